import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { encode } from '#shared/cwmp/encode.ts';
import { type CwmpMessage, RPCS, type RpcName } from '#shared/cwmp/rpc.ts';
import type { Field, Shape } from '#shared/cwmp/schema.ts';
import { CWMP_VERSIONS } from '#shared/cwmp/version.ts';
import { sample } from './sample.ts';

/**
 * What is written, read by a parser that knows nothing of our table, against the table: every element there, in its
 * order, in no namespace, of its type; every array with its count. That the table itself is the standard's was looked
 * at with xmllint and the published schemas, which may not be kept here, last on 2026-11-25. With one and with two
 * items in each list all messages are valid: by cwmp-1-2, by cwmp-1-3 and cwmp-1-4 (both in the namespace of 1-2), and
 * by cwmp-1-0 and cwmp-1-1 those that these versions have (78 and 83 with items, Upload with each file type of theirs). With none, only the lists marked `some` are not.
 */

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

const PLAIN: Partial<Record<Field['kind'], RegExp>> = {
  number: /^-?\d+$/,
  boolean: /^[01]$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
};

/** Compares the children of an element with a shape, and what is in them. */
function compare(element: Element, shape: Shape): void {
  const fields = Object.values(shape);
  const found = element.children.map(({ name }) => name);
  const once = found.filter((name, index) => name !== found[index - 1]);
  expect(once, `the order in ${element.name}`).toEqual(fields.map(({ tag }) => tag));
  for (const field of fields) {
    for (const child of element.children.filter(({ name }) => name === field.tag)) compareField(child, field);
  }
}

function compareField(element: Element, field: Field): void {
  const items = element.children.map(({ name }) => name);
  const count = (type: string): void => {
    expect(element.attributes['SOAP-ENC:arrayType']).toBe(`${type}[${items.length}]`);
  };
  switch (field.kind) {
    case 'struct':
    case 'repeated':
      compare(element, field.shape);
      return;
    case 'list':
      count(`cwmp:${field.item}`);
      expect(new Set(items)).toEqual(new Set([field.item]));
      for (const item of element.children) compare(item, field.shape);
      return;
    case 'texts':
      count('xsd:string');
      expect(new Set(items)).toEqual(new Set(['string']));
      return;
    case 'values':
      count('cwmp:ParameterValueStruct');
      for (const row of element.children) {
        expect(row.children.map(({ name }) => name)).toEqual(['Name', 'Value']);
        expect(row.children[1]?.attributes['xsi:type']).toMatch(/^(xsd:\w+|SOAP-ENC:base64)$/);
      }
      return;
    case 'operations':
      expect(element.attributes['xsi:type']).toMatch(/^cwmp:(Install|Update|Uninstall)OpStruct$/);
      return;
    default:
      expect(element.children).toEqual([]);
      expect(element.text).toMatch(PLAIN[field.kind] ?? /^/);
  }
}

const cases = CWMP_VERSIONS.flatMap((version) =>
  (Object.keys(RPCS) as RpcName[]).flatMap((name) => [
    { version, type: name, shape: RPCS[name].request as Shape },
    { version, type: `${name}Response`, shape: RPCS[name].response as Shape },
  ]),
);

describe('what is written is what the table says', () => {
  it.each(cases)('$type in CWMP $version', ({ version, type, shape }) => {
    const message = { type, ...sample(shape) } as CwmpMessage;
    const [envelope] = parse(encode({ message, id: '1', version })).children;
    expect(envelope?.attributes['xmlns:cwmp']).toBe(`urn:dslforum-org:cwmp-${version.replace('.', '-')}`);
    const [header, body] = envelope?.children ?? [];
    expect(header?.children.map(({ name }) => name)).toEqual(['cwmp:ID']);
    expect(body?.children.map(({ name }) => name)).toEqual([`cwmp:${type}`]);
    for (const element of body?.children ?? []) compare(element, shape);
  });
});
