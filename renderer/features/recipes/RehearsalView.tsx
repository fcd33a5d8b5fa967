import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { RehearsedOn } from '#shared/recipe/bench-run.ts';
import { durationWords } from './words.ts';

/** What a recipe would do to a device: what it would refuse, what changes, how long it is away, what can be put back. */
export function RehearsalView({ rehearsed: { rehearsal, fresh, steps } }: { readonly rehearsed: RehearsedOn }) {
  const { findings, changes, downSeconds, rollback, parameters } = rehearsal;
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  return (
    <div className="flex flex-col gap-4">
      <p>
        {faults === 0 ? (
          <StatusMark tone="up">{t('Nothing would be refused')}</StatusMark>
        ) : (
          <StatusMark tone="down">
            {plural('One thing would be refused', '{count} things would be refused', faults)}
          </StatusMark>
        )}
        <span className="mt-1 block text-soft">
          {fresh
            ? t('Checked against {parameters} parameters the device told just now. Nothing was changed.', {
                parameters,
              })
            : t('The device cannot be asked now: checked against the {parameters} parameters it told last.', {
                parameters,
              })}
        </span>
      </p>
      {findings.length === 0 ? null : (
        <ul className="flex flex-col gap-2">
          {findings.map(({ step, parameter, severity, code, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and do not move
            <li key={index} className="flex items-start gap-2">
              <span className="flex h-5 items-center">
                <StatusMark tone={severity === 'fault' ? 'down' : 'needs-you'} />
              </span>
              <span className="min-w-0">
                <span className="block">{words}</span>
                {parameter === null ? null : (
                  <span className="mono block text-small text-soft wrap-anywhere">{parameter}</span>
                )}
                <span className="block text-tiny text-faint">
                  {/^\d/.test(code)
                    ? t('Step {step}: {what}, fault {code}', { step: step + 1, what: heard(steps[step] ?? ''), code })
                    : t('Step {step}: {what}', { step: step + 1, what: heard(steps[step] ?? '') })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <h3 className="text-small text-soft">{t('What changes')}</h3>
        {changes.length === 0 ? <p>{t('Nothing: everything is as the recipe wants it.')}</p> : null}
        <ul className="mt-1 flex flex-col gap-1.5">
          {changes.map(({ step, name, before, after, secret }) => (
            <li key={`${step} ${name}`}>
              <span className="mono block text-small wrap-anywhere">{name}</span>
              <span className="block text-soft wrap-anywhere">
                {secret ? (
                  t('A secret; it is not shown')
                ) : (
                  <>
                    <del className="text-down">{before ?? t('not known')}</del> <span aria-hidden="true">→</span>{' '}
                    <ins className="text-up no-underline">{after}</ins>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="text-small text-soft">{t('Away')}</h3>
        <p>
          {downSeconds === 0
            ? t('The device stays up.')
            : t('The device is away for about {duration}.', { duration: durationWords(downSeconds) })}
        </p>
      </div>
      <div>
        <h3 className="text-small text-soft">{t('Rollback')}</h3>
        {rollback.complete ? <p>{t('Everything can be put back as it is now.')}</p> : null}
        <ul className="list-disc ps-5">
          {rollback.words.map((words) => (
            <li key={words} className="wrap-anywhere">
              {words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
