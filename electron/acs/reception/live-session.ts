import type { Socket } from 'node:net';
import type { CancelTimer, Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Decoded } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import type { CpeKey } from '#shared/ids.ts';
import {
  type AcsRequest,
  type CpeRequest,
  isCpeRequest,
  openSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  transition,
} from '../session/session.ts';
import type { SessionTrace } from '../session/trace.ts';
import type { Exchange } from '../wire/listener.ts';
import { COOKIE } from './cookie.ts';
import type { SureWork } from './same-device.ts';

/** Carries out what the session machine says: one message at a time, in order. */

export type LiveSession = {
  readonly key: CpeKey;
  readonly peer: string;
  readonly cookie: string;
  readonly sockets: Set<Socket>;
  readonly trace: SessionTrace;
  /** Answers the Inform that opened the session. */
  open(exchange: Exchange): Promise<void>;
  /** A message of the CPE; answered when the promise resolves. */
  take(exchange: Exchange, event: SessionEvent): Promise<void>;
  /**
   * A message that only came from its address. False: it is not of this session, and nothing became of it. `meant` is
   * called before it is handled, with `speaks on` where what follows on the same connection is of this session, too.
   */
  takeLikely(exchange: Exchange, event: SessionEvent, meant: (how: Meant) => void): Promise<boolean>;
  /** Ends it from outside; resolves when its operations are settled. */
  abort(why: string): Promise<void>;
};

type Meant = 'speaks on' | 'this once';

export type LiveSessionOptions = {
  readonly key: CpeKey;
  readonly peer: string;
  readonly cookie: string;
  readonly inform: Decoded;
  readonly trace: SessionTrace;
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves when the host has taken the Inform in; null: a stranger, to whom nothing is sent. */
  readonly work: Promise<SureWork | null>;
  heard(message: CpeRequest): Promise<void>;
  /** The session is over and its operations are settled. */
  ended(): void;
};

