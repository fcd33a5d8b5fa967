import type { FilterField } from './fields.ts';
import { type FieldTerm, parseFilter, type Term, type TermValue, type WordTerm } from './syntax.ts';

/** Writes terms so that `parseFilter` reads them as they are. */

const PLAIN_VALUE = /^[^\s,"<>=\\][^\s,"]*$/;

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function printValue({ text }: TermValue): string {
  return PLAIN_VALUE.test(text) ? text : quote(text);
}

function printField({ field, negated, values }: FieldTerm): string {
  const minus = negated ? '-' : '';
  const [only] = values;
  if (values.length === 1 && only !== undefined && only.operator !== ':') {
    return `${minus}${field.key}${only.operator}${printValue(only)}`;
  }
  const list = values.map((value) => `${value.operator === ':' ? '' : value.operator}${printValue(value)}`);
  return `${minus}${field.key}:${list.join(',')}`;
}

function printWord({ text }: WordTerm): string {
  const [part, more] = parseFilter(text);
  const isItself = more === undefined && part?.term.kind === 'word' && part.term.text === text;
  // A quotation mark could close one that another word opens.
  return isItself && !/[\s"]/.test(text) ? text : quote(text);
}

export function printTerm(term: Term): string {
  return term.kind === 'word' ? printWord(term) : printField(term);
}

export function printFilter(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ');
}

/** The term that finds exactly this value; a missing one is `none`. */
export function termFor(field: FilterField, value: string | null, negated = false): FieldTerm {
  const operator = field.kind === 'choice' || value === null ? ':' : '=';
  return { kind: 'field', field, negated, values: [{ operator, text: value ?? 'none' }] };
}

/** A filter narrowed by one more term; one about the same field that says the same or the opposite goes. */
export function withTerm(text: string, added: FieldTerm): string {
  const kept = parseFilter(text)
    .map(({ term }) => term)
    .filter((term) => !(term.kind === 'field' && sameValues(term, added)));
  return printFilter([...kept, added]);
}

/** A filter in which one field is asked for this and nothing else. */
export function withOnlyTerm(text: string, added: FieldTerm): string {
  const kept = parseFilter(text)
    .map(({ term }) => term)
    .filter((term) => term.kind !== 'field' || term.field !== added.field);
  return printFilter([...kept, added]);
}

function sameValues(left: FieldTerm, right: FieldTerm): boolean {
  return printField({ ...left, negated: false }) === printField({ ...right, negated: false });
}
