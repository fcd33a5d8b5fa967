import type { Log } from '#electron/ports/log.ts';

/** Tells listeners one after the other; one that throws is logged and does not keep the others from hearing. */
export type Emitter<T> = {
  emit(event: T): void;
  /** The same for an event that costs something to put together: asked for only where somebody listens. */
  emitLazily(make: () => T): void;
  subscribe(listener: (event: T) => void): () => void;
};

export function createEmitter<T>(log: Log): Emitter<T> {
  const listeners = new Set<(event: T) => void>();
  const emit = (event: T): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (err) {
        log.error({ err }, 'a listener of the ACS failed');
      }
    }
  };
  return {
    emit,
    emitLazily(make) {
      if (listeners.size > 0) emit(make());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
