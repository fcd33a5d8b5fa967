import type { DetailSnapshot, DeviceKey, FleetRow } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceDetail, DeviceRow, OneShotFlag } from '#shared/device.ts';
import type { DeviceId, DeviceRef, Instant } from '#shared/ids.ts';
import type { OutboxTarget } from '#shared/outbox.ts';
import { standInRef } from '#shared/stand-in.ts';
import { deviceRef } from './operations.ts';

/** A device as its page shows it: the record with what is saved here laid over it, and how much of it is known. */
export type ShownDevice = {
  readonly key: DeviceKey;
  /** What to call it: its name, else its serial number. */
  readonly name: string;
  /** Null while it exists only here. */
  readonly id: DeviceId | null;
  /** What the ACS of this laptop calls it, also while it exists only here. */
  readonly ref: DeviceRef;
  readonly target: OutboxTarget;
  /** The fields of a list row are always known; those of the detail record only once it was read. */
  readonly record: Omit<DeviceRow, 'id'> & Partial<Omit<DeviceDetail, 'id'>>;
  /** True once the whole record was read (now or earlier), or it was created here. */
  readonly whole: boolean;
  /** Fields whose value is saved here and not landed yet. */
  readonly changed: ReadonlySet<string>;
  readonly asked: readonly OneShotFlag[];
  readonly deleting: boolean;
  readonly state: DetailSnapshot['state'];
  readonly fetchedAt: Instant | null;
  readonly problem: Problem | null;
};

/** Joins list row and detail record; null while neither is known. */
export function deviceOf(row: FleetRow | null | undefined, snapshot: DetailSnapshot): ShownDevice | null {
  const record = snapshot.detail ?? row;
  if (!record) return null;
  const id = row?.id ?? snapshot.detail?.id ?? null;
  const tmpId = row?.local?.tmpId;
  const target: OutboxTarget | null =
    id !== null ? { of: 'device', id } : tmpId === undefined ? null : { of: 'draft', id: tmpId };
  if (target === null) return null;
  return {
    key: row?.key ?? snapshot.key,
    name: record.name || record.serial_number || t('Without a name'),
    id,
    ref: target.of === 'device' ? deviceRef(target.id) : standInRef(target.id),
    target,
    // The row carries the newest state and pending settings: polls reach it first.
    record: row && snapshot.detail ? { ...snapshot.detail, ...freshOf(row) } : record,
    whole: snapshot.detail !== null || tmpId !== undefined,
    changed: new Set(row?.changed ?? []),
    asked: row?.asked ?? [],
    deleting: row?.deleting ?? false,
    state: snapshot.state,
    fetchedAt: snapshot.fetchedAt,
    problem: snapshot.problem,
  };
}

/** The fields a poll of the list refreshes before the detail record is read again. */
function freshOf(row: FleetRow): Partial<DeviceRow> {
  return {
    status: row.status,
    status_change: row.status_change,
    last_connection: row.last_connection,
    address: row.address,
  };
}
