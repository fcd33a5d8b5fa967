import { describe, expect, it } from 'vitest';
import { type Decoded, decode, type Undecodable } from '#shared/cwmp/decode.ts';
import type { WarningCode } from '#shared/cwmp/warnings.ts';

/** What broken CPEs send, and what must be read all the same (SPEC T-5 …). Every fixture is made up here. */

type Parts = { declaration?: string; envelope?: string; header?: string; body?: string; end?: string };

const NAMESPACES =
  'xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" ' +
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const CWMP = 'xmlns:cwmp="urn:dslforum-org:cwmp-1-0"';

function message({ declaration = '', envelope = CWMP, header, body = '', end = '' }: Parts): string {
  const head = header ?? '<s:Header><cwmp:ID s:mustUnderstand="1">7</cwmp:ID></s:Header>';
  return `${declaration}<s:Envelope ${NAMESPACES} ${envelope}>${head}<s:Body>${body}</s:Body></s:Envelope>${end}`;
}

const DEVICE =
  '<DeviceId><Manufacturer>ACME</Manufacturer><OUI>00AABB</OUI><ProductClass>Box</ProductClass>' +
  '<SerialNumber>S1</SerialNumber></DeviceId>';
const REST =
  '<Event><EventStruct><EventCode>1 BOOT</EventCode><CommandKey/></EventStruct></Event>' +
  '<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2026-11-23T04:30:00Z</CurrentTime><RetryCount>0</RetryCount>';
const LIST = '<ParameterList/>';
const inform = (inside = DEVICE + REST + LIST, tag = 'cwmp:Inform', attributes = ''): string =>
  `<${tag}${attributes}>${inside}</${tag}>`;
const row = (name: string, value: string): string =>
  `<ParameterValueStruct><Name>${name}</Name>${value}</ParameterValueStruct>`;
const answer = (...rows: string[]): string =>
  message({
    body: `<cwmp:GetParameterValuesResponse><ParameterList>${rows.join('')}</ParameterList></cwmp:GetParameterValuesResponse>`,
  });
const value = (written: string): string => row('Device.A', `<Value xsi:type="xsd:string">${written}</Value>`);

function codes(read: Decoded | Undecodable): WarningCode[] {
  return read.warnings.map(({ code }) => code);
}

function read(xml: string): Decoded {
  const decoded = decode(xml);
  if (!decoded.ok) throw new Error(decoded.words);
  return decoded;
}

function rowsOf(xml: string) {
  const decoded = read(xml);
  if (decoded.message?.type !== 'GetParameterValuesResponse') throw new Error('no values');
  return { rows: decoded.message.parameterList, warned: codes(decoded) };
}

describe('the envelope [T-5]', () => {
  it.each([
    ['any prefix', message({ body: inform() }).replaceAll('s:', 'soap-env_x:'), '1.0', []],
    [
      'the namespace on the method',
      message({
        envelope: '',
        header: '',
        body: inform(undefined, 'x:Inform', ' xmlns:x="urn:dslforum-org:cwmp-1-2"'),
      }),
      '1.2',
      ['no-id'],
    ],
    [
      'the namespace on the body',
      message({ envelope: '', header: '', body: inform() }).replace(
        '<s:Body>',
        '<s:Body xmlns:cwmp="urn:dslforum-org:cwmp-1-1">',
      ),
      '1.1',
      ['no-id'],
    ],
    ['cwmp-1-3', message({ envelope: 'xmlns:cwmp="urn:dslforum-org:cwmp-1-3"', body: inform() }), '1.3', []],
    ['cwmp-1-4', message({ envelope: 'xmlns:cwmp="urn:dslforum-org:cwmp-1-4"', body: inform() }), '1.4', []],
    ['no namespace', message({ envelope: '', body: inform(undefined, 'Inform') }), '1.0', ['no-cwmp-namespace']],
    [
      'a misspelt namespace',
      message({ envelope: 'xmlns:cwmp="urn:dsl-forum.org:cwmp-1.0"', body: inform() }),
      '1.0',
      ['namespace-misspelt'],
    ],
    ['no header', message({ header: '', body: inform() }), '1.0', ['no-id']],
    ['a blank ID', message({ header: '<s:Header><cwmp:ID>  </cwmp:ID></s:Header>', body: inform() }), '1.0', ['no-id']],
    ['single quotes', message({ body: inform() }).replaceAll('"', "'"), '1.0', []],
    ['a byte order mark', `\ufeff${message({ body: inform() })}`, '1.0', ['byte-order-mark']],
    [
      'blank lines before the declaration',
      message({ declaration: '\n\r\n <?xml version="1.0"?>\n', body: inform() }),
      '1.0',
      [],
    ],
    ['NULs behind', message({ body: inform(), end: '\0\0' }), '1.0', ['trailing-garbage']],
    ['garbage behind', message({ body: inform(), end: '\r\n--0\r\n' }), '1.0', ['trailing-garbage']],
    ['garbage before', `58f\r\n${message({ body: inform() })}`, '1.0', ['leading-garbage']],
    ['comments', message({ body: `<!-- <s:Body> -->${inform(`<!-- -- > -->${DEVICE}${REST}${LIST}`)}` }), '1.0', []],
    [
      'a DOCTYPE',
      message({ declaration: '<!DOCTYPE s:Envelope [<!ENTITY x "y > z">]>', body: inform() }),
      '1.0',
      ['doctype-skipped'],
    ],
    [
      'the body before the header',
      `<s:Envelope ${NAMESPACES} ${CWMP}><s:Body>${inform()}</s:Body><s:Header><cwmp:ID>9</cwmp:ID></s:Header></s:Envelope>`,
      '1.0',
      [],
    ],
    [
      'unknown header elements',
      message({
        header: '<s:Header><cwmp:ID>7</cwmp:ID><x:Y xmlns:x="z" s:mustUnderstand="1"><q/></x:Y></s:Header>',
        body: inform(),
      }),
      '1.0',
      [],
    ],
  ] satisfies [string, string, string, WarningCode[]][])('with %s', (_, xml, version, warned) => {
    const decoded = read(xml);
    expect(decoded.message).toMatchObject({ type: 'Inform', deviceId: { serialNumber: 'S1' } });
    expect(decoded.version).toBe(version);
    expect(codes(decoded)).toEqual(warned);
  });

  it('an empty body says nothing', () => {
    expect(read(message({ body: ' \n' })).message).toBeNull();
    expect(read(message({}).replace('<s:Body></s:Body>', '<s:Body/>')).message).toBeNull();
  });

  it('of several methods the first counts', () => {
    const decoded = read(message({ body: `${inform()}<cwmp:GetRPCMethods/>` }));
    expect(decoded.message?.type).toBe('Inform');
    expect(codes(decoded)).toEqual(['several-methods']);
  });
});

