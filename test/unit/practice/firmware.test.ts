import { expect, test } from 'vitest';
import { judgeFirmware, practiceFirmware } from '#electron/practice/firmware.ts';

test('a practice image says for whom it is and which version', () => {
  const image = practiceFirmware({ productClass: 'C7-ONT', version: '2.11.0-rc1' }, 5000);
  expect(image).toHaveLength(5000);
  expect(judgeFirmware(image, 'x', 'C7-ONT')).toEqual({ ok: true, version: '2.11.0-rc1' });
  expect(judgeFirmware(image, 'c7-9.9.bin', 'B-120')).toMatchObject({ ok: false });
});

test.each([
  ['ax3000_v4.2.0.bin', '4.2.0'],
  ['firmware-2.10.3-beta2.img', '2.10.3-beta2'],
  ['FW1.2.3.4.zip', '1.2.3.4'],
  ['router_1.0.tar.gz', '1.0'],
  ['V5.55(ABLZ.1).bin', '5.55'],
  ['image.bin', undefined],
])('of %s the version is %s', (name, version) => {
  const verdict = judgeFirmware(new Uint8Array([1]), name, 'AX-3000');
  expect(verdict.ok ? verdict.version : undefined).toBe(version);
});

test('an empty file is no firmware', () => {
  expect(judgeFirmware(new Uint8Array(), 'v1.2.bin', 'AX-3000')).toMatchObject({ ok: false });
});
