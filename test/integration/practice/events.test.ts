import { expect, test } from 'vitest';
import { nextEvent, settled, shelf } from './shelf.ts';

const bench = shelf();

const set = (...rows: [name: string, value: string, type: 'string' | 'unsignedInt' | 'boolean'][]) => ({
  type: 'SetParameterValues' as const,
  parameterList: rows.map(([name, value, type]) => ({ name, value, type })),
  parameterKey: 'key-1',
});

test('the first contact says 0 BOOTSTRAP and 1 BOOT and who it is', async () => {
  const cpe = bench.addCpe({ serialNumber: 'AUR1' });
  const inform = await bench.acs.informWith('0 BOOTSTRAP');
  expect(inform.events).toEqual(['0 BOOTSTRAP', '1 BOOT']);
  expect(inform.deviceId).toEqual({
    manufacturer: 'Aurora Networks',
    oui: '0A2F81',
    productClass: 'AX-3000',
    serialNumber: 'AUR1',
  });
  const values = new Map(inform.parameterList.map(({ name, value }) => [name, value]));
  expect(values.get('Device.DeviceInfo.SoftwareVersion')).toBe('4.1.7');
  expect(values.get('Device.ManagementServer.ConnectionRequestURL')).toBe(cpe.connectionRequestUrl);
});

test('a box this ACS has met before says 1 BOOT only', async () => {
  bench.addCpe({ contactedBefore: true });
  const inform = await bench.acs.informWith('1 BOOT');
  expect(inform.events).toEqual(['1 BOOT']);
});

test('a TR-098 box speaks CWMP 1.0 and carries its forced parameters', async () => {
  bench.addCpe({ model: 'basalt' });
  const inform = await bench.acs.informWith('1 BOOT');
  expect(inform.raw).toContain('urn:dslforum-org:cwmp-1-0');
  expect(inform.parameterList.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'InternetGatewayDevice.DeviceSummary',
      'InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1.ExternalIPAddress',
    ]),
  );
});

test('a periodic Inform comes by itself, at the interval the ACS has set', async () => {
  const cpe = bench.addCpe({ periodicInformInterval: 86_400 });
  await settled(cpe);
  bench.acs.script = [set(['Device.ManagementServer.PeriodicInformInterval', '1', 'unsignedInt'])];
  await cpe.inform('6 CONNECTION REQUEST');
  const inform = await bench.acs.informWith('2 PERIODIC');
  expect(inform.events).toEqual(['2 PERIODIC']);
});

test('a changed ACS URL means 0 BOOTSTRAP to the new one', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [set(['Device.ManagementServer.URL', `${bench.acs.origin}/?second`, 'string'])];
  await cpe.inform();
  await bench.acs.until(() =>
    bench.acs.exchanges.some(({ path, body }) => path === '/?second' && body.includes('0 BOOTSTRAP')),
  );
});

test('a watched value that changes on the box is told at once, an unwatched one never', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [
    {
      type: 'SetParameterAttributes',
      parameterList: [
        {
          name: 'Device.WiFi.SSID.1.SSID',
          notificationChange: true,
          notification: 2,
          accessListChange: false,
          accessList: [],
        },
      ],
    },
  ];
  await cpe.inform();
  cpe.set('Device.WiFi.SSID.2.SSID', 'unwatched');
  cpe.set('Device.WiFi.SSID.1.SSID', 'changed by hand');
  const inform = await bench.acs.informWith('4 VALUE CHANGE');
  expect(inform.events).toEqual(['4 VALUE CHANGE']);
  expect(inform.parameterList).toContainEqual({
    name: 'Device.WiFi.SSID.1.SSID',
    value: 'changed by hand',
    type: 'string',
  });
  expect(inform.parameterList.map(({ name }) => name)).not.toContain('Device.WiFi.SSID.2.SSID');
  // Told once.
  await cpe.inform('2 PERIODIC');
  expect(bench.acs.informs.at(-1)?.events).toEqual(['2 PERIODIC']);
  expect(bench.acs.informs.at(-1)?.parameterList.map(({ name }) => name)).not.toContain('Device.WiFi.SSID.1.SSID');
});

test('a value under passive watch waits for the next Inform', async () => {
  const cpe = await settled(bench.addCpe());
  const list = {
    name: 'Device.WiFi.',
    notificationChange: true,
    notification: 1,
    accessListChange: false,
    accessList: [],
  };
  bench.acs.script = [{ type: 'SetParameterAttributes', parameterList: [list] }];
  await cpe.inform();
  cpe.set('Device.WiFi.Radio.1.Channel', '11');
  expect(cpe.state).toBe('idle');
  await cpe.inform('2 PERIODIC');
  expect(bench.acs.informs.at(-1)?.events).toEqual(['2 PERIODIC', '4 VALUE CHANGE']);
});

