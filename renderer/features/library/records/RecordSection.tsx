import { FolderTree, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { useField } from '#renderer/app/field.tsx';
import { useLoaded } from '#renderer/app/loaded.ts';
import { goWith, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { TableHandle } from '#renderer/ui/DataTable.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { SectionBar } from '../SectionBar.tsx';
import { NotLoaded, NotOffered, ReadOnly } from '../SectionStates.tsx';
import { RecordForm } from './RecordForm.tsx';
import { ListOrMap, RecordList } from './RecordList.tsx';
import { RecordView } from './RecordView.tsx';
import type { AnyRecord, RecordKind, RecordRow } from './record-kind.ts';

type Props<Item extends AnyRecord, Values extends object> = {
  readonly of: RecordKind<Item, Values>;
  readonly openId: string | null;
};

/** The records of one kind: a list, one of them beside it, and a new one. */
export function RecordSection<Item extends AnyRecord, Values extends object>({ of, openId }: Props<Item, Values>) {
  const { kind, words, load } = of;
  const field = useField();
  const { value, problem, reload } = useLoaded(load);
  const [creating, setCreating] = useState(false);
  const table = useRef<TableHandle>(null);
  const rows = useMemo(() => of.arrange(value?.items ?? []), [of, value]);
  const items = useMemo(() => rows.map(({ item }) => item), [rows]);
  const devices = useDeviceCounts(items, of.filter);
  const editable = value?.editable ?? false;
  const open = items.find(({ id }) => String(id) === openId) ?? null;

  const { query } = useRoute();
  const isMap = of.Map !== undefined && query.get('view') === 'map';
  const view = useMemo((): Record<string, string> => (isMap ? { view: 'map' } : {}), [isMap]);
  const show = (item: Item): void => goWith(['library', kind, String(item.id)], view);
  const close = useCallback(() => {
    goWith(['library', kind], view);
    table.current?.focus();
  }, [kind, view]);
  useUp(open === null ? null : close);
  const create = useCallback(() => setCreating(true), []);
  useCommands(
    useMemo(
      () =>
        editable
          ? [
              {
                id: `library.new.${kind}`,
                title: words.add,
                group: t('Library'),
                keys: 'n',
                run: create,
              },
            ]
          : [],
      [editable, kind, words, create],
    ),
  );
  const changed = (): void => {
    reload();
    void field.fleet.fetchReferences();
  };
  const columns = useMemo(() => of.columns(items), [of, items]);
  const rowAt = (index: number): RecordRow<Item> | undefined => {
    const row = rows[index];
    return row === undefined ? undefined : { ...row, devices: devices.get(row.item.id) };
  };
  const button = (
    <Button look="primary" icon={<Plus size={15} />} keys={['n']} onClick={create}>
      {words.add}
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <SectionBar section={kind}>
        {of.Map === undefined ? null : (
          <ListOrMap isMap={isMap} onChange={(next) => goWith(['library', kind], next ? { view: 'map' } : {})} />
        )}
        <ExportList name={kind} columns={columns} count={rows.length} at={rowAt} />
        {editable && items.length > 0 ? button : null}
      </SectionBar>
      {value === null ? (
        <NotLoaded title={words.title} problem={problem} onAgain={reload} />
      ) : value.items === null ? (
        <NotOffered title={words.notOffered} />
      ) : (
        <>
          {editable ? null : <ReadOnly />}
          <div className="relative min-h-0 grow overflow-hidden">
            <RecordList
              of={of}
              handle={table}
              rows={rows}
              at={rowAt}
              columns={columns}
              open={open}
              isMap={isMap}
              onOpen={show}
              onCursor={({ id }) => {
                if (open !== null) replaceRoute(['library', kind, String(id)], view);
              }}
              empty={
                <EmptyState
                  icon={<FolderTree size={28} />}
                  title={words.none}
                  words={words.empty}
                  action={editable ? button : undefined}
                />
              }
            />
            {open === null ? null : (
              <Panel label={words.title} onClose={close}>
                <RecordView
                  key={`${open.id} ${JSON.stringify(of.valuesOf(open))}`}
                  of={of}
                  item={open}
                  items={items}
                  devices={devices.get(open.id)}
                  editable={editable}
                  onChanged={changed}
                  onRemoved={() => {
                    close();
                    reload();
                  }}
                />
              </Panel>
            )}
          </div>
        </>
      )}
      <Dialog open={creating} onClose={() => setCreating(false)} title={words.add}>
        <RecordForm
          of={of}
          item={null}
          items={items}
          onCancel={() => setCreating(false)}
          onSaved={(id) => {
            setCreating(false);
            changed();
            goWith(['library', kind, String(id)], view);
          }}
        />
      </Dialog>
    </div>
  );
}

/** How many devices each record has, counted in the cache of this window. */
function useDeviceCounts<Item extends AnyRecord>(
  items: readonly Item[],
  filter: (item: Item) => string,
): ReadonlyMap<number, number> {
  const { fleet } = useField();
  const [counts, setCounts] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    let left = false;
    void fleet.counts(items.map(filter)).then((counted) => {
      if (!left) setCounts(new Map(items.map(({ id }, at) => [id, counted[at] ?? 0])));
    });
    return () => {
      left = true;
    };
  }, [fleet, items, filter]);
  return counts;
}
