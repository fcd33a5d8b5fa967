import { t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { UnitView } from '#shared/recipe/bench-run.ts';
import { unitWords } from './words.ts';

/** A router of a run as the table draws it; `steps` are the words of the recipe's steps. */
export type RunRow = { readonly unit: UnitView; readonly steps: readonly string[] };

export const RUN_COLUMNS: readonly Column<RunRow>[] = [
  {
    id: 'state',
    title: t('State'),
    width: '120px',
    cell: ({ unit, steps }) => {
      const { tone, words } = unitWords(unit, steps);
      return <StatusMark tone={tone}>{words}</StatusMark>;
    },
  },
  {
    id: 'serial',
    title: t('Serial'),
    width: 'minmax(140px, 1fr)',
    cell: ({ unit }) => <span className="mono truncate">{unit.serial}</span>,
  },
  {
    id: 'name',
    title: t('Device'),
    width: 'minmax(140px, 1fr)',
    cell: ({ unit }) =>
      unit.name === null ? (
        <span className="text-faint">{t('not seen yet')}</span>
      ) : (
        <span className="truncate">{unit.name}</span>
      ),
  },
  { id: 'progress', title: t('Steps'), width: '120px', cell: (row) => <Progress {...row} /> },
  {
    id: 'more',
    title: t('What happens'),
    width: 'minmax(200px, 2fr)',
    cell: ({ unit, steps }) => {
      const { more } = unitWords(unit, steps);
      return (
        <span className="truncate text-soft" title={more ?? undefined}>
          {more}
        </span>
      );
    },
  },
  {
    id: 'label',
    title: t('Label'),
    width: '72px',
    cell: ({ unit }) => (unit.hasLabel && unit.state.at === 'passed' ? 'ready' : ''),
  },
];

/** How many steps are done, as a bar with its numbers. */
function Progress({ unit, steps }: RunRow) {
  const done = unit.state.at === 'passed' ? steps.length : (unit.step ?? 0);
  return (
    <span className="flex w-full items-center gap-2">
      <span className="h-1.5 grow overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <span
          className={`block h-full ${unit.state.at === 'failed' ? 'bg-down' : 'bg-up'}`}
          style={{ width: `${(100 * done) / Math.max(1, steps.length)}%` }}
        />
      </span>
      <span className="tabular text-tiny text-soft">{`${done}/${steps.length}`}</span>
    </span>
  );
}
