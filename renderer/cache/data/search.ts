import type { DeviceRow } from '#shared/device.ts';
import { fold } from '#shared/fold.ts';
import { type MarkedField, type Marks, SEARCH_FIELDS, type SearchField } from '../types.ts';
import { bare, type Traced, traceBare, traceFold } from './fold.ts';

/**
 * The rules of the search (offline.md 4.2). A row matches where every word is part of one of its fields, compared
 * without case and accents; the serial also without its separators.
 */
export type ParsedQuery = {
  /** The folded words side by side; empty: everything matches. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The whole text as a serial: for the ranking. */
  readonly serial: string;
};
/** A word in the forms it is compared in. */
export type Word = { readonly folded: string; readonly bare: string };

/** Best first. 0: no match. */
export const RANK = { none: 0, serialExact: 1, serialPrefix: 2, serialSuffix: 3, namePrefix: 4, other: 5 } as const;
export const RANKS = 6;

/** The words of a search made ready; one may have spaces in it. */
export function parseQuery(words: readonly string[]): ParsedQuery {
  const folded = words.map((word) => fold(word).trim()).filter((word) => word !== '');
  const text = folded.join(' ');
  return { text, words: folded.map((word) => ({ folded: word, bare: bare(word) })), serial: bare(text) };
}

/**
 * What a row is searched in: one string, a line per field. The first line is the bare serial and the second the name,
 * so that the ranking needs nothing else.
 * @param more folded identifiers that stand in no field of the row
 */
export function haystackOf(field: (name: SearchField) => string, more: readonly string[] = []): string {
  const serial = field('serial_number');
  const bareSerial = bare(serial);
  const lines = [bareSerial, field('name')];
  if (bareSerial !== serial) lines.push(serial);
  for (const name of SEARCH_FIELDS) {
    if (name === 'serial_number' || name === 'name') continue;
    const line = field(name);
    if (line !== '') lines.push(line);
  }
  for (const line of more) {
    lines.push(line);
    // An identifier is found as a serial is: also without what stands between its parts.
    if (bare(line) !== line) lines.push(bare(line));
  }
  return lines.join('\n');
}

/** The haystack of one row. */
export function haystackOfRow(row: Pick<DeviceRow, SearchField>, more: readonly string[]): string {
  return haystackOf((name) => fold(row[name] ?? ''), more);
}

/**
 * How well a haystack matches in which every word stands. A look at one letter settles most of it.
 * @param lead where the first word stands first, as it was typed; null: that is not known, or nowhere
 */
export function rankOf(haystack: string, { text, serial, words }: ParsedQuery, lead: number | null): number {
  const serialEnd = haystack.indexOf('\n');
  if (serial !== '' && serial.length <= serialEnd) {
    const first = serial.charCodeAt(0);
    if (haystack.charCodeAt(0) === first && haystack.startsWith(serial)) {
      return serial.length === serialEnd ? RANK.serialExact : RANK.serialPrefix;
    }
    const tail = serialEnd - serial.length;
    if (haystack.charCodeAt(tail) === first && haystack.startsWith(serial, tail)) return RANK.serialSuffix;
  }
  const name = serialEnd + 1;
  if (lead !== null && (lead > name || (lead === name && words.length === 1))) {
    return lead > name ? RANK.other : RANK.namePrefix;
  }
  const isName = haystack.charCodeAt(name) === text.charCodeAt(0) && haystack.startsWith(text, name);
  return isName ? RANK.namePrefix : RANK.other;
}

/** True where everything `next` matches is among what `previous` matched, so that only that need be looked at again. */
export function narrows(previous: ParsedQuery, next: ParsedQuery): boolean {
  const last = previous.words.length - 1;
  if (last < 0 || next.words.length <= last || previous.words.some(({ bare }) => bare === '')) return false;
  return previous.words.every(({ folded }, at) => {
    const now = next.words[at]?.folded ?? '';
    return at === last ? now.startsWith(folded) : now === folded;
  });
}

const MARKED_FIELDS: readonly MarkedField[] = [...SEARCH_FIELDS, 'alternative'];

type Range = [from: number, to: number];

function occurrences(traced: Traced, word: string, into: Range[]): void {
  if (word === '') return;
  for (let at = traced.text.indexOf(word); at >= 0; at = traced.text.indexOf(word, at + word.length)) {
    const from = traced.origin[at] ?? 0;
    // To the start of the next original letter: accents that were folded away belong to the letter before them.
    let end = at + word.length;
    while (end < traced.text.length && traced.origin[end] === traced.origin[at + word.length - 1]) end += 1;
    into.push([from, traced.origin[end] ?? 0]);
  }
}

function joined(ranges: Range[]): Range[] {
  ranges.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else result.push([...range]);
  }
  return result;
}

/**
 * Where the query's words stand in the texts of a row, in units of the texts as shown.
 * @param inField texts that were asked for in one field only
 */
export function marksOf(
  row: Pick<DeviceRow, SearchField> & { readonly alternative?: string | null },
  query: ParsedQuery,
  inField: ReadonlyMap<string, readonly Word[]> = new Map(),
): Marks {
  const marks: { [field in MarkedField]?: Range[] } = {};
  if (query.words.length === 0 && inField.size === 0) return marks;
  for (const field of MARKED_FIELDS) {
    const text = row[field] ?? '';
    if (text === '') continue;
    const ranges: Range[] = [];
    const folded = traceFold(text);
    const words = [...query.words, ...(inField.get(field) ?? [])];
    for (const word of words) occurrences(folded, word.folded, ranges);
    if (field === 'serial_number' || field === 'alternative') {
      const bareText = traceBare(text);
      for (const word of words) occurrences(bareText, word.bare, ranges);
    } else {
      for (const word of words) {
        if (word.bare !== word.folded) occurrences(folded, word.bare, ranges);
      }
    }
    if (ranges.length > 0) marks[field] = joined(ranges);
  }
  return marks;
}
