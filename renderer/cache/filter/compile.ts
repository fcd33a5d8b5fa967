import { fold } from '#shared/fold.ts';
import { insideOf, readArea } from '#shared/geo/area.ts';
import type { Position } from '#shared/geo/position.ts';
import { compareVersions, isOfVersionLine } from '#shared/version.ts';
import type { CellValue, ColumnKey } from '../data/columns.ts';
import { bare } from '../data/fold.ts';
import { type NamesOf, namedIds } from './names.ts';
import { printTerm } from './print.ts';
import type { FieldTerm, Operator, TermValue } from './syntax.ts';
import { readTimeValue } from './time-value.ts';
import { isKeyword, judgeFilter } from './validity.ts';

/** What a term looks at, and whether a value fits. Every test is pure, so one that is told again gives the same. */
export type Check =
  | { readonly of: 'column'; readonly column: ColumnKey; readonly fits: (value: CellValue) => boolean }
  /** The record's number; null for what exists only here. */
  | { readonly of: 'id'; readonly fits: (id: number | null) => boolean }
  /** What waits on this laptop: entries of the outbox, and whether one needs a person. */
  | { readonly of: 'waiting'; readonly fits: (waiting: number, needsPerson: boolean) => boolean }
  /** Where it stands; null where no coordinates are known. */
  | { readonly of: 'position'; readonly fits: (position: Position | null) => boolean }
  /** Everything the search looks into. */
  | { readonly of: 'haystack'; readonly fits: (haystack: string) => boolean };

export type CompiledTerm = {
  /** Terms that read alike check alike. */
  readonly text: string;
  readonly negated: boolean;
  readonly check: Check;
  /** What it looks for in its column, where that is a text: for the marks. */
  readonly texts: readonly string[];
  /** Its answer changes while the clock runs on. */
  readonly ages: boolean;
};

export type CompiledFilter = {
  /** The words for the search, in order. */
  readonly words: readonly string[];
  /** The terms that are used; what is invalid is left out. */
  readonly terms: readonly CompiledTerm[];
};

/** A text made ready for searching. @param now milliseconds since 1970 */
export function compileFilter(text: string, names: NamesOf, now: number): CompiledFilter {
  const words: string[] = [];
  const terms: CompiledTerm[] = [];
  for (const { term, verdict } of judgeFilter(text, names, now)) {
    if (term.kind === 'word') words.push(term.text);
    else if (verdict.state !== 'invalid') {
      const { negated } = term;
      terms.push({
        text: printTerm({ ...term, negated: false }),
        negated,
        check: checkOf(term, names, now),
        texts: term.field.kind === 'text' ? textsOf(term) : [],
        ages: term.field.kind === 'time',
      });
    }
  }
  return { words, terms };
}

function textsOf({ values }: FieldTerm): string[] {
  return values.filter(({ operator, text }) => !isKeyword(operator, text)).map(({ text }) => text);
}

function checkOf(term: FieldTerm, names: NamesOf, now: number): Check {
  const { field, values } = term;
  switch (field.key) {
    case 'id':
      return { of: 'id', fits: anyOf(values.map((value) => numberTest(value))) };
    case 'waiting':
      return {
        of: 'waiting',
        fits: (waiting, needsPerson) =>
          values.some(({ text }) =>
            text.toLowerCase() === 'needs-you' ? needsPerson : (text.toLowerCase() === 'yes') === waiting > 0,
          ),
      };
    case 'located':
      return {
        of: 'position',
        fits: (position) => values.some(({ text }) => (text.toLowerCase() === 'yes') === (position !== null)),
      };
    case 'area': {
      const isWithin = anyOf(values.map(areaTest));
      return { of: 'position', fits: (position) => position !== null && isWithin(position) };
    }
    case 'text':
      return { of: 'haystack', fits: anyOf(values.map(haystackTest)) };
    default: {
      const column = field.column ?? 'name';
      const tests = values.map((value) => orKeyword(value, valueTest(term, value, names, now)));
      return { of: 'column', column, fits: anyOf(tests) };
    }
  }
}

function anyOf<T>(tests: readonly ((value: T) => boolean)[]): (value: T) => boolean {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (value) => tests.some((test) => test(value));
}

function orKeyword<T extends CellValue>({ operator, text }: TermValue, test: (value: T) => boolean) {
  if (!isKeyword(operator, text)) return test;
  const wantsNone = text === 'none';
  return (value: T): boolean => (value === null || value === '') === wantsNone;
}

