import type { Selectable } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import type { DeviceTable } from '#electron/store/schema/inventory.ts';
import { CREATE_KEYS, DETAIL_KEYS, LIST_KEYS } from '#shared/device.ts';

/** What a record shows, and no more: a password cannot slip in. */
export type Presentable = Pick<
  Selectable<DeviceTable>,
  Exclude<DetailKey, 'pending_settings'> | 'pending_names' | 'pending_detail'
>;

/** The columns a record needs for all it shows. */
export const SHOWN_COLUMNS: readonly (keyof Presentable)[] = [
  ...DETAIL_KEYS.filter((key) => key !== 'pending_settings'),
  'pending_names',
  'pending_detail',
];

type DetailKey = (typeof DETAIL_KEYS)[number];
type Shown = string | number | boolean | null;
type Show = (record: Presentable) => Shown;

const plain =
  (key: Exclude<DetailKey, 'pending_settings'>): Show =>
  (record) =>
    record[key];

const flag =
  (key: 'is_active' | 'firmware_image_is_pending' | 'debug'): Show =>
  (record) =>
    record[key] === 1;

const instant = (key: 'status_change' | 'last_connection' | 'last_configuration' | 'last_change' | 'created'): Show => {
  // One instant after another is the same where many records are written at once.
  let last: { at: number; text: string } = { at: 0, text: instantSeconds(0) };
  return (record) => {
    const at = record[key];
    if (at === null) return null;
    if (at !== last.at) last = { at, text: instantSeconds(at) };
    return last.text;
  };
};

/** How each key shows. To add a field, add it here, to the keys of its shapes and to the record. */
const SHOW: Record<DetailKey, Show> = {
  id: plain('id'),
  uuid: plain('uuid'),
  name: plain('name'),
  customer_id: plain('customer_id'),
  is_active: flag('is_active'),
  status: plain('status'),
  status_change: instant('status_change'),
  type: plain('type'),
  type_short_name: plain('type_short_name'),
  software_version: plain('software_version'),
  hardware_version: plain('hardware_version'),
  manufacturer: plain('manufacturer'),
  unique_identifier: plain('unique_identifier'),
  product_class: plain('product_class'),
  serial_number: plain('serial_number'),
  serial_number_alt: plain('serial_number_alt'),
  description: plain('description'),
  organization_id: plain('organization_id'),
  firmware_image: plain('firmware_image'),
  firmware_image_is_pending: flag('firmware_image_is_pending'),
  location_name: plain('location_name'),
  location: plain('location'),
  location_short_name: plain('location_short_name'),
  latitude: plain('latitude'),
  longitude: plain('longitude'),
  username: plain('username'),
  update_frequency: plain('update_frequency'),
  address: plain('address'),
  last_connection: instant('last_connection'),
  last_configuration: instant('last_configuration'),
  last_change: instant('last_change'),
  created: instant('created'),
  debug: flag('debug'),
  pending_settings: (record) => record.pending_names,
};

/**
 * Writes a record as JSON with exactly these keys in this order, which is part of the contract. Key by key rather than
 * through an object: it runs for every row written and is four times as fast.
 */
function shape(
  keys: readonly DetailKey[],
  special: Partial<Record<DetailKey, Show>> = {},
): (record: Presentable) => string {
  const members = keys.map((key, index) => ({
    head: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    show: special[key] ?? SHOW[key],
  }));
  return (record) => {
    let json = '';
    for (const { head, show } of members) {
      const value = show(record);
      json += head;
      json += typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    return `${json}}`;
  };
}

/** The 25 keys of a list item, as JSON. */
export const listJson = shape(LIST_KEYS);
/** The 23 keys of the answer to a create, as JSON. */
export const createJson = shape(CREATE_KEYS);

const withPendingNames = shape(DETAIL_KEYS);
const withPendingStates = shape(DETAIL_KEYS, { pending_settings: (record) => record.pending_detail });

/** The 34 keys of a detail record, as JSON. `detailed` chooses the format of `pending_settings`. */
export const detailJson = (record: Presentable, detailed: boolean): string =>
  detailed ? withPendingStates(record) : withPendingNames(record);
