import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { type Action, withInstances } from '#shared/recipe/action.ts';
import { aliasTable } from '#shared/recipe/aliases.ts';
import { type Compiled, compile } from '#shared/recipe/compile.ts';
import type { Recipe } from '#shared/recipe/recipe.ts';
import type { UnitPlan } from '#shared/recipe/run.ts';
import { configurationOf, type Tree } from '#shared/recipe/tree.ts';
import { undoOf } from '#shared/recipe/undo.ts';
import { ALPHABETS, DEVICE_FIELDS, type Filled, fillIn } from '#shared/recipe/variables.ts';
import type { RecipeDevice, RecipeWorld } from './ports.ts';
import type { RecipeBook } from './recipe-book.ts';
import { type KeptValue, type KeptValues, keep, open, openActions } from './sealed.ts';
import { type BenchUnit, planOf } from './unit-row.ts';

/** From a recipe and a device to what will be done: values found, secrets made, actions sealed for the store. */

const BeforeValues = z.record(z.string(), z.string());

/** What a label shows; sealed in the store, because the key is in it. */
export const LabelContent = z.object({ ssid: z.string(), key: z.string().nullable() });
export type LabelContent = z.infer<typeof LabelContent>;

export type Values = Map<string, Filled>;

type ValueSources = {
  readonly device: RecipeDevice;
  readonly answers: KeptValues;
  readonly rowValues: KeptValues;
  readonly generated: KeptValues;
};

/** Every value a recipe may name on this device; what nobody gave is not in it. */
export async function valuesFor(recipe: Recipe, sources: ValueSources, secrets: SecretStore): Promise<Values> {
  const values: Values = new Map();
  for (const field of DEVICE_FIELDS) {
    const value = sources.device.fields[field];
    // A record without a customer must not make a Wi-Fi called “ ”: then the recipe has no value.
    if (value !== '') values.set(field, { value, secret: false });
  }
  for (const [name, variable] of Object.entries(recipe.variables)) {
    const kept = keptFor(name, variable, sources);
    if (kept !== undefined) values.set(name, await open(kept, secrets));
  }
  return values;
}

function keptFor(
  name: string,
  variable: Recipe['variables'][string],
  { answers, rowValues, generated }: ValueSources,
): KeptValue | undefined {
  const own = (values: KeptValues, key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
  switch (variable.from) {
    case 'prompt':
      return own(answers, name) ?? (variable.default === undefined ? undefined : { value: variable.default });
    case 'csv':
      return own(rowValues, variable.column);
    case 'generated':
      return own(generated, name);
    default:
      return variable satisfies never;
  }
}

/** The secrets this device still needs; those it has stay, so that a second attempt prints the same label. */
export async function generateMissing(
  recipe: Recipe,
  generated: KeptValues,
  random: Random,
  secrets: SecretStore,
): Promise<KeptValues> {
  const made: KeptValues = { ...generated };
  for (const [name, variable] of Object.entries(recipe.variables)) {
    if (variable.from !== 'generated' || Object.hasOwn(made, name)) continue;
    const value = randomText(random, ALPHABETS[variable.characters], variable.length);
    made[name] = await keep({ value, secret: true }, secrets);
  }
  return made;
}

/** Every character is as likely as every other: bytes that would favour the first ones are thrown away. */
function randomText(random: Random, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of random.bytes(length * 2)) {
      if (byte < fair && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

export type Planned = Compiled & { readonly values: Values; readonly generated: KeptValues };

type PlanOptions = {
  readonly recipe: Recipe;
  readonly device: RecipeDevice;
  readonly answers: KeptValues;
  readonly unit: Pick<BenchUnit, 'rowValues' | 'generated'>;
  readonly world: RecipeWorld;
  readonly book: RecipeBook;
  readonly random: Random;
  readonly secrets: SecretStore;
};

/** What the recipe comes to on this device. */
export async function planFor(options: PlanOptions): Promise<Planned> {
  const { recipe, device, answers, unit, world, secrets } = options;
  const generated = await generateMissing(recipe, unit.generated, options.random, secrets);
  const values = await valuesFor(recipe, { device, answers, rowValues: unit.rowValues, generated }, secrets);
  const cpe = await world.cpe(device.ref);
  const compiled = compile(recipe, {
    root: cpe?.root ?? device.dataModel ?? 'Device.',
    aliases: aliasTable(await options.book.ownAliases()),
    values,
    softwareVersion: cpe?.softwareVersion ?? null,
    images: await world.images(device.ref),
  });
  return { ...compiled, values, generated };
}

/** The label of a device, as the recipe words it; null: the recipe has none. */
export function labelFor({ label }: Recipe, values: Values): LabelContent | null {
  if (label === undefined) return null;
  const key = label.key === undefined ? null : fillIn(label.key, values).value;
  return { ssid: fillIn(label.ssid, values).value, key };
}

/** What the set parameters were before, sealed: whatever a device shows in clear may still be a secret. */
export async function sealBefore(actions: readonly Action[], tree: Tree, secrets: SecretStore): Promise<string> {
  const before: Record<string, string> = {};
  for (const action of actions) {
    if (action.do !== 'set') continue;
    for (const { name } of action.parameters) {
      const value = tree.get(name)?.value;
      if (value !== undefined && value !== null) before[name] = value;
    }
  }
  return secrets.protect(JSON.stringify(before));
}

export function hashOf(tree: Tree): string {
  return createHash('sha256').update(configurationOf(tree)).digest('hex');
}

/** The plan of a device, opened: how it goes on, and how it goes back. */
export async function openPlan(unit: BenchUnit, recipe: Recipe, secrets: SecretStore): Promise<UnitPlan> {
  const opened = await openActions(planOf(unit), secrets);
  const actions = opened.map((action) => numbered(action, unit));
  const before =
    unit.beforeSealed === null ? {} : BeforeValues.parse(JSON.parse(await secrets.unprotect(unit.beforeSealed)));
  const values = new Map(Object.entries(before));
  return {
    actions,
    onFailure: recipe.onFailure,
    undo: (count) => undoOf(actions.slice(0, count), values, unit.instances),
  };
}

/** The action with the numbers of the instances that were added by now. */
function numbered(action: Action, { instances }: BenchUnit): Action {
  switch (action.do) {
    case 'set':
    case 'verify': {
      const parameters = action.parameters.map((given) => ({ ...given, name: withInstances(given.name, instances) }));
      return { ...action, parameters };
    }
    case 'add-object':
    case 'delete-object':
      return { ...action, object: withInstances(action.object, instances) };
    default:
      return action;
  }
}
