import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '#shared/errors.ts';

/**
 * docs/errors.md from the catalogue. `node build/errors-document.ts` writes it; test/unit/errors-document.test.ts fails
 * while the two differ, so a code can neither be added without its page nor linger there.
 */

export const ERRORS_DOCUMENT = join(import.meta.dirname, '../docs/errors.md');

const TITLES: Readonly<Record<string, string>> = {
  control: 'Control server',
  acs: 'ACS and CPEs',
  discovery: 'Neighbours',
  store: 'What lies on the disk',
  outbox: 'Outbox',
  app: 'The program itself',
};

/** `{name}` as a reader sees it: the place where a name, an address, a number stands. */
function withHoles(words: string): string {
  return words.replaceAll(/\{(\w+)\}/g, '*$1*').replaceAll('|', '\\|');
}

/** The whole document, ready to write. */
export function errorsDocument(): string {
  const groups = Map.groupBy(Object.entries(ERRORS), ([code]) => code.split('.')[0] ?? '');
  const sections = [...groups].map(([group, entries]) =>
    [
      `## ${TITLES[group] ?? group}`,
      '',
      '| code | what it says | the next step | trying again may help |',
      '|---|---|---|---|',
      ...entries.map(
        ([code, { words, next, retryable }]) =>
          `| \`${code}\` | ${withHoles(words)} | ${withHoles(next)} | ${retryable ? 'yes' : 'no'} |`,
      ),
    ].join('\n'),
  );
  return `${['# What Demarc says when something goes wrong', 'Every failure has a code, words and a next step; the catalogue is `shared/errors.ts`, and this page is made from it by `npm run docs`. Words in italics are filled in where the error happens.', ...sections].join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(ERRORS_DOCUMENT, errorsDocument());
