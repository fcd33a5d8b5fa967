import { expect, test } from 'vitest';
import { FAULT_KINDS, type FaultKind, type FaultSpec } from '#electron/practice/faults.ts';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import { nextEvent, settled, shelf } from './shelf.ts';

const bench = shelf();

const faulty = (kind: FaultKind, more: Partial<FaultSpec> = {}, login = {}): SimulatedCpe =>
  bench.addCpe({ faults: [{ kind, ...more }], ...login });

const reboot: Request = { type: 'Reboot', commandKey: 'r1' };
const login = { username: 'box', password: 'right' };

/** One per kind: what the ACS and the CPE see of it. */
const shows: Record<FaultKind, () => Promise<void>> = {
  'power-cut': async () => {
    const cpe = await settled(faulty('power-cut', { rpc: 'Reboot' }));
    bench.acs.script = [{ type: 'GetRPCMethods' }, reboot];
    const over = nextEvent(cpe, 'session-ended');
    expect(await cpe.inform()).toBe(false);
    const back = await bench.acs.informWith('1 BOOT', 2);
    expect(back.events).toEqual(['1 BOOT']);
    expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 0, commandKeys: ['r1'] });
    expect(bench.acs.answersOf('GetRPCMethodsResponse')).toHaveLength(1);
    expect(bench.acs.answersOf('RebootResponse')).toHaveLength(0);
    await over;
    // Once: the next reboot is a healthy one.
    bench.acs.script = [{ type: 'Reboot', commandKey: 'r2' }];
    await cpe.inform();
    const healthy = await bench.acs.informWith('1 BOOT', 4);
    expect(healthy.events).toEqual(['1 BOOT', 'M Reboot r2']);
  },
  'lost-answer': async () => {
    const cpe = await settled(faulty('lost-answer', { rpc: 'Reboot' }));
    bench.acs.script = [reboot];
    expect(await cpe.inform()).toBe(false);
    const back = await bench.acs.informWith('1 BOOT', 2);
    expect(back.events).toContain('M Reboot r1');
    expect(bench.acs.answersOf('RebootResponse')).toHaveLength(0);
    expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 1 });
  },
  'goes-silent': async () => {
    const cpe = await settled(faulty('goes-silent', { rpc: 'Reboot' }));
    bench.acs.script = [reboot];
    const hung = nextEvent(cpe, 'rpc');
    void cpe.inform();
    expect((await hung).answer).toBeNull();
    expect(bench.acs.answersOf('RebootResponse')).toHaveLength(0);
    expect(cpe.counters.rpcs.get('Reboot')).toMatchObject({ received: 1, done: 0 });
  },
  'wrong-password': async () => {
    bench.acs.auth = { kind: 'digest', ...login };
    const failed = await nextEvent(faulty('wrong-password', {}, login), 'session-failed');
    expect(failed.reason).toBe('refused');
    expect(bench.acs.exchanges.map(({ status }) => status)).toEqual([401, 401]);
    expect(bench.acs.exchanges[1]?.authorization).toContain('username="box"');
  },
  'wrong-user': async () => {
    bench.acs.auth = { kind: 'digest', ...login };
    const failed = await nextEvent(faulty('wrong-user', {}, login), 'session-failed');
    expect(failed.reason).toBe('refused');
    expect(bench.acs.exchanges[1]?.authorization).toContain('username="box-unknown"');
  },
  'digest-loop': async () => {
    bench.acs.auth = { kind: 'digest', ...login };
    await nextEvent(faulty('digest-loop', {}, login), 'session-failed');
    expect(bench.acs.exchanges.length).toBeGreaterThan(20);
    expect(bench.acs.informs).toHaveLength(0);
  },
  'broken-xml': async () => {
    const failed = await nextEvent(faulty('broken-xml'), 'session-failed');
    expect(failed.reason).toBe('http-status');
    expect(bench.acs.unreadable).toHaveLength(1);
  },
  'never-transfer-complete': async () => {
    bench.acs.files.set('/f', practiceFirmware({ productClass: 'AX-3000', version: '9.9' }));
    const cpe = await settled(faulty('never-transfer-complete'));
    bench.acs.script = [
      {
        type: 'Download',
        commandKey: 'd',
        fileType: '1 Firmware Upgrade Image',
        url: `${bench.acs.origin}/f`,
        username: '',
        password: '',
        fileSize: 0,
        targetFileName: '',
        delaySeconds: 0,
        successUrl: '',
        failureUrl: '',
      },
    ];
    const down = nextEvent(cpe, 'down');
    await cpe.inform();
    await down;
    const over = nextEvent(cpe, 'session-ended');
    const back = await bench.acs.informWith('1 BOOT', 2);
    await over;
    expect(back.events).toEqual(['1 BOOT', '4 VALUE CHANGE']);
    expect(cpe.identity.softwareVersion).toBe('9.9');
    expect(bench.acs.answersOf('TransferComplete')).toHaveLength(0);
  },
  slow: async () => {
    const cpe = faulty('slow');
    const started = performance.now();
    await settled(cpe);
    // Two messages, two seconds before each: the delay is what is asked for, not how fast anything is.
    expect(performance.now() - started).toBeGreaterThan(3900);
  },
  'wrong-path': async () => {
    const failed = await nextEvent(faulty('wrong-path'), 'session-failed');
    expect(failed.words).toContain('404');
    expect(bench.acs.exchanges[0]?.path).toBe('/cwmp/does-not-exist');
  },
  'wrong-port': async () => {
    const failed = await nextEvent(faulty('wrong-port'), 'session-failed');
    expect(failed.reason).toBe('unreachable');
    expect(bench.acs.exchanges).toHaveLength(0);
  },
  'clock-skew': async () => {
    await settled(faulty('clock-skew'));
    const ahead = Date.now() - Date.parse(bench.acs.informs[0]?.currentTime ?? '');
    expect(ahead / 86_400_000).toBeGreaterThan(1400);
  },
  'empty-serial': async () => {
    const failed = await nextEvent(faulty('empty-serial'), 'session-failed');
    expect(failed.words).toContain('400');
    expect(bench.acs.unreadable).toEqual(['no-serial-number']);
  },
  'duplicate-serial': async () => {
    await settled(faulty('duplicate-serial'));
    await settled(faulty('duplicate-serial'));
    const [first, second] = bench.acs.informs.map(({ deviceId }) => deviceId.serialNumber);
    expect(first).toBe(second);
    const values = bench.acs.informs[0]?.parameterList.map(({ value }) => value);
    expect(values).toContain(bench.acs.informs[0]?.parameterList.find(({ name }) => name.endsWith('URL'))?.value);
  },
  'refuses-connection-request': async () => {
    const cpe = await settled(faulty('refuses-connection-request'));
    expect((await fetch(cpe.connectionRequestUrl)).status).toBe(503);
    expect(cpe.counters.connectionRequests).toBe(0);
  },
};

for (const kind of FAULT_KINDS) test(`${kind} does what it says`, shows[kind]);

test('a healthy CPE shows none of it', async () => {
  const cpe = await settled(bench.addCpe());
  expect(cpe.counters).toMatchObject({ informs: 1, sessions: 1, failedSessions: 0 });
});

test('faults can come and go while it runs', async () => {
  const cpe = await settled(bench.addCpe());
  cpe.addFault({ kind: 'wrong-path' });
  expect(await cpe.inform()).toBe(false);
  cpe.clearFaults();
  expect(await cpe.inform()).toBe(true);
});
