import { type CellValue, type Chunk, eachInColumn, type RowField } from './columns.ts';

const NO_SLOT = 0xffff_ffff;

/** The slots of a chunk's rows side by side: as long as the chunk is the same, so are they. */
export class ChunkSlots {
  readonly #known = new WeakMap<Chunk, Uint32Array>();
  readonly #slotOf: (id: number) => number | undefined;

  constructor(slotOf: (id: number) => number | undefined) {
    this.#slotOf = slotOf;
  }

  /** Every slot of a chunk with what `change` makes of its value in a column. */
  each<T>(
    chunk: Chunk,
    field: RowField,
    change: (value: CellValue) => T,
    take: (slot: number, value: T) => void,
  ): void {
    const slots = this.#of(chunk);
    eachInColumn(chunk, field, change, (place, value) => {
      const slot = slots[place] ?? NO_SLOT;
      if (slot !== NO_SLOT) take(slot, value);
    });
  }

  #of(chunk: Chunk): Uint32Array {
    let slots = this.#known.get(chunk);
    if (slots === undefined) {
      slots = Uint32Array.from(chunk.ids, (id) => this.#slotOf(id) ?? NO_SLOT);
      this.#known.set(chunk, slots);
    }
    return slots;
  }
}
