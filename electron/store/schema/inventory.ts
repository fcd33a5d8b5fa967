import type { Generated } from 'kysely';
import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';

/** Organizations form a tree. */
export type OrganizationTable = { id: number; name: string; short_name: string; parent: number | null };

/** A device type (profile). */
export type DeviceTypeTable = {
  id: number;
  name: string;
  short_name: string;
  description: string | null;
  /** The root of the data model its devices are expected to tell; null: nobody said. */
  data_model: DataModelRoot | null;
};

export type LocationTable = {
  id: number;
  organization_id: number;
  name: string;
  /** The name as it is compared: trimmed, lower case. */
  name_key: string;
  short_name: string;
  parent: number | null;
  latitude: string | null;
  longitude: string | null;
};

export type FirmwareImageTable = {
  id: number;
  name: string;
  version: string;
  /** The device type it is for; null: any. */
  type: number | null;
  file_name: string;
  size: number | null;
  sha256: string | null;
  created: number;
  /** The hardware versions it fits, with commas between; null: any. */
  hardware_versions: string | null;
  /** The versions it may be loaded over, with commas between (shared/firmware-fit.ts); null: any. */
  from_versions: string | null;
};

export type ApiTokenTable = {
  id: Generated<number>;
  name: string;
  /** The first characters of the hash, to find the row by; the whole hash is compared in constant time. */
  lookup: string;
  hash: string;
  /** JSON list of organization ids; null: all of them. */
  organizations: string | null;
  /** JSON list of rights. */
  rights: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
};

/** One device record (inventory-api 3). Names are those of the API, so that one word is one thing everywhere. */
export type DeviceTable = {
  id: number;
  uuid: string;
  name: string;
  customer_id: string | null;
  is_active: number;
  /** 1 once an operator decided `is_active`: then an Inform no longer does (inventory-api 9.11). */
  is_active_decided: number;
  status: 'Up' | 'Down';
  status_change: number;
  /** When an Up device becomes Down unless it informs before; null while Down. The sweep reads by it. */
  status_due: number | null;
  type: number;
  type_short_name: string;
  software_version: string | null;
  hardware_version: string | null;
  manufacturer: string | null;
  unique_identifier: string | null;
  product_class: string | null;
  serial_number: string;
  serial_key: string;
  serial_number_alt: string | null;
  serial_alt_key: string | null;
  description: string | null;
  organization_id: number;
  firmware_image: number | null;
  firmware_image_is_pending: number;
  location_name: string | null;
  location: number | null;
  location_short_name: string | null;
  latitude: string | null;
  longitude: string | null;
  username: string | null;
  /** What SecretStore.protect made of the password. */
  password_cipher: string | null;
  update_frequency: number;
  address: string | null;
  last_connection: number | null;
  last_configuration: number | null;
  last_change: number;
  created: number;
  debug: number;
  /** When `debug` ends by itself; null: it is off. */
  debug_until: number | null;
  /** Both formats of `pending_settings`, derived from the operations in the transaction that changed them. */
  pending_names: string | null;
  pending_detail: string | null;
  /** Counts record edits only, not what an Inform teaches: it is the ETag that `If-Match` is held against. */
  edit_revision: number;
  /** Moves with every change of the row, for the change feed. */
  change_seq: number;
  /** The list shape, ready to send: a page is then 50 strings joined (inventory-api 3). */
  list_json: string;
  /** What `search=` looks through (inventory/search.ts). */
  search_text: string;
};

/**
 * How many devices there are of each kind that can be filtered by, in all (level 0) and in blocks of ids of 2^18, 2^14
 * and 2^10 (levels 1 to 3); kept by triggers. So a count never scans and a page deep in a list is found in four steps.
 */
export type DeviceCountTable = {
  level: number;
  block: number;
  organization_id: number;
  type: number;
  status: string;
  devices: number;
};

/** The same whatever their kind: what a list without a filter is found by. */
export type DeviceBlockTable = { level: number; block: number; devices: number };

/** Has a row while many devices are inserted whose counts are added afterwards, at once; seen by no one else. */
export type CountingPausedTable = { one: number };

/** A piece of a firmware image or a document, in PostgreSQL alone (store/content-chunks.ts). */
export type ContentChunkTable = { sha256: string; place: number; bytes: Uint8Array };

/** When a content among those was last kept, so that what no row names is swept after a while; milliseconds. */
export type ContentKeptTable = { sha256: string; kept_at: number };

/** Records that an organization no longer has, deleted or moved away, for the change feed. */
export type DeviceGoneTable = { id: number; organization_id: number; change_seq: number; at: number };

/** Numbers given once and never again. */
export type CounterTable = { name: string; value: number };

/** Answers to writes that carried an `Idempotency-Key`. */
export type IdempotencyTable = {
  token: number;
  key: string;
  fingerprint: string;
  status: number;
  body: string | null;
  etag: string | null;
  created_at: number;
};

/** Who changed what on a device, when and why. Never a password. */
export type DeviceLogTable = {
  seq: Generated<number>;
  device: number;
  at: number;
  who: string;
  what: string;
  /** JSON: field → [old, new]. */
  changes: string | null;
};

/**
 * A period that is over in which a device was Up or Down (0125-device-status). The one that lasts is
 * `device.status` since `device.status_change`.
 */
export type DeviceStatusTable = { device: number; since: number; until: number; status: 'Up' | 'Down' };

/** What a store knows about itself: the demo loaded, the key of the fingerprints (protected). */
export type StoreFactTable = { name: string; value: string };

export type InventoryTables = {
  organization: OrganizationTable;
  device_type: DeviceTypeTable;
  location: LocationTable;
  firmware_image: FirmwareImageTable;
  api_token: ApiTokenTable;
  device: DeviceTable;
  device_count: DeviceCountTable;
  device_block: DeviceBlockTable;
  counting_paused: CountingPausedTable;
  content_chunk: ContentChunkTable;
  content_kept: ContentKeptTable;
  device_gone: DeviceGoneTable;
  counter: CounterTable;
  idempotency: IdempotencyTable;
  device_log: DeviceLogTable;
  device_status: DeviceStatusTable;
  store_fact: StoreFactTable;
};
