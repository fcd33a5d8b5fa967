import type { SyncRecord } from '../data/cache-db.ts';
import { type Cell, cell } from '../store.ts';
import type { PullState } from '../types.ts';

/** Where the pull of a site stands: what the disk says of the cache, and what a person is shown of it. */
export class PullRecord {
  readonly state: Cell<PullState>;
  #sync: SyncRecord;

  constructor(sync: SyncRecord, kept: PullState['kept']) {
    this.#sync = sync;
    this.state = cell<PullState>({
      phase: 'loading',
      done: 0,
      of: sync.count,
      ratePerSecond: 0,
      secondsLeft: null,
      lastComplete: sync.lastComplete,
      lastAnswer: sync.lastAnswer,
      missing: 0,
      problem: null,
      kept,
    });
  }

  get sync(): SyncRecord {
    return this.#sync;
  }

  /** What is on the disk now, whoever wrote it. */
  reread(sync: SyncRecord): void {
    this.#sync = sync;
    this.show({ lastComplete: sync.lastComplete, lastAnswer: sync.lastAnswer, of: sync.count });
  }

  /** The disk has it already. */
  note(change: Partial<SyncRecord>): void {
    this.#sync = { ...this.#sync, ...change };
    this.show({ lastAnswer: this.#sync.lastAnswer });
  }

  show(change: Partial<PullState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
