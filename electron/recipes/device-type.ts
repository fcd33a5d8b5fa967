import type { Recipe } from '#shared/recipe/recipe.ts';
import type { RecipeDevice } from './ports.ts';

/** Is the recipe for devices of this type? A type is named by its name or its short name, in any case of letters. */
export function isOfType({ typeNames }: RecipeDevice, { deviceType }: Pick<Recipe, 'deviceType'>): boolean {
  const wanted = deviceType.trim().toLowerCase();
  return typeNames.some((name) => name.trim().toLowerCase() === wanted);
}
