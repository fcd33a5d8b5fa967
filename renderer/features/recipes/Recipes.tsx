import { useRoute } from '#renderer/app/router.ts';
import type { RunId } from '#shared/recipe/bench-run.ts';
import { RecipeId } from '#shared/recipe/recipe.ts';
import { AliasNames } from './AliasNames.tsx';
import { EditRecipe } from './EditRecipe.tsx';
import { RecipeList } from './RecipeList.tsx';
import { RunPage } from './RunPage.tsx';

/** Recipes and their runs. `#/recipes`, `#/recipes/edit/<id>`, `#/recipes/new`, `#/recipes/run/<id>`, `#/recipes/names` */
export default function Recipes() {
  const { rest } = useRoute();
  const [side, id] = rest;
  if (side === 'new') return <EditRecipe key="new" id={null} />;
  if (side === 'names') return <AliasNames />;
  if (side === 'run' && id !== undefined) return <RunPage key={id} id={id as RunId} />;
  const recipe = RecipeId.safeParse(id);
  if (side === 'edit' && recipe.success) return <EditRecipe key={recipe.data} id={recipe.data} />;
  return <RecipeList />;
}
