import fc from 'fast-check';
import { expect, test } from 'vitest';
import { links, quotePlus, readPage } from '#electron/inventory/http/pagination.ts';
import { readQuery } from '#electron/inventory/http/query.ts';

const base = 'https://control.example.com/api/v1/inventory_device/';
const key = fc.oneof(
  fc.constantFrom('status', 'organization', 'z', 'a b', '+', 'ü', '𝄞', 'ￜ'),
  fc.string({ maxLength: 6 }),
);
const pairs = fc.array(fc.tuple(key, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 });
const wanted = fc.record({
  count: fc.nat(500),
  limit: fc.oneof(
    fc.integer({ min: -3, max: 2000 }).map(String),
    fc.constantFrom('', 'abc', '2.5', ' 25 ', '1e3', '9'.repeat(40)),
  ),
  offset: fc.oneof(fc.integer({ min: -3, max: 600 }).map(String), fc.constantFrom('', 'x', ' 7 ')),
});

const searchOf = (all: readonly (readonly [string, string])[]): string =>
  all.map(([name, value]) => `${quotePlus(name)}=${quotePlus(value)}`).join('&');
const others = (search: string) => readQuery(search).pairs.filter(([name]) => name !== 'limit' && name !== 'offset');

test('following next from the start meets every row once, and previous leads back to the start', () => {
  fc.assert(
    fc.property(pairs, wanted, (given, { count, limit }) => {
      const rows: number[] = [];
      let search = searchOf([...given.filter(([name]) => name !== 'limit' && name !== 'offset'), ['limit', limit]]);
      const first = search;
      for (;;) {
        const query = readQuery(search);
        const page = readPage(query);
        for (let row = page.offset; row < Math.min(page.offset + page.limit, count); row += 1) rows.push(row);
        const { next, previous } = links(count, page, query, base);
        if (page.offset === 0) expect(previous).toBeNull();
        else expect(readPage(readQuery((previous ?? '').split('?')[1] ?? '')).offset).toBe(page.offset - page.limit);
        if (next === null) break;
        expect(next.startsWith(`${base}?`)).toBe(true);
        search = next.slice(base.length + 1);
        // Nothing a caller sent is lost or changed on the way.
        expect(others(search).map(String).toSorted()).toEqual(others(first).map(String).toSorted());
      }
      expect(rows).toEqual(Array.from({ length: count }, (_, row) => row));
    }),
  );
});

test.each([
  ['', 50, 0],
  ['limit=25&offset=75', 25, 75],
  ['limit=%2025%20&offset=%207%20', 25, 7],
  ['limit=0&offset=0', 50, 0],
  ['limit=-1&offset=-1', 50, 0],
  ['limit=2.5&offset=2.5', 50, 0],
  ['limit=abc&offset=abc', 50, 0],
  ['limit=&offset=', 50, 0],
  ['limit=1e2&offset=1e2', 50, 0],
  ['limit=1000', 1000, 0],
  ['limit=1001', 1000, 0],
  [`limit=${'9'.repeat(40)}`, 1000, 0],
  ['limit=5&limit=7&offset=3&offset=9', 7, 9],
])('?%s is %i rows from the %ith on', (search, limit, offset) => {
  expect(readPage(readQuery(search))).toEqual({ limit, offset });
});

test.each([
  ['limit=25', '?limit=25&offset=25', null],
  ['limit=25&offset=25', '?limit=25&offset=50', '?limit=25'],
  ['limit=25&offset=10', '?limit=25&offset=35', '?limit=25'],
  ['limit=25&offset=1975', null, '?limit=25&offset=1950'],
  ['limit=25&offset=5000', null, '?limit=25&offset=4975'],
  // The link says what the server made of the limit.
  ['limit=5000', '?limit=1000&offset=1000', null],
  ['limit=x&z=', '?limit=50&offset=50&z=', null],
])('of 2000 rows ?%s leads to %s and back to %s', (search, next, previous) => {
  const query = readQuery(search);
  const at = (link: string | null) => (link === null ? null : base + link);
  expect(links(2000, readPage(query), query, base)).toEqual({ next: at(next), previous: at(previous) });
});

test('a page is always one that makes sense', () => {
  fc.assert(
    fc.property(wanted, ({ limit, offset }) => {
      const page = readPage(
        readQuery(
          searchOf([
            ['limit', limit],
            ['offset', offset],
          ]),
        ),
      );
      expect(page.limit).toBeGreaterThanOrEqual(1);
      expect(page.limit).toBeLessThanOrEqual(1000);
      expect(page.offset).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the keys of a link are sorted by code point, repeated ones keep their order', () => {
  const query = readQuery('z=&b=2&a=1&a=0&%EF%BF%9C=1&%F0%9D%84%9E=1&limit=5&limit=7&offset=7');
  expect(links(100, readPage(query), query, base)).toEqual({
    next: `${base}?a=1&a=0&b=2&limit=7&offset=14&z=&%EF%BF%9C=1&%F0%9D%84%9E=1`,
    previous: `${base}?a=1&a=0&b=2&limit=7&z=&%EF%BF%9C=1&%F0%9D%84%9E=1`,
  });
});

test('text is form-encoded as Python does it', () => {
  expect(quotePlus("2000-01-01T00:01:00+00:00 a/b~c_d.e-f*'()!")).toBe(
    '2000-01-01T00%3A01%3A00%2B00%3A00+a%2Fb~c_d.e-f%2A%27%28%29%21',
  );
});

test('what is encoded reads back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      fc.pre(text.isWellFormed());
      expect(readQuery(`k=${quotePlus(text)}`).last('k')).toBe(text);
    }),
  );
});
