import type { DeviceRow } from '#shared/device.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, Instant } from '#shared/ids.ts';
import type { SyncRecord } from '../data/cache-db.ts';
import { type Clock, instant, type Locks } from '../ports.ts';
import { isOffline, problemOf } from '../problem.ts';
import { backOff, LONGEST_OFFLINE_MS } from '../replay/limits.ts';
import { type Cell, cell } from '../store.ts';
import type { Pull, PullState } from '../types.ts';
import { readFeed } from './feed.ts';
import { confirmGone, missingBrake } from './missing.ts';
import { pollServer } from './poll.ts';
import { readPages } from './read-pages.ts';
import { beginSweep, isNonsense, type Sweep } from './sweep.ts';

/** A full check at least this often: edits of anything but the status are found by it alone. */
const SWEEP_EVERY_MS = 15 * 60_000;
/** What changed since, and whether anything came or went. */
const POLL_EVERY_MS = 20_000;
/** So many devices are swept at every poll: it costs one request as well. */
const SMALL_FLEET = 500;
/** With a change feed a full check is only there for what a feed cannot tell: another scope of the token. */
const SWEEP_BESIDE_FEED_MS = 6 * 60 * 60_000;
/** A feed that answers sooner than this with nothing does not wait; then it is asked as often as without one. */
const WAITED_MS = 1_000;

export type ListPage = {
  readonly count: number | null;
  readonly rows: readonly DeviceRow[];
  readonly unreadable: number;
};

/** Part of a server's change feed: what changed, in its order, and up to which number. */
export type FeedPage = {
  readonly last: number;
  readonly more: boolean;
  readonly changed: readonly DeviceRow[];
  readonly gone: readonly number[];
};

/** What the pull asks of the control server; every method may throw a PROBLEM. */
export type PullServer = {
  list(offset: number, limit: number): Promise<ListPage>;
  statusChangesSince(since: Instant, offset: number, limit: number): Promise<Pick<ListPage, 'count' | 'rows'>>;
  /** What changed after a number of the feed (`latest`: only where it stands); null where the server has none. */
  changes(after: number | 'latest', limit: number, waitSeconds: number, signal: AbortSignal): Promise<FeedPage | null>;
  /** True where the server still has the device. */
  has(id: DeviceId): Promise<boolean>;
  references(): Promise<void>;
};

/** What the pull does to the cache. */
export type PullCache = {
  loaded(): Promise<{ rows: number }>;
  /** What is on disk now, whoever wrote it. */
  reread(): Promise<SyncRecord>;
  beginSweep(sweep: Sweep): Promise<void>;
  resumeSweep(generation: number): Promise<void>;
  takePage(rows: readonly DeviceRow[], sweep: Sweep, asOf: number, lastAnswer: Instant): Promise<void>;
  unseen(): Promise<readonly number[]>;
  endSweep(lastComplete: Instant | null): Promise<void>;
  noteFeed(feed: number | null, at: Instant, isComplete: boolean): Promise<void>;
  noteCount(count: number | null, lastAnswer: Instant): Promise<void>;
  dropRows(ids: readonly number[]): Promise<void>;
  /** The same, but for those that have something waiting here: they become a conflict, they do not vanish. */
  dropGone(ids: readonly number[]): Promise<void>;
  latestStatusChange(): Promise<string | null>;
  clear(): Promise<void>;
  /** Answers how many rows were new. */
  putRows(rows: readonly DeviceRow[]): Promise<number>;
};

export type PullerOptions = {
  readonly server: PullServer;
  readonly cache: PullCache;
  readonly sync: SyncRecord;
  readonly kept: PullState['kept'];
  readonly clock: Clock;
  readonly chance: () => number;
  readonly locks: Locks;
  readonly lockName: string;
  readonly isVisible: () => boolean;
  /** The count of what this window put into the cache: a page asked for before is older. */
  readonly tick: () => number;
};

/** Keeps the cache as fresh as the server allows; one window of a site does it. */
export class Puller implements Pull {
  readonly #options: PullerOptions;
  readonly #closing = new AbortController();
  readonly #state: Cell<PullState>;
  #sync: SyncRecord;
  #wake: () => void = () => undefined;
  #isPulling = false;
  #isSweepWanted = false;
  /** False once the server said that it has none. */
  #hasFeed = true;
  #waiting: AbortController | null = null;
  #isStopped = false;
  #missing: readonly number[] = [];
  /** Missing, and a person said to leave them. */
  readonly #left = new Set<number>();
  /** Counts up when the cache is thrown away: a sweep of before is over then. */
  #epoch = 0;
  #hasReferences = false;
  #failures = 0;
  #nextSweepAt = 0;
  #run: Promise<void> = Promise.resolve();

