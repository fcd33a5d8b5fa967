import type { ReactNode } from 'react';
import { classes } from './classes.ts';

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

/** How a cell ends: figures stand apart from the column after them, which begins where they end. */
export function endingOf({ align }: Pick<Column<never>, 'align'>): string {
  return classes(align === 'end' ? 'justify-end pe-5' : 'pe-3');
}
