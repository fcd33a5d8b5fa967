import { BookmarkPlus, Columns3, FileDown, FileUp, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { download } from '#renderer/app/download.ts';
import { go } from '#renderer/app/router.ts';
import type { Field, FleetQuery, FleetSnapshot } from '#renderer/cache/types.ts';
import { figure, plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { say } from '#renderer/ui/Toast.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { ColumnId, FleetColumn } from './columns.tsx';
import { Freshness } from './Freshness.tsx';

type Props = {
  readonly field: Field;
  readonly list: FleetSnapshot;
  readonly query: FleetQuery;
  readonly columns: readonly FleetColumn[];
  readonly onColumns: (ids: readonly ColumnId[]) => void;
  readonly onNew: () => void;
  /** Keeps what is shown as a view; null where there is nothing to keep. */
  readonly onSave: (() => void) | null;
  readonly view: 'list' | 'map';
  readonly onView: (view: 'list' | 'map') => void;
};

/** Over the list: how many match, how fresh they are, columns, export, and the one thing to create. */
export function FleetBar({ field, list, query, columns, onColumns, onNew, onSave, view, onView }: Props) {
  const [choosing, setChoosing] = useState(false);
  const exporting = useAction(async () => {
    const { text, rows } = await field.fleet.csv(
      query,
      columns.map(({ id, title }) => ({ key: id, title })),
    );
    download(`devices-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv', text);
    say(t('Exported'), plural('One device, as shown.', '{count} devices, as shown.', rows));
  });
  const { run } = exporting;
  const exportNow = useCallback(() => run(), [run]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'columns',
          title: t('Choose the columns'),
          group: t('Fleet'),
          words: t('table order hide show'),
          icon: <Columns3 size={15} />,
          run: () => setChoosing(true),
        },
        {
          id: 'export-list',
          title: t('Export the list as CSV'),
          group: t('Fleet'),
          words: t('download spreadsheet table save'),
          icon: <FileDown size={15} />,
          run: exportNow,
        },
      ],
      [exportNow],
    ),
  );
  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
        <h1 className="text-large font-strong">{t('Fleet')}</h1>
        <Segments
          label={t('How the devices are shown')}
          value={view}
          onChange={onView}
          segments={[
            { value: 'list', label: t('List') },
            { value: 'map', label: t('Map') },
          ]}
        />
        <Counted list={list} />
        {onSave === null ? null : (
          <Button icon={<BookmarkPlus size={14} />} look="quiet" onClick={onSave}>
            <span className="max-[1000px]:sr-only">{t('Save this view')}</span>
          </Button>
        )}
        <span className="grow" />
        <Freshness field={field} />
        <span className="flex items-center">
          <IconButton label={t('Columns')} icon={<Columns3 size={15} />} onClick={() => setChoosing(true)} />
          <IconButton
            label={t('Import devices from a file')}
            icon={<FileUp size={15} />}
            onClick={() => go('import')}
          />
          <IconButton
            label={t('Export the list as CSV')}
            icon={<FileDown size={15} />}
            disabled={exporting.busy || list.matched === 0}
            onClick={exportNow}
          />
        </span>
        <Button icon={<Plus size={15} />} onClick={onNew} keys={['n']}>
          {t('New device')}
        </Button>
      </div>
      {choosing ? (
        <ColumnChooser shown={columns.map(({ id }) => id)} onChange={onColumns} onClose={() => setChoosing(false)} />
      ) : null}
      {exporting.problem === null ? null : <ProblemNotice problem={exporting.problem} />}
    </>
  );
}

/** `50 of 1,234 · 3 ms`: how many match, of how many, and how long the search took. */
function Counted({ list }: { readonly list: FleetSnapshot }) {
  const { matched, total, millis, complete } = list;
  const searched = list.query.text.trim() !== '';
  const count = searched ? t('{matched} of {total}', { matched, total }) : figure(total);
  const took = searched ? ` · ${millis < 1 ? '< 1' : Math.round(millis)} ms` : '';
  return (
    <span aria-live="polite" className="mono tabular whitespace-nowrap text-soft">
      {count}
      {complete ? '' : ` ${t('so far')}`}
      {took}
    </span>
  );
}
