import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CwmpMessage, fault } from '#shared/cwmp/rpc.ts';
import { type BenchAcs, record, startAcs } from './bench-acs.ts';
import { inform, ScriptedCpe } from './scripted-cpe.ts';

/** What the ACS keeps in order on every CPE, what an Inform proves, and proofs after a loss. */

let bench: BenchAcs;
let cpe: ScriptedCpe;
beforeEach(async () => {
  const firmware = async () => ({ version: '2', fileName: 'f', size: 1, open: () => Readable.from(['x']) });
  bench = await startAcs({
    provisioning: { desired: async () => [], reported: async () => undefined, firmware },
  });
  bench.devices.set('S1', record({ updateFrequency: 600 }));
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

type Answerer = (message: CwmpMessage) => CwmpMessage;

/** A whole session; returns what the device was asked. */
async function session(events: Parameters<typeof inform>[0], answer: Answerer): Promise<CwmpMessage[]> {
  const asked: CwmpMessage[] = [];
  await cpe.send(inform(events));
  for (
    let now = await cpe.send(null);
    now.envelope?.message;
    now = await cpe.reply(now, answer(now.envelope.message))
  ) {
    asked.push(now.envelope.message);
  }
  return asked;
}

const obliging: Answerer = (message) =>
  message.type === 'SetParameterValues'
    ? { type: 'SetParameterValuesResponse', status: 0 }
    : { type: 'GetParameterValuesResponse', parameterList: [] };
const written = (asked: readonly CwmpMessage[]) =>
  asked.flatMap((message) => (message.type === 'SetParameterValues' ? [...message.parameterList] : []));

it('the interval of the record is set, once, and again after a reset [M-1 M-2]', async () => {
  const first = written(await session(['2 PERIODIC'], obliging));
  expect(first).toContainEqual({
    name: 'Device.ManagementServer.PeriodicInformInterval',
    value: '600',
    type: 'unsignedInt',
  });
  expect(await session(['2 PERIODIC'], obliging)).toEqual([]);
  expect(written(await session(['0 BOOTSTRAP', '1 BOOT'], obliging))).toHaveLength(first.length);
});

it('a refused chore ends nothing, and is tried again after the next boot [M-2 M-4]', async () => {
  const refusing: Answerer = (message) =>
    message.type === 'SetParameterValues' ? fault(9001, 'locked') : obliging(message);
  const id = await bench.queue('settings', { parameters: [] });
  expect(written(await session(['2 PERIODIC'], refusing)).length).toBeGreaterThan(0);
  expect((await bench.stateOf(id)).state).toBe('done');
  expect(await session(['2 PERIODIC'], refusing)).toEqual([]);
  expect(written(await session(['1 BOOT'], refusing)).length).toBeGreaterThan(0);
  const [newest] = await bench.acs.sessions({ cpe: null, limit: 1 });
  expect(newest?.warnings.length).toBeGreaterThan(0);
});

it('what an Inform proves is on the disk before the Inform is answered [P-1]', async () => {
  await session(['2 PERIODIC'], obliging);
  const id = await bench.queue('reboot');
  await cpe.send(inform());
  const asked = await cpe.send(null);
  const key = asked.envelope?.message?.type === 'Reboot' ? asked.envelope.message.commandKey : '';
  await cpe.reply(asked, { type: 'RebootResponse' });
  await cpe.send(inform(['1 BOOT', ['M Reboot', key]]));
  expect((await bench.stateOf(id)).state).toBe('done');
});

it('a TransferComplete is told with the version that runs, right or not [P-14]', async () => {
  await session(['2 PERIODIC'], obliging);
  const id = await bench.queue('firmware_update');
  await cpe.send(inform());
  const asked = await cpe.send(null);
  const key = asked.envelope?.message?.type === 'Download' ? asked.envelope.message.commandKey : '';
  await cpe.reply(asked, { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' });
  await cpe.send(inform(['7 TRANSFER COMPLETE', ['M Download', key]]));
  const faultStruct = { faultCode: 0, faultString: '' };
  await cpe.send({ type: 'TransferComplete', commandKey: key, faultStruct, startTime: '', completeTime: '' });
  expect(await bench.stateOf(id)).toMatchObject({ proof: { version: { wanted: '2', running: '1.0.0' } } });
  expect((await bench.operations.get(id))?.steps.at(-1)?.words).toContain('still reports version 1.0.0 and not 2');
});

it('a lost AddObject is judged by the instances there were before [P-8]', async () => {
  await session(['2 PERIODIC'], obliging);
  const id = await bench.queue('add_object', { kind: 'add_object', path: 'Device.T.' });
  const instances = new Set([1, 4]);
  const list: Answerer = () => ({
    type: 'GetParameterNamesResponse',
    parameterList: [...instances].map((each) => ({ name: `Device.T.${each}.`, writable: true })),
  });
  await cpe.send(inform());
  const named = await cpe.send(null);
  expect((await cpe.reply(named, list({ type: 'GetRPCMethods' }))).envelope?.message?.type).toBe('AddObject');
  instances.add(7);
  cpe.hangUp();
  expect((await session(['2 PERIODIC'], list)).map(({ type }) => type)).toEqual(['GetParameterNames']);
  expect((await bench.stateOf(id)).state).toBe('done');
  expect(await bench.operations.resultOf(id)).toEqual({ kind: 'add_object', instance: 'Device.T.7.' });
});

it('a lost test that shows the findings of before is nobody’s to call done [P-9]', async () => {
  await session(['2 PERIODIC'], obliging);
  const id = await bench.queue('diagnostics', { kind: 'diagnostics', test: 'ping', settings: {} });
  const at = 'Device.IP.Diagnostics.IPPing.';
  let count = '3';
  const read: Answerer = () => ({
    type: 'GetParameterValuesResponse',
    parameterList: [
      { name: `${at}DiagnosticsState`, value: 'Complete', type: 'string' },
      { name: `${at}SuccessCount`, value: count, type: 'unsignedInt' },
    ],
  });
  await cpe.send(inform());
  const asked = await cpe.send(null);
  expect((await cpe.reply(asked, read({ type: 'GetRPCMethods' }))).envelope?.message?.type).toBe('SetParameterValues');
  cpe.hangUp();
  await session(['2 PERIODIC'], read);
  expect((await bench.stateOf(id)).state).toBe('unclear');
  count = '4';
  await session(['8 DIAGNOSTICS COMPLETE'], read);
  expect((await bench.stateOf(id)).state).toBe('done');
});
