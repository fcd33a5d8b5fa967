import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirmwareImage } from '#electron/acs/acs.ts';
import type { UnfitFirmware } from '#electron/acs/ports.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import {
  answerFrom,
  converse as converseAs,
  fault,
  firstRpc as firstRpcOf,
  type Special,
  type Table,
  table,
} from './conversation.ts';
import { type Answer, inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

let bench: BenchAcs;
let cpe: ScriptedCpe;
let desired: ParameterValue[];
let offer: FirmwareImage | UnfitFirmware | null;

beforeEach(async () => {
  desired = [];
  offer = null;
  bench = await startAcs({
    provisioning: {
      desired: async () => desired,
      reported: async () => undefined,
      firmware: async () => offer,
    },
  });
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

const firmware = (version: string): FirmwareImage => ({
  version,
  fileName: 'f & g.bin',
  size: 9,
  open: (start, end) => Readable.from([Buffer.from('123456789').subarray(start, end + 1)]),
});

/** Opens a session and gets to the first RPC of an operation. */
const firstRpc = (...events: Parameters<typeof inform>): Promise<Answer> => firstRpcOf(cpe, ...events);
const converse = (first: Answer, values: Table, special?: Special) => converseAs(cpe, first, values, special);

describe('settings', () => {
  it('are read, written where they differ with the device’s own type, and read back [O-8 O-9]', async () => {
    desired = [
      { name: 'Device.A', value: 'true', type: 'string' },
      { name: 'Device.B', value: '5', type: 'int' },
      { name: 'Device.C', value: 'same', type: 'string' },
    ];
    const values = table(['Device.A', '0', 'boolean'], ['Device.B', '4', 'unsignedInt'], ['Device.C', 'same']);
    const id = await bench.queue('settings');
    const written: ParameterValue[] = [];
    const asked = await converse(await firstRpc(), values, (message) => {
      if (message.type === 'SetParameterValues') written.push(...message.parameterList);
      return undefined;
    });
    expect(asked).toEqual(['GetParameterValues', 'SetParameterValues', 'GetParameterValues']);
    expect(written).toEqual([
      { name: 'Device.A', value: '1', type: 'boolean' },
      { name: 'Device.B', value: '5', type: 'unsignedInt' },
    ]);
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { by: 'read-back', parameters: 2 } });
  });

  it('that are in place already are done without a write [O-8]', async () => {
    desired = [{ name: 'Device.A', value: 'TRUE', type: 'boolean' }];
    const id = await bench.queue('settings');
    expect(await converse(await firstRpc(), table(['Device.A', '1', 'boolean']))).toEqual(['GetParameterValues']);
    expect((await bench.stateOf(id)).state).toBe('done');
  });

  it('refused name the parameter and the fault in words [F-1]', async () => {
    const id = await bench.queue('settings', { parameters: [{ name: 'Device.A', value: 'x' }] });
    await converse(await firstRpc(), table(['Device.A', 'y']), (message) =>
      message.type === 'SetParameterValues'
        ? fault(9003, [{ parameterName: 'Device.A', code: 9007, text: 'too long' }])
        : undefined,
    );
    const state = await bench.stateOf(id);
    expect(state).toMatchObject({ state: 'failed', failure: { code: '9007', parameter: 'Device.A' } });
    expect(state.state === 'failed' && state.failure.words).toContain('Device.A');
  });

  it('for a parameter that is not there: the one that is missing is named [O-10]', async () => {
    desired = ['A', 'B', 'C', 'D'].map((name) => ({ name: `Device.${name}`, value: '1', type: 'string' as const }));
    const values = table(['Device.A', '0'], ['Device.B', '0'], ['Device.D', '0']);
    const id = await bench.queue('settings');
    await converse(await firstRpc(), values, (message) =>
      message.type === 'GetParameterValues' && message.parameterNames.includes('Device.C') ? fault(9005) : undefined,
    );
    expect(await bench.stateOf(id)).toMatchObject({ failure: { code: '9005', parameter: 'Device.C' } });
  });

  it('a passphrase that reads back blank is no contradiction; another value is [O-9]', async () => {
    const name = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';
    desired = [
      { name, value: 'secret123', type: 'string' },
      { name: 'Device.A', value: '1', type: 'string' },
    ];
    const values = table([name, ''], ['Device.A', '0']);
    const id = await bench.queue('settings');
    await converse(await firstRpc(), values, (message) => {
      if (message.type !== 'SetParameterValues') return undefined;
      values.set('Device.A', { name: 'Device.A', value: '1', type: 'string' });
      return { type: 'SetParameterValuesResponse', status: 0 };
    });
    expect((await bench.stateOf(id)).state).toBe('done');
    const again = await bench.queue('settings', { parameters: [{ name: 'Device.A', value: '2' }] });
    await converse(await firstRpc(), values, (message) =>
      message.type === 'SetParameterValues' ? { type: 'SetParameterValuesResponse', status: 0 } : undefined,
    );
    expect(await bench.stateOf(again)).toMatchObject({ failure: { code: 'acs.reads-back-otherwise' } });
  });

  it.each([
    ['set', '1', []],
    ['not set', '0', ['GetParameterValues', 'SetParameterValues', 'GetParameterValues']],
  ])('whose answer was lost are read back first: they were %s [P-5]', async (_, found, then) => {
    desired = [{ name: 'Device.A', value: '1', type: 'string' }];
    const values = table(['Device.A', '0']);
    const id = await bench.queue('settings');
    const read = await firstRpc();
    const set = await cpe.reply(read, answerFrom(values, { type: 'GetParameterValues', parameterNames: ['Device.A'] }));
    expect(set.envelope?.message?.type).toBe('SetParameterValues');
    cpe.hangUp();
    await bench.clock.advance(100_000);
    expect((await bench.stateOf(id)).state).toBe('unclear');
    values.set('Device.A', { name: 'Device.A', value: found, type: 'string' });
    expect(await converse(await firstRpc(), values)).toEqual(['GetParameterValues', ...then]);
    expect((await bench.stateOf(id)).state).toBe('done');
  });
});

describe('firmware', () => {
  const image = firmware('2.0.0');
  const transferred = (commandKey: string, faultCode = 0): CwmpMessage => ({
    type: 'TransferComplete',
    commandKey,
    faultStruct: { faultCode, faultString: '' },
    startTime: '',
    completeTime: '0001-01-01T00:00:00Z',
  });

  async function download(): Promise<{ id: Parameters<BenchAcs['stateOf']>[0]; key: string }> {
    offer = image;
    const id = await bench.queue('firmware_update');
    const asked = await firstRpc();
    const message = asked.envelope?.message;
    if (message?.type !== 'Download') throw new Error('no Download');
    expect(message).toMatchObject({ fileType: '1 Firmware Upgrade Image', fileSize: 9, targetFileName: 'f & g.bin' });
    await cpe.reply(asked, { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' });
    expect((await bench.stateOf(id)).state).toBe('accepted');
    return { id, key: message.commandKey };
  }

  it('is done when TransferComplete says so, at any point of a session [S-5 P-3]', async () => {
    const { id, key } = await download();
    await cpe.send(inform(['7 TRANSFER COMPLETE', ['M Download', key]]));
    expect((await bench.stateOf(id)).state).toBe('accepted');
    const asked = await bench
      .queue('sync')
      .then(() => cpe.send(null))
      .then((answer) => throughChores(cpe, answer));
    expect(asked.envelope?.message?.type).toBe('GetParameterValues');
    const reply = await cpe.send(transferred(key), { id: 'x1' });
    expect(reply.envelope).toMatchObject({ id: 'x1', message: { type: 'TransferCompleteResponse' } });
    expect(await bench.stateOf(id)).toMatchObject({
      state: 'done',
      proof: { by: 'transfer-complete', commandKey: key },
    });
    // Some send it twice; and the RPC that was out is still answered.
    expect((await cpe.send(transferred(key))).status).toBe(200);
    expect(await converse(asked, table(['Device.A', '1']))).toEqual(['GetParameterValues']);
  });

  it('that could not be loaded has failed, in words [P-3]', async () => {
    const { id, key } = await download();
    await cpe.send(inform(['7 TRANSFER COMPLETE']));
    await cpe.send(transferred(key, 9010));
    expect(await bench.stateOf(id)).toMatchObject({ state: 'failed', failure: { code: '9010' } });
  });

  it('without any TransferComplete is done when the version runs [P-4]', async () => {
    const { id } = await download();
    const rows = [{ name: 'Device.DeviceInfo.SoftwareVersion', value: '2.0.0', type: 'string' as const }];
    await cpe.send(inform(['1 BOOT'], {}, rows));
    await throughChores(cpe, await cpe.send(null));
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { by: 'read-back' } });
  });

  describe('that is not to be loaded', () => {
    const windows = [{ start: 0, end: 60, mode: '1 At Any Time', retries: 0 }];
    const scheduled = { kind: 'schedule_download', firmwareImage: 1, windows };
    const rows = [{ name: 'Device.DeviceInfo.SoftwareVersion', value: '2.1.0', type: 'string' as const }];
    const methods = (message: CwmpMessage): CwmpMessage | undefined => {
      if (message.type === 'GetRPCMethods') return { type: 'GetRPCMethodsResponse', methodList: ['ScheduleDownload'] };
      return message.type === 'ScheduleDownload' ? { type: 'ScheduleDownloadResponse' } : undefined;
    };

    it('because it is not for the device: fails with the words why, and nothing is sent [O-20]', async () => {
      const unfit = 'This image is for hardware A, and the device is B.';
      offer = { unfit };
      const ids = [await bench.queue('firmware_update'), await bench.queue('schedule_download', scheduled)];
      expect(await converse(await firstRpc(), new Map(), methods)).toEqual(['GetRPCMethods']);
      const failed = { state: 'failed', failure: { code: 'acs.firmware-unfit', words: unfit } };
      for (const id of ids) expect(await bench.stateOf(id)).toMatchObject(failed);
    });

    it('because it became a downgrade since it was ordered: not sent without consent [O-20]', async () => {
      offer = firmware('2.0.0');
      const refused = await bench.queue('schedule_download', scheduled);
      const meant = await bench.queue('schedule_download', { ...scheduled, downgrade: true });
      const asked = await converse(await firstRpc(['2 PERIODIC'], {}, rows), new Map(), methods);
      expect(asked.filter((type) => type === 'ScheduleDownload')).toHaveLength(1);
      expect(await bench.stateOf(refused)).toMatchObject({ failure: { code: 'acs.firmware-older' } });
      expect((await bench.stateOf(meant)).state).toBe('accepted');
    });
  });

  it('without an image has failed at once, and the session goes on', async () => {
    const id = await bench.queue('firmware_update');
    const reboot = await bench.queue('reboot');
    expect((await firstRpc()).envelope?.message?.type).toBe('Reboot');
    expect(await bench.stateOf(id)).toMatchObject({ failure: { code: 'acs.no-firmware' } });
    expect((await bench.stateOf(reboot)).state).toBe('sent');
  });
});

describe('in one session', () => {
  it('the order is settings, sync, firmware, factory, reboot; what would disturb a transfer waits [O-2 O-11]', async () => {
    desired = [{ name: 'Device.A', value: '1', type: 'string' }];
    offer = firmware('9');
    for (const kind of ['reboot', 'device_factory_reset', 'firmware_update', 'sync', 'reconf'] as const) {
      await bench.queue(kind);
    }
    let commandKey = '';
    const carryOut = (message: CwmpMessage): CwmpMessage | undefined => {
      if (message.type === 'Download') {
        commandKey = message.commandKey;
        return { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' };
      }
      if (message.type === 'FactoryReset') return { type: 'FactoryResetResponse' };
      return message.type === 'Reboot' ? { type: 'RebootResponse' } : undefined;
    };
    expect(await converse(await firstRpc(), table(['Device.A', '0']), carryOut)).toEqual([
      'GetParameterValues',
      'SetParameterValues',
      'GetParameterValues',
      'GetParameterValues',
      'Download',
    ]);
    await cpe.send(inform(['7 TRANSFER COMPLETE', '1 BOOT']));
    const faultStruct = { faultCode: 0, faultString: '' };
    await cpe.send({ type: 'TransferComplete', commandKey, faultStruct, startTime: '', completeTime: '' });
    const asked = await converse(await throughChores(cpe, await cpe.send(null)), table(), carryOut);
    expect(asked).toEqual(['FactoryReset', 'Reboot']);
  });

  it('a transfer nobody hears of again does not hold a reboot back for ever [O-11]', async () => {
    offer = firmware('9');
    await bench.queue('firmware_update');
    const asked = await firstRpc();
    await cpe.reply(asked, { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' });
    await bench.queue('reboot');
    expect((await firstRpc()).status).toBe(204);
    await bench.clock.advance(11 * 60_000);
    expect((await firstRpc()).envelope?.message?.type).toBe('Reboot');
  });

  it('an operation for later waits for its instant [O-6]', async () => {
    const later = await bench.operations.queue({
      device: ref,
      kind: 'reboot',
      createdBy: 'test',
      scheduledFor: '2026-11-23T05:00:00Z' as never,
    });
    expect((await firstRpc()).status).toBe(204);
    await bench.clock.advance(3_600_000);
    expect((await firstRpc()).envelope?.message?.type).toBe('Reboot');
    expect((await bench.stateOf(later.id)).state).toBe('sent');
  });

  it('what was cancelled before it left is not sent [O-7]', async () => {
    const id = await bench.queue('reboot');
    await cpe.send(inform());
    await bench.operations.apply(id, { type: 'cancelled', at: '2026-11-23T04:30:00Z' as never, by: 'someone' });
    expect((await throughChores(cpe, await cpe.send(null))).status).toBe(204);
  });

  it('a factory reset is proved by 0 BOOTSTRAP [P-6]', async () => {
    const id = await bench.queue('factory_reset');
    await cpe.reply(await firstRpc(), { type: 'FactoryResetResponse' });
    await cpe.send(inform(['0 BOOTSTRAP', '1 BOOT']));
    expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { by: 'bootstrap' } });
  });

  it('a lost reboot is looked for by the device’s up time [P-7]', async () => {
    const disproved = await bench.queue('reboot');
    await firstRpc();
    cpe.hangUp();
    await bench.clock.advance(300_000);
    const up = await firstRpc(['2 PERIODIC']);
    expect(up.envelope?.message).toMatchObject({ parameterNames: ['Device.DeviceInfo.UpTime'] });
    const again = await cpe.reply(up, {
      type: 'GetParameterValuesResponse',
      parameterList: [{ name: 'Device.DeviceInfo.UpTime', value: '86400', type: 'unsignedInt' }],
    });
    expect(again.envelope?.message?.type).toBe('Reboot');
    cpe.hangUp();
    await bench.clock.advance(300_000);
    await cpe.reply(await firstRpc(['2 PERIODIC']), {
      type: 'GetParameterValuesResponse',
      parameterList: [{ name: 'Device.DeviceInfo.UpTime', value: '120', type: 'unsignedInt' }],
    });
    expect(await bench.stateOf(disproved)).toMatchObject({ state: 'done', proof: { by: 'read-back' } });
  });
});
