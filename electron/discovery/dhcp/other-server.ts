import { type Clock, sleep } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import {
  addressOf,
  type DhcpMessage,
  decodeDhcp,
  encodeDhcp,
  messageType,
  messageTypeOption,
  NO_ADDRESS,
  OPTION,
} from './message.ts';
import { openWire, type WireOptions } from './sockets.ts';

export type Search = Omit<WireOptions, 'port' | 'hear'> & {
  readonly clock: Clock;
  readonly random: Random;
  /** The interface's MAC: a server that knows it offers what it always does, and no address of its pool is spent. */
  readonly mac: string;
  readonly ports: { readonly server: number; readonly client: number };
  readonly signal: AbortSignal;
};

/** When the question is asked, in milliseconds, and how long answers are waited for all in all. */
const ASK_AT = [0, 800, 2_000];
const LISTEN_MS = 4_000;

/**
 * Asks the network, as a client would, for an address, and takes none: whoever offers one is another DHCP server.
 * Its address, or null where nobody answered. Rejects when the signal is aborted.
 */
export async function findOtherServer(search: Search): Promise<string | null> {
  const { clock, random, address, mac, ports, signal } = search;
  const xid = new DataView(Uint8Array.from(random.bytes(4)).buffer).getUint32(0);
  const found = new AbortController();
  let server: string | null = null;
  const wire = await openWire({
    ...search,
    port: ports.client,
    hear(bytes) {
      const message = decodeDhcp(bytes);
      if (message?.op !== 'reply' || message.xid !== xid || messageType(message) === null) return;
      const who = addressOf(message.options.get(OPTION.serverId)) ?? message.siaddr;
      if (who === address) return;
      server = who;
      found.abort();
    },
  });
  try {
    const enough = AbortSignal.any([signal, found.signal]);
    let at = 0;
    for (const due of [...ASK_AT, LISTEN_MS]) {
      await sleep(clock, due - at, enough);
      at = due;
      if (due < LISTEN_MS) await wire.send(encodeDhcp(discoverOf(mac, xid)), 'everyone', ports.server);
    }
  } catch (error) {
    if (!found.signal.aborted) throw error;
  } finally {
    wire.close();
  }
  signal.throwIfAborted();
  return server;
}

function discoverOf(mac: string, xid: number): DhcpMessage {
  return {
    op: 'request',
    xid,
    secs: 0,
    broadcast: true,
    ciaddr: NO_ADDRESS,
    yiaddr: NO_ADDRESS,
    siaddr: NO_ADDRESS,
    giaddr: NO_ADDRESS,
    mac,
    options: new Map([messageTypeOption('discover')]),
  };
}
