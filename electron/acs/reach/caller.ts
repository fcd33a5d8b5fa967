import { type Clock, sleep } from '#electron/ports/clock.ts';
import type { Credentials } from '#electron/ports/digest.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { CpeKey } from '#shared/ids.ts';
import { type CallOutcome, callCpe } from './connection-request.ts';

/** Calls CPEs: one call per CPE at a time, a bounded number at once, tried again while nobody comes (SPEC C-8 … C-10). */
export type Caller = {
  /** One call now; joins one that is under way. */
  call(key: CpeKey): Promise<CallOutcome>;
  /** Milliseconds since the call under way reached for the CPE; null: none did, it may still wait for its turn. */
  reachingFor(key: CpeKey): number | null;
  /** Calls until the CPE comes, a few times at most; joins an effort that is under way. */
  fetch(key: CpeKey): void;
  /** The CPE is here: nothing more to call for. */
  arrived(key: CpeKey): void;
  close(): void;
};

export type Callee = { readonly url: string; readonly credentials: readonly Credentials[] };

type CallerOptions = {
  clock: Clock;
  random: Random;
  log: Log;
  /** Seconds per attempt. */
  seconds: number;
  callee(key: CpeKey): Callee | null;
  /** Calls by UDP, of which no answer comes; false: there is no way. */
  udp(key: CpeKey): boolean;
  /** What became of each call. */
  called(key: CpeKey, outcome: CallOutcome): void;
};

const CALLS_AT_ONCE = 32;
/** When to try again, in seconds after the try before: a CPE that reboots or is in another session comes back soon. */
const RETRY_AFTER_SECONDS = [5, 15, 45];

const BY_UDP: CallOutcome = { outcome: 'perhaps', reason: 'it was asked by UDP, which tells nothing back' };

export function createCaller({ clock, random, log, seconds, callee, udp, called }: CallerOptions): Caller {
  const calls = new Map<CpeKey, Promise<CallOutcome>>();
  const begun = new Map<CpeKey, number>();
  const efforts = new Map<CpeKey, AbortController>();
  const closing = new AbortController();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function slot<T>(work: () => Promise<T>): Promise<T> {
    if (running >= CALLS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  async function once(key: CpeKey): Promise<CallOutcome> {
    const found = callee(key);
    if (found === null)
      return udp(key) ? BY_UDP : { outcome: 'unreachable', reason: 'it told no connection request URL' };
    const told = await slot(() => {
      begun.set(key, clock.monotonic());
      return callCpe(found.url, found.credentials, { clock, random, seconds, signal: closing.signal });
    });
    // Not to be reached by TCP: perhaps through the hole its STUN keeps open.
    const outcome = (told.outcome === 'unreachable' || told.outcome === 'refused') && udp(key) ? BY_UDP : told;
    log.info({ cpe: key, ...outcome }, 'connection request');
    if (!closing.signal.aborted) called(key, told);
    return outcome;
  }

  function call(key: CpeKey): Promise<CallOutcome> {
    const under = calls.get(key);
    if (under !== undefined) return under;
    const made = once(key).finally(() => {
      calls.delete(key);
      begun.delete(key);
    });
    calls.set(key, made);
    return made;
  }

  async function effort(key: CpeKey, signal: AbortSignal): Promise<void> {
    for (const pause of [...RETRY_AFTER_SECONDS, null]) {
      const { outcome } = await call(key);
      if (outcome === 'refused' || pause === null) return;
      await sleep(clock, pause * 1000, signal);
    }
  }

  return {
    call,
    reachingFor(key) {
      const since = begun.get(key);
      return since === undefined ? null : clock.monotonic() - since;
    },
    fetch(key) {
      if (efforts.has(key) || closing.signal.aborted) return;
      const abort = new AbortController();
      efforts.set(key, abort);
      effort(key, abort.signal)
        .catch((err: unknown) => {
          if (!abort.signal.aborted && !closing.signal.aborted) log.error({ err, cpe: key }, 'the call failed');
        })
        .finally(() => {
          if (efforts.get(key) === abort) efforts.delete(key);
        });
    },
    arrived(key) {
      efforts.get(key)?.abort();
      efforts.delete(key);
    },
    close() {
      closing.abort();
      for (const abort of efforts.values()) abort.abort();
      efforts.clear();
    },
  };
}
