import { Agent, type AgentOptions, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Duplex, pipeline, type Readable } from 'node:stream';
import type { Clock } from '#electron/ports/clock.ts';
import { CANCELLED, ConnectionFailure, codeOf, freshConnection, type Route, TIMED_OUT } from './connect.ts';

/** One request and its answer over HTTP/1.1, with limits. Follows nothing, repeats nothing that writes. */

export type ExchangeRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
};

/** A body too large to hold; the stream is opened when the connection stands. */
export type StreamedBody = { readonly stream: () => Readable; readonly size: number };

export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type ExchangeLimits = {
  /** Milliseconds until the connection must stand. */
  readonly connectMs: number;
  /** Milliseconds from the request to the last byte of the answer. */
  readonly answerMs: number;
  /** Bytes of the answer's body. */
  readonly bodyBytes: number;
};

/** The answer's body grew past the limit: its code in a ConnectionFailure. */
export const TOO_LARGE = 'ANSWER_TOO_LARGE';

type Wire = { clock: Clock; limits: ExchangeLimits };

/** Connections to one server that may be kept alive between reads. They come about by the same way as those of writes. */
export class ReadAgent extends Agent {
  readonly #connect: () => Promise<Socket>;

  constructor(
    url: URL,
    { clock, timeoutMs, route }: { clock: Clock; timeoutMs: number; route: Route },
    kept: AgentOptions,
  ) {
    super({ ...kept, keepAlive: true });
    this.#connect = () => freshConnection(url, { clock, timeoutMs, route });
  }

  override createConnection(_options: unknown, callback?: (error: Error | null, socket: Duplex) => void): null {
    this.#connect().then(
      (socket) => callback?.(null, socket),
      // Node looks at the error first; there is no socket to hand over.
      (error: Error) => (callback as ((error: Error) => void) | undefined)?.(error),
    );
    return null;
  }
}

/**
 * A write: always on a socket of its own, which is closed afterwards. A connection that a server has silently given up
 * can so never swallow or repeat it (offline.md 1.1). Throws ConnectionFailure.
 */
export async function writeOnFreshSocket(request: ExchangeRequest, wire: Wire & { route: Route }): Promise<Answer> {
  const { clock, limits, route } = wire;
  const socket = await freshConnection(request.url, { clock, timeoutMs: limits.connectMs, route });
  // No agent at all: `createConnection` hands over the socket, and `Connection: close` ends it.
  const outgoing = httpRequest({ ...target(request), createConnection: () => socket });
  return perform(outgoing, request, wire, socket);
}

/**
 * A read: over a connection that may be kept alive. Where a kept one turns out dead, it is asked once more on a new
 * one; reading twice does nothing twice. Throws ConnectionFailure.
 */
export async function read(
  request: ExchangeRequest & { method: 'GET' },
  wire: Wire & { agent: ReadAgent; signal?: AbortSignal | undefined },
): Promise<Answer> {
  // The agent's sockets have their TLS done: HTTP is all that is spoken on them.
  const start = (): ClientRequest => httpRequest({ ...target(request), agent: wire.agent });
  const first = start();
  try {
    return await perform(first, request, wire, null, wire.signal);
  } catch (cause) {
    if (!(first.reusedSocket && cause instanceof ConnectionFailure && cause.code === 'ECONNRESET')) throw cause;
    return perform(start(), request, wire, null, wire.signal);
  }
}

function lengthOf(body: NonNullable<ExchangeRequest['body']>): number {
  return typeof body === 'object' && 'stream' in body ? body.size : Buffer.byteLength(body);
}

function target({ url, method, headers, body }: ExchangeRequest): {
  host: string;
  port: string | undefined;
  path: string;
  method: string;
  headers: Record<string, string>;
} {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? undefined : url.port,
    path: `${url.pathname}${url.search}`,
    method,
    headers: {
      host: url.host,
      'accept-encoding': 'identity',
      ...headers,
      ...(body === undefined ? {} : { 'content-length': String(lengthOf(body)) }),
    },
  };
}

function perform(
  outgoing: ClientRequest,
  request: ExchangeRequest,
  { clock, limits }: Wire,
  socket: Socket | null,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let connected = socket !== null;
    const fail = (code: string, cause?: unknown): void => {
      finish();
      outgoing.destroy();
      reject(new ConnectionFailure(code, connected, { cause }));
    };
    const cancelConnect = connected
      ? () => undefined
      : clock.after(limits.connectMs, () => connected || fail(TIMED_OUT));
    const cancelAnswer = clock.after(limits.answerMs, () => fail(TIMED_OUT));
    const onAbort = (): void => fail(CANCELLED, signal?.reason);
    const finish = (): void => {
      cancelConnect();
      cancelAnswer();
      signal?.removeEventListener('abort', onAbort);
    };
    outgoing.on('error', (cause) => fail(codeOf(cause), cause));
    outgoing.on('socket', () => {
      connected = true;
    });
    outgoing.on('response', (incoming) => {
      connected = true;
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > limits.bodyBytes) fail(TOO_LARGE);
        else chunks.push(chunk);
      });
      incoming.on('error', (cause) => fail(codeOf(cause), cause));
      incoming.on('end', () => {
        if (!incoming.complete) return fail('ECONNRESET');
        finish();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) });
      });
    });
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    const { body } = request;
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) outgoing.end(body);
    else pipeline(body.stream(), outgoing, (error) => error && fail(codeOf(error), error));
  });
}
