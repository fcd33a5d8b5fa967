import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginSweep, isNonsense, nextOffset, type Sweep, takePage } from '#renderer/cache/pull/sweep.ts';

type Order = 'ascending' | 'descending' | 'other';

/** A list that changes while it is read: rows come, rows go, and it can only be read by offset. */
class Churning {
  rows: { id: number; name: number }[] = [];
  #next = 1;
  readonly #random: () => number;
  readonly order: Order;

  constructor(order: Order, count: number, random: () => number) {
    this.order = order;
    this.#random = random;
    for (let n = 0; n < count; n += 1) this.insert();
  }

  insert(): void {
    this.rows.push({ id: this.#next, name: this.#random() });
    this.#next += 1;
  }

  remove(): void {
    if (this.rows.length > 0) this.rows.splice(Math.floor(this.#random() * this.rows.length), 1);
  }

  /** Many at once, at the front: what shifts every row behind it. */
  purge(share: number): void {
    this.rows.splice(0, Math.floor(this.rows.length * share));
  }

  page(offset: number, limit: number): { count: number; ids: number[] } {
    const sorted = [...this.rows].sort((left, right) => {
      if (this.order === 'other') return left.name - right.name;
      return this.order === 'ascending' ? left.id - right.id : right.id - left.id;
    });
    return { count: sorted.length, ids: sorted.slice(offset, offset + limit).map(({ id }) => id) };
  }
}

const situation = fc.record({
  count: fc.integer({ min: 0, max: 400 }),
  /** What the server gives at most, whatever is asked. */
  most: fc.integer({ min: 6, max: 60 }),
  asked: fc.integer({ min: 6, max: 100 }),
  /** Changes while it is read, three between two pages. */
  churn: fc.array(fc.constantFrom('insert', 'remove', 'remove', 'purge', 'nothing'), { maxLength: 60 }),
  tellsCount: fc.boolean(),
  seed: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
});

/** Reads the whole list; `resumeAt`: from there on with the state as it came back from disk. */
function sweepAll(order: Order, given: typeof situation extends fc.Arbitrary<infer T> ? T : never, resumeAt = -1) {
  let draw = 0;
  const random = (): number => {
    draw += 1;
    return ((given.seed[draw % given.seed.length] ?? 0) + draw * 0.618_033_9) % 1;
  };
  const server = new Churning(order, given.count, random);
  const atStart = server.rows.map(({ id }) => id);
  const churn = [...given.churn];
  const seen = new Set<number>();
  let sweep: Sweep = beginSweep(1);
  let requests = 0;
  while (!sweep.finished && !isNonsense(sweep) && requests < 2_000) {
    if (requests === resumeAt) sweep = structuredClone(sweep);
    const offset = nextOffset(sweep);
    // Without a count only a server that obeys the limit can be paged at all.
    const limit = given.tellsCount ? Math.min(given.asked, given.most) : given.asked;
    const { count, ids } = server.page(offset, limit);
    const page = { offset, limit: given.asked, count: given.tellsCount ? count : null, ids, unreadable: 0 };
    sweep = takePage(sweep, page).sweep;
    for (const id of ids) seen.add(id);
    requests += 1;
    for (let n = 0; n < 3; n += 1) {
      const change = churn.pop();
      if (change === 'insert') server.insert();
      if (change === 'remove') server.remove();
      if (change === 'purge') server.purge(0.4);
    }
  }
  const alive = new Set(server.rows.map(({ id }) => id));
  return { sweep, seen, requests, missed: atStart.filter((id) => alive.has(id) && !seen.has(id)) };
}

describe('the sweep', () => {
  test.each(['ascending', 'descending'] as const)(
    'misses nothing of a list in %s order, whatever comes and goes',
    (order) => {
      fc.assert(
        fc.property(situation, (given) => {
          const { sweep, missed } = sweepAll(order, given);
          expect(missed).toEqual([]);
          expect(sweep.finished).toBe(true);
          expect(isNonsense(sweep)).toBe(false);
        }),
        { numRuns: 1_500 },
      );
    },
  );

  test('in any other order it reads twice, and misses nothing while nothing changes', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { missed, sweep } = sweepAll('other', { ...given, churn: [] });
        expect(missed).toEqual([]);
        expect(sweep.finished).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a server that answers every offset with the same rows is found out', () => {
    let sweep = beginSweep(1);
    const ids = Array.from({ length: 50 }, (_, index) => index + 1);
    for (let page = 0; page < 5_000 && !sweep.finished && !isNonsense(sweep); page += 1) {
      sweep = takePage(sweep, { offset: nextOffset(sweep), limit: 50, count: 10_000, ids, unreadable: 0 }).sweep;
    }
    expect(isNonsense(sweep)).toBe(true);
  });

  test('a bare array is the whole list', () => {
    const ids = [1, 2, 3];
    const { sweep } = takePage(beginSweep(1), { offset: 0, limit: 1_000, count: null, ids, unreadable: 0 });
    expect(sweep).toMatchObject({ finished: true, seen: 3 });
  });

  test('a bare array exactly as long as what was asked for is the whole list too', () => {
    const ids = Array.from({ length: 50 }, (_, index) => index + 1);
    let sweep = beginSweep(1);
    for (let page = 0; page < 3 && !sweep.finished; page += 1) {
      sweep = takePage(sweep, { offset: nextOffset(sweep), limit: 50, count: null, ids, unreadable: 0 }).sweep;
    }
    expect(sweep).toMatchObject({ finished: true, seen: 50 });
    expect(isNonsense(sweep)).toBe(false);
  });

  test('rows that are no records count for the place of the next page', () => {
    const first = takePage(beginSweep(1), { offset: 0, limit: 4, count: 7, ids: [1, 3], unreadable: 2 }).sweep;
    expect(nextOffset(first)).toBe(3);
    const second = takePage(first, { offset: 3, limit: 4, count: 7, ids: [5, 6, 7], unreadable: 1 });
    // The seam row was one of the unreadable: step back until a row known before is met.
    expect(second.fresh).toEqual([]);
    const third = takePage(second.sweep, { offset: 0, limit: 7, count: 7, ids: [1, 3, 5, 6, 7], unreadable: 2 });
    expect(third).toMatchObject({ fresh: [5, 6, 7], sweep: { finished: true } });
  });
});
