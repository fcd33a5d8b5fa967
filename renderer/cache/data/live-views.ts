import type { OutboxLane } from '#shared/outbox.ts';
import type { FleetQuery } from '../types.ts';
import type { Answer, Engine } from './engine.ts';
import type { DataEvent } from './events.ts';

/** Rows sent with an answer before the list has said what it shows. */
const FIRST_ROWS = 80;

type View = {
  asked: number;
  query: FleetQuery;
  answer: Answer | null;
  from: number;
  to: number;
  /** A newer query or newer rows wait. */
  isDue: boolean;
  isRunning: boolean;
};

/** The lists and rows on the screen: answered anew whenever query or rows change. */
export class LiveViews {
  readonly #engine: Engine;
  readonly #emit: (event: DataEvent) => void;
  readonly #isComplete: () => boolean;
  readonly #views = new Map<number, View>();
  readonly #watched = new Map<OutboxLane, { watchers: number; last: string }>();

  constructor(engine: Engine, emit: (event: DataEvent) => void, isComplete: () => boolean) {
    this.#engine = engine;
    this.#emit = emit;
    this.#isComplete = isComplete;
  }

  ask(id: number, asked: number, query: FleetQuery): void {
    const view = this.#views.get(id);
    if (view === undefined) {
      const fresh = { asked, query, answer: null, from: 0, to: FIRST_ROWS, isDue: true, isRunning: false };
      this.#views.set(id, fresh);
      this.#run(id, fresh);
      return;
    }
    // Another question: its answer is read from the top.
    if (view.query.text !== query.text) Object.assign(view, { from: 0, to: Math.max(FIRST_ROWS, view.to - view.from) });
    Object.assign(view, { asked, query, isDue: true });
    this.#run(id, view);
  }

  want(id: number, from: number, to: number): void {
    const view = this.#views.get(id);
    if (view === undefined) return;
    Object.assign(view, { from, to });
    const { answer, asked } = view;
    if (answer === null || view.isRunning || answer.epoch !== this.#engine.epoch) return;
    this.#emit({ type: 'rows', view: id, asked, from, rows: this.#engine.rows(answer, from, to) });
  }

  release(id: number): void {
    this.#views.delete(id);
  }

  watchRow(key: OutboxLane): void {
    const watched = this.#watched.get(key);
    if (watched !== undefined) watched.watchers += 1;
    else this.#watched.set(key, { watchers: 1, last: '' });
    this.#emit({ type: 'row', key, row: this.#engine.table.rowOf(key) });
  }

  unwatchRow(key: OutboxLane): void {
    const watched = this.#watched.get(key);
    if (watched === undefined) return;
    watched.watchers -= 1;
    if (watched.watchers === 0) this.#watched.delete(key);
  }

  /** Brings everything on the screen up to date with the rows. */
  refresh(): void {
    this.#engine.settle();
    for (const [key, watched] of this.#watched) {
      const row = this.#engine.table.rowOf(key);
      const now = JSON.stringify(row);
      if (now === watched.last) continue;
      watched.last = now;
      this.#emit({ type: 'row', key, row });
    }
    for (const [id, view] of this.#views) {
      view.isDue = true;
      this.#run(id, view);
    }
  }

  #run(id: number, view: View): void {
    if (view.isRunning) return;
    view.isRunning = true;
    // Nothing in it rejects but a mistake of ours, and that must be seen.
    void this.#answer(id, view);
  }

  async #answer(id: number, view: View): Promise<void> {
    try {
      while (view.isDue && this.#views.get(id) === view) await this.#answerOnce(id, view);
    } finally {
      view.isRunning = false;
    }
  }

  async #answerOnce(id: number, view: View): Promise<void> {
    view.isDue = false;
    const { asked, query } = view;
    const answer = await this.#engine.answer(query, view.answer, () => view.isDue);
    if (answer === null) {
      view.isDue = true;
      return;
    }
    view.answer = answer;
    this.#emit({
      type: 'view',
      view: id,
      asked,
      total: this.#engine.table.size,
      matched: answer.slots.length,
      complete: this.#isComplete(),
      millis: answer.millis,
      from: view.from,
      rows: this.#engine.rows(answer, view.from, view.to),
    });
  }
}
