import { type Clock, sleep } from '#electron/ports/clock.ts';
import { type Decoded, decode } from '#shared/cwmp/decode.ts';
import { encode, type Outgoing } from '#shared/cwmp/encode.ts';
import type { CwmpMessage, Fault, Request, Response, UnknownMethod } from '#shared/cwmp/rpc.ts';
import type { CwmpVersion } from '#shared/cwmp/version.ts';
import { type AcsConnection, SessionFailure } from './acs-connection.ts';
import type { Faults } from './faults.ts';

/** One CWMP session from the CPE's side (TR-069 3.7.1): Inform, what the CPE has to tell, then what the ACS asks. */

export type OwnRequest = Request<'TransferComplete'> | Request<'DUStateChangeComplete'>;

/** The CPE a session is held for. */
export type SessionSubject = {
  readonly version: CwmpVersion;
  readonly faults: Faults;
  inform(): Request<'Inform'>;
  /** The ACS answered the Inform: its events are delivered. */
  informed(): void;
  /** What the CPE wants to tell next; undefined where there is nothing. */
  nextOwnRequest(): OwnRequest | undefined;
  told(request: OwnRequest): void;
  received(request: Request | UnknownMethod): void;
  /** Does what an RPC says and returns the answer to it. */
  carryOut(request: Request | UnknownMethod): Response | Fault;
  /** Power is gone, here and now. */
  losePower(): void;
  answered(request: Request | UnknownMethod, answer: Response | Fault | null): void;
};

type SessionOptions = { subject: SessionSubject; connection: AcsConnection; clock: Clock; signal: AbortSignal };

/** The ACS may ask for the same Inform again with fault 8005 (TR-069 A.5.2); so often, then the session has failed. */
const MOST_INFORM_RETRIES = 3;

/** Longer than any ACS waits; milliseconds. */
const HANGS = 15 * 60_000;

type Incoming = Decoded | 'empty';

export class Session {
  readonly #subject: SessionSubject;
  readonly #connection: AcsConnection;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #ids = 0;
  #isHeld = false;
  /** RPCs of the ACS so far. */
  rpcs = 0;

  constructor({ subject, connection, clock, signal }: SessionOptions) {
    this.#subject = subject;
    this.#connection = connection;
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Resolves when the ACS ends the session; throws SessionFailure where it comes to another end. */
  async run(): Promise<void> {
    await this.#inform();
    for (;;) {
      await this.#tellOwn();
      let incoming = await this.#send('');
      while (incoming !== 'empty') incoming = await this.#serve(incoming);
      // The ACS may have held the CPE's own requests back until now (HoldRequests).
      if (this.#isHeld || this.#subject.nextOwnRequest() === undefined) return;
    }
  }

  async #inform(): Promise<void> {
    const distort = this.#subject.faults.find('inform') ?? ((xml: string) => xml);
    for (let attempt = 0; attempt <= MOST_INFORM_RETRIES; attempt += 1) {
      const reply = await this.#send(distort(this.#write(this.#subject.inform(), this.#nextId())));
      if (reply === 'empty') throw new SessionFailure('not-understood', 'the ACS answered the Inform with nothing');
      if (reply.message?.type === 'InformResponse') {
        this.#subject.informed();
        return;
      }
      if (reply.message?.type !== 'Fault')
        throw new SessionFailure('not-understood', `the ACS answered the Inform with ${nameOf(reply.message)}`);
      if (reply.message.code !== 8005)
        throw new SessionFailure('not-understood', `the ACS answered the Inform with fault ${reply.message.code}`);
    }
    throw new SessionFailure('not-understood', 'the ACS asked for the Inform again and again (8005)');
  }

  async #tellOwn(): Promise<void> {
    for (;;) {
      const request = this.#isHeld ? undefined : this.#subject.nextOwnRequest();
      if (request === undefined) return;
      const reply = await this.#send(this.#write(request, this.#nextId()));
      const isAnswer =
        reply !== 'empty' && (reply.message?.type === `${request.type}Response` || reply.message?.type === 'Fault');
      if (!isAnswer) throw new SessionFailure('not-understood', `the ACS did not answer ${request.type}`);
      this.#subject.told(request);
    }
  }

  /** Answers one message of the ACS and returns the next. */
  async #serve({ message, id }: Decoded): Promise<Incoming> {
    if (message === null || message.type === 'Fault' || isResponse(message))
      throw new SessionFailure('not-understood', `the ACS sent ${nameOf(message)} where a request was due`);
    this.rpcs += 1;
    this.#subject.received(message);
    const blow = this.#subject.faults.strike(message.type === 'Unknown' ? message.method : message.type);
    if (blow === 'power-lost') {
      this.#subject.answered(message, null);
      this.#subject.losePower();
      throw new SessionFailure('power-lost', 'power was lost in the middle of the session');
    }
    if (blow === 'hangs') {
      this.#subject.answered(message, null);
      await sleep(this.#clock, HANGS, this.#signal);
      throw new SessionFailure('answer-lost', 'it hung until the ACS had given it up');
    }
    const answer = this.#subject.carryOut(message);
    if (blow === 'answer-lost') {
      this.#subject.answered(message, null);
      this.#connection.close();
      throw new SessionFailure('answer-lost', 'the connection was cut before the answer left');
    }
    this.#subject.answered(message, answer);
    return this.#send(this.#write(answer, id));
  }

  #write(message: CwmpMessage, id: string | null): string {
    const outgoing: Outgoing = { message, id, version: this.#subject.version };
    return encode(outgoing);
  }

  async #send(xml: string): Promise<Incoming> {
    const delay = this.#subject.faults.find('delaySeconds');
    if (delay !== undefined) await sleep(this.#clock, delay * 1000, this.#signal);
    const reply = await this.#connection.post(xml);
    if (reply.trim() === '') return 'empty';
    const decoded = decode(reply);
    if (!decoded.ok) throw new SessionFailure('not-understood', `the ACS sent something unreadable: ${decoded.words}`);
    this.#isHeld = decoded.holdRequests;
    return decoded;
  }

  #nextId(): string {
    this.#ids += 1;
    return String(this.#ids);
  }
}

function isResponse(message: CwmpMessage): message is Response {
  return message.type.endsWith('Response');
}

function nameOf(message: CwmpMessage | null): string {
  if (message === null) return 'an empty body';
  return message.type === 'Unknown' ? message.method : message.type;
}
