import { ClipboardList, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { RecipeSummary, RunSummary } from '#shared/recipe/bench-run.ts';

const loadBoth = async () => {
  const [{ recipes }, { runs }] = await Promise.all([client.recipes.list({}), client.recipes.runs({})]);
  return { recipes, runs };
};

const RECIPE_COLUMNS: readonly Column<RecipeSummary>[] = [
  {
    id: 'name',
    title: t('Recipe'),
    width: 'minmax(200px, 2fr)',
    cell: ({ name }) => <span className="truncate">{name}</span>,
  },
  {
    id: 'type',
    title: t('For'),
    width: 'minmax(140px, 1fr)',
    cell: ({ deviceType }) => <span className="truncate">{deviceType}</span>,
  },
  { id: 'version', title: t('Version'), width: '88px', align: 'end', cell: ({ version }) => version },
  { id: 'changed', title: t('Changed'), width: '120px', cell: ({ changedAt }) => <TimeAgo at={changedAt} /> },
];

const RUN_COLUMNS: readonly Column<RunSummary>[] = [
  {
    id: 'state',
    title: t('State'),
    width: '110px',
    cell: ({ endedAt }) =>
      endedAt === null ? (
        <StatusMark tone="waiting">{t('Armed')}</StatusMark>
      ) : (
        <StatusMark tone="past">{t('Over')}</StatusMark>
      ),
  },
  {
    id: 'name',
    title: t('Recipe'),
    width: 'minmax(200px, 2fr)',
    cell: ({ name, version }) => <span className="truncate">{t('{name}, version {version}', { name, version })}</span>,
  },
  { id: 'total', title: t('Devices'), width: '88px', align: 'end', cell: ({ total }) => total },
  { id: 'passed', title: t('Pass'), width: '72px', align: 'end', cell: ({ passed }) => passed },
  { id: 'failed', title: t('Fail'), width: '72px', align: 'end', cell: ({ failed }) => failed },
  { id: 'armed', title: t('Armed'), width: '120px', cell: ({ armedAt }) => <TimeAgo at={armedAt} /> },
];

const begin = (): void => go('recipes', 'new');

/** The recipes of this site and the runs there were. */
export function RecipeList() {
  const { value, problem } = useLoaded(loadBoth);
  useCommands(
    useMemo(() => [{ id: 'recipes.new', title: t('New recipe'), group: t('Recipes'), keys: 'n', run: begin }], []),
  );
  const create = (
    <Button look="primary" icon={<Plus size={15} />} keys={['n']} onClick={begin}>
      {t('New recipe')}
    </Button>
  );
  if (problem !== null) {
    return (
      <div className="p-4">
        <ProblemNotice problem={problem} />
      </div>
    );
  }
  if (value === null) return <Patience title={t('Recipes')} words={t('Asking the host for its recipes.')} />;
  const { recipes, runs } = value;
  return (
    <div className="flex h-full flex-col">
      <PlaceBar title={t('Recipes')}>
        <span className="grow" />
        <Button look="quiet" onClick={() => go('recipes', 'names')}>
          {t('Logical names')}
        </Button>
        {recipes.length === 0 ? null : create}
      </PlaceBar>
      <div className="min-h-0 grow basis-0 overflow-hidden">
        <DataTable
          takesFocus
          label={t('Recipes')}
          columns={RECIPE_COLUMNS}
          count={recipes.length}
          at={(index) => recipes[index]}
          keyOf={({ id }) => id}
          onOpen={({ id }) => go('recipes', 'edit', id)}
          empty={
            <EmptyState
              icon={<ClipboardList size={28} />}
              title={t('No recipes yet')}
              words={t(
                'A recipe is what is done with every router of a type before it goes out: settings, firmware, tests, hand-over. Write it once, arm it, and plug routers in.',
              )}
              action={create}
            />
          }
        />
      </div>
      {runs.length === 0 ? null : (
        <section className="flex min-h-0 grow basis-0 flex-col border-t">
          <h2 className="flex h-8 shrink-0 items-center border-b bg-sunken px-3 text-small text-soft">
            {t('Bench runs')}
          </h2>
          <div className="min-h-0 grow overflow-hidden">
            <DataTable
              label={t('Bench runs')}
              columns={RUN_COLUMNS}
              count={runs.length}
              at={(index) => runs[index]}
              keyOf={({ id }) => id}
              onOpen={({ id }) => go('recipes', 'run', id)}
            />
          </div>
        </section>
      )}
    </div>
  );
}
