import { t } from '#renderer/language/speak.ts';
import type { RowPlan } from '#shared/import/plan.ts';
import { describeIntent, fieldChanges, fieldWords, type NameOf, valueWords } from '#shared/outbox-words.ts';

/** How an import speaks. Pure: plan in, words out. */

export type PlanKind = RowPlan['is'];
export const PLAN_WORDS: Readonly<Record<PlanKind, string>> = {
  refused: t('Refused'),
  new: t('New'),
  changed: t('Changed'),
  unchanged: t('Unchanged'),
};
/** What needs a person stands first. */
export const PLAN_KINDS: readonly PlanKind[] = ['refused', 'new', 'changed', 'unchanged'];

/** What a row would do, in a sentence. */
export function changeWords(plan: Extract<RowPlan, { is: 'new' | 'changed' }>, nameOf: NameOf): string {
  if (plan.is === 'changed') {
    const { change, unknown } = plan;
    const known = Object.fromEntries(
      Object.entries(change.set).filter(([field]) => !unknown.some((one) => one === field)),
    );
    return [
      ...fieldChanges(change.base, known, nameOf).map(({ label, before, after }) => `${label}: ${before} → ${after}`),
      ...unknown.map((field) =>
        t('{fieldWords}: not known here → {valueWords}', {
          fieldWords: fieldWords(field),
          valueWords: valueWords(field, change.set[field], nameOf),
        }),
      ),
    ].join(' · ');
  }
  const target = { of: 'draft' as const, id: 'new' as never };
  return describeIntent({ kind: 'create', target, body: plan.change.body }, nameOf);
}

/** What to expect where the present values of fields are not known here; null where all are. */
export function unknownWords(plans: readonly RowPlan[], isReading: boolean): string | null {
  const lacking = plans.flatMap((plan) => (plan.is === 'changed' && plan.unknown.length > 0 ? [plan.unknown] : []));
  if (lacking.length === 0) return null;
  const fields = [...new Set(lacking.flat())].map(fieldWords).join(', ');
  const of = lacking.length === 1 ? 'one device' : t('{count} devices', { count: lacking.length });
  return isReading
    ? t('Reading from the server what {of} have now: {fields}.', { of, fields })
    : t(
        'What {of} have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.',
        { of, fields },
      );
}

export function rowsWords(count: number): string {
  return count === 1 ? 'one row' : t('{count} rows', { count });
}

/** What stands beside the button: what becomes of the rows that are refused. */
export function refusedWords(refused: number): string {
  if (refused === 0) return t('Nothing is kept before you import.');
  const rows = refused === 1 ? t('One row') : rowsWords(refused);
  return t('{rows} refused: corrected above, or left out.', { rows });
}
