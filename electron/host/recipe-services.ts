import type { Services } from '#electron/contract/services.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { builtInAliases } from '#electron/recipes/recipe-book.ts';
import { readRecipe, writeRecipe } from '#electron/recipes/recipe-text.ts';
import type { Recipes } from '#electron/recipes/recipes.ts';
import type { KeptValues } from '#electron/recipes/sealed.ts';
import type { Answers, RunId, RunView } from '#shared/recipe/bench-run.ts';
import { recipeJsonSchema } from '#shared/recipe/recipe.ts';
import type { SiteKeeper } from './site-keeper.ts';
import type { Vault } from './vault.ts';

/** Recipes and bench runs for the screen, over whichever site is open. */

/** As a person at this computer is called in what a device's history says. */
const AT_THIS_COMPUTER = 'the technician';

/** How soon after a change the screen hears of it, at most: forty routers change many times a second. */
const TELL_MILLISECONDS = 100;

type Parts = {
  readonly sites: SiteKeeper;
  readonly vault: Vault;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly log: Log;
};

export function recipeServices({ sites, vault, secrets, clock, log }: Parts): Services['recipes'] {
  const open = (): Recipes => sites.opened().recipes;

  /** Secrets a person typed come out of the vault and are sealed for the store: they lie nowhere in clear. */
  async function kept(answers: Answers): Promise<KeptValues> {
    const values: KeptValues = {};
    for (const [name, answer] of Object.entries(answers)) {
      values[name] = 'secret' in answer ? { sealed: await secrets.protect(await vault.fetch(answer.secret)) } : answer;
    }
    return values;
  }

  /** The run as it is now, then soon after every change of it. */
  function follow(recipes: Recipes, run: RunId, listener: (view: RunView) => void): () => void {
    let left = false;
    let due = false;
    const tell = (): void => {
      due = false;
      recipes.runs.view(run).then(
        (view) => {
          if (!left) listener(view);
        },
        (err: unknown) => log.warn({ err, run }, 'a run could not be shown'),
      );
    };
    const leave = recipes.subscribe((changed) => {
      if (changed !== run || due || left) return;
      due = true;
      clock.after(TELL_MILLISECONDS, tell);
    });
    tell();
    return () => {
      left = true;
      leave();
    };
  }

  const aliases = async () => ({ own: await open().book.ownAliases(), builtIn: builtInAliases() });

  return {
    list: async () => ({ recipes: (await sites.current?.recipes.book.list()) ?? [] }),
    get: ({ id, version }) => open().book.get(id, version),
    check: async ({ text }) => readRecipe(text),
    write: async ({ recipe }) => ({ text: writeRecipe(recipe) }),
    save: ({ id, text }) => open().book.save(id, text),
    async remove({ id }) {
      await open().book.remove(id);
      return {};
    },
    schema: async () => ({ schema: recipeJsonSchema() }),
    aliases,
    async setAliases({ own }) {
      await open().book.setAliases(own);
      return aliases();
    },
    rehearse: async ({ recipe, device, answers }) => open().rehearse(recipe, device, await kept(answers)),
    arm: async ({ answers, ...request }) => open().runs.arm(request, await kept(answers)),
    runs: async () => ({ runs: (await sites.current?.recipes.runs.all()) ?? [] }),
    watch: ({ run }, listener) => follow(open(), run, listener),
    scan: async ({ run, serial }) => ({ known: await open().runs.scan(run, serial) }),
    disarm: ({ run }) => open().runs.disarm(run),
    async rollBack({ unit }) {
      await open().rollBack(unit, AT_THIS_COMPUTER);
      return {};
    },
    async again({ unit }) {
      await open().again(unit);
      return {};
    },
    rehearsalOf: async ({ unit }) => ({ rehearsal: await open().rehearsalOf(unit) }),
    unrecorded: async () => ({ units: (await sites.current?.recipes.runs.unrecorded()) ?? [] }),
    async recorded({ unit }) {
      await open().runs.markRecorded(unit);
      return {};
    },
    labels: ({ run, unit }) => open().labels(run, unit),
    csv: async ({ run }) => ({ text: await open().csv(run) }),
  };
}
