import { createStore } from 'zustand/vanilla';

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
  const store = createStore<T>(() => initial);
  let watchers = 0;
  let unwatch: (() => void) | null = null;
  return {
    get: store.getState,
    set: (next) => store.setState(next, true),
    subscribe(listener) {
      // A wrapper per call: the same function may subscribe twice.
      const end = store.subscribe(() => listener());
      let ended = false;
      watchers += 1;
      if (watchers === 1) unwatch = onWatched?.() ?? null;
      return () => {
        if (ended) return;
        ended = true;
        end();
        watchers -= 1;
        if (watchers > 0) return;
        unwatch?.();
        unwatch = null;
      };
    },
  };
}
