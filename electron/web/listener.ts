import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';

export type ListenAddress = { readonly host: string; readonly port: number };

const MINUTE = 60_000;
/** What is under way has so long to be answered; the command line promises an end within 5 s. */
const FINISH_MS = 3_000;
const CONNECTIONS_MOST = 512;
/** One peer that opens connection after connection leaves room for the others. */
const CONNECTIONS_OF_A_PEER = 128;

/** Limits of every HTTP listener of ours (security.md N5): one bad peer cannot hold up the others. */
export function httpOptions(): FastifyHttpOptions<Server> {
  return {
    bodyLimit: 1024 * 1024,
    // A whole request must be in after this; slowloris gives up before.
    requestTimeout: MINUTE,
    connectionTimeout: 2 * MINUTE,
    keepAliveTimeout: 30_000,
    // Who is being answered is waited for (`Listening.finish`).
    forceCloseConnections: false,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
    logger: false,
    frameworkErrors: refuseAddress,
  };
}

/**
 * An address that is not percent-encoded as it should be names nothing: 404 as for any other such, in the shape of the
 * API (inventory-api 10). It fails before anybody could tell whose it is.
 */
function refuseAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  // Bytes: a text would get a charset, which the API's answers do not have.
  void reply.code(404).header('content-type', 'application/json').send(Buffer.from('{"detail":"Not found."}'));
}

export type Listening = ListenAddress & {
  /** Stops listening, lets requests that are under way be answered, and cuts off what takes longer than seconds. */
  finish(): Promise<void>;
};

/** Listens; port 0 takes a free one. Errors: `app.port-taken`, `app.address-unavailable`, `app.port-forbidden`. */
export async function listen(app: FastifyInstance, address: ListenAddress, clock: Clock): Promise<Listening> {
  app.server.maxConnections = CONNECTIONS_MOST;
  capPerPeer(app.server, CONNECTIONS_OF_A_PEER);
  const endUnasked = watchRequests(app.server);
  try {
    await app.listen({ host: address.host, port: address.port });
  } catch (cause) {
    await app.close();
    throw listenError(cause, address);
  }
  const { port } = app.server.address() as AddressInfo;
  return {
    host: address.host,
    port,
    async finish() {
      const cancel = clock.after(FINISH_MS, () => app.server.closeAllConnections());
      const closed = app.close();
      endUnasked();
      await closed.finally(cancel);
    },
  };
}

function listenError(cause: unknown, { host, port }: ListenAddress): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return new AppError('app.port-taken', { host, port }, { cause });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new AppError('app.address-unavailable', { host }, { cause });
  if (code === 'EACCES') return new AppError('app.port-forbidden', { port }, { cause });
  return cause;
}

/**
 * Returns what ends, now and from then on, every connection on which nothing is being answered. Node's own
 * closeIdleConnections leaves those open that never asked anything.
 */
function watchRequests(server: Server): () => void {
  const answering = new Map<Socket, boolean>();
  let isEnding = false;
  server.on('connection', (socket) => {
    answering.set(socket, false);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    answering.set(socket, true);
    response.once('close', () => {
      if (isEnding) socket.end();
      else if (answering.has(socket)) answering.set(socket, false);
    });
  });
  return () => {
    isEnding = true;
    for (const [socket, busy] of answering) if (!busy) socket.destroy();
  };
}

/** Closes what a peer opens beyond `most` connections at once. */
function capPerPeer(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const peer = socket.remoteAddress ?? '';
    const count = (open.get(peer) ?? 0) + 1;
    open.set(peer, count);
    socket.once('close', () => {
      const left = (open.get(peer) ?? 1) - 1;
      if (left === 0) open.delete(peer);
      else open.set(peer, left);
    });
    if (count > most) socket.destroy();
  });
}
