import { useSyncExternalStore } from 'react';

/** Which parts of a device's page are folded: one choice for every device, kept per browser profile. */
const KEY = 'demarc.device.folded';
const listeners = new Set<() => void>();
let folded: ReadonlySet<string> = read();

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []);
  } catch {
    // Unreadable or forbidden storage: everything is unfolded, nothing else depends on it.
    return new Set();
  }
}

/** Folds or unfolds a part, here and wherever else it stands. */
export function setFolded(name: string, isFolded: boolean): void {
  const next = new Set(folded);
  if (isFolded) next.add(name);
  else next.delete(name);
  folded = next;
  try {
    localStorage.setItem(KEY, JSON.stringify([...folded]));
  } catch {
    // A full or forbidden storage costs the memory of the choice, not the choice.
  }
  for (const listener of listeners) listener();
}

/** Whether a part is folded. */
export function useFolded(name: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => folded.has(name),
  );
}
