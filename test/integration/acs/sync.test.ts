import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type BenchAcs, record, startAcs } from './bench-acs.ts';
import {
  answerFrom,
  converse as converseAs,
  fault,
  firstRpc as firstRpcOf,
  type Special,
  type Table,
  table,
} from './conversation.ts';
import { type Answer, inform, ScriptedCpe } from './scripted-cpe.ts';

/** Reading a whole device, however it tells what it has (SPEC R-1 …). */

let bench: BenchAcs;
let cpe: ScriptedCpe;
let reported: { rows: ParameterValue[]; complete: boolean };
beforeEach(async () => {
  reported = { rows: [], complete: false };
  bench = await startAcs({
    provisioning: {
      desired: async () => [],
      reported: async (_, rows, complete) => {
        reported = { rows: [...reported.rows, ...rows], complete };
      },
    },
  });
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

const firstRpc = (...events: Parameters<typeof inform>): Promise<Answer> => firstRpcOf(cpe, ...events);
const converse = (first: Answer, values: Table, special?: Special) => converseAs(cpe, first, values, special);

describe('a sync', () => {
  const model = table(
    ['Device.DeviceInfo.SoftwareVersion', '1'],
    ['Device.DeviceInfo.UpTime', '5', 'unsignedInt'],
    ['Device.WiFi.SSID.1.SSID', 'a'],
    ['Device.WiFi.SSID.2.SSID', 'b'],
    ['Device.X_ACME_Thing', 'c'],
  );

  it('reads everything with one RPC where the device can [R-1]', async () => {
    const id = await bench.queue('sync');
    expect(await converse(await firstRpc(), model)).toEqual(['GetParameterValues']);
    expect(reported).toEqual({ rows: [...model.values()], complete: true });
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { by: 'read-back', parameters: 5 } });
  });

  it('splits only what the device cannot answer [R-2]', async () => {
    await bench.queue('sync');
    const asked = await converse(await firstRpc(), model, (message) =>
      message.type === 'GetParameterValues' && ['Device.', 'Device.WiFi.'].includes(message.parameterNames[0] ?? '')
        ? fault(9004)
        : undefined,
    );
    expect(new Set(reported.rows.map(({ name }) => name))).toEqual(new Set(model.keys()));
    expect(reported.complete).toBe(true);
    expect(asked).toHaveLength(7);
  });

  it('splits what is answered with the object alone [R-7]', async () => {
    const id = await bench.queue('sync');
    const values = table(['Device.A.x', '1'], ['Device.B.y', '2']);
    await converse(await firstRpc(), values, (message) =>
      message.type === 'GetParameterValues' && message.parameterNames[0]?.endsWith('.')
        ? {
            type: 'GetParameterValuesResponse',
            parameterList: [{ name: message.parameterNames[0], value: '', type: 'string' }],
          }
        : undefined,
    );
    expect(reported.rows.map(({ name }) => name)).toEqual(['Device.A.x', 'Device.B.y']);
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { parameters: 2 } });
  });

  it('leaves a leaf out that spoils the others [R-3]', async () => {
    await bench.queue('sync');
    await converse(await firstRpc(), model, (message) => {
      if (message.type !== 'GetParameterValues') return undefined;
      const names = message.parameterNames;
      return names[0] === 'Device.' || names[0] === 'Device.DeviceInfo.' || names.includes('Device.DeviceInfo.UpTime')
        ? fault(9002)
        : undefined;
    });
    expect(reported.rows.map(({ name }) => name)).not.toContain('Device.DeviceInfo.UpTime');
    expect(reported.rows).toHaveLength(4);
  });

  it('asks narrower after the device fell silent, and begins anew because nothing was changed [R-4]', async () => {
    const id = await bench.queue('sync');
    await firstRpc();
    cpe.hangUp();
    await bench.clock.advance(100_000);
    expect((await bench.stateOf(id)).state).toBe('queued');
    expect((await converse(await firstRpc(), model))[0]).toBe('GetParameterNames');
    expect((await bench.stateOf(id)).state).toBe('done');
  });

  it('reads leaf by leaf where the device dies of every partial path [R-4]', async () => {
    const id = await bench.queue('sync');
    const names = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      let asked = await firstRpc(['1 BOOT']);
      while (asked.envelope?.message?.type === 'GetParameterNames') {
        asked = await cpe.reply(asked, answerFrom(model, asked.envelope.message));
      }
      cpe.hangUp();
    }
    await converse(await firstRpc(['1 BOOT']), model, (message) => {
      if (message.type === 'GetParameterValues') for (const name of message.parameterNames) names.add(name);
      if (message.type !== 'GetParameterNames') return undefined;
      const parameterList = [...model.keys()].map((name) => ({ name, writable: false }));
      return { type: 'GetParameterNamesResponse', parameterList };
    });
    expect(names).toEqual(new Set(model.keys()));
    expect((await bench.stateOf(id)).state).toBe('done');
  });

  it('reads 20,000 parameters in one session [R-5]', async () => {
    const big = table(
      ...Array.from({ length: 20_000 }, (_, index): [string, string] => [
        `Device.Hosts.Host.${index}.Name`,
        `n${index}`,
      ]),
    );
    const id = await bench.queue('sync');
    await converse(await firstRpc(), big);
    expect(await bench.stateOf(id)).toMatchObject({ proof: { parameters: 20_000 } });
  });

  it('of a device that told no parameters finds the root [R-1]', async () => {
    const id = await bench.queue('sync');
    await cpe.send(inform(['1 BOOT'], {}, []));
    const igd = table(['InternetGatewayDevice.DeviceInfo.UpTime', '1']);
    expect(await converse(await cpe.send(null), igd)).toEqual([
      'GetParameterValues',
      'GetParameterNames',
      'GetParameterValues',
    ]);
    expect((await bench.stateOf(id)).state).toBe('done');
  });
});