test('what the ACS itself sets is no value change', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [set(['Device.DeviceInfo.ProvisioningCode', 'gold', 'string'])];
  await cpe.inform();
  await cpe.inform('2 PERIODIC');
  expect(cpe.get('Device.DeviceInfo.ProvisioningCode')).toBe('gold');
  expect(bench.acs.informs.flatMap(({ events }) => events)).not.toContain('4 VALUE CHANGE');
});

test('a connection request without credentials on the box opens a session', async () => {
  const cpe = await settled(bench.addCpe());
  const answer = await fetch(cpe.connectionRequestUrl);
  expect(answer.status).toBe(200);
  const inform = await bench.acs.informWith('6 CONNECTION REQUEST');
  expect(inform.events).toEqual(['6 CONNECTION REQUEST']);
});

test('a reboot takes the box down and brings it back with 1 BOOT and M Reboot', async () => {
  const cpe = await settled(bench.addCpe());
  const url = cpe.connectionRequestUrl;
  bench.acs.script = [{ type: 'Reboot', commandKey: 'reboot & <7>' }];
  const down = nextEvent(cpe, 'down');
  await cpe.inform();
  await down;
  expect(cpe.state).toBe('down');
  await expect(fetch(url)).rejects.toThrow();
  const inform = await bench.acs.informWith('1 BOOT', 2);
  expect(inform.events).toEqual(['1 BOOT', 'M Reboot reboot & <7>']);
  expect(cpe.counters.timesDone('Reboot')).toBe(1);
  expect(cpe.counters.rpcs.get('Reboot')?.commandKeys).toEqual(['reboot & <7>']);
  expect(cpe.connectionRequestUrl).toBe(url);
});

test('a factory reset forgets everything that was set and says 0 BOOTSTRAP', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [
    set(['Device.WiFi.SSID.1.SSID', 'mine', 'string']),
    { type: 'AddObject', objectName: 'Device.NAT.PortMapping.', parameterKey: '' },
    { type: 'FactoryReset' },
  ];
  await cpe.inform();
  const inform = await bench.acs.informWith('0 BOOTSTRAP', 2);
  expect(inform.events).toEqual(['0 BOOTSTRAP', '1 BOOT']);
  expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe('Aurora-Home');
  expect(cpe.get('Device.NAT.PortMappingNumberOfEntries')).toBe('1');
  expect(cpe.counters.factoryResets).toBe(1);
});

test('diagnostics run after the session and are told with 8 DIAGNOSTICS COMPLETE', async () => {
  const cpe = await settled(bench.addCpe());
  const ping = 'Device.IP.Diagnostics.IPPing.';
  bench.acs.script = [
    set(
      [`${ping}Host`, '192.0.2.1', 'string'],
      [`${ping}NumberOfRepetitions`, '5', 'unsignedInt'],
      [`${ping}DiagnosticsState`, 'Requested', 'string'],
    ),
  ];
  await cpe.inform();
  await bench.acs.informWith('8 DIAGNOSTICS COMPLETE');
  expect(cpe.get(`${ping}DiagnosticsState`)).toBe('Complete');
  expect(cpe.get(`${ping}SuccessCount`)).toBe('5');
});

test('ScheduleInform brings 3 SCHEDULED with its CommandKey', async () => {
  const cpe = await settled(bench.addCpe());
  bench.acs.script = [{ type: 'ScheduleInform', delaySeconds: 1, commandKey: 'later' }];
  await cpe.inform();
  const inform = await bench.acs.informWith('3 SCHEDULED');
  expect(inform.events).toEqual(['3 SCHEDULED', 'M ScheduleInform later']);
});

test('a box that is off is silent, and comes back with 1 BOOT', async () => {
  const cpe = await settled(bench.addCpe());
  const url = cpe.connectionRequestUrl;
  await cpe.powerOff();
  expect(cpe.state).toBe('off');
  await expect(fetch(url)).rejects.toThrow();
  expect(await cpe.inform()).toBe(false);
  await cpe.powerOn();
  const inform = await bench.acs.informWith('1 BOOT', 1);
  expect(inform.events).toEqual(['1 BOOT']);
});
