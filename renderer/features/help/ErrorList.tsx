import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { ERROR_CODES, ERRORS } from '#shared/errors.ts';

/** Every failure there is, from the one catalogue: code, words, next step. */
export function ErrorList() {
  return (
    <>
      <p className="text-soft">
        {t('A name in braces, as {example}, stands for what is filled in where the error happens.', {
          example: '{host}',
        })}
      </p>
      <dl className="flex flex-col">
        {ERROR_CODES.map((code) => (
          <div key={code} className="border-b py-2">
            <dt className="mono text-soft">{code}</dt>
            <dd className="font-strong">{heard(ERRORS[code].words)}</dd>
            <dd>{heard(ERRORS[code].next)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
