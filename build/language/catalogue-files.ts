import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue, Forms, Words } from '../../renderer/language/catalogue.ts';
import { type Room, rooms } from './rooms.ts';
import type { Sentence } from './sentences.ts';

/** The catalogues as files: one a room, split where it would be longer than a reader can hold in mind. */

const LANGUAGE_ROOM = join(import.meta.dirname, '../../renderer/language');
const SENTENCES_MOST = 100;

/** The plural categories of a language, `one` and `other` among them. */
export function categoriesOf(language: string): Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** What a language has so far; each sentence once, from whatever file. */
export async function readCatalogue(language: string): Promise<Catalogue> {
  const index = join(LANGUAGE_ROOM, language, 'index.ts');
  const read: { readonly default: Catalogue } = await import(pathToFileURL(index).href);
  return read.default;
}

/**
 * Writes the catalogue of a language anew: what is translated stays, what nobody says any more goes, and what is missing
 * has an empty text, which the screen says in English.
 */
export async function writeCatalogue(language: string): Promise<void> {
  const { screen, heard } = await readCatalogue(language);
  const known: Words = { ...heard, ...screen };
  const folder = join(LANGUAGE_ROOM, language);
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  const parts = rooms().flatMap(partsOf);
  for (const { name, sentences } of parts) {
    const entries = sentences.map((sentence) => `  ${quoted(sentence.key)}: ${translated(sentence, known, language)},`);
    writeFileSync(
      join(folder, `${name}.ts`),
      `import type { Words } from '../catalogue.ts';\n\nexport default {\n${entries.join('\n')}\n} satisfies Words;\n`,
    );
  }
  writeFileSync(join(folder, 'index.ts'), indexOf(parts));
}

type Part = { readonly name: string; readonly of: Room['of']; readonly sentences: readonly Sentence[] };

function partsOf({ room, of, sentences }: Room): Part[] {
  const count = Math.ceil(sentences.length / SENTENCES_MOST);
  return Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? room : `${room}-${index + 1}`,
    of,
    sentences: sentences.slice(index * SENTENCES_MOST, (index + 1) * SENTENCES_MOST),
  }));
}

function translated({ key, one }: Sentence, known: Words, language: string): string {
  const said = Object.hasOwn(known, key) ? known[key] : undefined;
  if (one === null) return quoted(typeof said === 'string' ? said : '');
  const forms: Partial<Forms> = typeof said === 'object' ? said : {};
  return `{ ${categoriesOf(language)
    .map((category) => `${category}: ${quoted(forms[category] ?? '')}`)
    .join(', ')} }`;
}

function indexOf(parts: readonly Part[]): string {
  const nameOf = ({ name }: Part): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const spread = (of: Room['of']): string =>
    parts
      .filter((part) => part.of === of)
      .map((part) => `    ...${nameOf(part)},`)
      .join('\n');
  return [
    `import type { Catalogue } from '../catalogue.ts';`,
    ...parts.map((part) => `import ${nameOf(part)} from './${part.name}.ts';`),
    '',
    'const catalogue: Catalogue = {',
    `  screen: {\n${spread('screen')}\n  },`,
    `  heard: {\n${spread('heard')}\n  },`,
    '};',
    '',
    'export default catalogue;',
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}'`;
}
