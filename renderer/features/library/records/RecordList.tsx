import { type ReactNode, type Ref, Suspense, useMemo } from 'react';
import { Patience } from '#renderer/app/Patience.tsx';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { Column } from '#renderer/ui/column.ts';
import { DataTable, type TableHandle } from '#renderer/ui/DataTable.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { AnyRecord, RecordKind, RecordRow } from './record-kind.ts';

type Props<Item extends AnyRecord, Values extends object> = {
  readonly of: RecordKind<Item, Values>;
  readonly handle: Ref<TableHandle>;
  readonly rows: readonly { readonly item: Item; readonly depth: number }[];
  readonly columns: readonly Column<RecordRow<Item>>[];
  readonly at: (index: number) => RecordRow<Item> | undefined;
  readonly open: Item | null;
  /** The records stand on a map beside the list; the list then says their names only. */
  readonly isMap: boolean;
  readonly onOpen: (item: Item) => void;
  readonly onCursor: (item: Item) => void;
  readonly empty: ReactNode;
};

/** The records of one kind as a list, and what of them stands somewhere on a map beside it. */
export function RecordList<Item extends AnyRecord, Values extends object>(props: Props<Item, Values>) {
  const { of, handle, rows, columns, at, open, isMap, onOpen, onCursor, empty } = props;
  const items = useMemo(() => rows.map(({ item }) => item), [rows]);
  return (
    <div className={classes('flex h-full', isMap && 'max-[800px]:flex-col-reverse')}>
      <div className={isMap ? 'w-80 shrink-0 border-e max-[800px]:h-2/5 max-[800px]:w-full' : 'min-w-0 grow'}>
        <DataTable<RecordRow<Item>>
          takesFocus
          handle={handle}
          label={of.words.title}
          columns={isMap ? columns.slice(0, 1) : columns}
          count={rows.length}
          at={at}
          keyOf={({ item }) => String(item.id)}
          openKey={open === null ? null : String(open.id)}
          onOpen={({ item }) => onOpen(item)}
          onCursor={({ item }) => onCursor(item)}
          empty={empty}
        />
      </div>
      {of.Map === undefined || !isMap ? null : (
        <div className="min-w-0 grow">
          <Suspense
            fallback={
              <Patience title={t('Opening the map')} words={t('It lies on this computer: no network is needed.')} />
            }
          >
            <of.Map items={items} open={open} onOpen={onOpen} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

export function ListOrMap({
  isMap,
  onChange,
}: {
  readonly isMap: boolean;
  readonly onChange: (isMap: boolean) => void;
}) {
  return (
    <Segments
      label={t('How they are shown')}
      value={isMap ? 'map' : 'list'}
      segments={[
        { value: 'list', label: t('List') },
        { value: 'map', label: t('Map') },
      ]}
      onChange={(next) => onChange(next === 'map')}
    />
  );
}
