import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Rows } from '#electron/discovery/rows.ts';
import type { Neighbour, NeighbourKey } from '#shared/discovery.ts';

const mac = fc.constantFrom(...['1', '2', '3', '4', '5'].map((digit) => `74:4D:28:00:00:0${digit}`));
const address = fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', 'fe80::1', 'fe80::2');
const sighting = fc.record({
  source: fc.constantFrom('table', 'ssdp', 'mndp', 'ubiquiti', 'page'),
  addresses: fc.uniqueArray(address, { maxLength: 2 }),
  macs: fc.uniqueArray(mac, { maxLength: 2 }),
  facts: fc.array(fc.tuple(fc.constantFrom('name', 'service'), fc.constantFrom('a', 'b')), { maxLength: 2 }),
});
const action = fc.oneof(
  { weight: 8, arbitrary: sighting.map((seen) => ({ seen })) },
  { weight: 2, arbitrary: fc.record({ knock: address, state: fc.constantFrom('open', 'silent') }) },
  { weight: 1, arbitrary: fc.constant('tell' as const) },
);

it('whatever is seen in whatever order: a MAC has one row, and who follows the changes sees what is', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const rows = new Rows(() => null);
      const followed = new Map<NeighbourKey, Neighbour>();
      const macs = new Set<string>();
      const follow = (): void => {
        const { neighbours, gone } = rows.takeChanges();
        for (const key of gone) followed.delete(key);
        for (const neighbour of neighbours) followed.set(neighbour.key, neighbour);
      };
      actions.forEach((one, at) => {
        if (one === 'tell') follow();
        else if ('knock' in one) rows.knocked(one.knock, 80, one.state as 'open' | 'silent', at);
        else {
          const key = rows.observe(one.seen as Parameters<Rows['observe']>[0], at);
          for (const seen of one.seen.macs) macs.add(seen);
          const row = rows.all().find((known) => known.key === key);
          // The row it says it belongs to knows all of it.
          if (key !== null) expect(row?.addresses).toEqual(expect.arrayContaining(one.seen.addresses));
        }
      });
      follow();
      const all = rows.all();
      expect(new Set(followed.values())).toEqual(new Set(all));
      // Each MAC in exactly one row, none lost, none made up.
      expect(all.flatMap((row) => row.macs).sort()).toEqual([...macs].sort());
      for (const row of all) {
        expect(row.macs.length + row.addresses.length).toBeGreaterThan(0);
        expect(row.firstSeen <= row.lastSeen).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
