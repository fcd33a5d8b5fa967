import type { CompiledTerm } from '../filter/compile.ts';
import type { Positions } from './positions.ts';
import type { RowTable } from './row-table.ts';

/** Answers of terms kept ready; the least recently used goes. */
const MASKS_KEPT = 12;
const MINUTE_MS = 60_000;

/** Which slots fit which terms of a filter: worked out once, column by column, and kept while no row changes. */
export class Masks {
  readonly #table: RowTable;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #positions: Positions;

  constructor(table: RowTable, positions: Positions) {
    this.#table = table;
    this.#positions = positions;
  }

  /** Rows or names changed. */
  forget(): void {
    this.#kept.clear();
  }

  /** What every slot must be for a filter: 1 where all terms hold; null where there are none. @param now wall clock */
  of(terms: readonly CompiledTerm[], now: number): Uint8Array | null {
    let all: Uint8Array | null = null;
    for (const term of terms) {
      const fits = this.#of(term, now);
      const mask: Uint8Array = all ?? new Uint8Array(fits.length).fill(1);
      const wanted = term.negated ? 0 : 1;
      for (let slot = 0; slot < fits.length; slot += 1) if (fits[slot] !== wanted) mask[slot] = 0;
      all = mask;
    }
    return all;
  }

  #of(term: CompiledTerm, now: number): Uint8Array {
    const key = maskKey(term, now);
    const mask = this.#kept.get(key) ?? this.#fresh(term);
    // Re-inserted at the end: the map is the order of use.
    this.#kept.delete(key);
    this.#kept.set(key, mask);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MASKS_KEPT) break;
      this.#kept.delete(oldest);
    }
    return mask;
  }

  #fresh({ check }: CompiledTerm): Uint8Array {
    const table = this.#table;
    const { haystacks } = table;
    const mask = new Uint8Array(haystacks.length);
    const set = (slot: number, fits: boolean): void => {
      mask[slot] = fits ? 1 : 0;
    };
    switch (check.of) {
      case 'column':
        table.eachValue(check.column, check.fits, set);
        break;
      case 'id':
        table.eachId((slot, id) => set(slot, check.fits(id)));
        break;
      case 'waiting':
        mask.fill(check.fits(0, false) ? 1 : 0);
        table.eachOverlay((slot, { waiting, needsPerson }) => set(slot, check.fits(waiting, needsPerson)));
        break;
      case 'position':
        this.#positions.each((slot, position) => set(slot, check.fits(position)));
        break;
      case 'haystack':
        for (const [slot, haystack] of haystacks.entries()) set(slot, check.fits(haystack));
        break;
      default:
        check satisfies never;
    }
    return mask;
  }
}

/** Ages are told anew every minute. */
function maskKey({ text, ages }: CompiledTerm, now: number): string {
  return ages ? `${text} @${Math.floor(now / MINUTE_MS)}` : text;
}

/** Equal where two filters let the same devices through. */
export function filterKey(terms: readonly CompiledTerm[], now: number): string {
  return terms.map((term) => `${term.negated ? '-' : ''}${maskKey(term, now)}`).join('\n');
}
