import type { HostClient } from '#renderer/cache/field.ts';
import { type Cell, cell, type Store } from '#renderer/cache/store.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { applyEvent, applySnapshot, type BenchModel, type BenchSnapshot, EMPTY_BENCH } from './model.ts';

/** What Bench draws: the model, and whether it still follows. */
export type BenchView = BenchModel & { readonly phase: 'loading' | 'live' | 'lost' };

const FIRST: BenchView = { ...EMPTY_BENCH, phase: 'loading' };
const SESSIONS_READ = 300;
/** Events are drawn together, once a frame: forty CPEs that boot at once must not draw forty times. */
const GATHER_MS = 16;
const RETRY_MS = 1_000;

const feeds = new WeakMap<HostClient, Cell<BenchView>>();

/** The bench of a host. It follows while somebody watches; who comes back sees the last picture until the next one. */
export function benchFeed(client: HostClient): Store<BenchView> {
  const known = feeds.get(client);
  if (known !== undefined) return known;
  const made: Cell<BenchView> = cell(FIRST, () => {
    const ending = new AbortController();
    void follow(client, made, ending.signal);
    return () => ending.abort();
  });
  feeds.set(client, made);
  return made;
}

async function follow(client: HostClient, view: Cell<BenchView>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await followOnce(client, view, signal);
    } catch {
      // Why does not matter here: the frame says when the host is gone; this one only has to come back with it.
    }
    if (signal.aborted) return;
    view.set({ ...view.get(), phase: 'lost' });
    await pause(RETRY_MS, signal);
  }
}

/** One stream from its opening to its end. The snapshot is asked for after the stream is open, so nothing falls between. */
async function followOnce(client: HostClient, view: Cell<BenchView>, signal: AbortSignal): Promise<void> {
  const stream = await client.acs.events({}, { signal });
  let model = EMPTY_BENCH;
  let complete = false;
  const gathered = gather(GATHER_MS, () => {
    if (!signal.aborted) view.set({ ...model, phase: 'live' });
  });
  const reading = readSnapshot(client, signal).then((snapshot) => {
    model = applySnapshot(model, snapshot);
    complete = true;
    gathered.now();
  });
  const take = (event: AcsEvent): void => {
    model = applyEvent(model, event);
    if (complete) gathered.soon();
  };
  try {
    const listening = (async () => {
      for await (const event of stream) take(event);
    })();
    // A snapshot that fails ends the listening too; the next round begins with both.
    await Promise.all([reading, listening]);
  } finally {
    gathered.cancel();
    await stream.return?.(undefined);
  }
}

async function readSnapshot(client: HostClient, signal: AbortSignal): Promise<BenchSnapshot> {
  const [listener, { cpes }, { sessions }] = await Promise.all([
    client.acs.state({}, { signal }),
    client.acs.cpes({}, { signal }),
    client.acs.sessions({ cpe: null, limit: SESSIONS_READ }, { signal }),
  ]);
  return { listener, cpes, sessions };
}

type Gathering = { soon(): void; now(): void; cancel(): void };

/** Calls `flush` once for many calls of `soon`. */
function gather(milliseconds: number, flush: () => void): Gathering {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    cancel();
    flush();
  };
  return {
    cancel,
    now,
    soon() {
      timer ??= setTimeout(now, milliseconds);
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