describe('what is missing [T-6]', () => {
  it.each([
    ['Event', DEVICE + REST.replace(/<Event>.*<\/Event>/, '') + LIST, { event: [] }],
    ['ParameterList', DEVICE + REST, { parameterList: [] }],
    ['RetryCount', DEVICE + REST.replace(/<RetryCount>.*/, '') + LIST, { retryCount: 0 }],
    [
      'Manufacturer',
      DEVICE.replace(/<Manufacturer>.*<\/Manufacturer>/, '') + REST + LIST,
      { deviceId: { manufacturer: '', serialNumber: 'S1' } },
    ],
    [
      'ProductClass',
      DEVICE.replace(/<ProductClass>.*<\/ProductClass>/, '') + REST + LIST,
      { deviceId: { productClass: '' } },
    ],
  ])('an Inform without %s', (name, inside, expected) => {
    const decoded = read(message({ body: inform(inside) }));
    expect(decoded.message).toMatchObject(expected);
    expect(decoded.warnings).toContainEqual({ code: 'missing-element', detail: name });
  });

  it('an Inform without a serial number is refused', () => {
    for (const serial of ['', '<SerialNumber/>', '<SerialNumber> \n </SerialNumber>']) {
      const device = DEVICE.replace(/<SerialNumber>.*<\/SerialNumber>/, serial);
      expect(decode(message({ body: inform(device + REST + LIST) }))).toMatchObject({
        ok: false,
        code: 'no-serial-number',
      });
    }
  });

  it('a TransferComplete without its parts', () => {
    const decoded = read(message({ body: '<cwmp:TransferComplete/>' }));
    expect(decoded.message).toEqual({
      type: 'TransferComplete',
      commandKey: '',
      faultStruct: { faultCode: 0, faultString: '' },
      startTime: '',
      completeTime: '',
    });
  });

  it('a fault whose detail is text in its faultstring', () => {
    const detail = '&lt;detail&gt;&lt;cwmp:Fault&gt;&lt;FaultCode&gt;9003&lt;/FaultCode&gt;';
    const text = '&lt;FaultString&gt;Invalid&lt;/FaultString&gt;';
    const body = `<s:Fault><faultcode>s:Client</faultcode><faultstring>${detail}${text}</faultstring></s:Fault>`;
    expect(read(message({ body })).message).toMatchObject({ type: 'Fault', code: 9003, text: 'Invalid' });
  });

  it('a response without Status', () => {
    expect(read(message({ body: '<cwmp:SetParameterValuesResponse/>' })).message).toMatchObject({ status: 0 });
  });

  it('a fault without detail, with the detail elsewhere, with every parameter', () => {
    const fault = (inside: string): string =>
      message({
        body: `<s:Fault><faultcode>s:Client</faultcode><faultstring>CWMP fault</faultstring>${inside}</s:Fault>`,
      });
    expect(codes(read(fault('')))).toEqual(['fault-without-detail']);
    expect(read(fault('')).message).toMatchObject({ type: 'Fault', faultCode: 'Client', code: 0 });
    expect(read(fault('<FaultCode>9005</FaultCode>')).message).toMatchObject({ code: 9005 });
    const detail =
      '<detail><x:Fault xmlns:x="y"><FaultCode> 9003 </FaultCode><FaultString>no</FaultString>' +
      '<SetParameterValuesFault><ParameterName>Device.A</ParameterName><FaultCode>9007</FaultCode></SetParameterValuesFault>' +
      '<SetParameterValuesFault><ParameterName>Device.B</ParameterName><FaultCode>9008</FaultCode><FaultString>ro</FaultString></SetParameterValuesFault></x:Fault></detail>';
    expect(read(fault(detail)).message).toMatchObject({
      code: 9003,
      parameters: [
        { parameterName: 'Device.A', code: 9007, text: '' },
        { parameterName: 'Device.B', code: 9008, text: 'ro' },
      ],
    });
  });
});

