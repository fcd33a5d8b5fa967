import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRecipeBench, type RecipeBench } from '../../fixtures/recipes/bench.ts';

/** A recipe on simulated routers over real sockets: what passes, what fails, what is put back. */

let bench: RecipeBench;
beforeEach(async () => {
  bench = await openRecipeBench();
});
afterEach(() => bench.close());

const SSID = 'Device.WiFi.SSID.1.SSID';
const KEY = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';

const WIFI = `
name: Wi-Fi of the customer
deviceType: Router
variables:
  wifi_key: { from: generated, length: 12 }
label: { ssid: "Net {{customer_id}}", key: "{{wifi_key}}" }
steps:
  - do: set
    values:
      wifi.1.ssid: "Net {{customer_id}}"
      wifi.1.key: "{{wifi_key}}"
  - do: reboot
  - do: verify
    values:
      wifi.1.ssid: "Net {{customer_id}}"
  - do: diagnose
    test: ping
    target: gateway.example
    averageMsAtMost: 500
`;

it('one router: set, reboot, verify, test, pass; the record knows', async () => {
  const device = await bench.record('SN-1', { customer_id: 'C-77' });
  const run = await bench.arm(WIFI);
  const cpe = bench.plugIn({ serialNumber: 'SN-1' });
  const { units } = await bench.over(run.id, 1);
  expect(units).toMatchObject([{ serial: 'SN-1', device, state: { at: 'passed' }, hasLabel: true, recorded: false }]);
  expect(cpe.get(SSID)).toBe('Net C-77');
  expect(cpe.get(KEY)).toMatch(/^\w{12}$/);
  expect(cpe.counters.reboots).toBe(1);
  expect(cpe.counters.timesDone('SetParameterValues')).toBeLessThanOrEqual(3);
});

it('predicts what the device would refuse, and sends nothing', async () => {
  await bench.record('SN-2');
  const run = await bench.arm(`
name: Too long
deviceType: Router
steps:
  - do: set
    values:
      wifi.1.ssid: ${'x'.repeat(33)}
      Device.DeviceInfo.SerialNumber: other
      Device.NoSuch.Thing: 1
      wifi.1.channel: many
`);
  const cpe = bench.plugIn({ serialNumber: 'SN-2' });
  const { units } = await bench.over(run.id, 1);
  expect(units).toMatchObject([{ state: { at: 'failed', failure: { code: 'recipe.rehearsal', step: 0 } } }]);
  expect(cpe.counters.timesDone('SetParameterValues')).toBeLessThanOrEqual(1);
  const rehearsed = await bench.recipes.rehearsalOf(units[0]?.id ?? (''.padEnd(8) as never));
  expect(rehearsed?.rehearsal.findings.map(({ code }) => code)).toEqual(['9007', '9008', '9005', '9007']);
});

it('a step that fails is rolled back: every value is as before, and the tree says so', async () => {
  await bench.record('SN-3');
  const run = await bench.arm(`
name: Fails at its end
deviceType: Router
steps:
  - do: set
    values: { wifi.1.ssid: Changed, provisioning-code: X1 }
  - do: set
    values: { wifi.2.ssid: Changed too }
  - do: verify
    values: { wifi.1.ssid: Something else }
`);
  const cpe = bench.plugIn({ serialNumber: 'SN-3' });
  const before = cpe.get(SSID);
  const { units } = await bench.over(run.id, 1);
  expect(units).toMatchObject([
    { state: { at: 'failed', failure: { step: 2, code: 'recipe.verify' }, rollback: { how: 'restored' } } },
  ]);
  expect(cpe.get(SSID)).toBe(before);
  expect(cpe.get('Device.DeviceInfo.ProvisioningCode')).toBe('');
});

it('one recipe serves both data models, values come from a file by serial, and the hand-over is the last word', async () => {
  for (const serial of ['SN-4', 'SN-5']) await bench.record(serial);
  const run = await bench.arm(
    `
name: By file
deviceType: Router
variables:
  user: { from: csv, column: pppoe }
  town: { from: prompt, label: Town }
steps:
  - do: factory-reset
  - do: set
    values: { wifi.1.ssid: "{{town}} {{serial_number}}", provisioning-code: "{{user}}" }
  - do: hand-over
    url: http://127.0.0.1:9/acs
    username: prod
    password: prod-secret
`,
    { csv: 'Serial,pppoe\r\nSN-5,five\r\nSN-4,four\r\n', admits: 'listed' },
    { town: 'Depot' },
  );
  const tr181 = bench.plugIn({ serialNumber: 'SN-4' });
  const tr098 = bench.plugIn({ serialNumber: 'SN-5', model: 'basalt' });
  const { units } = await bench.over(run.id, 2);
  expect(units.map(({ state }) => state.at)).toEqual(['passed', 'passed']);
  expect(tr181.get(SSID)).toBe('Depot SN-4');
  expect(tr181.get('Device.DeviceInfo.ProvisioningCode')).toBe('four');
  expect(tr098.get('InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.SSID')).toBe('Depot SN-5');
  expect(tr098.get('InternetGatewayDevice.ManagementServer.URL')).toBe('http://127.0.0.1:9/acs');
  expect([tr181, tr098].map(({ counters }) => counters.factoryResets)).toEqual([1, 1]);
});

it('adds an object, sets what is in it by its number, and takes it away again on request', async () => {
  await bench.record('SN-6');
  const run = await bench.arm(`
name: Port mapping
deviceType: Router
steps:
  - { do: backup }
  - do: add-object
    object: portmapping
    as: web
    values: { ExternalPort: 8080, InternalPort: 80, Protocol: TCP }
  - do: set
    values: { "portmapping.{{web}}.client": 192.168.1.20 }
  - do: verify
    values: { "portmapping.{{web}}.external": 8080 }
`);
  const cpe = bench.plugIn({ serialNumber: 'SN-6' });
  const { units } = await bench.over(run.id, 1);
  expect(units).toMatchObject([{ state: { at: 'passed' } }]);
  const mappings = Array.from({ length: 8 }, (_, index) => `Device.NAT.PortMapping.${index + 1}.ExternalPort`);
  const added = mappings.find((name) => cpe.get(name) === '8080') ?? '';
  expect(cpe.get(added.replace('ExternalPort', 'InternalClient'))).toBe('192.168.1.20');
  expect(cpe.counters.timesDone('AddObject')).toBe(1);

  const [unit] = units;
  if (unit === undefined) throw new Error('it never joined');
  await bench.recipes.rollBack(unit.id, 'the technician');
  const { units: after } = await bench.over(run.id, 1);
  expect(after).toMatchObject([
    { state: { at: 'failed', failure: { code: 'recipe.rolled-back' }, rollback: { how: 'restored' } } },
  ]);
  expect(cpe.get(added)).toBeUndefined();
});
