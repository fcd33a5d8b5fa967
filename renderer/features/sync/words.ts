import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import type { OutboxEntry, OutboxState, Receipt } from '#shared/outbox.ts';

/**
 * How Sync speaks about entries. Pure: entry in, words out.
 */

export type EntryWords = {
  readonly word: string;
  readonly tone: Tone;
  /** One sentence: what this means and what happens next. */
  readonly meaning: string;
};

/** The state of an entry in words. `behind`: an earlier entry of the same device has to land first. */
export function entryWords(entry: OutboxEntry, behind: boolean): EntryWords {
  const { state } = entry;
  switch (state.state) {
    case 'queued':
      if (behind) {
        return {
          word: t('Waiting'),
          tone: 'waiting',
          meaning: t('Goes after the one before it: changes to a device land in order.'),
        };
      }
      if (entry.attempts > 0 || entry.nextAt !== null) {
        return { word: t('Waiting'), tone: 'waiting', meaning: t('Demarc tries again by itself.') };
      }
      return {
        word: t('Saved here'),
        tone: 'waiting',
        meaning: t('Safe on this laptop; goes out as soon as the server can be reached.'),
      };
    case 'sending':
      return { word: t('Sending'), tone: 'waiting', meaning: t('On its way; the server has not answered yet.') };
    case 'unknown':
      return {
        word: t('Outcome unknown'),
        tone: 'needs-you',
        meaning: t(
          'It left, and nobody knows whether it arrived ({why}). Demarc reads the record before anything is sent again.',
          { why: heard(state.why) },
        ),
      };
    case 'conflict':
      return { word: t('Needs you'), tone: 'needs-you', meaning: conflictMeaning(state.why) };
    case 'rejected':
      return { word: t('Rejected'), tone: 'down', meaning: rejectionMeaning(state) };
    case 'needs-person':
      return { word: t('Needs you'), tone: 'needs-you', meaning: heard(state.why) };
    case 'expired':
      return {
        word: t('Needs you'),
        tone: 'needs-you',
        meaning: t('Too old to go by itself: {why}', { why: heard(state.why) }),
      };
    default:
      return state satisfies never;
  }
}

type ConflictWhy = Extract<OutboxState, { state: 'conflict' }>['why'];

function conflictMeaning(why: ConflictWhy): string {
  switch (why) {
    case 'fields':
      return t('Somebody changed the same fields on the server since you saw them.');
    case 'gone':
      return t('The record is no longer on the server.');
    case 'serial-exists':
      return t('The server already has a device with this serial number.');
    case 'changed-before-delete':
      return t('Somebody changed the record since you asked to delete it.');
    default:
      return why satisfies never;
  }
}

function rejectionMeaning(state: Extract<OutboxState, { state: 'rejected' }>): string {
  return state.status === 403
    ? t('The token may not do this (403). Others go on; this one waits.')
    : t('The server does not take these values ({status}). Correct them here, or discard.', { status: state.status });
}

/**
 * What a person can do with an entry, the safest first. `retry` may send again and is confirmed where that could run
 * something twice; `check` only reads.
 */
export type EntryAction = 'send-now' | 'check' | 'retry' | 'keep-mine' | 'take-theirs' | 'recreate' | 'discard';

/** The actions of an entry; `behind` as in `entryWords`. Nothing can be done while it is on its way. */
export function actionsOf({ state }: OutboxEntry, behind: boolean): EntryAction[] {
  switch (state.state) {
    case 'queued':
      return behind ? ['discard'] : ['send-now', 'discard'];
    case 'sending':
      return [];
    case 'unknown':
      return ['check', 'discard'];
    case 'conflict':
      return CONFLICT_ACTIONS[state.why];
    case 'rejected':
      return ['retry', 'discard'];
    case 'needs-person':
      return ['check', 'retry', 'discard'];
    case 'expired':
      return ['retry', 'discard'];
    default:
      return state satisfies never;
  }
}

/** A conflict of fields is settled in its own table. */
const CONFLICT_ACTIONS: Readonly<Record<ConflictWhy, EntryAction[]>> = {
  fields: ['check', 'discard'],
  gone: ['check', 'recreate', 'discard'],
  'serial-exists': ['check', 'keep-mine', 'discard'],
  'changed-before-delete': ['check', 'take-theirs', 'keep-mine'],
};

/** True where its values can be corrected on the spot: the server refused them, or has that serial already. */
export function isAmendable({ state, intent }: OutboxEntry): boolean {
  if (intent.kind !== 'edit' && intent.kind !== 'create') return false;
  return (
    (state.state === 'rejected' && state.status !== 403) ||
    (state.state === 'conflict' && state.why === 'serial-exists')
  );
}

export type DiscardWords = { readonly title: string; readonly lost: string; readonly alsoLost: string | null };

/** What a person is told before something is thrown away. `later`: how many entries build on this one. */
export function discardWords(entry: OutboxEntry, sentence: string, later: number): DiscardWords {
  const left = entry.state.state === 'unknown' || entry.state.state === 'sending';
  const alsoLost =
    entry.intent.kind === 'create' && later > 0
      ? plural(
          'The entry made on this new device goes with it.',
          'The {count} entries made on this new device go with it.',
          later,
        )
      : null;
  return {
    title: t('Discard for {label}?', { label: entry.label }),
    lost: left
      ? t('“{sentence}” may already have reached the server. Demarc stops looking after it.', { sentence })
      : t('“{sentence}” will not be sent. It cannot be brought back.', { sentence }),
    alsoLost,
  };
}

export type ReceiptStep = { readonly word: string; readonly at: string | null; readonly reached: boolean };

/** The four steps every entry has to show: saved here → sent → accepted → read back equal. */
export function receiptSteps(receipt: Receipt): ReceiptStep[] {
  const accepted = receipt.outcome === 'already-there' ? t('Already there') : t('Accepted');
  return [
    { word: t('Saved here'), at: receipt.savedAt, reached: true },
    { word: t('Sent'), at: receipt.sentAt, reached: receipt.sentAt !== null },
    { word: accepted, at: receipt.acceptedAt, reached: receipt.acceptedAt !== null },
    {
      word: receipt.readBackEqual === false ? t('Read back different') : t('Read back equal'),
      at: null,
      reached: receipt.readBackEqual !== null,
    },
  ];
}

/** The end of a receipt in one word. */
export function receiptWord(receipt: Receipt): string {
  switch (receipt.outcome) {
    case 'landed':
      return t('Landed');
    case 'already-there':
      return t('Already there');
    case 'discarded':
      return t('Discarded');
    case 'kept-here':
      return t('Kept here');
    default:
      return receipt.outcome satisfies never;
  }
}
