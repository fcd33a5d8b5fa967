import { type DeviceDetail, DeviceEdit, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { DeviceId } from '#shared/ids.ts';
import { type FieldConflict, type FieldValues, mergeFields, sameValue } from '#shared/merge.ts';
import type { OutboxEntry, OutboxIntent, OutboxState } from '#shared/outbox.ts';
import { OPERATION_WORDS } from '#shared/outbox-words.ts';
import { parsePendingSettings } from '#shared/pending-settings.ts';
import { OPERATION_LIFE_MS } from './limits.ts';
import { landed, type Step } from './step.ts';

/**
 * What to do with an entry, given what the server holds now (offline.md 4.3, 4.4). Pure. `current` is null where the
 * server says 404.
 */

type Edit = Extract<OutboxIntent, { kind: 'edit' }>;
type Create = Extract<OutboxIntent, { kind: 'create' }>;
type Delete = Extract<OutboxIntent, { kind: 'delete' }>;
type Attach = Extract<OutboxIntent, { kind: 'attach' }>;
type Operate = Extract<OutboxIntent, { kind: 'operation' }>;

function conflict(
  why: Extract<OutboxState, { state: 'conflict' }>['why'],
  theirs: DeviceDetail | null,
  fields: Record<string, FieldConflict> = {},
): Step {
  return { do: 'park', state: { state: 'conflict', why, fields, theirs } };
}

/** Once an attempt may have arrived, finding it done means that it was ours. */
function outcomeOf({ attempts }: OutboxEntry): 'landed' | 'already-there' {
  return attempts > 0 ? 'landed' : 'already-there';
}

/** Sends only what still differs; what somebody else changed meanwhile is never overwritten. */
export function planEdit(entry: OutboxEntry, intent: Edit, id: DeviceId, current: DeviceDetail | null): Step {
  if (current === null) return conflict('gone', null);
  const { send, conflicts } = mergeFields(intent.base, intent.set, valuesOf(current));
  if (Object.keys(conflicts).length > 0) return conflict('fields', current, conflicts);
  const body = DeviceEdit.parse(send);
  if (Object.keys(body).length === 0 && intent.secrets === undefined) {
    return landed(id, { outcome: outcomeOf(entry), remark: 'the server has these values already' });
  }
  return {
    do: 'send',
    request: { method: 'PATCH', id, body, ...(intent.secrets === undefined ? {} : { secrets: intent.secrets }) },
  };
}

/** Deletes only what is still as the technician saw it. */
export function planDelete(entry: OutboxEntry, intent: Delete, id: DeviceId, current: DeviceDetail | null): Step {
  if (current === null) return landed(id, { outcome: outcomeOf(entry), remark: 'it is gone from the server' });
  const theirs = valuesOf(current);
  const base: FieldValues = intent.base;
  const changed = Object.keys(base).filter((field) => !sameValue(field, base[field], theirs[field]));
  if (changed.length === 0) return { do: 'send', request: { method: 'DELETE', id } };
  const fields = Object.fromEntries(
    changed.map((field) => [field, { base: base[field], mine: base[field], theirs: theirs[field] }]),
  );
  return conflict('changed-before-delete', current, fields);
}

export function isListed(flag: Operate['flag'], current: DeviceDetail): boolean {
  const wanted = PENDING_NAME_OF_FLAG[flag];
  return parsePendingSettings(current.pending_settings).some(({ name }) => name === wanted);
}

/** An operation already listed is not asked for again: whoever asked, it runs once. */
export function planOperation(entry: OutboxEntry, intent: Operate, id: DeviceId, current: DeviceDetail | null): Step {
  if (current === null) return conflict('gone', null);
  if (isListed(intent.flag, current)) {
    return landed(id, { outcome: outcomeOf(entry), remark: 'it was already queued on the server' });
  }
  return { do: 'send', request: { method: 'PATCH', id, body: { [intent.flag]: true } } };
}

/** A document goes to a record that is there; whether the server keeps documents, its answer tells. */
export function planAttach(intent: Attach, id: DeviceId, current: DeviceDetail | null): Step {
  if (current === null) return conflict('gone', null);
  return { do: 'send', request: { method: 'PUT', id, attachment: intent.attachment } };
}

/** @param found the record with exactly this serial */
export function planCreate(entry: OutboxEntry, intent: Create, found: DeviceDetail | null): Step {
  if (found === null) {
    return {
      do: 'send',
      request: {
        method: 'POST',
        body: intent.body,
        ...(intent.secrets === undefined ? {} : { secrets: intent.secrets }),
      },
    };
  }
  if (entry.attempts <= (entry.cleared ?? 0)) return conflict('serial-exists', found);
  return adopt(intent, found);
}

/** An earlier attempt did arrive: the record is ours; what differs from what was meant goes out as an edit. */
export function adopt(intent: Create, found: DeviceDetail): Step {
  const theirs = valuesOf(found);
  const mine: FieldValues = intent.body;
  const differing = Object.keys(mine).filter((field) => !sameValue(field, mine[field], theirs[field]));
  // Field by field: one that a record may lack and an edit may not must not take the others with it.
  const pick = (values: FieldValues): DeviceEdit =>
    Object.assign({}, ...differing.map((field) => DeviceEdit.safeParse({ [field]: values[field] }).data ?? {}));
  const rest: Edit | null =
    differing.length === 0
      ? null
      : { kind: 'edit', target: { of: 'device', id: found.id }, base: pick(theirs), set: pick(mine) };
  return landed(found.id, { rest, remark: 'it was found by its serial after the answer had been lost' });
}

/** The state of an operation that grew too old to leave unasked; null while it may. @param now milliseconds */
export function expiry(entry: OutboxEntry, now: number): OutboxState | null {
  const { intent } = entry;
  if (intent.kind !== 'operation') return null;
  const asked = Math.max(Date.parse(entry.savedAt), Date.parse(entry.approvedAt ?? entry.savedAt));
  const life = OPERATION_LIFE_MS[intent.flag];
  if (now - asked <= life) return null;
  const minutes = Math.round(life / 60_000);
  const words = OPERATION_WORDS[PENDING_NAME_OF_FLAG[intent.flag]];
  return {
    state: 'expired',
    why: `“${words}” was asked for more than ${minutes === 1 ? 'a minute' : `${minutes} minutes`} ago and has not been sent. Is it still wanted?`,
  };
}

/** A record's values as the merge compares them. */
export function valuesOf(record: DeviceDetail): FieldValues {
  return record;
}
