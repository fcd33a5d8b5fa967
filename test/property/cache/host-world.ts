import { ORPCError } from '@orpc/client';
import type { ReplayHost } from '#renderer/cache/replay/ports.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { Instant, OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt, SendOutcome } from '#shared/outbox.ts';
import type { ControlWorld, Executed } from './control-world.ts';
import type { Scheduler, Window } from './scheduler.ts';

/** What can go wrong with one request. */
export type Fault =
  | 'ok'
  /** No connection: nothing left. */
  | 'refused'
  /** It left and never arrived. */
  | 'lost-request'
  /** It was done; the answer never came. */
  | 'lost-answer'
  /** Given up; done later. */
  | 'late'
  | '502-before'
  | '504-after'
  | '401'
  | '429'
  /** A log-in page instead of the API. */
  | 'html'
  /** Something on the way delivers the request twice; the second answer comes back. */
  | 'duplicate';
export const FAULTS = [
  'refused',
  'lost-request',
  'lost-answer',
  'late',
  '502-before',
  '504-after',
  '401',
  '429',
  'html',
  'duplicate',
] as const satisfies readonly Fault[];

/** One point in so many, a device does what is queued for it. */
const ACTS_EVERY = 15;
/** A late request executes within this: less than the quarantine. */
const LATEST_MS = 80_000;

/** The host's half: journal and single sender (electron/control), over a server that may fail. */
export class HostWorld {
  readonly journal = new Map<OutboxEntryId, OutboxEntry>();
  readonly receipts: Receipt[] = [];
  readonly attempts = new Map<string, SendOutcome | null>();
  /** Executions that come late. */
  readonly late: { at: number; run: () => void }[] = [];
  /** Calls until the host ends in the middle of one; null: it runs on. It is back for the next call. */
  crashIn: number | null = null;
  /** Entries whose like the ACS of this computer is doing. */
  readonly doneHere = new Set<OutboxEntryId>();
  /** Writes of the journal the full disk still refuses. */
  refusals = 0;
  readonly server: ControlWorld;
  readonly #scheduler: Scheduler;
  readonly #random: (below: number) => number;
  readonly #fault: () => Fault;

  constructor(server: ControlWorld, scheduler: Scheduler, random: (below: number) => number, fault: () => Fault) {
    this.server = server;
    this.#scheduler = scheduler;
    this.#random = random;
    this.#fault = fault;
  }

