import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '#electron/control/journal.ts';
import { sweepContent } from '#electron/host/content-sweep.ts';
import { silentLog as log } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createContentChunks, sweepChunks } from '#electron/store/content-chunks.ts';
import { createContentFiles, sweepFolder } from '#electron/store/content-files.ts';
import { openStore } from '#electron/store/store.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';

/** Files that no row names go after a while; what any site or the outbox names stays, whatever happens meanwhile. */

const HOUR = 3_600_000;
const ROUNDS = Number(process.env['DEMARC_ROUNDS'] ?? 25);
const clock = new FakeClock('2026-01-15T14:25:00Z');
const LONG_AGO = new Date(clock.now() - 40 * 24 * HOUR);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-sweep-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const filesIn = async (name: string): Promise<string[]> => (await readdir(join(folder, name))).sort();
const sweep = (): Promise<void> => sweepContent({ dataFolder: folder, clock, log });

/** A file of content that was kept long ago. */
async function lay(where: string, text: string, at = LONG_AGO): Promise<string> {
  await mkdir(join(folder, where), { recursive: true });
  const file = join(folder, where, nameOf(text));
  await writeFile(file, text);
  await utimes(file, at, at);
  return nameOf(text);
}

const IMAGE = {
  id: 1,
  name: 'n',
  version: '1',
  type: null,
  file_name: 'n.bin',
  size: null,
  created: 1,
  hardware_versions: null,
  from_versions: null,
};

/** A site that is not open, with an image of this content. */
async function closedSite(id: string, sha256: string): Promise<void> {
  const store = await openStore({ kind: 'embedded', file: join(folder, 'sites', `${id}.db`), clock, log });
  await store.db
    .insertInto('firmware_image')
    .values({ ...IMAGE, sha256 })
    .execute();
  await store.close();
}

async function journalWith(sha256: string | null): Promise<void> {
  const journal = await openJournal({ file: join(folder, 'journal.db'), clock, log });
  if (sha256 !== null) {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'journal.db'));
    const body = JSON.stringify({ intent: { kind: 'attach', attachment: { sha256, name: 'photo' } } });
    database.prepare("insert into entry values ('e1', 'local', 1, ?)").run(body);
    database.close();
  }
  await journal.close();
}

describe('the folders of the host', () => {
  it('keep what any site or the outbox names, and what is young; the rest goes', async () => {
    const named = await lay('firmware', 'named by a site that is not open');
    const waiting = await lay('documents', 'a photo on its way');
    await closedSite('practice', named);
    await closedSite('local', nameOf('of another'));
    await journalWith(waiting);
    const young = await lay('firmware', 'just sent', new Date(clock.now() - HOUR / 2));
    const youngDocument = await lay('documents', 'saved in a window', new Date(clock.now() - 20 * 24 * HOUR));
    await lay('firmware', 'its row was deleted');
    await lay('documents', 'its row never came');
    await lay('device-files', 'its device was deleted');
    await writeFile(join(folder, 'device-files', 'b1946ac9-of-before'), 'sealed');

    await sweep();
    expect(await filesIn('firmware')).toEqual([named, young].sort());
    expect(await filesIn('documents')).toEqual([waiting, youngDocument].sort());
    expect(await filesIn('device-files')).toEqual(['b1946ac9-of-before']);
  });

  it.each([
    ['a damaged site lies aside', 'sites/local.db.damaged-20260115T142500Z'],
    ['a damaged outbox lies aside', 'journal.db.damaged-20260115T142500Z'],
  ])('keep everything while %s', async (_, aside) => {
    await closedSite('local', nameOf('of another'));
    await journalWith(null);
    const unnamed = await lay('firmware', 'perhaps named there');
    await writeFile(join(folder, aside), 'no database');
    await sweep();
    expect(await filesIn('firmware')).toEqual([unnamed]);
  });

  it('keep everything where a site cannot be read', async () => {
    await journalWith(null);
    const unnamed = await lay('firmware', 'perhaps named there');
    await mkdir(join(folder, 'sites'));
    await writeFile(join(folder, 'sites', 'local.db'), 'no database at all, but long enough to be taken for one');
    await expect(sweep()).rejects.toThrow();
    expect(await filesIn('firmware')).toEqual([unnamed]);
  });

  it('a kill -9 in the middle leaves the rest for the next time, and everything that is named', async () => {
    const named = await lay('firmware', 'named');
    await closedSite('local', named);
    await journalWith(null);
    const texts = Array.from({ length: 3_000 }, (_, index) => `unnamed ${index}`);
    await Promise.all(texts.map((text) => lay('firmware', text)));
    const script = `
      import { sweepContent } from '#electron/host/content-sweep.ts';
      import { silentLog as log } from '#electron/ports/log.ts';
      await sweepContent({ dataFolder: process.argv[1], clock: { now: () => ${clock.now()} }, log });
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], { stdio: 'inherit' });
    const gone = once(child, 'exit');
    await vi.waitFor(async () => expect((await filesIn('firmware')).length).toBeLessThan(3_001), {
      timeout: 15_000,
      interval: 1,
    });
    child.kill('SIGKILL');
    await gone;
    expect(await filesIn('firmware')).toContain(named);
    await sweep();
    expect(await filesIn('firmware')).toEqual([named]);
  });
});

describe.each([embedded, postgres()])('on $name', (engine) => {
  afterAll(() => engine.stop());

  it('what is kept again while it is swept is there', async ({ skip }) => {
    if (engine.missing !== null) skip(engine.missing);
    const place = await engine.place();
    const store = await openStore({ ...place, clock, log });
    const isFolder = store.dialect === 'sqlite';
    await mkdir(join(folder, 'firmware'));
    const files = (at: FakeClock) =>
      isFolder
        ? createContentFiles(join(folder, 'firmware'), systemRandom, at)
        : createContentChunks(store.db, systemRandom, at);
    const before = clock.now() - HOUR;
    const sweepOnce = () =>
      isFolder ? sweepFolder(join(folder, 'firmware'), new Set(), before) : sweepChunks(store.db, before);
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(`the same again ${round}`);
      await files(new FakeClock(LONG_AGO.getTime())).keep(bytes);
      let isKept = false;
      const keeping = files(clock)
        .keep(bytes)
        .finally(() => {
          isKept = true;
        });
      for (let turn = 0; turn < round; turn += 1) await nextTurn();
      // Every other time it is swept only afterwards: what was there already must have become young.
      while (!isKept) {
        if (round % 2 === 0) await sweepOnce();
        await nextTurn();
      }
      await sweepOnce();
      const { sha256, size } = await keeping;
      expect(await files(clock).has(sha256, size), `round ${round}`).toBe(true);
    }
    await files(new FakeClock(LONG_AGO.getTime())).keep(Buffer.from('nobody keeps this again'));
    expect(await sweepOnce()).toBe(1);
    await store.close();
    await place.remove();
  });
});
