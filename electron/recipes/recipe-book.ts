import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import { Alias, BUILT_IN_ALIASES } from '#shared/recipe/aliases.ts';
import { RecipeSummary } from '#shared/recipe/bench-run.ts';
import { type Recipe, RecipeId } from '#shared/recipe/recipe.ts';
import { readRecipe } from './recipe-text.ts';

/** The recipes of a site with all their versions, and its own logical names. */

export type WrittenRecipe = {
  readonly summary: RecipeSummary;
  readonly version: number;
  readonly text: string;
  readonly versions: { version: number; at: Instant }[];
};

export type RecipeBook = {
  list(): Promise<RecipeSummary[]>;
  /** Throws `recipe.unknown`. */
  get(id: RecipeId, version: number | null): Promise<WrittenRecipe>;
  /** Keeps a new version. The same text again is no new one. Throws `recipe.invalid`, `recipe.unknown`. */
  save(id: RecipeId | null, text: string): Promise<RecipeSummary>;
  /** Takes it off the list; runs that used it keep what it was. */
  remove(id: RecipeId): Promise<void>;
  ownAliases(): Promise<Alias[]>;
  setAliases(own: readonly Alias[]): Promise<void>;
};

const ID_BYTES = 12;

export function createRecipeBook(options: { store: Store; clock: Clock; random: Random }): RecipeBook {
  const { clock, random } = options;
  const { db } = options.store;

  async function summary(id: RecipeId): Promise<RecipeSummary> {
    const row = await db
      .selectFrom('recipe')
      .selectAll()
      .where('id', '=', id)
      .where('removed', '=', 0)
      .executeTakeFirst();
    if (row === undefined) throw new AppError('recipe.unknown');
    return summaryOf(row);
  }

  return {
    async list() {
      const rows = await db.selectFrom('recipe').selectAll().where('removed', '=', 0).orderBy('name').execute();
      return rows.map(summaryOf);
    },

    async get(id, wanted) {
      const found = await summary(id);
      const rows = await db
        .selectFrom('recipe_version')
        .selectAll()
        .where('recipe', '=', id)
        .orderBy('version', 'desc')
        .execute();
      const row = rows.find(({ version }) => version === (wanted ?? found.version));
      if (row === undefined) throw new AppError('recipe.unknown');
      const versions = rows.map(({ version, at }) => ({ version, at: instantSeconds(at) }));
      return { summary: found, version: row.version, text: row.text, versions };
    },

    async save(id, text) {
      const recipe = checkedRecipe(text);
      const at = clock.now();
      const key = id ?? RecipeId.parse(randomToken(random, ID_BYTES));
      await inTransaction(db, async (trx) => {
        const row = await trx.selectFrom('recipe').selectAll().where('id', '=', key).executeTakeFirst();
        if (id !== null && (row === undefined || row.removed === 1)) throw new AppError('recipe.unknown');
        if (row !== undefined) {
          const newest = await trx
            .selectFrom('recipe_version')
            .select('text')
            .where('recipe', '=', key)
            .where('version', '=', row.version)
            .executeTakeFirst();
          if (newest?.text === text) return;
        }
        const version = (row?.version ?? 0) + 1;
        const values = { name: recipe.name, device_type: recipe.deviceType, version, changed_at: at, removed: 0 };
        if (row === undefined)
          await trx
            .insertInto('recipe')
            .values({ id: key, ...values })
            .execute();
        else await trx.updateTable('recipe').set(values).where('id', '=', key).execute();
        await trx.insertInto('recipe_version').values({ recipe: key, version, text, at }).execute();
      });
      return summary(key);
    },

    async remove(id) {
      await summary(id);
      await db.updateTable('recipe').set({ removed: 1 }).where('id', '=', id).execute();
    },

    async ownAliases() {
      return (await db.selectFrom('recipe_alias').selectAll().orderBy('name').execute()).map((row) => Alias.parse(row));
    },

    async setAliases(own) {
      await inTransaction(db, async (trx) => {
        await trx.deleteFrom('recipe_alias').execute();
        // The last of the same name counts, as in the table that is shown.
        const unique = [...new Map(own.map((alias) => [alias.name, alias])).values()];
        if (unique.length > 0) await trx.insertInto('recipe_alias').values(unique).execute();
      });
    },
  };
}

/** What was read lately: every step of every router of a run asks for the same text. */
const lastRead = new Map<string, Recipe>();
const READ_MOST = 32;

/** The recipe in a text, or `recipe.invalid` with the first line that is wrong. */
export function checkedRecipe(text: string): Recipe {
  const known = lastRead.get(text);
  if (known !== undefined) return known;
  const { recipe, problems } = readRecipe(text);
  if (recipe !== null) {
    if (lastRead.size >= READ_MOST) lastRead.clear();
    lastRead.set(text, recipe);
    return recipe;
  }
  const [first] = problems;
  throw new AppError('recipe.invalid', { line: first?.line ?? 1, problem: first?.words ?? '' });
}

export function builtInAliases(): Alias[] {
  return [...BUILT_IN_ALIASES];
}

function summaryOf(row: { id: string; name: string; device_type: string; version: number; changed_at: number }) {
  return RecipeSummary.parse({
    id: row.id,
    name: row.name,
    deviceType: row.device_type,
    version: row.version,
    changedAt: instantSeconds(row.changed_at),
  });
}
