import type { Instant } from '#shared/ids.ts';
import type { OutboxLane } from '#shared/outbox.ts';
import { instant, type Locks } from '../ports.ts';
import { problemOf } from '../problem.ts';
import type { ReplayState } from '../types.ts';
import { EntryReplay, type Turn } from './entry-replay.ts';
import { backOff, LANES_AT_ONCE, LONGEST_OFFLINE_MS } from './limits.ts';
import type { ReplayPorts } from './ports.ts';

/** How one walk over all lanes ended. */
type Walk = {
  /** Something changed: what follows it may be ready now. */
  hasMoved: boolean;
  /** When the earliest lane wants to be looked at again; null: none does. */
  dueMs: number | null;
  halt: Extract<Turn, { turn: 'offline' | 'token' }> | null;
};

const SENDING: ReplayState = { phase: 'sending', nextAt: null, problem: null };

export type ReplayerOptions = ReplayPorts & {
  readonly locks: Locks;
  readonly lockName: string;
  readonly onState: (state: ReplayState) => void;
  /** Unites this side with the host's journal; run once, before the first entry leaves. May throw. */
  readonly unite: () => Promise<void>;
};

/**
 * Sends what waits: one replayer over all windows, the oldest entry of each device first, four devices side by side.
 * A lane that waits for a person never holds up another.
 */
export class Replayer {
  readonly #options: ReplayerOptions;
  readonly #entries: EntryReplay;
  readonly #closing = new AbortController();
  #wake: () => void = () => undefined;
  #isWoken = false;
  #hasUnited = false;
  #failures = 0;
  #run: Promise<void> = Promise.resolve();

  constructor(options: ReplayerOptions) {
    this.#options = options;
    this.#entries = new EntryReplay(options, () => options.onState(SENDING));
  }

  /** Begins as soon as no other window of the site sends. */
  start(): void {
    const { locks, lockName, onState } = this.#options;
    onState({ phase: 'elsewhere', nextAt: null, problem: null });
    this.#run = locks.hold(lockName, this.#closing.signal, () => this.#loop());
  }

  /** Looks now instead of at the next due time: something was saved, the network is back, a person asked. */
  wake(): void {
    this.#isWoken = true;
    this.#wake();
  }

  /** Stops after what is under way; resolves when the lock is free. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wake();
    await this.#run;
  }

  async #loop(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      this.#isWoken = false;
      const walk = await this.#once();
      if (this.#closing.signal.aborted) return;
      if (walk.hasMoved && walk.halt === null) continue;
      const waitMs = this.#settle(walk);
      if (this.#isWoken) continue;
      await this.#sleep(waitMs);
    }
  }

  /** One walk; whatever goes wrong in it ends it, and the next one finds everything on disk. */
  async #once(): Promise<Walk> {
    const { store, host, unite } = this.#options;
    try {
      if (!this.#hasUnited) {
        await unite();
        this.#hasUnited = true;
      }
      for (const receipt of await store.unfiled()) {
        await host.finish(receipt);
        await store.filed(receipt.opId);
      }
      const entries = await store.all();
      return await this.#walk([...new Set(entries.map(({ lane }) => lane))]);
    } catch (error) {
      const { words, next } = problemOf(error);
      return { hasMoved: false, dueMs: null, halt: { turn: 'offline', words, next } };
    }
  }

  async #walk(lanes: OutboxLane[]): Promise<Walk> {
    const walk: Walk = { hasMoved: false, dueMs: null, halt: null };
    const waiting = lanes.values();
    const work = async (): Promise<void> => {
      for (const lane of waiting) {
        if (walk.halt !== null || this.#closing.signal.aborted) return;
        await this.#lane(lane, walk);
      }
    };
    // To the end of all of them, whatever happens to one: no two walks may ever touch a lane at the same time.
    const ends = await Promise.allSettled(Array.from({ length: LANES_AT_ONCE }, work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return walk;
  }

  async #lane(lane: OutboxLane, walk: Walk): Promise<void> {
    while (walk.halt === null && !this.#closing.signal.aborted) {
      const [head] = await this.#options.store.lane(lane);
      if (head === undefined) return;
      const turn = await this.#entries.step(head);
      switch (turn.turn) {
        case 'moved':
          walk.hasMoved = true;
          break;
        case 'blocked':
          return;
        case 'due':
          walk.dueMs = Math.min(walk.dueMs ?? turn.inMs, turn.inMs);
          return;
        case 'offline':
        case 'token':
          walk.halt ??= turn;
          return;
        default:
          turn satisfies never;
      }
    }
  }

  /** Tells the state a walk ended in; answers how long to wait for the next, null: until woken. */
  #settle({ halt, dueMs }: Walk): number | null {
    const { onState, chance, clock } = this.#options;
    if (halt?.turn === 'token') {
      onState({ phase: 'token', nextAt: null, problem: null });
      return null;
    }
    if (halt !== null) {
      this.#failures += 1;
      const waitMs = backOff(this.#failures, chance(), LONGEST_OFFLINE_MS);
      const nextAt: Instant = instant(clock.now() + waitMs);
      onState({ phase: 'offline', nextAt, problem: { words: halt.words, next: halt.next } });
      return waitMs;
    }
    this.#failures = 0;
    if (dueMs === null) {
      onState({ phase: 'idle', nextAt: null, problem: null });
      return null;
    }
    onState({ phase: 'waiting', nextAt: instant(clock.now() + dueMs), problem: null });
    return dueMs;
  }

  #sleep(milliseconds: number | null): Promise<void> {
    return new Promise((resolve) => {
      const cancel = milliseconds === null ? () => undefined : this.#options.clock.after(milliseconds, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
      if (this.#closing.signal.aborted) this.#wake();
    });
  }
}
