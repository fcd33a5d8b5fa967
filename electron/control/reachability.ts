import type { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import type { Reachability } from '#shared/site.ts';

/**
 * Whether the control server answers, as a pure machine: what was observed goes in, the state and the time of the next
 * look come out. An answer that refuses one record (403, 404, 400 …) shows that the server is there.
 */
export type ReachabilityEvent = { type: 'answered'; at: Instant } | { type: 'failed'; at: Instant; error: AppError };

export type ReachabilityWatch = {
  readonly reachability: Reachability;
  /** Looks in a row that failed; what the back-off grows with. */
  readonly failures: number;
};

export const UNKNOWN: ReachabilityWatch = { reachability: { state: 'unknown' }, failures: 0 };

/** Codes that mean "the server of this site does not answer", whatever was asked. */
const OFFLINE_CODES: ReadonlySet<string> = new Set([
  'control.unreachable',
  'control.timeout',
  'control.tls-refused',
  'control.certificate-changed',
  'control.proxy-refused',
  'control.not-an-api',
  'control.redirected',
  'control.server-error',
]);

export function observeReachability(watch: ReachabilityWatch, event: ReachabilityEvent): ReachabilityWatch {
  const { reachability } = watch;
  switch (event.type) {
    case 'answered':
      if (reachability.state === 'online') return watch.failures === 0 ? watch : { ...watch, failures: 0 };
      return { reachability: { state: 'online', since: event.at }, failures: 0 };
    case 'failed': {
      const { error } = event;
      if (error.code === 'control.token-refused') {
        if (reachability.state === 'token-refused') return { ...watch, failures: watch.failures + 1 };
        return { reachability: { state: 'token-refused', since: event.at }, failures: 1 };
      }
      if (!OFFLINE_CODES.has(error.code)) return observeReachability(watch, { type: 'answered', at: event.at });
      const since = reachability.state === 'offline' ? reachability.since : event.at;
      const { code, message: words, next } = error;
      return { reachability: { state: 'offline', since, code, words, next }, failures: watch.failures + 1 };
    }
    default:
      return event satisfies never;
  }
}

/** While the server answers, a look every half minute is enough: every other call is a look too. */
const ONLINE_MS = 30_000;
const FIRST_MS = 2_000;
/** A technician who walks back into coverage waits no longer than this. */
const LONGEST_MS = 30_000;
/** A refused token does not get better by asking; the look only notices that it was let in again. */
const REFUSED_MS = 300_000;

/** Milliseconds until the next look; `chance` in [0, 1) spreads many laptops after an outage. */
export function nextLookIn({ reachability, failures }: ReachabilityWatch, chance: number): number {
  switch (reachability.state) {
    case 'unknown':
      return 0;
    case 'online':
      return ONLINE_MS;
    case 'token-refused':
      return REFUSED_MS;
    case 'offline':
      return Math.round(Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), LONGEST_MS) * (0.5 + chance / 2));
    default:
      return reachability satisfies never;
  }
}
