import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Clock } from '#electron/ports/clock.ts';
import { type Credentials, challengesOf, digestAnswer } from '#electron/ports/digest.ts';
import type { Random } from '#electron/ports/random.ts';

/** Asks a CPE to open a session (TR-069 3.2.2; SPEC C-1 … C-7). The answer's body is never looked at. */

export type CallOutcome =
  /** The CPE said yes. */
  | { readonly outcome: 'accepted' }
  /** It answered something that is no HTTP, or cut the line: it may call all the same. */
  | { readonly outcome: 'perhaps'; readonly reason: string }
  /** It is in a session with somebody, or was called too often. */
  | { readonly outcome: 'busy'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unreachable'; readonly reason: string };

export type CallOptions = {
  readonly clock: Clock;
  readonly random: Random;
  /** Seconds for each attempt. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
};

type Answer = { readonly status: number; readonly challenges: readonly string[] };

class CallFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Tries the credentials one after the other; the first that the CPE takes ends it. */
export async function callCpe(
  url: string,
  credentials: readonly Credentials[],
  options: CallOptions,
): Promise<CallOutcome> {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    return { outcome: 'unreachable', reason: `its connection request URL “${url.slice(0, 200)}” is none` };
  }
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    return { outcome: 'unreachable', reason: `its connection request URL begins with ${target.protocol}` };
  }
  try {
    return await negotiate(target, credentials, options);
  } catch (error) {
    return outcomeOf(error);
  }
}

async function negotiate(url: URL, credentials: readonly Credentials[], options: CallOptions): Promise<CallOutcome> {
  let answer = await getTwice(url, undefined, options);
  for (const each of credentials) {
    if (answer.status !== 401) break;
    const authorization = authorize(answer.challenges, each, url, options.random);
    if (authorization === null) return { outcome: 'refused', reason: 'it asks for a password in a way nobody knows' };
    answer = await getTwice(url, authorization, options);
  }
  const { status } = answer;
  if (status === 200 || status === 204 || status === 202) return { outcome: 'accepted' };
  if (status === 401) return { outcome: 'refused', reason: 'it does not accept the connection-request password (401)' };
  if (status === 503 || status === 429) return { outcome: 'busy', reason: `it is busy (${status})` };
  return { outcome: 'refused', reason: `it answered with status ${status}` };
}

/** A dropped connection is tried once more: small CPEs close a socket they had just accepted. */
async function getTwice(url: URL, authorization: string | undefined, options: CallOptions): Promise<Answer> {
  try {
    return await get(url, authorization, options);
  } catch (error) {
    if (!(error instanceof CallFailure) || error.code !== 'ECONNRESET') throw error;
    return get(url, authorization, options);
  }
}

function outcomeOf(error: unknown): CallOutcome {
  if (!(error instanceof CallFailure)) throw error;
  const { code } = error;
  if (code === 'ECONNRESET' || code === 'EPIPE') return { outcome: 'perhaps', reason: 'it closed the connection' };
  if (code.startsWith('HPE_')) return { outcome: 'perhaps', reason: 'it answered something that is not HTTP' };
  if (code === 'ECONNREFUSED') return { outcome: 'unreachable', reason: 'nothing listens at its address' };
  if (code === 'TIMEOUT') return { outcome: 'unreachable', reason: 'it does not answer' };
  return { outcome: 'unreachable', reason: `it cannot be reached (${code})` };
}

function get(url: URL, authorization: string | undefined, { clock, seconds, signal }: CallOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const call: ClientRequest = make(
      url,
      {
        method: 'GET',
        agent: false,
        insecureHTTPParser: true,
        // The header's name in exactly this case: one CPE compares it as text (cwmp.md section 7.6).
        headers: { Connection: 'close', ...(authorization === undefined ? {} : { Authorization: authorization }) },
        ...(signal === undefined ? {} : { signal }),
      },
      (answer: IncomingMessage) => {
        cancel();
        resolve({ status: answer.statusCode ?? 0, challenges: challengesOf(answer) });
        // The status was all we wanted; what follows, however long, is not read.
        answer.on('error', () => undefined);
        answer.resume();
        answer.socket.destroySoon();
      },
    );
    const cancel = clock.after(seconds * 1000, () => call.destroy(new CallFailure('TIMEOUT', 'no answer')));
    call.on('error', (error: NodeJS.ErrnoException) => {
      cancel();
      reject(error instanceof CallFailure ? error : new CallFailure(error.code ?? error.name, error.message));
    });
    call.end();
  });
}

/** The Authorization line for the first challenge we can answer: digest before basic. Null: none. */
export function authorize(
  challenges: readonly string[],
  credentials: Credentials,
  url: URL,
  random: Random,
): string | null {
  const digest = digestAnswer(challenges, { credentials, method: 'GET', url, random });
  if (digest !== null) return digest;
  if (!challenges.some((line) => /\bbasic\b/i.test(line))) return null;
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
