import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Decoded, decode, type Undecodable } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import { Refusal } from '#shared/cwmp/refusal.ts';
import { fault, type Request } from '#shared/cwmp/rpc.ts';
import { Warnings, warningWords } from '#shared/cwmp/warnings.ts';
import type { CpeKey } from '#shared/ids.ts';
import { type CpeIdentity, cpeKeyOf, factsOf, identityOf } from '../cpe/identity.ts';
import type { Watch } from '../diagnosis/sight.ts';
import { FILE_PATH } from '../files/file-server.ts';
import type { Applicant, DirectoryDevice } from '../ports.ts';
import type { SessionEvent } from '../session/session.ts';
import type { SessionTrace } from '../session/trace.ts';
import type { Authentication, FailureLimit } from '../wire/authentication.ts';
import { textOf, undoEncoding } from '../wire/charset.ts';
import { BODY_LIMIT, type Exchange } from '../wire/listener.ts';
import { createLogIns, hasPassword, type Proved } from './log-in.ts';
import type { Relay } from './relay.ts';
import type { SessionTable } from './session-table.ts';

/** Takes HTTP requests in: which session they belong to, who may open one, what is turned away and why. */

export type Inform = Decoded & { readonly message: Request<'Inform'> };

export type ReceptionOptions = {
  clock: Clock;
  log: Log;
  table: SessionTable;
  authentication: Authentication;
  failures: FailureLimit;
  find(identity: CpeIdentity): Promise<DirectoryDevice | null>;
  /** A stranger whose type is onboarded automatically; null: it stays one. */
  applicant(identity: CpeIdentity): Promise<Applicant | null>;
  /** Requests for files. */
  files(exchange: Exchange): Promise<void>;
  startTrace(peer: string): SessionTrace;
  /** An Inform that was let in; opens the session and answers it. */
  admit(exchange: Exchange, inform: Inform, trace: SessionTrace, caller: Caller): Promise<void>;
  /** A CPE did not prove its password. */
  refused(key: CpeKey, device: DirectoryDevice): void;
  /** Undefined where nobody else works on the store. */
  relay: Pick<Relay, 'carry'> | undefined;
  /** Hears of every attempt, those that fail above all. */
  watch: Watch;
};

export type Caller = {
  readonly key: CpeKey;
  readonly identity: CpeIdentity;
  readonly device: DirectoryDevice | null;
  readonly proved: Proved['by'];
  /** With credentials that are good only until its own are verified. */
  readonly withFallback: boolean;
};

/** What one request turned out to be. */
type Received = { readonly raw: Buffer; readonly text: string; readonly decoded: Decoded | Undecodable | null };

/** Over that strangers have to wait; devices of the inventory never do. */
const SESSIONS_AT_ONCE = 5000;

