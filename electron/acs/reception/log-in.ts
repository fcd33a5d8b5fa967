import type { CancelTimer, Clock } from '#electron/ports/clock.ts';
import type { CpeKey } from '#shared/ids.ts';
import { unprovedBy, type Watch } from '../diagnosis/sight.ts';
import type { Applicant, DirectoryDevice } from '../ports.ts';
import type { SessionTrace } from '../session/trace.ts';
import type { Authentication, FailureLimit, Proof } from '../wire/authentication.ts';
import type { Exchange } from '../wire/listener.ts';

/** Who may open a session: 401, what comes back, and what follows from it (SPEC A-1 … A-8). */
export type LogIns = {
  /** How the CPE of a record proved itself; null: it did not, and the 401 is on its way. */
  prove(exchange: Exchange, key: CpeKey, device: DirectoryDevice, trace: SessionTrace): Proved | null;
  /**
   * Whether a stranger knows the shared password of its type. `stranger`: it does not, and stays one; null: it was
   * asked, and the 401 is on its way.
   */
  apply(exchange: Exchange, key: CpeKey, applicant: Applicant, trace: SessionTrace): Proved | 'stranger' | null;
  /** The trace of the attempt before, where the CPE was asked for its password. */
  traceOf(key: CpeKey): SessionTrace | null;
  /** It got in, or was turned away for good. */
  settle(key: CpeKey): void;
};

export type Proved = {
  readonly by: 'none' | 'basic' | 'digest';
  /** With the credentials that are good only until its own are verified. */
  readonly withFallback: boolean;
};

type LogInOptions = {
  clock: Clock;
  authentication: Authentication;
  failures: FailureLimit;
  watch: Watch;
  /** A CPE did not prove its password. */
  refused(key: CpeKey, device: DirectoryDevice): void;
  answer(exchange: Exchange, trace: SessionTrace, words: string, challenges: readonly string[]): void;
  end(trace: SessionTrace, why: string): void;
};

/** A CPE that was asked for its password; its next try belongs into the same trace. */
type Challenged = { readonly trace: SessionTrace; readonly times: number; readonly forget: CancelTimer };

const CHALLENGES_KEPT = 1000;
const CHALLENGE_MS = 60_000;
/** So often a stranger is asked; digest twice, then basic as well. */
const APPLICANT_ASKED = 3;

export function createLogIns(options: LogInOptions): LogIns {
  const { clock, authentication, failures, watch, answer, end } = options;
  const challenged = new Map<CpeKey, Challenged>();

  function ask(exchange: Exchange, key: CpeKey, trace: SessionTrace, outcome: Proof['outcome']): void {
    const times = (challenged.get(key)?.times ?? 0) + 1;
    remember(key, trace, times);
    // Whoever did not take the digest up, twice, may know only basic.
    const basic = outcome === 'absent' && times > 2;
    const challenges = authentication.challenges({ stale: outcome === 'stale', basic });
    answer(exchange, trace, outcome === 'wrong' ? 'Wrong username or password' : 'Asked for its password', challenges);
  }

  function remember(key: CpeKey, trace: SessionTrace, times: number): void {
    settle(key);
    const oldest = challenged.keys().next().value;
    if (challenged.size >= CHALLENGES_KEPT && oldest !== undefined) settle(oldest);
    const forget = clock.after(CHALLENGE_MS, () => {
      challenged.delete(key);
      end(trace, 'It was asked for its password and did not come back');
    });
    challenged.set(key, { trace, times, forget });
  }

  function settle(key: CpeKey): void {
    challenged.get(key)?.forget();
    challenged.delete(key);
  }

  return {
    prove(exchange, key, device, trace) {
      if (!hasPassword(device)) return { by: 'none', withFallback: false };
      const expected = { username: device.username ?? '', password: device.password ?? '' };
      let proof = authentication.check(exchange, expected);
      const withFallback = proof.outcome === 'wrong' && device.fallback !== undefined;
      if (withFallback && device.fallback !== undefined) proof = authentication.check(exchange, device.fallback);
      if (proof.outcome === 'proved') {
        failures.succeeded(exchange.peer, key);
        return { by: proof.by, withFallback };
      }
      const { authorization } = exchange.headers;
      watch({ type: 'unproved', cpe: key, ...unprovedBy(authorization, proof.outcome, expected) });
      if (proof.outcome === 'wrong') {
        failures.failed(exchange.peer, key);
        options.refused(key, device);
        trace.warn('Wrong username or password');
      }
      ask(exchange, key, trace, proof.outcome);
      if (proof.outcome === 'wrong') {
        end(trace, 'It does not know its password: set the same username and password here and on the device');
        settle(key);
      }
      return null;
    },

    apply(exchange, key, { credentials }, trace) {
      if (failures.waitFor(exchange.peer, key) > 0) return 'stranger';
      const proof = authentication.check(exchange, credentials);
      if (proof.outcome === 'proved') {
        failures.succeeded(exchange.peer, key);
        return { by: proof.by, withFallback: true };
      }
      if (proof.outcome === 'wrong') failures.failed(exchange.peer, key);
      if (proof.outcome !== 'wrong' && (challenged.get(key)?.times ?? 0) < APPLICANT_ASKED) {
        ask(exchange, key, trace, proof.outcome);
        return null;
      }
      trace.warn('Automatic onboarding of its type is on, but it does not know the shared password');
      return 'stranger';
    },

    traceOf(key) {
      const before = challenged.get(key);
      return before === undefined || before.trace.ended ? null : before.trace;
    },
    settle,
  };
}

export function hasPassword({ username }: DirectoryDevice): boolean {
  return username !== null && username !== '';
}
