import '../jitless.ts';
import * as z from 'zod';

/**
 * What a recipe leaves open: `{{customer_id}}` in any text of a step. Where its value comes from is declared once per
 * recipe; fields of the device record need no declaration.
 */

export const VariableName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'A name is small letters, digits and _');

/** Fields of a device record that every recipe may use. */
export const DEVICE_FIELDS = [
  'customer_id',
  'serial_number',
  'name',
  'description',
  'location_name',
  'hardware_version',
  'software_version',
] as const;
export type DeviceField = (typeof DEVICE_FIELDS)[number];

/** Which characters a generated secret is made of; `readable` leaves out what looks alike on a label (0 O, 1 l I). */
export const ALPHABETS = {
  readable: 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  digits: '0123456789',
  hex: '0123456789abcdef',
} as const;

export const RecipeVariable = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('prompt').describe('Asked once, before the run is armed'),
    label: z.string().min(1).max(120),
    default: z.string().max(256).optional(),
    secret: z.boolean().default(false),
  }),
  z.strictObject({
    from: z.literal('csv').describe('A column of the file that is given when the run is armed, by serial'),
    column: z.string().min(1).max(80),
    secret: z.boolean().default(false),
  }),
  z.strictObject({
    from: z.literal('generated').describe('Made anew for every device, kept encrypted, printed on its label'),
    length: z.int().min(8).max(63).default(16),
    characters: z.enum(['readable', 'letters', 'digits', 'hex']).default('readable'),
  }),
]);
export type RecipeVariable = z.infer<typeof RecipeVariable>;

const REFERENCE = /\{\{\s*([^{}\s]*)\s*\}\}/g;

/** The names a text refers to. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** A value, and whether it came from a secret: then it is never shown. */
export type Filled = { readonly value: string; readonly secret: boolean };

/** Puts values into a text. A name without a value stands as it is and is told in `missing`. */
export function fillIn(text: string, values: ReadonlyMap<string, Filled>): Filled & { readonly missing: string[] } {
  const missing: string[] = [];
  let secret = false;
  const value = text.replaceAll(REFERENCE, (written, name: string) => {
    const found = values.get(name);
    if (found === undefined) {
      missing.push(name);
      return written;
    }
    secret ||= found.secret;
    return found.value;
  });
  return { value, secret, missing };
}

export function isDeviceField(name: string): name is DeviceField {
  return DEVICE_FIELDS.some((field) => field === name);
}