export function createReception(options: ReceptionOptions): { handle(exchange: Exchange): Promise<void> } {
  const { clock, log, table, failures, watch } = options;
  const logIns = createLogIns({
    ...options,
    end,
    answer: (exchange, trace, words, challenges) =>
      answer(exchange, trace, 401, words, { 'WWW-Authenticate': challenges }),
  });

  async function handle(exchange: Exchange): Promise<void> {
    if (exchange.path.startsWith(FILE_PATH)) {
      await options.files(exchange);
      return;
    }
    const { peer, method } = exchange;
    if (exchange.path !== '/') {
      watch({ type: 'wrong-path', peer, path: exchange.path.slice(0, 100), method: method.slice(0, 20) });
      turnAway(exchange, 404, `It asks for ${exchange.path.slice(0, 100)}; the ACS URL ends with the port and a slash`);
      return;
    }
    if (method !== 'POST') {
      watch({ type: 'wrong-method', peer, method: method.slice(0, 20) });
      turnAway(exchange, 405, `It sends ${exchange.method.slice(0, 20)}; a CPE sends POST`, { Allow: 'POST' });
      return;
    }
    const started = clock.monotonic();
    const received = await read(exchange);
    if (received === null) return;
    const { decoded } = received;
    const millis = clock.monotonic() - started;
    if (decoded?.ok === true && decoded.message?.type === 'Inform') {
      await informed(exchange, decoded as Inform, received, millis);
      return;
    }
    const { cookie } = exchange.headers;
    let session = table.ofCookie(cookie);
    if (session === undefined && exchange.socket !== null) {
      // A balancer's connection carries messages of many sessions: a cookie of another process comes first.
      if (await options.relay?.carry(exchange, received.raw)) return;
      session = table.ofConnection(exchange.socket);
    }
    const event = eventOf(decoded);
    if (session !== undefined) {
      table.attach(session, exchange.socket);
      note(session.trace, received, millis);
      await session.take(exchange, event);
      return;
    }
    const likely = exchange.socket === null ? undefined : table.ofPeer(peer, cookie);
    const isTaken = await likely?.takeLikely(exchange, event, (meant) => {
      if (meant === 'speaks on') table.attach(likely, exchange.socket);
      note(likely.trace, received, millis);
    });
    if (isTaken !== true) withoutSession(exchange, received);
  }

  /** The body as text, decoded; null: it was turned away already. */
  async function read(exchange: Exchange): Promise<Received | null> {
    const warnings = new Warnings();
    let raw: Buffer;
    try {
      raw = await exchange.body();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      turnAway(exchange, 413, error.message, {}, true);
      return null;
    }
    try {
      const body = await undoEncoding(raw, header(exchange, 'content-encoding'), BODY_LIMIT);
      const text = textOf(body, header(exchange, 'content-type'), warnings);
      if (text.trim() === '') return { raw, text: '', decoded: null };
      const decoded = decode(text);
      return { raw, text, decoded: { ...decoded, warnings: [...warnings.list(), ...decoded.warnings] } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const decoded: Undecodable = { ok: false, code: error.code, words: error.message, position: 0, warnings: [] };
      return { raw, text: '', decoded };
    }
  }

  async function informed(exchange: Exchange, inform: Inform, received: Received, millis: number): Promise<void> {
    const identity = identityOf(inform.message);
    const key = cpeKeyOf(identity);
    const trace = logIns.traceOf(key) ?? options.startTrace(exchange.peer);
    const events = inform.message.event.map(({ eventCode }) => eventCode);
    trace.identified(key, events);
    note(trace, received, millis);
    const { currentTime, retryCount } = inform.message;
    const url = factsOf(inform.message).connectionRequestUrl;
    watch({ type: 'informed', cpe: key, peer: exchange.peer, url, events, currentTime, retryCount });
    let device = await options.find(identity);
    const wait = failures.waitFor(exchange.peer, key);
    if (device !== null && wait > 0 && hasPassword(device)) {
      answer(exchange, trace, 429, 'Too many wrong passwords', { 'Retry-After': String(wait) });
      end(trace, 'It sent too many wrong passwords and has to wait');
      return;
    }
    if (device === null && table.size >= SESSIONS_AT_ONCE) {
      answer(exchange, trace, 503, 'Too many sessions at once', { 'Retry-After': '60' });
      end(trace, 'Too many devices that nobody knows talk at once');
      return;
    }
    const applicant = device === null ? await options.applicant(identity) : null;
    const outcome =
      device !== null
        ? logIns.prove(exchange, key, device, trace)
        : applicant === null
          ? 'stranger'
          : logIns.apply(exchange, key, applicant, trace);
    if (outcome === null) return;
    const proved: Proved = outcome === 'stranger' ? { by: 'none', withFallback: false } : outcome;
    if (applicant !== null && outcome !== 'stranger') device = await applicant.admit();
    logIns.settle(key);
    watch({ type: 'let-in', cpe: key });
    watch({ type: 'reached', peer: exchange.peer, cpe: key });
    await options.admit(exchange, inform, trace, {
      key,
      identity,
      device,
      proved: proved.by,
      withFallback: proved.withFallback,
    });
  }

  /** A message outside of any session. */
  function withoutSession(exchange: Exchange, received: Received): void {
    const { decoded } = received;
    if (decoded === null) {
      // An empty POST before the Inform: never an RPC (SPEC S-8).
      void exchange.reply({ status: 204 });
      return;
    }
    const trace = options.startTrace(exchange.peer);
    note(trace, received, 0);
    if (!decoded.ok) {
      const { peer } = exchange;
      if (decoded.code === 'no-serial-number') watch({ type: 'no-serial', peer });
      else watch({ type: 'unreadable', peer, words: decoded.words });
      answer(exchange, trace, 400, decoded.words);
      end(trace, decoded.words);
      return;
    }
    const words = `${decoded.message?.type ?? 'A message'} without a session: a session begins with an Inform`;
    const message = fault(8003, 'No session: begin with an Inform');
    const xml = encode({ message, id: decoded.id, version: decoded.version });
    trace.record({ direction: 'to-cpe', status: 200, message, bytes: xml.length, xml, millis: 0, warnings: [] });
    void exchange.reply({ status: 200, body: xml, headers: { 'Content-Type': 'text/xml; charset="utf-8"' } });
    end(trace, words);
  }

  function turnAway(
    exchange: Exchange,
    status: number,
    words: string,
    headers: Record<string, string> = {},
    close = false,
  ): void {
    const trace = options.startTrace(exchange.peer);
    answer(exchange, trace, status, words, headers, close);
    end(trace, words);
    log.info({ peer: exchange.peer, status }, 'turned away');
  }

  return { handle };
}

function header({ headers }: Exchange, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function eventOf(decoded: Received['decoded']): SessionEvent {
  if (decoded === null) return { type: 'empty' };
  return decoded.ok ? { type: 'received', decoded } : { type: 'unreadable', why: decoded.words };
}

function note(trace: SessionTrace, { raw, text, decoded }: Received, millis: number): void {
  trace.record({
    direction: 'from-cpe',
    status: null,
    message: decoded?.ok === true ? decoded.message : null,
    words: decoded === null || decoded.ok ? 'Empty' : decoded.words,
    bytes: raw.length,
    xml: text,
    millis,
    warnings: decoded?.warnings.map(warningWords) ?? [],
  });
}

function answer(
  exchange: Exchange,
  trace: SessionTrace,
  status: number,
  words: string,
  headers: Record<string, string | readonly string[]> = {},
  close = false,
): void {
  trace.record({ direction: 'to-cpe', status, message: null, words, bytes: 0, xml: '', millis: 0, warnings: [] });
  void exchange.reply({ status, headers, close });
}

function end(trace: SessionTrace, why: string): void {
  trace.end({ how: 'aborted', why });
}
