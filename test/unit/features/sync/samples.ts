import type { OutboxState } from '#shared/outbox.ts';
import { OutboxEntry, Receipt } from '#shared/outbox.ts';

/** An entry of the outbox for device `id`, saved as number `seq`. */
export function entry(seq: number, id: number, over: Record<string, unknown> = {}): OutboxEntry {
  return OutboxEntry.parse({
    seq,
    opId: `op-0000${seq}`,
    site: 'practice',
    lane: `d:${id}`,
    intent: { kind: 'edit', target: { of: 'device', id }, base: { name: 'A' }, set: { name: 'B' } },
    state: { state: 'queued' },
    label: `Router ${id}`,
    savedAt: '2026-03-02T09:00:00Z',
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
    ...over,
  });
}

export function inState(state: OutboxState, over: Record<string, unknown> = {}): OutboxEntry {
  return entry(1, 1001, { state, ...over });
}

export function receipt(over: Record<string, unknown> = {}): Receipt {
  return Receipt.parse({
    opId: 'op-00001',
    site: 'practice',
    label: 'Router 1001',
    summary: 'Name: A → B',
    savedAt: '2026-03-02T09:00:00Z',
    sentAt: '2026-03-02T09:01:00Z',
    acceptedAt: '2026-03-02T09:01:01Z',
    status: 200,
    deviceId: 1001,
    outcome: 'landed',
    readBackEqual: true,
    ...over,
  });
}
