import { useSyncExternalStore } from 'react';

/**
 * The clock of what is shown. It is the server's: the laptop's own may be wrong, and "12 s ago" must then still be true
 * (offline.md 4.3, rule 10). Used for words on the screen only, never to decide anything.
 */
let offset = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Milliseconds since 1970 by the server's clock, as far as it is known. */
export function shownNow(): number {
  return Date.now() + offset;
}

/** How far the server's clock is ahead of this one, in milliseconds. */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Draws something of the present moment: redrawn only when what it says changes. */
export function useClockWords(words: (now: number) => string): string {
  return useSyncExternalStore(subscribe, () => words(shownNow()));
}
