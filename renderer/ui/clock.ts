import { useSyncExternalStore } from 'react';

/** The clock of what is shown: for words on the screen only, never to decide anything (offline.md 4.3, rule 10). */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

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
  return useSyncExternalStore(subscribe, () => words(Date.now()));
}
