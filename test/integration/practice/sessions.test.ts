import { expect, test } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { createSimulator } from '#electron/practice/simulator.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { ScriptedAcs } from './scripted-acs.ts';
import { nextEvent, settled, shelf } from './shelf.ts';

const bench = shelf();

test('a failed session is retried after a wait within the standard’s range, and RetryCount counts', async () => {
  const clock = new FakeClock();
  const simulator = createSimulator({ clock, random: fakeRandom(3), log: silentLog });
  bench.acs.intercept = (message) =>
    message?.type === 'Inform' && message.retryCount < 3 ? { status: 503, body: '' } : undefined;
  const cpe = simulator.addCpe({ acsUrl: bench.acs.url });
  const waits: number[] = [];
  let failed = nextEvent(cpe, 'session-failed');
  for (let retry = 1; retry <= 3; retry += 1) {
    const wait = (await failed).retryInSeconds ?? 0;
    expect(cpe.state).toBe('waiting');
    waits.push(wait);
    failed = nextEvent(cpe, 'session-failed');
    await clock.advance(wait * 1000);
  }
  const inform = await bench.acs.informWith('0 BOOTSTRAP');
  expect(inform.retryCount).toBe(3);
  expect(inform.events).toEqual(['0 BOOTSTRAP', '1 BOOT']);
  waits.forEach((wait, index) => {
    expect(wait).toBeGreaterThanOrEqual(5 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(10 * 2 ** index);
  });
  await simulator.stop();
  expect(clock.pending).toBe(0);
});

test('after a session that failed behind its Inform, the retry does not say 0 BOOTSTRAP again', async () => {
  const cpe = bench.addCpe();
  let isBroken = true;
  bench.acs.intercept = (message) => (message === null && isBroken ? { status: 500, body: '' } : undefined);
  await nextEvent(cpe, 'session-failed');
  isBroken = false;
  await cpe.inform('6 CONNECTION REQUEST');
  expect(bench.acs.informs.map(({ events }) => events)).toEqual([
    ['0 BOOTSTRAP', '1 BOOT'],
    ['1 BOOT', '6 CONNECTION REQUEST'],
  ]);
});

test('a CPE whose ACS holds its requests back tells them when it may', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.files.set('/c', Buffer.from(''));
  bench.acs.script = [
    {
      type: 'Upload',
      commandKey: 'u',
      fileType: '2 Vendor Log File',
      url: `${bench.acs.origin}/log`,
      username: '',
      password: '',
      delaySeconds: 0,
    },
  ];
  const uploaded = nextEvent(cpe, 'transfer-ended');
  await cpe.inform();
  bench.acs.holdRequests = true;
  await uploaded;
  await nextEvent(cpe, 'session-ended');
  expect(bench.acs.answersOf('TransferComplete')).toHaveLength(0);
  bench.acs.holdRequests = false;
  await cpe.inform();
  expect(bench.acs.answersOf('TransferComplete')).toHaveLength(1);
  expect(bench.acs.informs.at(-1)?.events).toContain('M Upload u');
});

test('fault 8005 means: the same Inform once more', async () => {
  let asked = 0;
  bench.acs.intercept = (message, write) => {
    if (message?.type !== 'Inform') return undefined;
    asked += 1;
    if (asked > 1) return undefined;
    const retry = {
      type: 'Fault',
      faultCode: 'Server',
      faultString: 'CWMP fault',
      code: 8005,
      text: 'Retry',
      parameters: [],
    } as const;
    return { status: 200, body: write(retry) };
  };
  const cpe = await settled(bench.addCpe());
  expect(asked).toBe(2);
  expect(cpe.counters.failedSessions).toBe(0);
});

test('an answer nobody can read ends the session with words, and the CPE lives on', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.intercept = (message) =>
    message?.type === 'Inform' ? { status: 200, body: '<html>proxy</html>' } : undefined;
  const failed = nextEvent(cpe, 'session-failed');
  expect(await cpe.inform()).toBe(false);
  expect((await failed).reason).toBe('not-understood');
  bench.acs.intercept = undefined;
  expect(await cpe.inform()).toBe(true);
});

test('an ACS that does not answer is given up after 30 seconds', async () => {
  const clock = new FakeClock();
  const simulator = createSimulator({ clock, random: fakeRandom(3), log: silentLog });
  const silent = await ScriptedAcs.start();
  silent.isMute = true;
  const cpe = simulator.addCpe({ acsUrl: silent.url });
  const failed = nextEvent(cpe, 'session-failed');
  await silent.until(() => silent.exchanges.length > 0);
  await clock.advance(30_000);
  expect((await failed).words).toContain('no answer within 30 s');
  await simulator.stop();
  await silent.stop();
});

test('a redirect is followed', async () => {
  bench.acs.intercept = (message) =>
    message?.type === 'Inform' ? { status: 307, body: '', headers: { Location: '/moved' } } : undefined;
  bench.addCpe();
  await bench.acs.until(() =>
    bench.acs.exchanges.some(({ path, body }) => path === '/moved' && body.includes('Inform')),
  );
});

test('power lost in mid-session ends it at once and leaves no timer', async () => {
  const clock = new FakeClock();
  const simulator = createSimulator({ clock, random: fakeRandom(3), log: silentLog });
  const silent = await ScriptedAcs.start();
  silent.isMute = true;
  const cpe = simulator.addCpe({ acsUrl: silent.url });
  await silent.until(() => silent.exchanges.length > 0);
  expect(cpe.state).toBe('in-session');
  await cpe.powerOff();
  expect(cpe.state).toBe('off');
  expect(clock.pending).toBe(0);
  await simulator.stop();
  await silent.stop();
});

test('500 CPEs side by side: each informs once, is rung once and answers for itself', async () => {
  const acs = await ScriptedAcs.start();
  const simulator = createSimulator({ clock: systemClock, random: fakeRandom(5), log: silentLog, doors: 'shared' });
  const models = ['aurora', 'corvid', 'basalt'] as const;
  for (let index = 0; index < 500; index += 1)
    simulator.addCpe({ acsUrl: acs.url, model: models[index % 3] ?? 'aurora', startAfter: index / 1000 });
  await acs.until(() => acs.informs.length === 500);
  expect(new Set(acs.informs.map(({ deviceId }) => deviceId.serialNumber)).size).toBe(500);
  await Promise.all(
    simulator.cpes.map((cpe) => (cpe.counters.sessions > 0 ? undefined : nextEvent(cpe, 'session-ended'))),
  );
  for (let start = 0; start < 500; start += 50)
    await Promise.all(simulator.cpes.slice(start, start + 50).map((cpe) => fetch(cpe.connectionRequestUrl)));
  await acs.until(() => acs.informs.length === 1000);
  expect(simulator.cpes.map(({ counters }) => counters.connectionRequests)).toEqual(Array(500).fill(1));
  await Promise.all(
    simulator.cpes.map((cpe) => (cpe.counters.sessions > 1 ? undefined : nextEvent(cpe, 'session-ended'))),
  );
  expect(simulator.cpes.map(({ counters }) => counters.informs)).toEqual(Array(500).fill(2));
  // One of them off: its door cuts the connection, its neighbour's still opens.
  const [first, second] = simulator.cpes;
  await first?.powerOff();
  await expect(fetch(first?.connectionRequestUrl ?? '')).rejects.toThrow();
  expect((await fetch(second?.connectionRequestUrl ?? '')).status).toBe(200);
  await simulator.stop();
  await acs.stop();
});
