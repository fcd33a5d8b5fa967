import type { OutboxState } from '#shared/outbox.ts';
import { fieldWords, type NameOf, valueWords } from '#shared/outbox-words.ts';

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
    .toSorted((left, right) => left.label.localeCompare(right.label));
}
