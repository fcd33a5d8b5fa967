import { useRowHeight } from '#renderer/ui/appearance.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';

/** Rows in sight; what is more is scrolled to. */
const ROWS = 10;

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** A table within a page or a dialog: as high as its rows, up to ten of them, and of any length. */
export function ShortTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const rowHeight = useRowHeight();
  return (
    <div
      className="overflow-hidden rounded-md border"
      style={{ height: (Math.min(rows.length, ROWS) + 1) * rowHeight + 4 }}
    >
      <DataTable label={label} columns={columns} count={rows.length} at={(index) => rows[index]} keyOf={keyOf} />
    </div>
  );
}
