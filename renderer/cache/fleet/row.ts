import type { DeviceRow, OneShotFlag } from '#shared/device.ts';
import type { DeviceId, TemporaryId } from '#shared/ids.ts';
import type { OutboxLane } from '#shared/outbox.ts';

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
