import { expect, test } from 'vitest';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import { nextEvent, settled, shelf } from './shelf.ts';

const bench = shelf();

const order = (more: Partial<Request<'Download'>> = {}): Request<'Download'> => ({
  type: 'Download',
  commandKey: 'fw-1',
  fileType: '1 Firmware Upgrade Image',
  url: `${bench.acs.origin}/files/image.bin`,
  username: '',
  password: '',
  fileSize: 0,
  targetFileName: '',
  delaySeconds: 0,
  successUrl: '',
  failureUrl: '',
  ...more,
});

const image = (version: string, productClass = 'AX-3000') => practiceFirmware({ productClass, version }, 700_000);

test('a firmware download: answered at once, fetched, installed, rebooted, told', async () => {
  bench.acs.files.set('/files/image.bin', image('5.0.1'));
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order({ fileSize: 700_000 })];
  await cpe.inform();
  expect(bench.acs.answersOf('DownloadResponse')).toMatchObject([{ status: 1 }]);
  const inform = await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(inform.events).toEqual(['1 BOOT', '4 VALUE CHANGE', '7 TRANSFER COMPLETE', 'M Download fw-1']);
  expect(inform.parameterList).toContainEqual({
    name: 'Device.DeviceInfo.SoftwareVersion',
    value: '5.0.1',
    type: 'string',
  });
  await bench.acs.until(() => bench.acs.answersOf('TransferComplete').length > 0);
  expect(bench.acs.answersOf('TransferComplete')).toMatchObject([
    { commandKey: 'fw-1', faultStruct: { faultCode: 0, faultString: '' } },
  ]);
  expect(cpe.identity.softwareVersion).toBe('5.0.1');
  expect(cpe.counters.installs).toBe(1);
  // Told once: the next session is silent about it.
  await cpe.inform();
  expect(bench.acs.informs.at(-1)?.events).toEqual(['2 PERIODIC']);
});

test('the file server may ask for a password', async () => {
  bench.acs.files.set('/files/image.bin', image('5.0.2'));
  bench.acs.fileAuth = { kind: 'digest', username: 'box', password: 'one-time' };
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order({ username: 'box', password: 'one-time' })];
  await cpe.inform();
  await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(cpe.identity.softwareVersion).toBe('5.0.2');
});

test.each([
  ['a missing file', {}, 9016],
  ['a wrong password', { username: 'x', password: 'y' }, 9012],
  ['nobody at the address', { url: 'http://127.0.0.1:9/image.bin' }, 9015],
  ['a way of transfer it does not know', { url: 'tftp://127.0.0.1/image.bin' }, 9013],
  ['another size than announced', { fileSize: 5 }, 9018],
] as const)('%s is told with its fault code, and nothing is installed', async (name, more, faultCode) => {
  if (name !== 'a missing file') bench.acs.files.set('/files/image.bin', image('6.0.0'));
  if (name === 'a wrong password') bench.acs.fileAuth = { kind: 'basic', username: 'x', password: 'z' };
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order(more)];
  await cpe.inform();
  const inform = await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(inform.events).toEqual(['7 TRANSFER COMPLETE', 'M Download fw-1']);
  await bench.acs.until(() => bench.acs.answersOf('TransferComplete').length > 0);
  expect(bench.acs.answersOf('TransferComplete')[0]?.faultStruct.faultCode).toBe(faultCode);
  expect(cpe.identity.softwareVersion).toBe('4.1.7');
  expect(cpe.counters.installs).toBe(0);
});

test('an image for another product is fault 9018', async () => {
  bench.acs.files.set('/files/image.bin', image('6.0.0', 'B-120'));
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order()];
  await cpe.inform();
  await bench.acs.until(() => bench.acs.answersOf('TransferComplete').length > 0);
  expect(bench.acs.answersOf('TransferComplete')[0]?.faultStruct).toMatchObject({
    faultCode: 9018,
    faultString: expect.stringContaining('B-120'),
  });
});

test('of a plain file the version is in its name', async () => {
  bench.acs.files.set('/files/image.bin', new Uint8Array(10).fill(7));
  const cpe = await settled(bench.addCpe({ model: 'basalt' }));
  bench.acs.script = [order({ targetFileName: 'basalt_b120_v1.23.4.bin' })];
  await cpe.inform();
  await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(cpe.identity.softwareVersion).toBe('1.23.4');
});

test('a power cut in the middle of an installation loses neither the image nor the TransferComplete', async () => {
  bench.acs.files.set('/files/image.bin', image('5.1.0'));
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order()];
  const installing = nextEvent(cpe, 'down');
  await cpe.inform();
  await installing;
  await cpe.powerOff();
  await cpe.powerOn();
  const inform = await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(inform.events).toContain('M Download fw-1');
  expect(cpe.identity.softwareVersion).toBe('5.1.0');
});

test('an order that was not fetched yet is taken up again after a power cut', async () => {
  bench.acs.files.set('/files/image.bin', image('5.2.0'));
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [order({ delaySeconds: 1 })];
  await cpe.inform();
  await cpe.powerOff();
  await cpe.powerOn();
  await bench.acs.informWith('7 TRANSFER COMPLETE');
  expect(cpe.identity.softwareVersion).toBe('5.2.0');
});

test('configuration and log go up with PUT, and the configuration comes down again', async () => {
  const cpe = await settled(bench.addCpe());
  cpe.set('Device.WiFi.SSID.1.SSID', 'kept = über\nall');
  const upload = (fileType: string, url: string): Request<'Upload'> => ({
    type: 'Upload',
    commandKey: `up ${url}`,
    fileType,
    url: bench.acs.origin + url,
    username: '',
    password: '',
    delaySeconds: 0,
  });
  bench.acs.script = [upload('1 Vendor Configuration File', '/up/a?k=1'), upload('2 Vendor Log File', '/up/log')];
  await cpe.inform();
  await bench.acs.until(() => bench.acs.answersOf('TransferComplete').length === 2);
  expect(bench.acs.uploads.get('/up/log')).toContain('AX-3000');
  const configuration = bench.acs.uploads.get('/up/a?k=1') ?? '';
  expect(configuration).toContain('Device.WiFi.SSID.1.SSID=');

  bench.acs.files.set('/files/image.bin', Buffer.from(configuration));
  cpe.set('Device.WiFi.SSID.1.SSID', 'lost');
  bench.acs.script = [order({ fileType: '3 Vendor Configuration File' })];
  await cpe.inform();
  await bench.acs.until(() => bench.acs.answersOf('TransferComplete').length === 3);
  expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe('kept = über\nall');
});
