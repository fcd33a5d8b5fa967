import type { CancelTimer } from '#electron/ports/clock.ts';
import type { Fault, Request, Response, UnknownMethod } from '#shared/cwmp/rpc.ts';
import { AcsConnection, SessionFailure } from './acs-connection.ts';
import type { Box, Ports } from './box.ts';
import { Authenticator } from './digest.ts';
import type { PendingEvent } from './event-queue.ts';
import { instant } from './model/instant.ts';
import { answerRpc, type Intent } from './rpcs.ts';
import { type OwnRequest, Session, type SessionSubject } from './session.ts';
import type { TimerBag } from './timer-bag.ts';
import { retryWait, untilPeriodicInform } from './timing.ts';
import { methodEventOf, transferComplete } from './transfer-jobs.ts';

/** While a CPE is switched on: what it has and what ends when power does. */
export type Powered = { box: Box; ports: Ports; timers: TimerBag; signal: AbortSignal };

type After = {
  /** The session is over; this is what the ACS set in motion in it. */
  intents(intents: readonly Intent[]): void;
  losePower(): void;
};

/**
 * When a CPE talks to its ACS and what becomes of it: one session at a time, periodic Informs, retries with the
 * back-off of TR-069 3.2.1.1. Made anew at every start, because a reboot begins the count of retries anew.
 */
export class Conversation {
  readonly #powered: Powered;
  readonly #after: After;
  #authenticator: Authenticator;
  /** The ACS the authenticator's nonces are from. */
  #acsUrl = '';
  #isActive = false;
  #session: Promise<boolean> = Promise.resolve(true);
  /** Asked for while one was running. */
  #again: PromiseWithResolvers<boolean> | null = null;
  #retries = 0;
  #cancelRetry: CancelTimer | null = null;
  #cancelPeriodic: CancelTimer | null = null;
  readonly #waiting: (() => void)[] = [];

  constructor(powered: Powered, after: After) {
    this.#powered = powered;
    this.#after = after;
    this.#authenticator = new Authenticator(powered.ports.random);
  }

