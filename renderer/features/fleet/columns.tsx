import type { ReactNode } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { statusWords } from '#renderer/app/record-words.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { FleetRow, MarkedField, SortKey } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { RowState } from './RowState.tsx';

export type ColumnId = Exclude<SortKey, 'best'>;
export type FleetColumn = Column<FleetRow> & { readonly id: ColumnId };

type Cell = { readonly row: FleetRow };

/** A value with what the search found in it; said to be missing where it is. */
function Found({ row, field, mono = false }: Cell & { readonly field: MarkedField; readonly mono?: boolean }) {
  const text = row[field];
  if (text === null || text === '') return <span className="text-faint">{t('none')}</span>;
  return (
    <span className={mono ? 'mono truncate' : 'truncate'} title={text}>
      <Marked text={text} marks={row.marks[field]} />
    </span>
  );
}

/** The state of a device as its record tells it; one that exists only here has none yet. */
function State({ row }: Cell) {
  if (row.local) return <StatusMark tone="waiting">{t('New')}</StatusMark>;
  const tone = row.status === 'Up' ? 'up' : row.status === 'Down' ? 'down' : 'idle';
  return <StatusMark tone={tone}>{statusWords(row.status)}</StatusMark>;
}

function Name({ row }: Cell) {
  return (
    <span className="flex min-w-0 grow items-center justify-between gap-2">
      <span className="truncate font-medium" title={row.name ?? undefined}>
        {row.name ? <Marked text={row.name} marks={row.marks.name} /> : t('Without a name')}
      </span>
      <RowState row={row} />
    </span>
  );
}

/** A list row has only the number; the name where the control server tells it. */
function Organization({ row }: Cell) {
  const { organizations } = useReferences(useField());
  if (row.organization_id === null) return <span className="text-faint">{t('none')}</span>;
  const name = organizations.find(({ id }) => id === row.organization_id)?.name;
  return <span className="truncate">{name ?? row.organization_id}</span>;
}

/** List rows do not carry it: empty and never read are two things. */
function Alternative({ row }: Cell) {
  return row.alternative === null ? (
    <span className="text-faint">{t('not read')}</span>
  ) : (
    <Found row={row} field="alternative" mono />
  );
}

function Active({ row }: Cell) {
  if (row.is_active === null) return <span className="text-faint">{t('unknown')}</span>;
  return row.is_active ? t('Yes') : <span className="text-soft">{t('No')}</span>;
}

function column(id: ColumnId, title: string, width: string, cell: (row: FleetRow) => ReactNode): FleetColumn {
  return { id, title, width, sortable: true, cell };
}

const found = (id: MarkedField & ColumnId, title: string, width: string, mono = false): FleetColumn =>
  column(id, title, width, (row) => <Found row={row} field={id} mono={mono} />);

const time = (
  id: 'status_change' | 'last_connection' | 'last_configuration' | 'created',
  title: string,
  width: string,
): FleetColumn =>
  column(id, title, width, (row) => (
    <span className="text-soft">
      <TimeAgo at={row[id]} />
    </span>
  ));

/** Every column there is, in the order in which they are offered. */
export const COLUMNS: readonly FleetColumn[] = [
  column('status', t('State'), '92px', (row) => <State row={row} />),
  column('name', t('Name'), 'minmax(200px, 2.4fr)', (row) => <Name row={row} />),
  found('serial_number', t('Serial number'), 'minmax(136px, 1.1fr)', true),
  column('alternative', t('Alternative serial'), 'minmax(136px, 1.1fr)', (row) => <Alternative row={row} />),
  found('customer_id', t('Customer'), 'minmax(116px, 1fr)', true),
  found('type_short_name', t('Type'), 'minmax(124px, 1fr)'),
  column('organization_id', t('Organization'), 'minmax(128px, 1.1fr)', (row) => <Organization row={row} />),
  found('manufacturer', t('Manufacturer'), 'minmax(112px, 1fr)'),
  found('software_version', t('Software'), '92px', true),
  column('hardware_version', t('Hardware'), '92px', (row) =>
    row.hardware_version ? <span className="mono truncate">{row.hardware_version}</span> : <Missing />,
  ),
  found('location_name', t('Location'), 'minmax(120px, 1.4fr)'),
  found('address', t('Address'), '132px', true),
  found('description', t('Description'), 'minmax(140px, 1.6fr)'),
  column('pending_settings', t('Pending'), 'minmax(128px, 1fr)', (row) =>
    row.pending_settings ? <span className="mono truncate">{row.pending_settings}</span> : <Missing />,
  ),
  column('is_active', t('Active'), '72px', (row) => <Active row={row} />),
  time('status_change', t('State since'), '104px'),
  time('last_connection', t('Last seen'), '104px'),
  time('last_configuration', t('Configured'), '104px'),
  time('created', t('Created'), '104px'),
];

function Missing() {
  return <span className="text-faint">{t('none')}</span>;
}

/** What is shown before anybody chose. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  'status',
  'name',
  'serial_number',
  'customer_id',
  'type_short_name',
  'software_version',
  'location_name',
  'address',
  'last_connection',
];

/** The columns of these ids, in this order; ids that name none are passed over. At least the name stays. */
export function columnsOf(ids: readonly string[]): readonly FleetColumn[] {
  const chosen = [...new Set(ids)].flatMap((id) => COLUMNS.find((each) => each.id === id) ?? []);
  return chosen.length === 0 ? COLUMNS.filter(({ id }) => id === 'name') : chosen;
}
