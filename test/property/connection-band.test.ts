import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionBand } from '#shared/connection-band.ts';

const other = (status: 'Up' | 'Down') => (status === 'Up' ? 'Down' : 'Up');
/** A true life: when it flipped, from its creation on; status by turns. */
const life = fc
  .record({
    created: fc.integer({ min: 0, max: 50 }),
    gaps: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
    begun: fc.constantFrom('Up' as const, 'Down' as const),
  })
  .map(({ created, gaps, begun }) => {
    const flips: { at: number; status: 'Up' | 'Down' }[] = [];
    let at = created;
    let status: 'Up' | 'Down' = begun;
    for (const gap of gaps) {
      at += gap;
      status = other(status);
      flips.push({ at, status });
    }
    return { created, begun, flips, now: flips.at(-1) ?? { at: created, status: begun } };
  });
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;
/** What was true at an instant. */
function truthAt({ created, begun, flips }: Life, at: number): 'Up' | 'Down' | 'unknown' {
  return at < created ? 'unknown' : (flips.findLast((flip) => flip.at <= at)?.status ?? begun);
}
const band = fc.tuple(fc.integer({ min: -20, max: 200 }), fc.integer({ min: 1, max: 200 }));

describe('the connection of a device over a stretch', () => {
  test('has no hole and no overlap, and at every instant what was true then', () => {
    fc.assert(
      fc.property(life, band, (one, [from, length]) => {
        const { created, flips, now } = one;
        const until = from + length;
        const { parts, upShare } = connectionBand({ flips, now, created }, from, until);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.until).toBe(until);
        expect(parts.slice(1).map((part) => part.from)).toEqual(parts.slice(0, -1).map((part) => part.until));
        let up = 0;
        let known = 0;
        for (let at = from; at < until; at += 1) {
          const truth = truthAt(one, at);
          expect(parts.find((part) => part.from <= at && at < part.until)?.status).toBe(truth);
          if (truth !== 'unknown') known += 1;
          if (truth === 'Up') up += 1;
        }
        expect(upShare).toBe(known === 0 ? null : up / known);
      }),
    );
  });

  test('a record alone tells of the time since it is as it is, and no more', () => {
    const now = { at: 60, status: 'Up' as const };
    expect(connectionBand({ flips: [], now, created: 10 }, 0, 100)).toEqual({
      parts: [
        { from: 0, until: 60, status: 'unknown' },
        { from: 60, until: 100, status: 'Up' },
      ],
      upShare: 1,
      wentDown: 0,
    });
    expect(connectionBand({ flips: [], now: null, created: null }, 0, 100).upShare).toBeNull();
  });
});
