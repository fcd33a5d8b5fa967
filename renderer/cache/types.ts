import type { Attachment, AttachmentPurpose } from '#shared/attachment.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceDetail, DeviceDraft, DeviceEdit, DeviceRow, OneShotFlag } from '#shared/device.ts';
import type { DeviceId, Instant, OutboxEntryId, SecretRef, SiteId, TemporaryId } from '#shared/ids.ts';
import type { FieldValues } from '#shared/merge.ts';
import type { EntryReason, OutboxEntry, OutboxLane, OutboxTarget, Receipt } from '#shared/outbox.ts';
import type { Audits } from './audit/types.ts';
import type { CellValue, ColumnKey } from './data/columns.ts';
import type { FleetMap } from './map/types.ts';
import type { Store } from './store.ts';
import type { Batches } from './work/batches.ts';
import type { Resolution } from './work/settle.ts';

/**
 * What the screen may ask of the field work on this laptop: the fleet (read), the work (write), the pull (freshness).
 * Everything answers out of memory and Dexie; nothing here waits for the wire.
 */
export type Field = {
  readonly site: SiteId;
  readonly fleet: Fleet;
  readonly work: Work;
  readonly batches: Batches;
  readonly pull: Pull;
  readonly audits: Audits;
  /** Ends worker, replay and subscriptions. What is saved stays saved. */
  close(): Promise<void>;
};

/** Names a device in lists, links and the outbox: `d:1001`, or `t:<tmpId>` for one created here that has no number yet. */
export type DeviceKey = OutboxLane;

/** The columns of a list row a search looks into. */
export const SEARCH_FIELDS = [
  'serial_number',
  'name',
  'customer_id',
  'address',
  'location_name',
  'description',
  'type_short_name',
  'manufacturer',
  'software_version',
] as const satisfies readonly (keyof DeviceRow)[];
export type SearchField = (typeof SEARCH_FIELDS)[number];
/** Where a search marks what it found: those, and what is known of a device beyond its row. */
export type MarkedField = SearchField | 'alternative';

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

/** Where in a field's text the query matched: `[from, to)` in UTF-16 units, in order, not overlapping. */
export type Marks = { readonly [field in MarkedField]?: readonly (readonly [from: number, to: number])[] };

/** A device as the person should see it: the server's row with everything saved here laid over it. */
export type FleetRow = Omit<DeviceRow, 'id'> & {
  readonly key: DeviceKey;
  /** Null while it exists only here. */
  readonly id: DeviceId | null;
  /** Its alternative serial number, where a detail record told it; a list row does not (inventory-api 3). */
  readonly alternative: string | null;
  readonly local: { readonly tmpId: TemporaryId } | null;
  /** Entries of the outbox for this device. */
  readonly waiting: number;
  /** One of them cannot go on without a person. */
  readonly needsPerson: boolean;
  /** Fields whose value is saved here and not landed yet. */
  readonly changed: readonly string[];
  /** Operations asked for here that have not left yet. */
  readonly asked: readonly OneShotFlag[];
  readonly deleting: boolean;
  readonly marks: Marks;
};

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

export type SecretRefs = { readonly password?: SecretRef };

/** What a save answers once the entry lies on disk twice (Dexie and the host's journal). */
export type Saved = {
  /** The entry, or null where the save undid an earlier one that had not left: nothing is left to send. */
  readonly entry: OutboxEntry | null;
  readonly key: DeviceKey;
};

/** One number for the top bar: what has not landed yet. */
export type Waiting = {
  readonly waiting: number;
  /** Of these, how many cannot go on without a person. */
  readonly needsPerson: number;
  /** Landed since this window opened. */
  readonly landed: number;
};

export type ReplayState = {
  /** `elsewhere`: another window does the sending. `token`: the server refused the token, everything waits. */
  readonly phase: 'idle' | 'sending' | 'waiting' | 'offline' | 'token' | 'elsewhere';
  /** When the next try is due, where one is. */
  readonly nextAt: Instant | null;
  readonly problem: { readonly words: string; readonly next: string } | null;
};

