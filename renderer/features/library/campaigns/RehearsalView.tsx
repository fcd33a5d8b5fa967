import { fitWords, wavesWords } from '#renderer/app/campaign-words.ts';
import { address } from '#renderer/app/route.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { Rehearsed } from './use-rehearsal.ts';

/** How many devices fit, in which waves, and why others do not. */
export function RehearsalView({ rehearsal, hasImage }: { readonly rehearsal: Rehearsed; readonly hasImage: boolean }) {
  const { value, problem } = rehearsal;
  if (problem !== null) return <ProblemNotice problem={problem} />;
  const leftOut = value?.leftOut.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <section aria-label={t('What it comes to')} aria-live="polite" className="rounded-md border bg-sunken px-3 py-2">
      {value === null ? (
        <p className="text-soft">
          {hasImage ? t('Looking which devices fit…') : t('Choose an image to see which devices fit.')}
        </p>
      ) : (
        <>
          <p className="tabular">
            <span className="font-strong">{fitWords(value.fit)}</span>
            {value.fit === 0 ? null : (
              <span className="text-soft"> {t('in waves of {waves}.', { waves: wavesWords(value.waves) })}</span>
            )}
          </p>
          {leftOut === 0 ? null : (
            <details className="mt-1">
              <summary className="tabular text-soft">
                {plural('{count} does not, and why', '{count} do not, and why', leftOut)}
              </summary>
              <ul className="mt-1 flex flex-col gap-1">
                {value.leftOut.map(({ words, count, devices }) => (
                  <li key={words} className="flex gap-2">
                    <span className="tabular w-12 shrink-0 text-end font-strong">{count}</span>
                    <span className="min-w-0">
                      {heard(words)}{' '}
                      {devices.map(({ device, name }) => (
                        <a
                          key={device}
                          className="me-2 text-accent underline"
                          href={address(['device', String(device)], {})}
                        >
                          {name}
                        </a>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
