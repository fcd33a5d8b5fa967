import type { XmlLine } from './lines.ts';
import type { XmlTokenKind } from './tokens.ts';

/** Where a search matches: which line, from which character to which. */
export type XmlMatch = { readonly line: number; readonly from: number; readonly to: number };

/** More would say nothing: the person types another character instead. */
const MOST_MATCHES = 5_000;

/** Every place where the text stands, upper and lower case alike; at most 5,000. */
export function findInLines(lines: readonly XmlLine[], query: string): XmlMatch[] {
  const wanted = query.trim().toLowerCase();
  const matches: XmlMatch[] = [];
  if (wanted === '') return matches;
  for (const [line, { text }] of lines.entries()) {
    const haystack = text.toLowerCase();
    let from = haystack.indexOf(wanted);
    while (from >= 0) {
      matches.push({ line, from, to: from + wanted.length });
      if (matches.length >= MOST_MATCHES) return matches;
      from = haystack.indexOf(wanted, from + wanted.length);
    }
  }
  return matches;
}

/** A piece of a line as it is drawn; `match` is the number of the match it belongs to, or null. */
export type XmlPiece = { readonly kind: XmlTokenKind; readonly text: string; readonly match: number | null };

/** Cuts the tokens of a line at the borders of its matches (`first`: the number of the first of them). */
export function piecesOf(line: XmlLine, matches: readonly XmlMatch[], first: number): XmlPiece[] {
  const pieces: XmlPiece[] = [];
  let start = 0;
  for (const { kind, text } of line.tokens) {
    const end = start + text.length;
    let at = start;
    for (const [n, { from, to }] of matches.entries()) {
      if (to <= at || from >= end) continue;
      if (from > at) pieces.push({ kind, text: line.text.slice(at, from), match: null });
      const until = Math.min(to, end);
      pieces.push({ kind, text: line.text.slice(Math.max(from, at), until), match: first + n });
      at = until;
    }
    if (at < end) pieces.push({ kind, text: line.text.slice(at, end), match: null });
    start = end;
  }
  return pieces;
}
