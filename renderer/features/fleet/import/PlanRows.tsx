import { useState } from 'react';
import { fieldWords, type NameOf } from '#renderer/app/record-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { ImportField } from '#shared/import/mapping.ts';
import type { RowPlan } from '#shared/import/plan.ts';
import { changeWords } from './words.ts';

const FIRST_ROWS = 100;

type Props = {
  readonly plans: readonly RowPlan[];
  readonly nameOf: NameOf;
  /** What the file, or a person before, says of a field of a row. */
  readonly cell: (row: number, field: ImportField) => string;
  readonly onFix: (row: number, field: ImportField, text: string) => void;
};

/** The rows of one kind: what each would do; those refused with the reason, and where it is mended. */
export function PlanRows({ plans, nameOf, cell, onFix }: Props) {
  const [shown, setShown] = useState(FIRST_ROWS);
  return (
    <>
      <ul>
        {plans.slice(0, shown).map((plan) => (
          <li key={plan.row} className="flex min-h-row items-start gap-3 border-b px-3 py-1.5">
            <span className="tabular w-16 shrink-0 text-faint">{t('row {row}', { row: plan.row })}</span>
            <span className="w-56 shrink-0 truncate font-strong">{plan.label}</span>
            {plan.is === 'refused' ? (
              <Refused plan={plan} cell={cell} onFix={onFix} />
            ) : (
              <span className="min-w-0 grow text-soft wrap-anywhere">
                {plan.is === 'unchanged' ? t('The device is so already.') : changeWords(plan, nameOf)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {plans.length <= shown ? null : (
        <div className="p-3">
          <Button look="quiet" onClick={() => setShown(shown + FIRST_ROWS)}>
            {plural('Show more: {count} row', 'Show more: {count} rows', plans.length - shown)}
          </Button>
        </div>
      )}
    </>
  );
}

type RefusedProps = Pick<Props, 'cell' | 'onFix'> & { readonly plan: Extract<RowPlan, { is: 'refused' }> };

function Refused({ plan, cell, onFix }: RefusedProps) {
  return (
    <div className="flex min-w-0 grow flex-wrap gap-x-4 gap-y-2">
      {plan.faults.map(({ field, words }) =>
        field === null ? (
          <p key={words} className="text-down wrap-anywhere">
            {heard(words)}
          </p>
        ) : (
          <div key={field} className="w-96 max-w-full">
            <Fix
              label={fieldWords(field)}
              words={heard(words)}
              start={cell(plan.row, field)}
              onFix={(text) => onFix(plan.row, field, text)}
            />
          </div>
        ),
      )}
    </div>
  );
}

type FixProps = {
  readonly label: string;
  readonly words: string;
  readonly start: string;
  readonly onFix: (text: string) => void;
};

/** A value to type anew; taken with Enter or by leaving the field. */
function Fix({ label, words, start, onFix }: FixProps) {
  const [text, setText] = useState(start);
  const take = (): void => {
    if (text !== start) onFix(text);
  };
  return (
    <Field label={label} error={words}>
      <TextInput
        mono
        value={text}
        onValueChange={setText}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </Field>
  );
}
