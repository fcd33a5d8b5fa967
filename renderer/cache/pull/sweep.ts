/**
 * The seam-checked sweep (offline.md 4.5): every device of a list that can only be read by offset, although rows come
 * and go while it is read. Each request begins with the last row seen; where that row is not at its place any more,
 * rows before it vanished and the sweep steps back until it overlaps again. Pure: state in, state out.
 */
export type SweepOrder =
  /** Not known yet: the first page tells. */
  | 'unknown'
  | 'ascending'
  | 'descending'
  /** By something else than the id: no seam can be checked, so it runs twice and nothing counts as gone by it alone. */
  | 'other';

export type Sweep = {
  /** Tells the seen-marks of this sweep from those of earlier ones. */
  readonly generation: number;
  readonly order: SweepOrder;
  /** Server offset of the first row not yet seen. */
  readonly next: number;
  readonly firstId: number | null;
  readonly lastId: number | null;
  /** How many rows back of `next` the next request begins. */
  readonly overlap: number;
  readonly count: number | null;
  /** Different rows received. */
  readonly seen: number;
  /** 1; 2 in the second run over a list in another order. */
  readonly round: 1 | 2;
  /** Pages in a row that began with the first row of all, although they should begin further on. */
  readonly repeats: number;
  readonly finished: boolean;
};

export type SweepPage = {
  readonly offset: number;
  /** What was asked for; a server may give fewer without saying so (inventory-api 4). */
  readonly limit: number;
  readonly count: number | null;
  readonly ids: readonly number[];
  /** Items of the page that were no device records. */
  readonly unreadable: number;
};

/** So many pages in a row that begin like the very first one: the server does not look at the offset. */
const REPEATS_LIMIT = 3;

/** Why a sweep cannot be trusted: the server answers every offset with the same rows. */
export function isNonsense(sweep: Sweep): boolean {
  return sweep.repeats >= REPEATS_LIMIT;
}

export function beginSweep(generation: number): Sweep {
  return {
    generation,
    order: 'unknown',
    next: 0,
    firstId: null,
    lastId: null,
    overlap: 1,
    count: null,
    seen: 0,
    round: 1,
    repeats: 0,
    finished: false,
  };
}

/** Where the next request begins. */
export function nextOffset(sweep: Sweep): number {
  return Math.max(0, sweep.next - sweep.overlap);
}

function orderOf(ids: readonly number[]): SweepOrder {
  if (ids.length < 2) return 'unknown';
  let up = true;
  let down = true;
  for (let at = 1; at < ids.length; at += 1) {
    const before = ids[at - 1] ?? 0;
    const here = ids[at] ?? 0;
    if (here <= before) up = false;
    if (here >= before) down = false;
  }
  if (up) return 'ascending';
  return down ? 'descending' : 'other';
}

/** What a page means: the ids not seen before in this sweep, and where to go on. */
export function takePage(sweep: Sweep, page: SweepPage): { sweep: Sweep; fresh: readonly number[] } {
  const order = settledOrder(sweep, page.ids);
  return order === 'other' ? takeUnordered(sweep, page) : takeOrdered({ ...sweep, order }, page);
}

function settledOrder(sweep: Sweep, ids: readonly number[]): SweepOrder {
  const here = orderOf(ids);
  if (sweep.order === 'unknown' || here === 'unknown' || here === sweep.order) {
    return sweep.order === 'unknown' ? here : sweep.order;
  }
  return 'other';
}

function isLast(page: SweepPage): boolean {
  const end = page.offset + page.ids.length + page.unreadable;
  const received = page.ids.length + page.unreadable;
  // Without a count only a short page tells the end; with one, a short page may as well be a server with a lower limit.
  return page.count === null ? received < page.limit || received > page.limit : end >= page.count;
}

/** A bare array that happens to be as long as what was asked for: such a server gives it whatever the offset. */
function isWholeListAgain(sweep: Sweep, page: SweepPage): boolean {
  return page.count === null && sweep.order === 'ascending' && isRepeat(sweep, page);
}

function isRepeat(sweep: Sweep, page: SweepPage): boolean {
  return page.offset > 0 && sweep.firstId !== null && page.ids[0] === sweep.firstId;
}

function repeatsAfter(sweep: Sweep, page: SweepPage): number {
  return isRepeat(sweep, page) ? sweep.repeats + 1 : 0;
}

function takeOrdered(sweep: Sweep, page: SweepPage): { sweep: Sweep; fresh: readonly number[] } {
  const received = page.ids.length + page.unreadable;
  const sign = sweep.order === 'descending' ? -1 : 1;
  const { lastId } = sweep;
  const isNew = (id: number): boolean => lastId === null || (id - lastId) * sign > 0;
  const hasSeam = page.offset === 0 || lastId === null || page.ids.some((id) => !isNew(id));
  if (!hasSeam) {
    // Rows before us vanished, or the list ended before our offset: step back from there until we overlap again.
    const next = page.count === null ? page.offset : Math.min(page.offset, page.count);
    const overlap = Math.min(next, Math.max(received * 8, 64), sweep.overlap * 4 + 8);
    return { sweep: { ...sweep, next, overlap, count: page.count }, fresh: [] };
  }
  const fresh = page.ids.filter(isNew);
  const last = fresh.at(-1) ?? lastId;
  return {
    sweep: {
      ...sweep,
      next: page.offset + received,
      firstId: sweep.firstId ?? page.ids[0] ?? null,
      lastId: last,
      overlap: 1,
      count: page.count,
      seen: sweep.seen + fresh.length,
      repeats: repeatsAfter(sweep, page),
      finished: isLast(page) || received === 0 || isWholeListAgain(sweep, page),
    },
    fresh,
  };
}

function takeUnordered(sweep: Sweep, page: SweepPage): { sweep: Sweep; fresh: readonly number[] } {
  const received = page.ids.length + page.unreadable;
  const next = page.offset + received;
  const ended = isLast(page) || received === 0;
  const state: Sweep = {
    ...sweep,
    order: 'other',
    next,
    lastId: null,
    // A wider overlap stands in for the seam; at least one row of a page must be new.
    overlap: received > 1 ? Math.min(next, Math.max(1, received >> 2)) : 0,
    count: page.count,
    seen: sweep.seen + page.ids.length,
    firstId: sweep.firstId ?? page.ids[0] ?? null,
    repeats: repeatsAfter(sweep, page),
  };
  if (!ended) return { sweep: state, fresh: page.ids };
  if (sweep.round === 1) return { sweep: { ...state, round: 2, next: 0, overlap: 0, seen: 0 }, fresh: page.ids };
  return { sweep: { ...state, finished: true }, fresh: page.ids };
}
