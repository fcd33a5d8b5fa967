import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow, keepConnected } from '#renderer/app/connection.ts';
import type { Channel } from '#renderer/app/transport.ts';

/** A wire that answers with its own name until it is cut. */
function wire(name: string): { readonly channel: Channel; cut(): void } {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  return { channel: { closed, link: { call: () => Promise.resolve(name) } }, cut: resolve };
}

const CALL = [['app', 'info'], {}, { context: {} }] as const;

describe('the connection to the host', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets a call wait for the wire, and goes on over the next one after a break', async () => {
    const first = wire('first');
    const second = wire('second');
    const wires = [first, second];
    let opened = 0;
    const connection = keepConnected(async () => {
      const next = wires[opened];
      opened += 1;
      if (next === undefined) throw new Error('no more wires');
      return next.channel;
    });
    await expect(connection.link.call(...CALL)).resolves.toBe('first');
    expect(connection.state.get().state).toBe('open');

    first.cut();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.state.get().state).toBe('lost');
    const waiting = connection.link.call(...CALL);
    await vi.advanceTimersByTimeAsync(300);
    await expect(waiting).resolves.toBe('second');
    expect(connection.state.get().state).toBe('open');
  });

  it('says after a while that the host is gone, and gives up at once when the caller does', async () => {
    const connection = keepConnected(() => Promise.reject(new Error('refused')));
    const patient = connection.link.call(...CALL);
    const refusal = expect(patient).rejects.toMatchObject({ code: 'app.host-gone' });
    const caller = new AbortController();
    const hasty = connection.link.call(CALL[0], CALL[1], { context: {}, signal: caller.signal });
    caller.abort(new Error('left'));
    await expect(hasty).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(5_000);
    await refusal;
  });

  it('asks for a stream anew after each break and says so, until it is told to stop', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    let openings = 0;
    const following = follow(
      async () => {
        openings += 1;
        const from = openings * 10;
        return (async function* () {
          yield from;
          if (openings === 2) throw new Error('cut');
          yield from + 1;
        })();
      },
      (event) => seen.push(event),
      stop.signal,
      () => seen.push(0),
    );
    await vi.advanceTimersByTimeAsync(600);
    stop.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    await following;
    expect(seen.slice(0, 6)).toEqual([0, 10, 11, 0, 20, 0]);
  });
});
