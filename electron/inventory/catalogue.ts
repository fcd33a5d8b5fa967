import type { Kysely, Selectable } from 'kysely';
import type {
  DeviceTypeTable,
  FirmwareImageTable,
  LocationTable,
  OrganizationTable,
} from '#electron/store/schema/inventory.ts';
import type { Schema } from '#electron/store/schema.ts';

/** What devices refer to: types, organizations, locations, firmware images. */
export type DeviceTypeRecord = Selectable<DeviceTypeTable>;
export type OrganizationRecord = Selectable<OrganizationTable>;
export type LocationRecord = Selectable<LocationTable>;
export type FirmwareImageRecord = Selectable<FirmwareImageTable>;

type Db = Kysely<Schema>;

export async function findType(db: Db, id: number): Promise<DeviceTypeRecord | null> {
  return (await db.selectFrom('device_type').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findOrganization(db: Db, id: number): Promise<OrganizationRecord | null> {
  return (await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findFirmwareImage(db: Db, id: number): Promise<FirmwareImageRecord | null> {
  return (await db.selectFrom('firmware_image').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** A location of the organization; those of others do not exist for it. */
export async function findLocation(db: Db, id: number, organization: number): Promise<LocationRecord | null> {
  const query = db.selectFrom('location').selectAll().where('id', '=', id).where('organization_id', '=', organization);
  return (await query.executeTakeFirst()) ?? null;
}

/** The organization's location of exactly this name, whatever its case; of several the oldest (inventory-api 9.14). */
export async function findLocationByName(db: Db, name: string, organization: number): Promise<LocationRecord | null> {
  const query = db
    .selectFrom('location')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('name_key', '=', locationKey(name))
    .orderBy('id')
    .limit(1);
  return (await query.executeTakeFirst()) ?? null;
}

/** How location names are compared. */
export function locationKey(name: string): string {
  return name.trim().toLowerCase();
}
