import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packChunk } from '#renderer/cache/data/columns.ts';
import { Engine } from '#renderer/cache/data/engine.ts';
import { judgeFilter, worstOf } from '#renderer/cache/filter/validity.ts';
import { COLUMN_OF, GROUPINGS, groupsOf } from '#renderer/features/insights/fleet/groups.ts';
import { AUDITED, HEARD, LEFT } from '#renderer/features/insights/fleet/stale.ts';
import { downIn, STATUS_FILTERS } from '#renderer/features/insights/fleet/use-fleet-figures.ts';
import { DeviceRow } from '#shared/device.ts';

/** A figure is the length of the list it opens, and the figures of a table add up to the fleet. */

const NOW = Date.parse('2026-03-02T10:00:00Z');
const DAY = 86_400_000;
const NAMES = {
  types: [
    { id: 12, name: 'Enterprise router', shortName: 'enterprise_router' },
    { id: 15, name: 'Branch gateway', shortName: 'branch_gateway' },
  ],
  organizations: [
    { id: 5, name: 'North', shortName: 'north' },
    { id: 6, name: 'Harbour, east', shortName: null },
    // Two of one name: only their numbers tell them apart. And one that is called as one could be numbered.
    { id: 7, name: 'Depot', shortName: null },
    { id: 8, name: 'Depot', shortName: null },
    { id: 9, name: '55', shortName: null },
  ],
};

const ago = fc.option(
  fc.integer({ min: 0, max: 200 * DAY }).map((age) => new Date(NOW - age).toISOString()),
  { nil: null },
);
const device = fc.record({
  status: fc.constantFrom('Up', 'Down', 'Lost', null),
  type_short_name: fc.constantFrom(
    'enterprise_router',
    'Enterprise_Router',
    'branch_gateway',
    'odd "type", new',
    '',
    null,
  ),
  software_version: fc.constantFrom(
    '2.5',
    '2.5.0',
    'v2.5',
    '2.50',
    '2.4.1',
    '2.4rc1',
    '1.0, beta',
    'none',
    '=2',
    '',
    null,
  ),
  organization_id: fc.constantFrom(5, 6, 7, 8, 9, 42, null),
  last_connection: ago,
  status_change: ago,
  last_configuration: ago,
  pending_settings: fc.constantFrom('reboot', '', null),
});
const fleet = fc.array(device, { maxLength: 40 });

function engineOf(devices: readonly object[]): Engine {
  const engine = new Engine(
    () => 0,
    () => Promise.resolve(),
    () => NOW,
  );
  engine.setNames(NAMES);
  const rows = devices.map((values, at) => DeviceRow.parse({ ...values, id: at + 1 }));
  engine.table.loadChunk(packChunk(0, rows));
  return engine;
}

async function listed(engine: Engine, text: string): Promise<number> {
  expect(worstOf(judgeFilter(text, NAMES, NOW)).state, text).not.toBe('invalid');
  const answer = await engine.answer({ text, sort: { key: 'best', direction: 'ascending' } }, null, () => false);
  if (answer === null) throw new Error('nobody made it stale');
  return answer.slots.length;
}

test('every figure is the length of the list its filter gives, and a table adds up to the fleet', async () => {
  await fc.assert(
    fc.asyncProperty(fleet, fc.integer({ min: 1, max: 8 }), async (devices, most) => {
      const engine = engineOf(devices);
      for (const by of GROUPINGS) {
        const { groups, rest } = groupsOf(by, engine.values(COLUMN_OF[by]), NAMES, most);
        const filters = [...groups.map(({ filter }) => filter), ...(rest === null ? [] : [rest])];
        const texts = [...filters, ...filters.map(downIn)];
        const counts = await engine.counts(texts);
        for (const [at, text] of texts.entries()) expect(counts[at], text).toBe(await listed(engine, text));
        const sum = filters.reduce((total, _, at) => total + (counts[at] ?? 0), 0);
        expect(sum, `${by}: ${filters.join(' | ')}`).toBe(devices.length);
        for (const [at] of groups.entries()) expect(counts[at]).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});

test('status, the ages of last contact and of the last audit each part the fleet without a remainder', async () => {
  await fc.assert(
    fc.asyncProperty(fleet, fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), ago)), async (devices, audits) => {
      const engine = engineOf(devices);
      const seen = audits.flatMap(([id, at]): [number, string][] => (at === null ? [] : [[id, at]]));
      engine.setAudited(new Map(seen));
      const { all, ...parts } = STATUS_FILTERS;
      const lists = [HEARD, AUDITED].map((each) => each.map(({ filter }) => filter));
      for (const texts of [Object.values(parts), ...lists]) {
        const counts = await engine.counts(texts);
        for (const [at, text] of texts.entries()) expect(counts[at], text).toBe(await listed(engine, text));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(devices.length);
      }
      const lines = LEFT.map(({ filter }) => filter);
      const counts = await engine.counts(lines);
      for (const [at, text] of lines.entries()) expect(counts[at], text).toBe(await listed(engine, text));
      expect(await engine.counts([all])).toEqual([devices.length]);
      const known = new Set(seen.map(([id]) => id).filter((id) => id <= devices.length));
      expect(await engine.counts(['audited:any'])).toEqual([known.size]);
    }),
    { numRuns: 80 },
  );
});