/** Writing. Every method answers only when it is true on disk; each rejects with an AppError or PROBLEM when it is not. */
export type Work = {
  /**
   * Changes fields. `base` holds the values of exactly these fields as the person saw them.
   * @throws AppError `app.bad-input` where a value cannot be kept.
   */
  edit(change: {
    target: OutboxTarget;
    base: DeviceEdit;
    set: DeviceEdit;
    secrets?: SecretRefs;
    label?: string;
    reason?: EntryReason;
  }): Promise<Saved>;
  /** Creates a device; it appears in the fleet at once under `key`. */
  create(body: DeviceDraft, secrets?: SecretRefs, reason?: EntryReason): Promise<Saved>;
  /**
   * Asks for an operation. Where the device talks to this laptop its ACS does it, and there is no entry. `despite`: also
   * where the control server lists the same already.
   * @throws PROBLEM `acs.twice-*` where it could be done twice
   */
  operate(
    target: OutboxTarget,
    flag: OneShotFlag,
    label?: string,
    reason?: EntryReason,
    despite?: boolean,
  ): Promise<Saved>;
  /** Deletes; `base` holds what the person saw when deciding so. */
  remove(target: OutboxTarget, base: DeviceEdit, label?: string, reason?: EntryReason): Promise<Saved>;
  /**
   * Keeps a document with a device: a photo, an audit decision, an as-built record. Its bytes lie in the host before
   * the entry is saved; a server that keeps no documents leaves it here, and the receipt says so.
   */
  attach(document: {
    target: OutboxTarget;
    purpose: AttachmentPurpose;
    name: string;
    mediaType: string;
    bytes: Uint8Array;
    label?: string;
    reason?: EntryReason;
  }): Promise<Saved & { attachment: Attachment }>;

  /** What has not landed, in the order of saving. */
  readonly entries: Store<readonly OutboxEntry[]>;
  readonly waiting: Store<Waiting>;
  readonly replay: Store<ReplayState>;
  /** What has landed (or was discarded), newest first. */
  readonly receipts: Store<readonly Receipt[]>;

  /** Sends it (again): an expired operation, a rejected entry after its cause is gone, an unclear operation *although it may run twice*. */
  retry(opId: OutboxEntryId): Promise<void>;
  /** Looks again whether an unclear operation or a conflict has settled itself; never sends an operation. */
  checkAgain(opId: OutboxEntryId): Promise<void>;
  /** Settles a conflict, as a whole or field by field. What lost stays readable on the receipt. */
  resolve(opId: OutboxEntryId, choice: Resolution): Promise<void>;
  /**
   * Corrects what the server refused and sends it again, or gives a create whose serial is taken another one.
   * @throws AppError `app.bad-input` where a value cannot be kept or nothing was refused.
   */
  amend(opId: OutboxEntryId, values: DeviceEdit): Promise<void>;
  /** Takes an entry out (undo, give up). A create takes everything saved for that draft with it. */
  discard(opId: OutboxEntryId): Promise<void>;
  /** Tries to send now instead of at the next due time. */
  sendNow(): void;

  /** Unsaved forms: what was typed survives a crash. Never put a secret here. */
  readonly drafts: {
    keep(key: string, value: unknown): Promise<void>;
    get(key: string): Promise<unknown>;
    drop(key: string): Promise<void>;
  };
};

export type PullState = {
  /**
   * `loading`: from disk into memory. `first`: the first sync, the list is not complete yet. `sweeping`: a full check.
   * `question`: many devices seem gone, see `missing`. `elsewhere`: another window pulls. `token`: the token is refused.
   */
  readonly phase:
    | 'loading'
    | 'first'
    | 'sweeping'
    | 'idle'
    | 'offline'
    | 'token'
    | 'stopped'
    | 'question'
    | 'elsewhere';
  readonly done: number;
  /** Null where the server does not tell how many there are. */
  readonly of: number | null;
  readonly ratePerSecond: number;
  readonly secondsLeft: number | null;
  /** When the last complete check of every device ended: how old the list is at most. */
  readonly lastComplete: Instant | null;
  /** When the server last answered anything. */
  readonly lastAnswer: Instant | null;
  /** Devices of the cache which the server no longer lists and which nobody has confirmed gone yet. */
  readonly missing: number;
  readonly problem: { readonly code: string; readonly words: string; readonly next: string } | null;
  /** `memory`: this browser's storage cannot be written, the cache lives until the window closes. The outbox is not affected. */
  readonly kept: 'disk' | 'memory';
};

/** Freshness: how the cache follows the server. */
export type Pull = {
  readonly state: Store<PullState>;
  /** A full check now. */
  now(): void;
  /** Holds the check; `now` resumes it where it stood. */
  stop(): void;
  /** Answers `question`: look each missing device up and take out those the server does not know, or leave all. */
  settleMissing(choice: 'look-up' | 'leave'): void;
  /** Throws the cache away and fetches everything anew. The outbox is not touched. */
  startOver(): Promise<void>;
};
