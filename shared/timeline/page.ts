import type { Instant } from '../ids.ts';

/** Anything with a name and an instant. Instants are compared as instants: a server may write one without milliseconds. */
type Dated = { readonly id: string; readonly at: Instant };

/** What one source knows, strictly older than what was asked for: whole instants only, never a part of one. */
export type SourcePage<Entry extends Dated> = {
  readonly entries: readonly Entry[];
  /** It has older ones. */
  readonly more: boolean;
};

/** The newest first; what happened at the same instant in the order of its names, so that a page never shuffles. */
export function newestFirst(left: Dated, right: Dated): number {
  const apart = Date.parse(right.at) - Date.parse(left.at);
  return apart !== 0 ? apart : left.id < right.id ? 1 : left.id > right.id ? -1 : 0;
}

/**
 * Joins what several sources know into one page. It ends where the first source stops that has more: what others know
 * beyond that comes with the next page, or an entry of the first could have to be put between two that were shown.
 * `before`: what to ask every source for next; null: everything was told. No instant is ever split between pages.
 */
export function joinSources<Entry extends Dated>(
  sources: readonly SourcePage<Entry>[],
): { entries: Entry[]; before: Instant | null } {
  const ends = sources.flatMap(({ entries, more }) => (more ? [oldest(entries)] : []));
  const horizon = ends.reduce<Dated | null>(
    (latest, end) => (end !== null && (latest === null || newestFirst(end, latest) < 0) ? end : latest),
    null,
  );
  const all = sources.flatMap(({ entries }) => entries).toSorted(newestFirst);
  if (horizon === null) return { entries: all, before: null };
  const reach = Date.parse(horizon.at);
  return { entries: all.filter(({ at }) => Date.parse(at) >= reach), before: horizon.at };
}

function oldest<Entry extends Dated>(entries: readonly Entry[]): Entry | null {
  return entries.reduce<Entry | null>(
    (held, entry) => (held === null || newestFirst(held, entry) < 0 ? entry : held),
    null,
  );
}

/** A page of a list that lies whole in memory: at least `limit` entries older than `before`, where there are as many. */
export function pageOf<Entry extends Dated>(
  all: readonly Entry[],
  { before, limit }: { readonly before: Instant | null; readonly limit: number },
): SourcePage<Entry> {
  const end = before === null ? Number.POSITIVE_INFINITY : Date.parse(before);
  const older = all.filter(({ at }) => Date.parse(at) < end).toSorted(newestFirst);
  const last = older[limit - 1];
  if (last === undefined) return { entries: older, more: false };
  const entries = older.filter(({ at }) => Date.parse(at) >= Date.parse(last.at));
  return { entries, more: entries.length < older.length };
}
