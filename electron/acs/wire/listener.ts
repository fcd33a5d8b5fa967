import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Log } from '#electron/ports/log.ts';
import { Refusal } from '#shared/cwmp/refusal.ts';
import { AppError } from '#shared/errors.ts';
import { createConnectionCap } from './connection-cap.ts';
import { repairConnection } from './header-repair.ts';
import { createServer, hangUpsOf, isEncrypted, sessionsOfConnections, type TlsOptions } from './tls-server.ts';

/** The HTTP side of the ACS: sockets, limits, bodies. It knows nothing of CWMP (SPEC H-1 … H-9, security.md N3-N5). */

export type Reply = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Close the connection afterwards; never in mid-session. */
  readonly close?: boolean;
};

type BodyOptions = { readonly limit?: number; progress?(bytes: number): void };

/** One HTTP request and the means to answer it. */
export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The peer's IP address. */
  readonly peer: string;
  /** Null: it came to another process, which passes the answer on (reception/relay.ts). */
  readonly socket: Socket | null;
  /** The body, as it came; throws Refusal `too-large`. `progress` hears how many bytes there are so far. */
  body(options?: BodyOptions): Promise<Buffer>;
  /** `gone`: the connection was closed before a byte was written. Only the first reply counts. */
  reply(reply: Reply): Promise<'written' | 'gone'>;
  /** Answers with a stream; resolves when it is through or the peer has gone. */
  stream(answer: Stream): Promise<void>;
  readonly replied: boolean;
  /** Where the peer reaches us, without a path. */
  readonly base: string;
};

