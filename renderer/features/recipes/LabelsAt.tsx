import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { LabelGap } from '#shared/recipe/label-gap.ts';
import { gapWords } from './words.ts';

/** Labels as the host wrote them: where they lie, and what they do not show. */
export type WrittenLabels = { readonly file: string; readonly gaps: readonly LabelGap[] };

/** As many are named: a shelf of routers with names in one script would fill the screen. */
const GAPS_SHOWN = 4;

/** Where the labels lie: the keys are in that file and nowhere on the screen. */
export function LabelsAt({ file, gaps }: WrittenLabels) {
  const more = gaps.length - GAPS_SHOWN;
  return (
    <div role="status" className="border-b px-3 py-2 text-soft wrap-anywhere">
      <p>
        <Phrase
          say="The labels are in {file}. Print the file, then delete it: the keys are in it."
          with={{ file: <span className="mono text-ink">{file}</span> }}
        />
      </p>
      {gaps.length === 0 ? null : (
        <div className="mt-2">
          <StatusMark tone="needs-you">
            {t('Look at these before you print: a question mark stands for a letter')}
          </StatusMark>
          <ul className="mt-1 ps-5">
            {gaps.slice(0, GAPS_SHOWN).map((gap) => (
              <li key={`${gap.serial} ${gap.part}`} className="text-ink">
                {gapWords(gap)}
              </li>
            ))}
            {more > 0 ? <li>{plural('And one more.', 'And {count} more.', more)}</li> : null}
          </ul>
        </div>
      )}
    </div>
  );
}
