import { Plus } from 'lucide-react';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { DeviceView, NewDevice, preloadDeviceView } from '#renderer/app/device-view.ts';
import { useField } from '#renderer/app/field.tsx';
import { deviceKeyOf, deviceSegment, goWith, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { answerSearch, useSearch } from '#renderer/app/search.ts';
import { useFleetView, useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, FleetRow, FleetSnapshot, SortKey } from '#renderer/cache/types.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable, type OpenedBy, type Sort, type TableHandle } from '#renderer/ui/DataTable.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { COLUMNS } from './columns.tsx';
import { FleetEmpty } from './FleetEmpty.tsx';
import { Freshness } from './Freshness.tsx';

const NUMBER = new Intl.NumberFormat('en');
const keyOf = (row: FleetRow): string => row.key;

const NOTHING = cell(null);
const BEST: Sort = { id: 'best', direction: 'ascending' };

/** Without a search the best order is the one by name: the header says so. */
function shownSort(sort: Sort, text: string): Sort {
  return sort.id === BEST.id && text.trim() === '' ? { id: 'name', direction: 'ascending' } : sort;
}

/** Up, down, and back to the best match first. */
function nextSort(sort: Sort, next: Sort): Sort {
  return sort.id === next.id && sort.direction === 'descending' ? BEST : next;
}

/** Finds any device in a keystroke; one opens beside the list without the list going away. */
export default function Fleet() {
  const field = useField();
  const text = useSearch();
  const { rest } = useRoute();
  const openKey = deviceKeyOf(rest[0]);
  // What was created here keeps its address after it landed, while its row bears the server's number.
  const openRow = useStore<FleetRow | null | undefined>(openKey === null ? NOTHING : field.fleet.row(openKey));
  const [sort, setSort] = useState<Sort>(BEST);
  const [creating, setCreating] = useState(false);
  const table = useRef<TableHandle>(null);
  const list = useFleetView(field, { text, sort: { key: sort.id as SortKey, direction: sort.direction } });

  useEffect(preloadDeviceView, []);
  useEffect(
    () =>
      answerSearch({
        focus: () => table.current?.focus(),
        openFirst: () => table.current?.openFirst(),
      }),
    [],
  );
  const create = useCallback(() => setCreating(true), []);
  useCommands(
    useMemo(
      () => [
        {
          id: 'new-device',
          title: 'New device',
          group: 'Fleet',
          keys: 'n',
          words: 'create add',
          icon: <Plus size={15} />,
          run: create,
        },
      ],
      [create],
    ),
  );

  const open = (key: DeviceKey): void => goWith(['fleet', deviceSegment(key)], { q: text });
  const flipTo = (row: FleetRow): void => {
    if (openKey !== null) replaceRoute(['fleet', deviceSegment(row.key)], { q: text });
  };
  const close = useCallback(() => {
    goWith(['fleet'], { q: text });
    table.current?.focus();
  }, [text]);
  useUp(openKey === null ? null : close);
  const onOpen = (row: FleetRow, by: OpenedBy): void => {
    if (row.key !== openKey && row.key !== openRow?.key) open(row.key);
    else if (by === 'keyboard') goWith(['device', deviceSegment(row.key)], {});
  };

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-11 shrink-0 items-center gap-3 border-b px-3">
        <h1 className="text-large font-strong">Fleet</h1>
        <Counted list={list} />
        <span className="grow" />
        <Freshness field={field} />
        <Button icon={<Plus size={15} />} onClick={create} keys={['n']}>
          New device
        </Button>
      </div>
      <div className="relative min-h-0 grow overflow-hidden">
        <DataTable
          handle={table}
          label="Devices"
          columns={COLUMNS}
          count={list.matched}
          at={list.at}
          keyOf={keyOf}
          onWindow={list.want}
          sort={shownSort(sort, text)}
          onSort={(next) => setSort(nextSort(sort, next))}
          openKey={openRow?.key ?? openKey}
          onOpen={onOpen}
          onCursor={flipTo}
          empty={<FleetEmpty field={field} text={text} total={list.total} onNew={create} />}
        />
        {openKey === null ? null : (
          <Panel label="Device" onClose={close}>
            <Suspense>
              <DeviceView key={openKey} deviceKey={openKey} layout="panel" />
            </Suspense>
          </Panel>
        )}
      </div>
      {creating ? (
        <Suspense>
          <NewDevice
            onClose={() => setCreating(false)}
            onCreated={(key) => {
              setCreating(false);
              open(key);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** `50 of 1,234 · 3 ms`: how many match, of how many, and how long the search took. */
function Counted({ list }: { readonly list: FleetSnapshot }) {
  const { matched, total, millis, complete } = list;
  const searched = list.query.text.trim() !== '';
  const count = searched ? `${NUMBER.format(matched)} of ${NUMBER.format(total)}` : NUMBER.format(total);
  const took = searched ? ` · ${millis < 1 ? '< 1' : Math.round(millis)} ms` : '';
  return (
    <span aria-live="polite" className="mono tabular whitespace-nowrap text-soft">
      {count}
      {complete ? '' : ' so far'}
      {took}
    </span>
  );
}
