import type { Instant } from '#shared/ids.ts';

/** Undoes a timer; calling it twice, or after the timer fired, does nothing. */
export type CancelTimer = () => void;

/** Time, so that a test can hold it still. Nothing under electron/ asks Date or setTimeout itself. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds that never jump: for durations, time-outs and back-off. */
  monotonic(): number;
  /** Calls back once, `milliseconds` from now. Never keeps the process alive on its own. */
  after(milliseconds: number, callback: () => void): CancelTimer;
};

/** The instant as the stores and the API write it: UTC, whole seconds (inventory-api 9.26). */
export function instantSeconds(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant;
}

/** The instant with milliseconds, for steps and traces in which the order within a second matters. */
export function instantMillis(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted before. */
export function sleep(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that starts at `start` and ticks on (`--clock INSTANT`). */
export function clockStartingAt(start: number, base: Clock = systemClock): Clock {
  const origin = base.monotonic();
  return {
    now: () => Math.round(start + base.monotonic() - origin),
    monotonic: () => base.monotonic(),
    after: (milliseconds, callback) => base.after(milliseconds, callback),
  };
}
