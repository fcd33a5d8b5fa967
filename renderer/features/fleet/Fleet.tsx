import { List, Map as MapIcon, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { DeviceView, NewDevice, preloadDeviceView } from '#renderer/app/device-view.ts';
import { useField } from '#renderer/app/field.tsx';
import { deviceKeyOf, deviceSegment, goWith, replaceRoute, routeNow, useRoute } from '#renderer/app/router.ts';
import { answerSearch, searchFor, useSearch } from '#renderer/app/search.ts';
import { withTerm } from '#renderer/cache/filter/print.ts';
import { useFleetView, useReferences, useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import { type DeviceKey, type FleetRow, SORT_KEYS } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { DataTable, type OpenedBy, type Sort, type TableHandle } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { SavedView } from '#shared/fleet-view.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { columnsOf, USUAL_COLUMNS } from './columns.tsx';
import { rowText } from './copy-text.ts';
import { FleetBar } from './FleetBar.tsx';
import { FleetEmpty } from './FleetEmpty.tsx';
import { usePreferences } from './preferences.ts';
import { type MenuTarget, RowMenu } from './RowMenu.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useSelection } from './selection.ts';
import { isWorthSaving, SaveView, Views } from './Views.tsx';

const FleetMap = lazy(() => import('./map/FleetMap.tsx'));

const keyOf = (row: FleetRow): string => row.key;

/** The address of the list as it is: search, map or list, and what the map shows. */
function addressNow(): Record<string, string> {
  return Object.fromEntries(routeNow().query);
}

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
  const references = useReferences(field);
  const { rest, query: address } = useRoute();
  const isMap = address.get('view') === 'map';
  const openKey = deviceKeyOf(rest[0]);
  // What was created here keeps its address after it landed, while its row bears the server's number.
  const openRow = useStore<FleetRow | null | undefined>(openKey === null ? NOTHING : field.fleet.row(openKey));
  const [sort, setSort] = useState<Sort>(BEST);
  const [creating, setCreating] = useState(false);
  const [menu, setMenu] = useState<MenuTarget | null>(null);
  const { preferences, change, problem } = usePreferences(field.site);
  const selection = useSelection(field);
  const [batching, setBatching] = useState(false);
  const [saving, setSaving] = useState(false);
  const table = useRef<TableHandle>(null);
  const key = SORT_KEYS.find((one) => one === sort.id) ?? 'best';
  const query = { text, sort: { key, direction: sort.direction } };
  const list = useFleetView(field, query);
  const columns = useMemo(() => columnsOf(preferences.columns ?? USUAL_COLUMNS), [preferences.columns]);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const look = { text, sort: query.sort, columns: columnIds };
  const keepViews = (views: SavedView[]): void => change({ views });

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
  const showAs = useCallback((view: 'list' | 'map', words?: string) => {
    goWith(['fleet', ...routeNow().rest], {
      ...addressNow(),
      ...(words === undefined ? {} : { q: words }),
      view: view === 'map' ? 'map' : '',
    });
  }, []);
  const showAsList = useCallback((words: string) => showAs('list', words), [showAs]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'fleet-view',
          title: isMap ? t('Show the devices as a list') : t('Show the devices on a map'),
          group: t('Fleet'),
          keys: 'm',
          words: t('map list view where location coordinates'),
          icon: isMap ? <List size={15} /> : <MapIcon size={15} />,
          run: () => showAs(isMap ? 'list' : 'map'),
        },
        {
          id: 'new-device',
          title: t('New device'),
          group: t('Fleet'),
          keys: 'n',
          words: t('create add'),
          icon: <Plus size={15} />,
          run: create,
        },
      ],
      [create, isMap, showAs],
    ),
  );

  const open = useCallback((opened: DeviceKey): void => goWith(['fleet', deviceSegment(opened)], addressNow()), []);
  const openPage = (row: FleetRow): void => goWith(['device', deviceSegment(row.key)], {});
  const flipTo = (row: FleetRow): void => {
    if (openKey !== null) replaceRoute(['fleet', deviceSegment(row.key)], addressNow());
  };
  const close = useCallback(() => {
    goWith(['fleet'], addressNow());
    table.current?.focus();
  }, []);
  useUp(openKey === null ? null : close);
  const onOpen = (row: FleetRow, by: OpenedBy): void => {
    if (row.key !== openKey && row.key !== openRow?.key) open(row.key);
    else if (by === 'keyboard') openPage(row);
  };
  const show = (view: SavedView): void => {
    searchFor(view.text);
    setSort({ id: view.sort.key, direction: view.sort.direction });
    change({ columns: view.columns });
  };

  return (
    <div className="flex h-full flex-col">
      <FleetBar
        field={field}
        list={list}
        query={query}
        columns={columns}
        onColumns={(next) => change({ columns: [...next] })}
        onNew={create}
        onSave={isWorthSaving(preferences.views, look) ? () => setSaving(true) : null}
        view={isMap ? 'map' : 'list'}
        onView={showAs}
      />
      <Views views={preferences.views} look={look} onShow={show} onChange={keepViews} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="relative min-h-0 grow overflow-hidden">
        {isMap ? (
          <Suspense
            fallback={
              <EmptyState title={t('Opening the map')} words={t('It lies on this computer: no network is needed.')} />
            }
          >
            <FleetMap
              field={field}
              text={text}
              list={list}
              selection={selection}
              openKey={openRow?.key ?? openKey}
              onOpen={open}
              onList={showAsList}
            />
          </Suspense>
        ) : (
          <DataTable
            handle={table}
            takesFocus
            label={t('Devices')}
            columns={columns}
            count={list.matched}
            at={list.at}
            keyOf={keyOf}
            onWindow={list.want}
            sort={shownSort(sort, text)}
            onSort={(next) => setSort(nextSort(sort, next))}
            openKey={openRow?.key ?? openKey}
            onOpen={onOpen}
            onCursor={flipTo}
            selection={{
              has: (row) => selection.has(row.key),
              onToggle: selection.toggle,
              onRange: (from, to) => void selection.add(query, from, to),
            }}
            onMenu={(row, place, columnId) => setMenu({ row, place, columnId })}
            copyText={(row) => rowText(row, columns, references)}
            empty={<FleetEmpty field={field} text={text} total={list.total} onNew={create} />}
          />
        )}
        {menu === null ? null : (
          <RowMenu
            field={field}
            target={menu}
            columns={columns}
            onFilter={(term) => searchFor(withTerm(text, term))}
            onOpen={openPage}
            onClose={() => setMenu(null)}
          />
        )}
        {openKey === null ? null : (
          <Panel label={t('Device')} onClose={close}>
            <Suspense>
              <DeviceView key={openKey} deviceKey={openKey} layout="panel" />
            </Suspense>
          </Panel>
        )}
      </div>
      <SelectionBar
        selection={selection}
        matched={list.matched}
        onAll={() => void selection.add(query, 0, list.matched)}
        onChange={() => setBatching(true)}
      />
      {saving ? (
        <SaveView views={preferences.views} look={look} onChange={keepViews} onClose={() => setSaving(false)} />
      ) : null}
      {batching ? (
        <BatchDialog
          devices={selection.devices}
          onClose={() => {
            setBatching(false);
            selection.clear();
          }}
        />
      ) : null}
      {creating ? (
        <Suspense>
          <NewDevice
            onClose={() => setCreating(false)}
            onCreated={(created) => {
              setCreating(false);
              open(created);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
