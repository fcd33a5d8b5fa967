import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { type CpeOptions, createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import type { AcsState, CpeSummary } from '#shared/acs.ts';
import { DeviceDetail } from '#shared/device.ts';
import type { DeviceId, SiteId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxRequest } from '#shared/outbox.ts';
import { auditDevice, auditOf, happened } from '../../fakes/audit.ts';
import { rebootEntry } from '../../fakes/outbox.ts';
import { createHostStage, type Screen } from './stage.ts';

/** The rooms joined on a site of one's own: what a screen does reaches a CPE, what a CPE does reaches the record. */

const stage = createHostStage();
const PASSWORD = 'planted-cpe-password';
let screen: Screen;
let simulator: Simulator;
let acs: Extract<AcsState, { state: 'on' }>;
let sends = 0;

beforeEach(async () => {
  screen = stage.screen(await stage.start(await stage.folder()));
  await screen.client.sites.openLocal({ name: 'Depot' });
  const state = await screen.client.acs.turnOn({ host: '127.0.0.1', port: 0 });
  if (state.state !== 'on') throw new Error(state.state);
  acs = state;
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
afterEach(async () => {
  await simulator.stop();
  await stage.clear();
});

/** Journals and sends, as the replay does. */
async function send(request: OutboxRequest): Promise<{ status: number; body: unknown }> {
  sends += 1;
  const entry = rebootEntry(sends, {
    opId: `op-wiring-${sends}` as never,
    site: 'local' as never,
    lane: laneOf({ of: 'draft', id: `t${sends}` as TemporaryId }),
  });
  await screen.client.outbox.journal({ entry });
  const outcome = await screen.client.outbox.send({ opId: entry.opId, site: entry.site, attempt: 1, request });
  if (outcome.outcome !== 'answered') throw new Error(outcome.reason);
  return { status: outcome.status, body: outcome.body };
}

async function createDevice(serial: string): Promise<DeviceId> {
  const { types, organizations } = await screen.client.control.references({});
  const { ref } = await screen.client.app.keepSecret({ secret: PASSWORD });
  const { status, body } = await send({
    method: 'POST',
    body: {
      name: 'Hall router',
      serial_number: serial,
      type: types[0]?.id ?? 0,
      organization_id: organizations[0]?.id ?? 0,
      username: 'cpe-hall',
      update_frequency: 600,
    },
    secrets: { password: ref },
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return DeviceDetail.parse(body).id;
}

const device = async (id: DeviceId) => (await screen.client.control.device({ id })).device;
const cpeBySerial = async (serial: string): Promise<CpeSummary | undefined> =>
  (await screen.client.acs.cpes({})).cpes.find(({ serialNumber }) => serialNumber === serial);
const switchOn = (options: Partial<CpeOptions>) =>
  simulator.addCpe({
    acsUrl: acs.url,
    connectionRequestUsername: 'acs',
    connectionRequestPassword: 'ring',
    ...options,
  });

it('an empty site has what a first device needs; a CPE with its password becomes that device', async () => {
  const id = await createDevice('SN-0001');
  expect(await device(id)).toMatchObject({
    status: 'Down',
    is_active: false,
    last_connection: null,
    manufacturer: null,
  });
  switchOn({ serialNumber: 'SN-0001', username: 'cpe-hall', password: PASSWORD });
  await expect.poll(async () => (await device(id))?.status, { timeout: 15_000 }).toBe('Up');
  const record = await device(id);
  expect(record).toMatchObject({ is_active: true, address: '127.0.0.1' });
  for (const key of [
    'last_connection',
    'manufacturer',
    'software_version',
    'product_class',
    'unique_identifier',
  ] as const)
    expect(record?.[key]).not.toBeNull();
  await expect.poll(async () => (await cpeBySerial('SN-0001'))?.talking, { timeout: 15_000 }).toBe(false);
  expect(await cpeBySerial('SN-0001')).toMatchObject({
    device: String(id),
    deviceName: 'Hall router',
    authentication: 'digest',
  });
  // The update frequency of the record is the CPE's interval now (UC5d).
  expect(simulator.cpes[0]?.get('Device.ManagementServer.PeriodicInformInterval')).toBe('600');

  expect(screen.messages.join()).not.toContain(PASSWORD);
  expect(stage.log.text()).not.toContain(PASSWORD);
}, 30_000);

it('a keychain that was reset locks nobody out of the site', async () => {
  const folder = await stage.folder();
  const first = await stage.start(folder);
  screen = stage.screen(first);
  await screen.client.sites.openLocal({ name: 'Depot' });
  const id = await createDevice('SN-0004');
  await screen.client.acs.turnOn({ host: '127.0.0.1', port: 0 });
  await stage.end(first);
  await rm(join(folder, 'key'));

  screen = stage.screen(await stage.start(folder));
  expect((await device(id))?.username).toBe('cpe-hall');
  const state = await screen.client.acs.turnOn({ host: '127.0.0.1', port: 0 });
  if (state.state !== 'on') throw new Error(state.state);
  // Its password is gone with the keychain: the CPE waits outside until a person types it again.
  const { ref } = await screen.client.app.keepSecret({ secret: PASSWORD });
  await send({ method: 'PATCH', id, body: { username: 'cpe-hall' }, secrets: { password: ref } });
  switchOn({ acsUrl: state.url, serialNumber: 'SN-0004', username: 'cpe-hall', password: PASSWORD });
  await expect.poll(async () => (await device(id))?.status, { timeout: 15_000 }).toBe('Up');
}, 30_000);

it('a CPE with a wrong password is refused and the record stays as it was', async () => {
  const id = await createDevice('SN-0002');
  const before = await device(id);
  switchOn({ serialNumber: 'SN-0002', username: 'cpe-hall', password: 'wrong' });
  const refused = async () => (await screen.client.acs.sessions({ cpe: null, limit: 10 })).sessions;
  await expect.poll(async () => (await refused()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  await expect.poll(async () => (await refused())[0]?.end?.how, { timeout: 15_000 }).toBe('aborted');
  expect(await device(id)).toEqual(before);
}, 30_000);

it('a CPE nobody knows is shown, and nothing else', async () => {
  switchOn({ serialNumber: 'SN-STRANGER' });
  await expect.poll(async () => (await cpeBySerial('SN-STRANGER'))?.talking, { timeout: 15_000 }).toBe(false);
  expect(await cpeBySerial('SN-STRANGER')).toMatchObject({ device: null, deviceName: null, authentication: 'none' });
  expect((await screen.client.control.list({ offset: 0, limit: 10 })).count).toBe(0);
}, 30_000);

it('a stranger whose device is created is that device from its next Inform on', async () => {
  const cpe = switchOn({ serialNumber: 'SN-0005', username: 'cpe-hall', password: PASSWORD });
  await expect.poll(async () => (await cpeBySerial('SN-0005'))?.talking, { timeout: 15_000 }).toBe(false);
  expect(await cpeBySerial('SN-0005')).toMatchObject({ device: null });
  const id = await createDevice('SN-0005');
  await cpe.powerOff();
  await cpe.powerOn();
  await expect.poll(async () => (await cpeBySerial('SN-0005'))?.device, { timeout: 15_000 }).toBe(String(id));
  expect((await screen.client.acs.diagnoses({})).diagnoses).toEqual([]);
}, 30_000);

it('a reboot asked for while the CPE is off waits, and runs once when it comes', async () => {
  const id = await createDevice('SN-0003');
  await send({ method: 'PATCH', id, body: { reboot: true } });
  expect(await device(id)).toMatchObject({ pending_settings: 'reboot:pending' });
  const operation = async () =>
    (await screen.client.control.operations({ device: String(id) as never })).operations?.[0];
  expect((await operation())?.state.state).toBe('queued');
  const cpe = switchOn({ serialNumber: 'SN-0003', username: 'cpe-hall', password: PASSWORD });
  await expect.poll(async () => (await operation())?.state.state, { timeout: 30_000 }).toBe('done');
  expect(cpe.counters.rpcs.get('Reboot')?.received).toBe(1);
  expect(await device(id)).toMatchObject({ pending_settings: null });
}, 60_000);

it('a device is not deleted while an audit that expects it is under way', async () => {
  const id = await createDevice('AUDITED');
  const audit = auditOf({ site: 'local' as SiteId, expected: 1 });
  await screen.client.audit.expect({ audit: audit.id, part: 0, devices: [auditDevice(id)] });
  await screen.client.audit.keep({ audit });
  expect(await send({ method: 'DELETE', id })).toEqual({
    status: 409,
    body: {
      detail:
        'Unable to delete object. 1 dependent object was found: audit Basement (in progress until it is paused or signed).',
    },
  });
  await screen.client.audit.append({ events: [happened(1, { type: 'paused' })] });
  expect(await send({ method: 'DELETE', id })).toMatchObject({ status: 204 });
});
