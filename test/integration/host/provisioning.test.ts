import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** Settings, firmware and signs of life, from the REST API over the ACS to a CPE and back. */

const SSID = 'Device.WiFi.SSID.1.SSID';
let stage: OwnSiteStage;
let acsUrl: string;

beforeEach(async () => {
  stage = await openOwnSiteStage();
  ({ acsUrl } = stage);
});
afterEach(() => stage.close());

type Json = Record<string, unknown>;

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
  const raw = body instanceof Uint8Array || body instanceof FormData;
  const type =
    body instanceof FormData ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' };
  const response = await fetch(`${stage.own.api}${path}`, {
    method,
    headers: { authorization: `Bearer ${stage.token}`, ...(body === undefined ? {} : type) },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? {} : (JSON.parse(text) as Json) };
}
async function ok(method: string, path: string, body?: unknown): Promise<Json> {
  const { status, json } = await call(method, path, body);
  expect({ status, json }).toMatchObject({ status: method === 'POST' ? 201 : 200 });
  return json;
}
const results = async (path: string) => (await ok('GET', path))['results'] as Json[];
const createDevice = async (serial: string) =>
  (await ok('POST', '/inventory_device/', { name: serial, serial_number: serial, type: 1, organization_id: 1 }))['id'];
const device = (id: unknown) => ok('GET', `/inventory_device/${id}/?pending=true`);
const settled = { timeout: 40_000, interval: 100 };
const idle = (id: unknown) => expect.poll(async () => (await device(id))['pending_settings'], settled).toBeNull();

it('settings reach a device at its bootstrap, are read back, survive its reset, and go with a full reset', async () => {
  const id = await createDevice('SN-S1');
  await ok('POST', '/inventory_device_setting/', { device: id, name: SSID, value: 'Depot hall' });
  const cpe = stage.simulator.addCpe({ acsUrl, serialNumber: 'SN-S1' });
  await expect.poll(() => cpe.get(SSID), settled).toBe('Depot hall');
  await idle(id);
  const configured = (await device(id))['last_configuration'];
  expect(configured).not.toBeNull();

  await ok('PATCH', `/inventory_device/${id}/`, { sync: true });
  await idle(id);
  expect(await results(`/inventory_device_setting/?device=${id}`)).toMatchObject([{ reported_value: 'Depot hall' }]);

  await ok('PATCH', `/inventory_device/${id}/`, { device_factory: true });
  await expect.poll(() => cpe.get(SSID), settled).not.toBe('Depot hall');
  await expect.poll(() => cpe.get(SSID), settled).toBe('Depot hall');
  await idle(id);

  await ok('PATCH', `/inventory_device/${id}/`, { factory: true });
  await idle(id);
  expect(cpe.get(SSID)).not.toBe('Depot hall');
  expect(await results(`/inventory_device_setting/?device=${id}`)).toEqual([]);
  const [entry] = await results(`/inventory_device_setting_history/?device=${id}`);
  await ok('POST', `/inventory_device_setting_history/${entry?.['id']}/restore/`);
  await expect.poll(() => cpe.get(SSID), settled).toBe('Depot hall');
}, 120_000);

it('UC3: an uploaded image is installed by the device it fits, and by no other', async () => {
  const id = await createDevice('SN-F1');
  const cpe = stage.simulator.addCpe({ acsUrl, serialNumber: 'SN-F1' });
  await expect.poll(async () => (await device(id))['hardware_version'], settled).toBe('AX3000-R2');
  const { productClass } = cpe.identity;
  const bytes = practiceFirmware({ productClass, version: '5.0.1' });
  const image = { name: 'AX', version: '5.0.1', file_name: 'ax-5.0.1.bin' };
  const good = (
    await ok('POST', '/inventory_firmware_image/', { ...image, hardware_versions: 'AX3000-R1, ax3000-r2' })
  )['id'];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await ok('PUT', `/inventory_firmware_image/${good}/file/`, bytes)).toMatchObject({
    sha256,
    size: bytes.length,
  });
  expect(await readdir(join(stage.folder, 'firmware'))).toEqual([sha256]);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array([1, 2, 3])]), 'ax.bin');
  const wrong = await call('PUT', `/inventory_firmware_image/${good}/file/`, form);
  expect([wrong.status, Object.keys(wrong.json)]).toEqual([400, ['size', 'sha256']]);

  const foreign = (await ok('POST', '/inventory_firmware_image/', { ...image, hardware_versions: 'C7.1' }))['id'];
  const push = (number: unknown) => ({ firmware_image: number, firmware_image_is_pending: true });
  const refused = await call('PATCH', `/inventory_device/${id}/`, push(foreign));
  const why = 'This image is for hardware C7.1, and the device is AX3000-R2.';
  expect([refused.status, refused.json]).toEqual([400, { firmware_image: [why] }]);

  // UC3d: the device refuses what is not made for it; the fault is in the log, and it can be tried again.
  const broken = (await ok('POST', '/inventory_firmware_image/', { ...image, version: '6.0.0' }))['id'];
  const other = practiceFirmware({ productClass: 'C7-ONT', version: '6.0.0' });
  await ok('PUT', `/inventory_firmware_image/${broken}/file/`, other);
  await ok('PATCH', `/inventory_device/${id}/`, push(broken));
  await idle(id);
  expect(await device(id)).toMatchObject({ firmware_image_is_pending: false, software_version: '4.1.7' });
  expect((await results(`/inventory_device_log/?device=${id}`))[0]?.['what']).toMatch(/^firmware_update failed/);

  // UC3b, UC3c
  const asked = await ok('PATCH', `/inventory_device/${id}/?pending=true`, push(good));
  expect(asked).toMatchObject({ ...push(good), pending_settings: 'firmware_update:pending' });
  await idle(id);
  await expect.poll(async () => (await device(id))['software_version'], settled).toBe('5.0.1');
  expect(await device(id)).toMatchObject({ firmware_image: good, firmware_image_is_pending: false });
  expect(cpe.identity.softwareVersion).toBe('5.0.1');
}, 120_000);

it('UC1b: a CPE that lost its power is Down in the answer, its neighbour stays as it was', async () => {
  const dead = await createDevice('SN-U1');
  const alive = await createDevice('SN-U2');
  const [first] = ['SN-U1', 'SN-U2'].map((serialNumber) => stage.simulator.addCpe({ acsUrl, serialNumber }));
  for (const id of [dead, alive]) await expect.poll(async () => (await device(id))['status'], settled).toBe('Up');
  const before = await results('/inventory_device/');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await first?.powerOff();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const after = await results('/inventory_device/?update_status=true');
  expect(after.map(({ status }) => status)).toEqual(['Down', 'Up']);
  expect(after[0]?.['status_change']).not.toBe(before[0]?.['status_change']);
  expect(after[1]?.['status_change']).toBe(before[1]?.['status_change']);
}, 60_000);
