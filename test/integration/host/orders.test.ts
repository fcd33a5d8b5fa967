import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import type { CpeOptions } from '#electron/practice/simulator.ts';
import type { AcsEvent } from '#shared/acs.ts';
import type { DiagnosticTest } from '#shared/diagnostics.ts';
import { throughput } from '#shared/diagnostics.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';
import { isFinished, type OperationState } from '#shared/operation.ts';
import { type OperationResult, type Order, transferWords } from '#shared/orders.ts';
import { QUICK } from '../practice/shelf.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** A technician's orders, from the contract's services to a simulated CPE over TCP and back, in both data models. */

const SETTLED = { timeout: 20_000, interval: 20 };

let stage: OwnSiteStage;
let device: DeviceRef;
let events: AcsEvent[];

beforeEach(async () => {
  stage = await openOwnSiteStage();
  events = [];
  stage.own.acs.events.subscribe((event) => events.push(event));
  const box = { name: 'Box', serial_number: 'SN-O1', type: 1, organization_id: 1 };
  device = String((await api('POST', '/inventory_device/', box))['id']) as DeviceRef;
});
afterEach(() => stage.close());

async function api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' };
  const reply = await fetch(`${stage.own.api}${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  return (await reply.json()) as Record<string, unknown>;
}
const record = () => api('GET', `/inventory_device/${device}/?pending=true`);

async function boot(options: Partial<CpeOptions> = {}): Promise<SimulatedCpe> {
  const cpe = stage.simulator.addCpe({ acsUrl: stage.acsUrl, serialNumber: 'SN-O1', timings: QUICK, ...options });
  await expect.poll(async () => (await stage.own.acs.cpeOfDevice(device))?.talking, SETTLED).toBe(false);
  return cpe;
}

const stateOf = (id: OperationId): OperationState | undefined =>
  events.flatMap((event) => (event.type === 'operation' && event.operation.id === id ? [event.operation] : [])).at(-1)
    ?.state;

type Ended = { id: OperationId; state: OperationState; result: OperationResult | null };

async function ended(id: OperationId): Promise<Ended> {
  await expect.poll(() => stateOf(id) !== undefined && isFinished(stateOf(id) as OperationState), SETTLED).toBe(true);
  const { result } = await stage.own.orders.result({ operation: id });
  return { id, state: stateOf(id) as OperationState, result };
}

const order = async (what: Order): Promise<OperationId> =>
  (await stage.own.orders.order({ device, order: what })).operation;
const run = async (what: Order): Promise<Ended> => ended(await order(what));

describe.each(['aurora', 'basalt'] as const)('%s', (model) => {
  const root = model === 'aurora' ? 'Device.' : 'InternetGatewayDevice.';

  it.each<[DiagnosticTest, Record<string, string>]>([
    ['ping', { Host: 'example.net', NumberOfRepetitions: '5' }],
    ['traceroute', { Host: 'example.net', MaxHopCount: '9' }],
    ['nslookup', { HostName: 'example.net' }],
    ['download', {}],
    ['upload', { TestFileLength: '2000000' }],
  ])('%s is set, waited for and read [O-14]', async (test, settings) => {
    const cpe = await boot({ model });
    const { state, result } = await run({ kind: 'diagnostics', test, settings });
    expect(state).toMatchObject({ state: 'done', proof: { by: 'read-back' } });
    if (result?.kind !== 'diagnostics') throw new Error('no findings');
    expect(result.state).toBe('Complete');
    const value = (name: string) => result.rows.find((row) => row.name === name)?.value;
    for (const [name, given] of Object.entries(settings)) expect(value(name)).toBe(given);
    if (test === 'ping') expect(value('SuccessCount')).toBe('5');
    // Without an address of its own a speed test is one against this computer.
    if (test === 'download') expect(value('DownloadURL')).toContain(stage.acsUrl);
    if (test === 'download' || test === 'upload') expect(throughput(result.rows)).toBeGreaterThan(1_000_000);
    // Set once, under the operation's own key.
    expect(cpe.counters.rpcs.get('SetParameterValues')?.commandKeys).toHaveLength(1);
  });

  it('a configuration is fetched, kept encrypted, and given back to the device [O-15 FS-6 FS-7]', async () => {
    const cpe = await boot({ model });
    const ssid = model === 'aurora' ? 'Device.WiFi.SSID.1.SSID' : `${root}LANDevice.1.WLANConfiguration.1.SSID`;
    cpe.set(ssid, 'Before & after');
    const { state, result } = await run({ kind: 'backup', content: 'configuration' });
    if (result?.kind !== 'backup') throw new Error('no file');
    expect(state).toMatchObject({ state: 'done', proof: { by: 'file', bytes: result.file.bytes } });
    expect(await stage.own.orders.files({ device })).toEqual({ files: [result.file] });
    await expect(stage.own.orders.log({ file: result.file.id })).rejects.toMatchObject({ code: 'acs.file-secret' });
    cpe.set(ssid, 'Spoilt');
    const restored = await run({ kind: 'restore', file: result.file.id });
    expect(restored.state).toMatchObject({ state: 'done', proof: { by: 'transfer-complete' } });
    expect(cpe.get(ssid)).toBe('Before & after');
    await stage.own.orders.deleteFile({ file: result.file.id });
    await expect(
      stage.own.orders.order({ device, order: { kind: 'restore', file: result.file.id } }),
    ).rejects.toMatchObject({ code: 'acs.file-unknown' });
  });
});

it('Wi-Fi neighbours are looked for where the data model has them, and else refused in words [O-14]', async () => {
  await boot({ model: 'aurora' });
  const found = await run({ kind: 'diagnostics', test: 'wifi-neighbours', settings: {} });
  if (found.result?.kind !== 'diagnostics') throw new Error('no findings');
  expect(found.result.rows.some(({ name }) => /^Result\.\d+\.SSID$/.test(name))).toBe(true);
});

it('a log is fetched and shown, with its progress [FS-8]', async () => {
  await boot();
  const { result } = await run({ kind: 'backup', content: 'log' });
  if (result?.kind !== 'backup') throw new Error('no file');
  expect((await stage.own.orders.log({ file: result.file.id })).text).toContain('SN-O1');
  const progress = events.flatMap((event) => (event.type === 'transfer' ? [event.progress] : []));
  expect(progress.map(transferWords)).toContain('delivering 100 %');
});

it('an image that is not for the device is refused in words; an older one is taken only with consent [O-20]', async () => {
  const cpe = await boot();
  await expect.poll(async () => (await record())['hardware_version'], SETTLED).toBe('AX3000-R2');
  const image = async (version: string, hardware: string | null) => {
    const body = { name: 'AX', version, file_name: 'ax.bin', hardware_versions: hardware };
    return Number((await api('POST', '/inventory_firmware_image/', body))['id']);
  };
  const windows = [{ start: 0, end: 60, mode: '1 At Any Time', retries: 0 } as const];
  const load = (firmwareImage: number, consent: { downgrade?: boolean } = {}) =>
    order({ kind: 'schedule_download', firmwareImage, windows, ...consent });

  const foreign = await image('5.0.1', 'C7.1');
  await expect(load(foreign, { downgrade: true })).rejects.toMatchObject({
    code: 'acs.firmware-unfit',
    message: expect.stringContaining('This image is for hardware C7.1, and the device is AX3000-R2.'),
  });
  const older = await image('4.0.0', null);
  await expect(load(older)).rejects.toMatchObject({
    code: 'acs.firmware-older',
    message: expect.stringContaining('The device runs 4.1.7, and this image is the older 4.0.0.'),
  });
  expect(cpe.counters.rpcs.has('ScheduleDownload')).toBe(false);
  // With consent it is ordered; there is no file of it here, so that is as far as it goes.
  expect((await ended(await load(older, { downgrade: true }))).state).toMatchObject({
    failure: { code: 'acs.no-firmware' },
  });
});

it('an instance is added with its number told, and deleted [O-12]', async () => {
  const cpe = await boot();
  const added = await run({ kind: 'add_object', path: 'Device.NAT.PortMapping.' });
  expect(added.state.state).toBe('done');
  if (added.result?.kind !== 'add_object') throw new Error('no instance');
  const { instance } = added.result;
  expect(cpe.get(`${instance}Enable`)).toBeDefined();
  expect((await run({ kind: 'delete_object', path: instance })).state.state).toBe('done');
  expect(cpe.get(`${instance}Enable`)).toBeUndefined();
  const refused = await run({ kind: 'delete_object', path: instance });
  expect(refused.state).toMatchObject({ state: 'failed', failure: { code: '9005' } });
});

it('attributes are set, read back and read [O-13]', async () => {
  await boot();
  const name = 'Device.WiFi.SSID.1.SSID';
  const set = await run({ kind: 'set_attributes', attributes: [{ name, notification: 2 }] });
  expect(set.state).toMatchObject({ state: 'done', proof: { by: 'read-back', parameters: 1 } });
  const read = await run({ kind: 'read_attributes', paths: ['Device.WiFi.SSID.1.'] });
  if (read.result?.kind !== 'read_attributes') throw new Error('no attributes');
  expect(read.result.rows).toContainEqual({ name, notification: 2, accessList: ['Subscriber'] });
});

it('a device told to call later is done when it calls [P-10]', async () => {
  await boot();
  const { state } = await run({ kind: 'schedule_inform', delaySeconds: 1 });
  expect(state).toMatchObject({ state: 'done', proof: { by: 'inform-event', event: 'M ScheduleInform' } });
});

it('software modules change, and the device’s own report is the proof [P-11]', async () => {
  await boot();
  const change = { operation: 'Update', url: 'http://192.0.2.1/m', uuid: 'u-1', version: '2', executionEnvRef: '' };
  const { state, result } = await run({ kind: 'change_modules', changes: [{ ...change, operation: 'Update' }] });
  expect(state).toMatchObject({ state: 'done', proof: { by: 'modules' } });
  expect(result).toEqual({
    kind: 'change_modules',
    rows: [{ uuid: 'u-1', version: '2', state: 'Installed', fault: '' }],
  });
});

it('what a device can is asked once per version of its software, and what it cannot is not asked of it [O-16]', async () => {
  const cpe = await boot({ model: 'basalt' });
  const change = { operation: 'Uninstall', url: '', uuid: 'u-1', version: '', executionEnvRef: '' } as const;
  const { state } = await run({ kind: 'change_modules', changes: [change] });
  expect(state).toMatchObject({ state: 'failed', failure: { code: 'acs.method-unknown' } });
  await run({ kind: 'backup', content: 'log' });
  expect(cpe.counters.timesDone('GetRPCMethods')).toBe(1);
  expect(cpe.counters.rpcs.has('ChangeDUState')).toBe(false);
  const methods = await run({ kind: 'list_methods' });
  expect(methods.result).toMatchObject({ methods: expect.arrayContaining(['Upload', 'Reboot']) });
});

it('orders are no settings of the record: pending_settings stays as the API knows it [O-17]', async () => {
  const cpe = await boot();
  await cpe.powerOff();
  const id = await order({ kind: 'backup', content: 'log' });
  await stage.own.inventory.startEmpty();
  expect((await record())['pending_settings']).toBeNull();
  await stage.own.orders.cancel({ operation: id });
  expect(stateOf(id)).toMatchObject({ state: 'cancelled' });
});

it('where nobody can tell a person decides, once [O-18]', async () => {
  const cpe = await boot();
  cpe.addFault({ kind: 'power-cut', rpc: 'ScheduleInform' });
  const id = await order({ kind: 'schedule_inform', delaySeconds: 1 });
  await expect.poll(() => stateOf(id)?.state, SETTLED).toBe('unclear');
  cpe.clearFaults();
  await stage.own.orders.decide({ operation: id, decision: 'send-again' });
  await expect(stage.own.orders.decide({ operation: id, decision: 'send-again' })).rejects.toMatchObject({
    code: 'acs.operation-moved-on',
  });
  expect((await ended(id)).state.state).toBe('done');
});
