import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Acs, createAcs, type DirectoryDevice } from '#electron/acs/acs.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import type { FaultKind } from '#electron/practice/faults.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { type CpeOptions, createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { AcsEvent, Diagnosis, DiagnosisCause } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { nextEvent, QUICK } from '../practice/shelf.ts';

/** CPEs with one fault each, face to face with the ACS over TCP: the cause it names first is the fault's. */

const ref = '1' as DeviceRef;
const login = { username: 'box', password: 's3cret' };

let folder: string;
let store: Store;
let operations: OperationStore;
let acs: Acs;
let port: number;
/** Listened on for who was given a wrong port. */
let decoy: number;
let simulator: Simulator;
let devices: Map<string, DirectoryDevice>;
let told: Diagnosis[];
let waiting: { cause: DiagnosisCause; found: (diagnosis: Diagnosis) => void }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-diagnosis-'));
  const clock = systemClock;
  const random = fakeRandom(5);
  store = await openStore({ kind: 'embedded', file: join(folder, 'site.db'), clock, log: silentLog });
  operations = createOperationStore({ store, clock, random });
  devices = new Map([['BOX1', { ref, name: 'Box', ...login, updateFrequency: null }]]);
  told = [];
  waiting = [];
  decoy = await freePort();
  acs = createAcs({
    store,
    operations,
    decoyPorts: [decoy],
    directory: { find: async ({ serialNumber }) => devices.get(serialNumber) ?? null },
    clock,
    random,
    log: silentLog,
  });
  acs.events.subscribe(heard);
  await acs.recover();
  const state = await acs.turnOn({ host: '127.0.0.1', port: 0 });
  port = state.state === 'on' ? state.port : 0;
  simulator = createSimulator({ clock, random: fakeRandom(6), log: silentLog });
});
afterEach(async () => {
  await simulator.stop();
  await acs.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function heard(event: AcsEvent): void {
  if (event.type !== 'diagnosis' || event.diagnosis === null) return;
  told.push(event.diagnosis);
  for (const { cause, found } of waiting) if (event.diagnosis.cause === cause) found(event.diagnosis);
}

/** The first diagnosis of this cause. */
function diagnosed(cause: DiagnosisCause): Promise<Diagnosis> {
  const known = told.find((diagnosis) => diagnosis.cause === cause);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((found) => waiting.push({ cause, found }));
}

const acsUrl = () => `http://127.0.0.1:${port}/`;
const box = (fault: FaultKind | null, more: Partial<CpeOptions> = {}): SimulatedCpe =>
  simulator.addCpe({
    acsUrl: acsUrl(),
    serialNumber: 'BOX1',
    timings: QUICK,
    ...login,
    faults: fault === null ? [] : [{ kind: fault }],
    ...more,
  });

/** Every sentence is whole, and none is left of the table's holes. */
function expectWords({ words, next }: Diagnosis): void {
  for (const text of [words, next]) expect(text).toMatch(/^[A-Z].*[^.]\.$/);
}

test.each<[FaultKind, DiagnosisCause, RegExp]>([
  ['wrong-path', 'wrong-path', /\/cwmp\/does-not-exist/],
  ['broken-xml', 'unreadable', /cannot be read/],
  ['empty-serial', 'no-serial', /no serial number/],
  ['wrong-user', 'wrong-user', /“box-unknown”, expected is “box”/],
  ['wrong-password', 'wrong-password', /password is wrong/],
  ['digest-loop', 'proof-loop', /again and again/],
  ['clock-skew', 'clock', /its clock is wrong/],
])('%s: the cause named is %s', async (fault, cause, words) => {
  box(fault);
  const diagnosis = await diagnosed(cause);
  expect(diagnosis.words).toMatch(words);
  expectWords(diagnosis);
  const before = fault === 'digest-loop' ? ['wrong-password'] : [];
  expect(new Set(told.map((each) => each.cause))).toEqual(new Set([...before, cause]));
  expect(acs.diagnoses()).toMatchObject([{ cause }]);
});

test('a CPE that was given another port: the port it knocks at is named, and the right one [D-7]', async () => {
  const lost = box(null, { acsUrl: `http://127.0.0.1:${decoy}/` });
  const diagnosis = await diagnosed('wrong-port');
  expect(diagnosis.words).toBe(`It knocks at port ${decoy}, but the ACS listens on port ${port}.`);
  expectWords(diagnosis);
  await lost.powerOff();
  const right = box(null);
  await nextEvent(right, 'session-ended');
  expect(acs.diagnoses()).toEqual([]);
  await acs.turnOff();
  // Off means off: at the other port, too.
  const [refused] = await once(connect(decoy, '127.0.0.1'), 'error');
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
});

test('a CPE that does not trust the certificate of the ACS', async () => {
  await acs.turnOff();
  const state = await acs.turnOn({ host: '127.0.0.1', port: 0, tls: { port: 0, minVersion: 'TLSv1.2' } });
  const cpe = box(null, { acsUrl: state.state === 'on' ? (state.tls?.url ?? '') : '' });
  for (let tries = 0; tries < 3 && told.length === 0; tries += 1) await cpe.inform();
  const diagnosis = await diagnosed('tls-refused');
  expectWords(diagnosis);
  expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(['tls-refused']));
});

test('a CPE put off in the middle of its session waits for its retry, and is well when it comes', async () => {
  const cpe = box('goes-silent', { contactedBefore: true });
  await operations.queue({ device: ref, kind: 'reboot', createdBy: 'test' });
  await nextEvent(cpe, 'rpc');
  await acs.turnOff();
  expectWords(await diagnosed('waiting-to-retry'));
  expect(acs.diagnoses()).toMatchObject([
    { cause: 'waiting-to-retry', words: expect.stringContaining('5 to 10 seconds') },
  ]);
  await acs.turnOn({ host: '127.0.0.1', port });
  await cpe.powerOff();
  const over = nextEvent(cpe, 'session-ended');
  await cpe.powerOn();
  await over;
  expect(acs.diagnoses().map(({ cause }) => cause)).not.toContain('waiting-to-retry');
});

test('a CPE that falls silent in the middle of its session', async () => {
  await acs.close();
  const clock = new FakeClock(Date.now());
  acs = createAcs({
    store,
    operations,
    directory: { find: async ({ serialNumber }) => devices.get(serialNumber) ?? null },
    clock,
    random: fakeRandom(8),
    log: silentLog,
  });
  acs.events.subscribe(heard);
  await acs.recover();
  const state = await acs.turnOn({ host: '127.0.0.1', port: 0 });
  const cpe = box('goes-silent', { acsUrl: state.state === 'on' ? state.url : '' });
  await nextEvent(cpe, 'rpc');
  await clock.advance(10 * 60_000);
  expectWords(await diagnosed('session-silent'));
  expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(['session-silent']));
});

