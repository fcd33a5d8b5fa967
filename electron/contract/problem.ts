import { ORPCError, ValidationError } from '@orpc/contract';
import type { Log } from '#electron/ports/log.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { AppError } from '#shared/errors.ts';

/**
 * Whatever went wrong, as the contract's one error (words and next step, ready to show). What nobody foresaw becomes
 * `app.internal`: its cause goes to the log and never over the wire, where it could carry a path or a secret.
 */
export function toProblem(error: unknown, call: { path: string; log: Log }): ORPCError<'PROBLEM', Problem> {
  const known = asAppError(error);
  if (known === null) call.log.error({ err: error, call: call.path }, 'a call failed that should not have');
  else if (known.code === 'app.internal') call.log.error({ err: known, call: call.path }, 'a call failed inside');
  else call.log.debug({ code: known.code, call: call.path }, 'a call was answered with a problem');
  return problemOf(known ?? new AppError('app.internal', { detail: `“${call.path}” failed` }));
}

function problemOf(error: AppError): ORPCError<'PROBLEM', Problem> {
  const data: Problem = {
    code: error.code,
    words: error.message,
    next: error.next,
    retryable: error.retryable,
  };
  return new ORPCError('PROBLEM', { defined: true, status: 422, message: error.message, data });
}

const DETAIL_LENGTH = 200;

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (!(error instanceof ORPCError)) return null;
  // Input that does not fit the schema; output that does not is our own mistake and stays one.
  if (error.code === 'BAD_REQUEST')
    return new AppError('app.bad-input', { detail: issueWords(error) }, { cause: error });
  return null;
}

function issueWords(error: ORPCError<string, unknown>): string {
  if (!(error.cause instanceof ValidationError)) return 'it cannot be read';
  const words = error.cause.issues.slice(0, 3).map(({ path, message }) => {
    const field = (path ?? []).map((part) => (typeof part === 'object' ? String(part.key) : String(part))).join('.');
    return field === '' ? message : `${field}: ${message}`;
  });
  return words.join('; ').slice(0, DETAIL_LENGTH);
}
