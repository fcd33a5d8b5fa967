import { FILTER_FIELDS, type FilterField } from '#renderer/cache/filter/fields.ts';
import { termFor } from '#renderer/cache/filter/print.ts';
import type { FieldTerm } from '#renderer/cache/filter/syntax.ts';
import type { FleetRow, References } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { parsePendingSettings } from '#shared/pending-settings.ts';
import type { ColumnId } from './columns.tsx';

/** What "filter by this value" offers for one cell. */
export type FilterOffer = { readonly shown: string; readonly only: FieldTerm; readonly without: FieldTerm };

/** The offer of a cell; null where its column cannot be filtered by, or its value is not known. */
export function filterOffer(row: FleetRow, column: ColumnId, { organizations }: References): FilterOffer | null {
  const field = FILTER_FIELDS.find((one) => one.column === column);
  if (field === undefined) return null;
  const value = valueFor(row, column, field);
  if (value === undefined) return null;
  const named =
    column === 'organization_id' ? (organizations.find(({ id }) => String(id) === value)?.name ?? value) : value;
  return { shown: named ?? t('none'), only: termFor(field, named), without: termFor(field, named, true) };
}

/** The value as a filter writes it; null: missing; undefined: nothing to filter by. */
function valueFor(row: FleetRow, column: ColumnId, field: FilterField): string | null | undefined {
  const value = row[column];
  if (column === 'pending_settings') {
    const [first] = parsePendingSettings(row.pending_settings);
    return first === undefined ? 'no' : first.name.replace(/_scheduled$/, '');
  }
  if (column === 'is_active') return value === true ? 'yes' : 'no';
  if (value === null || value === '') return field.kind === 'choice' ? undefined : null;
  if (field.kind === 'time') return dayOf(String(value));
  return column === 'status' ? String(value).toLowerCase() : String(value);
}

/** The day of an instant by this computer's calendar, as the filter reads it. */
function dayOf(instant: string): string | undefined {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
