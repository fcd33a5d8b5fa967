import type { ReactNode } from 'react';

/** A column of a DataTable. */
export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  /** A track of a CSS grid: `88px`, `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
};

/** By which column rows are in order. */
export type Sort = { readonly id: string; readonly direction: 'ascending' | 'descending' };
