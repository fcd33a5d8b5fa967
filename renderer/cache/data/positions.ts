import { type Position, readDegrees } from '#shared/geo/position.ts';
import type { RowTable } from './row-table.ts';

/** Where every device stands, read from its texts once and kept while no row changes. */
export class Positions {
  readonly #table: RowTable;
  #kept: { readonly latitudes: Float64Array; readonly longitudes: Float64Array } | null = null;

  constructor(table: RowTable) {
    this.#table = table;
  }

  /** Rows changed. */
  forget(): void {
    this.#kept = null;
  }

  /** By slot; null where no coordinates are known. */
  at(slot: number): Position | null {
    const { latitudes, longitudes } = this.#read();
    const latitude = latitudes[slot] ?? Number.NaN;
    const longitude = longitudes[slot] ?? Number.NaN;
    return Number.isNaN(latitude) || Number.isNaN(longitude) ? null : { latitude, longitude };
  }

  each(take: (slot: number, position: Position | null) => void): void {
    for (let slot = 0; slot < this.#table.haystacks.length; slot += 1) take(slot, this.at(slot));
  }

  #read(): { readonly latitudes: Float64Array; readonly longitudes: Float64Array } {
    this.#kept ??= {
      latitudes: this.#degrees('latitude', 90),
      longitudes: this.#degrees('longitude', 180),
    };
    return this.#kept;
  }

  /** Not a number where there is none. */
  #degrees(field: 'latitude' | 'longitude', most: 90 | 180): Float64Array {
    const degrees = new Float64Array(this.#table.haystacks.length).fill(Number.NaN);
    this.#table.eachValue(
      field,
      (value) => readDegrees(value, most) ?? Number.NaN,
      (slot, value) => {
        degrees[slot] = value;
      },
    );
    return degrees;
  }
}
