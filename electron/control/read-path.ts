import type { Answer } from './exchange.ts';

/** One answer of a read that may be missing on the server. */
export type Read = { missing: false; answer: Answer } | { missing: true };
/** The same as JSON. */
export type JsonRead = { missing: false; body: unknown; answer: Answer } | { missing: true };
/** `optional`: the endpoint is none of the seed's, so any 404 (a web page too) only means that it is not there. */
export type ReadPath = (
  path: string,
  query: URLSearchParams,
  signal?: AbortSignal,
  endpoint?: 'optional',
) => Promise<JsonRead>;
