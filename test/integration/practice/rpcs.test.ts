import { describe, expect, test } from 'vitest';
import { simulatedMethods } from '#electron/practice/rpcs.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import { settled, shelf } from './shelf.ts';

const bench = shelf();

/** What a fresh CPE answers to these RPCs, in one session. */
async function answers(model: 'aurora' | 'basalt', ...script: Request[]) {
  const cpe = await settled(bench.addCpe({ model }));
  bench.acs.script = script;
  await cpe.inform();
  return { cpe, received: bench.acs.received };
}

const set = (...parameterList: Request<'SetParameterValues'>['parameterList']): Request<'SetParameterValues'> => ({
  type: 'SetParameterValues',
  parameterList,
  parameterKey: 'k9',
});

test('GetRPCMethods lists what it can do, and nothing it cannot', async () => {
  const { received } = await answers('aurora', { type: 'GetRPCMethods' });
  expect(received).toEqual([{ type: 'GetRPCMethodsResponse', methodList: simulatedMethods('Device.') }]);
  expect(simulatedMethods('Device.')).toContain('ChangeDUState');
  expect(simulatedMethods('InternetGatewayDevice.')).not.toContain('ChangeDUState');
});

test('a method it does not have is fault 9000, and the session goes on', async () => {
  const { received } = await answers('basalt', { type: 'CancelTransfer', commandKey: 'x' }, { type: 'GetRPCMethods' });
  expect(received).toMatchObject([{ type: 'Fault', code: 9000 }, { type: 'GetRPCMethodsResponse' }]);
});

test('a list that must hold something and is empty is fault 9003', async () => {
  const { received } = await answers(
    'aurora',
    { type: 'GetParameterValues', parameterNames: [] },
    { type: 'ChangeDUState', operations: [], commandKey: 'k1' },
  );
  expect(received).toMatchObject([
    { type: 'Fault', code: 9003, text: 'Invalid arguments: ParameterNames is empty' },
    { type: 'Fault', code: 9003, text: 'Invalid arguments: Operations is empty' },
  ]);
});

describe('reading', () => {
  test('names: the whole tree has every object and parameter once', async () => {
    const { received } = await answers('aurora', { type: 'GetParameterNames', parameterPath: '', nextLevel: false });
    const [answer] = received;
    if (answer?.type !== 'GetParameterNamesResponse') throw new Error(answer?.type);
    const names = answer.parameterList.map(({ name }) => name);
    expect(names[0]).toBe('Device.');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['Device.WiFi.SSID.1.', 'Device.Hosts.HostNumberOfEntries']));
    const writable = new Map(answer.parameterList.map(({ name, writable }) => [name, writable]));
    expect(writable.get('Device.NAT.PortMapping.')).toBe(true);
    expect(writable.get('Device.DeviceInfo.SerialNumber')).toBe(false);
    expect(writable.get('Device.WiFi.SSID.1.SSID')).toBe(true);
  });

  test('names: the next level only', async () => {
    const { received } = await answers('basalt', {
      type: 'GetParameterNames',
      parameterPath: 'InternetGatewayDevice.LANDevice.1.',
      nextLevel: true,
    });
    expect(received).toMatchObject([
      {
        parameterList: expect.arrayContaining([
          { name: 'InternetGatewayDevice.LANDevice.1.WLANConfiguration.', writable: true },
          { name: 'InternetGatewayDevice.LANDevice.1.LANWLANConfigurationNumberOfEntries', writable: false },
        ]),
      },
    ]);
  });

  test('names: the next level of a parameter is fault 9003, an unknown path 9005', async () => {
    const names = (parameterPath: string, nextLevel: boolean) =>
      ({ type: 'GetParameterNames', parameterPath, nextLevel }) as const;
    const { received } = await answers(
      'aurora',
      names('Device.DeviceInfo.UpTime', true),
      names('Device.Nothing.', false),
      names('InternetGatewayDevice.', false),
    );
    expect(received).toMatchObject([{ code: 9003 }, { code: 9005 }, { code: 9005 }]);
  });

  test('values: by parameter, by object, whole, with their types; passphrases read blank', async () => {
    const get = (...parameterNames: string[]) => ({ type: 'GetParameterValues', parameterNames }) as const;
    const { received } = await answers(
      'aurora',
      get('Device.WiFi.SSID.1.SSID', 'Device.WiFi.Radio.2.Channel'),
      get('Device.WiFi.AccessPoint.1.Security.'),
      get('Device.'),
      get('Device.WiFi.SSID.99.SSID'),
      get('Device.WiFi'),
    );
    const [single, object, whole, unknown, dotless] = received;
    expect(single).toMatchObject({
      parameterList: [
        { name: 'Device.WiFi.SSID.1.SSID', value: 'Aurora-Home', type: 'string' },
        { name: 'Device.WiFi.Radio.2.Channel', value: '36', type: 'unsignedInt' },
      ],
    });
    expect(object).toMatchObject({
      parameterList: expect.arrayContaining([
        { name: 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase', value: '', type: 'string' },
      ]),
    });
    if (whole?.type !== 'GetParameterValuesResponse') throw new Error(whole?.type);
    expect(whole.parameterList.length).toBeGreaterThan(350);
    expect(unknown).toMatchObject({ type: 'Fault', code: 9005 });
    expect(dotless).toMatchObject({ type: 'Fault', code: 9005 });
  });

  test('a model of exactly 20,000 parameters is read in one answer', async () => {
    const cpe = await settled(bench.addCpe({ model: 'basalt', parameters: 20_000 }));
    bench.acs.script = [{ type: 'GetParameterValues', parameterNames: ['InternetGatewayDevice.'] }];
    await cpe.inform();
    expect(bench.acs.answersOf('GetParameterValuesResponse')[0]?.parameterList).toHaveLength(20_000);
  });
});

