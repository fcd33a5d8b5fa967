import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export type TunnelProxy = {
  readonly url: string;
  /** What was asked for, in order: `127.0.0.1:8443`. */
  readonly asked: string[];
  /** What it answers instead of opening the way; null: it opens. */
  refuse: number | null;
  close(): Promise<void>;
};

/** An HTTP proxy that opens tunnels (CONNECT), on a real socket. */
export async function tunnelProxy(): Promise<TunnelProxy> {
  const asked: string[] = [];
  const state: { refuse: number | null } = { refuse: null };
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => undefined);
    asked.push(request.url ?? '');
    if (state.refuse !== null) {
      client.end(`HTTP/1.1 ${state.refuse} No\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const onward = connect({ host: hostname, port: Number(port) }, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(client);
      client.pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    get refuse() {
      return state.refuse;
    },
    set refuse(next) {
      state.refuse = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
