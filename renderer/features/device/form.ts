import { t } from '#renderer/language/speak.ts';
import { type DeviceDraft, type DeviceEdit, editOf } from '#shared/device.ts';
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
  return editOf(device.record, FIELDS);
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
  if (!/^[+-]?\d{1,3}(\.\d{1,8})?$/.test(text.trim())) return t('Degrees as a decimal number, for example 40.7128');
  return Math.abs(Number(text)) <= limit ? undefined : t('Between −{limit} and {limit}', { limit });
}

/** A number of the control server, as typed. */
const REFERENCE = /^[1-9]\d{0,8}$/;
const LONGEST = 255;
const LONGEST_DESCRIPTION = 4_000;

/** A pair of coordinates is a place; half of one is not. */
function placeErrors({ latitude, longitude }: FormValues): FormErrors {
  const wrong = { latitude: coordinateError(latitude, 90), longitude: coordinateError(longitude, 180) };
  if (wrong.latitude === undefined && wrong.longitude === undefined) {
    if (latitude.trim() === '' && longitude.trim() !== '') return { latitude: t('A place needs both coordinates.') };
    if (latitude.trim() !== '' && longitude.trim() === '') return { longitude: t('A place needs both coordinates.') };
  }
  return withoutBlanks(wrong);
}

function withoutBlanks(errors: Readonly<Record<string, string | undefined>>): FormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, words]) => words !== undefined));
}

function fieldError(field: FormField, values: FormValues, creating: boolean): string | undefined {
  const value = values[field];
  if (typeof value === 'boolean') return undefined;
  const text = value.trim();
  const longest = field === 'description' ? LONGEST_DESCRIPTION : LONGEST;
  if (text.length > longest)
    return t('At most {longest} characters; this has {count}.', { longest, count: text.length });
  switch (field) {
    case 'name':
      return text === '' ? t('A device needs a name.') : undefined;
    case 'serial_number':
      return text === '' ? t('The serial number is what tells one device from another.') : undefined;
    case 'type':
      return REFERENCE.test(text) ? undefined : t('Choose what kind of device it is.');
    case 'organization_id':
      // A token for one organization names it by itself; a record never loses its organization.
      return REFERENCE.test(text) || (creating && text === '') ? undefined : t('Choose whose device it is.');
    case 'update_frequency':
      return REFERENCE.test(text) ? undefined : t('Whole seconds, at least 1.');
    default:
      return undefined;
  }
}

/** What cannot be saved as it stands, in words, by field; only of the fields that are there to be typed. */
export function errorsOf(values: FormValues, fields: ReadonlySet<FormField>, creating: boolean): FormErrors {
  const errors = Object.fromEntries([...fields].map((field) => [field, fieldError(field, values, creating)]));
  const place = fields.has('latitude') && fields.has('longitude') ? placeErrors(values) : {};
  return { ...withoutBlanks(errors), ...place };
}
