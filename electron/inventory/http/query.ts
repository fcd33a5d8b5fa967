/**
 * The query of a request as Django reads it: blank values count, of a repeated key the last one decides, all of them
 * are kept for the links.
 */
export type Query = {
  /** The last value of the key; null where it is not given. */
  last(key: string): string | null;
  readonly pairs: readonly (readonly [string, string])[];
};

export function readQuery(search: string): Query {
  const pairs = search === '' ? [] : [...new URLSearchParams(search)];
  return {
    pairs,
    last: (key) => pairs.findLast(([name]) => name === key)?.[1] ?? null,
  };
}

/** Scheme and host before the path, as clients write it for a proxy (RFC 9112 3.2.2). */
const ORIGIN = /^https?:\/\/[^/?]*/i;

/** Splits a request target into its path and what follows the first question mark. */
export function splitTarget(request: string): { path: string; search: string } {
  const target = request.startsWith('/') ? request : request.replace(ORIGIN, '');
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark + 1) };
}
