import type { Catalogue, Forms } from './catalogue.ts';
import { HOLE } from './holes.ts';
import { LANGUAGES, type Language, preferredLanguage } from './languages.ts';

/** The language spoken since this page was loaded. */
export const LANGUAGE: Language = preferredLanguage();

const SPOKEN = LANGUAGES.find(({ code }) => code === LANGUAGE) ?? LANGUAGES[0];

/** Its BCP 47 tag, for `Intl`. */
export const LOCALE: string = SPOKEN.locale;

/** Which way it is written. */
export const DIRECTION: 'ltr' | 'rtl' = SPOKEN.direction;

/** Only the chosen language is loaded; English has no catalogue: its sentences are the keys. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => Promise.resolve({ default: { screen: {}, heard: {} } }),
  de: () => import('./de/index.ts'),
  es: () => import('./es/index.ts'),
  pt: () => import('./pt/index.ts'),
  fr: () => import('./fr/index.ts'),
};

/** The words of the language, there before anything is said: a module may say `t('…')` as it starts. */
export const CATALOGUE: Catalogue = (await CATALOGUES[LANGUAGE]()).default;

const NUMBER = new Intl.NumberFormat(LOCALE);
const PLURAL = new Intl.PluralRules(LOCALE);

type Value = string | number;
/** The names of the holes in a sentence. `{{name}}` is none: so a recipe writes its variables. */
export type Names<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `{${string}` ? never : Name) | Names<Rest>
  : never;
type Filling<Names extends string> = [Names] extends [never] ? [] : [values: Readonly<Record<Names, Value>>];

/** A sentence in the language of the screen, its `{names}` filled; numbers are written as the language writes them. */
export function t<Sentence extends string>(sentence: Sentence, ...[values]: Filling<Names<Sentence>>): string {
  const said = CATALOGUE.screen[sentence];
  return fill(typeof said === 'string' && said !== '' ? said : sentence, values);
}

/**
 * A sentence that counts: `plural('{count} device', '{count} devices', 3)`. The second one is the key; other languages
 * have as many forms as they need. Other holes are filled from `values`.
 */
export function plural<One extends string, Other extends string>(
  one: One,
  other: Other,
  count: number,
  ...[values]: Filling<Exclude<Names<One> | Names<Other>, 'count'>>
): string {
  const said = CATALOGUE.screen[other];
  const forms: Forms = typeof said === 'object' && said.other !== '' ? said : { one, other };
  return fill(forms[PLURAL.select(count)] ?? forms.other, { ...values, count });
}

/** A number as the language writes it. */
export function figure(value: number): string {
  return NUMBER.format(value);
}

/** A number with this many digits after the point, or what the language writes there. */
export function decimal(value: number, digits: number): string {
  return value.toLocaleString(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Words of our own that stood alone, as they are written inside a sentence: small, but for nouns of a German one. */
export function inSentence(words: string): string {
  return LANGUAGE === 'de' ? words : words.toLocaleLowerCase(LOCALE);
}

const ALL = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const ONE = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** `one, another and a third`. */
export function allOf(names: readonly string[]): string {
  return ALL.format(names);
}

/** `one, another or a third`. */
export function oneOf(names: readonly string[]): string {
  return ONE.format(names);
}

/** Names in the order of the language, numbers in them by their value. */
export const NATURAL_ORDER = new Intl.Collator(LOCALE, { numeric: true });

/** Fills the holes of a sentence that is already in the language of the screen. A hole without a value stays. */
export function fill(sentence: string, values: Readonly<Record<string, Value>> = {}): string {
  return sentence.replaceAll(HOLE, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return isolated(typeof value === 'number' ? figure(value) : value);
  });
}

/** A name or address in a sentence written from right to left keeps its own direction (Unicode: FSI … PDI). */
function isolated(value: string): string {
  return DIRECTION === 'rtl' ? `\u2068${value}\u2069` : value;
}
