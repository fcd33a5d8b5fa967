import { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { accepted, type Field, nullable, refused } from '#shared/fields/field.ts';
import { coordinate, integer } from '#shared/fields/number.ts';
import { optionalReference, reference } from '#shared/fields/reference.ts';
import { text } from '#shared/fields/text.ts';
import { parseFromVersions } from '#shared/firmware-fit.ts';
import type { Caller } from './tokens.ts';

/** One column of a catalogue's records that callers may write. */
type CatalogueField = {
  field: Field<unknown>;
  required?: boolean;
  /** The table that the value is a key of. */
  refers?: 'organization' | 'location' | 'device_type';
};

/** A kind of record that devices refer to. */
export type CatalogueKind = {
  /** As OPTIONS tells it. */
  name: string;
  path: string;
  table: 'device_type' | 'organization' | 'location' | 'firmware_image';
  /** What shows, in this order. */
  columns: readonly string[];
  fields: Readonly<Record<string, CatalogueField>>;
  /** The organization of a record; null: it belongs to everybody, and only a token for everything may write it. */
  organizationOf(item: Record<string, unknown>): number | null;
  /** The column by which a caller's organizations narrow the list. */
  scopedBy: string | null;
  /** Columns of devices that repeat a column of the record: device column → record column. */
  repeated: { key: 'type' | 'location' | null; columns: Readonly<Record<string, string>> };
};

const name = text({ maxLength: 255, blank: false });
const shortName = text({ maxLength: 64, blank: false });
const sentence = nullable(text({ maxLength: 4000 }));

const versions = text({ maxLength: 1000 });

/** A list that nobody could read would admit no device, so it is refused. */
const fromVersions: Field<string> = {
  shape: versions.shape,
  read(input) {
    const result = versions.read(input);
    if (!result.ok || parseFromVersions(result.value) !== null) return result;
    return refused('Name versions with commas between, such as 2.4.1, 2.4.* or >=2.1.');
  },
};

/** The root as CPEs tell it: TR-181 or TR-098. */
const dataModel: Field<string> = {
  shape: { kind: 'text', maxLength: 64 },
  read(input) {
    const result = DataModelRoot.safeParse(input);
    return result.success ? accepted(result.data) : refused('"Device." or "InternetGatewayDevice." is expected.');
  },
};

/** Names follow the real product's siblings (inventory-api 9.24). */
export const CATALOGUE: readonly CatalogueKind[] = [
  {
    name: 'Inventory Type',
    path: '/inventory_type/',
    table: 'device_type',
    columns: ['id', 'name', 'short_name', 'description', 'data_model'],
    fields: {
      name: { field: name, required: true },
      short_name: { field: shortName },
      description: { field: sentence },
      data_model: { field: nullable(dataModel) },
    },
    organizationOf: () => null,
    scopedBy: null,
    repeated: { key: 'type', columns: { type_short_name: 'short_name' } },
  },
  {
    name: 'Inventory Organization',
    path: '/inventory_organization/',
    table: 'organization',
    columns: ['id', 'name', 'short_name', 'parent'],
    fields: {
      name: { field: name, required: true },
      short_name: { field: shortName },
      parent: { field: optionalReference, refers: 'organization' },
    },
    organizationOf: ({ id }) => Number(id),
    scopedBy: 'id',
    repeated: { key: null, columns: {} },
  },
  {
    name: 'Inventory Location',
    path: '/inventory_location/',
    table: 'location',
    columns: ['id', 'name', 'short_name', 'organization_id', 'parent', 'latitude', 'longitude'],
    fields: {
      name: { field: name, required: true },
      short_name: { field: shortName },
      organization_id: { field: reference, required: true, refers: 'organization' },
      parent: { field: optionalReference, refers: 'location' },
      latitude: { field: nullable(coordinate({ limit: 90, decimals: 8 })) },
      longitude: { field: nullable(coordinate({ limit: 180, decimals: 8 })) },
    },
    organizationOf: ({ organization_id }) => Number(organization_id),
    scopedBy: 'organization_id',
    repeated: { key: 'location', columns: { location_name: 'name', location_short_name: 'short_name' } },
  },
  {
    name: 'Inventory Firmware Image',
    path: '/inventory_firmware_image/',
    table: 'firmware_image',
    columns: [
      ...['id', 'name', 'version', 'type', 'file_name', 'size', 'sha256', 'created'],
      ...['hardware_versions', 'from_versions'],
    ],
    fields: {
      name: { field: name, required: true },
      version: { field: shortName, required: true },
      type: { field: optionalReference, refers: 'device_type' },
      file_name: { field: name, required: true },
      size: { field: nullable(integer({ min: 0, max: Number.MAX_SAFE_INTEGER })) },
      sha256: { field: nullable(text({ maxLength: 64 })) },
      hardware_versions: { field: nullable(versions) },
      from_versions: { field: nullable(fromVersions) },
    },
    organizationOf: () => null,
    scopedBy: null,
    repeated: { key: null, columns: {} },
  },
];

/** True where the caller may write records of everybody. */
export function reachesEverything({ organizations }: Caller): boolean {
  return organizations === null;
}
