import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRow } from '#electron/control/records.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { createRoster, type Roster } from '#electron/roster/roster.ts';
import { openStore } from '#electron/store/store.ts';
import type { DeviceRow } from '#shared/device.ts';
import { type Bench, type BenchRow, cpuMicroseconds } from './bench.ts';
import { benchPage, benchRow } from './cache-page/rows.ts';

/** What it adds to a first sync that the ACS beside another control server keeps every device it hears of. */

const DEVICES = 100_000;
const PAGE = 1_000;
const LOOKUPS = 2_000;

type Cost = { readonly reading: number; readonly keeping: number };

/** Every page read as the client reads it, then kept; milliseconds of CPU. */
async function hearAll(roster: Roster): Promise<Cost> {
  let reading = 0;
  let keeping = 0;
  for (let offset = 0; offset < DEVICES; offset += PAGE) {
    const text = benchPage(DEVICES, offset, PAGE);
    const begun = cpuMicroseconds();
    const { results }: { results: unknown[] } = JSON.parse(text);
    const rows = results.map(readRow).filter((row): row is DeviceRow => row !== null);
    const read = cpuMicroseconds();
    await roster.rows(rows);
    reading += read - begun;
    keeping += cpuMicroseconds() - read;
  }
  return { reading: reading / 1_000, keeping: keeping / 1_000 };
}

const cost: Bench = {
  name: 'roster',
  async run(say) {
    const folder = await mkdtemp(join(tmpdir(), 'demarc-roster-bench-'));
    const file = join(folder, 'site.db');
    const store = await openStore({ kind: 'embedded', file, clock: systemClock, log: silentLog });
    try {
      const roster = createRoster(store);
      say(`hearing of ${DEVICES} devices`);
      const first = await hearAll(roster);
      const again = await hearAll(roster);
      const begun = cpuMicroseconds();
      for (let n = 1; n <= LOOKUPS; n += 1) await roster.ofSerial(benchRow(n * 47).serial_number ?? '');
      const lookup = (cpuMicroseconds() - begun) / LOOKUPS;
      const { size } = await stat(file);
      const row = (what: string, { reading, keeping }: Cost): BenchRow => ({
        what,
        ours: keeping,
        unit: 'ms CPU',
        better: 'smaller',
        against: { kind: 'peer', name: 'reading the same answers (JSON, zod)', figure: reading },
        note: `${Math.round((keeping / DEVICES) * 1_000)} µs a device; ${Math.round(size / 1_000_000)} MB on the disk`,
      });
      return [
        row('100,000 devices heard of for the first time', first),
        row('the same list again, nothing changed', again),
        {
          what: 'a CPE looked up by its serial among 100,000',
          ours: lookup,
          unit: 'µs CPU',
          better: 'smaller',
          against: { kind: 'limit', name: 'a hundredth of a session', figure: 1_000 },
          note: `${LOOKUPS} look-ups`,
        },
      ];
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export const benches: Bench[] = [cost];
