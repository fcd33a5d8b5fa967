import type { CancelTimer } from '#electron/ports/clock.ts';
import { randomToken } from '#electron/ports/random.ts';
import { SessionFailure } from './acs-connection.ts';
import { Box, type BoxOptions, type Ports } from './box.ts';
import type { Doorbell, RingAnswer } from './connection-requests.ts';
import { Conversation } from './conversation.ts';
import type { Counters } from './counters.ts';
import type { CpeEvent } from './cpe-events.ts';
import { DigestGate } from './digest.ts';
import { Errands } from './errands.ts';
import type { PendingEvent } from './event-queue.ts';
import type { FaultSpec } from './faults.ts';
import { TimerBag } from './timer-bag.ts';

/** `off`: no power; `down`: rebooting or installing; `waiting`: between a failed session and its retry. */
export type CpeState = 'off' | 'down' | 'idle' | 'in-session' | 'waiting';

export type CpeIdentity = {
  readonly manufacturer: string;
  readonly oui: string;
  readonly productClass: string;
  readonly serialNumber: string;
  readonly hardwareVersion: string;
  /** Of the software that runs now. */
  readonly softwareVersion: string;
};

type Running = { abort: AbortController; timers: TimerBag; conversation: Conversation; errands: Errands };

/** One simulated CPE: its power switch, its connection-request door, and a look inside. */
export class SimulatedCpe {
  readonly #box: Box;
  readonly #ports: Ports;
  readonly #doorbell: Doorbell;
  readonly #gate: DigestGate;
  readonly #path: string;
  #running: Running | null = null;
  #cancelWake: CancelTimer | null = null;
  /** What opening and closing of the door is still under way; each waits for the one before. */
  #door: Promise<void> = Promise.resolve();

  /** `path`: of its connection request URL; default: one that cannot be guessed. */
  constructor(options: BoxOptions, ports: Ports, doorbell: Doorbell, path?: string) {
    this.#box = new Box(options, ports);
    this.#ports = ports;
    this.#doorbell = doorbell;
    this.#gate = new DigestGate(ports.random);
    this.#path = path ?? `/${randomToken(ports.random, 9)}`;
  }

  get identity(): CpeIdentity {
    const { manufacturer, oui, productClass, hardwareVersion } = this.#box.personality;
    const { serialNumber, softwareVersion } = this.#box;
    return { manufacturer, oui, productClass, serialNumber, hardwareVersion, softwareVersion };
  }