export type Stream = {
  readonly status: number;
  readonly length: number;
  /** Null: nothing but the headers. */
  readonly body: Readable | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** Bytes that are no HTTP: the beginning of a TLS handshake, or anything else. Null: HTTP that broke off. */
export type Noise = 'tls' | 'other';

export type ListenerOptions = {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Null: plain HTTP. */
  readonly tls: TlsOptions | null;
  readonly log: Log;
  handle(exchange: Exchange): Promise<void>;
  /** Sockets that must not be cut to make room: those with a session. */
  inSession(socket: Socket): boolean;
  /** Something that is not HTTP came in. */
  malformed(peer: string, words: string, sent: Noise | null): void;
  /** A TLS handshake came to nothing. */
  tlsRefused(peer: string, words: string): void;
  /** A connection went right after its TLS handshake, without a request. */
  tlsHungUp(peer: string): void;
  /** A connection came and went without a byte. */
  silent(peer: string): void;
};

export type Listener = { readonly port: number; close(): Promise<void> };

/** Bytes of a body, as sent and after decompression. 20,000 parameters are about 4 MB. */
export const BODY_LIMIT = 16 * 1024 * 1024;
const HEADERS_MS = 15_000;
/** A whole request, body included: a CPE on a bad line sends a megabyte in a minute. */
const REQUEST_MS = 120_000;
/** A silent connection; longer than a session waits, so that a session's time-out comes first. */
export const IDLE_MS = 660_000;
const CHECK_MS = 5000;
const HEADER_BYTES = 16_384;
const CONNECTIONS = 4096;
/** Answers from here on are compressed for a CPE that says it understands. */
const COMPRESS_FROM = 8192;
/** The first byte of a TLS record that opens a connection. */
const TLS_HANDSHAKE = 0x16;

const compress = promisify(gzip);

export async function listen(options: ListenerOptions): Promise<Listener> {
  const inOrder = orderByConnection();
  const server = createServer(
    {
      insecureHTTPParser: true,
      requireHostHeader: false,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      maxHeaderSize: HEADER_BYTES,
      // 0: no hint and no cut of its own; the idle time-out below is the only one.
      keepAliveTimeout: 0,
    },
    options.tls,
    (request, response) => inOrder(request.socket, () => serve(request, response, options)),
  );
  server.timeout = IDLE_MS;
  server.on('checkExpectation', (request, response) =>
    inOrder(request.socket, () => serve(request, response, options)),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (repairConnection(server, socket, error)) return;
    if (error.code !== 'ECONNRESET') options.malformed(peerOf(socket), error.message, noiseOf(error));
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.on('tlsClientError', (error: Error, socket: Socket) => {
    // Who just went is told of by its connection.
    if (!/ECONNRESET|socket hang up/i.test(`${error.message} ${codeOf(error)}`))
      options.tlsRefused(peerOf(socket), error.message);
    socket.destroy();
  });
  const watchHangUps = options.tls === null ? null : hangUpsOf(server);
  const cap = createConnectionCap(CONNECTIONS, sessionsOfConnections(server, options.inSession));
  server.on('connection', (socket: Socket) => {
    // A mended connection (header-repair.ts) is counted already, by its socket.
    if (!(socket instanceof Socket)) return;
    socket.setNoDelay(true);
    const peer = peerOf(socket);
    socket.once('close', () => {
      if (socket.bytesRead === 0) options.silent(peer);
    });
    watchHangUps?.(socket, () => options.tlsHungUp(peer));
    cap.admit(socket, peer);
  });
  await open(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * One request of a connection after the other (SPEC S-4): what a CPE sends without waiting for the answer belongs to
 * the session that its Inform is only about to open.
 */
function orderByConnection(): (socket: Socket, serveOne: () => Promise<void>) => void {
  const turns = new WeakMap<Socket, Promise<void>>();
  return (socket, serveOne) => {
    const before = turns.get(socket);
    const turn = (before === undefined ? serveOne() : before.then(serveOne)).finally(() => {
      if (turns.get(socket) === turn) turns.delete(socket);
    });
    turns.set(socket, turn);
  };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function noiseOf({ code = '', rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): Noise | null {
  if (!code.startsWith('HPE_') || code === 'HPE_INVALID_EOF_STATE') return null;
  return rawPacket?.[0] === TLS_HANDSHAKE ? 'tls' : 'other';
}

function open(server: Server, { host, port }: ListenerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)));
    server.listen({ host, port, backlog: 1024 }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenFailure(cause: NodeJS.ErrnoException, host: string, port: number): AppError {
  if (cause.code === 'EADDRINUSE') return new AppError('acs.port-taken', { host, port }, { cause });
  if (cause.code === 'EACCES') return new AppError('acs.port-forbidden', { port }, { cause });
  return new AppError('acs.address-unavailable', { host }, { cause });
}

function baseOf(socket: Socket): string {
  const { localAddress = '127.0.0.1', localPort } = socket;
  const address = localAddress.replace(/^::ffff:/, '');
  return `${isEncrypted(socket) ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${localPort ?? 80}`;
}

/** IPv4 as such, also where it came in over IPv6. */
function peerOf(socket: Socket): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

async function serve(request: IncomingMessage, response: ServerResponse, options: ListenerOptions): Promise<void> {
  const exchange = exchangeOf(request, response);
  // A peer that goes away is no error of ours: the reply says `gone`.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  try {
    await options.handle(exchange);
  } catch (err) {
    options.log.error({ err, peer: exchange.peer }, 'a message from a CPE could not be handled');
  }
  if (!exchange.replied) await exchange.reply({ status: 500, close: true });
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  let replied = false;
  const { socket } = request;
  return {
    method: request.method ?? '',
    path: pathOf(request.url ?? '/'),
    headers: request.headers,
    peer: peerOf(socket),
    socket,
    base: baseOf(socket),
    body: (bodyOptions) => readBody(request, bodyOptions),
    async stream({ status, length, body, headers }) {
      if (replied) return;
      replied = true;
      response.writeHead(status, { ...headers, 'Content-Length': String(length) });
      if (body === null) response.end();
      // A peer that goes away in the middle ends the stream, and nothing else.
      else await pipeline(body, response).catch(() => response.destroy());
    },
    get replied() {
      return replied;
    },
    async reply({ status, body = '', headers = {}, close = false }) {
      if (replied) return 'written';
      replied = true;
      const packed = body.length >= COMPRESS_FROM && acceptsGzip(request) ? await compress(body) : null;
      if (response.destroyed || socket.destroyed || !socket.writable) return 'gone';
      const fields: (string | string[])[] = [];
      for (const [name, value] of Object.entries(headers))
        fields.push(name, typeof value === 'string' ? value : [...value]);
      if (packed !== null) fields.push('Content-Encoding', 'gzip');
      if (close) fields.push('Connection', 'close');
      // Without a body a 204 has no length at all (RFC 9110 8.6); some CPEs wait for one that is announced.
      if (status !== 204) fields.push('Content-Length', String(packed?.length ?? Buffer.byteLength(body)));
      response.writeHead(status, fields as string[]);
      // A string leaves in one piece with the headers.
      if (status === 204) response.end();
      else response.end(packed ?? body);
      return 'written';
    },
  };
}

/** The path alone: some CPEs send the whole URL, as if to a proxy. */
function pathOf(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? '';
  return path === '' ? '/' : path;
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(String(request.headers['accept-encoding'] ?? ''));
}

function readBody(request: IncomingMessage, { limit = BODY_LIMIT, progress }: BodyOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new Error('The connection was closed before the message had ended'));
    // It waited for its turn, and the connection did not.
    if (request.destroyed) broken();
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > limit) {
        request.pause();
        reject(new Refusal('too-large', limit, limit));
        return;
      }
      parts.push(part);
      progress?.(length);
    });
    request.once('end', () => resolve(parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts)));
    request.once('close', broken);
  });
}
