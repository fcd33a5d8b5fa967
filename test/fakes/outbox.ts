import type { DeviceId, Instant, OutboxEntryId, SiteId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type Receipt } from '#shared/outbox.ts';

export const SITE = 'remote-test' as SiteId;

/** A queued reboot, as the screen would journal it. */
export function rebootEntry(n: number, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  const target = { of: 'device' as const, id: 1001 as DeviceId };
  return {
    seq: n,
    opId: `op-0000000${n}` as OutboxEntryId,
    site: SITE,
    lane: laneOf(target),
    intent: { kind: 'operation', target, flag: 'reboot' },
    state: { state: 'queued' },
    label: 'Hall router',
    savedAt: '2024-01-15T14:25:00.000Z' as Instant,
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
    ...changes,
  };
}

export function receiptOf(entry: OutboxEntry, changes: Partial<Receipt> = {}): Receipt {
  return {
    opId: entry.opId,
    site: entry.site,
    label: entry.label,
    summary: 'Reboot',
    savedAt: entry.savedAt,
    sentAt: entry.savedAt,
    acceptedAt: entry.savedAt,
    status: 200,
    deviceId: 1001 as DeviceId,
    outcome: 'landed',
    readBackEqual: true,
    ...changes,
  };
}