describe('values [T-7]', () => {
  it.each([
    ['a bare ampersand', 'a & b&c', 'a & b&c', 'bare-ampersand'],
    ['an unescaped less-than', 'a < b', 'a < b', 'unescaped-less-than'],
    ['markup nobody escaped', 'x<b>y</b>z', 'x<b>y</b>z', 'unescaped-less-than'],
    ['an unknown entity', 'a&nbsp;b', 'a&nbsp;b', 'entity-unknown'],
    ['a reference to nothing', 'a&#0;b', 'a\ufffdb', 'character-reference'],
    ['half of a surrogate pair', 'a&#xD800;b', 'a\ufffdb', 'character-reference'],
    ['a control character', 'a\u0002b', 'a\u0002b', 'control-characters'],
  ] satisfies [string, string, string, WarningCode][])('with %s', (_, written, expected, code) => {
    const { rows, warned } = rowsOf(answer(value(written)));
    expect(rows).toEqual([{ name: 'Device.A', value: expected, type: 'string' }]);
    expect(warned).toEqual([code]);
  });

  it.each([
    ['the five entities', '&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['references in both cases, astral too', '&#65;&#x42;&#X43;&#128512;&#x1F600;', 'ABC😀😀'],
    ['double escaping undone once', '&amp;amp;', '&amp;'],
    ['CDATA', 'a<![CDATA[<b> & ]]&amp;]]>c', 'a<b> & ]]&amp;c'],
    ['comments left out', 'a<!-- no -->b', 'ab'],
    ['blanks kept', '  my wifi ', '  my wifi '],
    ['CR LF as a line feed', 'a\r\nb\rc', 'a\nb\nc'],
    ['a closing bracket', 'a > b', 'a > b'],
  ])('with %s', (_, written, expected) => {
    const { rows, warned } = rowsOf(answer(value(written)));
    expect(rows[0]?.value).toBe(expected);
    expect(warned).toEqual([]);
  });

  it('without Value, without xsi:type, with foreign types', () => {
    const { rows, warned } = rowsOf(
      answer(
        row('Device.A', ''),
        row('Device.B', '<Value>x</Value>'),
        row('Device.C', '<Value xsi:type="xs:unsignedInt"> 5 </Value>'),
        row('Device.D', '<Value t:type="UNSIGNEDINT">6</Value>'),
        row('Device.E', '<Value xsi:type="vendor:thing">x</Value>'),
        row('Device.F', '<Value xsi:type="xsd:boolean">TRUE</Value>'),
      ),
    );
    expect(rows.map(({ value: written, type }) => [written, type])).toEqual([
      ['', 'string'],
      ['x', 'string'],
      ['5', 'unsignedInt'],
      ['6', 'unsignedInt'],
      ['x', 'string'],
      ['TRUE', 'boolean'],
    ]);
    expect(warned).toEqual(['missing-value', 'missing-type', 'type-unknown']);
  });

  it('the name after the value, and whatever else is in between', () => {
    const { rows } = rowsOf(
      answer(
        '<ParameterValueStruct><Value xsi:type="xsd:int">1</Value><X/>\n<Name>\n Device.A </Name></ParameterValueStruct>',
      ),
    );
    expect(rows).toEqual([{ name: 'Device.A', value: '1', type: 'int' }]);
  });

  it('blanks around every value are the CPE’s, around one they are meant', () => {
    const padded = answer(value(' a '), value('\n b\n'), value(' c '));
    expect(rowsOf(padded)).toMatchObject({
      rows: [{ value: 'a' }, { value: 'b' }, { value: 'c' }],
      warned: ['values-padded'],
    });
    expect(rowsOf(answer(value(' a '), value('b'))).rows[0]?.value).toBe(' a ');
  });

  it('repeated parameters stay repeated, in the order they came', () => {
    expect(rowsOf(answer(value('1'), value('2'))).rows.map(({ value: written }) => written)).toEqual(['1', '2']);
  });

  it.each(['TRUE', 'True', 'true', '1'])('booleans as %s', (written) => {
    const body = `<cwmp:GetParameterNamesResponse><ParameterList><ParameterInfoStruct><Name>Device.</Name><Writable>${written}</Writable></ParameterInfoStruct></ParameterList></cwmp:GetParameterNamesResponse>`;
    expect(read(message({ body })).message).toMatchObject({ parameterList: [{ name: 'Device.', writable: true }] });
  });
});
