import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DETAIL_KEYS } from '#shared/device.ts';
import type { DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { CREATE, CREATED, DETAIL, LIST_ROW, REPLACE } from '#test/fixtures/inventory/seed-examples.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/**
 * The seed's own calls against its own examples (inventory-api 11), over real HTTP, on both engines.
 */
const engines = [embedded, postgres()];
const compact = (json: string): string => JSON.stringify(JSON.parse(json));

describe.each(engines)('on $name', (engine) => {
  let place: Place;
  let site: TestSite;

  freshSite(engine, (opened, at) => {
    site = opened;
    place = at;
  });

  const ref = '1001' as DeviceRef;
  const detail = async (id = 1001) => (await site.call('GET', `/inventory_device/${id}/?pending=true`)).json();

  test('F1: the list', async () => {
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'control.zequenze.com' };
    const path = '/inventory_device/?status=1&organization=5&limit=25&update_status=true';
    const reply = await site.call('GET', path, { headers: proxied });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('application/json');
    const body = reply.json();
    expect(Object.keys(body)).toEqual(['count', 'next', 'previous', 'results']);
    expect(body['count']).toBe(150);
    expect(body['next']).toBe(
      'https://control.zequenze.com/api/v1/inventory_device/?limit=25&offset=25&organization=5&status=1&update_status=true',
    );
    expect(body['previous']).toBeNull();
    const results = body['results'] as unknown[];
    expect(results).toHaveLength(25);
    expect(JSON.stringify(results[0])).toBe(compact(LIST_ROW));
  });

  test('F2: the create, with the example body and with the shorter one of the curl line', async () => {
    await site.clock.sleep(65 * 60_000);
    const reply = await site.call('POST', '/inventory_device/', { body: CREATE });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBeNull();
    const { uuid } = reply.json();
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(reply.text).toBe(compact(CREATED).replace('550e8400-e29b-41d4-a716-446655440002', String(uuid)));
    expect(reply.text).not.toContain('password');

    const { serial_number_alt: _, latitude: __, longitude: ___, ...curl } = CREATE;
    const second = await site.call('POST', '/inventory_device/', { body: { ...curl, serial_number: 'ZEQ240100003' } });
    expect(second.status).toBe(201);
    expect(second.json()).toMatchObject({ id: 1003, serial_number_alt: null, latitude: null, longitude: null });
  });

  test('F3: the detail', async () => {
    const reply = await site.call('GET', '/inventory_device/1001/?pending=true&update_status=true');
    expect(reply.status).toBe(200);
    expect(reply.text).toBe(compact(DETAIL));
    const plain = await site.call('GET', '/inventory_device/1001/');
    expect(plain.json()['pending_settings']).toBe('firmware_update,reboot_scheduled');
  });

  test('F4: the replacement keeps the credentials', async () => {
    const identity = { oui: '00D09E', productClass: 'EnterpriseRouter', serialNumber: 'ZEQ240100001' };
    const before = await site.inventory.findForCpe(identity);
    const reply = await site.call('PUT', '/inventory_device/1001/', { body: REPLACE });
    expect(reply.status).toBe(200);
    const body = reply.json();
    expect(Object.keys(body)).toEqual([...DETAIL_KEYS]);
    expect(body).toMatchObject({
      name: 'Router-Branch-Office-001-Updated',
      type: 15,
      location_name: 'New York Main Office',
      location: null,
      location_short_name: null,
      latitude: '40.7589',
      longitude: '-73.9851',
      update_frequency: 180,
      serial_number_alt: null,
      username: 'device_admin',
      is_active: true,
      firmware_image: 45,
      software_version: '2.4.1',
    });
    const after = await site.inventory.findForCpe(identity);
    expect(after?.password).toBe(before?.password);
    expect(after?.username).toBe('device_admin');
  });

  test('F5: the three PATCH lines queue what they say', async () => {
    const patch = async (body: unknown) => {
      const reply = await site.call('PATCH', '/inventory_device/1001/', { body });
      expect(reply.status).toBe(200);
      return reply.json();
    };
    expect(await patch({ reboot: true, debug: true })).toMatchObject({ debug: true });
    expect((await detail())['pending_settings']).toBe(
      'firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z,reboot:pending',
    );
    expect(await patch({ firmware_image: 47, firmware_image_is_pending: true })).toMatchObject({
      firmware_image: 47,
      firmware_image_is_pending: true,
    });
    const pushes = (await site.operations.pendingOf(ref)).filter(({ kind }) => kind === 'firmware_update');
    expect(pushes.map(({ arguments: carried }) => carried)).toEqual([{ firmwareImage: 47 }]);
    await patch({ sync: true, reconf: true });
    expect((await detail())['pending_settings']).toBe(
      'reconf:pending,sync:pending,firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z,reboot:pending',
    );
  });

  test('F6: the deletion', async () => {
    const reply = await site.call('DELETE', '/inventory_device/1001/');
    expect([reply.status, reply.text, reply.headers.get('content-length')]).toEqual([204, '', '0']);
    for (const method of ['GET', 'DELETE']) {
      const gone = await site.call(method, '/inventory_device/1001/');
      expect([gone.status, gone.text]).toEqual([404, '{"detail":"Not found."}']);
    }
    expect((await site.call('GET', '/inventory_device/?organization=5')).json()['count']).toBe(149);
    expect(await site.operations.pendingOf(ref)).toEqual([]);
  });

  test('F7: each declared error', async () => {
    const scoped = await site.inventory.tokens.create({
      name: 'five',
      organizations: [5],
      rights: ['view', 'change', 'create', 'delete', 'operate'],
    });
    const reader = await site.inventory.tokens.create({ name: 'reader', organizations: null, rights: ['view'] });
    const status = async (method: string, path: string, options: Parameters<TestSite['call']>[2] = {}) =>
      (await site.call(method, path, options)).status;
    const foreign = '/inventory_device/3001/';
    const write = { body: REPLACE };
    for (const path of ['/inventory_device/', '/inventory_device/1001/']) {
      expect(await status('GET', path, { token: null })).toBe(401);
    }
    expect(await status('POST', '/inventory_device/', { ...write, token: 'wrong' })).toBe(401);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const body = method === 'DELETE' ? {} : write;
      expect(await status(method, '/inventory_device/1001/', { ...body, token: 'wrong' })).toBe(401);
      expect(await status(method, foreign, { ...body, token: scoped })).toBe(403);
      expect(await status(method, '/inventory_device/1001/', { ...body, token: reader })).toBe(403);
      expect(await status(method, '/inventory_device/999999/', body)).toBe(404);
    }
    expect(await status('GET', foreign, { token: scoped })).toBe(403);
    expect(await status('GET', '/inventory_device/?organization=6', { token: scoped })).toBe(403);
    expect(await status('GET', '/inventory_device/999999/')).toBe(404);
    expect(await status('POST', '/inventory_device/', { body: { ...CREATE, organization_id: 6 }, token: scoped })).toBe(
      403,
    );
    expect(await status('POST', '/inventory_device/', { body: CREATE, token: reader })).toBe(403);
    expect(await status('POST', '/inventory_device/', { body: { ...CREATE, serial_number: 'zeq240100001 ' } })).toBe(
      400,
    );
    expect(await status('PUT', '/inventory_device/1001/', { body: {} })).toBe(400);
    expect(await status('PATCH', '/inventory_device/1001/', { body: { type: 99 } })).toBe(400);

    const [operation] = await site.operations.pendingOf(ref);
    if (operation === undefined) throw new Error('nothing is pending');
    const at = '2024-01-15T14:25:00Z' as Instant;
    await site.operations.apply(operation.id, { type: 'sent', at, session: 's' as SessionId });
    const blocked = await site.call('DELETE', '/inventory_device/1001/');
    expect([blocked.status, blocked.text]).toEqual([
      409,
      '{"detail":"Unable to delete object. 1 dependent object was found: operation firmware_update (in progress)."}',
    ]);
    expect(await status('GET', '/inventory_device/1001/')).toBe(200);
  });

  test('F9: the password of a create is in no answer, no log line and not in the database', async () => {
    const secret = CREATE.password;
    const replies = [
      await site.call('POST', '/inventory_device/', { body: CREATE, headers: { 'idempotency-key': 'f9-create' } }),
      await site.call('POST', '/inventory_device/', { body: CREATE }),
      await site.call('POST', '/inventory_device/', { body: { ...CREATE, type: 'x', serial_number: 'F9' } }),
      await site.call('POST', '/inventory_device/', { raw: `{"password": "${secret}", oops` }),
      await site.call('PATCH', '/inventory_device/1002/', { body: { password: secret, name: '' } }),
      await site.call('PATCH', '/inventory_device/1002/', { body: { password: secret } }),
      await site.call('OPTIONS', '/inventory_device/'),
      await site.call('GET', '/inventory_device/1002/?pending=true'),
      await site.call('GET', '/inventory_device/?limit=1000'),
      await site.call('GET', '/inventory_device_serial/zeq240100002/'),
    ];
    for (const { text } of replies) expect(text).not.toContain(secret);
    expect(site.log.text()).not.toContain(secret);
    const identity = { oui: '', productClass: '', serialNumber: 'ZEQ240100002' };
    expect((await site.inventory.findForCpe(identity))?.password).toBe(secret);
    if (place.kind !== 'embedded') return;
    for (const suffix of ['', '-wal']) expect(readFileSync(place.file + suffix).includes(secret)).toBe(false);
  });
});
