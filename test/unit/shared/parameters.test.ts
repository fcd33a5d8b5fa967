import { expect, it } from 'vitest';
import { fitsType } from '#electron/inventory/http/setting-fields.ts';
import type { ValueType } from '#shared/cwmp/schema.ts';
import { valueProblem } from '#shared/parameters.ts';

const FITS: readonly [ValueType, string][] = [
  ['string', ''],
  ['int', '-2147483648'],
  ['unsignedInt', '4294967295'],
  ['long', '-9223372036854775808'],
  ['unsignedLong', '18446744073709551615'],
  ['boolean', 'True'],
  ['boolean', '0'],
  ['dateTime', '2026-11-25T08:30:00Z'],
  ['dateTime', '0001-01-01T00:00:00Z'],
  ['decimal', '-1.5'],
  ['hexBinary', '00fF'],
  ['base64', 'aGFsbA=='],
];
const DOES_NOT: readonly [ValueType, string][] = [
  ['int', '2147483648'],
  ['int', '1.5'],
  ['unsignedInt', '-1'],
  ['unsignedInt', ''],
  ['unsignedLong', '18446744073709551616'],
  ['boolean', 'yes'],
  ['dateTime', 'tomorrow'],
  ['dateTime', '2026-13-01T00:00:00Z'],
  ['dateTime', '2026-11-25'],
  ['int', ' 1'],
  ['float', 'x'],
  ['hexBinary', 'abc'],
  ['base64', 'ä'],
];

it.each(FITS)('%s takes “%s”', (type, value) => {
  expect(valueProblem(type, value)).toBeNull();
  expect(fitsType(type, value)).toEqual({ ok: true, value });
});
it.each(DOES_NOT)('%s does not take “%s”, and says why', (type, value) => {
  expect(valueProblem(type, value)).toMatch(/\.$/);
  expect(fitsType(type, value)).toEqual({ ok: false, errors: [expect.stringMatching(/\.$/)] });
});
it('the API names the bound that is passed', () => {
  expect(fitsType('int', '-2147483649')).toMatchObject({
    errors: ['Ensure this value is greater than or equal to -2147483648.'],
  });
  expect(fitsType('unsignedInt', '4294967296')).toMatchObject({
    errors: ['Ensure this value is less than or equal to 4294967295.'],
  });
});
