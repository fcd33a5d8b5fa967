import type { Query } from './query.ts';
import type { QueryParameter } from './view.ts';

/** Which rows of a list are asked for. */
export type Page = { readonly limit: number; readonly offset: number };

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 1000;

/** How the two are described. */
export const PAGE_QUERY: readonly QueryParameter[] = [
  { name: 'limit', type: 'integer', words: 'Rows of a page, at most 1000; 50 unless told' },
  { name: 'offset', type: 'integer', words: 'Rows to leave out before the page' },
];

/** And of lists of what belongs to one device. */
export const DEVICE_QUERY: readonly QueryParameter[] = [
  { name: 'device', type: 'integer', words: 'The device; required' },
  ...PAGE_QUERY,
];

/** Reads `limit` and `offset`; what makes no sense is the default, silently, as in DRF (inventory-api 4). */
export function readPage(query: Query): Page {
  const limit = positive(query.last('limit'));
  const offset = positive(query.last('offset'));
  return {
    limit: limit === null || limit === 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT),
    offset: Math.min(offset ?? 0, Number.MAX_SAFE_INTEGER),
  };
}

function positive(value: string | null): number | null {
  return value !== null && /^\s*\+?\d+\s*$/.test(value) ? Number(value.trim()) : null;
}

/** One page as it goes out; the rows are JSON already. */
export function envelope(count: number, rows: readonly string[], page: Page, query: Query, base: string): string {
  return `${beforeRows(count, page, query, base)}${rows.join(',')}${AFTER_ROWS}`;
}

/** What ends a page, after its rows. */
export const AFTER_ROWS = ']}';

/** What begins a page, before its rows. */
export function beforeRows(count: number, page: Page, query: Query, base: string): string {
  const { next, previous } = links(count, page, query, base);
  return `{"count":${count},"next":${JSON.stringify(next)},"previous":${JSON.stringify(previous)},"results":[`;
}

/** The links to the neighbouring pages: every parameter kept, sorted by key, the limit as it was understood. */
export function links(
  count: number,
  { limit, offset }: Page,
  query: Query,
  base: string,
): { next: string | null; previous: string | null } {
  const others = query.pairs.filter(([key]) => key !== 'limit' && key !== 'offset');
  const link = (to: number | null): string => {
    const pairs: (readonly [string, string])[] = [...others, ['limit', String(limit)]];
    if (to !== null) pairs.push(['offset', String(to)]);
    pairs.sort(([left], [right]) => byCodePoint(left, right));
    return `${base}?${pairs.map(([key, value]) => `${quotePlus(key)}=${quotePlus(value)}`).join('&')}`;
  };
  return {
    next: offset + limit >= count ? null : link(offset + limit),
    previous: offset <= 0 ? null : link(offset - limit <= 0 ? null : offset - limit),
  };
}

/** Compares as Python compares strings: by code point, where JavaScript's `<` goes by UTF-16 unit. */
function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** What needs no encoding, as nearly every key and value. */
const PLAIN = /^[\w.~-]*$/;

/** Form-encodes as Python's quote_plus does: only letters, digits and `_.-~` stay as they are. */
export function quotePlus(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
