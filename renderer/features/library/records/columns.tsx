import { figure, t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import type { AnyRecord, RecordRow } from './record-kind.ts';

type NamedRow = RecordRow<AnyRecord & { readonly shortName: string }>;

/** A step of the tree to the right, in pixels. */
const STEP = 16;

/** What the list of every kind begins with; in a tree a record stands to the right of the one it lies in. */
export const NAME: Column<NamedRow> = {
  id: 'name',
  title: t('Name'),
  width: 'minmax(200px, 2fr)',
  cell: ({ item, depth }) => (
    <span className="truncate" style={{ paddingInlineStart: `${depth * STEP}px` }}>
      {item.name}
    </span>
  ),
};
export const SHORT_NAME: Column<NamedRow> = {
  id: 'shortName',
  title: t('Short name'),
  width: 'minmax(120px, 1fr)',
  cell: ({ item }) => <span className="mono truncate text-soft">{item.shortName}</span>,
};
export const DEVICES: Column<NamedRow> = {
  id: 'devices',
  title: t('Devices'),
  width: '88px',
  align: 'end',
  cell: ({ devices }) => <span className="tabular">{devices === undefined ? '…' : figure(devices)}</span>,
};
