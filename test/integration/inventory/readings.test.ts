import { describe, expect, test, vi } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import { CREATE_KEYS, DETAIL_KEYS, LIST_KEYS } from '#shared/device.ts';
import type { DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import type { OperationEvent } from '#shared/operation.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { CallOptions, TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** The decided readings (inventory-api 9), the use cases (7) and what goes beyond the seed, on both engines. */
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

  const get = async (path: string, options: CallOptions = {}) => {
    const reply = await site.call('GET', path, options);
    expect(reply.status, reply.text).toBe(200);
    return reply.json();
  };
  const send = async (method: string, path: string, body: unknown, status = 200) => {
    const reply = await site.call(method, path, { body });
    expect(reply.status, reply.text).toBe(status);
    return reply.json();
  };
  const count = async (query: string, token?: string): Promise<unknown> =>
    (await get(`${LIST}?limit=1&${query}`, token === undefined ? {} : { token }))['count'];
  const results = (body: Record<string, unknown>) => body['results'] as Record<string, unknown>[];
  const draft = (serial: string, more: Record<string, unknown> = {}) => ({
    name: 'New',
    serial_number: serial,
    type: 12,
    organization_id: 5,
    ...more,
  });
  const at = (seconds = 0) => new Date(site.clock.now() + seconds * 1000).toISOString() as Instant;
  const informOf = (serialNumber: string) => ({
    at: at(),
    address: '192.0.2.7',
    manufacturer: 'Aurora Networks',
    oui: '0A5E3D',
    productClass: 'AX-3000',
    serialNumber,
    softwareVersion: '3.1.4',
    hardwareVersion: 'rev C',
  });

  test('three shapes, their keys in their order', async () => {
    const rows = results(await get(`${LIST}?limit=3`));
    for (const row of rows) expect(Object.keys(row)).toEqual([...LIST_KEYS]);
    expect(Object.keys(await get(ONE))).toEqual([...DETAIL_KEYS]);
    expect(Object.keys(await send('POST', LIST, draft('S1'), 201))).toEqual([...CREATE_KEYS]);
    expect(Object.keys(await send('PATCH', ONE, {}))).toEqual([...DETAIL_KEYS]);
  });

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
      if (first !== undefined) await site.inventory.recordInform(first, informOf('any'));
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
      await site.inventory.recordInform('2001' as DeviceRef, { ...informOf('any'), at: at(1) });
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
    await site.inventory.recordInform('1001' as DeviceRef, informOf('any'));
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

  test('last_status_change_from: every spelling, inclusive, the plus repaired', async () => {
    const from = async (value: string) => count(`organization=5&last_status_change_from=${value}`);
    const [row] = results(await get(`${LIST}?limit=1`));
    expect(row?.['status_change']).toBe('2024-01-15T09:30:15Z');
    const exact = results(await get(`${LIST}?limit=1000&organization=5&last_status_change_from=2024-01-15T09:30:15Z`));
    expect(exact.map(({ id }) => id)).toContain(1001);
    const later = results(await get(`${LIST}?limit=1000&last_status_change_from=2024-01-15T09:30:16Z`));
    expect(later.map(({ id }) => id)).not.toContain(1001);
    expect(await from('2000-01-01T00:01:00+00:00')).toBe(150);
    expect(await from('2000-01-01T00:01:00%2B00:00')).toBe(150);
    expect(await from('2024-01-15T10:30:15+01:00')).toBe(exact.length);
    expect(await from('2024-01-15%2009:30:15')).toBe(exact.length);
    expect(await from('2024-01-15%2009:30')).toBe(exact.length);
    expect(await from('2024-01-15')).toBeGreaterThanOrEqual(exact.length);
    for (const wrong of ['yesterday', '2024-02-31', '2024-13-01T00:00:00Z', '1705310000']) {
      const reply = await site.call('GET', `${LIST}?last_status_change_from=${wrong}&type=x&organization=1e`);
      expect([reply.status, reply.json()]).toEqual([
        400,
        {
          type: ['Enter a number.'],
          organization: ['Enter a number.'],
          last_status_change_from: ['Enter a valid date/time.'],
        },
      ]);
    }
    expect(await from('')).toBe(150);
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
    await site.inventory.recordInform(known.ref, informOf('AUR-77'));
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

  test('9.11: an operator who switched a device off keeps it off', async () => {
    await send('PATCH', ONE, { is_active: false });
    await site.inventory.recordInform('2001' as DeviceRef, informOf('x'));
    expect(await get(ONE)).toMatchObject({ is_active: false, status: 'Up' });
    await send('PATCH', ONE, { reboot: true });
    expect((await get(`${ONE}?pending=1`))['pending_settings']).toBe('reboot:pending');
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

  test('9.19, 9.21: flags only in PATCH, and not both resets', async () => {
    const created = await send('POST', LIST, draft('S9', { reboot: true, debug: true, is_active: true }), 201);
    expect(created).toMatchObject({ is_active: false, pending_settings: null });
    const put = await send(
      'PUT',
      ONE,
      draft('S10', { reboot: true, debug: true, firmware_image_is_pending: true, is_active: false }),
    );
    expect(put).toMatchObject({ debug: false, pending_settings: null, is_active: false });
    const both = await site.call('PATCH', ONE, { body: { factory: true, device_factory: true } });
    expect(Object.keys(both.json())).toEqual(['non_field_errors']);
    expect(await site.operations.pendingOf('2001' as DeviceRef)).toEqual([]);
  });

  test('9.14: a place is a text that links itself to a location of the organization', async () => {
    expect(await send('PATCH', ONE, { location_name: ' new york BRANCH office ' })).toMatchObject({
      location_name: 'new york BRANCH office',
      location: 25,
      location_short_name: 'ny_branch',
    });
    expect(await send('PATCH', ONE, { location_name: 'Elsewhere' })).toMatchObject({
      location: null,
      location_short_name: null,
    });
    expect(await send('PATCH', ONE, { location: 25 })).toMatchObject({ location_name: 'New York Branch Office' });
    expect(await send('PATCH', ONE, { organization_id: 6 })).toMatchObject({
      location_name: 'New York Branch Office',
      location: null,
    });
    expect((await site.call('PATCH', ONE, { body: { location: 25 } })).json()).toEqual({
      location: ['Invalid pk "25" - object does not exist.'],
    });
    expect(await get('/inventory_location/25/')).toMatchObject({ name: 'New York Branch Office' });
  });

  test('an edit moves last_change and the tag; an Inform and a flag do not', async () => {
    const read = async () => {
      const reply = await site.call('GET', ONE);
      return [reply.json()['last_change'], reply.headers.get('etag')];
    };
    const before = await read();
    await site.clock.advance(1_000);
    await site.inventory.recordInform('2001' as DeviceRef, informOf('x'));
    await send('PATCH', ONE, { reboot: true });
    await send('PATCH', ONE, { name: (await get(ONE))['name'] });
    expect(await read()).toEqual(before);
    await send('PATCH', ONE, { description: 'other' });
    expect((await read())[0]).toBe('2024-01-15T14:25:01Z');
    expect((await read())[1]).not.toBe(before[1]);
  });

  test('If-Match: only who saw the last edit may go on', async () => {
    const tag = (await site.call('GET', ONE)).headers.get('etag') ?? '';
    const edit = (description: string, match: string) =>
      site.call('PATCH', ONE, { body: { description }, headers: { 'if-match': match } });
    const first = await edit('one', tag);
    expect(first.status).toBe(200);
    expect((await edit('two', tag)).status).toBe(412);
    expect((await get(ONE))['description']).toBe('one');
    expect((await edit('three', first.headers.get('etag') ?? '')).status).toBe(200);
    expect((await edit('four', '"x", *')).status).toBe(200);
    expect((await site.call('DELETE', ONE, { headers: { 'if-match': tag } })).status).toBe(412);
    expect((await site.call('PUT', ONE, { body: draft('T'), headers: { 'if-match': tag } })).status).toBe(412);
  });

  test('Idempotency-Key: the same request once, the same answer again, another one never', async () => {
    const headers = { 'idempotency-key': 'entry-1' };
    const create = (serial: string) => site.call('POST', LIST, { body: draft(serial), headers });
    const first = await create('IDEM-1');
    const again = await create('IDEM-1');
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect((await create('IDEM-2')).status).toBe(422);
    expect(await count('')).toBe(157);

    const reboot = () => site.call('PATCH', ONE, { body: { reboot: true }, headers: { 'idempotency-key': 'entry-2' } });
    const [asked] = [await reboot()];
    const [operation] = await site.operations.pendingOf('2001' as DeviceRef);
    if (operation === undefined) throw new Error('nothing queued');
    await site.operations.apply(operation.id, { type: 'sent', at: at(), session: 's' as SessionId });
    expect((await reboot()).text).toBe(asked?.text);
    expect(await site.operations.pendingOf('2001' as DeviceRef)).toHaveLength(1);

    const remove = () => site.call('DELETE', '/inventory_device/2002/', { headers: { 'idempotency-key': 'entry-3' } });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);

    const refused = await site.call('POST', LIST, { body: draft('IDEM-1'), headers: { 'idempotency-key': 'entry-4' } });
    expect(refused.status).toBe(400);
    const corrected = await site.call('POST', LIST, {
      body: draft('IDEM-4'),
      headers: { 'idempotency-key': 'entry-4' },
    });
    expect(corrected.status).toBe(201);
    expect((await site.call('POST', LIST, { body: draft('X'), headers: { 'idempotency-key': 'a b' } })).status).toBe(
      400,
    );

    const other = await site.inventory.tokens.create({ name: 'other', organizations: null, rights: RIGHTS });
    const foreign = await site.call('POST', LIST, { body: draft('IDEM-9'), headers, token: other });
    expect(foreign.status).toBe(201);

    await site.clock.sleep(48 * 3_600_000 + 1);
    expect((await create('IDEM-5')).status).toBe(201);
  });

  test('the same create twice at the same moment is one device, with or without a key', async () => {
    const keyed = await Promise.all(
      Array.from({ length: 6 }, () =>
        site.call('POST', LIST, { body: draft('RACE-1'), headers: { 'idempotency-key': 'race' } }),
      ),
    );
    expect(new Set(keyed.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const plain = await Promise.all(
      Array.from({ length: 6 }, () => site.call('POST', LIST, { body: draft('RACE-2') })),
    );
    expect(plain.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400, 400, 400]);
    expect(plain.find(({ status }) => status === 400)?.json()).toEqual({
      serial_number: ['device with this serial number already exists.'],
    });
  });

  test('numbers of records are given once', async () => {
    const first = await send('POST', LIST, draft('N1'), 201);
    await site.call('DELETE', `/inventory_device/${first['id']}/`);
    expect((await send('POST', LIST, draft('N2'), 201))['id']).toBe(1003);
    await site.store.db.updateTable('counter').set({ value: 2000 }).where('name', '=', 'device').execute();
    expect((await send('POST', LIST, draft('N3'), 201))['id']).toBe(2150);
    expect((await send('POST', LIST, draft('N4'), 201))['id']).toBe(2151);
  });

  test('by serial and by name', async () => {
    expect(await get('/inventory_device_serial/zeq240100001/')).toMatchObject({ id: 1001 });
    expect(await get('/inventory_device_name/Router-Branch-Office-001/')).toMatchObject({ id: 1001 });
    expect((await site.call('GET', '/inventory_device_serial/none/')).status).toBe(404);
    await send('POST', LIST, draft('SL/ASH 1'), 201);
    expect(await get('/inventory_device_serial/SL%2FASH%201/')).toMatchObject({ serial_number: 'SL/ASH 1' });
  });

  test('the catalogue', async () => {
    expect(results(await get('/inventory_type/'))).toMatchObject([
      { id: 12, short_name: 'enterprise_router' },
      { id: 15, short_name: 'branch_gateway' },
    ]);
    expect(await get('/inventory_type/15/')).toMatchObject({ name: 'Branch gateway' });
    expect(results(await get('/inventory_firmware_image/')).map(({ id }) => id)).toEqual([45, 47]);
    expect((await get('/inventory_organization/?limit=1'))['next']).toMatch(/\?limit=1&offset=1$/);
    expect((await site.call('GET', '/inventory_type/13/')).status).toBe(404);
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
