import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, deviceKeyOf, deviceSegment, href, parseRoute } from '#renderer/app/route.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';

describe('addresses', () => {
  it('names a place, what is in it, and a query', () => {
    const { place, rest, query } = parseRoute('#/bench/session/s-12?tab=xml');
    expect([place, rest, query.get('tab')]).toEqual(['bench', ['session', 's-12'], 'xml']);
  });

  it.each(['', '#', '#/'])('takes %j for the start', (hash) => {
    expect(parseRoute(hash)).toMatchObject({ place: '', rest: [] });
  });

  it('survives a stray percent sign', () => {
    expect(parseRoute('#/device/100%')).toMatchObject({ rest: ['100%'] });
  });

  it('reads back whatever it wrote', () => {
    const part = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, q) => {
        const [place = '', ...rest] = parts;
        const read = parseRoute(address(parts, { q, blank: '' }));
        expect([read.place, read.rest, read.query.get('q')]).toEqual([place, rest, q]);
        expect(read.query.has('blank')).toBe(false);
      }),
    );
  });
});

describe('a device in an address', () => {
  it.each(['d:1001', 't:7f3a-91'] as DeviceKey[])('%s comes back', (key) => {
    expect(deviceKeyOf(deviceSegment(key))).toBe(key);
    expect(parseRoute(href('device', deviceSegment(key))).rest).toEqual([deviceSegment(key)]);
  });

  it.each([undefined, '', '0', '-1', '1e3', 'new-', '../1001', 'settings'])('%j names none', (segment) => {
    expect(deviceKeyOf(segment)).toBeNull();
  });
});
