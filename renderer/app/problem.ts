import { ORPCError } from '@orpc/client';
import { Problem } from '#shared/contract/procedure.ts';
import { AppError, errorNextStep, errorWords } from '#shared/errors.ts';

/** What a failed call or save says to a person, whatever was thrown. Never a message meant for a log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const told = Problem.safeParse(error.data);
    if (told.success) return told.data;
  }
  if (error instanceof AppError) {
    return { code: error.code, words: error.message, next: error.next, retryable: error.retryable };
  }
  const params = { detail: error instanceof Error ? error.message : String(error) };
  return {
    code: 'app.internal',
    words: errorWords('app.internal', params),
    next: errorNextStep('app.internal', params),
    retryable: true,
  };
}
