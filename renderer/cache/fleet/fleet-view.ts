import type { DataEvent } from '../data/events.ts';
import { cell } from '../store.ts';
import type { FleetQuery, FleetRow, FleetSnapshot, FleetView } from '../types.ts';

/** What a list asks of the data worker; answers come as events. */
export type ViewCalls = {
  ask(view: number, asked: number, query: FleetQuery): void;
  want(view: number, from: number, to: number): void;
  release(view: number): void;
};

/** Rows asked for beyond both ends of what is on the screen, so that scrolling finds them there. */
const MARGIN = 40;

/** One list. It costs the worker nothing while nobody subscribes. */
export class LiveView implements FleetView {
  readonly #id: number;
  readonly #calls: ViewCalls;
  readonly #snapshot;
  #query: FleetQuery;
  #asked = 0;
  #isLive = false;
  #rows = new Map<number, FleetRow>();
  #from = 0;
  #to = 0;

  constructor(id: number, query: FleetQuery, calls: ViewCalls) {
    this.#id = id;
    this.#query = query;
    this.#calls = calls;
    const nothing: FleetSnapshot = { query, total: 0, matched: 0, complete: false, millis: 0, at: () => undefined };
    this.#snapshot = cell(nothing, () => {
      this.#isLive = true;
      this.#askNow();
      return () => {
        this.#isLive = false;
        this.#calls.release(this.#id);
      };
    });
  }

  readonly get = (): FleetSnapshot => this.#snapshot.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#snapshot.subscribe(listener);

  readonly ask = (query: FleetQuery): void => {
    const { text, sort } = this.#query;
    if (query.text === text && query.sort.key === sort.key && query.sort.direction === sort.direction) return;
    this.#query = query;
    if (query.text !== text) this.#from = this.#to = 0;
    if (this.#isLive) this.#askNow();
  };

  readonly want = (from: number, to: number): void => {
    if (from >= this.#from && to <= this.#to) return;
    this.#from = Math.max(0, from - MARGIN);
    this.#to = to + MARGIN;
    if (this.#isLive) this.#calls.want(this.#id, this.#from, this.#to);
  };

  readonly close = (): void => {
    this.#isLive = false;
    this.#calls.release(this.#id);
  };

  /** Takes in what the worker tells of this list. */
  hear(event: Extract<DataEvent, { type: 'view' | 'rows' }>): void {
    // An answer to what is no longer asked.
    if (event.asked !== this.#asked) return;
    if (event.type === 'view') {
      this.#rows = new Map();
      if (this.#to === 0) this.#to = event.rows.length;
    } else {
      // The old rows stay until their place is told anew; far ones go, or scrolling would fill the memory.
      for (const index of this.#rows.keys()) if (index < this.#from || index >= this.#to) this.#rows.delete(index);
    }
    for (const [offset, row] of event.rows.entries()) this.#rows.set(event.from + offset, row);
    const rows = new Map(this.#rows);
    const at = (index: number): FleetRow | undefined => rows.get(index);
    const { total, matched, complete, millis } = event.type === 'view' ? event : this.get();
    this.#snapshot.set({ query: this.#query, total, matched, complete, millis, at });
  }

  #askNow(): void {
    this.#asked += 1;
    this.#calls.ask(this.#id, this.#asked, this.#query);
    if (this.#to > 0) this.#calls.want(this.#id, this.#from, this.#to);
  }
}
