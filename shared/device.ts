import * as z from 'zod';
import { DeviceId } from './ids.ts';

export { CREATE_KEYS, DETAIL_KEYS, LIST_KEYS } from './device-keys.ts';

/**
 * The three shapes of one device record (inventory-api 3) and what may be written to it.
 *
 * Key ORDER is part of the contract: list and create shapes are subsequences of the detail shape.
 */

const text = z.string().nullish().default(null);
const whole = z.int().nullish().default(null);

/**
 * A list row as any server of the API sends it: foreign servers leave keys out and add their own
 * (inventory-api 12), so only the id is insisted on and the rest defaults to null.
 */
export const DeviceRow = z.object({
  id: DeviceId,
  uuid: text,
  name: text,
  customer_id: text,
  is_active: z.boolean().nullish().default(null),
  status: text,
  status_change: text,
  type: whole,
  type_short_name: text,
  software_version: text,
  hardware_version: text,
  manufacturer: text,
  serial_number: text,
  description: text,
  organization_id: whole,
  location_name: text,
  location: whole,
  location_short_name: text,
  latitude: text,
  longitude: text,
  address: text,
  last_connection: text,
  last_configuration: text,
  created: text,
  pending_settings: text,
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** A detail record, read as tolerantly as a row. */
export const DeviceDetail = DeviceRow.extend({
  unique_identifier: text,
  product_class: text,
  serial_number_alt: text,
  firmware_image: whole,
  firmware_image_is_pending: z.boolean().nullish().default(null),
  username: text,
  update_frequency: whole,
  last_change: text,
  debug: z.boolean().nullish().default(null),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

/** What a person may change on a record (everything writable but the password, which travels as a SecretRef). */
export const DeviceEdit = z
  .strictObject({
    name: z.string().max(255),
    customer_id: z.string().max(255).nullable(),
    is_active: z.boolean(),
    type: z.int().positive(),
    serial_number: z.string().max(255),
    serial_number_alt: z.string().max(255).nullable(),
    description: z.string().max(4_000).nullable(),
    organization_id: z.int().positive(),
    firmware_image: z.int().positive().nullable(),
    firmware_image_is_pending: z.boolean(),
    location_name: z.string().max(255).nullable(),
    location: z.int().positive().nullable(),
    latitude: z.string().max(16).nullable(),
    longitude: z.string().max(16).nullable(),
    username: z.string().max(255).nullable(),
    update_frequency: z.int().positive(),
    debug: z.boolean(),
  })
  .partial();
export type DeviceEdit = z.infer<typeof DeviceEdit>;
export type EditableField = keyof DeviceEdit;

/** The values of these fields, as far as they are values of theirs: a foreign server may keep what ours would not take. */
export function editOf(values: Readonly<Record<string, unknown>>, fields: readonly string[]): DeviceEdit {
  const shape: Readonly<Record<string, z.ZodType>> = DeviceEdit.shape;
  const known = fields.filter((field) => field in values && shape[field]?.safeParse(values[field]).success);
  return Object.fromEntries(known.map((field) => [field, values[field]]));
}

/** The body of a create: the seed's 13 keys less the password. */
export const DeviceDraft = DeviceEdit.pick({
  customer_id: true,
  serial_number_alt: true,
  description: true,
  location_name: true,
  latitude: true,
  longitude: true,
  username: true,
  update_frequency: true,
  organization_id: true,
}).extend({
  name: z.string().min(1).max(255),
  serial_number: z.string().min(1).max(255),
  type: z.int().positive(),
});
export type DeviceDraft = z.infer<typeof DeviceDraft>;

/** One-shot flags of a PATCH (inventory-api 5); `debug` is a state and therefore an ordinary field. */
export const OneShotFlag = z.enum(['reboot', 'factory', 'device_factory', 'sync', 'reconf']);
export type OneShotFlag = z.infer<typeof OneShotFlag>;

/** The name under which a flag shows in `pending_settings`. */
export const PENDING_NAME_OF_FLAG = {
  reboot: 'reboot',
  factory: 'factory_reset',
  device_factory: 'device_factory_reset',
  sync: 'sync',
  reconf: 'reconf',
} as const satisfies Record<OneShotFlag, string>;
