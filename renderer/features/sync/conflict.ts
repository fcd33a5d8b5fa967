import { fieldWords, type NameOf, valueWords } from '#renderer/app/record-words.ts';
import { NATURAL_ORDER, t } from '#renderer/language/speak.ts';
import type { FieldChoice } from '#shared/conflict.ts';
import { type FieldConflict, type FieldValue, type FieldValues, sameValue } from '#shared/merge.ts';
import type { OutboxIntent, OutboxState } from '#shared/outbox.ts';

/** A conflict as it is laid side by side: what you saw, what you made of it, what the server has now. */
export type ConflictRow = {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly yours: string;
  readonly server: string;
};

type Conflict = Extract<OutboxState, { state: 'conflict' }>;

/** The rows of a conflict in the order of their labels, so that they stand still when it is read again. */
export function conflictRows(conflict: Conflict, nameOf?: NameOf): ConflictRow[] {
  return Object.entries(conflict.fields)
    .map(([field, { base, mine, theirs }]) => ({
      field,
      label: fieldWords(field),
      before: valueWords(field, base, nameOf),
      yours: valueWords(field, mine, nameOf),
      server: valueWords(field, theirs, nameOf),
    }))
    .toSorted((left, right) => NATURAL_ORDER.compare(left.label, right.label));
}

type Edit = Extract<OutboxIntent, { kind: 'edit' }>;

export type MergedRow = {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly how: string;
};

/** Fields of the edit that need no decision: nobody else touched them, or both sides say the same. */
export function mergedRows(intent: Edit, { fields, theirs }: Conflict, nameOf?: NameOf): MergedRow[] {
  const set: FieldValues = intent.set;
  return Object.keys(set)
    .filter((field) => !(field in fields))
    .map((field) => ({
      field,
      label: fieldWords(field),
      value: valueWords(field, set[field], nameOf),
      how:
        theirs !== null && sameValue(field, theirs[field] as FieldValue, set[field])
          ? t('(the server has the same)')
          : t('(yours; nobody else changed it)'),
    }))
    .toSorted((left, right) => NATURAL_ORDER.compare(left.label, right.label));
}

/** A value as it was typed, as the field holds it: a number where the others are numbers, nothing where it is blank. */
export function typedLike(field: string, conflict: FieldConflict | undefined, text: string): FieldChoice {
  const kinds = [conflict?.base, conflict?.mine, conflict?.theirs].map((value) => typeof value);
  const trimmed = text.trim();
  if (trimmed === '') return { take: 'other', value: field === 'name' || field === 'serial_number' ? '' : null };
  if (kinds.includes('boolean')) return { take: 'other', value: /^(yes|true|1)$/i.test(trimmed) };
  return { take: 'other', value: kinds.includes('number') && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed };
}
