import { FILTER_FIELDS, type FilterField, filterField } from './fields.ts';
import type { NamesOf } from './names.ts';

/** One way to go on: the text as it would be, and where the caret then stands. */
export type Completion = {
  /** What is offered, as it will stand there. */
  readonly insert: string;
  /** What it is. */
  readonly words: string;
  readonly text: string;
  readonly caret: number;
};

export type Completions = {
  /** `field`: the name of a field is being typed, it may as well be a word. `value`: a field is named already. */
  readonly of: 'field' | 'value';
  readonly items: readonly Completion[];
};

const MOST = 8;
/** One letter is too little to interrupt somebody who searches for a word. */
const SHORTEST_NAME = 2;
const NAME = /(^|\s)([-!]?)(\p{L}[\p{L}_-]*)$/u;
const VALUE = /(^|\s)([-!]?)(\p{L}[\p{L}_-]*)(<=|>=|!=|[:=<>])((?:[^\s"]|"[^"]*")*,)?("?[^",]*)$/u;
const AGES = ['<1h', '<1d', '>1d', '<7d', '>7d', '>30d', 'today', 'yesterday'];

/** Ways to go on from the caret. Empty: nothing to offer. */
export function completeFilter(text: string, caret: number, names: NamesOf): Completions | null {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  if (after !== '' && !/^\s/.test(after)) return null;
  const value = VALUE.exec(before);
  const field = value === null ? undefined : filterField(value[3] ?? '');
  if (value !== null && field !== undefined) {
    const typed = value[6] ?? '';
    // Inside a bare value there is no space: it is another word by now.
    if (!typed.startsWith('"') && /\s/.test(typed)) return null;
    return offered('value', valuesOf(field, names), typed, { before, after, closing: ' ' });
  }
  const name = NAME.exec(before);
  const typed = name?.[3] ?? '';
  if (name === null || typed.length < SHORTEST_NAME) return null;
  const items = FILTER_FIELDS.filter(({ key, aliases }) =>
    [key, ...aliases].some((one) => one.startsWith(typed.toLowerCase())),
  );
  const offers = items.map(({ key, words }) => ({ insert: `${key}:`, words }));
  return offered('field', offers, typed, { before, after, closing: '' });
}

type Offer = { readonly insert: string; readonly words: string };

function valuesOf(field: FilterField, names: NamesOf): Offer[] {
  switch (field.kind) {
    case 'choice':
      // The choice says it all: what the field is about was said when it was named.
      return field.choices.map((choice) => ({ insert: choice, words: '' }));
    case 'named': {
      const known = field.key === 'org' ? names.organizations : names.types;
      return known.map(({ id, name, shortName }) => ({
        insert: quoted(field.key === 'org' ? name : (shortName ?? name)),
        words: field.key === 'org' ? `organization ${id}` : name,
      }));
    }
    case 'time':
      return AGES.map((age) => ({ insert: age, words: AGE_WORDS[age[0] ?? ''] ?? 'on that day' }));
    case 'text':
    case 'version':
    case 'number':
    case 'area':
      return [];
    default:
      return field.kind satisfies never;
  }
}

const AGE_WORDS: Readonly<Record<string, string>> = { '<': 'less long ago than that', '>': 'longer ago than that' };

function quoted(text: string): string {
  return /[\s,"]/.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : text;
}

function offered(
  of: Completions['of'],
  offers: readonly Offer[],
  typed: string,
  { before, after, closing }: { before: string; after: string; closing: string },
): Completions | null {
  const wanted = typed.replace(/^"/, '').toLowerCase();
  const start = before.slice(0, before.length - typed.length);
  const items = offers
    .filter(({ insert, words }) => {
      const bare = insert.replace(/^"/, '').toLowerCase();
      if (of === 'field') return true;
      return bare !== wanted && (bare.includes(wanted) || words.toLowerCase().includes(wanted));
    })
    .slice(0, MOST)
    .map(({ insert, words }) => {
      const head = `${start}${insert}${closing}`;
      return { insert, words, text: `${head}${closing === ' ' ? after.trimStart() : after}`, caret: head.length };
    });
  return items.length === 0 ? null : { of, items };
}
