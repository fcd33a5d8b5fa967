import type { RowChange, RowPlan } from '#shared/import/plan.ts';
import { describeIntent, fieldChanges, type NameOf } from '#shared/outbox-words.ts';

/** How an import speaks. Pure: plan in, words out. */

export type PlanKind = RowPlan['is'];
export const PLAN_WORDS: Readonly<Record<PlanKind, string>> = {
  refused: 'Refused',
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
};
/** What needs a person stands first. */
export const PLAN_KINDS: readonly PlanKind[] = ['refused', 'new', 'changed', 'unchanged'];

/** What a row would do, in a sentence. */
export function changeWords(change: RowChange, nameOf: NameOf): string {
  if (change.do === 'edit') {
    return fieldChanges(change.base, change.set, nameOf)
      .map(({ label, before, after }) => `${label}: ${before} → ${after}`)
      .join(' · ');
  }
  const target = { of: 'draft' as const, id: 'new' as never };
  return describeIntent({ kind: 'create', target, body: change.body }, nameOf);
}

export function rowsWords(count: number): string {
  return count === 1 ? 'one row' : `${count.toLocaleString('en')} rows`;
}