describe('setting', () => {
  test('all or nothing, with a fault for each parameter that stood in the way', async () => {
    const { cpe, received } = await answers(
      'aurora',
      set(
        { name: 'Device.WiFi.SSID.1.SSID', value: 'fine', type: 'string' },
        { name: 'Device.DeviceInfo.SerialNumber', value: '1', type: 'string' },
        { name: 'Device.WiFi.Radio.1.Channel', value: 'eleven', type: 'unsignedInt' },
        { name: 'Device.WiFi.Radio.1.Enable', value: '1', type: 'string' },
        { name: 'Device.WiFi.SSID.2.SSID', value: 'x'.repeat(33), type: 'string' },
        { name: 'Device.Nowhere', value: '', type: 'string' },
      ),
    );
    expect(received).toMatchObject([
      {
        type: 'Fault',
        code: 9003,
        parameters: [
          { parameterName: 'Device.DeviceInfo.SerialNumber', code: 9008 },
          { parameterName: 'Device.WiFi.Radio.1.Channel', code: 9007 },
          { parameterName: 'Device.WiFi.Radio.1.Enable', code: 9006 },
          { parameterName: 'Device.WiFi.SSID.2.SSID', code: 9007 },
          { parameterName: 'Device.Nowhere', code: 9005 },
        ],
      },
    ]);
    expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe('Aurora-Home');
    expect(cpe.counters.timesDone('SetParameterValues')).toBe(0);
    expect(cpe.counters.rpcs.get('SetParameterValues')?.received).toBe(1);
  });

  test('what was set is read back, booleans as 0 and 1, with the ParameterKey', async () => {
    const { cpe, received } = await answers(
      'basalt',
      set({ name: 'InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.Enable', value: 'false', type: 'boolean' }),
      {
        type: 'GetParameterValues',
        parameterNames: [
          'InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.Enable',
          'InternetGatewayDevice.ManagementServer.ParameterKey',
        ],
      },
    );
    expect(received[0]).toEqual({ type: 'SetParameterValuesResponse', status: 0 });
    expect(received[1]).toMatchObject({ parameterList: [{ value: '0' }, { value: 'k9' }] });
    expect(cpe.counters.timesDone('SetParameterValues')).toBe(1);
  });

  test('objects come and go; a number is never given twice', async () => {
    const add = (objectName: string) => ({ type: 'AddObject', objectName, parameterKey: '' }) as const;
    const remove = (objectName: string) => ({ type: 'DeleteObject', objectName, parameterKey: '' }) as const;
    const table = 'Device.NAT.PortMapping.';
    const { cpe, received } = await answers(
      'aurora',
      add(table),
      set({ name: `${table}2.ExternalPort`, value: '8080', type: 'unsignedInt' }),
      remove(`${table}2.`),
      add(table),
      add('Device.WiFi.Radio.'),
      remove('Device.WiFi.Radio.1.'),
      remove(`${table}2.`),
      add('Device.WiFi.'),
    );
    expect(received).toMatchObject([
      { type: 'AddObjectResponse', instanceNumber: 2 },
      { type: 'SetParameterValuesResponse' },
      { type: 'DeleteObjectResponse' },
      { type: 'AddObjectResponse', instanceNumber: 3 },
      { type: 'Fault', code: 9001 },
      { type: 'Fault', code: 9001 },
      { type: 'Fault', code: 9005 },
      { type: 'Fault', code: 9005 },
    ]);
    expect(cpe.get(`${table}3.ExternalPort`)).toBe('0');
    expect(cpe.get('Device.NAT.PortMappingNumberOfEntries')).toBe('2');
  });

  test('attributes: by object, refused for what changes all the time', async () => {
    const attributes = (name: string, notification: number): Request => ({
      type: 'SetParameterAttributes',
      parameterList: [{ name, notificationChange: true, notification, accessListChange: false, accessList: [] }],
    });
    const { received } = await answers(
      'aurora',
      attributes('Device.WiFi.SSID.', 1),
      { type: 'GetParameterAttributes', parameterNames: ['Device.WiFi.SSID.1.SSID', 'Device.DeviceInfo.UpTime'] },
      attributes('Device.DeviceInfo.UpTime', 2),
      attributes('Device.DeviceInfo.UpTime', 7),
    );
    expect(received).toMatchObject([
      { type: 'SetParameterAttributesResponse' },
      { parameterList: [{ notification: 1 }, { notification: 0 }] },
      { code: 9009 },
      { code: 9003 },
    ]);
  });
});
