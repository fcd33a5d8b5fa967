import type { DeviceValues } from '../record.ts';
import { MODELS, type Model } from './models.ts';
import { CUSTOMERS, PLACES, type Place } from './places.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where a generated device belongs. */
export type FleetSlot = {
  id: number;
  uuid: string;
  /** Counts the devices of one fleet, so that each looks different and every run looks the same. */
  index: number;
  organization: number;
  organizationCode: string;
  typeShortName(type: number): string;
  now: number;
  status: 'Up' | 'Down';
  /** Links the record to a shared location of this name, where there is one. */
  locationOf?(name: string): { id: number; short_name: string } | null;
};

/** One device of a believable fleet, entirely determined by its slot. */
export function fleetDevice(slot: FleetSlot): DeviceValues {
  const { index, now } = slot;
  const place = pick(PLACES, index * 7);
  const model = pick(MODELS, index * 5 + Math.floor(index / 9));
  const customer = pick(CUSTOMERS, index * 3 + Math.floor(index / 20));
  const number = String(index + 2).padStart(3, '0');
  const locationName = `${place.city}, ${100 + ((index * 37) % 880)} ${place.street}`;
  const location = slot.locationOf?.(locationName) ?? null;
  const created = now - (40 + ((index * 11) % 500)) * DAY - ((index * 47) % 1440) * 60_000;
  const times = slot.status === 'Up' ? timesOfUp(index, now, created) : timesOfDown(index, now);
  return {
    id: slot.id,
    uuid: slot.uuid,
    name: `${model.label}-${place.code.toUpperCase()}-${number}`,
    customer_id: `CUST-${2021 + (index % 4)}-${String(100 + ((index * 13) % 900))}`,
    is_active: 1,
    is_active_decided: 0,
    ...times,
    status: slot.status,
    type: model.type,
    type_short_name: slot.typeShortName(model.type),
    ...learned(model, index),
    serial_number_alt: index % 3 === 0 ? `ALT-${slot.organizationCode}-${number}` : null,
    description: describe(model, customer, index),
    organization_id: slot.organization,
    firmware_image: null,
    firmware_image_is_pending: 0,
    location_name: locationName,
    location: location?.id ?? null,
    location_short_name: location?.short_name ?? null,
    ...coordinates(place, index),
    username: null,
    password_cipher: null,
    update_frequency: 86_400,
    address: `10.${20 + (index % 40)}.${(index * 3) % 250}.${2 + ((index * 29) % 250)}`,
    created,
    debug: 0,
    debug_until: null,
    pending_names: null,
    pending_detail: null,
    edit_revision: 1,
  };
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list in the demo data');
  return item;
}

function learned(model: Model, index: number) {
  const serial = `${model.serialPrefix}${String(10_234 + index * 389).padStart(6, '0')}`;
  return {
    serial_number: serial,
    manufacturer: model.manufacturer,
    product_class: model.productClass,
    unique_identifier: `${model.oui}:${model.productClass}:${serial}`,
    hardware_version: pick(model.hardware, index),
    software_version: pick(model.software, index * 3 + 1),
  };
}

function timesOfUp(index: number, now: number, created: number) {
  const lastConnection = now - (2 + ((index * 53) % 700)) * 60_000;
  const lastConfiguration = now - (1 + (index % 30)) * DAY - ((index * 17) % 24) * HOUR;
  return {
    status_change: now - (1 + ((index * 19) % 400)) * HOUR - ((index * 31) % 60) * 60_000,
    last_connection: lastConnection,
    last_configuration: Math.max(lastConfiguration, created),
    last_change: Math.max(now - (2 + (index % 60)) * DAY, created),
  };
}

function timesOfDown(index: number, now: number) {
  const since = now - (3 + ((index * 23) % 200)) * HOUR;
  return {
    status_change: since,
    last_connection: since - 2 * DAY,
    last_configuration: since - 9 * DAY,
    last_change: since - 20 * DAY,
  };
}

function coordinates(place: Place, index: number) {
  const spread = (step: number): number => (((index * step) % 200) - 100) / 2500;
  return {
    latitude: (place.latitude + spread(37)).toFixed(4),
    longitude: (place.longitude + spread(53)).toFixed(4),
  };
}

const SPOTS = [
  'comms cupboard, ground floor',
  'basement rack 2',
  'behind the front desk',
  'server room',
  'riser, 3rd floor',
];

function describe(model: Model, customer: string, index: number): string {
  return `${customer}: ${model.manufacturer} ${model.productClass}, ${pick(SPOTS, index)}`;
}
