import type { OutboxEntry } from '#shared/outbox.ts';
import { FIELDS, type Played } from './replay-scenario.ts';

const PARKED: ReadonlySet<string> = new Set(['conflict', 'rejected', 'needs-person', 'expired']);

const isForeign = (value: unknown): boolean => typeof value === 'string' && value.startsWith('x');

/** What a finished scenario breaks of the promises (offline.md 5.3); empty: none. */
export function broken(outcome: Played): string[] {
  return [
    ...lost(outcome),
    ...twice(outcome),
    ...stuck(outcome),
    ...overwritten(outcome),
    ...outOfOrder(outcome),
    ...apart(outcome),
  ];
}

function covers({ opId, members }: OutboxEntry, wanted: string): boolean {
  return opId === wanted || members.some((member) => member === wanted);
}

/** I1: whatever was acknowledged has landed, was discarded, or is still there to be seen. */
function lost({ stage: { intents, disk } }: Played): string[] {
  return intents
    .filter(({ told }) => told === 'saved')
    .filter(
      ({ opId }) =>
        !disk.entries.some((entry) => covers(entry, opId)) && !disk.log.some(({ entry }) => covers(entry, opId)),
    )
    .map((intent) => `I1 lost: ${JSON.stringify(intent)}`);
}

/** I2, I3: an operation runs at most once, a create makes at most one record, unless a person insisted. */
function twice({ stage: { server, disk, insisted } }: Played): string[] {
  const faults: string[] = [];
  const runs = Map.groupBy(server.executed, ({ opId }) => opId);
  for (const [opId, executed] of runs) {
    if (insisted.has(opId) || executed.length < 2) continue;
    const [{ request } = { request: null }] = executed;
    const isOnce = request?.method === 'POST' || (request?.method === 'PATCH' && 'reboot' in request.body);
    if (isOnce) faults.push(`I2/I3 ran ${executed.length} times: ${opId} ${JSON.stringify(request)}`);
  }
  for (const { entry, receipt } of disk.log) {
    const isOperation = entry.intent.kind === 'operation' || entry.intent.kind === 'create';
    if (isOperation && receipt.outcome === 'landed' && !runs.has(entry.opId)) {
      faults.push(`I2 said to have landed but never ran: ${JSON.stringify(receipt)}`);
    }
  }
  return faults;
}

/** I4: at rest only what waits for a person is left, at the head of its lane. */
function stuck({ stage: { disk } }: Played): string[] {
  const heads = new Map<string, OutboxEntry>();
  for (const entry of [...disk.entries].sort((a, b) => a.seq - b.seq)) {
    if (!heads.has(entry.lane)) heads.set(entry.lane, entry);
  }
  return [...heads.values()]
    .filter(({ state }) => !PARKED.has(state.state))
    .map((entry) => `I4 stuck: ${JSON.stringify(entry)}`);
}

/** I5: what somebody else wrote and we had read is never overwritten or deleted unless a person chose to. */
function overwritten({ stage: { server, intents, insisted, disk } }: Played): string[] {
  const faults: string[] = [];
  for (const { opId, request, before, saw } of server.executed) {
    if (before === null || !saw || insisted.has(opId) || request.method === 'POST' || request.method === 'PUT')
      continue;
    const touched = request.method === 'DELETE' ? FIELDS : FIELDS.filter((field) => field in request.body);
    // What is left of a create whose answer was lost goes out against the record as it was found.
    const isRest = disk.log.some(({ entry }) => entry.opId === opId) && !intents.some((intent) => intent.opId === opId);
    for (const field of touched) {
      if (!isForeign(before[field]) || saw[field] !== before[field] || isRest) continue;
      if (intents.some(({ base }) => base[field] === before[field])) continue;
      faults.push(`I5 overwrote ${field} “${before[field]}”: ${JSON.stringify(request)}`);
    }
  }
  return faults;
}

/** I6: of one's own writes the last one stands. */
function outOfOrder({ stage: { disk, server }, others }: Played): string[] {
  const faults: string[] = [];
  for (const device of server.devices.values()) {
    for (const field of FIELDS) {
      if (others.some((other) => other.id === device.id && other.field === field)) continue;
      const landed = disk.log
        .filter(({ receipt }) => receipt.outcome !== 'discarded' && receipt.deviceId === device.id)
        .flatMap(({ entry }) =>
          entry.intent.kind === 'edit' && field in entry.intent.set ? [entry.intent.set[field]] : [],
        );
      const isWaiting = disk.entries.some(({ intent }) => intent.kind === 'edit' && field in intent.set);
      const last = landed.at(-1);
      if (landed.length === 0 || isWaiting || last === device[field]) continue;
      faults.push(`I6 ${device.id}.${field} is ${device[field]}, wanted ${last}`);
    }
  }
  return faults;
}

/** I7: at rest both journals hold the same, and the host has every receipt. */
function apart({ stage: { disk, host } }: Played): string[] {
  const here = disk.entries.map(({ opId }) => opId).sort();
  const there = [...host.journal.keys()].sort();
  const faults = here.join() === there.join() ? [] : [`I7 here ${here.join()} there ${there.join()}`];
  const unfiled = disk.finished.filter(({ isFiled }) => !isFiled);
  return unfiled.length === 0
    ? faults
    : [...faults, `I7 not filed: ${unfiled.map(({ receipt }) => receipt.opId).join()}`];
}
