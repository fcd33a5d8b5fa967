import type { Transaction } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';

/** Field → what it was and what it became. */
export type LoggedChanges = Record<string, readonly [unknown, unknown]>;

/** What the log calls a version that an Inform told. */
export const VERSION_REPORTED = 'version reported';

/** Never written down, whatever changes them. */
const SECRET_FIELDS = new Set(['password', 'password_cipher']);
/** Follows from another field, which is written down. */
const FOLLOWS = new Set(['debug_until']);

/** Writes down who did what to a device. */
export async function logDevice(
  trx: Transaction<Schema>,
  entry: { device: number; at: number; who: string; what: string; changes?: LoggedChanges },
): Promise<void> {
  const { changes, ...rest } = entry;
  await trx
    .insertInto('device_log')
    .values({ ...rest, changes: changes === undefined ? null : JSON.stringify(changes) })
    .execute();
}

/** What differs between two states of a record; a secret only says that it changed. */
export function changesBetween(before: Record<string, unknown>, changes: Record<string, unknown>): LoggedChanges {
  const logged: Record<string, readonly [unknown, unknown]> = {};
  for (const [field, after] of Object.entries(changes)) {
    if (before[field] === after || FOLLOWS.has(field)) continue;
    if (SECRET_FIELDS.has(field)) logged['password'] = ['…', '…'];
    else logged[field] = [before[field] ?? null, after];
  }
  return logged;
}
