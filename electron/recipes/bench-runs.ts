import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { AppError } from '#shared/errors.ts';
import type { OperationState } from '#shared/operation.ts';
import {
  type ArmRequest,
  RunId,
  type RunSummary,
  type RunView,
  UnitId,
  type UnitView,
} from '#shared/recipe/bench-run.ts';
import { type Recipe, stepWords } from '#shared/recipe/recipe.ts';
import { isOver, type UnitState } from '#shared/recipe/run.ts';
import { serialKey } from '#shared/serial.ts';
import { isOfType } from './device-type.ts';
import type { RecipeDevice, RecipeInform, RecipeWorld } from './ports.ts';
import { checkedRecipe, type RecipeBook } from './recipe-book.ts';
import { readRunFile } from './run-file.ts';
import type { KeptValues } from './sealed.ts';
import type { UnitDriver } from './unit-driver.ts';
import {
  type BenchRun,
  type BenchUnit,
  findRun,
  findUnit,
  readUnit,
  runSummary,
  runs,
  unitsOf,
  unitView,
} from './unit-row.ts';

/** Runs: armed, joined by routers in whatever order they are plugged in, and told to the screen. */
export type BenchRuns = {
  /** Throws `recipe.unknown`, `recipe.answer-missing`, `recipe.csv`. */
  arm(request: Omit<ArmRequest, 'answers'>, answers: KeptValues): Promise<RunSummary>;
  all(): Promise<RunSummary[]>;
  /** Throws `recipe.run-unknown`. */
  view(run: RunId): Promise<RunView>;
  units(run: RunId): Promise<BenchUnit[]>;
  unit(id: UnitId): Promise<BenchUnit>;
  /** Puts a serial on the list; true: it was there. */
  scan(run: RunId, serial: string): Promise<boolean>;
  disarm(run: RunId): Promise<RunSummary>;
  /** What passed and is in no as-built record yet, at most so many at once; the oldest first. */
  unrecorded(): Promise<{ unit: UnitView; run: RunSummary }[]>;
  markRecorded(unit: UnitId): Promise<void>;
  /** An Inform: the device joins what is armed for it, or goes on. Resolves when what follows from it is on the disk. */
  informed(inform: RecipeInform): Promise<void>;
};

type RunsOptions = {
  store: Store;
  operations: OperationStore;
  book: RecipeBook;
  world: RecipeWorld;
  driver: UnitDriver;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  changed(run: RunId): void;
};

const ID_BYTES = 12;
const RUNS_SHOWN = 50;
const UNRECORDED_AT_ONCE = 100;

