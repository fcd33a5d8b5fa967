import { AsyncIteratorClass } from '@orpc/server';
import { AppError } from '#shared/errors.ts';
import type { Subscribe } from './services.ts';

/** More than this behind, and the reader is gone in all but name; it may open the stream anew and read the state. */
const WAITING_MOST = 5_000;

export type StreamOptions<T> = {
  signal: AbortSignal | undefined;
  /** The first value, for a stream that begins with the state as it is. */
  first?: () => T;
  /** Of several values waiting only the newest is given out: for states, not for events. */
  newestOnly?: boolean;
};

/**
 * A subscription as the iterator a procedure returns. It unsubscribes when the reader leaves, when the call is
 * cancelled, and when the wire is cut: whichever comes first.
 */
export function stream<T>(subscribe: Subscribe<T>, options: StreamOptions<T>): AsyncIteratorClass<T, void, void> {
  const { signal, first, newestOnly = false } = options;
  const waiting: T[] = [];
  let overflowed = false;
  let wake: (() => void) | null = null;
  let ended = signal?.aborted ?? false;

  const push = (value: T): void => {
    if (newestOnly) waiting.length = 0;
    if (waiting.length >= WAITING_MOST) overflowed = true;
    else waiting.push(value);
    wake?.();
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    unsubscribe();
    signal?.removeEventListener('abort', end);
    wake?.();
  };
  // Subscribe before reading the first state, so that no change falls in between.
  const unsubscribe = ended ? () => undefined : subscribe(push);
  if (!ended && first !== undefined && waiting.length === 0) waiting.push(first());
  signal?.addEventListener('abort', end, { once: true });

  return new AsyncIteratorClass<T, void, void>(
    async () => {
      for (;;) {
        if (ended) return { done: true, value: undefined };
        const [value] = waiting.splice(0, 1);
        if (value !== undefined) return { done: false, value };
        if (overflowed) throw new AppError('app.internal', { detail: 'this window fell too far behind' });
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
    },
    async () => end(),
  );
}
