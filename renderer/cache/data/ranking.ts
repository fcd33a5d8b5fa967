import { type ParsedQuery, RANKS, rankOf } from './search.ts';
import { NOWHERE, type QueryPlaces, standsIn, type WordPlace } from './word-places.ts';

/** The rank of each slot (`RANK`), and how many have each. */
export type Ranked = { readonly ranks: Uint8Array; readonly counts: Uint32Array };

export type Looked = {
  readonly haystacks: readonly string[];
  /** Only these slots can match; null: any. */
  readonly narrowed: Uint32Array | null;
  /** 0: the filter beside the words lets it not through. */
  readonly mask: Uint8Array | null;
  readonly places: QueryPlaces;
  readonly parsed: ParsedQuery;
};

/** Ranks the slots `[from, to)`. Plain loops: they run for every device with every key. */
export function rankSlice(
  { haystacks, narrowed, mask, places, parsed }: Looked,
  from: number,
  to: number,
  { ranks, counts }: Ranked,
): void {
  const { words, lead } = places;
  for (let at = from; at < to; at += 1) {
    const slot = narrowed === null ? at : (narrowed[at] ?? 0);
    if (mask !== null && mask[slot] === 0) continue;
    const haystack = haystacks[slot];
    if (haystack === undefined || haystack === '' || !standInAll(haystack, slot, words)) continue;
    const place = lead === null ? NOWHERE : (lead[slot] ?? NOWHERE);
    const rank = rankOf(haystack, parsed, place < NOWHERE ? place : null);
    ranks[slot] = rank;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
}

function standInAll(haystack: string, slot: number, words: readonly WordPlace[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !standsIn(haystack, slot, word)) return false;
  }
  return true;
}

/** The slots a filter lets through, in the order given. */
export function passing(order: Uint32Array, mask: Uint8Array): Uint32Array {
  const slots = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const slot = order[at] ?? 0;
    slots[count] = slot;
    count += mask[slot] ?? 0;
  }
  return slots.slice(0, count);
}

/** The slots that matched, in the order given; `best`: by rank, and each rank in that order. */
export function inOrder(order: Uint32Array, { ranks, counts }: Ranked, best: boolean): Uint32Array {
  const starts = new Uint32Array(RANKS);
  let total = 0;
  for (let rank = 1; rank < RANKS; rank += 1) {
    starts[rank] = total;
    total += counts[rank] ?? 0;
  }
  const slots = new Uint32Array(total);
  const isOneRank = counts.includes(total, 1);
  let left = total;
  let next = 0;
  for (let at = 0; left > 0 && at < order.length; at += 1) {
    const slot = order[at] ?? 0;
    const rank = ranks[slot] ?? 0;
    if (rank === 0) continue;
    left -= 1;
    if (best && !isOneRank) {
      next = starts[rank] ?? 0;
      starts[rank] = next + 1;
      slots[next] = slot;
    } else {
      slots[next] = slot;
      next += 1;
    }
  }
  return slots;
}
