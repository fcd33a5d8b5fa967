import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { RPCS } from '#shared/cwmp/rpc.ts';
import type { DeviceRef, OperationId, SessionId } from '#shared/ids.ts';
import { isTransfer, type OperationEvent } from '#shared/operation.ts';
import type { OperationResult } from '#shared/orders.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';
import type { Plan, PlanResult } from './plan.ts';

/**
 * What is to be done with one device in one session: first what must be looked for after a loss, then the chores, then
 * the operations in their order, last what a person wants read. Marks each operation durably BEFORE its RPC leaves (SPEC O-1 … O-7).
 */
export type Work = {
  /** The next RPC; null: nothing more. */
  next(): Promise<AcsRequest | null>;
  /** Called right before the RPC is written. False: it must not be sent any more (cancelled, or the session ended). */
  sending(request: AcsRequest): Promise<boolean>;
  answered(request: AcsRequest, answer: CpeAnswer): Promise<void>;
  /** The RPC provably never left. */
  unwritten(): Promise<void>;
  /** The session is over; `unanswered`: an RPC was out, `why` says what happened. */
  over(unanswered: AcsRequest | null, why: string): Promise<void>;
};

/** How operations become plans; the session hands it in. */
export type Planner = {
  /** What to look for when it is not known, or not yet proved, that the operation took effect; null: only wait. */
  proof(operation: StoredOperation): Promise<Plan | null>;
  plan(operation: StoredOperation): Promise<Plan>;
  /** Plans without an operation: what every ACS keeps in order on its CPEs. */
  chores(): Plan[];
  /** What a person wants read now; null: nothing. */
  errand(): Plan | null;
  /** Nothing is left: is something being decided that will give more to do? Waits for it. */
  more(): Promise<boolean>;
  /** The CPE fell silent on this RPC. */
  fellSilentOn(request: AcsRequest): void;
};

type Doing = {
  readonly plan: Plan;
  readonly operation: StoredOperation | null;
  /** Looking for the proof of something sent earlier: nothing is marked. */
  readonly looking: boolean;
  marked: boolean;
  /** An RPC that changes the device has left. */
  changing: boolean;
  accepted: boolean;
  answer: CpeAnswer | null;
  /** Was to be sent but provably never left: offered again. */
  again: AcsRequest | null;
};

/** So long a device may take to fetch and install an image before what would disturb it goes ahead all the same. */
const TRANSFER_MINUTES = 10;
const DISTURBING: ReadonlySet<string> = new Set(['reboot', 'factory_reset', 'device_factory_reset']);

/** Would the operation take the device down while it fetches or delivers a file? Then it waits for the transfer's end. */
function disturbsTransfer({ kind }: StoredOperation, pending: readonly StoredOperation[], now: number): boolean {
  if (!DISTURBING.has(kind)) return false;
  return pending.some(
    (other) =>
      isTransfer(other.kind) &&
      (other.state.state === 'accepted' || other.state.state === 'unclear') &&
      now - Date.parse(other.state.at) < TRANSFER_MINUTES * 60_000,
  );
}

/** So often an operation may end a session by what it only reads; a sync learns from each time what not to ask. */
const MOST_BREAKS = 3;
const MOST_BREAKS_OF_A_SYNC = 8;

/** Has it broken off so many sessions that those behind it would wait for ever? Each time it went back to the queue. */
function breaksOff({ kind, steps }: StoredOperation): boolean {
  const times = steps.filter(({ state }) => state === 'queued').length;
  return times >= (kind === 'sync' ? MOST_BREAKS_OF_A_SYNC : MOST_BREAKS);
}

/** Has its time come, and is it not over? */
function isDue({ scheduledFor, notAfter }: StoredOperation, now: number): boolean {
  const hasCome = scheduledFor === null || Date.parse(scheduledFor) <= now;
  return hasCome && (notAfter === null || now < Date.parse(notAfter));
}

type WorkOptions = {
  device: DeviceRef;
  session: SessionId;
  operations: OperationStore;
  /** What was pending when the Inform came, as long as nothing changed since; null: look again. */
  pending(): readonly StoredOperation[] | null;
  planner: Planner;
  clock: Clock;
  log: Log;
};

