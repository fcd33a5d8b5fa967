import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant } from '#shared/ids.ts';
import type { HostEntry, TimelinePage } from '#shared/timeline/entry.ts';
import { type HeldTimeline, joinOwn, withNewest, withOlder } from '#shared/timeline/held.ts';
import { joinSources, newestFirst, pageOf } from '#shared/timeline/page.ts';

/** Few instants, so that many things happen at the same one; with and without milliseconds, as servers write them. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.boolean())
  .map(([second, short]) =>
    Instant.parse(new Date(second * 1000).toISOString().replace(short ? '.000Z' : '', short ? 'Z' : '')),
  );

const flip = (source: number) =>
  fc
    .record({ at: instant, status: fc.constantFrom('Up' as const, 'Down' as const) })
    .map(({ at, status }, n = 0): HostEntry => ({ id: `${source}:${n}`, at, kind: 'status', status }));
const sourceOf = (source: number) =>
  fc
    .array(flip(source), { maxLength: 25 })
    .map((entries) => entries.map((entry, n) => ({ ...entry, id: `${source}:${n}` })));
const sources = fc.tuple(sourceOf(1), sourceOf(2), sourceOf(3));
const limit = fc.integer({ min: 1, max: 8 });

/** A host that knows these things and answers as electron/host/timeline.ts does. */
function answer(known: readonly (readonly HostEntry[])[], before: Instant | null, most: number): TimelinePage {
  return { ...joinSources(known.map((all) => pageOf(all, { before, limit: most }))), gaps: [] };
}

function readAll(known: readonly (readonly HostEntry[])[], most: number): TimelinePage[] {
  const pages: TimelinePage[] = [];
  for (let before: Instant | null = null; ; ) {
    const page = answer(known, before, most);
    pages.push(page);
    if (page.before === null) return pages;
    before = page.before;
    if (pages.length > 200) throw new Error('it never ends');
  }
}

test('page by page everything is told once, in order, and no instant is split', () => {
  fc.assert(
    fc.property(sources, limit, (known, most) => {
      const pages = readAll(known, most);
      const told = pages.flatMap(({ entries }) => entries);
      expect(told).toEqual(known.flat().toSorted(newestFirst));
      const instants = pages.map(({ entries }) => new Set(entries.map(({ at }) => Date.parse(at))));
      for (const [n, some] of instants.entries())
        for (const later of instants.slice(n + 1)) expect([...some].filter((at) => later.has(at))).toEqual([]);
      // A page that goes on has something to show, or a reader would press for nothing.
      for (const { entries, before } of pages) if (before !== null) expect(entries.length).toBeGreaterThan(0);
    }),
  );
});

test('what is held has no hole, however pages and news come', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('older' as const) }),
    fc.record({ do: fc.constant('news' as const), some: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(sources, limit, fc.array(step, { maxLength: 12 }), (begun, most, steps) => {
      const known: HostEntry[][] = begun.map((some) => [...some]);
      let held: HeldTimeline = withNewest(null, answer(known, null, most));
      let now = 100;
      for (const next of steps) {
        if (next.do === 'older') {
          if (held.before !== null) held = withOlder(held, answer(known, held.before, most));
          continue;
        }
        for (let n = 0; n < next.some; n += 1) {
          now += n % 3;
          known[n % 3]?.push({
            id: `n:${now}:${n}`,
            at: Instant.parse(new Date(now * 1000).toISOString()),
            kind: 'status',
            status: 'Up',
          });
        }
        now += 1;
        held = withNewest(held, answer(known, null, most));
      }
      const reach = held.before === null ? Number.NEGATIVE_INFINITY : Date.parse(held.before);
      const whole = known.flat().filter(({ at }) => Date.parse(at) >= reach);
      expect(held.entries.toSorted(newestFirst)).toEqual(whole.toSorted(newestFirst));
      expect(held.entries).toEqual(held.entries.toSorted(newestFirst));
    }),
  );
});

test('what the window knows stands in its place among it, each once, and comes as far as was read', () => {
  const own = fc.array(fc.record({ at: instant, id: fc.integer({ min: 0, max: 9 }).map((n) => `own:${n}`) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(sources, limit, own, (known, most, given) => {
      const pages = readAll(known, most);
      const mine = [...new Map(given.map((entry) => [entry.id, entry])).values()];
      let held: HeldTimeline | null = null;
      for (const page of pages) {
        const before: readonly string[] = held === null ? [] : joinOwn(held, mine).map(({ id }) => id);
        held = held === null ? withNewest(null, page) : withOlder(held, page);
        const after = joinOwn(held, mine).map(({ id }) => id);
        // What was shown stays where it is: the next page only adds below.
        expect(after.slice(0, before.length)).toEqual(before);
        expect(new Set(after).size).toBe(after.length);
      }
      if (held !== null) expect(joinOwn(held, mine)).toHaveLength(known.flat().length + mine.length);
    }),
  );
});
