import { type FilterField, filterField } from './fields.ts';

/**
 * The filter language: words as in any search, beside them terms such as `status:down`, `fw<2.5`,
 * `org:"Campus North"`, `-type:switch,ont`. All terms hold together; the values of one term are alternatives; a minus
 * before a term turns it round. What names no field is a word, so every search of before means what it meant.
 */
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';

export type TermValue = { readonly operator: Operator; readonly text: string };

export type FieldTerm = {
  readonly kind: 'field';
  readonly field: FilterField;
  readonly negated: boolean;
  readonly values: readonly TermValue[];
};
/** A word to search for; a quoted one may have spaces in it. */
export type WordTerm = { readonly kind: 'word'; readonly text: string };
export type Term = FieldTerm | WordTerm;

/** What is wrong with the writing itself. */
export type SyntaxFault = 'quote-open' | 'after-quote';

/** A term and where it stands in the text, in UTF-16 units. */
export type Part = {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
  readonly fault: SyntaxFault | null;
};

const SPACE = /\s*/y;
const HEAD = /([-!]?)(\p{L}[\p{L}_-]*)(<=|>=|!=|[:=<>])/uy;
const COMPARISON = /<=|>=|[=<>]/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/suy;
const BARE = /[^\s,]*/y;
const WORD = /\S+/y;

/** Matches at a place only. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

function unquoted(inside: string): string {
  return inside.replaceAll(/\\(.)/gsu, '$1');
}

/** Reads a filter. Every text can be read; what is wrong with a term is told by its `fault` and by `validity.ts`. */
export function parseFilter(text: string): readonly Part[] {
  const parts: Part[] = [];
  let place = 0;
  for (;;) {
    place += at(SPACE, text, place)?.[0].length ?? 0;
    if (place >= text.length) return parts;
    const part = fieldAt(text, place) ?? wordAt(text, place);
    parts.push(part);
    place = part.to;
  }
}

function wordAt(text: string, from: number): Part {
  const quoted = at(QUOTED, text, from);
  if (quoted !== null && quoted[1] !== '' && /^(\s|$)/.test(text.slice(from + quoted[0].length))) {
    const inside = unquoted(quoted[1] ?? '');
    return { from, to: from + quoted[0].length, term: { kind: 'word', text: inside }, fault: null };
  }
  const [word = ''] = at(WORD, text, from) ?? [];
  return { from, to: from + word.length, term: { kind: 'word', text: word }, fault: null };
}

function fieldAt(text: string, from: number): Part | null {
  const head = at(HEAD, text, from);
  const field = head === null ? undefined : filterField(head[2] ?? '');
  if (head === null || field === undefined) return null;
  const written = head[3] ?? ':';
  const negated = (head[1] !== '') !== (written === '!=');
  const first = written === '!=' ? '=' : (written as Operator);
  const { values, to, fault } = valuesAt(text, from + head[0].length, first);
  return { from, to, term: { kind: 'field', field, negated, values }, fault };
}

function valuesAt(
  text: string,
  from: number,
  first: Operator,
): { values: TermValue[]; to: number; fault: SyntaxFault | null } {
  const values: TermValue[] = [];
  let place = from;
  for (;;) {
    const isFirst = values.length === 0;
    // After the first operator a second one would say two things at once: `fw<>2` compares with the text `>2`.
    const compared = isFirst && first !== ':' ? null : (at(COMPARISON, text, place)?.[0] ?? null);
    place += compared?.length ?? 0;
    const operator = isFirst && first !== ':' ? first : ((compared ?? ':') as Operator);
    if (text[place] === '"') {
      const quoted = at(QUOTED, text, place);
      if (quoted === null) {
        values.push({ operator, text: text.slice(place + 1) });
        return { values, to: text.length, fault: 'quote-open' };
      }
      values.push({ operator, text: unquoted(quoted[1] ?? '') });
      place += quoted[0].length;
    } else {
      const [bare = ''] = at(BARE, text, place) ?? [];
      values.push({ operator, text: bare });
      place += bare.length;
    }
    if (text[place] !== ',') break;
    place += 1;
  }
  const [rest = ''] = at(WORD, text, place) ?? [];
  return { values, to: place + rest.length, fault: rest === '' ? null : 'after-quote' };
}
