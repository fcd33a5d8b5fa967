import type { Acs } from '#electron/acs/acs.ts';
import type { Provisioning } from '#electron/acs/ports.ts';
import type { ParameterTree } from '#electron/inventory/parameter-tree.ts';
import type { RecipeFacts } from '#electron/inventory/recipe-facts.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { RecipeWorld } from '#electron/recipes/ports.ts';
import { createRecipes, type Recipes } from '#electron/recipes/recipes.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { PARAMETERS_AT_ONCE } from '#shared/parameters.ts';
import type { Tree, TreeNode } from '#shared/recipe/tree.ts';
import type { Engine } from './engine.ts';
import type { Endings } from './open-site.ts';
import type { HostPorts } from './ports.ts';
import { createTreeReader } from './tree-reader.ts';

/** Recipes between the records, which know the devices, and the ACS, which reaches them. */

/** The devices of a site as recipes need them, and what they are set to. */
export type SiteRecords = Provisioning & RecipeFacts & Pick<ParameterTree, 'parameterPage'>;

export type RecipesOfSite = {
  readonly recipes: Recipes;
  /** What the ACS is given: the values of recipes beside those of the records. */
  readonly provisioning: Provisioning;
  /** The ACS stands: what was under way goes on. */
  begin(acs: Acs): Promise<void>;
};

export function recipesOf(parts: {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly engine: Engine;
  readonly records: SiteRecords;
  readonly endings: Endings;
}): RecipesOfSite {
  const { ports, secrets, engine, records } = parts;
  const reader = createTreeReader(records);
  // Recipes need the ACS to read, and the ACS needs the recipes for their values: the later one is put in here.
  const wired: { acs: Acs | null } = { acs: null };

  const world: RecipeWorld = {
    device: (ref) => records.recipeRecord(ref),
    images: (ref) => records.fittingImages(ref),
    cpe: async (ref) => (await wired.acs?.cpeOfDevice(ref)) ?? null,
    async read(ref, paths, names) {
      if (wired.acs === null) throw new AppError('acs.not-listening');
      return reader.read(wired.acs, ref, paths, names);
    },
    storedTree: (ref) => storedTree(records, ref),
    async addedInstance(operation) {
      const result = await engine.operations.resultOf(operation);
      if (result?.kind !== 'add_object') return null;
      const number = Number(/(\d+)\.$/.exec(result.instance)?.[1]);
      return Number.isSafeInteger(number) ? number : null;
    },
    contact: (ref) => void wired.acs?.contact(ref),
  };
  const recipes = createRecipes({
    ...engine,
    world,
    folder: ports.dataFolder,
    clock: ports.clock,
    random: ports.random,
    secrets,
    log: ports.log.child({ room: 'recipes' }),
  });
  parts.endings.add(() => recipes.close());

  return {
    recipes,
    provisioning: {
      ...reader.provisioning,
      desired: async (device, asked) => (await recipes.desired(asked)) ?? records.desired(device, asked),
      settled: (device) => recipes.settled(device),
    },
    async begin(acs) {
      wired.acs = acs;
      await recipes.resume();
      // What waits for a device has it called as soon as there is an ACS it can answer.
      const unsubscribe = acs.events.subscribe((event) => {
        if (event.type !== 'listener' || event.state.state !== 'on') return;
        recipes.resume().catch((err: unknown) => ports.log.error({ err }, 'the bench runs could not go on'));
      });
      parts.endings.add(unsubscribe);
      acs.onInform(async ({ device, identity, events }) => {
        if (device !== null) await recipes.informed({ device, serialNumber: identity.serialNumber, events });
      });
    },
  };
}

async function storedTree(records: SiteRecords, device: DeviceRef): Promise<Tree> {
  const tree = new Map<string, TreeNode>();
  let after: string | null = null;
  do {
    const page = await records.parameterPage({ device, under: '', after, limit: PARAMETERS_AT_ONCE });
    for (const { name, type, value, writable } of page.rows) tree.set(name, { type, value, writable });
    after = page.next;
  } while (after !== null);
  return tree;
}
