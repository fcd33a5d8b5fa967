import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { CommandKey, type DeviceRef, type Instant, OperationId } from '#shared/ids.ts';
import {
  describeOperationState,
  type OperationEvent,
  type OperationKind,
  type OperationState,
  transitionOperation,
} from '#shared/operation.ts';
import { OperationResult } from '#shared/orders.ts';
import { byExecution, millisOf, readOperation, readState, type StoredOperation } from './operation-row.ts';
import type { OperationStepTable, OperationTable } from './schema/operation.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { inTransaction } from './transaction.ts';

export type { StoredOperation } from './operation-row.ts';

export type OperationRequest = {
  /** Given by who asks: asked again with the same, it is the same operation, whatever became of it. */
  id?: OperationId;
  device: DeviceRef;
  kind: OperationKind;
  createdBy: string;
  /** Not before this instant. */
  scheduledFor?: Instant;
  /** Not begun from this instant on: it stays queued until whoever asked takes it back. */
  notAfter?: Instant;
  /** JSON the ACS needs to do it. */
  arguments?: unknown;
};

/** What changes operations. */
export type OperationWriter = {
  /**
   * Asks for an operation. The same thing already queued for the device's next session and not yet sent is not queued
   * again but returned: a flag set twice is one reboot. A scheduled one is always one of its own.
   */
  queue(request: OperationRequest): Promise<StoredOperation>;
  /**
   * Moves an operation on, and keeps with it what it found out; null where the event means nothing in its state (the caller logs it
   * and goes on).
   */
  apply(id: OperationId, event: OperationEvent, result?: OperationResult): Promise<StoredOperation | null>;
  /** Cancels what the device has queued, then forgets everything about its operations. */
  forget(device: DeviceRef, by: string): Promise<void>;
  /** Brings up to date, now rather than at the end of the transaction, what is derived from the operations. */
  project(): Promise<void>;
};

export type OperationStore = Omit<OperationWriter, 'project'> & {
  get(id: OperationId): Promise<StoredOperation | null>;
  byCommandKey(key: CommandKey): Promise<StoredOperation | null>;
  /** What is not finished, in the order in which a session runs it; those scheduled for later are among it. */
  pendingOf(device: DeviceRef): Promise<StoredOperation[]>;
  /** What a plan wrote down before it changed the device; null: it got nowhere yet. */
  noteOf(id: OperationId): Promise<unknown>;
  keepNote(id: OperationId, note: unknown): Promise<void>;
  /** What an operation found out; null: nothing. */
  resultOf(id: OperationId): Promise<OperationResult | null>;
  /** The newest first. */
  ofDevice(device: DeviceRef, limit: number): Promise<StoredOperation[]>;
  /** All operations in a state; `sent` and `accepted` are what a start after a crash has to look at. */
  inState(state: OperationState['state']): Promise<StoredOperation[]>;
  /** What was sent by a process that is none of these, and not heard of since. */
  leftBehind(living: ReadonlySet<string>): Promise<StoredOperation[]>;
  /**
   * Several changes that are made together or not at all; listeners hear of them after the commit. `alone`: they take
   * long, and nobody else's commit is to wait for them.
   */
  transaction<T>(
    work: (trx: Transaction<Schema>, operations: OperationWriter) => Promise<T>,
    pace?: { alone: boolean },
  ): Promise<T>;
  /**
   * Runs inside every transaction that changed operations of a device, so that what is derived from them
   * (`pending_settings`) can never disagree with them, not even after a crash.
   */
  projectInto(projector: OperationProjector): void;
  /** Calls back after every committed change of this process, until the returned function is called. */
  subscribe(listener: (operation: StoredOperation) => void): () => void;
};

/** Gets the device and those of its operations that changed, as they are now. */
export type OperationProjector = (
  trx: Transaction<Schema>,
  device: DeviceRef,
  changed: readonly StoredOperation[],
) => Promise<void>;

const UNFINISHED = ['queued', 'sent', 'accepted', 'unclear'];
/** 18 bytes are 24 characters: within the 32 of a CommandKey, and not to be guessed. */
const COMMAND_KEY_BYTES = 18;

type Row = Selectable<OperationTable>;

