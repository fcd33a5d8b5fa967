import { describeIntent, fieldChanges, fieldWords, type NameOf, valueWords } from '#renderer/app/record-words.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { RowPlan } from '#shared/import/plan.ts';

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
        t('{field}: not known here → {value}', {
          field: fieldWords(field),
          value: valueWords(field, change.set[field], nameOf),
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
  return isReading
    ? plural(
        'Reading from the server what one device has now: {fields}.',
        'Reading from the server what {count} devices have now: {fields}.',
        lacking.length,
        { fields },
      )
    : plural(
        'What one device has now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.',
        'What {count} devices have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.',
        lacking.length,
        { fields },
      );
}

/** What stands beside the button: what becomes of the rows that are refused. */
export function refusedWords(refused: number): string {
  if (refused === 0) return t('Nothing is kept before you import.');
  return plural(
    'One row is refused: correct it above, or it is left out.',
    '{count} rows are refused: correct them above, or they are left out.',
    refused,
  );
}
