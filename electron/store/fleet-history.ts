import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import { DeviceId } from '#shared/ids.ts';
import {
  FLAPPING_MOST,
  FLAPS_FROM,
  type FleetSample,
  type StatusFlip,
  type StatusHistory,
  type StatusPart,
} from '#shared/insights/status.ts';
import { LIST_MOST, type StretchMillis } from '#shared/insights/stretch.ts';
import type { DeviceStatusTable } from './schema/inventory.ts';
import type { Schema } from './schema.ts';

/**
 * How the fleet as a whole went up and down. When each device did is kept in periods (0125-device-status): one that is
 * over ended with a flip. How many are up is looked at every quarter of an hour (host/history-keeper.ts), because it
 * cannot be worked out for the hours in which this program did not run.
 */

const ROWS_AT_ONCE = 200;

/** A device was one and the same so long. */
export type Period = DeviceStatusTable;
export type FlipFilter = { readonly status: 'Up' | 'Down' | null; readonly device: number | null };

/** Writes down periods that are over, where no record of one's own does it by itself. */
export async function notePeriods(db: Kysely<Schema>, periods: readonly Period[]): Promise<void> {
  for (let from = 0; from < periods.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('device_status')
      .values(periods.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** Forgets the periods of records that are no more. */
export async function forgetPeriodsOf(db: Kysely<Schema>, devices: readonly number[]): Promise<void> {
  await db.deleteFrom('device_status').where('device', 'in', devices).execute();
}

/** Writes down how many were up and down then; of two looks at one instant the later one counts. */
export async function noteSample(
  db: Kysely<Schema>,
  at: number,
  { up, down }: { readonly up: number; readonly down: number },
): Promise<void> {
  await db
    .insertInto('fleet_sample')
    .values({ at, up, down })
    .onConflict((conflict) => conflict.column('at').doUpdateSet({ up, down }))
    .execute();
}

export async function forgetSamplesBefore(db: Kysely<Schema>, before: number): Promise<void> {
  await db.deleteFrom('fleet_sample').where('at', '<', before).execute();
}

/** A stretch in so many equal parts: what was seen in each, and which devices went down again and again. */
export async function statusHistory(db: Kysely<Schema>, stretch: StretchMillis, parts: number): Promise<StatusHistory> {
  const { first } = await db
    .selectFrom('fleet_sample')
    .select(({ fn }) => fn.min('at').as('first'))
    .executeTakeFirstOrThrow();
  return {
    keptSince: first === null ? null : instantMillis(first),
    parts: await partsOf(db, stretch, parts),
    flapping: await flappingIn(db, stretch),
  };
}

async function partsOf(db: Kysely<Schema>, { from, until }: StretchMillis, parts: number): Promise<StatusPart[]> {
  const width = Math.ceil((until - from) / parts);
  // Literals: a bound number is a real one to SQLite, and its division has a remainder.
  const part = sql<number>`(until - ${sql.lit(from)}) / ${sql.lit(width)}`;
  const counted = await db
    .selectFrom('device_status')
    .select([part.as('part'), 'status', sql<number>`count(*)`.as('count')])
    .where('until', '>=', from)
    .where('until', '<', until)
    .groupBy(['part', 'status'])
    .execute();
  const samples = await db
    .selectFrom('fleet_sample')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at')
    .execute();
  const lastOf = new Map<number, FleetSample>(
    samples.map(({ at, up, down }) => [Math.floor((at - from) / width), { at: instantMillis(at), up, down }]),
  );
  const countOf = new Map(counted.map((row) => [`${Number(row.part)} ${row.status}`, Number(row.count)]));
  return Array.from({ length: Math.ceil((until - from) / width) }, (_, index) => ({
    from: instantMillis(from + index * width),
    until: instantMillis(Math.min(until, from + (index + 1) * width)),
    sample: lastOf.get(index) ?? null,
    wentUp: countOf.get(`${index} Down`) ?? 0,
    wentDown: countOf.get(`${index} Up`) ?? 0,
  }));
}

async function flappingIn(db: Kysely<Schema>, { from, until }: StretchMillis): Promise<StatusHistory['flapping']> {
  const downs = sql<number>`sum(case when status = 'Up' then 1 else 0 end)`;
  const flapping = db
    .selectFrom('device_status')
    .select(['device', downs.as('downs'), sql<number>`count(*)`.as('flips'), sql<number>`max(until)`.as('last')])
    .where('until', '>=', from)
    .where('until', '<', until)
    .groupBy('device')
    .having(downs, '>=', FLAPS_FROM);
  const { total } = await db
    .selectFrom(flapping.as('flapping'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await flapping.orderBy('downs', 'desc').orderBy('device').limit(FLAPPING_MOST).execute();
  return {
    total: Number(total),
    devices: rows.map((row) => ({
      device: DeviceId.parse(row.device),
      wentDown: Number(row.downs),
      flips: Number(row.flips),
      lastAt: instantMillis(Number(row.last)),
    })),
  };
}

/** Who went up or down in a stretch, the newest first, and how many there were. */
export async function flipsIn(
  db: Kysely<Schema>,
  { from, until }: StretchMillis,
  { status, device }: FlipFilter,
): Promise<{ total: number; flips: StatusFlip[] }> {
  const isMeant = ({ eb, and }: ExpressionBuilder<Schema, 'device_status'>) =>
    and([
      eb('until', '>=', from),
      eb('until', '<', until),
      ...(status === null ? [] : [eb('status', '=', otherThan(status))]),
      ...(device === null ? [] : [eb('device', '=', device)]),
    ]);
  const { total } = await db
    .selectFrom('device_status')
    .select(sql<number>`count(*)`.as('total'))
    .where(isMeant)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('device_status')
    .selectAll()
    .where(isMeant)
    .orderBy('until', 'desc')
    .orderBy('device')
    .limit(LIST_MOST)
    .execute();
  return {
    total: Number(total),
    flips: rows.map((row) => ({
      device: DeviceId.parse(row.device),
      at: instantMillis(row.until),
      status: otherThan(row.status),
    })),
  };
}

/** What a device became when a period was over. */
function otherThan(status: 'Up' | 'Down'): 'Up' | 'Down' {
  return status === 'Up' ? 'Down' : 'Up';
}
