import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { sharedSite } from '#test/fixtures/inventory/sites.ts';

/** The counts by which lists are counted and found are kept by triggers, or added at once: never may they be wrong. */
const RUNS = Number(process.env['DEMARC_COUNT_RUNS'] ?? 20);

type Step =
  | { kind: 'import'; rows: { type: number; organization: number }[] }
  | { kind: 'create'; type: number; organization: number }
  | { kind: 'move'; pick: number; type: number; organization: number }
  | { kind: 'delete'; pick: number };

const place = { type: fc.constantFrom(12, 15), organization: fc.constantFrom(5, 6) };
const pick = fc.nat(10_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    rows: fc.array(fc.record(place), { minLength: 1, maxLength: 230, size: 'max' }),
  }),
  fc.record({ kind: fc.constant('create' as const), ...place }),
  fc.record({ kind: fc.constant('move' as const), pick, ...place }),
  fc.record({ kind: fc.constant('delete' as const), pick }),
);

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  let serial = 0;

  sharedSite(engine, (opened) => {
    site = opened;
  });

  const body = (type: number, organization: number) => {
    serial += 1;
    return { name: 'x', serial_number: `COUNT-${serial}`, type, organization_id: organization };
  };

  const take = async (one: Step): Promise<number> => {
    if (one.kind === 'create') {
      return (await site.call('POST', '/inventory_device/', { body: body(one.type, one.organization) })).status;
    }
    if (one.kind === 'import') {
      const rows = one.rows.map(({ type, organization }) => body(type, organization));
      return (await site.call('POST', '/inventory_device_import/', { body: rows })).status;
    }
    const ids = (await site.store.db.selectFrom('device').select('id').orderBy('id').execute()).map(({ id }) => id);
    const path = `/inventory_device/${ids[one.pick % ids.length]}/`;
    if (one.kind === 'delete') return (await site.call('DELETE', path)).status;
    const moved = { type: one.type, organization_id: one.organization };
    return (await site.call('PATCH', path, { body: moved })).status;
  };

  test('after any writes the counts are those of the devices', async () => {
    const levels = sql`(select 0 as level, 9007199254740992 as width union all select 1, 262144 union all
      select 2, 16384 union all select 3, 1024) as levels`;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(700_000), async (steps, elapsed) => {
        for (const one of steps) expect(await take(one)).toBeLessThan(300);
        // Some of the devices fall silent.
        await site.clock.advance(elapsed);
        await site.call('GET', '/inventory_device/?limit=1');
        const { db } = site.store;
        const kinds = sql`select level, id / width as block, organization_id, type, status, count(*) as devices
          from device cross join ${levels} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
        const kept = sql`select * from device_count where devices <> 0 order by 1, 2, 3, 4, 5`;
        expect((await kept.execute(db)).rows).toEqual((await kinds.execute(db)).rows);
        const blocks = sql`select level, id / width as block, count(*) as devices
          from device cross join ${levels} group by 1, 2 order by 1, 2`;
        const keptBlocks = sql`select * from device_block where devices <> 0 order by 1, 2`;
        expect((await keptBlocks.execute(db)).rows).toEqual((await blocks.execute(db)).rows);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
