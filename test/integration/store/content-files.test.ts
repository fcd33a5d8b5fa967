import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createContentFiles } from '#electron/store/content-files.ts';

/** Files named by what is in them, and what a killed process leaves half written. */

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-content-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Begins to keep something and never comes to its end. */
const ENDLESS = `
  import { systemClock } from '#electron/ports/clock.ts';
  import { createContentFiles } from '#electron/store/content-files.ts';
  import { systemRandom } from '#electron/ports/random.ts';
  async function* pieces() {
    for (;;) { yield new Uint8Array(1024); await new Promise((resolve) => setTimeout(resolve, 5)); }
  }
  await createContentFiles(process.argv[1], systemRandom, systemClock).keep(pieces());
`;

test('what a killed process left half written is no content, and is gone with the first that is kept', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ENDLESS, folder], { stdio: 'inherit' });
  const gone = once(child, 'exit');
  await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1), { timeout: 10_000 });
  child.kill('SIGKILL');
  await gone;
  const [draft] = await readdir(folder);
  expect(draft).toMatch(/\.part$/);

  const { sha256, size } = await createContentFiles(folder, systemRandom, systemClock).keep(Buffer.from('whole'));
  expect(await readdir(folder)).toEqual([sha256]);
  expect(size).toBe(5);
});
