import { placeOf } from '#renderer/app/places.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { ERROR_CODES, ERRORS } from '#shared/errors.ts';
import type { HelpText } from './find.ts';
import { GLOSSARY } from './glossary.ts';
import { HELP_PAGES } from './pages.ts';

/** The pages that belong to no place. */
export const WORDS = 'words';
export const FAILURES = 'errors';

/** Every page of the help as it is listed and searched; what can go wrong with its code and its next step. */
export function helpTexts(): readonly HelpText[] {
  return [
    ...HELP_PAGES.map(({ id, purpose, things }) => ({
      id,
      title: placeOf(id)?.title ?? id,
      lines: [purpose, ...things],
    })),
    {
      id: WORDS,
      title: t('What the words mean'),
      lines: Object.values(GLOSSARY).map(({ term, words }) => `${term}: ${words}`),
    },
    {
      id: FAILURES,
      title: t('What can go wrong'),
      lines: ERROR_CODES.map((code) => `${code}: ${heard(ERRORS[code].words)} ${heard(ERRORS[code].next)}`),
    },
  ];
}