  get state(): CpeState {
    if (this.#running) return this.#running.conversation.state;
    return this.#cancelWake ? 'down' : 'off';
  }

  /** What it has lived through; a live view. */
  get counters(): Readonly<Counters> {
    return this.#box.counters;
  }

  /** Where the ACS may ring; empty before the first start. */
  get connectionRequestUrl(): string {
    return this.#box.connectionRequestUrl;
  }

  /** `Device.` or `InternetGatewayDevice.`. */
  get root(): string {
    return this.#box.model.root;
  }

  /** The value as the CPE itself knows it (a password is a password); undefined where there is no such parameter. */
  get(path: string): string | undefined {
    return this.#box.model.get(path);
  }

  /**
   * Changes a value as somebody at the CPE's own web page would; the ACS is told where it watches the parameter. Throws
   * a RangeError where there is no such parameter.
   */
  set(path: string, value: string): void {
    if (!this.#box.model.set(path, value)) throw new RangeError(`${this.identity.productClass} has no ${path}`);
    const isSecret = this.#box.model.parameter(path)?.secret === true;
    this.#box.emit({ type: 'value-changed', path, value: isSecret ? '…' : value });
    if (this.#box.noteChange(path)) void this.#running?.conversation.request();
  }

  /** Opens a session with this event, now; resolves to whether it ended well (false where there is no power). */
  inform(event: PendingEvent['eventCode'] = '2 PERIODIC', commandKey = ''): Promise<boolean> {
    this.#box.events.add(event, commandKey);
    return this.#running?.conversation.request() ?? Promise.resolve(false);
  }

  /** Goes wrong from now on in this way, too. */
  addFault(fault: FaultSpec): void {
    this.#box.faults.add(fault);
  }

  /** Healthy again. */
  clearFaults(): void {
    this.#box.faults.clear();
  }

  /** Every event from now on; returns how to stop listening. */
  subscribe(listener: (event: CpeEvent) => void): () => void {
    return this.#box.subscribe(listener);
  }

  /** Switches it on; resolves when it listens for connection requests and its first session has begun. */
  async powerOn(): Promise<void> {
    if (this.#running) return;
    this.#cancelWake?.();
    this.#cancelWake = null;
    const running = this.#power();
    await this.#open(running);
    if (running.abort.signal.aborted) return;
    running.errands.resume();
    running.conversation.armPeriodicInform();
    void running.conversation.request();
  }

  /** Pulls the plug, in the middle of whatever it does; resolves when all its sockets are closed. */
  async powerOff(): Promise<void> {
    this.#cancelWake?.();
    this.#cancelWake = null;
    const conversation = this.#running?.conversation;
    if (conversation) this.#goDown('switched off', null);
    await conversation?.settled();
    await this.#door;
  }

  #power(): Running {
    const box = this.#box;
    const abort = new AbortController();
    const timers = new TimerBag(this.#ports.clock);
    const powered = { box, ports: this.#ports, timers, signal: abort.signal };
    const restart = (why: string, seconds: number): void => this.#restart(why, seconds);
    const conversation = new Conversation(powered, {
      intents: (intents) => errands.carryOut(intents),
      losePower: () => this.#restart('power cut', box.timings.powerCut),
    });
    const errands = new Errands(powered, conversation, restart);
    this.#running = { abort, timers, conversation, errands };
    box.bootedAt = this.#ports.clock.monotonic();
    box.events.restarted();
    box.events.add('1 BOOT');
    if (box.isNewToItsAcs) box.events.add('0 BOOTSTRAP');
    box.startSoftware();
    return this.#running;
  }

  async #open(running: Running): Promise<void> {
    const box = this.#box;
    this.#door = this.#door.then(async () => {
      if (running.abort.signal.aborted) return;
      const url = await this.#doorbell.open(this.#path, (ring) => this.#onRing(ring));
      const isMoved = box.connectionRequestUrl !== '' && box.connectionRequestUrl !== url;
      box.connectionRequestUrl = url;
      if (isMoved) box.noteChange(`${box.model.root}ManagementServer.ConnectionRequestURL`);
      box.emit({ type: 'up', connectionRequestUrl: url });
    });
    await this.#door;
  }

  #restart(why: string, seconds: number): void {
    if (this.#running === null) return;
    this.#goDown(why, seconds);
    this.#cancelWake = this.#ports.clock.after(seconds * 1000, () => {
      this.#cancelWake = null;
      this.powerOn().catch((error: unknown) => {
        this.#ports.log.error({ cpe: this.identity.serialNumber, error }, 'a practice CPE does not come up');
      });
    });
  }

  #goDown(why: string, seconds: number | null): void {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    running.timers.clear();
    running.abort.abort(new SessionFailure('power-lost', `no power: ${why}`));
    this.#door = this.#door.then(() => this.#doorbell.close(this.#path));
    this.#box.emit({ type: 'down', why, seconds });
  }

  #onRing({ method, authorization }: { method: string; authorization: string | undefined }): RingAnswer {
    const answer = this.#answerRing(method, authorization);
    this.#box.emit({ type: 'connection-request', status: answer.status });
    return answer;
  }

  #answerRing(method: string, authorization: string | undefined): Exclude<RingAnswer, 'cut'> {
    const { faults, server, counters } = this.#box;
    if (faults.find('refusesConnectionRequests')) return { status: 503 };
    const credentials = server.connectionRequestCredentials;
    if (credentials && !this.#gate.accepts(authorization, credentials, method))
      return { status: 401, headers: { 'WWW-Authenticate': this.#gate.challenge() } };
    counters.connectionRequests += 1;
    void this.inform('6 CONNECTION REQUEST');
    return { status: 200 };
  }
}
