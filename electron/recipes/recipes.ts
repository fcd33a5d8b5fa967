import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Store } from '#electron/store/store.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { RehearsedOn, RunId, UnitId } from '#shared/recipe/bench-run.ts';
import type { LabelGap } from '#shared/recipe/label-gap.ts';
import { type RecipeId, stepWords } from '#shared/recipe/recipe.ts';
import { Rehearsal, rehearse } from '#shared/recipe/rehearsal.ts';
import type { Tree } from '#shared/recipe/tree.ts';
import { type BenchRuns, createBenchRuns, stampOf } from './bench-runs.ts';
import { markOf } from './device-operation.ts';
import { labelGaps, labelPdf, writeLabels } from './label.ts';
import type { RecipeInform, RecipeWorld } from './ports.ts';
import { checkedRecipe, createRecipeBook, type RecipeBook } from './recipe-book.ts';
import { runAsCsv } from './run-file.ts';
import type { KeptValues } from './sealed.ts';
import { createUnitDriver } from './unit-driver.ts';
import { LabelContent, openPlan, planFor } from './unit-plan.ts';
import { findRun, findUnit } from './unit-row.ts';

/** Recipes of a site: written, rehearsed, and run on as many routers as are plugged in. */
export type Recipes = {
  readonly book: RecipeBook;
  readonly runs: BenchRuns;
  /** Calls back with the run something happened in. */
  subscribe(listener: (run: RunId) => void): () => void;
  /** Plays a recipe on paper. Throws `recipe.unknown`, `recipe.no-record`, `recipe.no-tree`. */
  rehearse(recipe: RecipeId, device: DeviceRef, answers: KeptValues): Promise<RehearsedOn>;
  rehearsalOf(unit: UnitId): Promise<RehearsedOn | null>;
  rollBack(unit: UnitId, by: string): Promise<void>;
  again(unit: UnitId): Promise<void>;
  /** Writes the labels of what passed, of a run or of one device, and says what they cannot show. */
  labels(run: RunId, unit: UnitId | null): Promise<{ file: string; labels: number; gaps: LabelGap[] }>;
  csv(run: RunId): Promise<string>;
  /** The values an operation of a recipe sets; null: it is none. */
  desired(asked: { arguments: unknown }): Promise<readonly ParameterValue[] | null>;
  informed(inform: RecipeInform): Promise<void>;
  /** Resolves when nothing is being decided for the device; true: it was given something to do meanwhile. */
  settled(device: DeviceRef): Promise<boolean>;
  /** After a start, and whenever devices can be called again: every run goes on at the exact step. */
  resume(): Promise<void>;
  close(): void;
};

export type RecipesOptions = {
  store: Store;
  operations: OperationStore;
  world: RecipeWorld;
  /** Where labels are written. */
  folder: string;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  log: Log;
};

export function createRecipes(options: RecipesOptions): Recipes {
  const { store, world, secrets, random } = options;
  const { db } = store;
  const listeners = new Set<(run: RunId) => void>();
  const changed = (run: RunId): void => {
    for (const listener of listeners) listener(run);
  };
  const book = createRecipeBook(options);
  const driver = createUnitDriver({ ...options, book, changed });
  const runs = createBenchRuns({ ...options, book, driver, changed });

  /** The tree as it is now, or as it was told last where the device cannot be asked. */
  async function treeOf(ref: DeviceRef): Promise<{ tree: Tree; fresh: boolean }> {
    const root = (await world.cpe(ref))?.root ?? null;
    if (root !== null) {
      try {
        return { tree: await world.read(ref, [root], true), fresh: true };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        options.log.debug({ device: ref, why: error.code }, 'a rehearsal takes the tree that was told last');
      }
    }
    const tree = await world.storedTree(ref);
    if (tree.size === 0) throw new AppError('recipe.no-tree');
    return { tree, fresh: false };
  }

  return {
    book,
    runs,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    async rehearse(id, ref, answers) {
      const recipe = checkedRecipe((await book.get(id, null)).text);
      const device = await world.device(ref);
      if (device === null) throw new AppError('recipe.no-record');
      const { tree, fresh } = await treeOf(ref);
      const unit = { rowValues: {}, generated: {} };
      const { actions, problems } = await planFor({ recipe, device, answers, unit, world, book, random, secrets });
      return { rehearsal: rehearse(actions, problems, tree), fresh, steps: recipe.steps.map(stepWords) };
    },

    async rehearsalOf(id) {
      const unit = await runs.unit(id);
      const run = await findRun(db, unit.run);
      if (unit.rehearsalText === null || run === null) return null;
      const rehearsal = Rehearsal.parse(JSON.parse(unit.rehearsalText));
      return { rehearsal, fresh: true, steps: checkedRecipe(run.text).steps.map(stepWords) };
    },

    async rollBack(id, by) {
      await runs.unit(id);
      await driver.tell(id, { type: 'roll-back', by });
    },

    async again(id) {
      await runs.unit(id);
      await driver.tell(id, { type: 'again' });
    },

    async labels(id, only) {
      const run = await findRun(db, id);
      if (run === null) throw new AppError('recipe.run-unknown');
      const units = (await runs.units(id)).filter(
        (unit) => unit.state.at === 'passed' && unit.labelSealed !== null && (only === null || unit.id === only),
      );
      if (units.length === 0) throw new AppError('recipe.no-label');
      const labels = await Promise.all(
        units.map(async ({ serial, facts, labelSealed }) => {
          const content = LabelContent.parse(JSON.parse(await secrets.unprotect(labelSealed ?? '')));
          return { serial, name: facts.name ?? serial, ...content };
        }),
      );
      const [first] = labels;
      const name = only === null ? `labels-${stampOf(run)}` : `label-${fileSafe(first?.serial ?? '')}`;
      const file = await writeLabels(options.folder, name, await labelPdf(labels));
      return { file, labels: labels.length, gaps: labelGaps(labels) };
    },

    async csv(id) {
      if ((await findRun(db, id)) === null) throw new AppError('recipe.run-unknown');
      return runAsCsv(await runs.units(id));
    },

    async desired(asked) {
      const mark = markOf(asked);
      if (mark === null) return null;
      const unit = await findUnit(db, mark.unit);
      const run = unit === null ? null : await findRun(db, unit.run);
      if (unit === null || run === null) return [];
      const plan = await openPlan(unit, checkedRecipe(run.text), secrets);
      const { state } = unit;
      const action =
        mark.part === 'action'
          ? plan.actions[mark.index]
          : state.at === 'undoing'
            ? plan.undo(state.done)[mark.index]
            : undefined;
      if (action?.do !== 'set') return [];
      // The device's own type counts; the ACS knows it when it has read the parameter.
      return action.parameters.map(({ name, value }) => ({ name, value, type: 'string' }));
    },

    informed: runs.informed,
    settled: driver.settled,
    resume: driver.resume,
    close: driver.close,
  };
}

function fileSafe(serial: string): string {
  return serial.replaceAll(/[^\w-]/g, '_').slice(0, 64);
}
