import type { ReactNode } from 'react';
import { classes } from '../classes.ts';

export type FigureColumn<Row> = {
  readonly id: string;
  readonly title: string;
  readonly align?: 'start' | 'end';
  /** Takes what room there is: for a bar. */
  readonly wide?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  /** What it is about, for who cannot see what it stands under. */
  readonly label: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** Figures in a real table: short, read as a whole, and the same on paper. The first column names its row. */
export function FigureTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead>
        <tr className="caption border-b">
          {columns.map(({ id, title, align, wide }) => (
            <th
              key={id}
              scope="col"
              className={classes(
                'h-6 pe-4 font-normal last:pe-0',
                align === 'end' ? 'text-end' : 'text-start',
                wide && 'w-2/5 print:w-1/4',
              )}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-b last:border-b-0">
            {columns.map((column, index) => (
              <Cell key={column.id} column={column} row={row} isName={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps<Row> = { readonly column: FigureColumn<Row>; readonly row: Row; readonly isName: boolean };

function Cell<Row>({ column, row, isName }: CellProps<Row>) {
  const look = classes(
    'h-row pe-4 last:pe-0',
    column.align === 'end' ? 'tabular text-end whitespace-nowrap' : 'text-start',
    isName && 'font-normal wrap-anywhere',
  );
  return isName ? (
    <th scope="row" className={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>{column.cell(row)}</td>
  );
}
