import { type DeviceDraft, DeviceEdit, type EditableField } from '#shared/device.ts';
import { sameValue } from '#shared/merge.ts';
import type { ShownDevice } from './shown-device.ts';

/** What is typed: text as it stands in the inputs, yes/no as switches. Never a secret (drafts are kept on disk). */
export type FormValues = {
  readonly name: string;
  readonly serial_number: string;
  readonly serial_number_alt: string;
  readonly customer_id: string;
  readonly type: string;
  readonly organization_id: string;
  readonly description: string;
  readonly location_name: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly username: string;
  readonly update_frequency: string;
  readonly is_active: boolean;
  readonly debug: boolean;
};
export type FormField = keyof FormValues;
export type FormErrors = { readonly [field in FormField]?: string };

export const BLANK: FormValues = {
  name: '',
  serial_number: '',
  serial_number_alt: '',
  customer_id: '',
  type: '',
  organization_id: '',
  description: '',
  location_name: '',
  latitude: '',
  longitude: '',
  username: '',
  update_frequency: '300',
  is_active: false,
  debug: false,
};

const FIELDS = Object.keys(BLANK) as FormField[];
const NUMBERS: ReadonlySet<FormField> = new Set(['type', 'organization_id', 'update_frequency']);
/** Blank means none for these; the others may not be blank. */
const NULLABLE: ReadonlySet<FormField> = new Set([
  'serial_number_alt',
  'customer_id',
  'description',
  'location_name',
  'latitude',
  'longitude',
  'username',
]);

/** The fields of a device that can be edited and are known, as they are shown: the base of an edit. */
export function editableOf(device: ShownDevice): DeviceEdit {
  const known = Object.fromEntries(
    FIELDS.filter((field) => field in device.record).map((field) => [field, device.record[field]]),
  );
  // A foreign server may keep what ours would not take; a value that is no value of the field is left out.
  const shape = DeviceEdit.shape;
  return Object.fromEntries(
    Object.entries(known).filter(([field, value]) => shape[field as EditableField].safeParse(value).success),
  );
}

/** The inputs filled from a record. */
export function valuesOf(base: DeviceEdit): FormValues {
  const filled = FIELDS.map((field) => {
    const value = base[field];
    return [field, typeof BLANK[field] === 'boolean' ? value === true : String(value ?? '')];
  });
  return { ...BLANK, ...Object.fromEntries(filled) };
}

function typedValue(field: FormField, value: string | boolean): string | number | boolean | null {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  if (text === '' && (NULLABLE.has(field) || NUMBERS.has(field))) return null;
  return NUMBERS.has(field) ? Number(text) : text;
}

/** What was really changed, each field as the record keeps it. */
export function changesOf(base: DeviceEdit, values: FormValues, fields: readonly FormField[]): DeviceEdit {
  return Object.fromEntries(
    fields
      .map((field) => [field, typedValue(field, values[field])] as const)
      .filter(([field, value]) => !sameValue(field, base[field], value)),
  );
}

/** The base of exactly the fields that are changed. */
export function baseOf(base: DeviceEdit, changes: DeviceEdit): DeviceEdit {
  return Object.fromEntries(Object.entries(base).filter(([field]) => field in changes));
}

/** The body of a create. */
export function draftOf(values: FormValues): DeviceDraft {
  const typed = Object.fromEntries(
    FIELDS.filter((field) => field !== 'is_active' && field !== 'debug')
      .map((field) => [field, typedValue(field, values[field])] as const)
      .filter(([, value]) => value !== null),
  );
  return typed as DeviceDraft;
}

function coordinateError(text: string, limit: number): string | undefined {
  if (text.trim() === '') return undefined;
  if (!/^[+-]?\d{1,3}(\.\d{1,8})?$/.test(text.trim())) return 'Degrees as a decimal number, for example 40.7128';
  return Math.abs(Number(text)) <= limit ? undefined : `Between −${limit} and ${limit}`;
}

/** What cannot be saved as it stands, in words, by field. */
export function errorsOf(values: FormValues, fields: ReadonlySet<FormField>): FormErrors {
  const errors: { [field in FormField]?: string } = {};
  if (fields.has('name') && values.name.trim() === '') errors.name = 'A device needs a name.';
  if (fields.has('serial_number') && values.serial_number.trim() === '')
    errors.serial_number = 'The serial number is what tells one device from another.';
  if (fields.has('type') && values.type === '') errors.type = 'Choose what kind of device it is.';
  if (fields.has('update_frequency') && !/^[1-9]\d{0,8}$/.test(values.update_frequency.trim())) {
    errors.update_frequency = 'Whole seconds, at least 1.';
  }
  const latitude = coordinateError(values.latitude, 90);
  const longitude = coordinateError(values.longitude, 180);
  if (latitude !== undefined) errors.latitude = latitude;
  if (longitude !== undefined) errors.longitude = longitude;
  if (
    latitude === undefined &&
    longitude === undefined &&
    (values.latitude.trim() === '') !== (values.longitude.trim() === '')
  ) {
    errors[values.latitude.trim() === '' ? 'latitude' : 'longitude'] = 'A place needs both coordinates.';
  }
  return errors;
}
