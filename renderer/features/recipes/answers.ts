import { client } from '#renderer/app/host.ts';
import type { Answers } from '#shared/recipe/bench-run.ts';
import type { Recipe } from '#shared/recipe/recipe.ts';
import type { RecipeVariable } from '#shared/recipe/variables.ts';

export type Prompt = Extract<RecipeVariable, { from: 'prompt' }> & { readonly name: string };

/** What a recipe asks before it is armed. */
export function promptsOf({ variables }: Recipe): Prompt[] {
  return Object.entries(variables).flatMap(([name, variable]) =>
    variable.from === 'prompt' ? [{ ...variable, name }] : [],
  );
}

/** Does the recipe want a file with a row for every serial? */
export function wantsFile({ variables }: Recipe): boolean {
  return Object.values(variables).some(({ from }) => from === 'csv');
}

/** The answers as the host takes them; a secret goes to its vault first, and only the reference goes along. */
export async function answersOf(prompts: readonly Prompt[], typed: Readonly<Record<string, string>>): Promise<Answers> {
  const answers: Answers = {};
  for (const { name, secret, default: preset } of prompts) {
    const value = typed[name] ?? preset ?? '';
    if (value === '') continue;
    answers[name] = secret ? { secret: (await client.app.keepSecret({ secret: value })).ref } : { value };
  }
  return answers;
}