export function createWork({ device, session, operations, pending, planner, clock, log }: WorkOptions): Work {
  const tried = new Set<OperationId>();
  let chores: Plan[] | null = null;
  let doing: Doing | null = null;

  const at = () => instantMillis(clock.now());
  const apply = async (
    operation: StoredOperation,
    event: OperationEvent,
    result?: OperationResult,
  ): Promise<boolean> => {
    const moved = await operations.apply(operation.id, event, result);
    if (moved === null) log.info({ operation: operation.id, event: event.type }, 'the event means nothing any more');
    return moved !== null;
  };
  const begin = (plan: Plan, operation: StoredOperation | null, looking: boolean): Doing => ({
    plan,
    operation,
    looking,
    marked: false,
    changing: false,
    accepted: false,
    answer: null,
    again: null,
  });

  const look = async (): Promise<readonly StoredOperation[]> => pending() ?? (await operations.pendingOf(device));

  /** What was sent earlier and is not proved yet. */
  async function pickProof(): Promise<Doing | null> {
    for (const operation of await look()) {
      const { state } = operation.state;
      if (tried.has(operation.id) || (state !== 'accepted' && state !== 'unclear')) continue;
      tried.add(operation.id);
      const plan = await planner.proof(operation);
      if (plan !== null) return begin(plan, operation, true);
    }
    return null;
  }

  /** The next operation whose time has come. */
  async function pickOperation(): Promise<Doing | null> {
    const now = clock.now();
    const waiting = await look();
    const next = waiting.find(
      (operation) =>
        operation.state.state === 'queued' &&
        !tried.has(operation.id) &&
        isDue(operation, now) &&
        !disturbsTransfer(operation, waiting, now),
    );
    if (next === undefined) return null;
    tried.add(next.id);
    return begin(await planner.plan(next), next, false);
  }

  async function pick(): Promise<Doing | null> {
    const proof = await pickProof();
    if (proof !== null) return proof;
    chores ??= planner.chores();
    const chore = chores.shift();
    if (chore !== undefined) return begin(chore, null, false);
    const operation = await pickOperation();
    if (operation !== null) return operation;
    // After the operations, so that what they changed is what is read.
    const errand = planner.errand();
    return errand === null ? null : begin(errand, null, false);
  }

  async function finish({ operation, looking, marked, accepted }: Doing, result: PlanResult): Promise<void> {
    if (operation === null) return;
    switch (result.type) {
      case 'proved':
        // A plan that had nothing to change passes through `sent` on its way: the device was asked.
        if (!looking && !marked && !(await apply(operation, { type: 'sent', at: at(), session }))) return;
        await apply(operation, { type: 'proved', at: at(), proof: result.proof }, result.result);
        return;
      case 'failed':
        await apply(operation, { type: 'failed', at: at(), failure: result.failure });
        return;
      case 'disproved':
        if (await apply(operation, { type: 'disproved', at: at(), why: result.why })) tried.delete(operation.id);
        return;
      case 'accepted':
        await apply(operation, { type: 'accepted', at: at() });
        return;
      case 'awaiting-proof':
        if (!looking && !accepted) await apply(operation, { type: 'accepted', at: at() });
        return;
      case 'undecided':
        return;
      default:
        return result satisfies never;
    }
  }

  async function advance(current: Doing): Promise<AcsRequest | null> {
    if (current.again !== null) {
      const { again } = current;
      current.again = null;
      return again;
    }
    // The first call of a generator takes no value; every later one gets the answer it waits for.
    const step = await (current.answer === null ? current.plan.next() : current.plan.next(current.answer));
    if (!step.done) return step.value;
    doing = null;
    await finish(current, step.value);
    return null;
  }

  return {
    async next() {
      for (;;) {
        doing ??= await pick();
        if (doing === null) {
          if (await planner.more()) continue;
          return null;
        }
        const request = await advance(doing);
        if (request !== null) return request;
      }
    },

    async sending(request) {
      const current = doing;
      if (current === null || current.operation === null || current.looking || current.marked) {
        if (current !== null && RPCS[request.type].changes) current.changing = true;
        return true;
      }
      const marked = await apply(current.operation, { type: 'sent', at: at(), session });
      if (doing !== current) {
        // While its mark went to the disk the session ended, and `over` saw none: nothing of it leaves.
        if (marked) await apply(current.operation, { type: 'not-sent', at: at() });
        return false;
      }
      current.marked = marked;
      if (!marked) {
        doing = null;
        await current.plan.return({ type: 'undecided' });
        return false;
      }
      current.changing = RPCS[request.type].changes;
      return true;
    },

    async answered(request, answer) {
      const current = doing;
      if (current === null) return;
      current.answer = answer;
      const { operation, looking, accepted } = current;
      if (operation === null || looking || accepted || answer.type === 'Fault' || !RPCS[request.type].changes) return;
      current.accepted = true;
      await apply(operation, { type: 'accepted', at: at() });
    },

    async unwritten() {
      const current = doing;
      if (current === null) return;
      doing = null;
      await current.plan.return({ type: 'undecided' });
      const { operation, looking, marked, accepted } = current;
      if (operation === null) return;
      // Nothing of it left, or only reads: it is picked anew. What was accepted before waits for its proof.
      if (!looking && marked && !accepted) await apply(operation, { type: 'not-sent', at: at() });
      tried.delete(operation.id);
    },

    async over(unanswered, why) {
      if (unanswered !== null) planner.fellSilentOn(unanswered);
      const current = doing;
      doing = null;
      if (current === null) return;
      await current.plan.return({ type: 'undecided' });
      const { operation, looking, marked, changing, accepted } = current;
      if (operation === null || looking || !marked || accepted) return;
      if (!changing && unanswered !== null && breaksOff(operation)) {
        const words = `The device breaks off whenever it is asked for ${unanswered.type}`;
        await apply(operation, { type: 'failed', at: at(), failure: { code: 'acs.breaks-off', words } });
        return;
      }
      await apply(operation, changing ? { type: 'lost', at: at(), why } : { type: 'not-sent', at: at() });
    },
  };
}
