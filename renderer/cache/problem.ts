import { ORPCError } from '@orpc/client';
import { Problem } from '#shared/contract/procedure.ts';
import { AppError, errorNextStep, errorWords } from '#shared/errors.ts';

/** The problem a call to the host was answered with; null where no answer came (the connection to the host broke). */
export function answeredProblem(error: unknown): Problem | null {
  if (!(error instanceof ORPCError)) return null;
  const told = Problem.safeParse(error.data);
  return told.success ? told.data : appProblem(new AppError('app.internal', { detail: error.message }));
}

/** What went wrong, in words, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  const answered = answeredProblem(error);
  if (answered !== null) return answered;
  if (error instanceof AppError) return appProblem(error);
  return {
    code: 'app.host-gone',
    words: errorWords('app.host-gone'),
    next: errorNextStep('app.host-gone'),
    retryable: true,
  };
}

/** An error of the catalogue as a screen shows it. */
export function appProblem(error: AppError): Problem {
  return { code: error.code, words: error.message, next: error.next, retryable: error.retryable };
}

/** Codes that mean: the control server cannot be asked at all now, whatever the question. */
const OFFLINE: ReadonlySet<Problem['code']> = new Set([
  'control.unreachable',
  'control.timeout',
  'control.tls-refused',
  'control.certificate-changed',
  'control.proxy-refused',
  'control.not-an-api',
  'control.redirected',
  'control.not-connected',
  'app.host-gone',
]);

export function isOffline({ code }: Problem): boolean {
  return OFFLINE.has(code);
}
