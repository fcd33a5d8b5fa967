import type { Transaction } from 'kysely';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceInput } from '#shared/device-input.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { noSuchRecord } from '#shared/fields/reference.ts';
import { serialKey } from '#shared/serial.ts';
import { findFirmwareImage, findLocation, findLocationByName, findOrganization, findType } from './catalogue.ts';
import type { DeviceChanges } from './record.ts';

export const SERIAL_TAKEN = 'device with this serial number already exists.';

/**
 * Turns what a caller wants into changes of the record: references looked up and what follows from them filled in, the
 * password protected. `organization` is the one the record will belong to. Everything wrong is told at once.
 */
export async function resolveInput(
  trx: Transaction<Schema>,
  secrets: SecretStore,
  input: DeviceInput,
  { self, organization }: { self: number | null; organization: number },
): Promise<{ changes: DeviceChanges; errors: FieldErrors }> {
  const changes: DeviceChanges = plainChanges(input);
  const errors: FieldErrors = {};

  if (input.type !== undefined) {
    const type = await findType(trx, input.type);
    if (type === null) errors['type'] = [noSuchRecord(input.type)];
    else changes.type_short_name = type.short_name;
  }
  if (input.organization_id !== undefined && (await findOrganization(trx, input.organization_id)) === null) {
    errors['organization_id'] = [noSuchRecord(input.organization_id)];
  }
  if (typeof input.firmware_image === 'number' && (await findFirmwareImage(trx, input.firmware_image)) === null) {
    errors['firmware_image'] = [noSuchRecord(input.firmware_image)];
  }
  if (input.serial_number !== undefined && (await serialTaken(trx, input.serial_number, self))) {
    errors['serial_number'] = [SERIAL_TAKEN];
  }
  const place = await resolveLocation(trx, input, organization);
  if (place.errors !== undefined) errors['location'] = place.errors;
  Object.assign(changes, place.changes);
  if (input.password !== undefined) {
    const plain = input.password ?? '';
    changes.password_cipher = plain === '' ? null : await secrets.protect(plain);
  }
  return { changes, errors };
}

/** The fields that are stored as they come. */
function plainChanges(input: DeviceInput): DeviceChanges {
  const {
    name,
    customer_id,
    is_active,
    type,
    serial_number,
    serial_number_alt,
    description,
    organization_id,
    firmware_image,
    latitude,
    longitude,
    username,
    update_frequency,
    debug,
  } = input;
  return defined({
    name,
    customer_id,
    ...(is_active === undefined ? {} : { is_active: is_active ? 1 : 0, is_active_decided: 1 }),
    type,
    serial_number,
    serial_number_alt,
    description,
    organization_id,
    firmware_image,
    latitude,
    longitude,
    username,
    update_frequency,
    debug: debug === undefined ? undefined : debug ? 1 : 0,
  });
}

function defined<T extends object>(values: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [name in keyof T]?: Exclude<T[name], undefined>;
  };
}

async function serialTaken(trx: Transaction<Schema>, serial: string, self: number | null): Promise<boolean> {
  const query = trx.selectFrom('device').select('id').where('serial_key', '=', serialKey(serial));
  const holder = await query.executeTakeFirst();
  return holder !== undefined && holder.id !== self;
}

/**
 * The place of a device is a text of its own; where it is exactly the name of one of the organization's locations, the
 * two are linked. A location given by its key lends its name. The shared location itself never changes (9.14).
 */
async function resolveLocation(
  trx: Transaction<Schema>,
  input: DeviceInput,
  organization: number,
): Promise<{ changes: DeviceChanges; errors?: string[] }> {
  if (typeof input.location === 'number') {
    const location = await findLocation(trx, input.location, organization);
    if (location === null) return { changes: {}, errors: [noSuchRecord(input.location)] };
    return linked(location.name, location);
  }
  if (typeof input.location_name === 'string') {
    return linked(input.location_name, await findLocationByName(trx, input.location_name, organization));
  }
  if (input.location_name === null) return linked(null, null);
  if (input.location === null) return { changes: { location: null, location_short_name: null } };
  return { changes: {} };
}

function linked(name: string | null, location: { id: number; short_name: string } | null): { changes: DeviceChanges } {
  return {
    changes: {
      location_name: name,
      location: location?.id ?? null,
      location_short_name: location?.short_name ?? null,
    },
  };
}
