import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Decoded, decode } from '#shared/cwmp/decode.ts';
import { DEFAULT_LIMITS } from '#shared/cwmp/refusal.ts';

/**
 * Rows that are written alike are compared with the one before instead of being read step by step. Whatever stands side
 * by side, that must make no difference: each row alone, which is always read step by step, is the measure.
 */

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Device.A', 'Device.B.1.C', 'x', '', '1', 'true') },
  fc.constantFrom(
    ' padded ',
    'a &amp; b',
    'a & b',
    '&#65;&#0;',
    'a < b',
    '<![CDATA[<&]]>',
    'x<!-- c -->y',
    'a\r\nb',
    '\u0002',
  ),
);
const gap = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom(' ', '\n\t', '<!-- gap -->', 'noise'));
const type = fc.constantFrom(
  ' xsi:type="xsd:string"',
  ' xsi:type="xsd:unsignedInt"',
  " xsi:type='xsd:boolean'",
  ' type="xsd:dateTime"',
  ' xsi:type="xsd:odd"',
  ' a="<"',
  '',
);
const tag = fc.oneof(
  { weight: 5, arbitrary: fc.constant('ParameterValueStruct') },
  fc.constantFrom('cwmp:ParameterValueStruct', 'Item'),
);

const row = fc
  .record({ tag, gap, between: gap, name: text, value: text, type })
  .chain((one) =>
    fc
      .oneof(
        { weight: 8, arbitrary: fc.constant([`<Name>${one.name}</Name>`, `<Value${one.type}>${one.value}</Value>`]) },
        fc.constantFrom(
          [`<Value${one.type}>${one.value}</Value>`, `<Name>${one.name}</Name>`],
          [`<Name>${one.name}</Name>`, `<Value${one.type}/>`],
          ['<Name/>', `<Value${one.type}>${one.value}</Value>`],
          [`<Name>${one.name}</Name>`],
          [`<Name>${one.name}</Name>`, '<Name>again</Name>'],
          [`<Name>${one.name}</Name >`, `<Value${one.type}>${one.value}</Value\n>`],
          [`<Name>${one.name}</Name>`, '<More><Deep/></More>', `<Value${one.type}>${one.value}</Value>`],
          [],
        ),
      )
      .map((children) => `${one.gap}<${one.tag}>${children.join(one.between)}</${one.tag}>`),
  );

function messageOf(rows: readonly string[]): string {
  return `<Envelope xmlns:xsi="i" xmlns:cwmp="urn:dslforum-org:cwmp-1-0"><Header><cwmp:ID>1</cwmp:ID></Header><Body><cwmp:GetParameterValuesResponse><ParameterList>${rows.join('')}</ParameterList></cwmp:GetParameterValuesResponse></Body></Envelope>`;
}

function read(rows: readonly string[], limits = DEFAULT_LIMITS) {
  const decoded = decode(messageOf(rows), limits);
  if (!decoded.ok || decoded.message?.type !== 'GetParameterValuesResponse') throw new Error('not read');
  return { list: decoded.message.parameterList, warnings: decoded.warnings };
}

const codes = (warnings: Decoded['warnings']): string[] =>
  [...new Set(warnings.map(({ code, detail }) => `${code} ${detail}`))].sort();

it('rows side by side say what each says alone', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const together = read(rows);
      // Under limits of its own nothing is remembered of messages before, and one row has none before it.
      const alone = rows.map((one) => read([one], { ...DEFAULT_LIMITS }));
      const trimmed = together.warnings.some(({ code }) => code === 'values-padded');
      expect(together.list).toEqual(
        alone.flatMap(({ list }) => list.map((one) => (trimmed ? { ...one, value: one.value.trim() } : one))),
      );
      const warned = alone.flatMap(({ warnings }) => warnings);
      expect(codes(together.warnings.filter(({ code }) => code !== 'values-padded'))).toEqual(codes(warned));
    }),
    { numRuns: 2_000 },
  );
});

it('rows that are alike count against the limits like others', () => {
  const alike = Array.from(
    { length: 50 },
    (_, index) => `<P><Name>N${index}</Name><Value xsi:type="xsd:int">1</Value></P>`,
  );
  // Envelope, Header, ID, Body, the method, ParameterList, and three of each row.
  const enough = { ...DEFAULT_LIMITS, elements: 6 + 3 * alike.length };
  expect(read(alike, enough).list).toHaveLength(50);
  const refused = decode(messageOf(alike), { ...enough, elements: enough.elements - 1 });
  expect(refused).toMatchObject({ ok: false, code: 'too-many-elements' });
  // Also when they are known from a message before.
  read(alike);
  expect(decode(messageOf(alike), { ...DEFAULT_LIMITS, depth: 5 })).toMatchObject({ ok: false, code: 'too-deep' });
});
