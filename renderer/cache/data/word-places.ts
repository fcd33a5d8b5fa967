import type { ParsedQuery, Word } from './search.ts';

/** Where a form stands in a haystack, as far as it is known. */
export const NOT_LOOKED = 0xffff;
export const NOWHERE = 0xfffe;
/** The last place that can be kept; what stands further back is looked up each time. */
const LAST_PLACE = 0xfffd;
/** Forms kept; the least recently used goes. Two bytes for each device and form. */
const FORMS_KEPT = 16;

/**
 * Where each word of a search stands first in each haystack, kept while it is typed on. A longer word is looked for
 * only where the shorter one stood, and there the next letter mostly says it already; a word that is taken back, and
 * those beside the one being typed, are there at once. Filled as far as anybody looked.
 */
export class WordPlaces {
  readonly #haystacks: readonly string[];
  readonly #forms = new Map<string, Uint16Array>();

  constructor(haystacks: readonly string[]) {
    this.#haystacks = haystacks;
  }

  /** Rows changed: in these slots it is looked anew. */
  forget(slots: ReadonlySet<number>): void {
    for (const places of this.#forms.values()) {
      if (places.length < this.#haystacks.length || slots.size * 8 > places.length) {
        this.#forms.clear();
        return;
      }
      for (const slot of slots) places[slot] = NOT_LOOKED;
    }
  }

  /** The forms of a query, ready to be asked slot by slot. */
  of({ words }: Pick<ParsedQuery, 'words'>): QueryPlaces {
    const forms = words.map((word) => this.#word(word));
    const lead = forms[0]?.first.places ?? null;
    // First those of which most is known already: where one of them is missing nobody has to look for the others.
    return { words: forms.sort((left, right) => Number(left.isNew) - Number(right.isNew)), lead };
  }

  #word({ folded, bare }: Word): WordPlace {
    const first = this.#form(folded);
    const other = bare === '' || bare === folded ? null : this.#form(bare);
    return { first, other, isNew: first.isNew };
  }

  #form(text: string): Form {
    const kept = this.#forms.get(text);
    const places = kept ?? new Uint16Array(this.#haystacks.length).fill(NOT_LOOKED);
    const shorter = kept === undefined ? this.#longestBefore(text) : null;
    // Re-inserted at the end: the map is the order of use.
    this.#forms.delete(text);
    this.#forms.set(text, places);
    for (const oldest of this.#forms.keys()) {
      if (this.#forms.size <= FORMS_KEPT) break;
      this.#forms.delete(oldest);
    }
    const before = shorter === null ? null : (this.#forms.get(shorter) ?? null);
    return { text, places, before, from: shorter?.length ?? 0, isNew: kept === undefined };
  }

  #longestBefore(text: string): string | null {
    for (let length = text.length - 1; length > 0; length -= 1) {
      const shorter = text.slice(0, length);
      if (this.#forms.has(shorter)) return shorter;
    }
    return null;
  }
}

/** One form of a word: its places, and those of a shorter one that it begins with. */
type Form = {
  readonly text: string;
  readonly places: Uint16Array;
  readonly before: Uint16Array | null;
  /** How many letters the shorter one has. */
  readonly from: number;
  readonly isNew: boolean;
};

/** A word in both forms it is compared in (`search.ts`). */
export type WordPlace = { readonly first: Form; readonly other: Form | null; readonly isNew: boolean };

/** `lead`: where the first word stands, as it was typed. */
export type QueryPlaces = { readonly words: readonly WordPlace[]; readonly lead: Uint16Array | null };

export function standsIn(haystack: string, slot: number, { first, other }: WordPlace): boolean {
  return placeIn(haystack, slot, first) >= 0 || (other !== null && placeIn(haystack, slot, other) >= 0);
}

/** Where it stands first in the haystack of a slot; -1: nowhere. */
function placeIn(haystack: string, slot: number, { text, places, before, from }: Form): number {
  const known = places[slot] ?? NOT_LOOKED;
  if (known < NOWHERE) return known;
  if (known === NOWHERE) return -1;
  const shorter = before === null ? NOT_LOOKED : (before[slot] ?? NOT_LOOKED);
  if (shorter === NOWHERE) {
    places[slot] = NOWHERE;
    return -1;
  }
  const start = shorter === NOT_LOOKED ? 0 : shorter;
  const place =
    shorter !== NOT_LOOKED && goesOn(haystack, shorter, text, from) ? shorter : haystack.indexOf(text, start);
  places[slot] = place < 0 ? NOWHERE : place > LAST_PLACE ? NOT_LOOKED : place;
  return place;
}

/** Does the rest of the text follow where its first letters stand? */
function goesOn(haystack: string, place: number, text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    if (haystack.charCodeAt(place + at) !== text.charCodeAt(at)) return false;
  }
  return true;
}
