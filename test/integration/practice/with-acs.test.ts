import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Acs, createAcs, type DirectoryDevice, type InformEvent } from '#electron/acs/acs.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import { practiceCpes, startPracticeSite } from '#electron/practice/practice-site.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { type CpeOptions, createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { CpeKey, DeviceRef, OperationId } from '#shared/ids.ts';
import { isPending, type OperationKind, type OperationState } from '#shared/operation.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { ScriptedAcs } from './scripted-acs.ts';
import { nextEvent, QUICK } from './shelf.ts';

/** Demarc's own ACS and Demarc's own CPEs, face to face over TCP: neither shares a line of HTTP code with the other. */

const ref = '1' as DeviceRef;
const login = { username: 'box', password: 's3cret & "more"' };

let folder: string;
let store: Store;
let operations: OperationStore;
let acs: Acs;
let acsUrl: string;
let simulator: Simulator;
let informs: InformEvent[];
let synced: Map<string, string>;
let files: ScriptedAcs;
const devices = new Map<string, DirectoryDevice>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-practice-'));
  const random = fakeRandom(11);
  files = await ScriptedAcs.start();
  store = await openStore({ kind: 'embedded', file: join(folder, 'site.db'), clock: systemClock, log: silentLog });
  operations = createOperationStore({ store, clock: systemClock, random });
  informs = [];
  synced = new Map();
  devices.clear();
  acs = createAcs({
    store,
    operations,
    directory: { find: ({ serialNumber }) => Promise.resolve(devices.get(serialNumber) ?? null) },
    provisioning: {
      desired: () => Promise.resolve([{ name: 'Device.WiFi.SSID.1.SSID', value: 'From the record', type: 'string' }]),
      reported: (_, rows) => {
        for (const { name, value } of rows) synced.set(name, value);
        return Promise.resolve();
      },
      firmware: () =>
        Promise.resolve({
          url: `${files.origin}/fw/image.bin`,
          username: '',
          password: '',
          fileSize: 0,
          targetFileName: 'image.bin',
          version: '5.0.0',
        }),
    },
    clock: systemClock,
    random,
    log: silentLog,
  });
  acs.onInform((event) => void informs.push(event));
  await acs.recover();
  const state = await acs.turnOn({ host: '127.0.0.1', port: 0 });
  acsUrl = state.state === 'on' ? state.url : '';
  simulator = createSimulator({ clock: systemClock, random: fakeRandom(12), log: silentLog });
});

afterEach(async () => {
  await simulator.stop();
  await acs.close();
  await store.close();
  await files.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A CPE with a record of its own that has been through its first sessions. */
async function known(options: Partial<CpeOptions> = {}): Promise<SimulatedCpe> {
  devices.set('BOX1', { ref, name: 'Box', ...login, updateFrequency: 3600 });
  const cpe = simulator.addCpe({ acsUrl, serialNumber: 'BOX1', timings: QUICK, ...login, ...options });
  await nextEvent(cpe, 'session-ended');
  while (cpe.state === 'in-session') await nextEvent(cpe, 'session-ended');
  return cpe;
}

async function queue(kind: OperationKind): Promise<OperationId> {
  const { id } = await operations.queue({ device: ref, kind, createdBy: 'test' });
  void acs.contact(ref);
  return id;
}

/** The operation's state once it is no longer under way. */
async function finished(
  id: OperationId,
  isDone = (state: OperationState) => !isPending(state),
): Promise<OperationState> {
  for (;;) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = operations.subscribe(() => resolve());
    const operation = await operations.get(id);
    if (operation !== null && isDone(operation.state)) {
      stop();
      return operation.state;
    }
    await promise;
    stop();
  }
}

test('the practice CPEs inform, prove who they are, and are listed', async () => {
  for (const [index, { serial, username, password, name, updateFrequency }] of practiceCpes().entries())
    devices.set(serial, { ref: String(index + 1) as DeviceRef, name, username, password, updateFrequency });
  const site = startPracticeSite({
    acsUrl,
    clock: systemClock,
    random: fakeRandom(3),
    log: silentLog,
    timings: QUICK,
  });
  await Promise.all(site.cpes.map((cpe) => nextEvent(cpe, 'session-ended')));
  const listed = await acs.cpes();
  expect(listed.map(({ serialNumber, root, authentication }) => [serialNumber, root, authentication]).sort()).toEqual([
    ['AUR24110004471', 'Device.', 'digest'],
    ['BSL24110090222', 'InternetGatewayDevice.', 'digest'],
    ['CVD24110018306', 'Device.', 'digest'],
  ]);
  expect(informs.every(({ authenticated }) => authenticated)).toBe(true);
  expect(site.cpes.map(({ counters }) => counters.failedSessions)).toEqual([0, 0, 0]);
  await site.stop();
});

for (const model of ['aurora', 'corvid', 'basalt'] as const) {
  test(`${model}: a reboot goes from the queue to its proof by a connection request, once`, async () => {
    const cpe = await known({ model });
    const state = await finished(await queue('reboot'));
    expect(state).toMatchObject({ state: 'done', proof: { by: 'inform-event' } });
    expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 1 });
    expect(cpe.counters.connectionRequests).toBeGreaterThan(0);
    expect(cpe.counters.reboots).toBe(1);
  });
}

