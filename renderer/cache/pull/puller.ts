import { instant } from '../ports.ts';
import { isOffline, problemOf } from '../problem.ts';
import { backOff, LONGEST_OFFLINE_MS } from '../replay/limits.ts';
import type { Cell } from '../store.ts';
import type { Pull, PullState } from '../types.ts';
import { readFeed } from './feed.ts';
import { FullCheck } from './full-check.ts';
import { pollServer } from './poll.ts';
import type { PullerOptions } from './ports.ts';
import { PullRecord } from './record.ts';

/** What changed since, and whether anything came or went. */
const POLL_EVERY_MS = 20_000;
/** A feed that answers sooner than this with nothing does not wait; then it is asked as often as without one. */
const WAITED_MS = 1_000;

/** Keeps the cache as fresh as the server allows; one window of a site does it. */
export class Puller implements Pull {
  readonly #options: PullerOptions;
  readonly #closing = new AbortController();
  readonly #record: PullRecord;
  readonly #check: FullCheck;
  #wake: () => void = () => undefined;
  #isPulling = false;
  #isSweepWanted = false;
  /** False once the server said that it has none. */
  #hasFeed = true;
  #waiting: AbortController | null = null;
  #isStopped = false;
  /** Counts up when the cache is thrown away: a sweep of before is over then. */
  #epoch = 0;
  #hasReferences = false;
  #failures = 0;
  #run: Promise<void> = Promise.resolve();

  constructor(options: PullerOptions) {
    this.#options = options;
    this.#record = new PullRecord(options.sync, options.kept);
    this.#check = new FullCheck({ ...options, record: this.#record, closing: this.#closing.signal });
  }

  get state(): Cell<PullState> {
    return this.#record.state;
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
    const { phase } = this.#record.state.get();
    if (phase === 'offline' || phase === 'token') this.#wake();
  }

  stop(): void {
    this.#isStopped = true;
    this.#interrupt();
  }

  settleMissing(choice: 'look-up' | 'leave'): void {
    this.#check.settleMissing(choice).catch((error: unknown) => this.#failed(error));
  }

  async startOver(): Promise<void> {
    this.#epoch += 1;
    await this.#options.cache.clear();
    this.#record.note({ sweep: null, lastComplete: null, count: null, feed: null });
    this.#record.show({ lastComplete: null, done: 0 });
    this.now();
  }

  /** Ends whatever is waited for. */
  #interrupt(): void {
    this.#waiting?.abort();
    this.#wake();
  }

  /** The cache is in memory only from now on. */
  lostDisk(): void {
    this.#record.show({ kept: 'memory' });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#interrupt();
    await this.#run;
  }

  async #begin(): Promise<void> {
    const { cache, locks, lockName } = this.#options;
    const { rows } = await cache.loaded();
    this.#record.show({ phase: 'elsewhere', done: rows });
    await locks.hold(lockName, this.#closing.signal, async () => {
      this.#record.reread(await cache.reread());
      this.#isPulling = true;
      await this.#loop();
    });
  }

  /** What the window that pulls tells of it. */
  hear(state: PullState): void {
    if (!this.#isPulling) this.#record.state.set({ ...state, phase: 'elsewhere', kept: this.#record.state.get().kept });
  }

  /** True while this window is the one that pulls. */
  get isPulling(): boolean {
    return this.#isPulling;
  }

  async #loop(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      let waitMs: number | null = POLL_EVERY_MS;
      if (this.#isStopped) {
        this.#record.show({ phase: 'stopped' });
        waitMs = null;
      } else if (this.#options.isVisible() || this.#record.sync.lastComplete === null || this.#isSweepWanted) {
        waitMs = await this.#turn();
      }
      if (!this.#closing.signal.aborted) await this.#sleep(waitMs);
    }
  }

  /** One turn; answers how long to wait for the next. */
  async #turn(): Promise<number | null> {
    try {
      await this.#readReferences();
      const feed = this.#hasFeed ? this.#record.sync.feed : null;
      if (this.#isSweepWanted || this.#check.isDue(feed !== null)) await this.#sweep();
      else if (feed !== null) return await this.#follow(feed);
      else if (await pollServer(this.#options, this.#record.sync, (change) => this.#record.note(change)))
        this.#isSweepWanted = true;
      this.#failures = 0;
      const { phase } = this.#record.state.get();
      if (phase !== 'question' && phase !== 'stopped') this.#record.show({ phase: 'idle', problem: null });
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
    this.#record.show({ phase: 'idle', problem: null });
    try {
      const read = await readFeed(this.#options, from, signal, (feed, at) => {
        this.#record.note({ feed, lastAnswer: at, lastComplete: at });
        this.#record.show({ lastComplete: at, done: this.#record.sync.count ?? 0 });
      });
      if (read === null) {
        this.#hasFeed = false;
        this.#record.note({ feed: null });
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
    if (!this.#hasFeed || this.#record.sync.feed !== null) return;
    const { server, cache, clock } = this.#options;
    const mark = await server.changes('latest', 1, 0, this.#closing.signal);
    if (mark === null) {
      this.#hasFeed = false;
      return;
    }
    await cache.noteFeed(mark.last, instant(clock.now()), false);
    this.#record.note({ feed: mark.last });
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
    this.#record.show({ phase, problem: { code: problem.code, words: problem.words, next: problem.next } });
    // A refused token is asked about again only when there is a new one; a look every minute costs nothing.
    return backOff(this.#failures, this.#options.chance(), LONGEST_OFFLINE_MS);
  }

  async #sweep(): Promise<void> {
    this.#isSweepWanted = false;
    const epoch = this.#epoch;
    const isOver = (): boolean => this.#isStopped || this.#closing.signal.aborted || epoch !== this.#epoch;
    await this.#check.run(() => this.#markFeed(), isOver);
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