  /** What happens by itself as time passes. */
  tick(): void {
    for (const request of this.late.splice(0)) {
      if (request.at <= this.#scheduler.now) request.run();
      else this.late.push(request);
    }
    for (const id of this.server.devices.keys()) if (this.#random(ACTS_EVERY) === 0) this.server.runPending(id);
  }

  /** The journal was damaged and set aside: the host knows of nothing any more. */
  loseJournal(): void {
    this.journal.clear();
    this.attempts.clear();
    this.receipts.length = 0;
  }

  /** The host as one window sees it. */
  seenBy(window: Window): ReplayHost {
    const saw = new Map<number, Executed['saw']>();
    const point = async (): Promise<void> => {
      await this.#scheduler.point(window);
      this.tick();
      this.#crash();
    };
    const toDisk = (): void => {
      if (this.refusals === 0) return;
      this.refusals -= 1;
      throw problem('store.disk-full');
    };
    return {
      device: async (id) => {
        await point();
        this.#failRead();
        const device = this.server.read(id);
        saw.set(id, device);
        return device;
      },
      findBySerial: async (serial) => {
        await point();
        this.#failRead();
        return this.server.bySerial(serial);
      },
      send: async ({ opId, attempt, request }) => {
        await point();
        if (!this.journal.has(opId)) throw problem('outbox.entry-unknown');
        const known = this.#alreadyDecided(opId, attempt);
        if (known !== undefined) return known;
        if (this.doneHere.has(opId)) throw problem('outbox.done-here');
        toDisk();
        this.attempts.set(`${opId} ${attempt}`, null);
        const outcome = this.#send(opId, request, request.method === 'POST' ? null : saw.get(request.id));
        // It left, and nobody was there to write down what came back.
        this.#crash();
        if (outcome.outcome === 'not-sent') this.attempts.delete(`${opId} ${attempt}`);
        else this.attempts.set(`${opId} ${attempt}`, outcome);
        // The answer reaches the window, or the window is dead by then.
        await point();
        return outcome;
      },
      outcome: async (opId, attempt) => {
        await point();
        const outcome = this.attempts.get(`${opId} ${attempt}`);
        return outcome === undefined ? null : (outcome ?? unknown('the host ended', this.#scheduler.now));
      },
      journal: async (entry) => {
        await point();
        if (this.receipts.some(({ opId }) => opId === entry.opId)) return;
        if ((this.journal.get(entry.opId)?.members.length ?? 0) > entry.members.length) return;
        toDisk();
        this.journal.set(entry.opId, structuredClone(entry));
      },
      unfinished: async () => {
        await point();
        return structuredClone([...this.journal.values()]);
      },
      receipts: async () => {
        await point();
        return structuredClone(this.receipts);
      },
      finish: async (receipt) => {
        await point();
        toDisk();
        this.journal.delete(receipt.opId);
        if (!this.receipts.some(({ opId }) => opId === receipt.opId)) this.receipts.push(receipt);
        // Filed, and the window never hears of it.
        this.#crash();
      },
    };
  }

  #crash(): void {
    if (this.crashIn === null) return;
    this.crashIn -= 1;
    if (this.crashIn > 0) return;
    this.crashIn = null;
    throw new Error('the host ended');
  }

  #alreadyDecided(opId: OutboxEntryId, attempt: number): SendOutcome | undefined {
    const same = this.attempts.get(`${opId} ${attempt}`);
    if (same !== undefined) return same ?? unknown('the host ended', this.#scheduler.now);
    for (const [key, outcome] of this.attempts) {
      if (!key.startsWith(`${opId} `) || outcome?.outcome !== 'answered') continue;
      if (outcome.status === 204 || (outcome.status >= 200 && outcome.status < 300 && outcome.isJson)) return outcome;
    }
    return undefined;
  }

  #failRead(): void {
    const fault = this.#fault();
    switch (fault) {
      case 'ok':
      case '504-after':
      case 'duplicate':
        return;
      case '401':
        throw problem('control.token-refused');
      case '429':
        throw problem('control.throttled');
      case 'html':
        throw problem('control.not-an-api');
      case '502-before':
        throw problem('control.server-error');
      case 'refused':
      case 'lost-request':
      case 'lost-answer':
      case 'late':
        throw problem('control.unreachable');
      default:
        fault satisfies never;
    }
  }

  #send(opId: OutboxEntryId, request: Parameters<ReplayHost['send']>[0]['request'], saw: Executed['saw']): SendOutcome {
    const { now } = this.#scheduler;
    const sentAt = new Date(now).toISOString() as Instant;
    const answered = (status: number, body: unknown, isJson = true): SendOutcome => {
      const retryAfterSeconds = status === 429 ? 7 : null;
      return { outcome: 'answered', status, body, isJson, retryAfterSeconds, sentAt, answeredAt: sentAt };
    };
    const execute = (): { status: number; body: unknown } => this.server.execute(opId, request, saw);
    const fault = this.#fault();
    switch (fault) {
      case 'ok': {
        const { status, body } = execute();
        return answered(status, body, status !== 204);
      }
      case 'duplicate': {
        if (this.server.meltsDuplicates(request)) execute();
        const { status, body } = execute();
        return answered(status, body, status !== 204);
      }
      case 'refused':
        return { outcome: 'not-sent', reason: 'refused' };
      case 'lost-request':
        return unknown('no answer', now);
      case 'lost-answer':
        execute();
        return unknown('no answer', now);
      case 'late':
        this.late.push({ at: now + this.#random(LATEST_MS), run: execute });
        return unknown('no answer', now);
      case '502-before':
        return answered(502, null, false);
      case '504-after':
        execute();
        return answered(504, null, false);
      case '401':
        return answered(401, { detail: 'Invalid token.' });
      case '429':
        return answered(429, { detail: 'Request was throttled.' });
      case 'html':
        return answered(200, null, false);
      default:
        return fault satisfies never;
    }
  }
}

function unknown(reason: string, now: number): SendOutcome {
  return { outcome: 'unknown', reason, sentAt: new Date(now).toISOString() as Instant };
}

/** A PROBLEM as the contract sends it. */
export function problem(code: ErrorCode): ORPCError<'PROBLEM', unknown> {
  const { message: words, next, retryable } = new AppError(code);
  return new ORPCError('PROBLEM', {
    defined: true,
    status: 422,
    message: words,
    data: { code, words, next, retryable },
  });
}
