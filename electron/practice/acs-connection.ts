import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Clock } from '#electron/ports/clock.ts';
import { CookieJar } from './cookies.ts';
import type { Authenticator, Credentials } from './digest.ts';
import { challengesOf, exchange, type HttpAnswer, HttpFailure } from './http.ts';

/** How long a CPE waits for the ACS before it gives a session up (TR-069 3.7.1.4 asks for 30 seconds at least). */
export const SESSION_TIMEOUT = 30_000;

const MOST_REDIRECTS = 5;
/** An ACS that calls every nonce stale is given up on, too. */
const MOST_STALE = 2;

/** Why a session came to nothing. */
export type SessionFailureReason =
  | 'unreachable'
  | 'refused'
  | 'http-status'
  | 'not-understood'
  | 'power-lost'
  | 'answer-lost';

export class SessionFailure extends Error {
  override readonly name = 'SessionFailure';
  readonly reason: SessionFailureReason;

  constructor(reason: SessionFailureReason, words: string, cause?: unknown) {
    super(words, { cause });
    this.reason = reason;
  }
}

type AcsConnectionOptions = {
  url: URL;
  /** The address it leaves from; default: any of this computer. */
  from?: string | undefined;
  clock: Clock;
  credentials: Credentials;
  /** Lives longer than the session: a nonce that still works saves a round trip. */
  authenticator: Authenticator;
  signal: AbortSignal;
  /** How often a wrong password is tried in a row; a box in a digest loop does not stop at one. */
  mostRefusals: number;
};

/** The HTTP side of one session: one TCP connection kept alive, cookies, redirects and the password when asked. */
export class AcsConnection {
  readonly #options: AcsConnectionOptions;
  readonly #agent: HttpAgent;
  readonly #cookies = new CookieJar();
  #url: URL;

  constructor(options: AcsConnectionOptions) {
    this.#options = options;
    this.#url = options.url;
    const { from } = options;
    const settings = { keepAlive: true, maxSockets: 1, ...(from === undefined ? {} : { localAddress: from }) };
    this.#agent = options.url.protocol === 'https:' ? new HttpsAgent(settings) : new HttpAgent(settings);
  }

  /** Sends one message (`''`: the empty one) and returns what came back; throws SessionFailure. */
  async post(xml: string): Promise<string> {
    let refusals = 0;
    let redirects = 0;
    for (;;) {
      const answer = await this.#exchange(xml, this.#authorization());
      this.#cookies.take(answer.headers['set-cookie'] ?? []);
      if (answer.status === 200 || answer.status === 204) return answer.body.toString('utf8');
      if (answer.status === 401) {
        refusals += 1;
        this.#refused(answer, refusals);
      } else if (answer.status === 301 || answer.status === 302 || answer.status === 307) {
        redirects += 1;
        if (redirects > MOST_REDIRECTS) throw new SessionFailure('http-status', 'the ACS redirects in a circle');
        this.#url = new URL(answer.headers.location ?? '', this.#url);
      } else {
        throw new SessionFailure('http-status', `the ACS answered with HTTP status ${answer.status}`);
      }
    }
  }

  /** Closes the TCP connection, in the middle of a message where there is one. */
  close(): void {
    this.#agent.destroy();
  }

  #authorization(): string | undefined {
    const { authenticator, credentials } = this.#options;
    return authenticator.header(credentials, { method: 'POST', uri: this.#url.pathname + this.#url.search });
  }

  /**
   * The first 401 of a message only asks: no password was shown yet, or one for a nonce of the session before. The
   * next one means it was wrong, unless it says that the nonce is stale.
   */
  #refused(answer: HttpAnswer, refusals: number): void {
    const { authenticator, mostRefusals } = this.#options;
    if (!authenticator.challenged(challengesOf(answer.headers)))
      throw new SessionFailure('refused', 'the ACS asks for a password in a way this CPE cannot answer');
    const most = authenticator.wasStale ? mostRefusals + MOST_STALE : mostRefusals;
    if (refusals > most) throw new SessionFailure('refused', 'the ACS refused username or password (401)');
  }

  async #exchange(xml: string, authorization: string | undefined): Promise<HttpAnswer> {
    const cookie = this.#cookies.header();
    const request = {
      url: this.#url,
      method: 'POST' as const,
      headers: {
        'User-Agent': 'Demarc practice CPE',
        ...(xml === '' ? {} : { 'Content-Type': 'text/xml; charset="utf-8"', SOAPAction: '' }),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
      },
      body: xml,
      agent: this.#agent,
      clock: this.#options.clock,
      timeout: SESSION_TIMEOUT,
      signal: this.#options.signal,
    };
    try {
      return await exchange(request);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      if (!error.wasReused) throw new SessionFailure('unreachable', error.message, error);
    }
    try {
      return await exchange(request);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      throw new SessionFailure('unreachable', error.message, error);
    }
  }
}
