import type { DeviceDetail, DeviceEdit, DeviceRow, OneShotFlag } from '#shared/device.ts';
import { LIST_KEYS } from '#shared/device-keys.ts';
import type { TemporaryId } from '#shared/ids.ts';
import { needsPerson, type OutboxEntry, type OutboxLane } from '#shared/outbox.ts';
import type { FleetRow } from '../fleet/row.ts';
import type { Identity } from './identities.ts';

/** What is saved here and has not landed, of one device: laid over the server's row wherever it is shown or searched. */
export type Overlay = {
  readonly key: OutboxLane;
  /** Set where the device exists only here. */
  readonly draft: TemporaryId | null;
  readonly set: DeviceEdit;
  readonly asked: readonly OneShotFlag[];
  readonly deleting: boolean;
  readonly waiting: number;
  readonly needsPerson: boolean;
};

/** The overlay of one lane's entries, oldest first. */
export function overlayOf(entries: readonly OutboxEntry[]): Overlay | null {
  const first = entries[0];
  if (first === undefined) return null;
  const { target } = first.intent;
  let set: DeviceEdit = {};
  const asked: OneShotFlag[] = [];
  let deleting = false;
  for (const { intent } of entries) {
    if (intent.kind === 'create') set = { ...set, ...intent.body };
    else if (intent.kind === 'edit') set = { ...set, ...intent.set };
    else if (intent.kind === 'operation') asked.push(intent.flag);
    else if (intent.kind === 'delete') deleting = true;
  }
  return {
    key: first.lane,
    draft: target.of === 'draft' ? target.id : null,
    set,
    asked,
    deleting,
    waiting: entries.length,
    needsPerson: entries.some(needsPerson),
  };
}

const NOTHING_KNOWN = Object.fromEntries(LIST_KEYS.map((key) => [key, null])) as Omit<DeviceRow, 'id'>;
const LISTED: ReadonlySet<string> = new Set(LIST_KEYS);

/** The part of an edit that a list row shows. */
export function listedPart(set: DeviceEdit): Partial<Omit<DeviceRow, 'id'>> {
  return Object.fromEntries(Object.entries(set).filter(([field]) => LISTED.has(field)));
}

/** A detail record as the person should see it. */
export function layOverDetail(detail: DeviceDetail, { set }: Overlay): DeviceDetail {
  const shown: Record<string, unknown> = { ...detail };
  for (const [field, value] of Object.entries(set)) if (value !== undefined) shown[field] = value;
  // The same keys as before: an edit names fields of the detail record only.
  return shown as DeviceDetail;
}

/** The alternative serial number as the person should see it. */
export function alternativeOf(overlay: Overlay | null, identity: Identity | null): string | null {
  const set = overlay?.set.serial_number_alt;
  return set === undefined ? (identity?.alternative ?? null) : set;
}

/** A row as the person should see it; null where there is neither a row nor a draft. */
export function layOver(
  row: DeviceRow | null,
  overlay: Overlay | null,
  identity: Identity | null = null,
): FleetRow | null {
  if (row === null && (overlay === null || overlay.draft === null)) return null;
  const shown = overlay === null ? {} : listedPart(overlay.set);
  return {
    ...(row ?? NOTHING_KNOWN),
    ...shown,
    id: row?.id ?? null,
    alternative: alternativeOf(overlay, identity),
    key: overlay?.key ?? (`d:${row?.id}` as OutboxLane),
    local: row === null && overlay !== null && overlay.draft !== null ? { tmpId: overlay.draft } : null,
    waiting: overlay?.waiting ?? 0,
    needsPerson: overlay?.needsPerson ?? false,
    changed: overlay === null || row === null ? [] : Object.keys(overlay.set),
    asked: overlay?.asked ?? [],
    deleting: overlay?.deleting ?? false,
    marks: {},
  };
}