function valueTest(term: FieldTerm, value: TermValue, names: NamesOf, now: number): (value: CellValue) => boolean {
  const { field } = term;
  switch (field.kind) {
    case 'text':
      return textTest(value);
    case 'choice':
      return choiceTest(field.key, value.text.toLowerCase());
    case 'named':
      return namedTest(field.key, value, names);
    case 'version':
      return versionTest(value);
    case 'time':
      return timeTest(value, now);
    case 'number':
      return (cell) => numberTest(value)(typeof cell === 'number' ? cell : null);
    case 'area':
      // Of two columns at once: told by `checkOf`.
      return () => false;
    default:
      return field.kind satisfies never;
  }
}

function textTest({ operator, text }: TermValue): (value: CellValue) => boolean {
  const wanted = fold(text.trim());
  const wantedBare = bare(wanted);
  if (operator === '=') return (value) => typeof value === 'string' && fold(value.trim()) === wanted;
  return (value) => {
    if (typeof value !== 'string') return false;
    const folded = fold(value);
    return folded.includes(wanted) || (wantedBare !== '' && bare(folded).includes(wantedBare));
  };
}

function haystackTest({ text }: TermValue): (haystack: string) => boolean {
  const wanted = fold(text.trim());
  const wantedBare = bare(wanted);
  return (haystack) => haystack.includes(wanted) || (wantedBare !== '' && haystack.includes(wantedBare));
}

function choiceTest(key: string, wanted: string): (value: CellValue) => boolean {
  switch (key) {
    case 'active':
      return (value) => (value === true) === (wanted === 'yes');
    case 'pending':
      return (value) => {
        const pending = typeof value === 'string' ? value : '';
        if (wanted === 'yes' || wanted === 'no') return (pending !== '') === (wanted === 'yes');
        // `reboot_scheduled` is a reboot as well (inventory-api 5).
        return pending.split(',').some((entry) => entry.split(':')[0]?.replace(/_scheduled$/, '') === wanted);
      };
    default:
      return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  }
}

function namedTest(key: string, value: TermValue, names: NamesOf): (value: CellValue) => boolean {
  if (key === 'org') {
    const ids = namedIds(names.organizations, value);
    return (cell) => typeof cell === 'number' && ids.has(cell);
  }
  // A row bears the short name of its type; the names of the server lead to short names.
  const ids = namedIds(names.types, value);
  const short = new Set(
    names.types.flatMap(({ id, shortName }) => (ids.has(id) && shortName ? [fold(shortName)] : [])),
  );
  const byText = textTest(value);
  return (cell) => typeof cell === 'string' && (short.has(fold(cell)) || byText(cell));
}

function versionTest({ operator, text }: TermValue): (value: CellValue) => boolean {
  return (value) => {
    if (typeof value !== 'string' || value === '') return false;
    return operator === ':' ? isOfVersionLine(value, text) : fulfils(operator, compareVersions(value, text));
  };
}

function numberTest({ operator, text }: TermValue): (value: number | null) => boolean {
  const wanted = Number(text);
  return (value) => value !== null && fulfils(operator, value - wanted);
}

function areaTest({ text }: TermValue): (position: Position) => boolean {
  const area = readArea(text);
  return area === null ? () => false : insideOf(area);
}

/** @param difference negative where the value is the lesser */
function fulfils(operator: Operator, difference: number): boolean {
  switch (operator) {
    case ':':
    case '=':
      return difference === 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return operator satisfies never;
  }
}

function timeTest({ operator, text }: TermValue, now: number): (value: CellValue) => boolean {
  const wanted = readTimeValue(text, now);
  return (value) => {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (wanted === null || Number.isNaN(time)) return false;
    // `changed:7d` is within the last 7 days, `changed:>7d` longer ago.
    if (wanted.is === 'age') {
      return fulfils(operator === ':' || operator === '=' ? '<=' : operator, now - time - wanted.milliseconds);
    }
    const { from, to } = wanted;
    switch (operator) {
      case ':':
      case '=':
        return time >= from && time < to;
      case '<':
        return time < from;
      case '<=':
        return time < to;
      case '>':
        return time >= to;
      case '>=':
        return time >= from;
      default:
        return operator satisfies never;
    }
  };
}
