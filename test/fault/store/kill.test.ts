import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { lockDataFolder } from '#electron/store/data-folder.ts';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore } from '#electron/store/store.ts';
import type { OperationId } from '#shared/ids.ts';

let folder = '';
const children: ChildProcessByStdio<null, Readable, null>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-kill-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  rmSync(folder, { recursive: true, force: true });
});

const HOLDER = new URL('../../fixtures/store/hold-folder.ts', import.meta.url);
const WRITER = new URL('../../fixtures/store/write-operations.ts', import.meta.url);

function start(script: URL, ...args: string[]): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function kill(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}

async function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) return line;
  return '';
}

test('a second process on a data folder is told who has it; after a kill -9 the folder is free', async () => {
  const holder = start(HOLDER, folder);
  expect(await firstLine(holder)).toBe('held');
  expect(await firstLine(start(HOLDER, folder))).toBe(`store.in-use ${holder.pid}`);
  expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: 'store.in-use' }));
  await kill(holder);
  const lock = lockDataFolder(folder);
  expect(await firstLine(start(HOLDER, folder))).toBe(`store.in-use ${process.pid}`);
  lock.release();
  lock.release();
  lockDataFolder(folder).release();
});

test('of many processes that start at once on a stale folder exactly one gets it', async () => {
  const former = start(HOLDER, folder);
  await firstLine(former);
  await kill(former);
  const answers = await Promise.all(Array.from({ length: 5 }, () => firstLine(start(HOLDER, folder))));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  expect(answers.filter((answer) => answer.startsWith('store.in-use'))).toHaveLength(4);
});

test('a lock file that is no lock file is put aside', () => {
  writeFileSync(join(folder, 'demarc.lock'), 'pid 12345\n'.repeat(200));
  lockDataFolder(folder).release();
});

test('kill -9 under writes loses nothing that was acknowledged and leaves nothing half done', async () => {
  const file = join(folder, 'site.db');
  const acknowledged: string[] = [];
  for (let run = 0; run < 6; run += 1) {
    const writer = start(WRITER, file, `run${run}`);
    const enough = 20 + run * 7;
    let seen = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(line);
      seen += 1;
      if (seen === enough) writer.kill('SIGKILL');
    }
  }
  const store = await openStore({ kind: 'embedded', file, clock: systemClock, log: silentLog });
  expect(store.notices).toEqual([]);
  const operations = createOperationStore({ store, clock: systemClock, random: systemRandom });
  for (const id of acknowledged) expect(await operations.get(id as OperationId)).toMatchObject({ kind: 'reboot' });
  const all = await operations.inState('queued');
  expect(all.every(({ steps }) => steps.length === 1)).toBe(true);
  // At most one more than acknowledged per run: committed, but killed before it could say so.
  expect(all.length).toBeLessThanOrEqual(acknowledged.length + 6);
  await store.close();
}, 60_000);