/** The operations of one store (DESIGN.md "Operations"), shared by inventory and ACS, and by several processes. */
export function createOperationStore({
  store,
  clock,
  random,
  self = null,
}: {
  store: Store;
  clock: Clock;
  random: Random;
  /** This process (Presence), whose lease what it sends is. */
  self?: string | null;
}): OperationStore {
  const listeners = new Set<(operation: StoredOperation) => void>();
  const projectors: OperationProjector[] = [];

  const transaction: OperationStore['transaction'] = async (work, pace) => {
    let changed = new Map<string, StoredOperation>();
    const attempt = async (trx: Transaction<Schema>) => {
      changed = new Map();
      const touched = new Map<DeviceRef, StoredOperation[]>();
      const note = (operation: StoredOperation): void => {
        changed.set(operation.id, operation);
        touched.set(operation.device, [...(touched.get(operation.device) ?? []), operation]);
      };
      const project = async (): Promise<void> => {
        const due = [...touched];
        touched.clear();
        for (const [device, operations] of due) for (const each of projectors) await each(trx, device, operations);
      };
      const done = await work(trx, { ...createWriter(trx, { clock, random, note, self }), project });
      await project();
      return done;
    };
    const result = await inTransaction(store.db, attempt, pace);
    for (const operation of changed.values()) for (const listener of listeners) listener(operation);
    return result;
  };

  return {
    transaction,
    queue: (request) => transaction((_, writer) => writer.queue(request)),
    apply: (id, event, result) => transaction((_, writer) => writer.apply(id, event, result)),
    forget: (device, by) => transaction((_, writer) => writer.forget(device, by)),
    projectInto: (projector) => {
      projectors.push(projector);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async noteOf(id) {
      const row = await resultRow(store.db, id);
      return row?.note ? JSON.parse(row.note) : null;
    },
    keepNote: (id, note) => keepResult(store.db, id, { note: JSON.stringify(note) }),
    async resultOf(id) {
      const row = await resultRow(store.db, id);
      return row?.result ? OperationResult.parse(JSON.parse(row.result)) : null;
    },
    get: async (id) => first(await load(store.db, (query) => query.where('id', '=', id))),
    byCommandKey: async (key) => first(await load(store.db, (query) => query.where('command_key', '=', key))),
    pendingOf: (device) =>
      load(store.db, (query) => query.where('device', '=', device).where('state', 'in', UNFINISHED), byExecution),
    ofDevice: (device, limit) =>
      load(
        store.db,
        (query) => query.where('device', '=', device).orderBy('seq', 'desc').limit(limit),
        (left, right) => right.seq - left.seq,
      ),
    inState: (state) => load(store.db, (query) => query.where('state', '=', state)),
    leftBehind: (living) =>
      load(store.db, (query) =>
        query
          .where('state', '=', 'sent')
          .where(({ eb, or }) => or([eb('taken_by', 'is', null), eb('taken_by', 'not in', ['', ...living])])),
      ),
  };
}

type WriterContext = {
  clock: Clock;
  random: Random;
  note(operation: StoredOperation): void;
  self: string | null;
};

function createWriter(
  trx: Transaction<Schema>,
  { clock, random, note, self }: WriterContext,
): Omit<OperationWriter, 'project'> {
  const writer: Omit<OperationWriter, 'project'> = {
    async queue(request) {
      const asked =
        request.id === undefined ? null : first(await load(trx, (query) => query.where('id', '=', request.id ?? '')));
      if (asked !== null) return asked;
      const id = request.id ?? OperationId.parse(random.uuid());
      const now = clock.now();
      const state: OperationState = { state: 'queued' };
      const carried = request.arguments === undefined ? null : JSON.stringify(request.arguments);
      const sameAs = request.scheduledFor === undefined ? `${request.kind} ${carried ?? ''}` : null;
      const inserted = await trx
        .insertInto('operation')
        .values({
          id,
          device: request.device,
          kind: request.kind,
          command_key: CommandKey.parse(randomToken(random, COMMAND_KEY_BYTES)),
          created_at: now,
          created_by: request.createdBy,
          scheduled_for: request.scheduledFor === undefined ? null : millisOf(request.scheduledFor),
          not_after: request.notAfter === undefined ? null : millisOf(request.notAfter),
          arguments: carried,
          state: state.state,
          state_json: JSON.stringify(state),
          revision: 1,
          same_as: sameAs,
        })
        .onConflict((conflict) => conflict.columns(['device', 'same_as']).where('same_as', 'is not', null).doNothing())
        .executeTakeFirst();
      if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) {
        const same = first(
          await load(trx, (query) => query.where('device', '=', request.device).where('same_as', '=', sameAs)),
        );
        if (same !== null) return same;
        // It was sent between our insert and our read: ours is a new one after all.
        return writer.queue(request);
      }
      const words =
        request.scheduledFor === undefined ? describeOperationState(state) : `Waiting until ${request.scheduledFor}`;
      await addStep(trx, id, now, state.state, words);
      return noted(id);
    },

    async apply(id, event, result) {
      for (;;) {
        const row = await trx.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst();
        if (row === undefined) return null;
        const state = transitionOperation(readState(row), event);
        if (state === null) return null;
        const update = await trx
          .updateTable('operation')
          .set({
            state: state.state,
            state_json: JSON.stringify(state),
            revision: row.revision + 1,
            same_as: null,
            ...(event.type === 'sent' ? { taken_by: self } : {}),
            // A person who has it sent again wants it sent, whenever that is.
            ...(event.type === 'resent-by-person' ? { not_after: null } : {}),
          })
          .where('id', '=', id)
          .where('revision', '=', row.revision)
          .executeTakeFirst();
        // Another process moved it between our read and our write: judge the event by the new state.
        if (Number(update.numUpdatedRows) === 0) continue;
        await addStep(trx, id, millisOf(event.at), state.state, stepWords(event, state));
        if (result !== undefined) await keepResult(trx, id, { result: JSON.stringify(result) });
        return noted(id);
      }
    },

    async forget(device, by) {
      const at = instantMillis(clock.now());
      const queued = await trx
        .selectFrom('operation')
        .select('id')
        .where('device', '=', device)
        .where('state', '=', 'queued')
        .execute();
      for (const { id } of queued) await writer.apply(OperationId.parse(id), { type: 'cancelled', at, by });
      await trx.deleteFrom('operation').where('device', '=', device).execute();
    },
  };

  async function noted(id: OperationId): Promise<StoredOperation> {
    const operation = first(await load(trx, (query) => query.where('id', '=', id)));
    if (operation === null) throw new Error(`operation ${id} vanished within its own transaction`);
    note(operation);
    return operation;
  }

  return writer;
}

