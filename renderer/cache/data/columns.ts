import type { DeviceRow } from '#shared/device.ts';
import { LIST_KEYS } from '#shared/device-keys.ts';

/**
 * How device rows lie on disk and in memory: up to 512 rows side by side, column by column, a repeated value once.
 * Reading 100,000 rows so takes a fifth of the time of reading them as objects (test/bench/cache.bench.ts).
 */
export const CHUNK_ROWS = 512;

/** One value of a row. */
export type CellValue = string | number | boolean | null;
type Column = readonly CellValue[] | { readonly values: readonly CellValue[]; readonly index: Uint16Array };

export type Chunk = {
  /** floor(id / 512). */
  readonly key: number;
  /** Ascending. */
  readonly ids: readonly number[];
  /** One per key of LIST_KEYS but `id`. */
  readonly columns: readonly Column[];
};

export type RowField = Exclude<(typeof LIST_KEYS)[number], 'id'>;
/** What a list can be sorted and filtered by: the columns of a row, and what is known of a device beyond it. */
export type ColumnKey = RowField | 'alternative' | 'audited';
const FIELDS = LIST_KEYS.filter((key) => key !== 'id');
const COLUMN_OF = new Map<RowField, number>(FIELDS.map((field, index) => [field, index]));

export function chunkKeyOf(id: number): number {
  return Math.floor(id / CHUNK_ROWS);
}

function encodeColumn(values: readonly CellValue[]): Column {
  const places = new Map<CellValue, number>();
  const index = new Uint16Array(values.length);
  for (const [row, value] of values.entries()) {
    let place = places.get(value);
    if (place === undefined) {
      place = places.size;
      places.set(value, place);
    }
    index[row] = place;
  }
  return places.size * 2 > values.length ? values : { values: [...places.keys()], index };
}

/** Packs the rows of one chunk; they need not be in order. */
export function packChunk(key: number, rows: readonly DeviceRow[]): Chunk {
  const sorted = [...rows].sort((left, right) => left.id - right.id);
  return {
    key,
    ids: sorted.map(({ id }) => id),
    columns: FIELDS.map((field) => encodeColumn(sorted.map((row) => row[field]))),
  };
}

function valueIn(column: Column | undefined, at: number): CellValue {
  if (column === undefined) return null;
  if ('index' in column) return column.values[column.index[at] ?? 0] ?? null;
  return column[at] ?? null;
}

/** One value of one row; `at` counts within the chunk. */
export function valueAt(chunk: Chunk, field: RowField, at: number): CellValue {
  return valueIn(chunk.columns[COLUMN_OF.get(field) ?? -1], at);
}

/** Every value of a column through `change`, which runs once per different value only. */
export function mapColumn<T>(chunk: Chunk, field: RowField, change: (value: CellValue) => T): T[] {
  const column = chunk.columns[COLUMN_OF.get(field) ?? -1];
  if (column === undefined) return chunk.ids.map(() => change(null));
  if (!('index' in column)) return column.map(change);
  const changed = column.values.map(change);
  // Every place of `index` is one of `values`: encodeColumn made both.
  return Array.from(column.index, (place) => changed[place] as T);
}

/** Every value of a column with its place; `change` runs once per different value, and nothing is made of the rest. */
export function eachInColumn<T>(
  chunk: Chunk,
  field: RowField,
  change: (value: CellValue) => T,
  take: (place: number, value: T) => void,
): void {
  const column = chunk.columns[COLUMN_OF.get(field) ?? -1];
  if (column === undefined) {
    const none = change(null);
    for (let place = 0; place < chunk.ids.length; place += 1) take(place, none);
  } else if ('index' in column) {
    const changed = column.values.map(change);
    // Every place of `index` is one of `values`: encodeColumn made both.
    for (let place = 0; place < column.index.length; place += 1) take(place, changed[column.index[place] ?? 0] as T);
  } else {
    for (let place = 0; place < column.length; place += 1) take(place, change(column[place] ?? null));
  }
}

/** The place of an id within its chunk, or -1. */
export function placeOf(chunk: Chunk, id: number): number {
  let low = 0;
  let high = chunk.ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = chunk.ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** One row as an object again. */
export function rowAt(chunk: Chunk, at: number): DeviceRow {
  const row: Record<string, CellValue> = { id: chunk.ids[at] ?? 0 };
  for (const [index, field] of FIELDS.entries()) row[field] = valueIn(chunk.columns[index], at);
  // Packed from DeviceRow, field by field, so it is one again.
  return row as DeviceRow;
}

export function rowsOf(chunk: Chunk): DeviceRow[] {
  return chunk.ids.map((_, at) => rowAt(chunk, at));
}

/** True where the rows agree in every list field. */
export function sameRow(left: DeviceRow, right: DeviceRow): boolean {
  return FIELDS.every((field) => left[field] === right[field]);
}
