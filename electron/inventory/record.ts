import { type Selectable, sql, type Transaction } from 'kysely';
import type { Dialect } from '#electron/store/migration.ts';
import type { DeviceTable } from '#electron/store/schema/inventory.ts';
import type { Schema } from '#electron/store/schema.ts';
import { serialKey } from '#shared/serial.ts';
import { upWindowSeconds } from '#shared/status.ts';
import { listJson } from './presentation.ts';
import { searchText } from './search.ts';

/** A device record as the store holds it. */
export type DeviceRecord = Selectable<DeviceTable>;
/** What is derived from the rest of a record, and therefore never given by a caller. */
type Derived = 'serial_key' | 'serial_alt_key' | 'status_due' | 'change_seq' | 'list_json' | 'search_text';
export type DeviceValues = Omit<DeviceRecord, Derived>;
export type DeviceChanges = Partial<Omit<DeviceValues, 'id' | 'uuid' | 'created'>>;

/** Ids that are promised to no one: the highest an integer key may have on both engines and in JSON. */
export const HIGHEST_ID = Number.MAX_SAFE_INTEGER;

/** Writes a new record. Throws the engine's unique violation where the serial is taken. */
export async function insertDevice(trx: Transaction<Schema>, values: DeviceValues): Promise<DeviceRecord> {
  const record = await derive(trx, values);
  await trx.insertInto('device').values(record).execute();
  return record;
}

/** Changes a record; everything derived follows. `editedAt`: it is an edit of the record, not something learned. */
export async function updateDevice(
  trx: Transaction<Schema>,
  before: DeviceRecord,
  changes: DeviceChanges,
  editedAt: number | null = null,
): Promise<DeviceRecord> {
  const edit = editedAt === null ? {} : { last_change: editedAt, edit_revision: before.edit_revision + 1 };
  const record = await derive(trx, { ...before, ...changes, ...edit });
  if (record.organization_id !== before.organization_id) {
    await noteGone(trx, before, record.change_seq, editedAt ?? record.last_change);
  }
  await trx.updateTable('device').set(difference(before, record)).where('id', '=', before.id).execute();
  return record;
}

/** Only what differs is written: an engine brings every index up to date whose column is named. */
function difference(before: DeviceRecord, after: DeviceRecord): Partial<DeviceRecord> {
  const entries = Object.entries(after) as [keyof DeviceRecord, unknown][];
  return Object.fromEntries(entries.filter(([column, value]) => before[column] !== value));
}

/** Removes a record. What refers to it is the caller's to remove. */
export async function deleteDevice(trx: Transaction<Schema>, record: DeviceRecord, now: number): Promise<void> {
  await trx.deleteFrom('device').where('id', '=', record.id).execute();
  await noteGone(trx, record, await nextChange(trx), now);
}

/** For the change feed: the organization has this record no longer. */
async function noteGone(
  trx: Transaction<Schema>,
  { id, organization_id }: DeviceRecord,
  change_seq: number,
  at: number,
): Promise<void> {
  await trx
    .insertInto('device_gone')
    .values({ id, organization_id, change_seq, at })
    .onConflict((conflict) => conflict.columns(['id', 'organization_id']).doUpdateSet({ change_seq, at }))
    .execute();
}

async function derive(trx: Transaction<Schema>, values: DeviceValues): Promise<DeviceRecord> {
  return withDerived(values, await nextChange(trx));
}

/** The record as it is stored: `change` is its number in the change feed. */
export function withDerived(values: DeviceValues, change: number): DeviceRecord {
  const { last_connection: connected } = values;
  const alternative = values.serial_number_alt ?? '';
  return {
    ...values,
    serial_key: serialKey(values.serial_number),
    serial_alt_key: alternative === '' ? null : serialKey(alternative),
    status_due:
      values.status === 'Up' && connected !== null ? connected + upWindowSeconds(values.update_frequency) * 1000 : null,
    change_seq: change,
    list_json: listJson(values),
    search_text: searchText(values),
  };
}

/** The number of a change in the feed. */
async function nextChange(trx: Transaction<Schema>): Promise<number> {
  return takeNumbers(trx, 'change');
}

/** Counts on and returns the last number of those taken. */
export async function takeNumbers(trx: Transaction<Schema>, name: 'change' | 'device', by = 1): Promise<number> {
  const { value } = await trx
    .updateTable('counter')
    .set({ value: sql`value + ${by}` })
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

/** A number for a new record: never one that was given before, and none that somebody has. */
export async function nextDeviceId(trx: Transaction<Schema>): Promise<number> {
  const wanted = await takeNumbers(trx, 'device');
  const free = await firstFree(trx, wanted);
  if (free !== wanted) await trx.updateTable('counter').set({ value: free }).where('name', '=', 'device').execute();
  return free;
}

/** Numbers in a row for many new records; the first of them. */
export async function reserveDeviceIds(trx: Transaction<Schema>, many: number): Promise<number> {
  const { highest } = await trx
    .selectFrom('device')
    .select(({ fn }) => fn.max('id').as('highest'))
    .executeTakeFirstOrThrow();
  const last = await takeNumbers(trx, 'device', many);
  const first = Math.max(last - many, highest ?? 0) + 1;
  await trx
    .updateTable('counter')
    .set({ value: first + many - 1 })
    .where('name', '=', 'device')
    .execute();
  return first;
}

async function firstFree(trx: Transaction<Schema>, from: number): Promise<number> {
  let candidate = from;
  for (;;) {
    const taken = await trx
      .selectFrom('device')
      .select('id')
      .where('id', '>=', candidate)
      .orderBy('id')
      .limit(1000)
      .execute();
    for (const { id } of taken) {
      if (id !== candidate) return candidate;
      candidate += 1;
    }
    if (taken.length < 1000) return candidate;
  }
}

/** Reads a record and, where the engine has many writers, holds it until the transaction ends. */
export async function deviceForUpdate(
  trx: Transaction<Schema>,
  dialect: Dialect,
  id: number,
): Promise<DeviceRecord | null> {
  const query = trx.selectFrom('device').selectAll().where('id', '=', id);
  const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  return row ?? null;
}
