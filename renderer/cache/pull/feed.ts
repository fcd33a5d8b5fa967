import type { Instant } from '#shared/ids.ts';
import { instant } from '../ports.ts';
import type { FeedPage, PullerOptions } from './ports.ts';

/** Changes asked for at once. */
const FEED_ROWS = 2_000;
/** How long the server may wait for something to change: less than proxies and our own patience allow. */
const WAIT_SECONDS = 25;

/**
 * Reads what changed since a number of the server's feed, waiting for it where nothing has; rows reach the disk before
 * the number that stands behind them, so what is cut off is read again and nothing is missed.
 * @returns the number to ask after next and how many changes there were; null where the server has no feed
 */
export async function readFeed(
  { server, cache, clock }: Pick<PullerOptions, 'server' | 'cache' | 'clock'>,
  from: number,
  signal: AbortSignal,
  note: (last: number, at: Instant) => void,
): Promise<{ readonly last: number; readonly changes: number } | null> {
  let last = from;
  let changes = 0;
  for (;;) {
    // Where changes are there already, nothing is waited for.
    const page: FeedPage | null = await server.changes(last, FEED_ROWS, WAIT_SECONDS, signal);
    if (page === null) return null;
    if (page.changed.length > 0) await cache.putRows(page.changed);
    if (page.gone.length > 0) await cache.dropGone(page.gone);
    last = page.last;
    changes += page.changed.length + page.gone.length;
    const at = instant(clock.now());
    // Nothing more is known to be missing: the list is as fresh as this answer.
    await cache.noteFeed(last, at, !page.more);
    note(last, at);
    if (!page.more) return { last, changes };
  }
}
