import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Store } from '#electron/store/store.ts';
import { rehearse } from '#shared/recipe/rehearsal.ts';
import type { UnitEvent } from '#shared/recipe/run.ts';
import type { Tree } from '#shared/recipe/tree.ts';
import { isOfType } from './device-type.ts';
import type { RecipeWorld } from './ports.ts';
import { checkedRecipe, type RecipeBook } from './recipe-book.ts';
import { sealActions } from './sealed.ts';
import { hashOf, labelFor, planFor, sealBefore } from './unit-plan.ts';
import type { BenchRun, BenchUnit } from './unit-row.ts';

/** What is made of a device's tree: before anything is sent, and after everything was put back. */

type RehearsalOptions = {
  readonly store: Store;
  readonly book: RecipeBook;
  readonly world: RecipeWorld;
  readonly random: Random;
  readonly secrets: SecretStore;
};

/** Rehearses the recipe against what the device told, and keeps the plan: from here on it is this device's own. */
export async function rehearseUnit(
  unit: BenchUnit,
  run: BenchRun,
  tree: Tree,
  options: RehearsalOptions,
): Promise<UnitEvent> {
  const { store, world, secrets } = options;
  const recipe = checkedRecipe(run.text);
  const device = unit.device === null ? null : await world.device(unit.device);
  if (device === null) return faulty('recipe.no-record', 'The record of this device is gone.');
  if (!isOfType(device, recipe)) {
    return faulty(
      'recipe.other-type',
      `This is a ${device.typeNames[0] ?? 'device of another type'}; the recipe is for ${recipe.deviceType}.`,
    );
  }
  const planned = await planFor({ ...options, recipe, device, answers: run.answers, unit });
  const rehearsal = rehearse(planned.actions, planned.problems, tree);
  const label = labelFor(recipe, planned.values);
  const cpe = await world.cpe(device.ref);
  await store.db
    .updateTable('bench_unit')
    .set({
      plan: JSON.stringify(await sealActions(planned.actions, secrets)),
      before_sealed: await sealBefore(planned.actions, tree, secrets),
      hash_before: hashOf(tree),
      instances: '{}',
      generated: JSON.stringify(planned.generated),
      rehearsal: JSON.stringify(rehearsal),
      label_sealed: label === null ? null : await secrets.protect(JSON.stringify(label)),
      facts: JSON.stringify({ name: device.name, softwareVersion: cpe?.softwareVersion ?? null }),
    })
    .where('id', '=', unit.id)
    .execute();
  const first = rehearsal.findings.find(({ severity }) => severity === 'fault');
  if (first === undefined || (run.despiteFaults && planned.problems.length === 0)) {
    return { type: 'rehearsed', fault: null };
  }
  const where = first.parameter === null ? '' : `${first.parameter}: `;
  return faulty('recipe.rehearsal', `${where}${first.words}`, first.step);
}

/** After a rollback: is the configuration the one before? */
export function compared({ hashBefore }: BenchUnit, tree: Tree): UnitEvent {
  return { type: 'compared', equal: hashOf(tree) === hashBefore, words: 'Not everything reads as it did before.' };
}

function faulty(code: string, words: string, step: number | null = null): UnitEvent {
  return { type: 'rehearsed', fault: { step, code, words } };
}
