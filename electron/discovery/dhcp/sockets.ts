import { createSocket, type Socket } from 'node:dgram';
import { AppError } from '#shared/errors.ts';
import { ipv4Text, type Subnet } from '#shared/subnet.ts';

/** The two ports of DHCP; tests use others where they may not have these. */
export type DhcpPorts = { readonly server: number; readonly client: number };
export const DHCP_PORTS: DhcpPorts = { server: 67, client: 68 };

export type Wire = {
  /** Sends by the interface and no other. */
  send(bytes: Uint8Array, to: string | 'everyone', port: number): Promise<void>;
  close(): void;
};

export type WireOptions = {
  /** This computer's address on the interface. */
  readonly address: string;
  readonly subnet: Subnet;
  readonly port: number;
  readonly platform: NodeJS.Platform;
  readonly hear: (bytes: Uint8Array) => void;
};

const EVERYONE = '255.255.255.255';

/**
 * UDP for DHCP on one interface. Two sockets: one at the interface's own address sends, so that even what goes to
 * everyone leaves by that interface, and takes what is sent to us; the other takes what is sent to everyone. Which
 * interface a broadcast came in by Node cannot tell: one from elsewhere is answered into this network, where nobody
 * waits for it.
 * @throws AppError `dhcp.privilege`, `dhcp.port-taken`, `dhcp.interface-gone`
 */
export async function openWire({ address, subnet, port, platform, hear }: WireOptions): Promise<Wire> {
  // Linux lets a socket take broadcasts alone; elsewhere it takes all that comes to the port.
  const listenAt = platform === 'linux' ? EVERYONE : '0.0.0.0';
  const sockets: Socket[] = [];
  const close = (): void => {
    for (const socket of sockets.splice(0)) socket.close();
  };
  try {
    const [own] = await Promise.all(
      [address, listenAt].map(async (at) => {
        const socket = createSocket({ type: 'udp4', reuseAddr: platform !== 'linux' || port === DHCP_PORTS.client });
        sockets.push(socket);
        socket.on('message', (bytes) => hear(bytes));
        await bound(socket, at, port);
        socket.setBroadcast(true);
        return socket;
      }),
    );
    // macOS sends the limited broadcast by its first interface whatever the socket is bound to.
    const everyone = platform === 'darwin' ? ipv4Text(subnet.first + subnet.size - 1) : EVERYONE;
    return {
      send: (bytes, to, toPort) =>
        new Promise((resolve, reject) => {
          if (sockets.length === 0) return resolve();
          own?.send(bytes, toPort, to === 'everyone' ? everyone : to, (error) =>
            error === null ? resolve() : reject(error),
          );
        }),
      close,
    };
  } catch (cause) {
    close();
    throw wireFailure(cause, { address, port });
  }
}

function bound(socket: Socket, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ address, port }, () => {
      socket.off('error', reject);
      // One answer that could not be delivered is no reason to end.
      socket.on('error', () => undefined);
      resolve();
    });
  });
}

function wireFailure(cause: unknown, params: { address: string; port: number }): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'EACCES' || code === 'EPERM') return new AppError('dhcp.privilege', { port: params.port }, { cause });
  if (code === 'EADDRINUSE') return new AppError('dhcp.port-taken', { port: params.port }, { cause });
  if (code === 'EADDRNOTAVAIL') return new AppError('dhcp.interface-gone', { address: params.address }, { cause });
  return cause;
}
