import type { Transaction } from 'kysely';
import { type CancelTimer, type Clock, instantMillis, sleep } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore, OperationWriter, StoredOperation } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef, Instant } from '#shared/ids.ts';
import type { RunId, UnitId } from '#shared/recipe/bench-run.ts';
import { isOver, type Move, moveUnit, type UnitEvent, type UnitState } from '#shared/recipe/run.ts';
import type { Tree } from '#shared/recipe/tree.ts';
import { markOf, operationOf, resultOf } from './device-operation.ts';
import type { RecipeWorld } from './ports.ts';
import { judgeReading, pathsToRead } from './readings.ts';
import { checkedRecipe, type RecipeBook } from './recipe-book.ts';
import { openPlan } from './unit-plan.ts';
import { compared, rehearseUnit } from './unit-rehearsal.ts';
import { type BenchUnit, findRun, findUnit, planOf, unfinishedUnits } from './unit-row.ts';

/**
 * Carries out what the state machine of a device says. A change of state and the operation it asks for are one
 * transaction; whatever else a state needs (reading, waiting) changes nothing on the device and is begun anew after a
 * restart.
 */
export type UnitDriver = {
  /** Something happened to a device; resolves when its state is on the disk. */
  tell(unit: UnitId, event: UnitEvent): Promise<void>;
  /** It is here: what it was to be asked is asked now. */
  present(unit: UnitId): Promise<void>;
  /** After a start: everything goes on where it was. */
  resume(): Promise<void>;
  /** Resolves when nothing is being decided for the device; true: something was queued or asked meanwhile. */
  settled(device: DeviceRef): Promise<boolean>;
  close(): void;
};

type DriverOptions = {
  store: Store;
  operations: OperationStore;
  book: RecipeBook;
  world: RecipeWorld;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  log: Log;
  changed(run: RunId): void;
};

