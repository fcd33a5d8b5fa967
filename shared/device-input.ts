import { OneShotFlag } from './device.ts';
import { boolean } from './fields/boolean.ts';
import { type Field, type FieldErrors, type FieldShape, nullable, REQUIRED } from './fields/field.ts';
import { coordinate, integer } from './fields/number.ts';
import { optionalReference, reference } from './fields/reference.ts';
import { text } from './fields/text.ts';

/** What a caller wants to write. A field that was not in the body is not in here. */
export type DeviceInput = {
  name?: string;
  customer_id?: string | null;
  is_active?: boolean;
  type?: number;
  serial_number?: string;
  serial_number_alt?: string | null;
  description?: string | null;
  organization_id?: number;
  firmware_image?: number | null;
  firmware_image_is_pending?: boolean;
  location_name?: string | null;
  location?: number | null;
  latitude?: string | null;
  longitude?: string | null;
  username?: string | null;
  password?: string | null;
  update_frequency?: number;
  debug?: boolean;
} & { [flag in OneShotFlag]?: boolean };

type InputFields = { [name in keyof DeviceInput]-?: Field<Exclude<DeviceInput[name], undefined>> };

/** TR-069 gives a serial 64 characters and a user name and password 256. */
const shortText = text({ maxLength: 64 });
const longText = text({ maxLength: 255 });

/** How each writable field is read. To add a field, add it here, to the record and to its presentation. */
const FIELDS: InputFields = {
  name: text({ maxLength: 255, blank: false }),
  customer_id: nullable(shortText),
  is_active: boolean,
  type: reference,
  serial_number: text({ maxLength: 64, blank: false }),
  serial_number_alt: nullable(shortText),
  description: nullable(text({ maxLength: 4000 })),
  organization_id: reference,
  firmware_image: optionalReference,
  firmware_image_is_pending: boolean,
  location_name: nullable(longText),
  location: optionalReference,
  latitude: nullable(coordinate({ limit: 90, decimals: 8 })),
  longitude: nullable(coordinate({ limit: 180, decimals: 8 })),
  username: nullable(text({ maxLength: 256 })),
  password: nullable(text({ maxLength: 256, trim: false })),
  update_frequency: integer({ min: 0, max: 2_147_483_647 }),
  debug: boolean,
  reboot: boolean,
  factory: boolean,
  device_factory: boolean,
  sync: boolean,
  reconf: boolean,
};

type FieldName = keyof DeviceInput;

/** The 13 keys of a create (inventory-api 3, column Q). */
const CREATE_FIELDS: readonly FieldName[] = [
  'name',
  'customer_id',
  'serial_number',
  'serial_number_alt',
  'type',
  'organization_id',
  'location_name',
  'latitude',
  'longitude',
  'description',
  'username',
  'password',
  'update_frequency',
];
/** A replacement takes the state of a record too, but no flag: those are documented for PATCH alone (9.19). */
const REPLACE_FIELDS: readonly FieldName[] = [...CREATE_FIELDS, 'location', 'is_active', 'firmware_image'];
const CHANGE_FIELDS = Object.keys(FIELDS) as readonly FieldName[];

/** Asked of a create and of a replacement; `organization_id` follows from a token that has exactly one (9.4). */
const REQUIRED_FIELDS: readonly FieldName[] = ['name', 'serial_number', 'type', 'organization_id'];

export type InputMode = 'create' | 'replace' | 'change';

const FIELDS_OF: Record<InputMode, readonly FieldName[]> = {
  create: CREATE_FIELDS,
  replace: REPLACE_FIELDS,
  change: CHANGE_FIELDS,
};

/**
 * Reads a body field by field; what is wrong is told for all fields at once, and keys that are no fields are ignored,
 * as in DRF. Whether references lead anywhere is looked up later.
 */
export function readDeviceInput(
  body: Readonly<Record<string, unknown>>,
  mode: InputMode,
): { input: DeviceInput; errors: FieldErrors } {
  const input: Partial<Record<FieldName, unknown>> = {};
  const errors: FieldErrors = {};
  for (const name of FIELDS_OF[mode]) {
    if (Object.hasOwn(body, name)) {
      const result = FIELDS[name].read(body[name]);
      if (result.ok) input[name] = result.value;
      else errors[name] = result.errors;
    } else if (mode !== 'change' && REQUIRED_FIELDS.includes(name)) {
      errors[name] = [REQUIRED];
    }
  }
  return { input: input as DeviceInput, errors };
}

/** The fields of a body and what they may hold, for OPTIONS and the API's description. A password shows nowhere. */
export function describeInput(mode: InputMode): { name: FieldName; required: boolean; shape: FieldShape }[] {
  return FIELDS_OF[mode]
    .filter((name) => name !== 'password')
    .map((name) => ({
      name,
      required: mode !== 'change' && REQUIRED_FIELDS.includes(name),
      shape: FIELDS[name].shape,
    }));
}

/** True where the input asks the device to do something, which is a right of its own. */
export function asksForOperation(input: DeviceInput): boolean {
  return input.firmware_image_is_pending !== undefined || OneShotFlag.options.some((flag) => input[flag] !== undefined);
}

/** True where the input edits the record. */
export function asksForEdit(input: DeviceInput): boolean {
  return Object.keys(input).some(
    (name) => name !== 'firmware_image_is_pending' && !OneShotFlag.safeParse(name).success,
  );
}
