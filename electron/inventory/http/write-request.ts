import type { Fingerprint, KeyedWrite, WriteAnswer } from '../idempotency.ts';
import type { WriteRequest } from '../write-once.ts';
import { invalidRequest } from './problem.ts';
import type { Answer, Exchange } from './view.ts';

/** Turns requests into writes: their `Idempotency-Key` and `If-Match` read. */
export type ReadWrite = (exchange: Exchange) => WriteRequest;

export function createReadWrite(fingerprint: Fingerprint): ReadWrite {
  return (exchange) => ({
    caller: exchange.caller,
    body: exchange.body,
    keyed: readKey(exchange, fingerprint),
    ifMatch: readIfMatch(exchange.header('if-match')),
  });
}

function readKey({ header, caller, method, path, bytes }: Exchange, fingerprint: Fingerprint): KeyedWrite | null {
  const key = header('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidRequest('Idempotency-Key must be 1 to 255 visible ASCII characters.');
  }
  return { tokenId: caller.tokenId, key, fingerprint: fingerprint(method, path, bytes) };
}

/** The tags as they stand, `*` among them where any will do. */
function readIfMatch(header: string | undefined): readonly string[] | null {
  return header === undefined ? null : header.split(',').map((tag) => tag.trim());
}

/** The answer to a write as it goes out. */
export function written({ status, body, etag }: WriteAnswer): Answer {
  return { status, body, ...(etag === null ? {} : { headers: { etag } }) };
}