export function createBenchRuns(options: RunsOptions): BenchRuns {
  const { store, operations, book, world, driver, clock, random, changed } = options;
  const { db } = store;

  async function existing(id: RunId): Promise<BenchRun> {
    const run = await findRun(db, id);
    if (run === null) throw new AppError('recipe.run-unknown');
    return run;
  }

  async function summary(id: RunId): Promise<RunSummary> {
    const run = await existing(id);
    return runSummary(run, checkedRecipe(run.text), await unitsOf(db, id));
  }

  async function unit(id: UnitId): Promise<BenchUnit> {
    const found = await findUnit(db, id);
    if (found === null) throw new AppError('recipe.run-unknown');
    return found;
  }

  const EXPECTED: UnitState = { at: 'expected' };
  const fresh = (run: RunId, serial: string, rowValues: KeptValues) => ({
    id: UnitId.parse(randomToken(random, ID_BYTES)),
    run,
    serial,
    serial_key: serialKey(serial),
    device: null,
    facts: JSON.stringify({ name: null, softwareVersion: null }),
    row_values: JSON.stringify(rowValues),
    generated: '{}',
    at: EXPECTED.at,
    state_json: JSON.stringify(EXPECTED),
    revision: 1,
    plan: null,
    before_sealed: null,
    hash_before: null,
    instances: '{}',
    rehearsal: null,
    label_sealed: null,
    recorded: 0,
    joined_at: null,
    ended_at: null,
  });

  /** The device's place in a run; made where the run takes every device of its type. */
  async function placeIn(
    run: BenchRun,
    recipe: Recipe,
    device: RecipeDevice,
    serial: string,
  ): Promise<BenchUnit | null> {
    const key = serialKey(serial);
    const row = await db
      .selectFrom('bench_unit')
      .selectAll()
      .where('run', '=', run.id)
      .where('serial_key', '=', key)
      .executeTakeFirst();
    if (row !== undefined && row.device !== null) return row.device === device.ref ? readUnit(row) : null;
    if (run.endedAt !== null) return null;
    // What was listed by name joins in any case: that it is of another type is then the reason why it fails.
    if (row === undefined && (run.admits === 'listed' || !isOfType(device, recipe))) return null;
    // A device that is under way in another run finishes there first.
    if (await isBusy(device, run.id)) return null;
    const facts = JSON.stringify({ name: device.name, softwareVersion: device.fields.software_version || null });
    if (row === undefined) {
      const values = { ...fresh(run.id, serial, {}), device: device.ref, facts };
      await db
        .insertInto('bench_unit')
        .values(values)
        .onConflict((conflict) => conflict.columns(['run', 'serial_key']).doNothing())
        .execute();
    } else {
      await db.updateTable('bench_unit').set({ device: device.ref, facts }).where('id', '=', row.id).execute();
    }
    const now = await db
      .selectFrom('bench_unit')
      .selectAll()
      .where('run', '=', run.id)
      .where('serial_key', '=', key)
      .executeTakeFirst();
    return now === undefined ? null : readUnit(now);
  }

  async function isBusy(device: RecipeDevice, run: RunId): Promise<boolean> {
    const other = await db
      .selectFrom('bench_unit')
      .select('id')
      .where('device', '=', device.ref)
      .where('run', '<>', run)
      .where('at', 'not in', ['expected', 'passed', 'failed'])
      .limit(1)
      .execute();
    return other.length > 0;
  }

  async function needsPerson({ state }: BenchUnit): Promise<string | null> {
    if ((state.at !== 'acting' && state.at !== 'undoing') || state.doing.by !== 'operation') return null;
    const operation = await operations.get(state.doing.id);
    return operation === null ? null : unclearWords(operation.state);
  }

  return {
    async arm({ recipe: id, csv, admits, despiteFaults }, answers) {
      const { version, text } = await book.get(id, null);
      const recipe = checkedRecipe(text);
      const unanswered = Object.entries(recipe.variables).find(
        ([name, variable]) =>
          variable.from === 'prompt' && variable.default === undefined && !Object.hasOwn(answers, name),
      );
      if (unanswered !== undefined) throw new AppError('recipe.answer-missing', { name: unanswered[0] });
      const listed = csv === null ? [] : await readRunFile(csv, recipe, options.secrets);
      const run = RunId.parse(randomToken(random, ID_BYTES));
      await inTransaction(db, async (trx) => {
        await trx
          .insertInto('bench_run')
          .values({
            id: run,
            recipe: id,
            version,
            text,
            admits,
            despite_faults: despiteFaults ? 1 : 0,
            answers: JSON.stringify(answers),
            armed_at: clock.now(),
            ended_at: null,
          })
          .execute();
        for (const { serial, values } of listed) {
          await trx
            .insertInto('bench_unit')
            .values(fresh(run, serial, values))
            .execute();
        }
      });
      changed(run);
      return summary(run);
    },

    async all() {
      const found = await runs(db, RUNS_SHOWN);
      return Promise.all(found.map(async (run) => runSummary(run, checkedRecipe(run.text), await unitsOf(db, run.id))));
    },

    async view(id) {
      const run = await existing(id);
      const recipe = checkedRecipe(run.text);
      const units = await unitsOf(db, id);
      return {
        run: runSummary(run, recipe, units),
        steps: recipe.steps.map(stepWords),
        units: await Promise.all(units.map(async (each) => unitView(each, await needsPerson(each)))),
      };
    },

    units: (run) => unitsOf(db, run),
    unit,

    async scan(id, serial) {
      const run = await existing(id);
      if (run.endedAt !== null) throw new AppError('recipe.run-over');
      const inserted = await db
        .insertInto('bench_unit')
        .values(fresh(id, serial.trim(), {}))
        .onConflict((conflict) => conflict.columns(['run', 'serial_key']).doNothing())
        .executeTakeFirst();
      changed(id);
      return Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0;
    },

    async disarm(id) {
      await existing(id);
      await db
        .updateTable('bench_run')
        .set({ ended_at: clock.now() })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
      changed(id);
      return summary(id);
    },

    async unrecorded() {
      const rows = await db
        .selectFrom('bench_unit')
        .selectAll()
        .where('at', '=', 'passed')
        .where('recorded', '=', 0)
        .orderBy('ended_at')
        .limit(UNRECORDED_AT_ONCE)
        .execute();
      return Promise.all(
        rows.map(readUnit).map(async (found) => ({ unit: unitView(found, null), run: await summary(found.run) })),
      );
    },

    async markRecorded(id) {
      const found = await unit(id);
      await db.updateTable('bench_unit').set({ recorded: 1 }).where('id', '=', id).execute();
      changed(found.run);
    },

    async informed({ device: ref, serialNumber, events }) {
      const rows = await db.selectFrom('bench_run').selectAll().where('ended_at', 'is', null).orderBy('seq').execute();
      const under = await db
        .selectFrom('bench_unit')
        .selectAll()
        .where('device', '=', ref)
        .where('at', 'not in', ['expected', 'passed', 'failed'])
        .execute();
      for (const row of under) {
        const found = readUnit(row);
        // Two boxes that claim one record: only the one that began goes on.
        if (serialKey(found.serial) !== serialKey(serialNumber)) continue;
        await driver.tell(found.id, { type: 'informed', events });
        await driver.present(found.id);
      }
      if (under.length > 0 || rows.length === 0) return;
      const device = await world.device(ref);
      if (device === null) return;
      for (const row of rows) {
        const run = await existing(RunId.parse(row.id));
        const found = await placeIn(run, checkedRecipe(run.text), device, serialNumber);
        if (found === null) continue;
        if (!isOver(found.state)) await driver.tell(found.id, { type: 'seen' });
        // One recipe at a time: what was armed first goes first.
        return;
      }
    },
  };
}

function unclearWords(state: OperationState): string | null {
  return state.state === 'unclear' ? state.why : null;
}

/** When a run was armed, for the name of a file. */
export function stampOf({ armedAt }: Pick<BenchRun, 'armedAt'>): string {
  return instantMillis(armedAt).slice(0, 19).replaceAll(/[:T]/g, '-');
}
