import type { FleetRow, SearchField, SortKey } from '#renderer/cache/types.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { DeviceRow } from '#shared/device.ts';
import { RowState } from './RowState.tsx';

type TextField = SearchField & keyof DeviceRow;

/** A value with what the search found in it; said to be missing where it is. */
function Found({
  row,
  field,
  mono = false,
}: {
  readonly row: FleetRow;
  readonly field: TextField;
  readonly mono?: boolean;
}) {
  const text = row[field];
  if (text === null || text === '') return <span className="text-faint">none</span>;
  return (
    <span className={mono ? 'mono truncate' : 'truncate'} title={text}>
      <Marked text={text} marks={row.marks[field]} />
    </span>
  );
}

/** The state of a device as its record tells it; one that exists only here has none yet. */
function State({ row }: { readonly row: FleetRow }) {
  if (row.local) return <StatusMark tone="waiting">New</StatusMark>;
  if (row.status === 'Up') return <StatusMark tone="up">Up</StatusMark>;
  if (row.status === 'Down') return <StatusMark tone="down">Down</StatusMark>;
  return <StatusMark tone="idle">{row.status ?? 'Unknown'}</StatusMark>;
}

export const COLUMNS: readonly (Column<FleetRow> & { readonly id: SortKey })[] = [
  { id: 'status', title: 'State', width: '76px', sortable: true, cell: (row) => <State row={row} /> },
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(200px, 2.4fr)',
    sortable: true,
    cell: (row) => (
      <span className="flex min-w-0 grow items-center justify-between gap-2">
        <span className="truncate font-medium" title={row.name ?? undefined}>
          {row.name ? <Marked text={row.name} marks={row.marks.name} /> : 'Without a name'}
        </span>
        <RowState row={row} />
      </span>
    ),
  },
  {
    id: 'serial_number',
    title: 'Serial number',
    width: 'minmax(136px, 1.1fr)',
    sortable: true,
    cell: (row) => <Found row={row} field="serial_number" mono />,
  },
  {
    id: 'customer_id',
    title: 'Customer',
    width: 'minmax(116px, 1fr)',
    sortable: true,
    cell: (row) => <Found row={row} field="customer_id" mono />,
  },
  {
    id: 'type_short_name',
    title: 'Type',
    width: 'minmax(112px, 1fr)',
    sortable: true,
    cell: (row) => <Found row={row} field="type_short_name" />,
  },
  {
    id: 'software_version',
    title: 'Software',
    width: '92px',
    sortable: true,
    cell: (row) => <Found row={row} field="software_version" mono />,
  },
  {
    id: 'location_name',
    title: 'Location',
    width: 'minmax(120px, 1.4fr)',
    sortable: true,
    cell: (row) => <Found row={row} field="location_name" />,
  },
  {
    id: 'address',
    title: 'Address',
    width: '132px',
    sortable: true,
    cell: (row) => <Found row={row} field="address" mono />,
  },
  {
    id: 'last_connection',
    title: 'Last seen',
    width: '92px',
    sortable: true,
    cell: (row) => (
      <span className="text-soft">
        <TimeAgo at={row.last_connection} />
      </span>
    ),
  },
];
