import type { Transaction } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import { randomToken } from '#electron/ports/random.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Schema } from '#electron/store/schema.ts';
import { locationKey } from '../catalogue.ts';
import { type DeviceRecord, type DeviceValues, insertDevice } from '../record.ts';
import { DEMO_INSTANT } from './demo.ts';
import { fleetDevice } from './fleet.ts';
import {
  insertImages,
  insertTypes,
  type LoaderContext,
  refuseUnlessEmpty,
  seedDevice,
  setLastDeviceId,
  typeShortName,
} from './loader.ts';
import { TYPE_BRANCH_GATEWAY, TYPE_ENTERPRISE_ROUTER } from './models.ts';
import { PLACES } from './places.ts';
import { insertPast } from './practice-history.ts';
import { insertPastOperations } from './practice-operations.ts';

/** A simulated CPE that gets a record of its own. */
export type PracticeCpe = {
  serial: string;
  oui: string;
  productClass: string;
  /** As it shows in the list, for example `Practice bench · Aurora AX-3000`. */
  name: string;
  username: string;
  password: string;
  /** Seconds between its Informs; default 300. */
  updateFrequency?: number;
  description?: string;
  /** Routers and gateways are the types there are; default: router. */
  type?: 'router' | 'gateway';
};

export type PracticeSite = {
  /** Milliseconds since 1970: the site looks alive at this instant. */
  now: number;
  cpes: readonly PracticeCpe[];
};

const UP = 160;
const DOWN = 12;
const FIRST_OF_FLEET = 2001;
const FIRST_OF_CPES = 1101;
/** Nobody informs for the fleet: with a week between Informs it stays Up for two, however rarely one practises. */
const CHECK_IN_SECONDS = 604_800;

const ORGANIZATIONS = [
  { id: 5, name: 'Zequenze Field Services', short_name: 'field_services', parent: null },
  { id: 6, name: 'Harborline Communications', short_name: 'harborline', parent: null },
  { id: 7, name: 'Field Services North', short_name: 'fs_north', parent: 5 },
  { id: 8, name: 'Field Services South', short_name: 'fs_south', parent: 5 },
] as const;

/** Out of twelve devices five belong to the first organization, and so on. */
const ORGANIZATION_OF = [5, 7, 5, 8, 5, 7, 6, 5, 8, 5, 7, 6];
const CODE_OF: Record<number, string> = { 5: 'FS', 6: 'HL', 7: 'FN', 8: 'FT' };

/** The demo data moved to today, with locations, more organizations, some devices Down, and the practice CPEs. */
export async function loadPractice(
  { operations, secrets, random }: LoaderContext,
  { now, cpes }: PracticeSite,
): Promise<void> {
  const shift = now - DEMO_INSTANT;
  const cipher = await secrets.protect(randomToken(random, 12));
  const ciphers = await Promise.all(cpes.map(({ password }) => secrets.protect(password)));
  await operations.transaction(async (trx, writer) => {
    await refuseUnlessEmpty(trx);
    await trx
      .insertInto('organization')
      .values([...ORGANIZATIONS])
      .execute();
    await insertTypes(trx);
    await insertImages(trx, now - 7 * 86_400_000);
    await insertLocations(trx);
    await insertDevice(trx, seedDevice(shift, cipher, CHECK_IN_SECONDS));
    const fleet: DeviceRecord[] = [];
    for (let index = 0; index < UP + DOWN; index += 1) {
      const organization = ORGANIZATION_OF[index % ORGANIZATION_OF.length] ?? 5;
      const device = fleetDevice({
        index,
        id: FIRST_OF_FLEET + index,
        uuid: random.uuid(),
        organization,
        organizationCode: CODE_OF[organization] ?? 'FS',
        typeShortName,
        now,
        status: index % 14 === 13 ? 'Down' : 'Up',
      });
      const record = { ...device, ...hubOf(organization, index), update_frequency: CHECK_IN_SECONDS };
      fleet.push(await insertDevice(trx, record));
    }
    await insertPast(trx, fleet, now);
    // Those that are down stay without: they are what one tries a queued operation on.
    const answering = fleet.filter(({ status }) => status === 'Up');
    await insertPastOperations(trx, answering, { now, random });
    for (const [index, cpe] of cpes.entries()) {
      const id = FIRST_OF_CPES + index;
      await insertDevice(trx, practiceDevice(cpe, { id, uuid: random.uuid(), cipher: ciphers[index] ?? null, now }));
    }
    await setLastDeviceId(trx, FIRST_OF_CPES + cpes.length - 1);
    const device = deviceRef(1001);
    const createdBy = 'practice';
    const scheduledFor = instantSeconds(now + 12 * 3_600_000);
    await writer.queue({ device, kind: 'firmware_update', createdBy, arguments: { firmwareImage: 45 } });
    await writer.queue({ device, kind: 'reboot', createdBy, scheduledFor });
  });
}

