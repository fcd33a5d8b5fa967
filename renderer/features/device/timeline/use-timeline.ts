import { useMemo } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useOutbox, useReceipts } from '#renderer/cache/hooks.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { laneOf } from '#shared/outbox.ts';
import type { HostKind, TimelineGap } from '#shared/timeline/entry.ts';
import { joinOwn } from '#shared/timeline/held.ts';
import type { ShownDevice } from '../shown-device.ts';
import { auditEntries, lastFlip, outboxEntries, type ShownEntry } from './own-entries.ts';
import { united } from './united.ts';
import { useHostTimeline } from './use-host-timeline.ts';
import { useMentions } from './use-mentions.ts';

/** What a filter lets through: kinds of the host, and of this window. */
export type Wanted = { readonly host: readonly HostKind[]; readonly outbox: boolean; readonly audits: boolean };

export type TimelineView = {
  /** Null until the first page is there. */
  readonly entries: readonly ShownEntry[] | null;
  readonly gaps: readonly TimelineGap[];
  /** Reads the next page; null where there is nothing older. */
  readonly older: (() => void) | null;
  readonly reading: boolean;
  readonly problem: Problem | null;
};

/** The timeline of a device, live: pages of the host, and what this window knows laid among them. */
export function useTimeline(device: ShownDevice, wanted: Wanted): TimelineView {
  const { held, ...host } = useHostTimeline(device, wanted.host);
  const untold = held?.gaps.some(({ because, kinds }) => because !== 'kept-since' && kinds.includes('status')) ?? false;
  const own = useOwnEntries(device, wanted, untold);
  const entries = useMemo(() => (held === null ? null : united(joinOwn<ShownEntry>(held, own))), [held, own]);
  return { ...host, entries, gaps: held?.gaps ?? [] };
}

/** `untold`: nobody else says when it came up or went down. */
function useOwnEntries(device: ShownDevice, { host, outbox, audits }: Wanted, untold: boolean): ShownEntry[] {
  const field = useField();
  const waiting = useOutbox(field);
  const receipts = useReceipts(field);
  const mentions = useMentions(device, audits);
  const lane = laneOf(device.target);
  const { status, status_change, created } = device.record;
  const flips = untold && host.includes('status');
  return useMemo(() => {
    const ofDevice = waiting.filter((entry) => entry.lane === lane || entry.lane === device.key);
    const landed = receipts.filter(({ deviceId }) => deviceId !== null && deviceId === device.id);
    return [
      ...(flips ? lastFlip({ status, status_change, created }) : []),
      ...(outbox ? outboxEntries(ofDevice, landed) : []),
      ...auditEntries(mentions),
    ];
  }, [waiting, receipts, mentions, lane, device.key, device.id, flips, outbox, status, status_change, created]);
}
