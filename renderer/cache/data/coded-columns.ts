import type { CompiledTerm } from '../filter/compile.ts';
import type { ColumnValue } from '../types.ts';
import type { CellValue, ColumnKey } from './columns.ts';
import type { RowTable } from './row-table.ts';

/** A column as numbers: the value in a slot is `values[codes[slot]]`. Code 0 is no device. */
type Coded = { readonly codes: Uint32Array; readonly values: readonly CellValue[] };

/** Columns kept so; the least recently used goes. */
const COLUMNS_KEPT = 12;

/**
 * Columns in a form in which many filters are counted at once: a filter is asked once for each different value, and
 * then counts numbers. Kept while no row changes.
 */
export class CodedColumns {
  readonly #table: RowTable;
  readonly #kept = new Map<ColumnKey, Coded>();

  constructor(table: RowTable) {
    this.#table = table;
  }

  /** Rows changed. */
  forget(): void {
    this.#kept.clear();
  }

  /** How many devices fit all of these terms; null where one of them is not about a column. */
  count(terms: readonly CompiledTerm[]): number | null {
    const tests: { codes: Uint32Array; wanted: Uint8Array }[] = [];
    for (const { check, negated } of terms) {
      if (check.of !== 'column') return null;
      const { codes, values } = this.#coded(check.column);
      const wanted = Uint8Array.from(values, (value, code) => (code > 0 && check.fits(value) !== negated ? 1 : 0));
      tests.push({ codes, wanted });
    }
    const [first, ...others] = tests;
    if (first === undefined) return this.#table.size;
    let count = 0;
    for (let slot = 0; slot < first.codes.length; slot += 1) {
      let fits = first.wanted[first.codes[slot] ?? 0] ?? 0;
      for (const { codes, wanted } of others) fits &= wanted[codes[slot] ?? 0] ?? 0;
      count += fits;
    }
    return count;
  }

  /** Every value of a column with the number of devices that have it; most first. */
  valuesOf(column: ColumnKey): ColumnValue[] {
    const { codes, values } = this.#coded(column);
    const devices = new Uint32Array(values.length);
    for (const code of codes) devices[code] = (devices[code] ?? 0) + 1;
    return values
      .map((value, code) => ({ value, devices: code === 0 ? 0 : (devices[code] ?? 0) }))
      .filter((each) => each.devices > 0)
      .sort((left, right) => right.devices - left.devices);
  }

  #coded(column: ColumnKey): Coded {
    const coded = this.#kept.get(column) ?? this.#fresh(column);
    // Re-inserted at the end: the map is the order of use.
    this.#kept.delete(column);
    this.#kept.set(column, coded);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= COLUMNS_KEPT) break;
      this.#kept.delete(oldest);
    }
    return coded;
  }

  #fresh(column: ColumnKey): Coded {
    const codes = new Uint32Array(this.#table.haystacks.length);
    const values: CellValue[] = [null];
    const codeOf = new Map<CellValue, number>();
    const code = (value: CellValue): number => {
      let known = codeOf.get(value);
      if (known === undefined) {
        known = values.length;
        codeOf.set(value, known);
        values.push(value);
      }
      return known;
    };
    this.#table.eachValue(column, code, (slot, of) => {
      codes[slot] = of;
    });
    return { codes, values };
  }
}
