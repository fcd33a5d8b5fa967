import type { FieldConflict, FieldValue, FieldValues } from './merge.ts';
import { FIELD_GROUPS, sameValue } from './merge.ts';
import type { GivenUp } from './outbox.ts';

/**
 * A conflict settled field by field (offline.md 4.4): the value before, mine, the server's, or another one. Whatever is
 * chosen, the value that lost stays readable.
 */
export type FieldChoice =
  | { readonly take: 'base' | 'mine' | 'theirs' }
  | { readonly take: 'other'; readonly value: FieldValue };
export type FieldChoices = Readonly<Record<string, FieldChoice>>;
export type FieldConflicts = Readonly<Record<string, FieldConflict>>;

/** The value a choice stands for. */
export function chosenValue({ base, mine, theirs }: FieldConflict, choice: FieldChoice): FieldValue {
  switch (choice.take) {
    case 'base':
      return base;
    case 'mine':
      return mine;
    case 'theirs':
      return theirs;
    case 'other':
      return choice.value;
    default:
      return choice satisfies never;
  }
}

/** The choices with one more: fields that mean something only together take the same side. */
export function chooseField(
  conflicts: FieldConflicts,
  choices: FieldChoices,
  field: string,
  choice: FieldChoice,
): FieldChoices {
  const group = FIELD_GROUPS.find((fields) => fields.includes(field)) ?? [field];
  // A third latitude goes with no particular longitude.
  const also = choice.take === 'other' ? [field] : group.filter((one) => one in conflicts);
  return { ...choices, ...Object.fromEntries(also.map((one) => [one, choice])) };
}

/** The same side for every field. */
export function chooseAll(conflicts: FieldConflicts, take: 'mine' | 'theirs'): FieldChoices {
  return Object.fromEntries(Object.keys(conflicts).map((field) => [field, { take }]));
}

/** True once every field in conflict has a choice. */
export function isSettled(conflicts: FieldConflicts, choices: FieldChoices): boolean {
  return Object.keys(conflicts).every((field) => field in choices);
}

export type SettledEdit = {
  /** What is sent: exactly the body of the PATCH, unless the server changes once more. */
  readonly set: Record<string, FieldValue>;
  /** What the technician has seen now. */
  readonly base: Record<string, FieldValue>;
  readonly givenUp: GivenUp;
};

/** What becomes of an edit by the choices made; a field without one keeps mine. */
export function settleEdit(
  edit: { readonly base: FieldValues; readonly set: FieldValues },
  conflicts: FieldConflicts,
  choices: FieldChoices,
): SettledEdit {
  const settled: SettledEdit = { set: { ...edit.set }, base: { ...edit.base }, givenUp: {} };
  for (const [field, conflict] of Object.entries(conflicts)) {
    const choice = choices[field] ?? { take: 'mine' };
    const kept = chosenValue(conflict, choice);
    const { mine, theirs } = conflict;
    delete settled.set[field];
    delete settled.base[field];
    if (!sameValue(field, kept, theirs)) {
      settled.set[field] = kept ?? null;
      settled.base[field] = theirs ?? null;
    }
    const of = choice.take === 'mine' ? 'theirs' : 'mine';
    settled.givenUp[field] = { kept: kept ?? null, lost: (of === 'mine' ? mine : theirs) ?? null, of };
  }
  return settled;
}
