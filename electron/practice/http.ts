import { type Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import { Authenticator, type Credentials } from './digest.ts';

/** One HTTP request and its answer, over a real socket; and the same with a password asked for on the way. */

export type HttpRequest = {
  url: URL;
  method: 'GET' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Keeps the TCP connection from one request to the next; false: a connection of its own. */
  agent: Agent | false;
  clock: Clock;
  /** How long the answer may take, in milliseconds. */
  timeout: number;
  signal: AbortSignal;
  /** Keep only so many bytes of the answer's body; the rest is counted. Default: all of it. */
  keep?: number;
};

export type HttpAnswer = {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Bytes of the body, kept or not. */
  length: number;
};

/** The other end could not be talked to: no such host, refused, cut, no answer in time. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  /** True where the connection was an old one that the other end had just closed: worth one more try. */
  readonly wasReused: boolean;

  constructor(words: string, wasReused: boolean, cause?: unknown) {
    super(words, { cause });
    this.wasReused = wasReused;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no network',
};

function failureWords(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return WORDS[code] ?? error.message;
}

/** Sends one request; throws HttpFailure where no whole answer comes back, and the signal's reason when aborted. */
export function exchange(options: HttpRequest): Promise<HttpAnswer> {
  const { url, method, agent, clock, signal, keep = Number.POSITIVE_INFINITY } = options;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const body = Buffer.from(options.body);
    const headers = { ...options.headers, 'Content-Length': String(body.length) };
    const request = send(url, { method, agent, headers });
    const stop = (): void => {
      request.destroy(new Error('aborted'));
    };
    const cancelTimer = clock.after(options.timeout, () => {
      request.destroy(new Error(`no answer within ${Math.round(options.timeout / 1000)} s`));
    });
    signal.addEventListener('abort', stop, { once: true });
    const finish = (): void => {
      cancelTimer();
      signal.removeEventListener('abort', stop);
    };
    const fail = (error: Error): void => {
      finish();
      if (signal.aborted) reject(signal.reason);
      else reject(new HttpFailure(`${url.host}: ${failureWords(error)}`, request.reusedSocket, error));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      let kept = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (kept >= keep) return;
        chunks.push(chunk.subarray(0, keep - kept));
        kept += Math.min(chunk.length, keep - kept);
      });
      response.on('error', fail);
      response.on('end', () => {
        finish();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), length });
      });
    });
    request.end(body);
  });
}

/** The WWW-Authenticate lines of an answer. Node joins several into one, which chooseChallenge takes apart again. */
export function challengesOf(headers: IncomingHttpHeaders): string[] {
  const line = headers['www-authenticate'];
  return line === undefined ? [] : [line];
}

/** A single request that answers one 401 with the credentials given: how a CPE fetches and delivers files. */
export async function exchangeWithPassword(
  options: HttpRequest & { credentials: Credentials; random: Random },
): Promise<HttpAnswer> {
  const first = await exchange(options);
  const { credentials } = options;
  if (first.status !== 401 || (credentials.username === '' && credentials.password === '')) return first;
  const authenticator = new Authenticator(options.random);
  if (!authenticator.challenged(challengesOf(first.headers))) return first;
  const uri = options.url.pathname + options.url.search;
  const authorization = authenticator.header(credentials, { method: options.method, uri });
  const headers = authorization === undefined ? options.headers : { ...options.headers, Authorization: authorization };
  return exchange({ ...options, headers });
}
