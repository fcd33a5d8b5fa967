import { DeviceDetail, type DeviceEdit } from '#shared/device.ts';
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
  | { readonly do: 'discard' }
  | { readonly do: 'adopt'; readonly finish: Finish };

/** Settles a conflict as a whole (offline.md 4.4). Throws AppError `app.bad-input` where there is none. */
export function settle(entry: OutboxEntry, choice: 'mine' | 'theirs', uuid: () => OutboxEntryId): Settled {
  const { state } = entry;
  if (state.state !== 'conflict') throw new AppError('app.bad-input', { detail: 'this entry is not in conflict' });
  const { why } = state;
  switch (why) {
    case 'fields':
      return settleFields(entry, state.fields, choice);
    case 'changed-before-delete':
      return choice === 'theirs' ? { do: 'discard' } : queued(entry, seenNow(entry, state.fields));
    case 'serial-exists':
      return choice === 'theirs' ? { do: 'discard' } : adoptTheirs(entry, state.theirs, uuid);
    case 'gone':
      // Mine: perhaps it is there again; it is looked for once more.
      return choice === 'theirs' ? { do: 'discard' } : queued(entry, entry.intent);
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

function settleFields(entry: OutboxEntry, fields: Fields, choice: 'mine' | 'theirs'): Settled {
  const { intent } = entry;
  if (intent.kind !== 'edit') return { do: 'discard' };
  if (choice === 'mine') return queued(entry, seenNow(entry, fields));
  const left = ([field]: [string, unknown]): boolean => !(field in fields);
  const set = Object.fromEntries(Object.entries(intent.set).filter(left));
  if (Object.keys(set).length === 0 && intent.secrets === undefined) return { do: 'discard' };
  return queued(entry, { ...intent, set, base: Object.fromEntries(Object.entries(intent.base).filter(left)) });
}

function adoptTheirs(entry: OutboxEntry, theirs: unknown, uuid: () => OutboxEntryId): Settled {
  const found = DeviceDetail.safeParse(theirs);
  if (entry.intent.kind !== 'create' || !found.success) return { do: 'discard' };
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
