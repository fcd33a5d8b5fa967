import { csvTableLine } from '#shared/csv.ts';
import { type CompiledTerm, compileFilter } from '../filter/compile.ts';
import { type NamesOf, NO_NAMES } from '../filter/names.ts';
import { type Places, placeState } from '../map/places.ts';
import type { ColumnValue, CsvTable, DeviceKey, FleetQuery, FleetRow, SortKey, TableColumn } from '../types.ts';
import { CodedColumns } from './coded-columns.ts';
import type { ColumnKey } from './columns.ts';
import { filterKey, Masks } from './masks.ts';
import { Positions } from './positions.ts';
import { inOrder, passing, type Ranked, rankSlice } from './ranking.ts';
import { RowTable } from './row-table.ts';
import { marksOf, narrows, type ParsedQuery, parseQuery, RANKS, type Word } from './search.ts';
import { descending, mergeChanges, type OrderKey, sortField, sortSlots } from './sorting.ts';
import { WordPlaces } from './word-places.ts';

/** After so many rows a search lets newer keystrokes in. */
const SLICE = 25_000;
/** So long, in milliseconds, a call of many parts goes on before others have their turn. */
const TURN_MS = 12;
/** Sort orders kept ready; the least recently used goes. */
const ORDERS_KEPT = 4;
/** Where the order does not matter: the one that is kept ready anyway. */
const ANY_ORDER: FleetQuery['sort'] = { key: 'name', direction: 'ascending' };

type Order = { keys: OrderKey[]; ascending: Uint32Array; backwards: Uint32Array | null };

/** What one query came to: the slots of the list, in its order. */
export type Answer = {
  readonly query: FleetQuery;
  readonly parsed: ParsedQuery;
  /** The filter's terms beside the words; equal texts let the same devices through. */
  readonly filter: string;
  /** Texts the filter asked for in one column, for the marks. */
  readonly inField: ReadonlyMap<string, readonly Word[]>;
  readonly slots: Uint32Array;
  readonly millis: number;
  /** The state of the rows it belongs to. */
  readonly epoch: number;
};

/** Searches and sorts the rows in memory. */
export class Engine {
  readonly table = new RowTable();
  readonly #orders = new Map<ColumnKey, Order>();
  readonly #now: () => number;
  readonly #nextTurn: () => Promise<void>;
  readonly #today: () => number;
  readonly #positions = new Positions(this.table);
  readonly #masks = new Masks(this.table, this.#positions);
  readonly #coded = new CodedColumns(this.table);
  readonly #places = new WordPlaces(this.table.haystacks);
  #names = NO_NAMES;
  #epoch = 0;

  /**
   * @param now milliseconds that never jump
   * @param nextTurn resolves after other messages had their turn
   * @param today milliseconds since 1970: ages are told from here
   */
  constructor(now: () => number, nextTurn: () => Promise<void>, today: () => number) {
    this.#now = now;
    this.#nextTurn = nextTurn;
    this.#today = today;
  }

  /** What the control server calls its types and organizations. */
  setNames(names: NamesOf): void {
    this.#names = names;
    this.#masks.forget();
    this.#epoch += 1;
  }

  /** When audits of this laptop last saw each device. */
  setAudited(audited: ReadonlyMap<number, string>): void {
    this.table.setAudited(audited);
    this.#masks.forget();
    this.#coded.forget();
    this.#epoch += 1;
  }

  /** Counts up whenever rows changed: an answer of another epoch is out of date. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Brings the kept orders up to date after rows changed. True where anything did. */
  settle(): boolean {
    const changed = this.table.takeChanged();
    if (changed.size === 0) return false;
    this.#epoch += 1;
    this.#masks.forget();
    this.#coded.forget();
    this.#positions.forget();
    this.#places.forget(changed);
    for (const [field, order] of this.#orders) {
      // Many changes at once (a load, a first sync): sorting anew when it is asked for is cheaper than merging.
      if (changed.size * 8 > this.table.size) {
        this.#orders.delete(field);
        continue;
      }
      for (const slot of changed) order.keys[slot] = this.table.orderKeyOf(slot, field);
      order.ascending = mergeChanges(order.ascending, changed, (slot) => this.table.isAlive(slot), order.keys);
      order.backwards = null;
    }
    return true;
  }

