import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlLines } from '#renderer/features/bench/xml/lines.ts';
import { findInLines, piecesOf } from '#renderer/features/bench/xml/search.ts';
import { tokenizeXml } from '#renderer/features/bench/xml/tokens.ts';

const shown = (xml: string) => xmlLines(xml).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);
const fragment = fc.constantFrom(
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '"',
  "'",
  '&amp;',
  '\n',
);
const anything = fc
  .array(fc.oneof(fragment, fc.string({ maxLength: 6 })), { maxLength: 40 })
  .map((all) => all.join(''));

test('no character of any input is lost or invented', () => {
  fc.assert(
    fc.property(anything, (xml) => {
      expect(
        tokenizeXml(xml)
          .map(({ text }) => text)
          .join(''),
      ).toBe(xml);
    }),
    { numRuns: 2_000 },
  );
});

test('laid out it still holds every character that is not white space', () => {
  const solid = (text: string) => text.replaceAll(/\s/g, '');
  fc.assert(
    fc.property(anything, (xml) => {
      expect(
        solid(
          xmlLines(xml)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(solid(xml));
    }),
    { numRuns: 2_000 },
  );
});

test('an element with only text stands on one line, the others are indented', () => {
  expect(
    shown('<a:Envelope><Body>\n <Name xsi:type="xsd:string">x &amp; y</Name><Empty/><None></None></Body></a:Envelope>'),
  ).toEqual([
    '<a:Envelope>',
    '  <Body>',
    '    <Name xsi:type="xsd:string">x &amp; y</Name>',
    '    <Empty/>',
    '    <None></None>',
    '  </Body>',
    '</a:Envelope>',
  ]);
});

test('a message cut off in the middle is shown as far as it goes', () => {
  expect(shown('<?xml version="1.0"?><a><b>1</b><c attr="x')).toEqual([
    '<?xml version="1.0"?>',
    '<a>',
    '  <b>1</b>',
    '  <c attr="x',
  ]);
  expect(shown('<a>1 < 2</a></a></a>').at(-1)).toBe('</a>');
});

test('names, attributes, values, entities and control characters are told apart', () => {
  const kinds = tokenizeXml('<n:a b="1">x\u0002&lt;</n:a>').map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds).toEqual([
    'bracket <',
    'name n:a',
    'text  ',
    'attribute b',
    'bracket =',
    'value "1"',
    'bracket >',
    'text x',
    'control \u0002',
    'entity &lt;',
    'bracket </',
    'name n:a',
    'bracket >',
  ]);
});

test('a search finds upper and lower case and marks across the borders of tokens', () => {
  const lines = xmlLines('<a><Name>Device.X</Name><Name>other</Name></a>');
  const matches = findInLines(lines, 'NAME>DEV');
  expect(matches).toEqual([{ line: 1, from: 1, to: 9 }]);
  const line = lines[1];
  if (line === undefined) throw new Error('no second line');
  const pieces = piecesOf(line, matches, 7);
  expect(pieces.map(({ text }) => text).join('')).toBe('<Name>Device.X</Name>');
  expect(
    pieces
      .filter(({ match }) => match === 7)
      .map(({ text }) => text)
      .join(''),
  ).toBe('Name>Dev');
});

test('matches never change what a line says', () => {
  fc.assert(
    fc.property(anything, fc.string({ minLength: 1, maxLength: 3 }), (xml, query) => {
      const lines = xmlLines(xml);
      const matches = findInLines(lines, query);
      for (const [n, line] of lines.entries()) {
        const own = matches.filter((match) => match.line === n);
        expect(
          piecesOf(line, own, 0)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line.text);
      }
    }),
  );
});