  constructor(options: PullerOptions) {
    this.#options = options;
    this.#sync = options.sync;
    this.#state = cell<PullState>({
      phase: 'loading',
      done: 0,
      of: options.sync.count,
      ratePerSecond: 0,
      secondsLeft: null,
      lastComplete: options.sync.lastComplete,
      lastAnswer: options.sync.lastAnswer,
      missing: 0,
      problem: null,
      kept: options.kept,
    });
  }

  get state(): Cell<PullState> {
    return this.#state;
  }

  start(): void {
    this.#run = this.#begin();
  }

  now(): void {
    this.#isStopped = false;
    this.#isSweepWanted = true;
    this.#interrupt();
  }

  /** The server can be reached again: no need to wait out the back-off. */
  wake(): void {
    const { phase } = this.#state.get();
    if (phase === 'offline' || phase === 'token') this.#wake();
  }

  stop(): void {
    this.#isStopped = true;
    this.#interrupt();
  }

  settleMissing(choice: 'look-up' | 'leave'): void {
    const missing = this.#missing;
    this.#missing = [];
    this.#set({ missing: 0, phase: 'idle' });
    if (choice === 'leave') {
      for (const id of missing) this.#left.add(id);
      return;
    }
    this.#dropConfirmed(missing).catch((error: unknown) => this.#failed(error));
  }

  async startOver(): Promise<void> {
    this.#epoch += 1;
    await this.#options.cache.clear();
    this.#sync = { ...this.#sync, sweep: null, lastComplete: null, count: null, feed: null };
    this.#set({ lastComplete: null, done: 0 });
    this.now();
  }

  /** Ends whatever is waited for. */
  #interrupt(): void {
    this.#waiting?.abort();
    this.#wake();
  }

  /** The cache is in memory only from now on. */
  lostDisk(): void {
    this.#set({ kept: 'memory' });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#interrupt();
    await this.#run;
  }

  #set(change: Partial<PullState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }

  async #begin(): Promise<void> {
    const { cache, locks, lockName } = this.#options;
    const { rows } = await cache.loaded();
    this.#set({ phase: 'elsewhere', done: rows });
    await locks.hold(lockName, this.#closing.signal, async () => {
      this.#sync = await cache.reread();
      this.#isPulling = true;
      this.#set({ lastComplete: this.#sync.lastComplete, lastAnswer: this.#sync.lastAnswer, of: this.#sync.count });
      await this.#loop();
    });
  }

  /** What the window that pulls tells of it. */
  hear(state: PullState): void {
    if (!this.#isPulling) this.#state.set({ ...state, phase: 'elsewhere', kept: this.#state.get().kept });
  }

  /** True while this window is the one that pulls. */
  get isPulling(): boolean {
    return this.#isPulling;
  }

  async #loop(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      let waitMs: number | null = POLL_EVERY_MS;
      if (this.#isStopped) {
        this.#set({ phase: 'stopped' });
        waitMs = null;
      } else if (this.#options.isVisible() || this.#sync.lastComplete === null || this.#isSweepWanted) {
        waitMs = await this.#turn();
      }
      if (!this.#closing.signal.aborted) await this.#sleep(waitMs);
    }
  }

  /** One turn; answers how long to wait for the next. */
  async #turn(): Promise<number | null> {
    try {
      await this.#readReferences();
      if (this.#isSweepDue()) await this.#sweep();
      else if (this.#hasFeed && this.#sync.feed !== null) return await this.#follow(this.#sync.feed);
      else if (await pollServer(this.#options, this.#sync, (change) => this.#note(change))) this.#isSweepWanted = true;
      this.#failures = 0;
      const { phase } = this.#state.get();
      if (phase !== 'question' && phase !== 'stopped') this.#set({ phase: 'idle', problem: null });
      return this.#isSweepWanted ? 0 : POLL_EVERY_MS;
    } catch (error) {
      return this.#failed(error);
    }
  }

  /** Waits for changes and takes them in; answers how long to wait for the next turn. */
  async #follow(from: number): Promise<number> {
    const { clock } = this.#options;
    const begun = clock.monotonic();
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    this.#set({ phase: 'idle', problem: null });
    try {
      const read = await readFeed(this.#options, from, signal, (feed, at) => {
        this.#note({ feed, lastAnswer: at, lastComplete: at });
        this.#set({ lastComplete: at, done: this.#sync.count ?? 0 });
      });
      if (read === null) {
        this.#hasFeed = false;
        this.#note({ feed: null });
        return 0;
      }
      this.#failures = 0;
      return read.changes > 0 || clock.monotonic() - begun >= WAITED_MS ? 0 : POLL_EVERY_MS;
    } catch (error) {
      // Woken while it waited: something else is to be done first.
      if (signal.aborted) return 0;
      throw error;
    } finally {
      this.#waiting = null;
    }
  }

  /** Where the feed stands before a full check begins: from there on it tells what the check may have missed. */
  async #markFeed(): Promise<void> {
    if (!this.#hasFeed || this.#sync.feed !== null) return;
    const { server, cache, clock } = this.#options;
    const mark = await server.changes('latest', 1, 0, this.#closing.signal);
    if (mark === null) {
      this.#hasFeed = false;
      return;
    }
    await cache.noteFeed(mark.last, instant(clock.now()), false);
    this.#note({ feed: mark.last });
  }

  /** Once per window; a server without them answers with empty lists. */
  async #readReferences(): Promise<void> {
    if (this.#hasReferences) return;
    await this.#options.server.references();
    this.#hasReferences = true;
  }

  #failed(error: unknown): number | null {
    const problem = problemOf(error);
    const phase = problem.code === 'control.token-refused' ? 'token' : isOffline(problem) ? 'offline' : 'idle';
    this.#failures += 1;
    this.#set({ phase, problem: { code: problem.code, words: problem.words, next: problem.next } });
    // A refused token is asked about again only when there is a new one; a look every minute costs nothing.
    return backOff(this.#failures, this.#options.chance(), LONGEST_OFFLINE_MS);
  }

  #isSweepDue(): boolean {
    const { lastComplete, sweep, count } = this.#sync;
    if (this.#isSweepWanted || lastComplete === null || sweep !== null) return true;
    const isFollowing = this.#hasFeed && this.#sync.feed !== null;
    if (!isFollowing && count !== null && count <= SMALL_FLEET) return true;
    return this.#options.clock.monotonic() >= this.#nextSweepAt;
  }

  #note(change: Partial<SyncRecord>): void {
    this.#sync = { ...this.#sync, ...change };
    this.#set({ lastAnswer: this.#sync.lastAnswer });
  }

  async #sweep(): Promise<void> {
    const { cache, clock } = this.#options;
    this.#isSweepWanted = false;
    let sweep = this.#sync.sweep;
    if (sweep === null) {
      await this.#markFeed();
      sweep = beginSweep(clock.now());
      await cache.beginSweep(sweep);
    } else await cache.resumeSweep(sweep.generation);
    // A small fleet's check is over before anyone could read about it.
    const isQuiet = this.#sync.lastComplete !== null && (this.#sync.count ?? Number.POSITIVE_INFINITY) <= SMALL_FLEET;
    if (!isQuiet) this.#set({ phase: this.#sync.lastComplete === null ? 'first' : 'sweeping', problem: null });
    const done = await this.#pages(sweep, isQuiet);
    if (done === null) return;
    if (isNonsense(done)) {
      await this.#endSweep(null);
      throw new AppError('control.answer-unreadable', { reason: 'every page of the list has the same rows' });
    }
    await this.#settleUnseen();
    await this.#endSweep(instant(clock.now()));
  }

  /** Page after page; null where it was stopped on the way. */
  #pages(from: Sweep, isQuiet: boolean): Promise<Sweep | null> {
    const epoch = this.#epoch;
    return readPages(this.#options, from, {
      isOver: () => this.#isStopped || this.#closing.signal.aborted || epoch !== this.#epoch,
      onPage: (sweep, lastAnswer, milliseconds) => {
        this.#note({ sweep, count: sweep.count, lastAnswer });
        if (!isQuiet) this.#progress(sweep, sweep.seen - from.seen, milliseconds);
      },
    });
  }

  #progress({ seen, count }: Sweep, fresh: number, milliseconds: number): void {
    const ratePerSecond = milliseconds > 0 ? (fresh * 1_000) / milliseconds : 0;
    const left = count === null ? null : Math.max(0, count - seen);
    const secondsLeft = left === null || ratePerSecond === 0 ? null : Math.ceil(left / ratePerSecond);
    this.#set({ done: seen, of: count, ratePerSecond, secondsLeft });
  }

  async #endSweep(lastComplete: Instant | null): Promise<void> {
    await this.#options.cache.endSweep(lastComplete);
    const { sweep } = this.#sync;
    this.#sync = {
      ...this.#sync,
      order: sweep?.order ?? this.#sync.order,
      sweep: null,
      lastComplete: lastComplete ?? this.#sync.lastComplete,
    };
    const every = this.#sync.feed === null ? SWEEP_EVERY_MS : SWEEP_BESIDE_FEED_MS;
    this.#nextSweepAt = this.#options.clock.monotonic() + every;
    this.#set({ lastComplete: this.#sync.lastComplete, secondsLeft: null });
  }

  /** What a complete check did not see is gone only when the server says so of each (offline.md 4.5). */
  async #settleUnseen(): Promise<void> {
    const unseen = (await this.#options.cache.unseen()).filter((id) => !this.#left.has(id));
    if (unseen.length > missingBrake(this.#sync.count ?? 0)) {
      this.#missing = unseen;
      this.#set({ phase: 'question', missing: unseen.length });
      return;
    }
    this.#missing = [];
    this.#set({ missing: 0, ...(this.#state.get().phase === 'question' ? { phase: 'idle' as const } : {}) });
    await this.#dropConfirmed(unseen);
  }

  async #dropConfirmed(ids: readonly number[]): Promise<void> {
    const gone = await confirmGone(this.#options.server, ids, this.#closing.signal);
    if (gone.length > 0) await this.#options.cache.dropRows(gone);
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