/** What a state still waits for is looked at again after so long: an event may have come while nobody listened. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

export function createUnitDriver(options: DriverOptions): UnitDriver {
  const { store, operations, world, clock, secrets, log, changed } = options;
  const { db } = store;
  const turns = new Map<UnitId, Promise<unknown>>();
  /** Devices for which something is being decided; and whether anything new came of it. */
  const busy = new Map<DeviceRef, Set<Promise<unknown>>>();
  const news = new Set<DeviceRef>();
  /** Which devices are being read; each reading knows itself again. */
  const reading = new Map<UnitId, object>();
  const timers = new Map<UnitId, CancelTimer>();
  /** Devices a recipe is at work on. */
  const active = new Set<DeviceRef>();
  let closed = false;

  /** One thing at a time for every device, in the order in which it happened. */
  function inTurn<T>(unit: UnitId, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(unit) ?? Promise.resolve()).then(work);
    const quiet = turn
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(unit) === quiet) turns.delete(unit);
      });
    turns.set(unit, quiet);
    return turn;
  }

  function occupy<T>(device: DeviceRef | null, work: Promise<T>): Promise<T> {
    if (device === null) return work;
    const held = busy.get(device) ?? new Set();
    busy.set(device, held);
    const quiet = work
      .catch(() => undefined)
      .finally(() => {
        held.delete(quiet);
        if (held.size === 0 && busy.get(device) === held) busy.delete(device);
      });
    held.add(quiet);
    return work;
  }

  /** In the background: a failure is logged, and the device is asked again at its next Inform. */
  function inBackground(what: string, unit: UnitId, work: Promise<unknown>): void {
    work.catch((err: unknown) => log.error({ err, unit }, what));
  }

  async function change(id: UnitId, event: UnitEvent, asOf?: number): Promise<BenchUnit | null> {
    if (closed) return null;
    const unit = await findUnit(db, id);
    if (unit === null || (asOf !== undefined && unit.revision !== asOf)) return null;
    const run = await findRun(db, unit.run);
    if (run === null) return null;
    const recipe = checkedRecipe(run.text);
    const plan = await openPlan(unit, recipe, secrets);
    const now = clock.now();
    const move = moveUnit(unit.state, event, plan, { now, at: instantMillis(now) });
    if (move === null) return null;
    const state = await operations.transaction((trx, writer) => {
      return commit({ trx, writer, unit, move, now, by: `recipe “${recipe.name}”` });
    });
    if (state === null) return null;
    changed(unit.run);
    return { ...unit, state };
  }

  type Commit = {
    trx: Transaction<Schema>;
    writer: Pick<OperationWriter, 'queue'>;
    unit: BenchUnit;
    move: Move;
    now: number;
    by: string;
  };

  async function commit({ trx, writer, unit, move, now, by }: Commit): Promise<UnitState | null> {
    const state = move.queue === undefined ? move.to : await queued(move, unit, writer, by);
    const update = await trx
      .updateTable('bench_unit')
      .set({
        at: state.at,
        state_json: JSON.stringify(state),
        revision: unit.revision + 1,
        ...(unit.joinedAt === null ? { joined_at: now } : {}),
        ended_at: isOver(state) ? now : null,
      })
      .where('id', '=', unit.id)
      .where('revision', '=', unit.revision)
      .executeTakeFirst();
    if (Number(update.numUpdatedRows) === 1) return state;
    throw new Error('two processes drive the same run');
  }

  async function queued(
    { queue, part, index, to }: Extract<Move, { queue: object }>,
    { id, device }: BenchUnit,
    writer: Pick<OperationWriter, 'queue'>,
    by: string,
  ): Promise<UnitState> {
    if (device === null) throw new Error('nothing can be asked of a device that was never seen');
    const operation = await writer.queue(operationOf(queue, device, { recipe: { unit: id, part, index } }, by));
    return to(operation.id);
  }

  /** What the state it is in now needs beside what is on the disk. */
  function follow({ id, device, state }: BenchUnit): void {
    timers.get(id)?.();
    timers.delete(id);
    if (device === null || closed) return;
    if (isOver(state)) active.delete(device);
    else active.add(device);
    if (state.at === 'acting' || state.at === 'undoing') {
      const { doing } = state;
      if (doing.by === 'operation') {
        news.add(device);
        world.contact(device);
      } else if (doing.by === 'read') ask(id, device);
      else awaitEvent(id, device, doing.since, doing.until);
    } else if (state.at === 'reading' || state.at === 'checking') ask(id, device);
  }

  /** Reads what the state wants; where the device cannot be called, at its next Inform. */
  function ask(id: UnitId, device: DeviceRef): void {
    if (reading.has(id)) return;
    const self = {};
    reading.set(id, self);
    const done = (): void => {
      if (reading.get(id) === self) reading.delete(id);
    };
    news.add(device);
    const work = occupy(device, readingOf(id, device))
      .then(async (wanted) => {
        if (wanted === null) return;
        const tree = await world.read(device, wanted.paths, wanted.names);
        done();
        await occupy(
          device,
          wanted.judge(tree).then((event) => tell(id, event, wanted.revision)),
        );
      })
      .catch((error: unknown) => {
        if (error instanceof AppError && WAITS.has(error.code)) {
          log.debug({ unit: id, why: error.code }, 'the device is read when it comes next');
        } else throw error;
      })
      .finally(done);
    inBackground('a device could not be read for its recipe', id, work);
  }

  type Reading = {
    readonly paths: readonly string[];
    readonly names: boolean;
    /** Of the state that wanted it: what was read for one step says nothing about the next. */
    readonly revision: number;
    judge(tree: Tree): Promise<UnitEvent>;
  };

  async function readingOf(id: UnitId, device: DeviceRef): Promise<Reading | null> {
    const unit = await findUnit(db, id);
    const run = unit === null ? null : await findRun(db, unit.run);
    if (unit === null || run === null) return null;
    const recipe = checkedRecipe(run.text);
    const { revision } = unit;
    switch (unit.state.at) {
      case 'reading':
        return {
          paths: await rootOf(device),
          names: true,
          revision,
          judge: (tree) => rehearseUnit(unit, run, tree, options),
        };
      case 'checking':
        return { paths: await rootOf(device), names: true, revision, judge: async (tree) => compared(unit, tree) };
      case 'acting': {
        const plan = await openPlan(unit, recipe, secrets);
        const action = plan.actions[unit.state.action];
        if (action === undefined) return null;
        const judge = async (tree: Tree): Promise<UnitEvent> => {
          return { type: 'judged', problem: judgeReading(action, tree) };
        };
        return { paths: pathsToRead(action), names: false, revision, judge };
      }
      default:
        return null;
    }
  }

  async function rootOf(device: DeviceRef): Promise<string[]> {
    const root = (await world.cpe(device))?.root;
    if (root === null || root === undefined) throw new AppError('acs.cpe-unknown');
    return [root];
  }

  /**
   * Waits so long as this program listened, not by the clock on the wall: neither a closed lid nor a restart makes a
   * device late, which could not have called in that time.
   */
  function awaitEvent(id: UnitId, device: DeviceRef, since: Instant, until: number): void {
    const patience = until - Date.parse(since);
    let listened = 0;
    let lastLook = clock.monotonic();
    const look = async (): Promise<void> => {
      const now = clock.monotonic();
      // On some systems this clock goes on while the computer sleeps.
      listened += Math.min(now - lastLook, LOOK_AGAIN_MILLISECONDS);
      lastLook = now;
      const cpe = await world.cpe(device);
      // It may have come before this state was on the disk, or while this program did not run.
      if (cpe !== null && cpe.lastInform >= since) await tell(id, { type: 'informed', events: cpe.lastEvents });
      if (timers.has(id) && listened >= patience) await tell(id, { type: 'expired' });
      else if (timers.has(id)) arm();
    };
    const arm = (): void => {
      const wait = Math.min(LOOK_AGAIN_MILLISECONDS, Math.max(0, patience - listened));
      timers.set(
        id,
        clock.after(wait, () => inBackground('a device could not be looked at', id, look())),
      );
    };
    timers.set(id, () => undefined);
    inBackground('a device could not be looked at', id, look());
  }

  /** With `asOf` the event is about that revision of the device's state and means nothing in a later one. */
  function tell(id: UnitId, event: UnitEvent, asOf?: number): Promise<void> {
    return inTurn(id, async () => {
      const unit = await change(id, event, asOf);
      if (unit !== null) follow(unit);
    });
  }

  async function operationEnded(operation: StoredOperation): Promise<void> {
    const mark = markOf(operation);
    const result = resultOf(operation);
    if (mark === null) return;
    if (result === null) {
      const unit = await findUnit(db, mark.unit);
      if (unit !== null) changed(unit.run);
      return;
    }
    if (result === 'done' && mark.part === 'action') await noteInstance(mark.unit, operation);
    await tell(mark.unit, { type: 'operation', id: operation.id, result });
  }

  /** An instance that was added has its number only now; later actions need it. */
  async function noteInstance(id: UnitId, operation: StoredOperation): Promise<void> {
    if (operation.kind !== 'add_object') return;
    const number = await world.addedInstance(operation.id);
    if (number === null) return;
    await inTurn(id, async () => {
      const unit = await findUnit(db, id);
      if (unit?.state.at !== 'acting') return;
      const action = planOf(unit)[unit.state.action];
      if (action?.do !== 'add-object') return;
      const instances = JSON.stringify({ ...unit.instances, [action.as]: number });
      await db.updateTable('bench_unit').set({ instances }).where('id', '=', id).execute();
    });
  }

  const unsubscribe = operations.subscribe((operation) => {
    const mark = markOf(operation);
    if (mark === null || closed) return;
    inBackground('a step of a recipe could not go on', mark.unit, occupy(operation.device, operationEnded(operation)));
  });

  return {
    tell: (id, event) => tell(id, event),
    async present(id) {
      const unit = await findUnit(db, id);
      if (unit === null || unit.device === null) return;
      const { state } = unit;
      const reads =
        state.at === 'reading' || state.at === 'checking' || (state.at === 'acting' && state.doing.by === 'read');
      if (reads) ask(id, unit.device);
    },
    async resume() {
      for (const unit of await unfinishedUnits(db)) {
        const { state } = unit;
        if (unit.device !== null) active.add(unit.device);
        if ((state.at === 'acting' || state.at === 'undoing') && state.doing.by === 'operation') {
          const operation = await operations.get(state.doing.id);
          if (operation !== null && resultOf(operation) !== null) {
            await operationEnded(operation);
            continue;
          }
        }
        follow(unit);
      }
    },
    async settled(device) {
      if (!active.has(device)) return false;
      // What was just answered is taken up in the same turn of the event loop; wait until that has begun.
      await sleep(clock, 0);
      for (let held = busy.get(device); held !== undefined && held.size > 0; held = busy.get(device)) {
        await Promise.all(held);
      }
      return news.delete(device);
    },
    close() {
      closed = true;
      unsubscribe();
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}

/** Errors that say: not now, but at its next Inform. */
const WAITS: ReadonlySet<string> = new Set(['acs.read-waits', 'acs.not-listening', 'acs.cpe-unknown']);
