import type { Instant } from '#shared/ids.ts';

/** The outside world of the cache, so that a test can hold time still and repeat chance. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds that never jump. */
  monotonic(): number;
  /** Calls back once; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
};

export type Chance = {
  /** In [0, 1). */
  number(): number;
  uuid(): string;
};

/** One holder at a time over all windows of the origin (`navigator.locks`). */
export type Locks = {
  /** Runs `work` while holding the lock; waits for it until the signal is aborted. */
  hold(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
};

export type Ports = { readonly clock: Clock; readonly chance: Chance; readonly locks: Locks };

export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The browser's own. */
export const browserPorts: Ports = {
  clock: {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  chance: {
    number: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    uuid: () => crypto.randomUUID(),
  },
  locks: {
    async hold(name, signal, work) {
      try {
        await navigator.locks.request(name, { signal }, work);
      } catch (error) {
        // Given up while waiting: that is what the signal is for.
        if (!signal.aborted) throw error;
      }
    },
  },
};
