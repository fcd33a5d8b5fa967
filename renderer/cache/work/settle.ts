import { chooseAll, type FieldChoices, settleEdit } from '#shared/conflict.ts';
import { DeviceDetail, DeviceDraft, DeviceEdit } from '#shared/device.ts';
import { AppError } from '#shared/errors.ts';
import type { OutboxEntryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type OutboxState } from '#shared/outbox.ts';
import { describeIntent } from '#shared/outbox-words.ts';
import { adopt } from '../replay/plan.ts';
import { discardReceipt } from '../replay/receipt.ts';
import type { Finish } from './outbox-store.ts';

/** What a person's choice makes of an entry in conflict. */
export type Settled =
  | { readonly do: 'queue'; readonly entry: OutboxEntry }
  /** Nothing of it is left to send; `entry` says what was given up. */
  | { readonly do: 'discard'; readonly entry: OutboxEntry }
  | { readonly do: 'adopt'; readonly finish: Finish };

/** One side for the whole conflict, or a choice for each field. */
export type Resolution = 'mine' | 'theirs' | FieldChoices;

/**
 * Settles a conflict (offline.md 4.4). Throws AppError `app.bad-input` where there is none, where it has no fields to
 * choose by, or where a value typed is none of its field.
 */
export function settle(entry: OutboxEntry, choice: Resolution, uuid: () => OutboxEntryId): Settled {
  const { state } = entry;
  if (state.state !== 'conflict') throw new AppError('app.bad-input', { detail: 'this entry is not in conflict' });
  const { why } = state;
  if (why === 'fields') {
    return settleFields(entry, state.fields, typeof choice === 'string' ? chooseAll(state.fields, choice) : choice);
  }
  if (typeof choice !== 'string') throw new AppError('app.bad-input', { detail: 'this conflict has no fields' });
  switch (why) {
    case 'changed-before-delete':
      return choice === 'theirs' ? { do: 'discard', entry } : queued(entry, seenNow(entry, state.fields));
    case 'serial-exists':
      return choice === 'theirs' ? { do: 'discard', entry } : adoptTheirs(entry, state.theirs, uuid);
    case 'gone':
      // Mine: perhaps it is there again; it is looked for once more.
      return choice === 'theirs' ? { do: 'discard', entry } : queued(entry, entry.intent);
    default:
      return why satisfies never;
  }
}

type Fields = Extract<OutboxState, { state: 'conflict' }>['fields'];

function queued(entry: OutboxEntry, intent: OutboxEntry['intent']): Settled {
  return { do: 'queue', entry: { ...entry, intent, state: { state: 'queued' }, nextAt: null } };
}

/** The technician has seen the server's values now: they become the base. */
function seenNow(entry: OutboxEntry, fields: Fields): OutboxEntry['intent'] {
  const { intent } = entry;
  if (intent.kind !== 'edit' && intent.kind !== 'delete') return intent;
  const theirs = Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values.theirs ?? null]));
  // Values of the same fields, read from a record of the server.
  return { ...intent, base: { ...intent.base, ...theirs } as DeviceEdit };
}

function settleFields(entry: OutboxEntry, fields: Fields, choices: FieldChoices): Settled {
  const { intent } = entry;
  if (intent.kind !== 'edit') return { do: 'discard', entry };
  const { set, base, givenUp } = settleEdit(intent, fields, choices);
  const kept: OutboxEntry = { ...entry, givenUp: { ...entry.givenUp, ...givenUp } };
  if (Object.keys(set).length === 0 && intent.secrets === undefined) return { do: 'discard', entry: kept };
  const checked = DeviceEdit.safeParse(set);
  if (!checked.success) {
    const detail = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new AppError('app.bad-input', { detail });
  }
  // Values of the same fields, read from a record of the server.
  return queued(kept, { ...intent, set: checked.data, base: base as DeviceEdit });
}

function adoptTheirs(entry: OutboxEntry, theirs: unknown, uuid: () => OutboxEntryId): Settled {
  const found = DeviceDetail.safeParse(theirs);
  if (entry.intent.kind !== 'create' || !found.success) return { do: 'discard', entry };
  const step = adopt(entry.intent, found.data);
  const rest = step.do === 'land' ? step.rest : null;
  const summary = `${describeIntent(entry.intent)} (the record with this serial was used)`;
  const receipt = { ...discardReceipt(entry), summary, deviceId: found.data.id, outcome: 'already-there' as const };
  const finish: Finish = {
    receipt,
    landedAs: { draft: entry.intent.target.id, id: found.data.id },
    ...(rest === null
      ? {}
      : {
          followUp: {
            ...entry,
            opId: uuid(),
            lane: laneOf(rest.target),
            intent: rest,
            state: { state: 'queued' },
            attempts: 0,
            members: [],
            lastError: null,
          },
        }),
  };
  return { do: 'adopt', finish };
}

/**
 * Corrects an entry the server refused, or a create whose serial is taken: the values go into it and it is sent again.
 * Nothing of it had taken effect, so its attempts so far prove nothing about what is found under the new values.
 * Throws AppError `app.bad-input`.
 */
export function amend(entry: OutboxEntry, values: DeviceEdit): OutboxEntry {
  const { intent, state } = entry;
  const isRefused = state.state === 'rejected' || (state.state === 'conflict' && state.why === 'serial-exists');
  if (!isRefused) throw new AppError('app.bad-input', { detail: 'this entry was not refused' });
  const again = { ...entry, state: { state: 'queued' as const }, nextAt: null, cleared: entry.attempts };
  if (intent.kind === 'edit') return { ...again, intent: { ...intent, set: { ...intent.set, ...values } } };
  const body = intent.kind === 'create' ? DeviceDraft.safeParse({ ...intent.body, ...values }) : null;
  if (intent.kind !== 'create' || !body?.success) {
    throw new AppError('app.bad-input', { detail: body?.error?.message ?? 'this entry has no values' });
  }
  return { ...again, intent: { ...intent, body: body.data } };
}
