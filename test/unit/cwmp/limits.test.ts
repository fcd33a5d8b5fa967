import { describe, expect, it } from 'vitest';
import { decode } from '#shared/cwmp/decode.ts';
import { DEFAULT_LIMITS } from '#shared/cwmp/refusal.ts';

/** What is refused, and what no message can make us pay (security.md N4, SPEC T-8 T-9). */

const envelope = (body: string, head = ''): string =>
  `${head}<e:Envelope xmlns:e="x"><e:Body>${body}</e:Body></e:Envelope>`;

describe('refused, with a reason', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['no XML', 'hello', 'not-xml'],
    ['a web page', '<html><body/></html>', 'not-an-envelope'],
    ['an envelope without a body', '<e:Envelope xmlns:e="x"><e:Header/></e:Envelope>', 'no-body'],
    ['an element that is never closed', '<Envelope><Body><Inform>', 'unclosed'],
    ['a leaf that is never closed', envelope('<Reboot><CommandKey>k</Reboot>'), 'unclosed'],
    ['elements that cross', envelope('<a><b></a></b>'), 'unclosed'],
    ['a message cut in a tag', envelope('').slice(0, 12), 'tag-broken'],
    ['a quote that is never closed', '<Envelope a="><Body/></Envelope>', 'tag-broken'],
    ['a comment that is never closed', envelope('<!-- '), 'tag-broken'],
    ['a DOCTYPE that is never closed', '<!DOCTYPE a [ <Envelope/>', 'tag-broken'],
  ])('%s', (_, xml, code) => {
    expect(decode(xml)).toMatchObject({ ok: false, code });
  });
});

it('what a CPE calls its elements stands in the words as it is', () => {
  // Found by the fuzz: `$&` in a name put the template back into the words.
  expect(decode('<a$&b><c></a$&b>')).toMatchObject({
    ok: false,
    words: 'The root element is <a$&b>, not a SOAP Envelope.',
  });
});

describe('bounded [T-8]', () => {
  it('depth', () => {
    const deep = 100_000;
    expect(decode(envelope('<a>'.repeat(deep) + '</a>'.repeat(deep)))).toMatchObject({ ok: false, code: 'too-deep' });
  });

  it('elements', () => {
    const many = envelope(`<a>${'<b/>'.repeat(2000)}</a>`);
    expect(decode(many, { ...DEFAULT_LIMITS, elements: 1000 })).toMatchObject({ ok: false, code: 'too-many-elements' });
    expect(decode(many)).toMatchObject({ ok: true });
  });

  it('attributes', () => {
    const attributes = Array.from({ length: 65 }, (_, index) => `a${index}="1"`).join(' ');
    expect(decode(envelope(`<a ${attributes}/>`))).toMatchObject({ ok: false, code: 'too-many-attributes' });
  });

  it('the length of a tag', () => {
    expect(decode(envelope(`<a b="${'x'.repeat(20_000)}"/>`))).toMatchObject({ ok: false, code: 'tag-too-long' });
  });

  it('entities of a DTD are never expanded', () => {
    const bomb =
      '<!DOCTYPE e [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const xml = envelope('<Reboot><CommandKey>&b;&c;</CommandKey></Reboot>', bomb);
    expect(decode(xml)).toMatchObject({ ok: true, message: { type: 'Reboot', commandKey: '&b;&c;' } });
  });

  // Found by the fuzz: a quote in the wrong place sent the reader of attributes round and round.
  it.each(['<a x=y"z"/>', '<a "=" b="/>"', `<a b='"' c="'/>'"/>`, '<a = "x" y/>'])(
    'attributes out of step: %s',
    (tag) => {
      const row = `<ParameterValueStruct><Name>n</Name>${tag.replace('<a', '<Value').replace('/>', '>')}</Value></ParameterValueStruct>`;
      const list = `<GetParameterValuesResponse><ParameterList>${row}</ParameterList></GetParameterValuesResponse>`;
      expect(decode(envelope(list)).warnings.length).toBeLessThan(50);
      expect(decode(envelope(tag)).warnings.length).toBeLessThan(50);
    },
  );

  it('warnings', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `<Unknown${index}/>`).join('');
    expect(decode(envelope(`<Reboot>${rows}</Reboot>`)).warnings.length).toBeLessThanOrEqual(50);
  });

  // Each of these takes hours where anything is quadratic.
  it.each([
    ['ampersands', '&'.repeat(3_000_000)],
    ['less-thans', '<'.repeat(3_000_000)],
    ['end tags of others', '</x>'.repeat(800_000)],
    ['comments', '<!---->'.repeat(400_000)],
    ['CDATA', '<![CDATA[]]>'.repeat(250_000)],
    ['half a comment', '<!-'.repeat(1_000_000)],
    ['references', '&#'.repeat(1_500_000)],
    ['tags without an equals sign', '<Value x></Value>'.repeat(80_000)],
    ['carriage returns', '\r'.repeat(3_000_000)],
  ])('time, with nothing but %s', (_, text) => {
    expect(decode(envelope(`<Reboot><CommandKey>${text}</CommandKey></Reboot>`))).toMatchObject({ ok: true });
    decode(text);
    decode(envelope(text));
  });
});
