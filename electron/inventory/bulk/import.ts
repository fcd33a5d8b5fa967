import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Dialect } from '#electron/store/migration.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceInput } from '#shared/device-input.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { readImportRow } from '#shared/import/row.ts';
import { serialKey } from '#shared/serial.ts';
import { locationKey } from '../catalogue.ts';
import { SERIAL_TAKEN } from '../device-values.ts';
import { blankRecord } from '../device-writes.ts';
import { type DeviceValues, reserveDeviceIds } from '../record.ts';
import { type Caller, mayReach } from '../tokens.ts';
import { insertDevices } from './insert-devices.ts';

/** What is wrong with one row; rows count from 1, as a person counts the lines under the heading. */
export type RowErrors = { row: number; errors: FieldErrors };
export type ImportResult = {
  rows: number;
  created: number;
  skipped: number;
  ids: [number, number] | null;
  errors: RowErrors[];
};

export type ImportRequest = {
  caller: Caller;
  rows: readonly unknown[];
  /** What to do about a serial that is there already. */
  existing: 'refuse' | 'skip';
  now: number;
};

/** So many rows are read before others get their turn. */
const READ_AT_ONCE = 1000;
/** Whoever has more wrong rows than this has one thing wrong in all of them. */
const ERRORS_TOLD = 200;

/**
 * Imports devices: all of them or, where anything is wrong, none; then every row says for itself what. Validation and
 * meaning of each row are those of a create.
 */
export async function importDevices(
  trx: Transaction<Schema>,
  { dialect, secrets, random }: { dialect: Dialect; secrets: SecretStore; random: Random },
  { caller, rows, existing, now }: ImportRequest,
): Promise<ImportResult> {
  const known = await loadKnown(trx);
  const surroundings = {
    hasType: (id: number) => known.types.has(id),
    hasOrganization: (id: number) => known.organizations.has(id) && mayReach(caller, id),
    home: caller.home,
  };
  const taken = await takenSerials(trx, rows);
  const errors: RowErrors[] = [];
  const values: Omit<DeviceValues, 'id'>[] = [];
  let skipped = 0;
  for (const [index, row] of rows.entries()) {
    if (index % READ_AT_ONCE === 0) await nextTurn();
    const read = readImportRow(row, surroundings);
    const key = read.input.serial_number === undefined ? null : serialKey(read.input.serial_number);
    if (key !== null && taken.has(key)) {
      if (existing === 'skip' && Object.keys(read.errors).length === 0) {
        skipped += 1;
        continue;
      }
      read.errors['serial_number'] ??= [SERIAL_TAKEN];
    }
    if (key !== null) taken.add(key);
    if (Object.keys(read.errors).length > 0) errors.push({ row: index + 1, errors: read.errors });
    else if (errors.length === 0) values.push(await valuesOf(read.input, known, { secrets, random, now }));
    if (errors.length >= ERRORS_TOLD) break;
  }
  if (errors.length > 0 || values.length === 0) return { rows: rows.length, created: 0, skipped, ids: null, errors };

  const first = await reserveDeviceIds(trx, values.length);
  await insertDevices(trx, dialect, first, values);
  const ids: [number, number] = [first, first + values.length - 1];
  return { rows: rows.length, created: values.length, skipped, ids, errors };
}

type Known = {
  types: Map<number, string>;
  organizations: Set<number>;
  /** `organization name` → the oldest location of the name. */
  locations: Map<string, { id: number; short_name: string }>;
};

async function loadKnown(trx: Transaction<Schema>): Promise<Known> {
  const types = await trx.selectFrom('device_type').select(['id', 'short_name']).execute();
  const organizations = await trx.selectFrom('organization').select('id').execute();
  const locations = await trx
    .selectFrom('location')
    .select(['id', 'organization_id', 'name_key', 'short_name'])
    .orderBy('id', 'desc')
    .execute();
  return {
    types: new Map(types.map(({ id, short_name }) => [id, short_name])),
    organizations: new Set(organizations.map(({ id }) => id)),
    locations: new Map(locations.map((row) => [`${row.organization_id} ${row.name_key}`, row])),
  };
}

async function takenSerials(trx: Transaction<Schema>, rows: readonly unknown[]): Promise<Set<string>> {
  const keys = rows.flatMap((row) => {
    const serial = typeof row === 'object' && row !== null && 'serial_number' in row ? row.serial_number : null;
    return typeof serial === 'string' || typeof serial === 'number' ? [serialKey(String(serial))] : [];
  });
  const taken = new Set<string>();
  for (let from = 0; from < keys.length; from += 500) {
    const found = await trx
      .selectFrom('device')
      .select('serial_key')
      .where('serial_key', 'in', keys.slice(from, from + 500))
      .execute();
    for (const { serial_key } of found) taken.add(serial_key);
  }
  return taken;
}

async function valuesOf(
  { password, ...input }: DeviceInput,
  known: Known,
  { secrets, random, now }: { secrets: SecretStore; random: Random; now: number },
): Promise<Omit<DeviceValues, 'id'>> {
  const { name = '', serial_number = '', type = 0, organization_id = 0 } = input;
  const place = input.location_name ?? null;
  const location = place === null ? undefined : known.locations.get(`${organization_id} ${locationKey(place)}`);
  return {
    ...blankRecord(now),
    uuid: random.uuid(),
    name,
    serial_number,
    type,
    type_short_name: known.types.get(type) ?? '',
    organization_id,
    customer_id: input.customer_id ?? null,
    serial_number_alt: input.serial_number_alt ?? null,
    description: input.description ?? null,
    location_name: place,
    location: location?.id ?? null,
    location_short_name: location?.short_name ?? null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    username: input.username ?? null,
    password_cipher: (password ?? '') === '' ? null : await secrets.protect(password ?? ''),
    ...(input.update_frequency === undefined ? {} : { update_frequency: input.update_frequency }),
  };
}