describe('a device that names its parameters in its own way', () => {
  const model = table(
    ['Device.DeviceInfo.UpTime', '5', 'unsignedInt'],
    ['Device.WiFi.SSID.1.SSID', 'a'],
    ['Device.WiFi.SSID.2.SSID', 'b'],
  );
  const isWide = (message: CwmpMessage): boolean =>
    message.type === 'GetParameterValues' && message.parameterNames[0] === 'Device.';
  const lists = (...names: string[]): CwmpMessage => ({
    type: 'GetParameterNamesResponse',
    parameterList: names.map((name) => ({ name, writable: false })),
  });
  const told = (): string[] => reported.rows.map(({ name }) => name).sort();

  it.each([
    ['without the dot of an object', ['Device.WiFi', 'Device.DeviceInfo']],
    ['unsorted, twice, with foreign paths', ['Device.WiFi.', 'Other.X.', 'Device.DeviceInfo.', '', 'Device.WiFi.']],
    ['all of them, with no word of the objects between', [...model.keys()]],
    ['all of them, without the dots', ['Device.WiFi.SSID.1.SSID', 'Device.DeviceInfo', 'Device.WiFi', ...model.keys()]],
    ['objects below objects, which it was not asked for', ['Device.WiFi.SSID.', 'Device.WiFi.', 'Device.DeviceInfo.']],
  ])('%s: each parameter is read, once [R-8]', async (_, names) => {
    const id = await bench.queue('sync');
    await converse(await firstRpc(), model, (message) => {
      if (isWide(message)) return fault(9004);
      if (message.type === 'GetParameterNames' && message.parameterPath === 'Device.') return lists(...names);
      return undefined;
    });
    expect(told()).toEqual([...model.keys()].sort());
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { parameters: 3 } });
  });

  it('that tells a parameter twice told one [R-8]', async () => {
    const id = await bench.queue('sync');
    const rows = [...model.values(), ...model.values()];
    await converse(await firstRpc(), model, () => ({ type: 'GetParameterValuesResponse', parameterList: rows }));
    expect(await bench.stateOf(id)).toMatchObject({ proof: { parameters: 3 } });
  });

  it('a path it listed and does not know is left out, and the others are read [R-3]', async () => {
    const id = await bench.queue('sync');
    await converse(await firstRpc(), model, (message) => {
      if (isWide(message)) return fault(9004);
      if (message.type !== 'GetParameterNames') return undefined;
      if (message.parameterPath !== 'Device.') return fault(9005);
      return lists('Device.Gone.', 'Device.WiFi.', 'Device.Lost', 'Device.DeviceInfo.UpTime');
    });
    expect(told()).toEqual([...model.keys()].sort());
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done' });
  });

  it('that can neither tell nor list its root is asked for the objects of the standard [R-9]', async () => {
    const id = await bench.queue('sync');
    const isRoot = (message: CwmpMessage): boolean =>
      isWide(message) || (message.type === 'GetParameterNames' && message.parameterPath === 'Device.');
    await converse(await firstRpc(), model, (message) => (isRoot(message) ? fault(9003) : undefined));
    expect(told()).toEqual([...model.keys()].sort());
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { parameters: 3 } });
  });

  it('that answers nothing at all has failed, and what stands behind it gets its turn [R-9]', async () => {
    const id = await bench.queue('sync');
    const reboot = await bench.queue('reboot');
    await converse(await firstRpc(), model, ({ type }) =>
      type === 'Reboot' ? { type: 'RebootResponse' } : fault(9001),
    );
    expect(await bench.stateOf(id)).toMatchObject({ state: 'failed', failure: { code: '9001' } });
    expect((await bench.stateOf(reboot)).state).toBe('accepted');
  });
});
