import { afterEach, beforeEach, expect, it } from 'vitest';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { camelKeys } from '#shared/snake-case.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** A campaign of simulated CPEs over TCP, seen through: the whole way from a wave to the version each of them tells. */

const QUICK = { reboot: 0.2, install: 0.2 };
const NEW = '4.2.0';
let stage: OwnSiteStage;

beforeEach(async () => {
  stage = await openOwnSiteStage();
});
afterEach(() => stage.close());

async function call(method: string, path: string, body?: unknown) {
  const raw = body instanceof Uint8Array;
  const response = await fetch(stage.own.api + path, {
    method,
    headers: {
      authorization: `Bearer ${stage.token}`,
      'content-type': raw ? 'application/octet-stream' : 'application/json',
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
  return text === '' ? null : JSON.parse(text);
}

async function recordOf(serial: string): Promise<number> {
  const body = { name: serial, serial_number: serial, type: 1, organization_id: 1, password: 'unused' };
  return (await call('POST', '/inventory_device/', body)).id;
}

const isUp = async (device: number): Promise<boolean> =>
  (await call('GET', `/inventory_device/${device}/`)).status === 'Up';
const campaign = async (id: number) => camelKeys(await call('GET', `/inventory_campaign/${id}/`)) as CampaignReport;
const downloads = (cpe: SimulatedCpe): number => cpe.counters.rpcs.get('Download')?.received ?? 0;

it('pauses at a canary that cannot install the image, and upgrades the rest once a person lets it', async () => {
  const { simulator, acsUrl } = stage;
  const image = await call('POST', '/inventory_firmware_image/', {
    ...{ name: 'Aurora', version: NEW, type: 1, file_name: `aurora-${NEW}.bin` },
  });
  const file = practiceFirmware({ productClass: 'AX-3000', version: NEW }, 4096);
  await call('PUT', `/inventory_firmware_image/${image.id}/file/`, file);
  const put = (model: 'aurora' | 'corvid', serialNumber: string) =>
    simulator.addCpe({ acsUrl, model, serialNumber, timings: QUICK, startAfter: null });
  // Of another make than its type says: the image is not for it, and it finds that out when it has it.
  const canary = put('corvid', 'CANARY');
  const rest = ['R1', 'R2', 'R3'].map((serial) => put('aurora', serial));
  const devices: number[] = [];
  for (const serial of ['CANARY', 'R1', 'R2', 'R3']) devices.push(await recordOf(serial));
  // The only one that is up: so it goes first.
  await canary.powerOn();
  await expect.poll(() => isUp(devices[0] ?? 0), { timeout: 10_000 }).toBe(true);

  const { id } = await call('POST', '/inventory_campaign/', {
    name: 'Winter',
    firmware_image: image.id,
    target: { by: 'devices', devices },
    canary: 1,
    pause_minutes: 0,
    failure_limit: { by: 'count', count: 0 },
    at_once: 2,
  });
  await call('POST', `/inventory_campaign/${id}/start/`);
  await expect.poll(async () => (await campaign(id)).state.state, { timeout: 20_000 }).toBe('paused');
  expect((await campaign(id)).state).toMatchObject({ why: { by: 'failures', failed: 1, ended: 1 } });
  const failed = await call('GET', `/inventory_campaign_device/?campaign=${id}&state=failed`);
  expect(failed.results).toMatchObject([{ device: devices[0], state: { code: '9018', attempt: 1 } }]);

  for (const cpe of rest) await cpe.powerOn();
  for (const device of devices) await expect.poll(() => isUp(device), { timeout: 10_000 }).toBe(true);
  expect(rest.map(downloads)).toEqual([0, 0, 0]);
  await call('POST', `/inventory_campaign/${id}/resume/`);
  await expect.poll(async () => (await campaign(id)).state.state, { timeout: 40_000 }).toBe('done');

  expect((await campaign(id)).progress?.waves).toMatchObject([
    { size: 1, failed: 1 },
    { size: 3, upgraded: 3 },
  ]);
  expect([canary, ...rest].map(downloads)).toEqual([1, 1, 1, 1]);
  expect(rest.map((cpe) => cpe.identity.softwareVersion)).toEqual([NEW, NEW, NEW]);
  const told = await Promise.all(devices.slice(1).map((device) => call('GET', `/inventory_device/${device}/`)));
  expect(told.map((device) => device.software_version)).toEqual([NEW, NEW, NEW]);
}, 90_000);
