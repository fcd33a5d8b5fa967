/** Times in milliseconds since 1970. */
type Flip = { readonly at: number; readonly status: 'Up' | 'Down' };

/** A stretch of the band in which the device was one and the same; `unknown`: nobody looked, or there was no device. */
export type BandPart = { readonly from: number; readonly until: number; readonly status: 'Up' | 'Down' | 'unknown' };

/** What is known of a device's connection. */
export type KnownConnection = {
  /** In any order; those outside the band count as well. */
  readonly flips: readonly Flip[];
  /** What it is now, and since when as its record says; null: nobody knows. */
  readonly now: Flip | null;
  /** Before that there was no record; null: nobody knows. */
  readonly created: number | null;
};

export type Band = {
  readonly parts: readonly BandPart[];
  /** Of the time that is known, the share it was up, from 0 to 1; null: nothing is known. */
  readonly upShare: number | null;
  readonly wentDown: number;
};

/**
 * A device's connection over a stretch, without a hole. Before the first flip it was the other way round, back to its
 * creation; after the last one it is as its record says, where that agrees in time.
 */
export function connectionBand({ flips, now, created }: KnownConnection, from: number, until: number): Band {
  const known = [...flips, ...(now === null ? [] : [now])].toSorted((left, right) => left.at - right.at);
  // Two tellings of one flip, and a flip to what it was already, are one.
  const turns = known.filter(({ status }, n) => known[n - 1]?.status !== status);
  const parts: BandPart[] = [];
  const add = (start: number, end: number, status: BandPart['status']): void => {
    const part = { from: Math.max(start, from), until: Math.min(end, until), status };
    if (part.from < part.until) parts.push(part);
  };
  const [first] = turns;
  // A record that never flipped tells nothing of the time before it was as it is.
  const isFlip = first !== undefined && flips.some(({ at, status }) => at === first.at && status === first.status);
  const begin = first?.at ?? until;
  const since = isFlip ? Math.min(created ?? Number.NEGATIVE_INFINITY, begin) : begin;
  add(from, since, 'unknown');
  if (isFlip) add(since, begin, first.status === 'Up' ? 'Down' : 'Up');
  for (const [n, { at, status }] of turns.entries()) add(at, turns[n + 1]?.at ?? until, status);

  const length = (status: BandPart['status']): number =>
    parts.filter((part) => part.status === status).reduce((sum, part) => sum + part.until - part.from, 0);
  const [up, down] = [length('Up'), length('Down')];
  return {
    parts,
    upShare: up + down === 0 ? null : up / (up + down),
    wentDown: turns.filter(({ at, status }, n) => status === 'Down' && at >= from && at < until && (n > 0 || isFlip))
      .length,
  };
}
