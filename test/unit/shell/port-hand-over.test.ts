import { MessageChannel } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isOurPage, PORT_GIVEN, PORT_WANTED, portHandOver, type Sender } from '#electron/shell/port-hand-over.ts';

type Frame = NonNullable<Sender['senderFrame']>;

function frame(over: Partial<Record<keyof Frame, unknown>> = {}): Frame {
  return {
    url: 'demarc://app/index.html#/fleet',
    parent: null,
    detached: false,
    isDestroyed: () => false,
    ...over,
  } as unknown as Frame;
}

const STRANGERS: [string, Frame | null | undefined][] = [
  ['a foreign origin', frame({ url: 'https://example.com/' })],
  ['an origin that begins like ours', frame({ url: 'demarc://app.evil/' })],
  ['a sub-frame', frame({ parent: frame() })],
  ['a destroyed frame', frame({ isDestroyed: () => true })],
  ['a detached frame', frame({ detached: true })],
  ['a frame without an address', frame({ url: '' })],
  ['a blank frame', frame({ url: 'about:blank' })],
  ['no frame', null],
  ['an undefined frame', undefined],
];

describe('who may have the port (S10)', () => {
  it('our own page, at the top', () => expect(isOurPage({ senderFrame: frame() })).toBe(true));
  it.each(STRANGERS)('not %s', (_name, senderFrame) => {
    expect(isOurPage({ senderFrame: senderFrame ?? null })).toBe(false);
  });
});

function handOver() {
  const channels: { port1: MessagePortMain; port2: MessagePortMain }[] = [];
  const served: MessagePortMain[] = [];
  const closed: MessagePortMain[] = [];
  const answer = portHandOver(
    () => {
      const ends = new MessageChannel();
      const channel = ends as unknown as { port1: MessagePortMain; port2: MessagePortMain };
      ends.port1.close = () => void closed.push(channel.port1);
      channels.push(channel);
      return channel;
    },
    (port) => served.push(port),
  );
  return { answer, channels, served, closed };
}

describe('the hand-over', () => {
  it('gives one end to the page and one to the host', () => {
    const { answer, channels, served } = handOver();
    const postMessage = vi.fn();
    expect(answer({ senderFrame: frame(), sender: { postMessage } })).toBe(true);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith(PORT_GIVEN, null, [channels[0]?.port2]);
    expect(served).toEqual([channels[0]?.port1]);
  });

  it('a reloaded page gets a new channel; the old one is closed', () => {
    const { answer, channels, served, closed } = handOver();
    const sender = { postMessage: vi.fn() };
    answer({ senderFrame: frame(), sender });
    answer({ senderFrame: frame(), sender });
    expect(served).toHaveLength(2);
    expect(closed).toEqual([channels[0]?.port1]);
  });

  it.each(STRANGERS)('gives nothing to %s', (_name, senderFrame) => {
    const { answer, channels, served } = handOver();
    const postMessage = vi.fn();
    expect(answer({ senderFrame: senderFrame ?? null, sender: { postMessage } })).toBe(false);
    expect([channels, served]).toEqual([[], []]);
    expect(postMessage).not.toHaveBeenCalled();
  });
});

describe('the preload (S12)', () => {
  it('asks when the page’s scripts have run, passes the port on, and exposes nothing', async () => {
    const listeners = new Map<string, (event: unknown) => void>();
    const sent: unknown[][] = [];
    const posted: unknown[][] = [];
    let loaded: (() => void) | undefined;
    vi.doMock('electron', () => ({
      // contextBridge is missing on purpose: touching it would throw.
      ipcRenderer: {
        on: (channel: string, listener: (event: unknown) => void) => listeners.set(channel, listener),
        send: (...args: unknown[]) => sent.push(args),
      },
    }));
    vi.stubGlobal('window', {
      origin: 'demarc://app',
      postMessage: (...args: unknown[]) => posted.push(args),
      addEventListener: (_type: 'DOMContentLoaded', listener: () => void) => {
        loaded = listener;
      },
    });
    const before = Object.keys(globalThis);
    await import('#electron/preload.ts');
    expect(Object.keys(globalThis)).toEqual(before);
    expect(sent).toEqual([]);
    loaded?.();
    expect(sent).toEqual([[PORT_WANTED]]);
    const port = {};
    listeners.get(PORT_GIVEN)?.({ ports: [port], senderId: 1, sender: 'the event stays here' });
    expect(posted).toEqual([['demarc-port', 'demarc://app', [port]]]);
    expect([...listeners.keys()]).toEqual([PORT_GIVEN]);
    vi.unstubAllGlobals();
    vi.doUnmock('electron');
  });
});
