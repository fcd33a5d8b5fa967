import type { FleetRow, References } from '#renderer/cache/types.ts';
import type { ColumnId, FleetColumn } from './columns.tsx';

/** What a cell says, as plain text. */
export function cellText(row: FleetRow, column: ColumnId, { organizations }: References): string {
  if (column === 'organization_id') {
    return organizations.find(({ id }) => id === row.organization_id)?.name ?? String(row.organization_id ?? '');
  }
  return String(row[column] ?? '');
}

/** A row as a spreadsheet takes it from the clipboard: a tab between cells. */
export function rowText(row: FleetRow, columns: readonly Pick<FleetColumn, 'id'>[], references: References): string {
  return columns.map(({ id }) => cellText(row, id, references).replaceAll(/[\t\r\n]+/g, ' ')).join('\t');
}