test('a power cut: broken off, until the next session is whole', async () => {
  const cpe = box(null);
  await nextEvent(cpe, 'session-ended');
  cpe.addFault({ kind: 'power-cut', rpc: 'Reboot' });
  await operations.queue({ device: ref, kind: 'reboot', createdBy: 'test' });
  const over = nextEvent(cpe, 'session-ended');
  void acs.contact(ref);
  expectWords(await diagnosed('session-broken-off'));
  await over;
  await expect.poll(() => acs.diagnoses()).toEqual([]);
});

test('two boxes with one serial number', async () => {
  devices.set('00000000001', { ref, name: 'Twin', username: null, password: null, updateFrequency: null });
  const twins = [box('duplicate-serial', { serialNumber: 'A' }), box('duplicate-serial', { serialNumber: 'B' })];
  for (const twin of [...twins, ...twins, ...twins]) {
    const over = nextEvent(twin, 'session-ended');
    await twin.powerOff().then(() => twin.powerOn());
    await over;
  }
  expectWords(await diagnosed('duplicate-serial'));
});

test('a CPE that refuses connection requests twice in a row', async () => {
  const cpe = box('refuses-connection-request');
  await nextEvent(cpe, 'session-ended');
  const key = (await acs.cpes())[0]?.key;
  if (key === undefined) throw new Error('nobody informed');
  const call = () => acs.connectionRequest(key).catch(() => undefined);
  await call();
  expect(told).toEqual([]);
  await call();
  const diagnosis = await diagnosed('call-refused');
  expect(diagnosis.words).toBe('It refuses to be called: it is busy (503).');
  expectWords(diagnosis);
});

test('https to a port of plain HTTP, and connections without a word', async () => {
  const tls = connect(port, '127.0.0.1');
  tls.write(Buffer.from('16030100050100000103', 'hex'));
  tls.resume();
  await once(tls, 'close');
  expectWords(await diagnosed('tls'));
  for (let n = 0; n < 3; n += 1) {
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    silent.end();
    silent.resume();
    await once(silent, 'close');
  }
  expectWords(await diagnosed('silent-connection'));
});

test.each([null, 'slow'] as const)(
  'a CPE that is well (%s) raises none, whatever is done with it [D-2]',
  async (fault) => {
    const cpe = box(fault, fault === 'slow' ? { contactedBefore: true } : {});
    await nextEvent(cpe, 'session-ended');
    if (fault === null) {
      await operations.queue({ device: ref, kind: 'reboot', createdBy: 'test' });
      void acs.contact(ref);
      await nextEvent(cpe, 'session-ended', () => cpe.counters.reboots === 1);
    }
    expect(told).toEqual([]);
    expect(acs.diagnoses()).toEqual([]);
  },
);

test('what was wrong is over as soon as the CPE gets in', async () => {
  const wrong = box('wrong-password');
  await diagnosed('wrong-password');
  await wrong.powerOff();
  const right = box(null);
  await nextEvent(right, 'session-ended');
  expect(acs.diagnoses()).toEqual([]);
});