  get state(): 'in-session' | 'waiting' | 'idle' {
    if (this.#isActive) return 'in-session';
    return this.#cancelRetry ? 'waiting' : 'idle';
  }

  /** Opens a session, now or as soon as the one that runs is over; resolves to whether it ended well. */
  request(): Promise<boolean> {
    if (this.#powered.signal.aborted) return Promise.resolve(false);
    if (this.#isActive) {
      this.#again ??= Promise.withResolvers<boolean>();
      return this.#again.promise;
    }
    // A new event does not wait for the retry of an older one (TR-069 3.2.1.1).
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#isActive = true;
    this.#session = this.#run();
    return this.#session;
  }

  /** Calls back as soon as no session is running: at once, where there is none. */
  whenQuiet(callback: () => void): void {
    if (this.#isActive) this.#waiting.push(callback);
    else callback();
  }

  /** Sets the timer of the next periodic Inform by what the parameters say now. */
  armPeriodicInform(): void {
    const { box, timers } = this.#powered;
    this.#cancelPeriodic?.();
    const wait = untilPeriodicInform(box.server.periodic, box.now());
    this.#cancelPeriodic =
      wait === null
        ? null
        : timers.after(wait, () => {
            box.events.add('2 PERIODIC');
            this.armPeriodicInform();
            void this.request();
          });
  }

  /** Resolves when the session that power was taken from has let go of its socket. */
  async settled(): Promise<void> {
    await this.#session;
  }

  async #run(): Promise<boolean> {
    const { box, signal } = this.#powered;
    const intents: Intent[] = [];
    const told = box.events.list();
    let isGood = false;
    try {
      box.emit({ type: 'session-started', events: told.map(eventText), retry: this.#retries });
      const rpcs = await this.#hold(told, intents);
      isGood = true;
      this.#retries = 0;
      box.counters.sessions += 1;
      box.emit({ type: 'session-ended', rpcs });
    } catch (error) {
      this.#failed(error, told);
    }
    this.#isActive = false;
    if (!signal.aborted) this.#after.intents(intents);
    // What was ordered may have taken the CPE down: then the rest waits for the next start.
    for (const callback of this.#waiting.splice(0)) if (!signal.aborted) callback();
    const again = this.#again;
    this.#again = null;
    if (again) void this.request().then(again.resolve);
    return isGood;
  }

  async #hold(told: readonly PendingEvent[], intents: Intent[]): Promise<number> {
    const { box, ports, signal } = this.#powered;
    const { url, credentials } = box.server;
    if (!URL.canParse(url)) throw new SessionFailure('unreachable', `the ACS URL is no URL: ${url}`);
    const configured = new URL(url);
    if (url !== this.#acsUrl) {
      this.#authenticator = new Authenticator(ports.random);
      this.#acsUrl = url;
    }
    const connection = new AcsConnection({
      url: box.faults.find('acsUrl')?.(configured) ?? configured,
      from: box.address,
      clock: ports.clock,
      credentials: box.faults.find('credentials')?.(credentials) ?? credentials,
      authenticator: this.#authenticator,
      signal,
      mostRefusals: box.faults.find('mostRefusals') ?? 1,
    });
    const session = new Session({ subject: this.#subject(told, intents), connection, clock: ports.clock, signal });
    try {
      await session.run();
    } finally {
      connection.close();
    }
    return session.rpcs;
  }

  #failed(error: unknown, told: readonly PendingEvent[]): void {
    const { box, ports, timers, signal } = this.#powered;
    box.counters.failedSessions += 1;
    const reason = error instanceof SessionFailure ? error.reason : 'broken';
    const words = error instanceof Error ? error.message : String(error);
    if (reason === 'broken' && !signal.aborted)
      ports.log.error({ cpe: box.serialNumber, error }, 'a practice CPE broke down');
    let retryInSeconds: number | null = null;
    if (!signal.aborted) {
      box.events.restore(told);
      this.#retries += 1;
      const wait = retryWait(this.#retries, box.server.retry, chance(ports));
      retryInSeconds = wait / 1000;
      this.#cancelRetry = timers.after(wait, () => {
        this.#cancelRetry = null;
        void this.request();
      });
    }
    box.emit({ type: 'session-failed', reason, words, retryInSeconds });
  }

  #subject(told: readonly PendingEvent[], intents: Intent[]): SessionSubject {
    const { box } = this.#powered;
    return {
      version: box.version,
      faults: box.faults,
      inform: () => this.#inform(told),
      informed: () => {
        box.counters.informs += 1;
        box.events.informed(told);
        box.changed.told();
        if (told.some(({ eventCode }) => eventCode === '0 BOOTSTRAP')) box.bootstrapped();
        box.emit({ type: 'informed' });
      },
      nextOwnRequest: () => (box.finished[0] ? transferComplete(box.finished[0]) : box.ownRequests[0]),
      told: (request) => this.#told(request),
      received: (request) => box.counters.received(methodOf(request), commandKeyOf(request)),
      carryOut: (request) => this.#carryOut(request, intents),
      losePower: () => {
        intents.length = 0;
        this.#after.losePower();
      },
      answered: (request, answer) => {
        const rpc = methodOf(request);
        box.emit({ type: 'rpc', rpc, commandKey: commandKeyOf(request), answer: answer && answerWords(answer) });
      },
    };
  }

  #inform(told: readonly PendingEvent[]): Request<'Inform'> {
    const { box } = this.#powered;
    const { manufacturer, oui, productClass } = box.personality;
    return {
      type: 'Inform',
      deviceId: { manufacturer, oui, productClass, serialNumber: box.serialNumber },
      event: told,
      maxEnvelopes: 1,
      currentTime: instant(box.now()),
      retryCount: this.#retries,
      parameterList: box.changed.parameterList(),
    };
  }

  #told(request: OwnRequest): void {
    const { box } = this.#powered;
    if (request.type === 'TransferComplete') {
      const finished = box.finished.shift();
      if (finished === undefined) return;
      box.events.transferTold(methodEventOf(finished.order), request.commandKey, box.finished.length === 0);
    } else box.ownRequests.shift();
    box.emit({ type: 'told', rpc: request.type, commandKey: request.commandKey });
  }

  #carryOut(request: Request | UnknownMethod, intents: Intent[]): Response | Fault {
    const { box } = this.#powered;
    const { answer, intents: more } = answerRpc(box.model, request, box.orders);
    intents.push(...more);
    if (answer.type !== 'Fault') box.counters.done(methodOf(request), commandKeyOf(request));
    return answer;
  }
}

function chance({ random }: Ports): number {
  return Buffer.from(random.bytes(4)).readUInt32BE() / 2 ** 32;
}

function eventText({ eventCode, commandKey }: PendingEvent): string {
  return commandKey === '' ? eventCode : `${eventCode} (${commandKey})`;
}

function methodOf(request: Request | UnknownMethod): string {
  return request.type === 'Unknown' ? request.method : request.type;
}

/** What the ACS knows the RPC again by: its CommandKey, or the ParameterKey of one that sets something. */
function commandKeyOf(request: Request | UnknownMethod): string {
  if ('parameterKey' in request) return request.parameterKey;
  return 'commandKey' in request ? request.commandKey : '';
}

function answerWords(answer: Response | Fault): string {
  if (answer.type !== 'Fault') return 'done';
  const parameters = answer.parameters.map(({ parameterName, code, text }) => `${parameterName}: ${text} (${code})`);
  return `fault ${answer.code} ${[answer.text, ...parameters].join('; ')}`;
}
