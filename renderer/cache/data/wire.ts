/** Calls over `postMessage`: what a window asks of its data worker. */
export type Request = { readonly id: number; readonly call: string; readonly args: readonly unknown[] };
export type Reply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** The methods of T as seen from the other side. */
export type Remote<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: T[K] extends (
    ...args: infer A
  ) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** What a window needs of a Worker; a test hands in a MessagePort. */
export type WorkerLike = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
};

function isReply(data: unknown): data is Reply {
  return typeof data === 'object' && data !== null && 'id' in data && ('value' in data || 'error' in data);
}

/** The far side's methods; everything else it posts goes to `onEvent`. */
export function remote<T, E>(worker: WorkerLike, onEvent: (event: E) => void): Remote<T> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isReply(data)) {
      // The worker is our own code: what is no reply is one of its events.
      onEvent(data as E);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.value);
  });
  worker.addEventListener('error', ({ message }) => {
    // It could not be loaded or died of a mistake; whoever waits for it must not wait for ever.
    for (const { reject } of waiting.values()) reject(new Error(`the data worker failed: ${message}`));
    waiting.clear();
  });
  const methods = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  return new Proxy({} as Remote<T>, {
    get(_target, call) {
      // Not a promise itself, or `await` would ask the worker for `then`.
      if (typeof call !== 'string' || call === 'then') return undefined;
      let method = methods.get(call);
      if (method === undefined) {
        method = (...args) =>
          new Promise((resolve, reject) => {
            last += 1;
            waiting.set(last, { resolve, reject });
            worker.postMessage({ id: last, call, args } satisfies Request);
          });
        methods.set(call, method);
      }
      return method;
    },
  });
}

/** Serves an object's methods to the other side. */
export function serve(
  port: WorkerLike,
  methods: Readonly<Record<string, (...args: never[]) => unknown>>,
): (event: unknown) => void {
  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    const method = methods[data.call];
    const answer = async (): Promise<unknown> => {
      if (method === undefined) throw new Error(`the data worker has no ${data.call}`);
      return method(...(data.args as never[]));
    };
    answer().then(
      (value) => port.postMessage({ id: data.id, value: value ?? null }),
      (error: unknown) =>
        port.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
  return (event) => port.postMessage(event);
}
