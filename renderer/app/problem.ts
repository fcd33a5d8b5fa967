import { answeredProblem, appProblem } from '#renderer/cache/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { AppError } from '#shared/errors.ts';

/** What a failed call or save says to a person, whatever was thrown. Never a message meant for a log. */
export function problemOf(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return (
    answeredProblem(error) ?? appProblem(error instanceof AppError ? error : new AppError('app.internal', { detail }))
  );
}
