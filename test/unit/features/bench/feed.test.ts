import { expect, test, vi } from 'vitest';
import type { HostClient } from '#renderer/cache/field.ts';
import { benchFeed } from '#renderer/features/bench/feed.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { cpe, key, session } from './acs-samples.ts';

/** A host of which only the bench is there; `push` sends an event, `cut` ends the stream. */
function fakeHost() {
  let waiting: ((result: IteratorResult<AcsEvent>) => void) | null = null;
  const queue: AcsEvent[] = [];
  let streams = 0;
  let cutNow = false;
  const next = (): Promise<IteratorResult<AcsEvent>> => {
    const event = queue.shift();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    if (cutNow) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };
  const acs = {
    events: () => {
      streams += 1;
      cutNow = false;
      const stream = { next, return: () => Promise.resolve({ done: true, value: undefined }) };
      return Promise.resolve({ ...stream, [Symbol.asyncIterator]: () => stream });
    },
    state: () => Promise.resolve({ state: 'off' }),
    cpes: () => Promise.resolve({ cpes: [cpe('1')] }),
    sessions: () => Promise.resolve({ sessions: [session()] }),
  };
  return {
    client: { acs } as unknown as HostClient,
    streams: () => streams,
    push(event: AcsEvent) {
      if (waiting === null) queue.push(event);
      else waiting({ done: false, value: event });
      waiting = null;
    },
    cut() {
      cutNow = true;
      waiting?.({ done: true, value: undefined });
      waiting = null;
    },
  };
}

test('follows: snapshot, then events; ends with its last watcher', async () => {
  const host = fakeHost();
  const feed = benchFeed(host.client);
  const end = feed.subscribe(() => undefined);
  await vi.waitFor(() => expect(feed.get().phase).toBe('live'));
  expect([...feed.get().cpes.keys()]).toEqual([key('1')]);
  host.push({ type: 'cpe', cpe: cpe('2') });
  await vi.waitFor(() => expect(feed.get().cpes.size).toBe(2));
  end();
  expect(benchFeed(host.client)).toBe(feed);
});

test('a stream that ends is opened again, and meanwhile the picture stays', async () => {
  const host = fakeHost();
  const feed = benchFeed(host.client);
  const phases: string[] = [];
  const end = feed.subscribe(() => {
    phases.push(feed.get().phase);
    expect(feed.get().cpes.size).toBeGreaterThan(0);
  });
  await vi.waitFor(() => expect(feed.get().phase).toBe('live'));
  host.cut();
  await vi.waitFor(() => expect(host.streams()).toBe(2), { timeout: 4_000 });
  await vi.waitFor(() => expect(phases).toEqual(['live', 'lost', 'live']));
  end();
});
