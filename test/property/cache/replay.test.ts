import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken } from './replay-oracle.ts';
import { play, scenario } from './replay-scenario.ts';

/** More with `DEMARC_RUNS=10000`. */
const RUNS = Number(process.env['DEMARC_RUNS'] ?? 300);

test('whatever fails and whenever: nothing lost, nothing twice, nothing stuck, nobody overwritten', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      expect(broken(await play(given))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
