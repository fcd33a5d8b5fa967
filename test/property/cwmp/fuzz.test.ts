import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';

/** Broken messages: never an exception, always a verdict, and what was understood can be written and read again. */

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3000);

const seeds = [
  encode({
    message: {
      type: 'Inform',
      deviceId: { manufacturer: 'ACME', oui: '00AABB', productClass: 'Box', serialNumber: 'S1' },
      event: [{ eventCode: '1 BOOT', commandKey: '' }],
      maxEnvelopes: 1,
      currentTime: '2026-11-23T04:30:00Z',
      retryCount: 0,
      parameterList: [{ name: 'Device.A', value: 'x & <y>', type: 'string' }],
    },
    id: '1',
    version: '1.0',
  }),
  encode({
    message: {
      type: 'Fault',
      faultCode: 'Client',
      faultString: 'CWMP fault',
      code: 9003,
      text: 'no',
      parameters: [{ parameterName: 'Device.A', code: 9007, text: 'long' }],
    },
    id: '1',
    version: '1.2',
  }),
  '<!DOCTYPE a [<!ENTITY b "c">]><Envelope><Body><![CDATA[x]]><!--y--><GetRPCMethods/></Body></Envelope>',
];

const piece = fc.constantFrom(
  '<',
  '>',
  '/',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&',
  ';',
  '&#x',
  '"',
  "'",
  '\0',
  '\ufeff',
  '<?',
  '?>',
  '<!DOCTYPE',
  '[',
  ']',
  '<Value>',
  '</Value>',
  '</Envelope>',
  'xmlns:cwmp=',
);

const broken = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.oneof(piece, fc.string({ maxLength: 8 }))), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, remove, insert]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + insert + text.slice(from + remove);
    }, seed),
  );

it('a verdict on everything [T-9]', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        broken,
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (xml) => {
        const decoded = decode(xml);
        if (!decoded.ok) {
          expect(decoded.words).not.toContain('{detail}');
          return;
        }
        const { message, id, version } = decoded;
        const again = decode(encode({ message, id, version }));
        expect(again).toMatchObject({ ok: true, version });
        // The name of an unknown method is written without what no name may hold; the rest may be a known one.
        if (again.ok && message?.type !== 'Unknown') expect(again.message?.type).toBe(message?.type);
      },
    ),
    { numRuns: RUNS },
  );
});
