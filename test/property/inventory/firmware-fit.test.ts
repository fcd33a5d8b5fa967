import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FirmwareFit, isFromVersion, parseFromVersions, whyUnfit } from '#shared/firmware-fit.ts';
import { compareVersions } from '#shared/version.ts';

const version = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const device = fc.record({
  type: fc.constantFrom(12, 15),
  hardwareVersion: fc.option(fc.constantFrom('v1', 'V2', 'A')),
  softwareVersion: fc.option(version),
});
const image = fc.record({
  type: fc.option(fc.constantFrom(12, 15)),
  hardwareVersions: fc.option(fc.constantFrom('v1', 'v1, v2', ' ')),
  fromVersions: fc.option(fc.constantFrom('2.*', '>=1.2', '<3, 7', '')),
});

it('an image fits where each of its conditions does alone, and fits nobody less when one is opened', () => {
  fc.assert(
    fc.property(image, device, (it, router) => {
      const open: FirmwareFit = { type: null, hardwareVersions: null, fromVersions: null };
      const alone = [{ type: it.type }, { hardwareVersions: it.hardwareVersions }, { fromVersions: it.fromVersions }];
      const fits = alone.every((condition) => whyUnfit({ ...open, ...condition }, router) === null);
      expect(whyUnfit(it, router) === null).toBe(fits);
      expect(whyUnfit(open, router)).toBeNull();
    }),
  );
});

it('a from-version admits what the order of versions says', () => {
  fc.assert(
    fc.property(version, version, (running, named) => {
      const order = compareVersions(running, named);
      expect(isFromVersion(running, named)).toBe(order === 0);
      expect(isFromVersion(running, `>=${named}`)).toBe(order >= 0);
      expect(isFromVersion(running, `< ${named}`)).toBe(order < 0);
      expect(isFromVersion(running, `${named}, >${named}`)).toBe(order >= 0);
      expect(isFromVersion(`${named}.7`, `${named}.*`)).toBe(true);
    }),
  );
});

it('any text is read or refused; what cannot be read admits nobody', () => {
  fc.assert(
    fc.property(fc.string(), version, (text, running) => {
      if (parseFromVersions(text) === null) expect(isFromVersion(running, text)).toBe(false);
    }),
  );
  for (const text of ['>=', '*', '2.*.1', 'a, >']) expect([text, parseFromVersions(text)]).toEqual([text, null]);
  expect(parseFromVersions('2.4.1,  2.5.*,>=3')).toEqual([
    { is: '=', version: '2.4.1' },
    { is: 'line', version: '2.5' },
    { is: '>=', version: '3' },
  ]);
});
