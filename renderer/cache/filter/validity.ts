import { readArea } from '#shared/geo/area.ts';
import { FIELD_NAMES } from './fields.ts';
import type { NamesOf } from './names.ts';
import { namedIds } from './names.ts';
import { type FieldTerm, type Part, parseFilter, type TermValue } from './syntax.ts';
import { readTimeValue } from './time-value.ts';

/**
 * What a person is told while they type. `invalid`: the term is left out of the search until it is right. `unsure`: it
 * is used, but may not mean what was meant.
 */
export type Verdict = { readonly state: 'valid' } | { readonly state: 'unsure' | 'invalid'; readonly words: string };
export type JudgedPart = Part & { readonly verdict: Verdict };

const VALID: Verdict = { state: 'valid' };
const LOOKS_LIKE_A_TERM = /^[-!]?(\p{L}{3,})(?:<=|>=|[:=<>])/u;
const HEX = /^[0-9a-f]+$/i;
const ORDERED: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** A filter with what is to be said of each of its terms. @param now milliseconds since 1970 */
export function judgeFilter(text: string, names: NamesOf, now: number): readonly JudgedPart[] {
  return parseFilter(text).map((part) => ({ ...part, verdict: verdictOf(part, names, now) }));
}

/** The worst verdict of all, and the words of the first that has it. */
export function worstOf(parts: readonly JudgedPart[]): Verdict {
  const found = (state: Verdict['state']): Verdict | undefined =>
    parts.find(({ verdict }) => verdict.state === state)?.verdict;
  return found('invalid') ?? found('unsure') ?? VALID;
}

function verdictOf({ term, fault }: Part, names: NamesOf, now: number): Verdict {
  if (fault === 'quote-open') return invalid('The quotation mark is not closed.');
  if (fault === 'after-quote') return invalid('After the closing quotation mark comes a space or a comma.');
  if (term.kind === 'word') return wordVerdict(term.text);
  const verdicts = term.values.map((value) => valueVerdict(term, value, names, now));
  return verdicts.find(({ state }) => state === 'invalid') ?? verdicts.find(({ state }) => state === 'unsure') ?? VALID;
}

function wordVerdict(text: string): Verdict {
  const [, name] = LOOKS_LIKE_A_TERM.exec(text) ?? [];
  // The parts of a MAC look like terms and are none.
  if (name === undefined || HEX.test(name)) return VALID;
  const close = FIELD_NAMES.find((known) => isOneTypoAway(known, name.toLowerCase()));
  const hint = close === undefined ? '' : ` Did you mean ${close}?`;
  return { state: 'unsure', words: `No field is called “${name}”, so this is searched as a text.${hint}` };
}

function valueVerdict({ field }: FieldTerm, { operator, text }: TermValue, names: NamesOf, now: number): Verdict {
  if (text === '') return invalid(`Say what to look for, for example ${field.example}`);
  if (isKeyword(operator, text) && field.kind !== 'number' && field.kind !== 'choice' && field.kind !== 'area')
    return VALID;
  switch (field.kind) {
    case 'text':
      return ORDERED.has(operator) ? invalid('A text is longer or shorter, not more or less: use : or =.') : VALID;
    case 'choice':
      if (ORDERED.has(operator)) return invalid('Use : here.');
      return field.choices.includes(text.toLowerCase())
        ? VALID
        : invalid(`It is one of these: ${field.choices.join(', ')}.`);
    case 'named':
      if (ORDERED.has(operator)) return invalid('Use : or = here.');
      return namedVerdict(field.key, { operator, text }, names);
    case 'version':
      return /\d/.test(text) ? VALID : unsure('A version usually has a number in it; compared as a text.');
    case 'time':
      return readTimeValue(text, now) === null
        ? invalid('Say an age with its unit (30m, 12h, 7d, 2w, 3mo, 1y) or a day such as 2024-01-15.')
        : VALID;
    case 'number':
      return /^\d{1,15}$/.test(text) ? VALID : invalid('This is a whole number.');
    case 'area':
      if (operator !== ':' && operator !== '=') return invalid('Use : here.');
      return readArea(text) === null
        ? invalid('Say south/west/north/east in degrees, such as 40.5/-74.3/40.9/-73.7. The map writes it for you.')
        : VALID;
    default:
      return field.kind satisfies never;
  }
}

function namedVerdict(key: string, value: TermValue, names: NamesOf): Verdict {
  const known = key === 'org' ? names.organizations : names.types;
  if (known.length === 0) {
    return key === 'org' && !/^\d+$/.test(value.text)
      ? unsure('This control server tells no names of organizations: use the number.')
      : VALID;
  }
  if (namedIds(known, value).size > 0) return VALID;
  return unsure(
    key === 'org'
      ? 'No organization here is called so.'
      : 'No device type here is called so; the short names in the list are searched.',
  );
}

/** `none`: the value is missing; `any`: there is one. Only after a colon: `name=none` is the text. */
export function isKeyword(operator: string, text: string): boolean {
  return operator === ':' && (text === 'none' || text === 'any');
}

function invalid(words: string): Verdict {
  return { state: 'invalid', words };
}

function unsure(words: string): Verdict {
  return { state: 'unsure', words };
}

/** One letter too many, too few, other or swapped. */
function isOneTypoAway(known: string, typed: string): boolean {
  if (Math.abs(known.length - typed.length) > 1 || known === typed) return false;
  let at = 0;
  while (at < typed.length && known[at] === typed[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(known, at + 1) === rest(typed, at + 1) ||
    rest(known, at + 1) === rest(typed, at) ||
    rest(known, at) === rest(typed, at + 1) ||
    (known[at] === typed[at + 1] && known[at + 1] === typed[at] && rest(known, at + 2) === rest(typed, at + 2))
  );
}
