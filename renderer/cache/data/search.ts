import type { DeviceRow } from '#shared/device.ts';
import { type Marks, SEARCH_FIELDS, type SearchField } from '../types.ts';
import { bare, fold, type Traced, traceBare, traceFold } from './fold.ts';

/**
 * The rules of the search (offline.md 4.2). A row matches where every word is part of one of its fields, compared
 * without case and accents; the serial also without its separators.
 */
export type ParsedQuery = {
  /** The folded text; empty: everything matches. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The whole text as a serial: for the ranking. */
  readonly serial: string;
};
type Word = { readonly folded: string; readonly bare: string };

/** Best first. 0: no match. */
export const RANK = { none: 0, serialExact: 1, serialPrefix: 2, serialSuffix: 3, namePrefix: 4, other: 5 } as const;
export const RANKS = 6;

export function parseQuery(text: string): ParsedQuery {
  const folded = fold(text).trim();
  const words = folded.split(/\s+/).filter((word) => word !== '');
  return { text: folded, words: words.map((word) => ({ folded: word, bare: bare(word) })), serial: bare(folded) };
}

/**
 * What a row is searched in: one string, a line per field. The first line is the bare serial and the second the name,
 * so that the ranking needs nothing else.
 */
export function haystackOf(field: (name: SearchField) => string): string {
  const serial = field('serial_number');
  const bareSerial = bare(serial);
  const lines = [bareSerial, field('name')];
  if (bareSerial !== serial) lines.push(serial);
  for (const name of SEARCH_FIELDS) {
    if (name === 'serial_number' || name === 'name') continue;
    const line = field(name);
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}

/** The haystack of one row. */
export function haystackOfRow(row: Pick<DeviceRow, SearchField>): string {
  return haystackOf((name) => fold(row[name] ?? ''));
}

/** How well a haystack matches; `RANK.none` where it does not. */
export function rankOf(haystack: string, query: ParsedQuery): number {
  for (const word of query.words) {
    if (haystack.includes(word.folded)) continue;
    if (word.bare === '' || word.bare === word.folded || !haystack.includes(word.bare)) return RANK.none;
  }
  const serialEnd = haystack.indexOf('\n');
  const { serial } = query;
  if (serial !== '' && serial.length <= serialEnd) {
    if (haystack.startsWith(serial)) return serial.length === serialEnd ? RANK.serialExact : RANK.serialPrefix;
    if (haystack.startsWith(serial, serialEnd - serial.length)) return RANK.serialSuffix;
  }
  return haystack.startsWith(query.text, serialEnd + 1) ? RANK.namePrefix : RANK.other;
}

/** True where everything `next` matches is among what `previous` matched, so that only that need be looked at again. */
export function narrows(previous: ParsedQuery, next: ParsedQuery): boolean {
  return previous.text !== '' && next.text.startsWith(previous.text) && previous.words.every(({ bare }) => bare !== '');
}

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

/** Where the query's words stand in the texts of a row, in units of the texts as shown. */
export function marksOf(row: Pick<DeviceRow, SearchField>, query: ParsedQuery): Marks {
  const marks: { [field in SearchField]?: Range[] } = {};
  if (query.words.length === 0) return marks;
  for (const field of SEARCH_FIELDS) {
    const text = row[field];
    if (text === null || text === '') continue;
    const ranges: Range[] = [];
    const folded = traceFold(text);
    for (const word of query.words) occurrences(folded, word.folded, ranges);
    if (field === 'serial_number') {
      const bareText = traceBare(text);
      for (const word of query.words) occurrences(bareText, word.bare, ranges);
    } else {
      for (const word of query.words) {
        if (word.bare !== word.folded) occurrences(folded, word.bare, ranges);
      }
    }
    if (ranges.length > 0) marks[field] = joined(ranges);
  }
  return marks;
}
