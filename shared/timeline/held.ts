import type { Instant } from '../ids.ts';
import type { HostEntry, TimelineGap } from './entry.ts';
import { newestFirst } from './page.ts';

/** What was read of a timeline so far: without a hole from now back to `before`, or to its beginning (null). */
export type HeldTimeline = {
  readonly entries: readonly HostEntry[];
  readonly before: Instant | null;
  readonly gaps: readonly TimelineGap[];
};

/** Adds the page that was asked for with `held.before`. */
export function withOlder(held: HeldTimeline, page: HeldTimeline): HeldTimeline {
  return { entries: united(held.entries, page.entries), before: page.before, gaps: page.gaps };
}

/**
 * Takes in the newest page, read anew because something happened. Where it does not reach back to what is held, more
 * happened than a page holds: what is held is let go rather than shown with a hole before it.
 */
export function withNewest(held: HeldTimeline | null, page: HeldTimeline): HeldTimeline {
  const begun = held?.entries[0];
  if (
    held === null ||
    (page.before !== null && (begun === undefined || Date.parse(page.before) > Date.parse(begun.at)))
  ) {
    return page;
  }
  const reach = page.before === null ? Number.NEGATIVE_INFINITY : Date.parse(page.before);
  // Within its reach the page is the truth: what it does not tell any more is gone.
  const older = held.entries.filter(({ at }) => Date.parse(at) < reach);
  return { entries: united(older, page.entries), before: page.before === null ? null : held.before, gaps: page.gaps };
}

function united(held: readonly HostEntry[], read: readonly HostEntry[]): HostEntry[] {
  const known = new Map([...held, ...read].map((entry) => [entry.id, entry]));
  return [...known.values()].toSorted(newestFirst);
}

type Dated = { readonly id: string; readonly at: Instant };

/**
 * Lays what this window knows among what the host told. The window knows all of its own at once: of it is shown what is
 * not older than the reading got, so that the list has no hole and nothing moves when the next page comes.
 */
export function joinOwn<Own extends Dated>(
  held: Pick<HeldTimeline, 'entries' | 'before'>,
  own: readonly Own[],
): (HostEntry | Own)[] {
  const reach = held.before === null ? Number.NEGATIVE_INFINITY : Date.parse(held.before);
  const known = new Map<string, Own | HostEntry>();
  for (const entry of own) if (Date.parse(entry.at) >= reach) known.set(entry.id, entry);
  for (const entry of held.entries) known.set(entry.id, entry);
  return [...known.values()].toSorted(newestFirst);
}
