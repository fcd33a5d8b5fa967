import type { Kysely, Transaction } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { type Reading, signalOf } from '#shared/signal.ts';
import { deviceIdOf } from './pending.ts';

/** A month to look back on, as everything that is drawn over time. */
const READINGS_KEPT_MILLISECONDS = 35 * 24 * 3_600_000;
/** Somebody who watches a value every second still leaves a line one can draw. */
const READINGS_APART_MILLISECONDS = 30_000;
/** Points of one line that are told. */
const POINTS_MOST = 2_000;

/** The readings of one parameter, the oldest first. */
export type ReadingLine = { name: string; readings: Reading[] };

/** Keeps those of the values just told that tell how good a connection is. */
export async function keepReadings(
  trx: Transaction<Schema>,
  device: number,
  rows: readonly ParameterValue[],
  at: number,
): Promise<void> {
  const told = rows.flatMap(({ name, value }) => {
    const number = Number(value);
    return signalOf(name) === null || value.trim() === '' || !Number.isFinite(number) ? [] : [{ name, value: number }];
  });
  if (told.length === 0) return;
  const recent = await trx
    .selectFrom('device_reading')
    .select('name')
    .where('device', '=', device)
    .where('at', '>', at - READINGS_APART_MILLISECONDS)
    .execute();
  const known = new Set(recent.map(({ name }) => name));
  const fresh = told.filter(({ name }) => !known.has(name));
  if (fresh.length === 0) return;
  await trx
    .insertInto('device_reading')
    .values(fresh.map(({ name, value }) => ({ device, name, at, value })))
    .onConflict((conflict) => conflict.columns(['device', 'name', 'at']).doNothing())
    .execute();
}

/** Every line there is of a device, the newest points of each. */
export async function readingLines(db: Kysely<Schema>, ref: DeviceRef): Promise<ReadingLine[]> {
  const device = deviceIdOf(ref);
  if (device === null) return [];
  const rows = await db
    .selectFrom('device_reading')
    .select(['name', 'at', 'value'])
    .where('device', '=', device)
    .orderBy('at', 'desc')
    .limit(POINTS_MOST)
    .execute();
  const lines = Map.groupBy(rows.reverse(), ({ name }) => name);
  return [...lines].map(([name, points]) => ({
    name,
    readings: points.map(({ at, value }) => ({ at: instantMillis(at), value: Number(value) })),
  }));
}

/** Forgets readings that are too old to be drawn. */
export async function forgetOldReadings(db: Kysely<Schema>, now: number): Promise<void> {
  await db
    .deleteFrom('device_reading')
    .where('at', '<', now - READINGS_KEPT_MILLISECONDS)
    .execute();
}
