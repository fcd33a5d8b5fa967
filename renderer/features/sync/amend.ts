import type { FieldValue, FieldValues } from '#shared/merge.ts';
import type { OutboxEntry } from '#shared/outbox.ts';

export type AmendableField = { readonly field: string; readonly value: FieldValue; readonly errors: string | null };

/** The fields a person may correct: those the server named, the serial where that is taken, else all that were sent. */
export function amendable({ intent, state }: OutboxEntry): AmendableField[] {
  if (intent.kind !== 'edit' && intent.kind !== 'create') return [];
  const sent: FieldValues = intent.kind === 'edit' ? intent.set : intent.body;
  const errors = state.state === 'rejected' ? state.errors : { serial_number: [] };
  const named = Object.keys(errors).filter((field) => field in sent);
  // A yes or no is corrected on the device's page.
  const shown = (named.length > 0 ? named : Object.keys(sent)).filter((field) => typeof sent[field] !== 'boolean');
  return shown.map((field) => ({ field, value: sent[field], errors: errors[field]?.join(' ') || null }));
}

/** A text as the kind of value it replaces. */
export function typedAs(value: FieldValue, text: string): FieldValue {
  const trimmed = text.trim();
  if (typeof value === 'number') return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
  return trimmed === '' && value === null ? null : trimmed;
}
