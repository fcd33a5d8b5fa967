import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
