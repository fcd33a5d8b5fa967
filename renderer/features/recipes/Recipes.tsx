import { go, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import type { RunId } from '#shared/recipe/bench-run.ts';
import { RecipeId } from '#shared/recipe/recipe.ts';
import { AliasNames } from './AliasNames.tsx';
import { EditRecipe } from './EditRecipe.tsx';
import LiveRun from './LiveRun.tsx';
import { RecipeList } from './RecipeList.tsx';

/** Recipes and their runs. `#/recipes`, `#/recipes/edit/<id>`, `#/recipes/new`, `#/recipes/run/<id>`, `#/recipes/names` */
export default function Recipes() {
  const { rest } = useRoute();
  const [side, id, unit] = rest;
  if (side === 'new') return <EditRecipe key="new" id={null} />;
  if (side === 'names') return <AliasNames />;
  if (side === 'run' && id !== undefined) {
    return (
      <>
        <h1 className="sr-only">{t('Bench run')}</h1>
        <LiveRun
          key={id}
          id={id as RunId}
          at={['recipes', 'run', id]}
          open={unit ?? null}
          onLeave={toList}
          back={t('Back to the recipes')}
        />
      </>
    );
  }
  const recipe = RecipeId.safeParse(id);
  if (side === 'edit' && recipe.success) return <EditRecipe key={recipe.data} id={recipe.data} />;
  return <RecipeList />;
}

function toList(): void {
  go('recipes');
}
