import type { Instant } from '#shared/ids.ts';
import { type Clock, instant } from '../ports.ts';
import type { PullerOptions } from './ports.ts';
import { isNonsense, nextOffset, type Sweep, takePage } from './sweep.ts';

/** Rows asked for at once; a server gives fewer where it wants to. */
const PAGE_ROWS = 1_000;
/** A server with small pages is asked at most four times a second. */
const SMALL_PAGE = 200;
const SMALL_PAGE_GAP_MS = 250;

/**
 * Reads a list from where a sweep stands to its end, page after page. Each page reaches the disk with the cursor that
 * stands behind it, so that it can be gone on with after any end.
 * @returns null where it was stopped on the way
 */
export async function readPages(
  { cache, clock, server, tick }: Pick<PullerOptions, 'cache' | 'clock' | 'server' | 'tick'>,
  from: Sweep,
  reader: {
    readonly isOver: () => boolean;
    /** @param milliseconds since the reading began */
    readonly onPage: (sweep: Sweep, lastAnswer: Instant, milliseconds: number) => void;
  },
): Promise<Sweep | null> {
  const begun = clock.monotonic();
  let sweep = from;
  let applied: Promise<void> = Promise.resolve();
  while (!sweep.finished && !isNonsense(sweep)) {
    const asOf = tick();
    const offset = nextOffset(sweep);
    const page = reader.isOver() ? null : await server.list(offset, PAGE_ROWS);
    if (page === null || reader.isOver()) {
      await applied;
      return null;
    }
    const ids = page.rows.map(({ id }) => id);
    const { count, unreadable } = page;
    sweep = takePage(sweep, { offset, limit: PAGE_ROWS, count, ids, unreadable }).sweep;
    const lastAnswer = instant(clock.now());
    // The next page is on its way while this one is written.
    await applied;
    applied = cache.takePage(page.rows, sweep, asOf, lastAnswer);
    applied.catch(() => undefined);
    reader.onPage(sweep, lastAnswer, clock.monotonic() - begun);
    if (ids.length < SMALL_PAGE && !sweep.finished) await pause(clock, SMALL_PAGE_GAP_MS);
  }
  await applied;
  return sweep;
}

function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
