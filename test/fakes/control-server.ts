import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export type SeenRequest = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Which TCP connection it came on: two requests with the same number shared one. */
  connection: number;
};
export type Script = (request: SeenRequest, response: ServerResponse, socket: Socket) => void;

export type ScriptedServer = {
  readonly baseUrl: string;
  readonly port: number;
  readonly seen: SeenRequest[];
  script: Script;
  close(): Promise<void>;
};

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function page(rows: readonly unknown[], count = rows.length): unknown {
  return { count, next: null, previous: null, results: rows };
}

/** A control server that does what a test says, on a real socket: the only way to lose an answer or a byte for real. */
export async function scriptedServer(script: Script, tls?: { key: string; cert: string }): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Map<Socket, number>();
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  const scripted: { script: Script } = { script };
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    sockets.set(socket, sockets.size + 1);
    socket.on('error', () => undefined);
  });
  server.on('request', async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const heard: SeenRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
      connection: sockets.get(request.socket) ?? 0,
    };
    seen.push(heard);
    scripted.script(heard, response, request.socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/api/v1`,
    port,
    seen,
    get script() {
      return scripted.script;
    },
    set script(next) {
      scripted.script = next;
    },
    async close() {
      for (const socket of sockets.keys()) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
