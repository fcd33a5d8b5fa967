import { describe, expect, test, vi } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { DeviceRef, SessionId } from '#shared/ids.ts';
import type { OperationEvent } from '#shared/operation.ts';
import { conversation, draft, informOf, results } from '#test/fixtures/inventory/conversation.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** The use cases and best practices of the document (inventory-api 7 and 8), on both engines. */
const LIST = '/inventory_device/';
const ONE = '/inventory_device/2001/';

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  const contact = {
    refresh: vi.fn<(devices: readonly DeviceRef[], deadline: number) => Promise<readonly DeviceRef[]>>(async () => []),
    queued: vi.fn<(device: DeviceRef) => void>(),
  };

  freshSite(
    engine,
    (opened) => {
      site = opened;
    },
    () => {
      vi.resetAllMocks();
      contact.refresh.mockResolvedValue([]);
      return { contact };
    },
  );

  const { get, send, count, at } = conversation(() => site);

  test('UC1a: the counts of Up and Down sum up, whatever else is filtered', async () => {
    for (const more of ['', '&organization=6', '&type=12', '&type=15&organization=5']) {
      const up = (await count(`status=1${more}`)) as number;
      const down = (await count(`status=0${more}`)) as number;
      expect(up + down).toBe(await count(more.slice(1)));
      expect(results(await get(`${LIST}?status=1&limit=1000${more}`))).toHaveLength(up);
    }
    expect(await count('organization=6&status=0')).toBe(2);
    for (const spelling of ['1', 'true', 'True']) expect(await count(`status=${spelling}&organization=6`)).toBe(4);
    for (const spelling of ['0', 'false', 'False']) expect(await count(`status=${spelling}&organization=6`)).toBe(2);
    for (const nothing of ['Up', 'yes', '2', '', 'TRUE', 'Down']) {
      expect(await count(`status=${nothing}&organization=6`)).toBe(6);
    }
  });

  test('UC1b, UC1c: what stopped answering is Down in the same response; dead devices cost bounded time', async () => {
    contact.refresh.mockImplementation(async ([first]) => {
      if (first !== undefined) await site.inventory.recordInform(first, informOf('any', at()));
      return [];
    });
    await site.clock.advance(11 * 60_000);
    const healthy = await get('/inventory_device/2001/');
    const body = await get('/inventory_device/1001/?update_status=false');
    expect(body['status']).toBe('Down');
    expect(String(body['status_change']) > '2024-01-15T14:33').toBe(true);
    const refreshed = await get('/inventory_device/1001/?update_status=true');
    expect(refreshed).toMatchObject({ status: 'Up', status_change: '2024-01-15T14:36:00Z' });
    expect((await get('/inventory_device/2001/?update_status=True'))['status_change']).toBe(healthy['status_change']);
    expect(contact.refresh).toHaveBeenCalledWith(['1001'], 4500);

    contact.refresh.mockImplementation(() => new Promise(() => undefined));
    const waiting = site.call('GET', `${LIST}?update_status=1&limit=10&offset=20`);
    await vi.waitFor(() => expect(contact.refresh).toHaveBeenCalledTimes(3));
    await site.clock.advance(5_000);
    expect((await waiting).status).toBe(200);
  });

  test('UC1b: asked and silent is Down in this very response; nobody else is', async () => {
    const ids = [1001, 2001, 2002];
    const before = results(await get(`${LIST}?status=1&limit=3`));
    expect(before.map(({ id }) => id)).toEqual(ids);
    const neverConnected = Number((await send('POST', LIST, draft('S-NEVER'), 201))['id']);
    const untouched = await get(`/inventory_device/${neverConnected}/`);
    const asked: string[] = [];
    contact.refresh.mockImplementation(async (devices) => {
      asked.push(...devices);
      // 2001 informs although its call failed; the others say nothing. One of them is no device of ours.
      await site.inventory.recordInform('2001' as DeviceRef, informOf('any', at(1)));
      return ['1001', '2001', String(neverConnected), 'stranger'] as DeviceRef[];
    });
    await site.clock.advance(20_000);
    const all = results(await get(`${LIST}?limit=4&update_status=true`));
    expect(asked).toEqual(['1001', String(neverConnected), '2001', '2002']);
    expect(all.map(({ status }) => status)).toEqual(['Down', 'Down', 'Up', 'Up']);
    expect(all[0]?.['status_change']).toBe(`${at().slice(0, 19)}Z`);
    expect(all.slice(2).map((row) => row['status_change'])).toEqual(before.slice(1).map((row) => row['status_change']));
    expect(await get(`/inventory_device/${neverConnected}/`)).toEqual(untouched);
    // It is no longer on a page of those that are Up, and the question is not asked again at once.
    const up = results(await get(`${LIST}?status=1&limit=2&update_status=true`));
    expect(up.map(({ id }) => id)).toEqual([2001, 2002]);
    expect(asked).toHaveLength(4);
    // One who comes back is Up again.
    await site.inventory.recordInform('1001' as DeviceRef, informOf('any', at()));
    expect(await get('/inventory_device/1001/')).toMatchObject({ status: 'Up' });
  });

  test('BP2: many that look at the same devices at once ask them once; by default nobody asks', async () => {
    await get(`${LIST}?limit=5`);
    expect(contact.refresh).not.toHaveBeenCalled();
    await Promise.all(Array.from({ length: 4 }, () => get(`${LIST}?limit=5&update_status=true`)));
    await get(`${ONE}?update_status=1`);
    const asked = contact.refresh.mock.calls.flatMap(([devices]) => [...devices]);
    expect(asked.toSorted()).toEqual(['1001', '2001', '2002', '2003', '2004']);
    await site.clock.advance(10_000);
    await get(`${ONE}?update_status=1`);
    expect(contact.refresh).toHaveBeenLastCalledWith(['2001'], 4500);
  });

  test('UC4: a token of one organization sees, counts and links only its own', async () => {
    const token = await site.inventory.tokens.create({ name: 'five', organizations: [5], rights: RIGHTS });
    const all = await get(`${LIST}?limit=100`, { token });
    expect(all['count']).toBe(150);
    expect(results(all).every(({ organization_id: organization }) => organization === 5)).toBe(true);
    expect(await count('organization=5', token)).toBe(150);
    const refused = async (method: string, path: string, body?: unknown) =>
      expect((await site.call(method, path, { token, ...(body === undefined ? {} : { body }) })).status).toBe(403);
    await refused('GET', `${LIST}?organization=6`);
    await refused('GET', `${LIST}?organization=4711`);
    await refused('GET', '/inventory_device/3001/');
    await refused(
      'GET',
      `/inventory_device_serial/${String((await get('/inventory_device/3001/'))['serial_number'])}/`,
    );
    await refused('POST', LIST, draft('S6', { organization_id: 6 }));
    await refused('POST', LIST, draft('S6', { organization_id: 4711 }));
    await refused('PATCH', ONE, { organization_id: 6 });
    await refused('GET', '/inventory_organization/6/');
    await refused('GET', '/inventory_device_operation/?device=3001');
    expect(await count('organization=4711')).toBe(0);
    const created = await site.call('POST', LIST, { token, body: { name: 'a', serial_number: 'S7', type: 12 } });
    expect([created.status, created.json()['organization_id']]).toEqual([201, 5]);
    expect(results(await get('/inventory_organization/', { token })).map(({ id }) => id)).toEqual([5]);
    expect(results(await get('/inventory_location/', { token })).map(({ id }) => id)).toEqual([25]);
    const none = await site.inventory.tokens.create({ name: 'none', organizations: [], rights: RIGHTS });
    expect(await count('', none)).toBe(0);
  });

  test('UC5: from a create to the first Inform', async () => {
    const created = await send(
      'POST',
      LIST,
      draft('AUR-77', { username: 'cpe', password: ' s3cret ', update_frequency: 60 }),
      201,
    );
    expect(created).toMatchObject({ is_active: false, status: 'Down', software_version: null });
    expect(await get(`/inventory_device/${created['id']}/`)).toMatchObject({ last_connection: null, address: null });
    const known = await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: ' aur-77 ' });
    expect(known).toMatchObject({ username: 'cpe', password: ' s3cret ', updateFrequency: 60, isActive: false });
    if (known === null) throw new Error('unknown');
    await site.inventory.recordInform(known.ref, informOf('AUR-77', at()));
    expect(await get(`/inventory_device/${created['id']}/`)).toMatchObject({
      status: 'Up',
      is_active: true,
      last_connection: '2024-01-15T14:25:00Z',
      address: '192.0.2.7',
      manufacturer: 'Aurora Networks',
      product_class: 'AX-3000',
      unique_identifier: '0A5E3D:AX-3000:AUR-77',
      software_version: '3.1.4',
      hardware_version: 'rev C',
      last_change: '2024-01-15T14:25:00Z',
    });
    await site.inventory.recordConfiguration(known.ref, at());
    expect(await get(`/inventory_device/${created['id']}/`)).toMatchObject({
      last_configuration: '2024-01-15T14:25:00Z',
    });
    expect(
      await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: 'ALT-ZEQ240100001' }),
    ).toMatchObject({ ref: '1001' });
    expect(await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: '' })).toBeNull();
  });

  test('UC2, UC3: operations show while they are under way and no longer', async () => {
    await send('PATCH', ONE, { reboot: true, factory: false, sync: 'no' });
    await send('PATCH', ONE, { reboot: true });
    expect(contact.queued).toHaveBeenCalledWith('2001');
    const pending = await site.operations.pendingOf('2001' as DeviceRef);
    expect(pending.map(({ kind }) => kind)).toEqual(['reboot']);
    const [operation] = pending;
    if (operation === undefined) throw new Error('nothing queued');
    const apply = (event: OperationEvent) => site.operations.apply(operation.id, event);
    await apply({ type: 'sent', at: at(), session: 's' as SessionId });
    expect((await get(`${ONE}?pending=true`))['pending_settings']).toBe('reboot:pending');
    await apply({ type: 'accepted', at: at() });
    await apply({ type: 'proved', at: at(), proof: { by: 'inform-event', event: 'M Reboot' } });
    expect((await get(`${ONE}?pending=true`))['pending_settings']).toBeNull();
    expect(results(await get(`${LIST}?limit=2`))[1]?.['pending_settings']).toBeNull();

    const told = await get('/inventory_device_operation/?device=2001');
    expect(told['count']).toBe(1);
    expect(results(told)[0]).toMatchObject({ id: operation.id, device: '2001', kind: 'reboot', createdBy: 'test' });
    expect(await get(`/inventory_device_operation/${operation.id}/`)).toEqual(results(told)[0]);
  });

  test('UC3: a push of firmware, taken back, pushed again, failed', async () => {
    const refused = await site.call('PATCH', ONE, { body: { firmware_image_is_pending: true } });
    expect(refused.status).toBe(400);
    await send('PATCH', ONE, { firmware_image: 47, firmware_image_is_pending: true });
    expect(await get(`${ONE}?pending=true`)).toMatchObject({
      firmware_image: 47,
      firmware_image_is_pending: true,
      pending_settings: 'firmware_update:pending',
    });
    expect(await send('PATCH', ONE, { firmware_image_is_pending: false })).toMatchObject({
      firmware_image: 47,
      firmware_image_is_pending: false,
      pending_settings: null,
    });
    await send('PATCH', ONE, { firmware_image_is_pending: true });
    await send('PATCH', ONE, { firmware_image: 45 });
    const [push] = await site.operations.pendingOf('2001' as DeviceRef);
    expect(push?.arguments).toEqual({ firmwareImage: 45 });
    if (push === undefined) throw new Error('no push');
    await site.operations.apply(push.id, { type: 'sent', at: at(), session: 's' as SessionId });
    const failure = { code: '9010', words: 'Download failure' };
    await site.operations.apply(push.id, { type: 'failed', at: at(), failure });
    expect(await get(ONE)).toMatchObject({ firmware_image_is_pending: false, pending_settings: null });
    const log = await site.store.db.selectFrom('device_log').selectAll().where('device', '=', 2001).execute();
    expect(log.map(({ what }) => what)).toContain('firmware_update failed: Download failure (9010)');
  });

  test('BP1: paging with steps of 7 meets every device once', async () => {
    const seen: unknown[] = [];
    for (let offset = 0; ; offset += 7) {
      const body = await get(`${LIST}?limit=7&offset=${offset}`);
      seen.push(...results(body).map(({ id }) => id));
      expect(body['count']).toBe(156);
      if (body['next'] === null) break;
    }
    expect(new Set(seen).size).toBe(156);
    expect(seen).toEqual(seen.toSorted((left, right) => Number(left) - Number(right)));
    const past = await get(`${LIST}?limit=25&offset=500`);
    expect([past['next'], results(past).length]).toEqual([null, 0]);
    expect(past['previous']).toMatch(/limit=25&offset=475$/);
    expect((await get(`${LIST}?limit=25&offset=10`))['previous']).toMatch(/\?limit=25$/);
  });
});
