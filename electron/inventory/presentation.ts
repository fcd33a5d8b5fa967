import { instantSeconds } from '#electron/ports/clock.ts';
import { CREATE_KEYS, type DETAIL_KEYS, LIST_KEYS } from '#shared/device.ts';
import type { DeviceRecord } from './record.ts';

/** What a record shows, and no more: a password cannot slip in. */
export type Presentable = Pick<
  DeviceRecord,
  Exclude<DetailKey, 'pending_settings'> | 'pending_names' | 'pending_detail'
>;

type DetailKey = (typeof DETAIL_KEYS)[number];

function instant(at: number | null): string | null {
  return at === null ? null : instantSeconds(at);
}

/** Every value of the detail shape, as it goes out. `detailed` chooses the format of `pending_settings`. */
function present(record: Presentable, detailed: boolean): Record<DetailKey, unknown> {
  return {
    id: record.id,
    uuid: record.uuid,
    name: record.name,
    customer_id: record.customer_id,
    is_active: record.is_active === 1,
    status: record.status,
    status_change: instant(record.status_change),
    type: record.type,
    type_short_name: record.type_short_name,
    software_version: record.software_version,
    hardware_version: record.hardware_version,
    manufacturer: record.manufacturer,
    unique_identifier: record.unique_identifier,
    product_class: record.product_class,
    serial_number: record.serial_number,
    serial_number_alt: record.serial_number_alt,
    description: record.description,
    organization_id: record.organization_id,
    firmware_image: record.firmware_image,
    firmware_image_is_pending: record.firmware_image_is_pending === 1,
    location_name: record.location_name,
    location: record.location,
    location_short_name: record.location_short_name,
    latitude: record.latitude,
    longitude: record.longitude,
    username: record.username,
    update_frequency: record.update_frequency,
    address: record.address,
    last_connection: instant(record.last_connection),
    last_configuration: instant(record.last_configuration),
    last_change: instant(record.last_change),
    created: instant(record.created),
    debug: record.debug === 1,
    pending_settings: detailed ? record.pending_detail : record.pending_names,
  };
}

/** Key order is part of the contract: it is that of `keys`. A plain loop, because this runs for every row written. */
function pick(record: Presentable, keys: readonly DetailKey[]): string {
  const values = present(record, false);
  const shaped: Record<string, unknown> = {};
  for (const key of keys) shaped[key] = values[key];
  return JSON.stringify(shaped);
}

/** The 25 keys of a list item, as JSON. */
export const listJson = (record: Presentable): string => pick(record, LIST_KEYS);
/** The 23 keys of the answer to a create, as JSON. */
export const createJson = (record: Presentable): string => pick(record, CREATE_KEYS);
/** The 34 keys of a detail record, as JSON; `present` has them in their order. */
export const detailJson = (record: Presentable, detailed: boolean): string => JSON.stringify(present(record, detailed));
