import { expect, test, vi } from 'vitest';
import { type BenchSource, openBench } from '#renderer/features/bench/feed.ts';
import type { BenchSnapshot } from '#renderer/features/bench/model.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { cpe, key, session } from './acs-samples.ts';

const SNAPSHOT: BenchSnapshot = {
  listener: { state: 'off' },
  cpes: [cpe('1')],
  sessions: [session()],
  diagnoses: [],
};

/** A host of which only the bench is there; each read waits until the test answers it. */
function source() {
  const reads: { answer: (snapshot: BenchSnapshot) => void; fail: () => void }[] = [];
  let listener: ((event: AcsEvent) => void) | null = null;
  let resume: (() => void) | null = null;
  const made: BenchSource = {
    onEvent(onEvent, onResume) {
      listener = onEvent;
      resume = onResume;
      return () => {
        listener = null;
      };
    },
    read: () =>
      new Promise((resolve, reject) => {
        reads.push({ answer: resolve, fail: () => reject(new Error('gone')) });
      }),
  };
  return {
    made,
    reads,
    listening: () => listener !== null,
    push: (event: AcsEvent) => listener?.(event),
    resume: () => resume?.(),
  };
}

test('listens before it asks: what is told in between is not lost and not overwritten', async () => {
  const host = source();
  const feed = openBench(host.made);
  const end = feed.subscribe(() => undefined);
  host.push({ type: 'cpe', cpe: cpe('1', { talking: true }) });
  host.push({ type: 'cpe', cpe: cpe('2') });
  host.reads[0]?.answer(SNAPSHOT);
  await vi.waitFor(() => expect(feed.get().phase).toBe('live'));
  expect(feed.get().cpes.size).toBe(2);
  expect(feed.get().cpes.get(key('1'))?.talking).toBe(true);
  host.push({ type: 'cpe', cpe: cpe('3') });
  await vi.waitFor(() => expect(feed.get().cpes.size).toBe(3));
  end();
  expect(host.listening()).toBe(false);
});

test('after a break the old picture stays until the new one is whole, and a late answer counts for nothing', async () => {
  const host = source();
  const feed = openBench(host.made);
  const end = feed.subscribe(() => undefined);
  host.reads[0]?.answer(SNAPSHOT);
  await vi.waitFor(() => expect(feed.get().phase).toBe('live'));
  host.resume();
  host.resume();
  host.push({ type: 'cpe', cpe: cpe('9') });
  expect([...feed.get().cpes.keys()]).toEqual([key('1')]);
  host.reads[2]?.answer({ ...SNAPSHOT, cpes: [cpe('7')] });
  await vi.waitFor(() => expect([...feed.get().cpes.keys()]).toEqual([key('7'), key('9')]));
  host.reads[1]?.answer(SNAPSHOT);
  await Promise.resolve();
  expect(feed.get().cpes.has(key('1'))).toBe(false);
  end();
});

test('a host that does not answer is asked again, and that is said', async () => {
  vi.useFakeTimers();
  try {
    const host = source();
    const feed = openBench(host.made);
    const end = feed.subscribe(() => undefined);
    host.reads[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.get().phase).toBe('unreadable');
    await vi.advanceTimersByTimeAsync(2_000);
    host.reads[1]?.answer(SNAPSHOT);
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.get().phase).toBe('live');
    end();
  } finally {
    vi.useRealTimers();
  }
});