test('a CPE that is off keeps its reboot queued until it is on again', async () => {
  const cpe = await known();
  await cpe.powerOff();
  const id = await queue('reboot');
  expect((await operations.get(id))?.state.state).toBe('queued');
  await cpe.powerOn();
  expect(await finished(id)).toMatchObject({ state: 'done' });
  expect(cpe.counters.reboots).toBe(1);
});

test('an answer that is lost: the reboot is not sent again, and its proof is found', async () => {
  const cpe = await known();
  cpe.addFault({ kind: 'lost-answer', rpc: 'Reboot' });
  expect(await finished(await queue('reboot'))).toMatchObject({ state: 'done' });
  expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 1 });
});

test('a power cut before the reboot is done: never sent twice, and a person is asked', async () => {
  const cpe = await known();
  cpe.addFault({ kind: 'power-cut', rpc: 'Reboot' });
  const id = await queue('reboot');
  const state = await finished(id, ({ state }) => state === 'unclear' || state === 'done');
  expect(state.state).toBe('unclear');
  await nextEvent(cpe, 'session-ended');
  expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 0 });
});

test('a device factory reset is proved by 0 BOOTSTRAP', async () => {
  const cpe = await known();
  cpe.set('Device.WiFi.SSID.1.SSID', 'by hand');
  expect(await finished(await queue('device_factory_reset'))).toMatchObject({ state: 'done' });
  expect(cpe.counters.factoryResets).toBe(1);
  expect(cpe.counters.rpcs.get('FactoryReset')).toMatchObject({ received: 1, done: 1 });
});

test('reconf sets what the record wants', async () => {
  const cpe = await known();
  expect(await finished(await queue('reconf'))).toMatchObject({ state: 'done' });
  expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe('From the record');
});

test('a firmware update is downloaded, installed and verified', async () => {
  files.files.set('/fw/image.bin', practiceFirmware({ productClass: 'AX-3000', version: '5.0.0' }));
  const cpe = await known();
  expect(await finished(await queue('firmware_update'))).toMatchObject({ state: 'done' });
  expect(cpe.counters.rpcs.get('Download')).toMatchObject({ received: 1, done: 1 });
  expect(cpe.identity.softwareVersion).toBe('5.0.0');
});

test('a firmware update without a TransferComplete is proved by the version', async () => {
  files.files.set('/fw/image.bin', practiceFirmware({ productClass: 'AX-3000', version: '5.0.0' }));
  const cpe = await known({ faults: [{ kind: 'never-transfer-complete' }] });
  expect(await finished(await queue('firmware_update'))).toMatchObject({ state: 'done' });
  expect(cpe.counters.rpcs.get('Download')).toMatchObject({ received: 1, done: 1 });
});

test('a firmware file that is not there fails with the fault’s words', async () => {
  const cpe = await known();
  expect(await finished(await queue('firmware_update'))).toMatchObject({ state: 'failed', failure: { code: '9016' } });
  expect(cpe.identity.softwareVersion).toBe('4.1.7');
});

test.each(['aurora', 'basalt'] as const)('%s: a sync reads 20,000 parameters in one session', async (model) => {
  const cpe = await known({ model, parameters: 20_000 });
  expect(await finished(await queue('sync'))).toMatchObject({ state: 'done' });
  expect(synced.size).toBeGreaterThanOrEqual(20_000);
  expect(cpe.counters.failedSessions).toBe(0);
});

test('a wrong password is refused and the record untouched', async () => {
  devices.set('BOX1', { ref, name: 'Box', ...login, updateFrequency: null });
  const cpe = simulator.addCpe({ acsUrl, serialNumber: 'BOX1', ...login, faults: [{ kind: 'wrong-password' }] });
  expect((await nextEvent(cpe, 'session-failed')).reason).toBe('refused');
  expect(informs).toHaveLength(0);
});

test('a stranger is welcomed and left alone', async () => {
  const cpe = simulator.addCpe({ acsUrl, serialNumber: 'WHO' });
  await nextEvent(cpe, 'session-ended');
  expect([...cpe.counters.rpcs.keys()]).toEqual([]);
  expect((await acs.cpes()).map(({ serialNumber, device }) => [serialNumber, device])).toEqual([['WHO', null]]);
});

test('a click reaches the device without waiting for its periodic Inform', async () => {
  const cpe = await known();
  const key = (await acs.cpes())[0]?.key ?? ('' as CpeKey);
  expect(await acs.connectionRequest(key)).toEqual({ answered: true });
  await nextEvent(cpe, 'session-ended');
  expect(informs.at(-1)?.events).toContain('6 CONNECTION REQUEST');
});
