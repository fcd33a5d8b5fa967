import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import { instant } from '../ports.ts';
import { confirmGone, missingBrake } from './missing.ts';
import type { PullerOptions } from './ports.ts';
import { readPages } from './read-pages.ts';
import type { PullRecord } from './record.ts';
import { beginSweep, isNonsense, type Sweep } from './sweep.ts';

/** A full check at least this often: edits of anything but the status are found by it alone. */
const EVERY_MS = 15 * 60_000;
/** With a change feed a full check is only there for what a feed cannot tell: another scope of the token. */
const EVERY_BESIDE_FEED_MS = 6 * 60 * 60_000;
/** So many devices are checked at every poll: it costs one request as well. */
const SMALL_FLEET = 500;

type Parts = Pick<PullerOptions, 'server' | 'cache' | 'clock' | 'tick'> & {
  readonly record: PullRecord;
  readonly closing: AbortSignal;
};

/** Reads the whole list once, and settles what of the cache it did not see. */
export class FullCheck {
  readonly #parts: Parts;
  #missing: readonly number[] = [];
  /** Missing, and a person said to leave them. */
  readonly #left = new Set<number>();
  #nextAt = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param isFollowing the server's change feed tells what changes */
  isDue(isFollowing: boolean): boolean {
    const { lastComplete, sweep, count } = this.#parts.record.sync;
    if (lastComplete === null || sweep !== null) return true;
    if (!isFollowing && count !== null && count <= SMALL_FLEET) return true;
    return this.#parts.clock.monotonic() >= this.#nextAt;
  }

  /**
   * Begins a check, or goes on with the one that was cut off.
   * @param beforeFirst before the first page of a new one
   * @param isOver true where it is to end on the way
   */
  async run(beforeFirst: () => Promise<void>, isOver: () => boolean): Promise<void> {
    const { cache, clock, record } = this.#parts;
    let { sweep } = record.sync;
    if (sweep === null) {
      await beforeFirst();
      sweep = beginSweep(clock.now());
      await cache.beginSweep(sweep);
    } else await cache.resumeSweep(sweep.generation);
    const { lastComplete, count } = record.sync;
    // A small fleet's check is over before anyone could read about it.
    const isQuiet = lastComplete !== null && (count ?? Number.POSITIVE_INFINITY) <= SMALL_FLEET;
    if (!isQuiet) record.show({ phase: lastComplete === null ? 'first' : 'sweeping', problem: null });
    const done = await this.#pages(sweep, isQuiet, isOver);
    if (done === null) return;
    if (isNonsense(done)) {
      await this.#end(null);
      throw new AppError('control.answer-unreadable', { reason: 'every page of the list has the same rows' });
    }
    await this.#settleUnseen();
    await this.#end(instant(clock.now()));
  }

  /** What a person said of the many that are missing. */
  async settleMissing(choice: 'look-up' | 'leave'): Promise<void> {
    const missing = this.#missing;
    this.#missing = [];
    this.#parts.record.show({ missing: 0, phase: 'idle' });
    if (choice === 'look-up') await this.#dropConfirmed(missing);
    else for (const id of missing) this.#left.add(id);
  }

  /** Page after page; null where it was stopped on the way. */
  #pages(from: Sweep, isQuiet: boolean, isOver: () => boolean): Promise<Sweep | null> {
    const { record } = this.#parts;
    return readPages(this.#parts, from, {
      isOver,
      onPage: (sweep, lastAnswer, milliseconds) => {
        record.note({ sweep, count: sweep.count, lastAnswer });
        if (!isQuiet) this.#progress(sweep, sweep.seen - from.seen, milliseconds);
      },
    });
  }

  #progress({ seen, count }: Sweep, fresh: number, milliseconds: number): void {
    const ratePerSecond = milliseconds > 0 ? (fresh * 1_000) / milliseconds : 0;
    const left = count === null ? null : Math.max(0, count - seen);
    const secondsLeft = left === null || ratePerSecond === 0 ? null : Math.ceil(left / ratePerSecond);
    this.#parts.record.show({ done: seen, of: count, ratePerSecond, secondsLeft });
  }

  async #end(lastComplete: Instant | null): Promise<void> {
    const { cache, clock, record } = this.#parts;
    await cache.endSweep(lastComplete);
    const { sweep, order, feed } = record.sync;
    record.note({
      order: sweep?.order ?? order,
      sweep: null,
      lastComplete: lastComplete ?? record.sync.lastComplete,
    });
    this.#nextAt = clock.monotonic() + (feed === null ? EVERY_MS : EVERY_BESIDE_FEED_MS);
    record.show({ lastComplete: record.sync.lastComplete, secondsLeft: null });
  }

  /** What a complete check did not see is gone only when the server says so of each (offline.md 4.5). */
  async #settleUnseen(): Promise<void> {
    const { cache, record } = this.#parts;
    const unseen = (await cache.unseen()).filter((id) => !this.#left.has(id));
    if (unseen.length > missingBrake(record.sync.count ?? 0)) {
      this.#missing = unseen;
      record.show({ phase: 'question', missing: unseen.length });
      return;
    }
    this.#missing = [];
    const isAnswered = record.state.get().phase === 'question';
    record.show({ missing: 0, ...(isAnswered ? { phase: 'idle' as const } : {}) });
    await this.#dropConfirmed(unseen);
  }

  async #dropConfirmed(ids: readonly number[]): Promise<void> {
    const { server, cache, closing } = this.#parts;
    const gone = await confirmGone(server, ids, closing);
    if (gone.length > 0) await cache.dropRows(gone);
  }
}
