import type { Kysely } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';

/** A quarter of a year: what a technician asks about, and bounded however often a fleet of a million flaps. */
export const STATUS_KEPT_MILLISECONDS = 90 * 24 * 3_600_000;

/** A stretch of time in which a device was one and the same; `until` null: it still is. Milliseconds since 1970. */
export type StatusPeriod = { status: 'Up' | 'Down'; since: number; until: number | null };

/**
 * When a device was Up and Down, the newest first, as far back as `from`: the period that lasts, then those that ended
 * at or after it. Empty where there is no such device. Periods are kept for `STATUS_KEPT_MILLISECONDS`.
 */
export async function statusPeriods(db: Kysely<Schema>, device: number, from: number): Promise<StatusPeriod[]> {
  const now = await db
    .selectFrom('device')
    .select(['status', 'status_change'])
    .where('id', '=', device)
    .executeTakeFirst();
  if (now === undefined) return [];
  const over = await db
    .selectFrom('device_status')
    .select(['status', 'since', 'until'])
    .where('device', '=', device)
    .where('until', '>=', from)
    .orderBy('until', 'desc')
    .execute();
  return [{ status: now.status, since: now.status_change, until: null }, ...over];
}

/** Forgets periods that ended too long ago. */
export async function forgetOldStatus(db: Kysely<Schema>, now: number): Promise<void> {
  await db
    .deleteFrom('device_status')
    .where('until', '<', now - STATUS_KEPT_MILLISECONDS)
    .execute();
}
