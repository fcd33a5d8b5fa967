import type { ClientContext, ClientLink } from '@orpc/client';
import { cell, type Store } from '#renderer/cache/store.ts';
import { AppError } from '#shared/errors.ts';
import type { Channel, OpenChannel } from './transport.ts';

/** Whether the host (not the control server) can be heard. */
export type ConnectionState =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  /** Since when, in milliseconds; it is tried again by itself. */
  | { readonly state: 'lost'; readonly since: number };

const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;
/** How long a call waits for the host to come back before it says that it is gone. */
const PATIENCE = 4_000;

export type Connection = {
  readonly state: Store<ConnectionState>;
  /** A link that outlives its wires: calls wait a moment for the next one. */
  readonly link: ClientLink<ClientContext>;
};

/** Keeps one wire to the host open, again and again, with growing pauses between tries. */
export function keepConnected(open: OpenChannel): Connection {
  const state = cell<ConnectionState>({ state: 'connecting' });
  let channel: Channel | null = null;
  const waiters = new Set<(channel: Channel) => void>();

  async function run(): Promise<never> {
    let wait = FIRST_WAIT;
    for (;;) {
      try {
        const opened = await open();
        channel = opened;
        wait = FIRST_WAIT;
        state.set({ state: 'open' });
        for (const waiter of [...waiters]) waiter(opened);
        await opened.closed;
      } catch {
        // No wire to be had now; the state below says so on the screen, and the next try follows.
      }
      channel = null;
      if (state.get().state !== 'lost') state.set({ state: 'lost', since: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
  void run();

  function nextChannel(signal: AbortSignal | undefined): Promise<Channel> {
    if (channel) return Promise.resolve(channel);
    return new Promise((resolve, reject) => {
      const settle = (then: () => void): void => {
        waiters.delete(take);
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        then();
      };
      const take = (next: Channel): void => settle(() => resolve(next));
      const abort = (): void => settle(() => reject(signal?.reason));
      const timer = setTimeout(() => settle(() => reject(new AppError('app.host-gone'))), PATIENCE);
      waiters.add(take);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  return {
    state,
    link: {
      async call(path, input, options) {
        const taken = await nextChannel(options.signal);
        return taken.link.call(path, input, options);
      },
    },
  };
}

/**
 * Follows an event stream of the host until `signal` aborts: opened anew after every break, with a growing pause.
 * `onOpen` is called each time it is opened: what happened in between has to be read again.
 */
export async function follow<Event>(
  open: (options: { signal: AbortSignal }) => Promise<AsyncIterable<Event>>,
  onEvent: (event: Event) => void,
  signal: AbortSignal,
  onOpen?: () => void,
): Promise<void> {
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      const events = await open({ signal });
      onOpen?.();
      for await (const event of events) {
        if (signal.aborted) return;
        wait = FIRST_WAIT;
        onEvent(event);
      }
    } catch {
      // The wire or the host broke off; the connection's state says so, and the stream is asked for again.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}