/** Going back to the queue means different things; the timeline says which. */
function stepWords(event: OperationEvent, state: OperationState): string {
  if (event.type === 'not-sent') return 'Did not reach the device; waiting for its next session';
  if (event.type === 'resent-by-person') return `${event.by} had it sent again`;
  return describeOperationState(state);
}

async function addStep(
  trx: Transaction<Schema>,
  operation: OperationId,
  at: number,
  state: string,
  words: string,
): Promise<void> {
  await trx.insertInto('operation_step').values({ operation, at, state, words }).execute();
}

function resultRow(db: Kysely<Schema>, id: OperationId) {
  return db.selectFrom('operation_result').selectAll().where('operation', '=', id).executeTakeFirst();
}

async function keepResult(
  db: Kysely<Schema>,
  operation: OperationId,
  part: { note: string } | { result: string },
): Promise<void> {
  await db
    .insertInto('operation_result')
    .values({ operation, note: null, result: null, ...part })
    .onConflict((conflict) => conflict.column('operation').doUpdateSet(part))
    .execute();
}

type OperationQuery = ReturnType<typeof allOperations>;

function allOperations(db: Kysely<Schema>) {
  return db.selectFrom('operation').selectAll();
}

async function load(
  db: Kysely<Schema>,
  narrow: (query: OperationQuery) => OperationQuery,
  order: (left: Row, right: Row) => number = (left, right) => left.seq - right.seq,
): Promise<StoredOperation[]> {
  const rows = await narrow(allOperations(db)).execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const steps = await db
    .selectFrom('operation_step')
    .selectAll()
    .where('operation', 'in', ids)
    .orderBy('seq')
    .execute();
  const stepsOf = Map.groupBy(steps, ({ operation }: Selectable<OperationStepTable>) => operation);
  return rows.sort(order).map((row) => readOperation(row, stepsOf.get(row.id) ?? []));
}

function first<T>(list: readonly T[]): T | null {
  return list[0] ?? null;
}
