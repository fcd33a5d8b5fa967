import type { Clock } from '#electron/ports/clock.ts';
import type { CpeKey } from '#shared/ids.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';

/** On whom somebody works: something was wanted of it lately (SPEC M-5). */
export type Demand = { note(key: CpeKey): void; isFresh(key: CpeKey): boolean };

const FRESH_MS = 10 * 60_000;
const KEPT = 1000;

export function createDemand(clock: Clock): Demand {
  const wanted = new Map<CpeKey, number>();
  return {
    note(key) {
      wanted.delete(key);
      wanted.set(key, clock.monotonic());
      const oldest = wanted.keys().next().value;
      if (wanted.size > KEPT && oldest !== undefined) wanted.delete(oldest);
    },
    isFresh: (key) => clock.monotonic() - (wanted.get(key) ?? Number.NEGATIVE_INFINITY) < FRESH_MS,
  };
}

/** Nothing gets through to it: it told no address, or the last call came to nothing. */
export function isUncallable(record: CpeRecord | undefined): boolean {
  if (record === undefined) return false;
  return record.isUncallable || record.connectionRequestUrl === null;
}
