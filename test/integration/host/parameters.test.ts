import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcsEvent } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { isFinished, type Operation } from '#shared/operation.ts';
import type { ParameterRow } from '#shared/parameters.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** The parameter tree: read, written with proof, and watched, from the contract's services to a CPE and back. */

const SSID = 'Device.WiFi.SSID.1.SSID';
const KEY = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';
const SETTLED = { timeout: 20_000, interval: 50 };

let stage: OwnSiteStage;
let device: DeviceRef;
let events: AcsEvent[];

beforeEach(async () => {
  stage = await openOwnSiteStage();
  events = [];
  stage.own.acs.events.subscribe((event) => events.push(event));
  const made = await fetch(`${stage.own.api}/inventory_device/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Box', serial_number: 'SN-P1', type: 1, organization_id: 1 }),
  });
  device = String(((await made.json()) as { id: number }).id) as DeviceRef;
});
afterEach(() => stage.close());

const parameters = () => stage.own.parameters;

async function boot(more: { parameters?: number } = {}) {
  const cpe = stage.simulator.addCpe({ acsUrl: stage.acsUrl, serialNumber: 'SN-P1', ...more });
  await expect.poll(async () => (await stage.own.acs.cpeOfDevice(device))?.talking, SETTLED).toBe(false);
  return cpe;
}

async function all(under = '', limit = 2000): Promise<ParameterRow[]> {
  const rows: ParameterRow[] = [];
  for (let after: string | null = null; ; ) {
    const page = await parameters().page({ device, under, after, limit });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}
const rowOf = async (name: string) => (await all(name))[0];
const operation = (): Operation | undefined =>
  events.flatMap((event) => (event.type === 'operation' ? [event.operation] : [])).at(-1);

it('reads a branch with names, types, access and values; secrets stay on the device [R-6]', async () => {
  const cpe = await boot();
  expect(await all()).toEqual([]);
  await parameters().read({ device, paths: ['Device.WiFi.'], names: true });
  const rows = await all();
  expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
  expect(await rowOf(SSID)).toMatchObject({ type: 'string', value: cpe.get(SSID), writable: true, secret: false });
  expect(await rowOf('Device.WiFi.SSID.1.')).toMatchObject({ type: null, value: null });
  expect(await rowOf(KEY)).toMatchObject({ value: null, secret: true, writable: true });
  expect(JSON.stringify(rows)).not.toContain(cpe.get(KEY) || 'unset');
  expect(events).toContainEqual(expect.objectContaining({ type: 'parameters', device, under: 'Device.WiFi.' }));
});

it('gives 20,000 rows in bounded pages, none twice and none left out', async () => {
  await boot({ parameters: 20_000 });
  await parameters().read({ device, paths: ['Device.'], names: true });
  const rows = await all('', 1500);
  expect(rows.filter(({ type }) => type !== null)).toHaveLength(20_000);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

it('forgets what the device no longer has', async () => {
  const cpe = await boot();
  await parameters().read({ device, paths: ['Device.WiFi.'], names: true });
  const before = (await all('Device.WiFi.')).length;
  await stage.own.inventory.named(device, 'Device.WiFi.', [{ name: 'Device.WiFi.Gone.', writable: false }]);
  expect(await all('Device.WiFi.')).toMatchObject([{ name: 'Device.WiFi.' }, { name: 'Device.WiFi.Gone.' }]);
  await parameters().read({ device, paths: ['Device.WiFi.'], names: true });
  expect(await all('Device.WiFi.')).toHaveLength(before);
  expect(cpe.counters.rpcs.get('GetParameterNames')?.received).toBe(2);
});

describe('writing', () => {
  beforeEach(async () => {
    await boot();
    await parameters().read({ device, paths: ['Device.'], names: true });
  });
  const sets = () => stage.simulator.cpes[0]?.counters.rpcs.get('SetParameterValues')?.received ?? 0;

  it('is an operation proved by reading back, and the tree shows it', async () => {
    const { operation: id } = await parameters().write({ device, changes: [{ name: SSID, value: 'Depot' }] });
    await expect.poll(() => operation()?.state.state, SETTLED).toBe('done');
    expect(operation()).toMatchObject({ id, kind: 'settings', state: { proof: { by: 'read-back' } } });
    expect(await rowOf(SSID)).toMatchObject({ value: 'Depot' });
  });

  it('takes a secret by its reference, and keeps it sealed', async () => {
    const secret = await stage.vault.keep('hush-hush-1234');
    await parameters().write({ device, changes: [{ name: KEY, secret }] });
    await expect.poll(() => stage.simulator.cpes[0]?.get(KEY), SETTLED).toBe('hush-hush-1234');
    await expect.poll(() => operation()?.state.state, SETTLED).toBe('done');
    expect(JSON.stringify(events)).not.toContain('hush-hush');
    expect(await rowOf(KEY)).toMatchObject({ value: null });
  });

  it.each([
    ['Device.DeviceInfo.SerialNumber', 'X', 'acs.parameter-read-only'],
    ['Device.ManagementServer.PeriodicInformInterval', 'soon', 'acs.parameter-value'],
    ['Device.ManagementServer.PeriodicInformInterval', '-1', 'acs.parameter-value'],
    ['Device.Nowhere', '1', 'acs.parameter-unknown'],
  ])('refuses %s = %s before anything is sent', async (name, value, code) => {
    const before = sets();
    await expect(parameters().write({ device, changes: [{ name, value }] })).rejects.toMatchObject({ code });
    expect(operation()).toBeUndefined();
    expect(sets()).toBe(before);
  });

  it('that the device refuses has failed, with the parameter', async () => {
    const name = 'Device.WiFi.SSID.1.SSID';
    await parameters().write({ device, changes: [{ name, value: 'x'.repeat(200) }] });
    await expect
      .poll(() => operation() !== undefined && isFinished(operation()?.state ?? { state: 'queued' }), SETTLED)
      .toBe(true);
    expect(operation()?.state).toMatchObject({ state: 'failed', failure: { parameter: name } });
  });
});

it('says that it waits where the device cannot be called, and reads at its next Inform', async () => {
  const cpe = await boot();
  cpe.set('Device.ManagementServer.ConnectionRequestPassword', 'changed behind our back');
  await expect(parameters().read({ device, paths: ['Device.DeviceInfo.'], names: false })).rejects.toMatchObject({
    code: 'acs.read-waits',
  });
  expect(await all()).toEqual([]);
  await cpe.inform('2 PERIODIC');
  await expect.poll(async () => (await all()).length, SETTLED).toBeGreaterThan(5);
});

it('tells the fault of the device', async () => {
  await boot();
  await expect(parameters().read({ device, paths: ['Device.Nonsense.'], names: true })).rejects.toMatchObject({
    code: 'acs.read-failed',
    message: expect.stringContaining('9005'),
  });
});
