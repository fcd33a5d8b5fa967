import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import type { DeviceId, DeviceRef, OperationId, OutboxEntryId, SiteId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import { type Client, createStage } from '#test/integration/serve/program.ts';

/**
 * The ACS of a laptop beside a control server that is another process: devices of that server are provisioned with no
 * network, the host is killed in between, and what was done is counted where it was done.
 */
const stage = createStage();
let simulator: Simulator | undefined;
afterEach(async () => {
  await simulator?.stop();
  await stage.clear();
});

const SERIAL = 'SN-BENCH-1';
const SETTLED = { timeout: 20_000, interval: 100 };
const QUICK = { reboot: 0.05, factoryReset: 0.05, install: 0.05, diagnostics: 0.05, powerCut: 0.05 };
const SSID = 'Device.WiFi.SSID.1.SSID';

const RECIPE = `
name: Wi-Fi of the customer
deviceType: {{type}}
steps:
  - do: set
    values: { wifi.1.ssid: "Net {{customer_id}}" }
`;

async function startHost(data: string) {
  const program = stage.start('--choose-site', '--data', data, '--http', '127.0.0.1:0');
  const { client } = await stage.client((await program.ready()).ui ?? '');
  return { program, client };
}

const cpeOf = async (client: Client) =>
  (await client.acs.cpes({})).cpes.find(({ serialNumber }) => serialNumber === SERIAL);

it('knows the cached devices, acts on who was let in, and does nothing twice over kill -9', async () => {
  const serverData = await stage.folder();
  const startServer = (http: string) => stage.start('--demo', '--data', serverData, '--http', http);
  let server = startServer('127.0.0.1:0');
  const { api = '', token = '' } = await server.ready();
  const ask = async (path: string, body?: unknown) => {
    const answer = await fetch(`${api}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  const types = (await ask('/inventory_type/')) as { results: { id: number; name: string }[] };
  const [type] = types.results;
  const devices = (await ask('/inventory_device/?limit=1')) as { results: { organization_id: number }[] };
  const record = (await ask('/inventory_device/', {
    name: 'Bench router',
    serial_number: SERIAL,
    type: type?.id,
    organization_id: devices.results[0]?.organization_id,
    customer_id: 'C-1',
    username: 'cpe',
    password: 'only the server knows it',
  })) as { id: number };
  const id = record.id as DeviceId;
  const device = String(id) as DeviceRef;

  const data = await stage.folder();
  let host = await startHost(data);
  const { open } = await host.client.sites.connect({ name: 'Cloud', baseUrl: api, token });
  const site = open as SiteId;
  await host.client.control.references({});
  for (let offset = 0, more = true; more; offset += 200) {
    const { rows } = await host.client.control.list({ offset, limit: 200 });
    more = rows.length > 0;
  }

  // The network goes; a router of the inventory is plugged in. Its record asks for a proof nobody here can judge.
  server.child.kill('SIGKILL');
  await server.ended();
  const state = await host.client.acs.turnOn({ host: '127.0.0.1', port: 0 });
  if (state.state !== 'on') throw new Error(state.state);
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
  const cpe = simulator.addCpe({ acsUrl: state.url, serialNumber: SERIAL, timings: QUICK, periodicInformInterval: 1 });
  await expect.poll(async () => (await cpeOf(host.client))?.sessions ?? 0, SETTLED).toBeGreaterThan(0);
  expect((await cpeOf(host.client))?.device).toBeNull();
  expect(cpe.counters.timesDone('GetParameterValues')).toBe(0);

  // A person lets it in.
  await host.client.bench.letIn({ cpe: (await cpeOf(host.client))?.key ?? ('' as never), credentials: null });
  await expect.poll(async () => (await cpeOf(host.client))?.device, SETTLED).toBe(device);
  expect(await host.client.bench.standing({ device })).toEqual({ way: 'here' });

  // A recipe, with a value of the cached record and one that was saved here and has not landed.
  const savedAt = new Date().toISOString() as never;
  const entry = (opId: string, intent: OutboxEntry['intent']): OutboxEntry => ({
    seq: 1,
    opId: opId as OutboxEntryId,
    site,
    lane: laneOf(intent.target),
    intent,
    state: { state: 'queued' },
    label: 'Bench router',
    savedAt,
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
  });
  const target = { of: 'device', id } as const;
  const edit = entry('edit-customer', {
    kind: 'edit',
    target,
    base: { customer_id: 'C-1' },
    set: { customer_id: 'C-2' },
  });
  await host.client.outbox.journal({ entry: edit });
  const text = RECIPE.replace('{{type}}', type?.name ?? '');
  const recipe = await host.client.recipes.save({ id: null, text });
  await host.client.recipes.arm({ recipe: recipe.id, csv: null, admits: 'type', despiteFaults: false, answers: {} });
  await expect.poll(async () => (await host.client.recipes.unrecorded({})).units.length, SETTLED).toBe(1);
  expect(cpe.get(SSID)).toBe('Net C-2');
  const { sightings } = await host.client.bench.unnoted({});
  expect(sightings).toMatchObject([{ device: id, softwareVersion: expect.any(String) }]);

  // A reboot goes here, whoever asks how often; the host is killed before its proof can come.
  const request = { id: 'one-reboot' as OperationId, device, flag: 'reboot', despite: false } as const;
  expect(await host.client.bench.operate(request)).toMatchObject({ way: 'here' });
  expect(await host.client.bench.operate(request)).toMatchObject({ way: 'here' });
  const reboot = entry('reboot-by-server', { kind: 'operation', target, flag: 'reboot' });
  host.program.child.kill('SIGKILL');
  await host.program.ended();
  host = await startHost(data);
  await host.client.acs.turnOn({ host: '127.0.0.1', port: state.port });
  expect(await host.client.bench.operate(request)).toMatchObject({ way: 'here', operation: 'one-reboot' });
  const rebootsHere = async () =>
    (await host.client.bench.operations({ device })).operations.filter(
      ({ kind, createdBy }) => kind === 'reboot' && createdBy === 'this laptop',
    );
  await expect.poll(async () => (await rebootsHere())[0]?.state.state, SETTLED).toMatch(/done|unclear/);
  expect(await rebootsHere()).toHaveLength(1);
  expect(cpe.counters.reboots).toBeLessThanOrEqual(1);

  // Where the same is on its way to the server, nothing is begun here.
  await host.client.outbox.journal({ entry: reboot });
  await expect(host.client.bench.operate({ ...request, id: 'another' as OperationId })).rejects.toMatchObject({
    data: { code: 'acs.twice-outbox' },
  });

  // The network is back: what was done lands, once.
  const { port } = new URL(api);
  server = startServer(`127.0.0.1:${port}`);
  await server.ready();
  const send = {
    opId: edit.opId,
    site,
    attempt: 1,
    request: { method: 'PATCH', id, body: { customer_id: 'C-2' } },
  } as const;
  const sent = await host.client.outbox.send(send);
  expect(sent).toMatchObject({ outcome: 'answered', status: 200 });
  expect(await host.client.outbox.send(send)).toEqual(sent);
  const [file = ''] = globSync('sites/*.db', { cwd: serverData });
  const database = new DatabaseSync(join(serverData, file), { readOnly: true });
  const edits = database
    .prepare('select count(*) as n from device_log where device = ? and changes is not null')
    .get(id);
  const operations = database.prepare('select count(*) as n from operation where device = ?').get(device);
  const row = database.prepare('select customer_id from device where id = ?').get(id);
  database.close();
  expect(row).toEqual({ customer_id: 'C-2' });
  expect(operations).toEqual({ n: 0 });
  expect(Number(edits?.['n'])).toBeLessThanOrEqual(2);
}, 90_000);
