/** One kind of news within the host: whoever listens hears each from then on. */
export type Topic<T> = {
  publish(value: T): void;
  subscribe(listener: (value: T) => void): () => void;
};

export function createTopic<T>(): Topic<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    publish(value) {
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      // A function of its own, so that the same listener may subscribe twice and leave once.
      const own = (value: T): void => listener(value);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
