import { AppError } from '#shared/errors.ts';
import { ConnectionFailure } from './connect.ts';
import type { Answer, StreamedBody } from './exchange.ts';
import { failureError, isWebPage, jsonOf, statusError } from './failures.ts';

/** A write beside the outbox: it carries a key, so that a server that knows keys makes it once. */
export type KeyedWrite = {
  readonly method: 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  readonly path: string;
  /** Null: it changes nothing, so it may be sent twice. */
  readonly key: string | null;
  /** JSON, or the bytes of a file. */
  readonly body: string | StreamedBody | null;
};
/** Sends a write over a fresh socket, as it stands. Throws ConnectionFailure, or AppError where the token is gone. */
export type SendWrite = (write: KeyedWrite) => Promise<Answer>;

/**
 * Sends a write and tells what the server answered, null for a deletion. Throws `control.*`, and
 * `library.unknown-outcome` where the answer was lost: then it is asked again with the same key.
 */
export function createKeyedWrite(send: SendWrite, host: string): (write: KeyedWrite) => Promise<unknown> {
  return async (request) => {
    let answer: Answer;
    try {
      answer = await send(request);
    } catch (cause) {
      if (!(cause instanceof ConnectionFailure)) throw cause;
      if (cause.mayHaveArrived && request.key !== null) throw new AppError('library.unknown-outcome', {}, { cause });
      throw failureError(cause, host, 0);
    }
    // Gone already is what a deletion wants.
    if (request.method === 'DELETE' && (answer.status === 404 || answer.status === 410) && !isWebPage(answer))
      return null;
    const error = statusError(answer, host);
    if (error !== null) throw error;
    if (request.method === 'DELETE') return null;
    const body = jsonOf(answer);
    if (body === undefined) throw new AppError('library.unknown-outcome');
    return body;
  };
}
