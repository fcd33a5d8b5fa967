/** Something a screen can draw and be told about: what `useSyncExternalStore` wants, and nothing more. */
export type Store<T> = {
  /** The value now. The same object until it changes. */
  get(): T;
  /** Calls back after each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
};

/** A store whose owner may change it. */
export type Cell<T> = Store<T> & { set(value: T): void };

/** A store that holds one value. `onWatched` runs when the first subscriber comes, its result when the last one goes. */
export function cell<T>(initial: T, onWatched?: () => () => void): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  let unwatch: (() => void) | null = null;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      // A wrapper per call: the same function may subscribe twice.
      const own = (): void => listener();
      listeners.add(own);
      if (listeners.size === 1) unwatch = onWatched?.() ?? null;
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        unwatch?.();
        unwatch = null;
      };
    },
  };
}
