import type { DeviceDetail } from '#shared/device.ts';
import type { DeviceId, OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxState, SendOutcome } from '#shared/outbox.ts';
import { instant } from '../ports.ts';
import { answeredProblem, isOffline, problemOf } from '../problem.ts';
import { judge } from './judge.ts';
import { land } from './landing.ts';
import { backOff, EVIDENCE_EVERY_MS, LONGEST_WAIT_MS, QUARANTINE_MS } from './limits.ts';
import { adopt, expiry, isListed, planAttach, planCreate, planDelete, planEdit, planOperation } from './plan.ts';
import type { ReplayPorts } from './ports.ts';
import { landed, type Step } from './step.ts';
import { forgetFinished } from './unite.ts';

/** How the lane of an entry goes on. */
export type Turn =
  /** Something moved: look at the lane again. */
  | { readonly turn: 'moved' }
  /** The lane waits for a person. */
  | { readonly turn: 'blocked' }
  /** Again after this many milliseconds. */
  | { readonly turn: 'due'; readonly inMs: number }
  /** Nothing can be asked or sent at all now. */
  | { readonly turn: 'offline'; readonly words: string; readonly next: string }
  | { readonly turn: 'token' };

const MOVED: Turn = { turn: 'moved' };

/** Host errors that say: the attempt was not even begun. */
const NOT_BEGUN = /^(outbox\.|store\.|control\.not-connected|app\.bad-input|app\.secret-unknown)/;

function isJournalLost({ state }: OutboxEntry): boolean {
  return state.state === 'unknown' && state.journalLost === true;
}

/** Takes the head of a lane one step further. Everything that must survive a crash is on disk before it matters. */
export class EntryReplay {
  readonly #ports: ReplayPorts;
  /** Since when, on the clock that never jumps, an attempt may still take effect. */
  readonly #leftAt = new Map<OutboxEntryId, number>();
  readonly #failures = new Map<OutboxEntryId, number>();

  readonly #onSending: () => void;

  constructor(ports: ReplayPorts, onSending: () => void) {
    this.#ports = ports;
    this.#onSending = onSending;
  }

