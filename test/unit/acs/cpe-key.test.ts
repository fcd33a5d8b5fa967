import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpeKeyOf } from '#electron/acs/cpe/identity.ts';
import { serialOfCpe } from '#shared/cpe-key.ts';
import { CpeKey } from '#shared/ids.ts';

const text = (maxLength: number) => fc.string({ minLength: 1, maxLength }).map((some) => `${some}é-%`);

test('the serial number of a CPE is read back out of its key, whatever characters it has', () => {
  fc.assert(
    fc.property(text(12), fc.option(text(12), { nil: '' }), text(20), (oui, productClass, serialNumber) => {
      expect(serialOfCpe(cpeKeyOf({ oui, productClass, serialNumber }))).toBe(serialNumber);
    }),
  );
});

test('a key that was cut off in the middle of a character tells no serial', () => {
  expect(serialOfCpe(CpeKey.parse('00AABB-Box-%E2%82'))).toBeNull();
});
