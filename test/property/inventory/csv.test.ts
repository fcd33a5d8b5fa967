import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, csvTableLine, parseCsv, plainCell } from '#shared/csv.ts';

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+x', '-74.0060', '@a', "'=x", "''=x", '"', 'a\r\nb', ';', '\t'),
);

test('what is written reads back the same, and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const table = [['heading', 'other'], ...rows];
      const read = parseCsv(table.map(csvLine).join(''));
      expect(read.map((row) => row.map(plainCell))).toEqual(table);
      for (const text of read.flat()) {
        if (/^[=+\-@\t\r]/.test(text)) expect(text).toMatch(/^[+-]?\d+(\.\d+)?$/);
      }
    }),
  );
});

test('a table for a spreadsheet reads back the same, and no digits are left that it would change', () => {
  const digits = fc.stringMatching(/^'{0,2}0?\d{1,20}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof(cell, digits), { minLength: 2, maxLength: 5 }), (row) => {
      const [read = []] = parseCsv(csvTableLine(row));
      expect(read.map(plainCell)).toEqual(row);
      for (const text of read) expect(text).not.toMatch(/^(0\d+|\d{16,})$/);
    }),
  );
  expect(csvTableLine(['007', 7, '7'])).toBe("'007,7,7\r\n");
});

test('semicolons, a byte order mark, bare line ends and an open quote', () => {
  expect(parseCsv('\ufeffa;b\n1;"2;3"\n\n4;5')).toEqual([
    ['a', 'b'],
    ['1', '2;3'],
    ['4', '5'],
  ]);
  expect(parseCsv('a,b\r1,2\r')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(parseCsv('a,b\n1,"open')).toEqual([
    ['a', 'b'],
    ['1', 'open'],
  ]);
  expect(parseCsv('')).toEqual([]);
});
