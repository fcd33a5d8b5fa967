import type { Seen } from './cache-db.ts';
import { CHUNK_ROWS, chunkKeyOf } from './columns.ts';

/** Which devices a sweep has seen: one bit each, kept per chunk so that a page writes only the marks it changed. */
export class SeenMarks {
  readonly #bits = new Map<number, Uint8Array>();
  #generation = 0;

  /** The sweep these marks belong to. */
  get generation(): number {
    return this.#generation;
  }

  begin(generation: number): void {
    this.#generation = generation;
    this.#bits.clear();
  }

  /** Takes in the marks an earlier run of the program left. */
  restore(generation: number, marks: readonly Seen[]): void {
    this.begin(generation);
    for (const { key, bits } of marks) this.#bits.set(key, bits);
  }

  /** Marks ids; returns the records that changed. */
  mark(ids: readonly number[]): Seen[] {
    const touched = new Set<number>();
    for (const id of ids) {
      const key = chunkKeyOf(id);
      let bits = this.#bits.get(key);
      if (bits === undefined) {
        bits = new Uint8Array(CHUNK_ROWS / 8);
        this.#bits.set(key, bits);
      }
      const place = id - key * CHUNK_ROWS;
      const before = bits[place >> 3] ?? 0;
      const after = before | (1 << (place & 7));
      if (after === before) continue;
      bits[place >> 3] = after;
      touched.add(key);
    }
    const generation = this.#generation;
    return [...touched].map((key) => ({ key, generation, bits: this.#bits.get(key) ?? new Uint8Array() }));
  }

  has(id: number): boolean {
    const key = chunkKeyOf(id);
    const place = id - key * CHUNK_ROWS;
    return ((this.#bits.get(key)?.[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }
}
