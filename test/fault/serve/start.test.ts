import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { errorNextStep } from '#shared/errors.ts';
import { rebootEntry } from '../../fakes/outbox.ts';
import { createStage, type Program } from '../../integration/serve/program.ts';

/** Everything that can be in the way of a start: each has its own words, and nothing is lost. */

const stage = createStage();
const ends: (() => unknown)[] = [];
const mounted: string[] = [];
afterEach(async () => {
  for (const disk of mounted.splice(0)) spawnSync('umount', ['-l', disk]);
  await stage.clear();
  for (const end of ends.splice(0).reverse()) await end();
});

const ANY = ['--http', '127.0.0.1:0'] as const;
const root = process.getuid?.() === 0;

async function failing(program: Program): Promise<string> {
  const code = await program.ended();
  expect({ code, out: program.stdout }).toEqual({ code: 1, out: [] });
  // Words, not a stack.
  expect(program.stderr()).not.toMatch(/\n\s+at /);
  return program.stderr();
}

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('a port that is taken', () => {
  it('for the screen', async () => {
    const port = await takenPort();
    const words = await failing(stage.start('--data', await stage.folder(), '--http', `127.0.0.1:${port}`));
    expect(words).toContain(`Port ${port} on 127.0.0.1 is used by another program.`);
    expect(words).toContain('--http');
  });

  it('for the ACS', async () => {
    const port = await takenPort();
    const words = await failing(stage.start('--data', await stage.folder(), '--acs', `127.0.0.1:${port}`, ...ANY));
    expect(words).toContain(`Port ${port} on 127.0.0.1 is used by another program.`);
  });

  it('or an address this computer does not have', async () => {
    expect(await failing(stage.start('--data', await stage.folder(), '--http', '192.0.2.77:0'))).toContain(
      '192.0.2.77',
    );
  });
});

describe('a data folder', () => {
  it('that another Demarc has', async () => {
    const data = await stage.folder();
    const first = stage.start('--data', data, ...ANY);
    await first.ready();
    const words = await failing(stage.start('--data', data, ...ANY));
    expect(words).toContain(`process ${first.child.pid}`);
    expect(words).toContain(data);
  });

  it('that a killed Demarc had is free at once', async () => {
    const data = await stage.folder();
    const first = stage.start('--data', data, ...ANY);
    await first.ready();
    first.child.kill('SIGKILL');
    await first.ended();
    await stage.start('--data', data, ...ANY).ready();
  });

  it('that is a file, or lies below one', async () => {
    const file = join(await stage.folder(), 'file');
    await writeFile(file, 'x');
    for (const data of [file, join(file, 'deeper')]) {
      expect(await failing(stage.start('--data', data, ...ANY))).toContain(errorNextStep('store.read-only'));
    }
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it.skipIf(process.platform !== 'linux')('that cannot be written to', async () => {
    const data = await stage.folder();
    await chmod(data, 0o555);
    // Root may write anywhere but here.
    const place = root ? '/sys/demarc' : data;
    expect(await failing(stage.start('--data', place, ...ANY))).toContain(`${place} cannot be written to`);
    await chmod(data, 0o755);
  });

  it.skipIf(!root || process.platform !== 'linux')(
    'on a disk that is full, at the start and later',
    async ({ skip }) => {
      const disk = await stage.folder();
      const full = 2 * 1024 * 1024;
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${full}`, 'tmpfs', disk]).status !== 0)
        skip('no tmpfs to fill');
      mounted.push(disk);
      for (const free of [4, 32, 64]) {
        await writeFile(join(disk, 'filler'), Buffer.alloc(full - free * 1024));
        const data = join(disk, 'data');
        expect(await failing(stage.start('--choose-site', '--data', data, ...ANY))).toContain('The disk is full');
        await rm(data, { recursive: true, force: true });
      }

      await writeFile(join(disk, 'filler'), '');
      const program = stage.start('--choose-site', '--data', join(disk, 'data'), ...ANY);
      const { client } = await stage.client((await program.ready()).ui ?? '');
      await client.outbox.journal({ entry: rebootEntry(1) });
      await writeFile(join(disk, 'filler'), Buffer.alloc(full)).catch(() => undefined);
      const long = rebootEntry(2, { label: 'x'.repeat(300_000) });
      await expect(client.outbox.journal({ entry: long })).rejects.toMatchObject({ data: { code: 'store.disk-full' } });
      expect((await client.outbox.unfinished({ site: long.site })).entries).toEqual([rebootEntry(1)]);

      await writeFile(join(disk, 'filler'), '');
      await client.outbox.journal({ entry: long });
      expect((await client.outbox.unfinished({ site: long.site })).entries).toEqual([rebootEntry(1), long]);
    },
    60_000,
  );
});

describe('a file that is damaged', () => {
  async function noticesOf(program: Program): Promise<string[]> {
    const { client } = await stage.client((await program.ready()).ui ?? '');
    for await (const notices of await client.app.notices({})) return notices.map(({ code }) => code);
    return [];
  }

  it.each([
    ['settings.json', 'app.settings-corrupt', '--choose-site'],
    ['vault.json', 'store.corrupt', '--choose-site'],
    ['journal.db', 'store.corrupt', '--choose-site'],
    ['sites/local.db', 'store.corrupt', '--demo'],
  ])('%s is set aside and said, and Demarc starts', async (file, code, mode) => {
    const data = await stage.folder();
    await mkdir(join(data, 'sites'));
    await writeFile(join(data, file), 'this is no file of Demarc '.repeat(1000));
    const program = stage.start(mode, '--data', data, ...ANY);
    expect(await noticesOf(program)).toEqual([code]);
    const folder = join(data, file, '..');
    const aside = (await readdir(folder)).find((name) => name.includes('.damaged-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toContain('this is no file of Demarc');
  });

  it('a lock file is no reason not to start', async () => {
    const data = await stage.folder();
    await writeFile(join(data, 'demarc.lock'), 'x'.repeat(5000));
    await stage.start('--choose-site', '--data', data, ...ANY).ready();
  });

  it('the key is never written over', async () => {
    const data = await stage.folder();
    await writeFile(join(data, 'key'), 'damaged');
    expect(await failing(stage.start('--data', data, ...ANY))).toContain(join(data, 'key'));
    expect(await readFile(join(data, 'key'), 'utf8')).toBe('damaged');
  });

  it.each(['journal.db', 'sites/local.db'])('%s of a newer Demarc is refused and left as it is', async (file) => {
    const data = await stage.folder();
    const first = stage.start('--demo', '--data', data, ...ANY);
    await first.ready();
    first.child.kill('SIGTERM');
    await first.ended();
    const database = new DatabaseSync(join(data, file));
    database.exec(`insert into schema_migration (id, place) values ('2099-01-future', 99)`);
    database.close();
    const before = await readFile(join(data, file));
    expect(await failing(stage.start('--demo', '--data', data, ...ANY))).toContain('newer Demarc');
    expect((await readFile(join(data, file))).equals(before)).toBe(true);
  });
});

it('a database server that is not there has its own words', async () => {
  const database = 'postgres://demarc:planted-password@127.0.0.1:1/demarc';
  const words = await failing(stage.start('--data', await stage.folder(), '--database', database, ...ANY));
  expect(words).toContain('127.0.0.1:1');
  expect(words).not.toContain('planted-password');
});
