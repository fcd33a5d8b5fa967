import type { DiagnosisCause } from '#shared/acs.ts';
import { rankOf } from './causes.ts';

/** A moment on both clocks: the wall's for people, the monotonic one for everything that is measured. */
export type Moment = { readonly epoch: number; readonly monotonic: number };

/** One thing that is wrong with somebody, since when and how often. */
export type Problem = {
  readonly cause: DiagnosisCause;
  readonly detail: string;
  readonly since: number;
  readonly last: Moment;
  readonly times: number;
};

/** Everything that is wrong with somebody, one problem per cause. */
export type Problems = readonly Problem[];

/** Between two tries of a CPE in its longest back-off lie 85 minutes (TR-069 3.2.1.1). */
const FORGOTTEN_AFTER_MS = 90 * 60_000;
/** These end by themselves: nothing a CPE could do shows that they are over. */
const FADING: ReadonlySet<DiagnosisCause> = new Set<DiagnosisCause>([
  'silent-connection',
  'wrong-port',
  'tls',
  'tls-refused',
  'not-http',
  'wrong-method',
  'wrong-path',
  'unreadable',
  'no-serial',
  'duplicate-serial',
]);

export function raise(problems: Problems, cause: DiagnosisCause, detail: string, now: Moment): Problems {
  const before = problems.find((problem) => problem.cause === cause);
  const problem = { cause, detail, since: before?.since ?? now.epoch, last: now, times: (before?.times ?? 0) + 1 };
  return [...problems.filter((each) => each !== before), problem];
}

export function settle(problems: Problems, causes: readonly DiagnosisCause[]): Problems {
  return problems.some(({ cause }) => causes.includes(cause))
    ? problems.filter(({ cause }) => !causes.includes(cause))
    : problems;
}

/** The one to name: the first on the way from the cable to a working session. */
export function firstOf(problems: Problems, now: Moment): Problem | null {
  return problems
    .filter((problem) => !isForgotten(problem, now))
    .reduce<Problem | null>(
      (first, each) => (first !== null && rankOf(first.cause) < rankOf(each.cause) ? first : each),
      null,
    );
}

function isForgotten({ cause, last }: Problem, { monotonic }: Moment): boolean {
  return FADING.has(cause) && monotonic - last.monotonic > FORGOTTEN_AFTER_MS;
}