  /**
   * Answers a query.
   * @param previous the last answer of the same list: a query that only grew looks at its rows alone
   * @param isStale true as soon as a newer query waits
   * @returns null where a newer query made this one pointless
   */
  async answer(query: FleetQuery, previous: Answer | null, isStale: () => boolean): Promise<Answer | null> {
    const begun = this.#now();
    this.settle();
    const epoch = this.#epoch;
    const today = this.#today();
    const { words, terms, inField } = this.#compiled(query.text, today);
    const parsed = parseQuery(words);
    const filter = filterKey(terms, today);
    const order = this.#order(query.sort.key, query.sort.direction);
    const mask = this.#masks.of(terms, today);
    const answer = (slots: Uint32Array): Answer => {
      return { query, parsed, filter, inField, slots, millis: this.#now() - begun, epoch };
    };
    if (parsed.words.length === 0) return answer(mask === null ? order : passing(order, mask));

    const { haystacks } = this.table;
    const places = this.#places.of(parsed);
    const ranked: Ranked = { ranks: new Uint8Array(haystacks.length), counts: new Uint32Array(RANKS) };
    const narrowed =
      previous !== null && previous.epoch === epoch && previous.filter === filter && narrows(previous.parsed, parsed)
        ? previous.slots
        : null;
    const length = narrowed === null ? haystacks.length : narrowed.length;
    for (let from = 0; from < length; from += SLICE) {
      if (from > 0) {
        await this.#nextTurn();
        if (isStale() || this.#epoch !== epoch) return null;
      }
      const to = Math.min(length, from + SLICE);
      rankSlice({ haystacks, narrowed, mask, places, parsed }, from, to, ranked);
    }
    return answer(inOrder(order, ranked, query.sort.key === 'best'));
  }

  /**
   * How many devices each of these filters lets through; for filters without words (`compileFilter`). Between them
   * others have their turn, so that a search typed meanwhile does not wait for all of them.
   */
  async counts(texts: readonly string[]): Promise<number[]> {
    this.settle();
    const counts: number[] = [];
    let begun = this.#now();
    for (const text of texts) {
      if (this.#now() - begun > TURN_MS) {
        await this.#nextTurn();
        begun = this.#now();
      }
      counts.push(this.#count(text));
    }
    return counts;
  }

  #count(text: string): number {
    const today = this.#today();
    const { terms } = this.#compiled(text, today);
    const counted = this.#coded.count(terms);
    if (counted !== null) return counted;
    const mask = this.#masks.of(terms, today);
    if (mask === null) return this.table.size;
    return this.table.slots().reduce((sum, slot) => sum + (mask[slot] ?? 0), 0);
  }

  /** Every value a column has, with the number of devices that have it, what is saved here included; most first. */
  values(column: ColumnKey): ColumnValue[] {
    this.settle();
    return this.#coded.valuesOf(column);
  }

  /** Every row of a list as CSV. It lets others have their turn, so rows may change meanwhile; none is in it twice. */
  async csv(query: FleetQuery, columns: readonly TableColumn[]): Promise<CsvTable> {
    const answer = await this.answer(query, null, () => false);
    // Rows changed while it was searched: once more.
    if (answer === null) return this.csv(query, columns);
    const lines = [csvTableLine(columns.map(({ title }) => title))];
    for (const [at, slot] of answer.slots.entries()) {
      const row = this.table.rowIn(slot);
      if (row !== null) lines.push(csvTableLine(columns.map(({ key }) => this.#cell(row, key))));
      if (at % SLICE === SLICE - 1) await this.#nextTurn();
    }
    return { text: lines.join(''), rows: lines.length - 1 };
  }

  /** Where the devices of a list stand. Rows may change while it is searched; then it is searched anew. */
  async places(text: string): Promise<Places> {
    const answer = await this.answer({ text, sort: ANY_ORDER }, null, () => false);
    if (answer === null) return this.places(text);
    const { slots } = answer;
    const states = new Uint8Array(this.table.haystacks.length);
    this.table.eachValue('status', placeState, (slot, state) => {
      states[slot] = state;
    });
    const places = {
      refs: new Float64Array(slots.length),
      longitudes: new Float64Array(slots.length),
      latitudes: new Float64Array(slots.length),
      states: new Uint8Array(slots.length),
    };
    const drafts: DeviceKey[] = [];
    let count = 0;
    for (const slot of slots) {
      const position = this.#positions.at(slot);
      const key = this.table.keyIn(slot);
      if (position === null || key === null) continue;
      places.refs[count] = key.startsWith('d:') ? Number(key.slice(2)) : -drafts.push(key);
      places.longitudes[count] = position.longitude;
      places.latitudes[count] = position.latitude;
      places.states[count] = states[slot] ?? 0;
      count += 1;
    }
    return {
      refs: places.refs.slice(0, count),
      longitudes: places.longitudes.slice(0, count),
      latitudes: places.latitudes.slice(0, count),
      states: places.states.slice(0, count),
      drafts,
      unlocated: slots.length - count,
    };
  }

  #cell(row: FleetRow, key: TableColumn['key']): string | number | boolean | null {
    if (key !== 'organization_id') return row[key];
    return this.#names.organizations.find(({ id }) => id === row.organization_id)?.name ?? row.organization_id;
  }

  #compiled(text: string, today: number): ReturnType<typeof compileFilter> & { inField: Answer['inField'] } {
    const compiled = compileFilter(text, this.#names, today);
    return { ...compiled, inField: wordsByColumn(compiled.terms) };
  }

  /** The rows `[from, to)` of an answer, with the places that matched. */
  rows(answer: Answer, from: number, to: number): FleetRow[] {
    const rows: FleetRow[] = [];
    for (const slot of answer.slots.subarray(from, to)) {
      const row = this.table.rowIn(slot);
      if (row === null) break;
      rows.push({ ...row, marks: marksOf(row, answer.parsed, answer.inField) });
    }
    return rows;
  }

  #order(key: SortKey, direction: 'ascending' | 'descending'): Uint32Array {
    const field = sortField(key);
    let order = this.#orders.get(field);
    if (order === undefined) {
      const keys = this.table.orderKeys(field);
      order = { keys, ascending: sortSlots(this.table.slots(), keys), backwards: null };
    }
    // Re-inserted at the end: the map is the order of use.
    this.#orders.delete(field);
    this.#orders.set(field, order);
    for (const oldest of this.#orders.keys()) {
      if (this.#orders.size <= ORDERS_KEPT) break;
      this.#orders.delete(oldest);
    }
    if (direction === 'ascending') return order.ascending;
    order.backwards ??= descending(order.ascending, order.keys);
    return order.backwards;
  }
}

function wordsByColumn(terms: readonly CompiledTerm[]): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, readonly Word[]>();
  for (const { check, negated, texts } of terms) {
    if (negated || check.of !== 'column') continue;
    words.set(check.column, [...(words.get(check.column) ?? []), ...parseQuery(texts).words]);
  }
  return words;
}
