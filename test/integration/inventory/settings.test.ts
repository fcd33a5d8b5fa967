import { describe, expect, test, vi } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import { finishOperations } from '#test/fixtures/inventory/finish-operations.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** What a device should be set to, what it told, and what a factory reset does to both (inventory-api 9.20, 9.21). */
const PATH = '/inventory_device_setting/';
const REF = '2001' as DeviceRef;
const PASSPHRASE = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';
const SSID = 'Device.WiFi.SSID.1.SSID';

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  const contact = { queued: vi.fn<(device: DeviceRef) => void>() };

  freshSite(
    engine,
    (opened) => {
      site = opened;
    },
    () => {
      vi.resetAllMocks();
      return { contact };
    },
  );

  const call = async (method: string, path: string, status: number, body?: unknown) => {
    const reply = await site.call(method, path, body === undefined ? {} : { body });
    expect(reply.status, reply.text).toBe(status);
    return reply.text === '' ? {} : reply.json();
  };
  const results = async (path: string) => (await call('GET', path, 200))['results'] as Record<string, unknown>[];
  const create = (name: string, value: string, type = 'string') =>
    call('POST', PATH, 201, { device: 2001, name, value, type });
  const pending = async () => (await call('GET', '/inventory_device/2001/?pending=true', 200))['pending_settings'];
  const finish = () => finishOperations(site, REF);

  test('a changed value is queued once, logged with its old and new, and a secret is told nowhere', async () => {
    const created = await create(SSID, 'Hall');
    expect(created).toMatchObject({ device: 2001, name: SSID, value: 'Hall', type: 'string', is_secret: false });
    const secret = await create(PASSPHRASE, ' planted secret ');
    expect(secret).toMatchObject({ value: null, is_secret: true });
    expect(await pending()).toBe('settings:pending');
    expect(contact.queued).toHaveBeenCalledWith('2001');
    expect(await call('PATCH', `${PATH}${created['id']}/`, 200, { value: 'Attic' })).toMatchObject({ value: 'Attic' });
    await call('PATCH', `${PATH}${secret['id']}/`, 200, { value: 'planted again' });
    expect(await pending()).toBe('settings:pending');
    expect(await site.inventory.desired(REF)).toEqual([
      { name: SSID, type: 'string', value: 'Attic' },
      { name: PASSPHRASE, type: 'string', value: 'planted again' },
    ]);
    await call('DELETE', `${PATH}${created['id']}/`, 204);
    const log = (await results('/inventory_device_log/?device=2001')).map(({ what, changes }) => [what, changes]);
    expect(log).toEqual([
      ['setting deleted', { [SSID]: ['Attic', null] }],
      ['setting changed', { [PASSPHRASE]: ['…', '…'] }],
      ['setting changed', { [SSID]: ['Hall', 'Attic'] }],
      ['setting created', { [PASSPHRASE]: [null, '…'] }],
      ['setting created', { [SSID]: [null, 'Hall'] }],
    ]);
    for (const path of [`${PATH}?device=2001`, '/inventory_device_log/?device=2001', `${PATH}${secret['id']}/`])
      expect((await site.call('GET', path)).text).not.toContain('planted');
    const stored = await site.store.db.selectFrom('device_setting').selectAll().execute();
    expect(JSON.stringify([stored, site.log.text()])).not.toContain('planted');
  });

  test('saying the same again queues nothing', async () => {
    const { id } = await create(PASSPHRASE, 'planted secret');
    await finish();
    await call('PATCH', `${PATH}${id}/`, 200, { value: 'planted secret' });
    await call('PATCH', `${PATH}${id}/`, 200, {});
    expect(await pending()).toBeNull();
  });

  test('what makes no sense is refused by field', async () => {
    const refused = async (body: Record<string, unknown>) => Object.keys(await call('POST', PATH, 400, body));
    expect(await refused({})).toEqual(['device']);
    expect(await refused({ device: 99, name: SSID, value: 'x' })).toEqual(['device']);
    expect(await refused({ device: 2001 })).toEqual(['name', 'value']);
    expect(await refused({ device: 2001, name: 'Device.WiFi.', value: 'x' })).toEqual(['name']);
    expect(await refused({ device: 2001, name: SSID, value: 'x', type: 'text' })).toEqual(['type']);
    expect(await refused({ device: 2001, name: 'Device.A.Enable', value: 'maybe', type: 'boolean' })).toEqual([
      'value',
    ]);
    expect(await refused({ device: 2001, name: 'Device.A.Count', value: '-1', type: 'unsignedInt' })).toEqual([
      'value',
    ]);
    await create(SSID, 'Hall');
    expect(await refused({ device: 2001, name: SSID, value: 'x' })).toEqual(['name']);
    expect(await call('GET', PATH, 400)).toEqual({ device: ['This parameter is required.'] });
  });

  test('only with the rights to change and to operate, within the reach of the token', async () => {
    const { id } = await create(SSID, 'Hall');
    const token = async (rights: readonly (typeof RIGHTS)[number][], organizations: number[] | null) =>
      site.inventory.tokens.create({ name: `${rights.join()} ${organizations}`, organizations, rights });
    const status = async (method: string, path: string, by: string) =>
      (await site.call(method, path, { token: by, ...(method === 'GET' ? {} : { body: { value: 'x' } }) })).status;
    const editor = await token(['view', 'change'], null);
    expect(await status('GET', `${PATH}?device=2001`, editor)).toBe(200);
    for (const method of ['PATCH', 'DELETE']) expect(await status(method, `${PATH}${id}/`, editor)).toBe(403);
    const six = await token(RIGHTS, [6]);
    for (const path of [`${PATH}?device=2001`, `${PATH}${id}/`, '/inventory_device_reported/?device=2001'])
      expect(await status('GET', path, six)).toBe(403);
    expect(await status('PATCH', `${PATH}${id}/`, six)).toBe(403);
    expect(await site.inventory.desired(REF)).toMatchObject([{ value: 'Hall' }]);
  });

  test('what the device told stands beside what it should have and never replaces it', async () => {
    await create(SSID, 'Hall');
    const row = (name: string, value: string): ParameterValue => ({ name, value, type: 'string' });
    const many = Array.from({ length: 1200 }, (_, index) => row(`Device.Hosts.Host.${index}.Name`, `h${index}`));
    await site.inventory.reported(REF, [row(SSID, 'Factory'), row(PASSPHRASE, 'planted')], false);
    await site.clock.advance(1000);
    await site.inventory.reported(REF, many, true);
    expect(await results(`${PATH}?device=2001`)).toMatchObject([{ value: 'Hall', reported_value: 'Factory' }]);
    expect(await site.inventory.desired(REF)).toMatchObject([{ value: 'Hall' }]);
    const all = await call('GET', '/inventory_device_reported/?device=2001&limit=2', 200);
    expect(all['count']).toBe(1202);
    const stored = await site.store.db.selectFrom('device_reported').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain('planted');
    // The next sync tells less: what is gone on the device is gone here.
    await site.clock.advance(1000);
    await site.inventory.reported(REF, [row(SSID, 'Hall')], true);
    expect(await results('/inventory_device_reported/?device=2001')).toMatchObject([{ name: SSID, value: 'Hall' }]);
  });

  test('device_factory keeps the settings and a bootstrap applies them again; factory wipes, restorable', async () => {
    await create(SSID, 'Hall');
    await create(PASSPHRASE, 'planted secret');
    await finish();
    await call('PATCH', '/inventory_device/2001/', 200, { device_factory: true });
    await site.inventory.recordBootstrap(REF);
    await finish();
    const done = await site.operations.ofDevice(REF, 10);
    expect(done.map(({ kind, createdBy }) => [kind, createdBy])).toContainEqual(['reconf', 'bootstrap']);
    expect(await site.inventory.desired(REF)).toHaveLength(2);

    await call('PATCH', '/inventory_device/2001/', 200, { factory: true });
    const [wipe] = await site.operations.pendingOf(REF);
    expect(wipe?.kind).toBe('factory_reset');
    expect(await site.inventory.desired(REF)).toHaveLength(2);
    await finish();
    expect(await site.inventory.desired(REF)).toEqual([]);
    expect(await results(`${PATH}?device=2001`)).toEqual([]);
    await site.inventory.recordBootstrap(REF);
    expect(await pending()).toBeNull();

    const history = '/inventory_device_setting_history/';
    const [entry] = await results(`${history}?device=2001`);
    expect(entry).toMatchObject({ why: 'factory reset', restored_at: null });
    expect(entry?.['settings']).toEqual([
      { name: SSID, type: 'string', value: 'Hall' },
      { name: PASSPHRASE, type: 'string', value: null },
    ]);
    await create(SSID, 'Newer');
    expect(await call('POST', `${history}${entry?.['id']}/restore/`, 201)).toEqual({ device: 2001, restored: 1 });
    expect(await pending()).toBe('settings:pending');
    expect((await site.inventory.desired(REF)).map(({ value }) => value).toSorted()).toEqual([
      'Newer',
      'planted secret',
    ]);
    const log = (await site.call('GET', '/inventory_device_log/?device=2001')).text;
    expect(log).toContain('settings wiped: factory reset');
    expect(log).toContain('settings restored');
    expect(log).not.toContain('planted');
  });

  test('a deleted device takes its settings along', async () => {
    await create(SSID, 'Hall');
    await call('DELETE', '/inventory_device/2001/', 204);
    expect(await site.store.db.selectFrom('device_setting').selectAll().execute()).toEqual([]);
  });
});
