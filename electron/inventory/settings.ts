import type { Selectable, Transaction } from 'kysely';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { DeviceSettingTable } from '#electron/store/schema/setting.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type ParameterValue, VALUE_TYPES, type ValueType } from '#shared/cwmp/schema.ts';
import { isSecretName } from '#shared/cwmp/secret-name.ts';
import { logDevice } from './log.ts';

/** Device settings: the parameter values that a device should have, and that `reconf` and `settings` push. */
export type SettingRecord = Selectable<DeviceSettingTable>;
export type SettingValues = { name: string; type: ValueType; value: string };
type KeptSetting = Pick<SettingRecord, 'name' | 'type' | 'value' | 'secret'>;
type Actor = { who: string; now: number };

/** In the log a secret only says that it changed. */
const UNSPOKEN = '…';

export function valueType(text: string): ValueType {
  return VALUE_TYPES.find((type) => type === text) ?? 'string';
}

export async function insertSetting(
  trx: Transaction<Schema>,
  secrets: SecretStore,
  device: number,
  { name, type, value }: SettingValues,
  { who, now }: Actor,
): Promise<SettingRecord> {
  const secret = isSecretName(name) ? 1 : 0;
  const stored = secret === 1 ? await secrets.protect(value) : value;
  const record = await trx
    .insertInto('device_setting')
    .values({ device, name, type, value: stored, secret, changed_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  const changes = { [name]: [null, secret === 1 ? UNSPOKEN : value] } as const;
  await logDevice(trx, { device, at: now, who, what: 'setting created', changes });
  return record;
}

/** Changes a setting; null where it says the same already. */
export async function updateSetting(
  trx: Transaction<Schema>,
  secrets: SecretStore,
  before: SettingRecord,
  { type, value }: Omit<SettingValues, 'name'>,
  { who, now }: Actor,
): Promise<SettingRecord | null> {
  const old = await plainValue(secrets, before);
  if (old === value && before.type === type) return null;
  const stored = before.secret === 1 ? await secrets.protect(value) : value;
  const record = await trx
    .updateTable('device_setting')
    .set({ type, value: stored, changed_at: now })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const changes = {
    [before.name]: [before.secret === 1 ? UNSPOKEN : old, before.secret === 1 ? UNSPOKEN : value] as const,
  };
  await logDevice(trx, { device: before.device, at: now, who, what: 'setting changed', changes });
  return record;
}

export async function deleteSetting(
  trx: Transaction<Schema>,
  { id, device, name, value, secret }: SettingRecord,
  { who, now }: Actor,
): Promise<void> {
  await trx.deleteFrom('device_setting').where('id', '=', id).execute();
  const changes = { [name]: [secret === 1 ? UNSPOKEN : value, null] } as const;
  await logDevice(trx, { device, at: now, who, what: 'setting deleted', changes });
}

/** What a device should be set to. A secret whose key is gone is left out rather than pushed as nonsense. */
export async function desiredSettings(
  rows: readonly SettingRecord[],
  secrets: SecretStore,
): Promise<{ desired: ParameterValue[]; unreadable: string[] }> {
  const desired: ParameterValue[] = [];
  const unreadable: string[] = [];
  for (const row of rows) {
    const value = await plainValue(secrets, row);
    if (value === null) unreadable.push(row.name);
    else desired.push({ name: row.name, type: valueType(row.type), value });
  }
  return { desired, unreadable };
}

/** Null: a secret whose key is gone. */
async function plainValue(secrets: SecretStore, { secret, value }: SettingRecord): Promise<string | null> {
  return secret === 1 ? secrets.unprotect(value).catch(() => null) : value;
}

/** A factory reset takes the settings away, and what the device told; they can be restored (inventory-api 9.21). */
export async function wipeSettings(
  trx: Transaction<Schema>,
  device: number,
  { who, now, why }: Actor & { why: string },
): Promise<void> {
  await trx.deleteFrom('device_reported').where('device', '=', device).execute();
  const rows = await trx
    .deleteFrom('device_setting')
    .where('device', '=', device)
    .returning(['name', 'type', 'value', 'secret'])
    .execute();
  if (rows.length === 0) return;
  await trx
    .insertInto('device_setting_history')
    .values({ device, at: now, why, settings: JSON.stringify(rows), restored_at: null })
    .execute();
  const changes = Object.fromEntries(
    rows.map(({ name, value, secret }) => [name, [secret === 1 ? UNSPOKEN : value, null] as const]),
  );
  await logDevice(trx, { device, at: now, who, what: `settings wiped: ${why}`, changes });
}

/** The settings of an entry of the history, as they were stored. */
export function keptSettings(text: string): KeptSetting[] {
  return JSON.parse(text) as KeptSetting[];
}

/** Brings wiped settings back. What was set anew since then stays as it is. */
export async function restoreSettings(
  trx: Transaction<Schema>,
  entry: { id: number; device: number; settings: string },
  { who, now }: Actor,
): Promise<number> {
  const { device } = entry;
  const rows = await trx
    .insertInto('device_setting')
    .values(keptSettings(entry.settings).map((kept) => ({ ...kept, device, changed_at: now })))
    .onConflict((conflict) => conflict.columns(['device', 'name']).doNothing())
    .returning(['name', 'value', 'secret'])
    .execute();
  await trx.updateTable('device_setting_history').set({ restored_at: now }).where('id', '=', entry.id).execute();
  const changes = Object.fromEntries(
    rows.map(({ name, value, secret }) => [name, [null, secret === 1 ? UNSPOKEN : value] as const]),
  );
  await logDevice(trx, { device, at: now, who, what: 'settings restored', changes });
  return rows.length;
}

/** A deleted device takes them along. */
export async function forgetSettings(trx: Transaction<Schema>, device: number): Promise<void> {
  for (const table of ['device_setting', 'device_reported', 'device_setting_history'] as const) {
    await trx.deleteFrom(table).where('device', '=', device).execute();
  }
}
