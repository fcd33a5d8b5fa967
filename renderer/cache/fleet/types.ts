import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceDetail } from '#shared/device.ts';
import type { Instant } from '#shared/ids.ts';
import type { FieldValues } from '#shared/merge.ts';
import type { CellValue, ColumnKey } from '../data/columns.ts';
import type { FleetMap } from '../map/types.ts';
import type { Store } from '../store.ts';
import type { DeviceKey, FleetRow } from './row.ts';

/** The columns a list can be sorted by; `best`: best match first, by name where nothing is searched. */
export const SORT_KEYS = [
  'best',
  'name',
  'serial_number',
  'customer_id',
  'status',
  'status_change',
  'address',
  'type_short_name',
  'manufacturer',
  'software_version',
  'hardware_version',
  'location_name',
  'organization_id',
  'last_connection',
  'created',
  'pending_settings',
  'is_active',
  'description',
  'last_configuration',
  'alternative',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type FleetQuery = {
  readonly text: string;
  readonly sort: { readonly key: SortKey; readonly direction: 'ascending' | 'descending' };
};

/** A column of a table that leaves the program. */
export type TableColumn = { readonly key: Exclude<SortKey, 'best'> | 'id' | 'uuid'; readonly title: string };
/** A value of a column, and how many devices have it; null: none. */
export type ColumnValue = { readonly value: CellValue; readonly devices: number };
/** CSV with a header line, and how many devices are in it. */
export type CsvTable = { readonly text: string; readonly rows: number };

/** One state of a list; a new object after each change. */
export type FleetSnapshot = {
  readonly query: FleetQuery;
  /** All devices, those created here included. */
  readonly total: number;
  /** Those the query matches: the length of the list. */
  readonly matched: number;
  /** False until every cached device is in memory: until then `total` and `matched` still grow. */
  readonly complete: boolean;
  /** How long the last search took in the worker, in milliseconds. */
  readonly millis: number;
  /** The row at a place of the list, or undefined while it is not here yet (ask with `want`). */
  at(index: number): FleetRow | undefined;
};

/** A live list: asked by query, read by window. Close it when nobody looks any more. */
export type FleetView = Store<FleetSnapshot> & {
  ask(query: FleetQuery): void;
  /** The rows `[from, to)` will be needed now and be kept up to date. */
  want(from: number, to: number): void;
  close(): void;
};

/** The detail record of one device, as old as `fetchedAt` says. */
export type DetailSnapshot = {
  readonly key: DeviceKey;
  /** The server's record with what is saved here laid over it; null: never fetched (the list row is all there is). */
  readonly detail: DeviceDetail | null;
  /** The server's record alone: the base of an edit. */
  readonly server: DeviceDetail | null;
  readonly fetchedAt: Instant | null;
  /** `gone`: the server says 404. `local`: created here, not landed. */
  readonly state: 'loading' | 'cached' | 'fresh' | 'offline' | 'gone' | 'local';
  readonly problem: Problem | null;
};

export type Reference = {
  readonly id: number;
  readonly name: string;
  readonly shortName: string | null;
  /** What it lies in, where the server tells. */
  readonly parent?: number | undefined;
};
/** A firmware image, with what a device is judged by (`shared/firmware-verdict.ts`) as far as the server tells it. */
export type FirmwareReference = Reference & {
  readonly version?: string | undefined;
  readonly type?: number | null | undefined;
  readonly hardwareVersions?: string | null | undefined;
  readonly fromVersions?: string | null | undefined;
};
/** Types, organizations, locations and firmware images the server told last; kept for work without a network. */
export type References = {
  readonly types: readonly Reference[];
  readonly organizations: readonly Reference[];
  readonly locations: readonly Reference[];
  readonly firmware: readonly FirmwareReference[];
  readonly fetchedAt: Instant | null;
};

export type Fleet = {
  /** A new live list. React: `useFleetView`. */
  view(query: FleetQuery): FleetView;
  /** One device; undefined: not known yet, null: there is none. A draft's key goes on working after it landed. */
  row(key: DeviceKey): Store<FleetRow | null | undefined>;
  /** The same once, as it is now. */
  readRow(key: DeviceKey): Promise<FleetRow | null>;
  /** The detail record; refreshed when watched and online, then every few seconds while watched. */
  detail(key: DeviceKey): Store<DetailSnapshot>;
  /** Reads the detail record again now; `updateStatus` lets the server ask the device itself. */
  refresh(key: DeviceKey, options?: { readonly updateStatus: boolean }): Promise<void>;
  readonly references: Store<References>;
  /** Reads them again, after one of them was changed. */
  fetchReferences(): Promise<void>;
  /** How many devices each of these filters finds; a filter is one of fields only, without words. */
  counts(texts: readonly string[]): Promise<readonly number[]>;
  /** Every value a column has, and how many devices have it, what is saved here included; most first. */
  values(column: ColumnKey): Promise<readonly ColumnValue[]>;
  /** The devices that have these serials, what is only here included; null where there is none. */
  bySerials(serials: readonly string[]): Promise<readonly (FleetRow | null)[]>;
  /**
   * What is known of these devices beyond their rows, what is saved here included: from the records kept at once, then
   * those the server tells one by one, until it cannot be reached. A device of which nothing is known is in no answer.
   */
  readDetails(keys: readonly DeviceKey[]): AsyncIterable<ReadonlyMap<DeviceKey, FieldValues>>;
  /** A new live map; `ask` says of which devices. */
  map(): FleetMap;
  /** Every row of a list as CSV, as it is shown: what is saved here included. No secret is ever in a row. */
  csv(query: FleetQuery, columns: readonly TableColumn[]): Promise<CsvTable>;
};
