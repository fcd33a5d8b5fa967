import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeFirmware } from '#shared/firmware-verdict.ts';

const device = { type: 12, hardwareVersion: 'rev B', softwareVersion: '2.5.0' };
const image = { version: '2.6.0', type: 12, hardwareVersions: 'rev A, REV B', fromVersions: '>=2' };

it.each<[string, Partial<typeof image>, Partial<Record<keyof typeof device, null>>, string]>([
  ['newer, of its type and hardware', {}, {}, 'fits'],
  ['the same version', { version: '2.5.0' }, {}, 'runs-already'],
  ['older', { version: '2.4.9' }, {}, 'downgrade'],
  ['the release candidate of what runs', { version: '2.5.0-rc1' }, {}, 'downgrade'],
  ['older, but nobody knows what runs', { version: '2.4.9' }, { softwareVersion: null }, 'fits'],
  ['for another type', { type: 15 }, {}, 'unfit'],
  ['for another type, and the record tells none', { type: 15 }, { type: null }, 'fits'],
  ['for other hardware', { hardwareVersions: 'rev A,rev C' }, {}, 'unfit'],
  ['for other hardware, and nobody knows which', { hardwareVersions: 'rev A' }, { hardwareVersion: null }, 'fits'],
  ['loaded over other versions only', { fromVersions: '3.*' }, {}, 'unfit'],
  ['for any hardware', { hardwareVersions: ' , ' }, {}, 'fits'],
  ['older and unfit: unfit is said, because no consent helps', { version: '1', hardwareVersions: 'x' }, {}, 'unfit'],
])('%s: %o %o is %s [O-20]', (_what, given, unknown, verdict) => {
  expect(judgeFirmware({ ...image, ...given }, { ...device, ...unknown }).verdict).toBe(verdict);
});

it('the words name both sides', () => {
  expect(judgeFirmware({ ...image, hardwareVersions: 'rev A, rev C' }, device)).toEqual({
    verdict: 'unfit',
    words: 'This image is for hardware rev A, rev C, and the device is rev B.',
  });
  expect(judgeFirmware({ ...image, version: '2.4.9' }, device)).toEqual({
    verdict: 'downgrade',
    words: 'The device runs 2.5.0, and this image is the older 2.4.9.',
  });
});

it('of two versions that differ at most one direction is a downgrade, and blanks or case never decide', () => {
  const version = fc.stringMatching(/^v?\d{1,3}(\.\d{1,3}){0,3}(-?(rc|beta)\d)?$/);
  fc.assert(
    fc.property(version, version, (one, other) => {
      const isDowngrade = (from: string, to: string) =>
        judgeFirmware({ ...image, version: to }, { ...device, softwareVersion: from }).verdict === 'downgrade';
      expect(isDowngrade(one, other) && isDowngrade(other, one)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), (hardware) => {
      const fitting = { ...image, hardwareVersions: `x-1,  ${hardware.toUpperCase()} ` };
      expect(judgeFirmware(fitting, { ...device, hardwareVersion: hardware.toLowerCase() }).verdict).toBe('fits');
    }),
  );
});
