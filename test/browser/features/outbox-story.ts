import { OutboxEntry, type OutboxState, Receipt } from '#shared/outbox.ts';

const NOW = Date.now();
const ago = (milliseconds: number): string => new Date(NOW - milliseconds).toISOString();
const MINUTE = 60_000;

/** An entry for device `id`; `over` replaces what differs. */
export function entry(seq: number, id: number, label: string, over: Record<string, unknown> = {}): OutboxEntry {
  return OutboxEntry.parse({
    seq,
    opId: `op-0000${seq}`,
    site: 'practice',
    lane: `d:${id}`,
    intent: {
      kind: 'edit',
      target: { of: 'device', id },
      base: { description: 'Behind the counter', type: 12 },
      set: { description: 'Cellar, rack 2', type: 15 },
    },
    state: { state: 'queued' },
    label,
    savedAt: ago(12 * MINUTE),
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
    ...over,
  });
}

const operation = (id: number, flag: string) => ({ kind: 'operation', target: { of: 'device', id }, flag });
const conflict: OutboxState = {
  state: 'conflict',
  why: 'fields',
  fields: {
    name: { base: 'Router-Depot-North', mine: 'Depot North, main router', theirs: 'Depot-N-R1' },
    description: { base: null, mine: 'New rack since Monday', theirs: 'See ticket 4711' },
  },
  theirs: null,
};

/** One of each state a person meets. */
export const entries: OutboxEntry[] = [
  entry(1, 1001, 'Router-Branch-Office-001', {
    attempts: 3,
    nextAt: new Date(NOW + 40_000).toISOString(),
    lastError: 'The control server control.example.com cannot be reached.',
    members: ['op-x0000001'],
  }),
  entry(2, 1001, 'Router-Branch-Office-001', { intent: operation(1001, 'reboot'), savedAt: ago(9 * MINUTE) }),
  entry(3, 1044, 'Router-Depot-North', {
    intent: {
      kind: 'edit',
      target: { of: 'device', id: 1044 },
      base: { name: 'Router-Depot-North', description: null },
      set: { name: 'Depot North, main router', description: 'New rack since Monday' },
    },
    state: conflict,
    attempts: 1,
  }),
  entry(4, 1050, 'Router-Harbour-7', {
    state: {
      state: 'rejected',
      status: 400,
      errors: { serial_number: ['device with this serial number already exists.'] },
    },
    attempts: 1,
  }),
  entry(5, 1077, 'Router-Mill-Lane', {
    intent: operation(1077, 'factory'),
    state: { state: 'needs-person', why: 'The answer was lost; nobody can tell whether the device did it.' },
    attempts: 1,
    savedAt: ago(95 * MINUTE),
  }),
  entry(6, 1080, 'Router-Quay', {
    state: { state: 'unknown', sentAt: ago(20_000), why: 'no answer in 30 s' },
    attempts: 1,
  }),
];

export function receipt(n: number, over: Record<string, unknown> = {}): Receipt {
  return Receipt.parse({
    opId: `op-r000${n}`,
    site: 'practice',
    label: 'Router-Branch-Office-001',
    summary: 'Description: none → Behind the counter',
    savedAt: ago(50 * MINUTE),
    sentAt: ago(41 * MINUTE),
    acceptedAt: ago(41 * MINUTE - 120),
    status: 200,
    deviceId: 1001,
    outcome: 'landed',
    readBackEqual: true,
    ...over,
  });
}

export const receipts: Receipt[] = [
  receipt(1),
  receipt(2, {
    label: 'Shop, Elm Street',
    summary: 'New device: Shop, Elm Street, serial 0042',
    status: 201,
    deviceId: 1151,
  }),
  receipt(3, { summary: 'Reboot', readBackEqual: null }),
  receipt(4, {
    label: 'Router-Harbour-7',
    outcome: 'discarded',
    sentAt: null,
    acceptedAt: null,
    status: null,
    readBackEqual: null,
  }),
];
