import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { type Clock, systemClock } from '#electron/ports/clock.ts';
import { silentLog as log } from '#electron/ports/log.ts';
import { systemRandom as random } from '#electron/ports/random.ts';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore } from '#electron/store/store.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Round, Rounded } from './clients.ts';

/**
 * An ACS and ten thousand CPEs that inform every 300 s, for an hour, in a process of its own: what it needs beside a
 * process that only has a store open. Prints its findings as one line of JSON. Every CPE informs as soon as it can and
 * what is left of the 300 s is skipped; then some of them inform as they would.
 */
export type Hour = {
  cpes: number;
  informs: number;
  answered: number;
  failures: string[];
  /** CPEs whose last Inform the ACS knows to be of the last period. */
  current: number;
  /** Megabytes of memory (RSS): with a store only; after the first sessions; after each period. */
  before: number;
  first: number;
  periods: number[];
  /** Milliseconds the event loop was late, 99 of 100 times at most: as they would, and as soon as they can. */
  delay: number;
  delayAtFullSpeed: number;
  seconds: number;
};

const CPES = Number(process.argv[2] ?? 10_000);
const PERIOD_MILLISECONDS = 300_000;
const PERIODS = 12;
const CONNECTIONS = 8;
const FIRST_CPES = 100;
const PACED_CPES = 500;
const LOOKED_EVERY_MILLISECONDS = 5;

const megabytes = (): number => process.memoryUsage.rss() / 1e6;

let skipped = 0;
const clock: Clock = { ...systemClock, now: () => systemClock.now() + skipped };
const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-hour-'));
const store = await openStore({ kind: 'embedded', file: join(folder, 'site.db'), clock, log });
const operations = createOperationStore({ store, clock, random });
const worker = new Worker(new URL('./clients.ts', import.meta.url));
const round = async (task: Round): Promise<Rounded> => {
  worker.postMessage(task);
  const [result] = await once(worker, 'message');
  return result;
};
// The clients are part of this process, but not of the ACS: they are there before it is measured.
await round({ port: 0, cpes: 0, connections: 0, every: 0 });
const before = megabytes();

const { createAcs } = await import('#electron/acs/acs.ts');
const acs = createAcs({
  store,
  operations,
  directory: {
    find: async ({ serialNumber }) => ({
      ref: serialNumber as DeviceRef,
      name: serialNumber,
      username: null,
      password: null,
      updateFrequency: null,
    }),
  },
  clock,
  random,
  log,
});
const state = await acs.turnOn({ host: '127.0.0.1', port: 0 });
if (state.state !== 'on') throw new Error('the ACS did not come up');
await round({ port: state.port, cpes: FIRST_CPES, connections: CONNECTIONS, every: 0 });
const first = megabytes();

const found: Hour = {
  cpes: CPES,
  informs: CPES * PERIODS,
  answered: 0,
  failures: [],
  current: 0,
  before,
  first,
  periods: [],
  delay: 0,
  delayAtFullSpeed: 0,
  seconds: 0,
};
const delay = monitorEventLoopDelay({ resolution: LOOKED_EVERY_MILLISECONDS });
const started = performance.now();
let begun = clock.now();
delay.enable();
for (let period = 0; period < PERIODS; period += 1) {
  begun = clock.now();
  const { answered, failures } = await round({ port: state.port, cpes: CPES, connections: CONNECTIONS, every: 0 });
  found.answered += answered;
  found.failures.push(...failures.slice(0, 5));
  found.periods.push(megabytes());
  skipped += Math.max(0, PERIOD_MILLISECONDS - (clock.now() - begun));
}
found.seconds = (performance.now() - started) / 1000;
// The histogram counts the waits between two looks, which are as long as its resolution by themselves.
const late = (): number => Math.max(0, delay.percentile(99) / 1e6 - LOOKED_EVERY_MILLISECONDS);
found.delayAtFullSpeed = late();
delay.reset();
const paced = { cpes: PACED_CPES, every: PERIOD_MILLISECONDS / CPES };
found.failures.push(...(await round({ port: state.port, connections: CONNECTIONS, ...paced })).failures);
found.delay = late();
found.current = (await acs.cpes()).filter(({ lastInform }) => Date.parse(lastInform) >= begun - 1000).length;
process.stdout.write(`${JSON.stringify(found)}\n`);
await acs.close();
await worker.terminate();
await store.close();
rmSync(folder, { recursive: true, force: true });
