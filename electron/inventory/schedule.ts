import type { Kysely } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import { DeviceRef } from '#shared/ids.ts';
import type { Contact } from './refresher.ts';

/**
 * A scheduled operation is queued long before its time; when that comes, the device has to be called. Tells the contact
 * of those that fell due since the last look.
 */
export function createScheduleWatch(db: Kysely<Schema>, clock: Clock, contact: Contact): () => Promise<void> {
  let looked = clock.now();
  return async () => {
    const now = clock.now();
    const due = await db
      .selectFrom('operation')
      .select('device')
      .distinct()
      .where('state', '=', 'queued')
      .where('scheduled_for', '>', looked)
      .where('scheduled_for', '<=', now)
      .execute();
    looked = now;
    for (const { device } of due) contact.queued?.(DeviceRef.parse(device));
  };
}