/** A shared location for every city and organization, so that part of the fleet hangs on a place. */
function hubs() {
  const office = {
    id: 25,
    organization_id: 5,
    name: 'New York Branch Office',
    short_name: 'ny_branch',
    place: PLACES[0],
  };
  const others = ORGANIZATIONS.flatMap(({ id: organization_id, short_name: code }, row) =>
    PLACES.slice(row * 6, row * 6 + 6).map((place, column) => ({
      id: 100 + row * 10 + column,
      organization_id,
      name: `${place.city} hub`,
      short_name: `${code}_${place.code}`,
      place,
    })),
  );
  return [office, ...others];
}

async function insertLocations(trx: Transaction<Schema>): Promise<void> {
  const rows = hubs().map(({ place, ...location }) => ({
    ...location,
    name_key: locationKey(location.name),
    parent: null,
    latitude: place?.latitude.toFixed(4) ?? null,
    longitude: place?.longitude.toFixed(4) ?? null,
  }));
  await trx.insertInto('location').values(rows).execute();
}

/** Two of five devices stand at a hub of their organization; the others keep their street. */
function hubOf(organization: number, index: number): Partial<DeviceValues> {
  if (index % 5 > 1) return {};
  const own = hubs().filter(({ id, organization_id }) => organization_id === organization && id !== 25);
  const hub = own[index % own.length];
  if (hub === undefined) return {};
  return {
    location: hub.id,
    location_name: hub.name,
    location_short_name: hub.short_name,
    latitude: hub.place?.latitude.toFixed(4) ?? null,
    longitude: hub.place?.longitude.toFixed(4) ?? null,
  };
}

function practiceDevice(
  cpe: PracticeCpe,
  { id, uuid, cipher, now }: { id: number; uuid: string; cipher: string | null; now: number },
): DeviceValues {
  const type = cpe.type === 'gateway' ? TYPE_BRANCH_GATEWAY : TYPE_ENTERPRISE_ROUTER;
  return {
    id,
    uuid,
    name: cpe.name,
    customer_id: 'PRACTICE',
    is_active: 0,
    is_active_decided: 0,
    status: 'Down',
    status_change: now,
    type,
    type_short_name: typeShortName(type),
    software_version: null,
    hardware_version: null,
    manufacturer: null,
    unique_identifier: null,
    product_class: cpe.productClass,
    serial_number: cpe.serial,
    serial_number_alt: null,
    description: cpe.description ?? 'A simulated device on this computer: do with it what you like',
    organization_id: 5,
    firmware_image: null,
    firmware_image_is_pending: 0,
    location_name: 'New York Branch Office',
    location: 25,
    location_short_name: 'ny_branch',
    latitude: '40.7128',
    longitude: '-74.0060',
    username: cpe.username,
    password_cipher: cipher,
    update_frequency: cpe.updateFrequency ?? 300,
    address: null,
    last_connection: null,
    last_configuration: null,
    last_change: now,
    created: now,
    debug: 0,
    debug_until: null,
    pending_names: null,
    pending_detail: null,
    edit_revision: 1,
  };
}
