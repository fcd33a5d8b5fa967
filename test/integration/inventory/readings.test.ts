import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import { CREATE_KEYS, DETAIL_KEYS, LIST_KEYS } from '#shared/device.ts';
import type { DeviceRef, SessionId } from '#shared/ids.ts';
import { conversation, draft, informOf, results } from '#test/fixtures/inventory/conversation.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** The decided readings (inventory-api 9) and what goes beyond the seed, on both engines. */
const LIST = '/inventory_device/';
const ONE = '/inventory_device/2001/';

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;

  freshSite(engine, (opened) => {
    site = opened;
  });

  const { get, send, count, at } = conversation(() => site);

  test('three shapes, their keys in their order', async () => {
    const rows = results(await get(`${LIST}?limit=3`));
    for (const row of rows) expect(Object.keys(row)).toEqual([...LIST_KEYS]);
    expect(Object.keys(await get(ONE))).toEqual([...DETAIL_KEYS]);
    expect(Object.keys(await send('POST', LIST, draft('S1'), 201))).toEqual([...CREATE_KEYS]);
    expect(Object.keys(await send('PATCH', ONE, {}))).toEqual([...DETAIL_KEYS]);
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

  test('9.11: an operator who switched a device off keeps it off', async () => {
    await send('PATCH', ONE, { is_active: false });
    await site.inventory.recordInform('2001' as DeviceRef, informOf('x', at()));
    expect(await get(ONE)).toMatchObject({ is_active: false, status: 'Up' });
    await send('PATCH', ONE, { reboot: true });
    expect((await get(`${ONE}?pending=1`))['pending_settings']).toBe('reboot:pending');
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
    await site.inventory.recordInform('2001' as DeviceRef, informOf('x', at()));
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
});
