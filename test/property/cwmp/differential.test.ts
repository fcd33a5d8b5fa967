import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import { VALUE_TYPES } from '#shared/cwmp/schema.ts';

/** saxes is the strict reading: on well-formed input ours says the same, and what we write it accepts. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what XML cannot carry
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** The rows of a ParameterList as a strict parser sees them. */
function strictRows(xml: string): { name: string; value: string }[] {
  const rows: { name: string; value: string }[] = [];
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name.endsWith('ParameterValueStruct')) rows.push({ name: '', value: '' });
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('cdata', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    const row = rows.at(-1);
    if (row !== undefined && name === 'Name') row.name = text;
    if (row !== undefined && name === 'Value') row.value = text;
    text = '';
  });
  parser.write(xml).close();
  return rows;
}

/** Text any XML 1.0 document can carry. */
const legal = fc
  .string({
    unit: fc.oneof(
      { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
      fc.constantFrom('&', '<', '>', '"', "'", ']', '\n', '\t', 'ü', '😀', '\u2028'),
    ),
  })
  .map((text) =>
    text.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, (character) => (character.length === 2 ? character : '')),
  );

/** The same text written in one of the ways XML allows. */
const written = legal.chain((text) =>
  fc
    .array(fc.constantFrom('plain', 'decimal', 'hex', 'cdata', 'comment'), { minLength: 1, maxLength: 4 })
    .map((ways) => ({
      text,
      xml: [...text].map((character, index) => writeAs(ways[index % ways.length] ?? 'plain', character)).join(''),
    })),
);

function writeAs(way: string, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  switch (way) {
    case 'decimal':
      return `&#${code};`;
    case 'hex':
      return `&#x${code.toString(16)};`;
    case 'cdata':
      return character === ']' || character === '>' ? `&#${code};` : `<![CDATA[${character}]]>`;
    case 'comment':
      return `<!--c-->${escaped(character)}`;
    default:
      return escaped(character);
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const blank = fc.constantFrom('', ' ', '\n', '\t\n  ', '<!-- x -->');
const prefix = fc.constantFrom('', 's:', 'SOAP-ENV:', 'a_b-c.d:');

describe('well-formed input', () => {
  it('reads as a strict parser reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(written, written, blank), { maxLength: 6 }), prefix, (rows, mark) => {
        const list = rows.map(
          ([name, value, gap]) =>
            `${gap}<ParameterValueStruct>${gap}<Name>${name.xml}</Name>${gap}<Value xsi:type='xsd:string'>${value.xml}</Value></ParameterValueStruct>`,
        );
        const declared = mark === '' ? 'xmlns="x"' : `xmlns:${mark.slice(0, -1)}="x"`;
        const xml = `<${mark}Envelope ${declared} xmlns:xsi="i" xmlns:cwmp="urn:dslforum-org:cwmp-1-0"><${mark}Body><cwmp:GetParameterValuesResponse><ParameterList>${list.join('')}</ParameterList></cwmp:GetParameterValuesResponse></${mark}Body></${mark}Envelope>`;
        const decoded = decode(xml);
        if (!decoded.ok || decoded.message?.type !== 'GetParameterValuesResponse') throw new Error('not read');
        const strict = strictRows(xml);
        const padded = decoded.warnings.some(({ code }) => code === 'values-padded');
        expect(decoded.message.parameterList).toEqual(
          strict.map(({ name, value }) => ({
            name: name.trim(),
            value: padded ? value.trim() : value,
            type: 'string',
          })),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('what we write', () => {
  it('is well-formed and says the same to a strict parser, whatever is in it', () => {
    const value = fc.record({
      name: fc.string({ unit: 'binary' }),
      value: fc.string({ unit: 'binary' }),
      type: fc.constantFrom(...VALUE_TYPES),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.string({ unit: 'binary' }), (parameterList, parameterKey) => {
        const xml = encode({
          message: { type: 'SetParameterValues', parameterList, parameterKey },
          id: parameterKey,
          version: '1.0',
        });
        const carried = (text: string): string => text.toWellFormed().replaceAll(UNWRITABLE, '\ufffd');
        expect(strictRows(xml)).toEqual(
          parameterList.map(({ name, value: text }) => ({ name: carried(name), value: carried(text) })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
