import { createSocket } from 'node:dgram';
import type { ScanInterface } from '#shared/discovery.ts';
import { inSubnet, ipv4Text, type Subnet, subnetOf } from '#shared/subnet.ts';
import { BROADCAST } from './places.ts';

export type Datagram = { readonly data: Uint8Array; readonly address: string };
export type Datagrams = { send(data: Uint8Array, address: string, port: number): Promise<void>; close(): void };

type Options = {
  readonly interface: ScanInterface;
  /** Networks of this computer's other interfaces: who speaks from there is on another LAN. */
  readonly elsewhere: readonly Subnet[];
  /** 0: any free one, at the interface's own address. Another: shared, at every address, for what is broadcast. */
  readonly port: number;
  readonly hear: (datagram: Datagram) => void;
};

/**
 * UDP on one interface: questions leave by it, and who is known to be behind another interface is not heard. A strange
 * address is: a router fresh from its box announces itself from its own network, not from ours. Rejects where the port
 * cannot be had.
 */
export async function openDatagrams({ interface: nif, elsewhere, port, hear }: Options): Promise<Datagrams> {
  const socket = createSocket({ type: 'udp4', reuseAddr: port !== 0 });
  const subnet = nif.prefix === null ? null : subnetOf(nif.address, nif.prefix);
  const broadcast = subnet === null ? '255.255.255.255' : ipv4Text(subnet.first + subnet.size - 1);
  socket.on('message', (data, { address }) => {
    if (address === nif.address) return;
    const ours = subnet !== null && inSubnet(address, subnet);
    if (ours || !elsewhere.some((other) => inSubnet(address, other))) hear({ data, address });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(port === 0 ? { address: nif.address, port, exclusive: true } : { port }, resolve);
    });
    socket.removeAllListeners('error');
    // An ICMP answer to one question is no reason to end: the others go on.
    socket.on('error', () => undefined);
    socket.setBroadcast(true);
    socket.setMulticastTTL(2);
    socket.setMulticastLoopback(true);
    socket.setMulticastInterface(nif.address);
  } catch (error) {
    socket.close();
    throw error;
  }
  let closed = false;
  return {
    send: (data, address, to) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve();
        socket.send(data, to, address === BROADCAST ? broadcast : address, (error) =>
          error === null ? resolve() : reject(error),
        );
      }),
    close() {
      if (closed) return;
      closed = true;
      socket.close();
    },
  };
}