  async step(entry: OutboxEntry): Promise<Turn> {
    switch (entry.state.state) {
      case 'queued':
        return this.#queued(entry);
      case 'sending':
        // Nobody else sends under the lock, so this attempt's sender is gone.
        return this.#moved(
          this.#update(entry, { state: 'unknown', sentAt: entry.state.sentAt, why: 'Demarc ended while it was sent.' }),
        );
      case 'unknown':
        return this.#unknown(entry);
      case 'conflict':
      case 'rejected':
      case 'needs-person':
      case 'expired':
        return { turn: 'blocked' };
      default:
        return entry.state satisfies never;
    }
  }

  async #moved(done: Promise<unknown>): Promise<Turn> {
    await done;
    return MOVED;
  }

  async #queued(entry: OutboxEntry): Promise<Turn> {
    const { clock } = this.#ports;
    const wait = entry.nextAt === null ? 0 : Date.parse(entry.nextAt) - clock.now();
    // Further away than it was when it was decided: the computer's clock was set meanwhile.
    if (wait > 0 && wait <= (entry.waitMs ?? LONGEST_WAIT_MS)) return { turn: 'due', inMs: wait };
    const expired = expiry(entry, clock.now());
    if (expired !== null) return this.#moved(this.#update(entry, expired));
    let plan: Step;
    try {
      plan = await this.#plan(entry);
    } catch (error) {
      return this.#readFailed(entry, error);
    }
    return plan.do === 'send' ? this.#send(entry, plan) : this.#take(entry, plan);
  }

  async #plan(entry: OutboxEntry): Promise<Step> {
    const { intent } = entry;
    if (intent.kind === 'create') return planCreate(entry, intent, await this.#findBySerial(entry));
    const id = await this.#idOf(entry);
    if (id === null) {
      const why = 'The device it belongs to was never created.';
      return { do: 'park', state: { state: 'needs-person', why } };
    }
    const current = await this.#ports.host.device(id);
    if (current !== null) await this.#ports.findings.found(current);
    switch (intent.kind) {
      case 'edit':
        return planEdit(entry, intent, id, current);
      case 'delete':
        return planDelete(entry, intent, id, current);
      case 'operation':
        return planOperation(entry, intent, id, current);
      case 'attach':
        return planAttach(intent, id, current);
      default:
        return intent satisfies never;
    }
  }

  async #idOf({ intent }: OutboxEntry): Promise<DeviceId | null> {
    return intent.target.of === 'device' ? intent.target.id : this.#ports.store.realId(intent.target.id);
  }

  async #findBySerial({ intent }: OutboxEntry): Promise<DeviceDetail | null> {
    if (intent.kind !== 'create') return null;
    const { host } = this.#ports;
    const row = await host.findBySerial(intent.body.serial_number, intent.body.organization_id ?? null);
    return row === null ? null : host.device(row.id);
  }

  async #send(planned: OutboxEntry, { request }: Extract<Step, { do: 'send' }>): Promise<Turn> {
    const { store, host, clock, chance } = this.#ports;
    const sentAt = instant(clock.now());
    const entry = await store.update(planned.opId, (now) =>
      // A save may have been folded in since the plan was made: then it is planned anew.
      now.state.state === 'queued' && now.members.length === planned.members.length
        ? { ...now, state: { state: 'sending', sentAt }, attempts: now.attempts + 1, nextAt: null }
        : null,
    );
    if (entry === null) return MOVED;
    this.#leftAt.set(entry.opId, clock.monotonic());
    this.#onSending();
    let outcome: SendOutcome;
    try {
      outcome = await host.send({ opId: entry.opId, attempt: entry.attempts, request });
    } catch (error) {
      return this.#sendFailed(entry, error);
    }
    return this.#take(entry, judge(entry, outcome, chance()));
  }

  async #sendFailed(entry: OutboxEntry, error: unknown): Promise<Turn> {
    const problem = answeredProblem(error);
    if (problem === null || !NOT_BEGUN.test(problem.code)) {
      const why = problem?.words ?? 'The connection to the sender broke.';
      return this.#take(entry, { do: 'unknown', why });
    }
    if (problem.code === 'app.secret-unknown' || problem.code === 'outbox.done-here') {
      return this.#take({ ...entry, attempts: entry.attempts - 1 }, { do: 'park', state: this.#asks(problem.words) });
    }
    await this.#requeue(entry, { counts: false, afterMs: null, because: problem.words });
    if (problem.code === 'outbox.entry-unknown' && (await this.#journalAnew(entry))) return MOVED;
    return { turn: 'offline', words: problem.words, next: problem.next };
  }

  /** Not in the host's journal: that comes first, then the attempt. False where the journal does not keep it now. */
  async #journalAnew(entry: OutboxEntry): Promise<boolean> {
    const { host, store } = this.#ports;
    await host.journal(entry);
    if (await this.#isJournalled(entry)) return true;
    await forgetFinished(this.#ports, [entry]);
    return !(await store.lane(entry.lane)).some(({ opId }) => opId === entry.opId);
  }

  #asks(why: string): OutboxState {
    return { state: 'needs-person', why };
  }

  /** It left and nobody knows: look for its trace; never send it again on a guess. */
  async #unknown(entry: OutboxEntry): Promise<Turn> {
    const { host, clock, chance } = this.#ports;
    const leftAt = this.#leftAt.get(entry.opId) ?? clock.monotonic();
    this.#leftAt.set(entry.opId, leftAt);
    const left = QUARANTINE_MS - (clock.monotonic() - leftAt);
    try {
      const known = await host.outcome(entry.opId, entry.attempts);
      if (known === null && !isJournalLost(entry) && (await this.#isJournalled(entry))) {
        // It is in the journal, and no attempt of it is: the sender never got that far.
        return await this.#moved(this.#requeue(entry, { counts: false, afterMs: null, because: null }));
      }
      const step = known === null ? null : judge(entry, known, chance());
      if (step !== null && step.do !== 'unknown') return await this.#take(entry, step);
      if (entry.intent.kind === 'operation') return await this.#traceOf(entry, left);
    } catch (error) {
      return this.#readFailed(entry, error);
    }
    if (left > 0) return { turn: 'due', inMs: left };
    // Values are absolute and a create is looked up by its serial: reading again settles what to do.
    return this.#moved(this.#requeue(entry, { counts: true, afterMs: null, because: null }));
  }

  async #isJournalled({ opId }: OutboxEntry): Promise<boolean> {
    return (await this.#ports.host.unfinished()).some((entry) => entry.opId === opId);
  }

  async #traceOf(entry: OutboxEntry, left: number): Promise<Turn> {
    const { intent } = entry;
    const id = await this.#idOf(entry);
    if (intent.kind === 'operation' && id !== null) {
      const current = await this.#ports.host.device(id);
      // It was not listed before it left, and now it is.
      if (current !== null && isListed(intent.flag, current)) {
        return this.#take(entry, landed(id, { remark: 'the server lists it' }));
      }
    }
    if (left > 0) return { turn: 'due', inMs: Math.min(left, EVIDENCE_EVERY_MS) };
    const why =
      'It was sent, the answer was lost, and the server does not list it: the device may have done it already, or never heard of it.';
    return this.#moved(this.#update(entry, this.#asks(why)));
  }

  async #readFailed(entry: OutboxEntry, error: unknown): Promise<Turn> {
    const problem = problemOf(error);
    if (problem.code === 'control.token-refused') return { turn: 'token' };
    if (isOffline(problem)) return { turn: 'offline', words: problem.words, next: problem.next };
    if (problem.code === 'control.forbidden' && entry.state.state === 'queued') {
      const state: OutboxState = { state: 'rejected', status: 403, errors: { detail: [problem.words] } };
      return this.#moved(this.#update(entry, state));
    }
    // This record's trouble, not everybody's: the other lanes go on.
    const failures = this.#failures.get(entry.opId) ?? 0;
    this.#failures.set(entry.opId, failures + 1);
    const inMs = backOff(failures, this.#ports.chance());
    await this.#ports.store.update(entry.opId, (now) => ({ ...now, lastError: problem.words }));
    return { turn: 'due', inMs };
  }

  async #take(entry: OutboxEntry, step: Step): Promise<Turn> {
    switch (step.do) {
      case 'land':
        return this.#land(entry, step);
      case 'park':
        return this.#moved(this.#update(entry, step.state));
      case 'later':
        await this.#requeue(entry, step);
        // Provably nothing left: that is the network, not this entry.
        if (!step.counts) return { turn: 'offline', words: step.because, next: '' };
        return { turn: 'due', inMs: step.afterMs ?? 0 };
      case 'unknown': {
        const sentAt = 'sentAt' in entry.state ? entry.state.sentAt : instant(this.#ports.clock.now());
        return this.#moved(this.#update(entry, { state: 'unknown', sentAt, why: step.why }));
      }
      case 'adopt':
        return this.#adopt(entry, step.otherwise);
      case 'pause':
        await this.#requeue(entry, { counts: true, afterMs: null, because: 'The token was refused.' });
        return { turn: 'token' };
      case 'send':
        return MOVED;
      default:
        return step satisfies never;
    }
  }

  async #adopt(entry: OutboxEntry, otherwise: OutboxState): Promise<Turn> {
    try {
      const found = await this.#findBySerial(entry);
      if (found !== null && entry.intent.kind === 'create') return await this.#take(entry, adopt(entry.intent, found));
    } catch {
      // Whether it is ours cannot be read now: it stays unknown and is looked at again.
      return this.#take(entry, { do: 'unknown', why: 'The serial exists; whose record it is could not be read.' });
    }
    return this.#moved(this.#update(entry, otherwise));
  }

  async #land(entry: OutboxEntry, step: Extract<Step, { do: 'land' }>): Promise<Turn> {
    await land(this.#ports, entry, { ...step, deviceId: step.deviceId ?? (await this.#idOf(entry)) });
    this.#leftAt.delete(entry.opId);
    this.#failures.delete(entry.opId);
    return MOVED;
  }

  #requeue(
    entry: OutboxEntry,
    later: { counts: boolean; afterMs: number | null; because: string | null },
  ): Promise<OutboxEntry | null> {
    const { store, clock } = this.#ports;
    return store.update(entry.opId, (now) => ({
      ...now,
      state: { state: 'queued' },
      attempts: later.counts ? now.attempts : Math.max(0, entry.attempts - 1),
      nextAt: later.afterMs === null ? null : instant(clock.now() + later.afterMs),
      waitMs: later.afterMs ?? undefined,
      lastError: later.because ?? now.lastError,
    }));
  }

  #update(entry: OutboxEntry, state: OutboxState): Promise<OutboxEntry | null> {
    return this.#ports.store.update(entry.opId, (now) => ({ ...now, state, attempts: entry.attempts, nextAt: null }));
  }
}