const XML = 'text/xml; charset="utf-8"';

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { key, peer, cookie, inform, trace, clock, log } = options;
  const opened = openSession(inform, `${trace.id.replaceAll('-', '').slice(0, 8)}-`);
  let state: SessionState = opened.state;
  let cancelTimer: CancelTimer | null = null;
  let queue: Promise<void> = Promise.resolve();
  let settled: Promise<void> = Promise.resolve();
  let receivedAt = clock.monotonic();

  const record = (message: CwmpMessage | null, status: number, xml: string, words?: string): void => {
    trace.record({
      direction: 'to-cpe',
      status,
      message,
      ...(words === undefined ? {} : { words }),
      bytes: Buffer.byteLength(xml),
      xml,
      millis: Math.max(0, clock.monotonic() - receivedAt),
      warnings: [],
    });
  };

  const xmlReply = (exchange: Exchange, message: CwmpMessage, xml: string): Promise<'written' | 'gone'> => {
    record(message, 200, xml);
    return exchange.reply({ status: 200, body: xml, headers: { 'Content-Type': XML, ...cookieHeader(exchange) } });
  };

  /** The cookie goes out until the CPE has shown that it keeps it. */
  const cookieHeader = (exchange: Exchange): Record<string, string> =>
    String(exchange.headers.cookie ?? '').includes(cookie) ? {} : { 'Set-Cookie': `${COOKIE}=${cookie}; Path=/` };

  function finish(unanswered: AcsRequest | null, aborted: string | null): void {
    cancelTimer?.();
    trace.end(aborted === null ? { how: 'completed' } : { how: 'aborted', why: aborted });
    settled = options.work
      .then((work) => work?.over(unanswered, aborted ?? 'The session ended'))
      .catch((err: unknown) => log.error({ err }, 'the operations of a session could not be settled'))
      .then(() => options.ended());
  }

  async function send(exchange: Exchange, { request, id, again }: Extract<SessionEffect, { type: 'send' }>) {
    const work = await options.work;
    if (!again && !(await work?.sending(request))) {
      // Cancelled in the meantime: ask for something else instead.
      await run(exchange, { type: 'unwritten' });
      await run(exchange, { type: 'empty' });
      return;
    }
    // While it was being marked the session may have been superseded: then nothing must leave any more.
    const stillAsking = state.phase === 'asking' && state.outstanding.id === id;
    if (stillAsking) {
      trace.rpcSent();
      const xml = encode({ message: request, id, version: state.version });
      if ((await xmlReply(exchange, request, xml)) === 'written') return;
      trace.warn('The device closed the connection before the command could be written');
    }
    if (again) return;
    await work?.unwritten();
    await run(exchange, { type: 'unwritten' });
  }

  async function decide(exchange: Exchange): Promise<void> {
    const work = await options.work;
    let request: AcsRequest | null = null;
    try {
      request = (await work?.next()) ?? null;
    } catch (err) {
      // One operation that cannot be planned must not cost the session.
      log.error({ err, cpe: key }, 'the next command could not be found');
      trace.warn('Demarc could not tell what to do next; the session ends here');
    }
    await run(exchange, { type: 'next', request });
  }

  async function perform(exchange: Exchange | null, effect: SessionEffect): Promise<void> {
    switch (effect.type) {
      case 'reply': {
        const { message, id, useVersion } = effect;
        const xml = encode({
          message,
          id,
          version: state.version,
          ...(useVersion === undefined ? {} : { useVersion }),
        });
        if (exchange !== null) await xmlReply(exchange, message, xml);
        return;
      }
      case 'send':
        if (exchange !== null) await send(exchange, effect);
        return;
      case 'no-content':
        record(null, 204, '', 'Nothing more to ask');
        await exchange?.reply({ status: 204, headers: exchange === null ? {} : cookieHeader(exchange) });
        return;
      case 'refuse':
        record(null, effect.status, '', effect.words);
        await exchange?.reply({ status: effect.status, body: effect.words });
        return;
      case 'decide':
        if (exchange !== null) await decide(exchange);
        return;
      case 'answered':
        await (await options.work)?.answered(effect.request, effect.answer);
        return;
      case 'heard':
        await options.heard(effect.message);
        return;
      case 'warn':
        trace.warn(effect.words);
        return;
      case 'wait':
        cancelTimer?.();
        cancelTimer = clock.after(effect.seconds * 1000, () => void run(null, { type: 'timeout' }));
        return;
      case 'ended':
        finish(effect.unanswered, effect.aborted);
        return;
      default:
        return effect satisfies never;
    }
  }

  async function run(exchange: Exchange | null, event: SessionEvent): Promise<void> {
    const step = transition(state, event);
    state = step.state;
    for (const effect of step.effects) await perform(exchange, effect);
  }

  /** One message at a time: a second connection waits until the first is answered. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };

  async function handle(exchange: Exchange, work: () => Promise<void>): Promise<void> {
    cancelTimer?.();
    receivedAt = clock.monotonic();
    await work();
    if (!exchange.replied) await exchange.reply({ status: 204 });
  }

  /** What tells that somebody at its address is this CPE: nothing, before it was asked; then the cwmp:ID it was given. */
  async function meaningOf(event: SessionEvent): Promise<Meant | null> {
    if (event.type === 'empty') {
      return state.phase === 'cpe-turn' && (await options.work)?.doubt() === true ? 'speaks on' : null;
    }
    if (event.type !== 'received') return null;
    const { message, id } = event.decoded;
    if (message !== null && isCpeRequest(message)) return 'this once';
    return state.phase === 'asking' && id?.trim() === state.outstanding.id ? 'speaks on' : null;
  }

  return {
    key,
    peer,
    cookie,
    sockets: new Set(),
    trace,
    open: (exchange) =>
      inTurn(() =>
        handle(exchange, async () => {
          for (const effect of opened.effects) await perform(exchange, effect);
        }),
      ),
    take: (exchange, event) => inTurn(() => handle(exchange, () => run(exchange, event))),
    takeLikely: (exchange, event, meant) =>
      inTurn(async () => {
        const how = await meaningOf(event);
        if (how === null) return false;
        meant(how);
        await handle(exchange, () => run(exchange, event));
        return true;
      }),
    async abort(why) {
      await run(null, { type: 'aborted', why });
      await settled;
    },
  };
}
