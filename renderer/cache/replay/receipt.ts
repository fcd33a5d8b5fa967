import { type DeviceDetail, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { Instant } from '#shared/ids.ts';
import { type FieldValues, sameValue } from '#shared/merge.ts';
import type { OutboxEntry, OutboxIntent, Receipt } from '#shared/outbox.ts';
import { describeIntent } from '#shared/outbox-words.ts';
import { parsePendingSettings } from '#shared/pending-settings.ts';
import type { Step } from './step.ts';

/** What was read after the write: the record, that it is gone, or that nothing could be read. */
export type ReadBack = { readonly read: true; readonly record: DeviceDetail | null } | { readonly read: false };

/** The receipt of an entry that landed. */
export function receiptOf(
  entry: OutboxEntry,
  step: Extract<Step, { do: 'land' }>,
  sentAt: Instant | null,
  back: ReadBack,
): Receipt {
  const words = describeIntent(entry.intent);
  return {
    opId: entry.opId,
    site: entry.site,
    label: entry.label,
    summary: step.remark === null ? words : `${words} (${step.remark})`,
    savedAt: entry.savedAt,
    sentAt,
    acceptedAt: step.acceptedAt,
    status: step.status,
    deviceId: step.deviceId ?? (entry.intent.target.of === 'device' ? entry.intent.target.id : null),
    outcome: step.outcome,
    readBackEqual: step.outcome === 'kept-here' ? null : isReadBackEqual(entry.intent, back),
    ...remembered(entry),
  };
}

/** The receipt of an entry a person took out. */
export function discardReceipt(entry: OutboxEntry): Receipt {
  const { target } = entry.intent;
  return {
    opId: entry.opId,
    site: entry.site,
    label: entry.label,
    summary: describeIntent(entry.intent),
    savedAt: entry.savedAt,
    sentAt: 'sentAt' in entry.state ? entry.state.sentAt : null,
    acceptedAt: null,
    status: entry.state.state === 'rejected' ? entry.state.status : null,
    deviceId: target.of === 'device' ? target.id : null,
    outcome: 'discarded',
    readBackEqual: null,
    ...remembered(entry),
  };
}

/** What a receipt takes over from its entry: who and why, and what lost a conflict. */
function remembered({ reason, givenUp }: OutboxEntry): Pick<Receipt, 'reason' | 'givenUp'> {
  return { ...(reason === undefined ? {} : { reason }), ...(givenUp === undefined ? {} : { givenUp }) };
}

/** Whether the server shows what was meant; null where that cannot be told. */
export function isReadBackEqual(intent: OutboxIntent, back: ReadBack): boolean | null {
  if (!back.read) return null;
  const { record } = back;
  if (intent.kind === 'delete') return record === null;
  if (record === null) return false;
  // Landed only where the server's answer named the SHA-256 it had made of the bytes itself.
  if (intent.kind === 'attach') return true;
  if (intent.kind === 'operation') {
    const wanted = PENDING_NAME_OF_FLAG[intent.flag];
    // Gone from the list again it may simply have run.
    return parsePendingSettings(record.pending_settings).some(({ name }) => name === wanted) ? true : null;
  }
  const meant: FieldValues = intent.kind === 'create' ? intent.body : intent.set;
  const theirs: FieldValues = record;
  return Object.keys(meant).every((field) => sameValue(field, meant[field], theirs[field]));
}
