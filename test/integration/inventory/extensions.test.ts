import { describe, expect, test, vi } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { DeviceRef, Instant, OperationId, SessionId } from '#shared/ids.ts';
import { conversation, results } from '#test/fixtures/inventory/conversation.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { CallOptions, TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** What goes beyond the seed and is invisible to a plain client (issue 3), on both engines. */
const LIST = '/inventory_device/';

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

  const { get } = conversation(() => site);

  test('a list can be ordered, and still every page follows the last', async () => {
    for (const column of ['name', 'serial_number', 'status_change', 'last_change', 'id']) {
      const rows = async (ordering: string) => {
        const seen: Record<string, unknown>[] = [];
        for (let offset = 0; offset < 160; offset += 40) {
          seen.push(...results(await get(`${LIST}?limit=40&offset=${offset}&ordering=${ordering}`)));
        }
        return seen.map(({ id }) => id);
      };
      const up = await rows(column);
      expect(new Set(up).size).toBe(156);
      expect(await rows(`-${column}`)).toEqual(up.toReversed());
    }
    const named = results(await get(`${LIST}?limit=1000&ordering=name`)).map(({ name }) => String(name));
    expect(named).toEqual(named.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))));
    expect(results(await get(`${LIST}?limit=2&ordering=password`)).map(({ id }) => id)).toEqual([1001, 2001]);
  });

  test('a serial and an instant of the last edit can be filtered by', async () => {
    const one = await get(`${LIST}?serial_number=%20zeq240100001`);
    expect([one['count'], results(one)[0]?.['id']]).toEqual([1, 1001]);
    expect((await get(`${LIST}?serial_number=ZEQ`))['count']).toBe(0);
    expect((await get(`${LIST}?last_change_from=2024-01-15T12:45:20Z`))['count']).toBe(1);
    expect((await site.call('GET', `${LIST}?last_change_from=x`)).status).toBe(400);
  });

  test('deep in the list every page is what counting through would give, whatever is filtered and wherever ids are', async () => {
    const { db } = site.store;
    const model = await db.selectFrom('device').selectAll().where('id', '=', 2001).executeTakeFirstOrThrow();
    const ids = Array.from({ length: 2600 }, (_, index) => 5_000 + index * 137 + (index > 1300 ? 900_000 : 0));
    for (let from = 0; from < ids.length; from += 100) {
      const rows = ids.slice(from, from + 100).map((id) => ({
        ...model,
        id,
        serial_number: `D${id}`,
        serial_key: `D${id}`,
        organization_id: id % 3 === 0 ? 6 : 5,
        status: id % 7 === 0 ? ('Down' as const) : ('Up' as const),
        list_json: `{"id":${id}}`,
      }));
      await db.insertInto('device').values(rows).execute();
    }
    await db.deleteFrom('device').where('id', '>', 100_000).where('id', '<', 150_000).execute();
    for (const filter of ['', 'organization=5&', 'status=0&', 'status=1&organization=6&', 'type=12&']) {
      const all: unknown[] = [];
      const count = Number((await get(`${LIST}?${filter}limit=1`))['count']);
      for (let offset = 0; offset < count; offset += 1000) {
        all.push(...results(await get(`${LIST}?${filter}limit=1000&offset=${offset}`)).map(({ id }) => id));
      }
      expect(all).toHaveLength(count);
      expect(new Set(all).size).toBe(count);
      expect(all).toEqual(all.toSorted((left, right) => Number(left) - Number(right)));
      for (const offset of [501, 777, count - 30, count - 1, count, count + 5].filter((value) => value > 0)) {
        const page = results(await get(`${LIST}?${filter}limit=40&offset=${offset}`)).map(({ id }) => id);
        expect(page).toEqual(all.slice(offset, offset + 40));
      }
    }
  });

  test('the feed tells each change once, in order, within the reach of the token', async () => {
    const five = await site.inventory.tokens.create({ name: 'five', organizations: [5], rights: RIGHTS });
    const start = Number((await get('/inventory_change/?limit=5000'))['last']);
    const since = async (after: number, options: CallOptions = {}) => {
      const body = await get(`/inventory_change/?after=${after}`, options);
      const told = results(body).map((change) => [
        change['change'],
        (change['device'] as Record<string, unknown> | undefined)?.['id'] ?? change['id'],
      ]);
      return { told, last: Number(body['last']) };
    };
    expect(await since(start)).toEqual({ told: [], last: start });
    await site.call('PATCH', '/inventory_device/2003/', { body: { description: 'a' } });
    await site.call('PATCH', '/inventory_device/3001/', { body: { description: 'b' } });
    await site.call('DELETE', '/inventory_device/2002/');
    await site.call('PATCH', '/inventory_device/2003/', { body: { reboot: true } });
    await site.call('PATCH', '/inventory_device/2004/', { body: { organization_id: 6 } });
    const all = await since(start);
    expect(all.told).toEqual([
      ['changed', 3001],
      ['deleted', 2002],
      ['changed', 2003],
      ['changed', 2004],
    ]);
    expect(await since(all.last)).toEqual({ told: [], last: all.last });
    expect((await since(start, { token: five })).told).toEqual([
      ['deleted', 2002],
      ['changed', 2003],
      ['deleted', 2004],
    ]);
    const first = await get(`/inventory_change/?after=${start}&limit=3`);
    expect([first['more'], results(first).length]).toEqual([true, 3]);
    expect((await since(Number(first['last']))).told).toEqual([['changed', 2004]]);
    expect((await site.call('GET', '/inventory_change/?after=x')).status).toBe(400);
  });

  test('the catalogue can be kept, and devices follow it', async () => {
    const send = (method: string, path: string, body?: unknown, headers = {}) =>
      site.call(method, path, { ...(body === undefined ? {} : { body }), headers });
    const organization = await send('POST', '/inventory_organization/', { name: 'Süd & West', parent: 5 });
    expect([organization.status, organization.json()]).toEqual([
      201,
      { id: 7, name: 'Süd & West', short_name: 'su_d_west', parent: 5 },
    ]);
    const draft = { name: 'Depot', organization_id: 5, latitude: '48.1000' };
    const depot = await send('POST', '/inventory_location/', draft, { 'idempotency-key': 'depot' });
    expect((await send('POST', '/inventory_location/', draft, { 'idempotency-key': 'depot' })).text).toBe(depot.text);
    const { id } = depot.json();
    await send('PATCH', '/inventory_device/2001/', { location_name: 'DEPOT' });
    expect(await get('/inventory_device/2001/')).toMatchObject({ location: id, location_short_name: 'depot' });
    expect((await send('PATCH', `/inventory_location/${id}/`, { name: 'Main depot', short_name: 'main' })).status).toBe(
      200,
    );
    expect(await get('/inventory_device/2001/')).toMatchObject({
      location_name: 'Main depot',
      location_short_name: 'main',
    });
    expect((await send('DELETE', `/inventory_location/${id}/`)).status).toBe(409);

    const type = await send('POST', '/inventory_type/', { name: 'Mesh node' });
    expect(type.json()).toEqual({
      id: 16,
      name: 'Mesh node',
      short_name: 'mesh_node',
      description: null,
      data_model: null,
    });
    await send('PATCH', '/inventory_device/2001/', { type: 16 });
    await send('PUT', '/inventory_type/16/', { name: 'Mesh', short_name: 'mesh' });
    expect(results(await get(`${LIST}?type=16`))[0]).toMatchObject({ id: 2001, type_short_name: 'mesh' });
    expect((await send('DELETE', '/inventory_type/16/')).status).toBe(409);
    await send('PATCH', '/inventory_device/2001/', { type: 12 });
    expect((await send('DELETE', '/inventory_type/16/')).status).toBe(204);
    expect((await send('POST', '/inventory_type/', { name: 'Next' })).json()['id']).toBe(17);

    const image = await send('POST', '/inventory_firmware_image/', {
      name: 'AX',
      version: '5.0',
      file_name: 'ax.bin',
      type: 12,
    });
    expect(image.json()).toMatchObject({ id: 48, created: '2024-01-15T14:25:00Z', sha256: null });
    const wrong = await send('POST', '/inventory_location/', { organization_id: 99, latitude: 'x' });
    expect([wrong.status, wrong.json()]).toEqual([
      400,
      {
        name: ['This field is required.'],
        organization_id: ['Invalid pk "99" - object does not exist.'],
        latitude: ['A valid number is required.'],
      },
    ]);
    expect((await send('PATCH', '/inventory_organization/7/', { parent: 7 })).status).toBe(400);

    const token = await site.inventory.tokens.create({ name: 'five', organizations: [5], rights: RIGHTS });
    const scoped = async (method: string, path: string, body: unknown) =>
      (await site.call(method, path, { body, token })).status;
    expect(await scoped('POST', '/inventory_type/', { name: 'x' })).toBe(403);
    expect(await scoped('POST', '/inventory_organization/', { name: 'x' })).toBe(403);
    expect(await scoped('POST', '/inventory_location/', { name: 'x', organization_id: 6 })).toBe(403);
    expect(await scoped('POST', '/inventory_location/', { name: 'x', organization_id: 5 })).toBe(201);
    expect(await scoped('PATCH', '/inventory_location/25/', { organization_id: 6 })).toBe(403);
  });

  test('the log of a device: who, what, when, what it was; never a password', async () => {
    await site.call('PATCH', '/inventory_device/2001/', { body: { description: 'new', password: 'hunter2' } });
    const log = results(await get('/inventory_device_log/?device=2001'));
    expect(log[0]).toMatchObject({ who: 'test', what: 'changed', at: '2024-01-15T14:25:00Z' });
    expect(log[0]?.['changes']).toMatchObject({ description: [expect.any(String), 'new'], password: ['…', '…'] });
    expect(JSON.stringify(log)).not.toContain('hunter2');
    expect((await site.call('GET', '/inventory_device_log/')).status).toBe(400);
    expect((await site.call('GET', '/inventory_device_log/?device=9')).status).toBe(404);
  });

  test('the service tells how it is and how it is spoken to, without a token and without a secret', async () => {
    const open = (path: string) => site.call('GET', path, { token: null });
    expect((await open('/health/')).text).toBe('{"status":"ok"}');
    expect((await open('/health')).headers.get('location')).toBe('/api/v1/health/');
    const api = (await open('/openapi.json')).json();
    const paths = api['paths'] as Record<string, Record<string, unknown>>;
    expect(Object.keys(paths['/inventory_device/{id}/'] ?? {})).toEqual([
      'parameters',
      'get',
      'put',
      'patch',
      'delete',
    ]);
    const schemas = (api['components'] as { schemas: Record<string, { properties?: object; required?: string[] }> })
      .schemas;
    expect(Object.keys(schemas['DeviceRow']?.properties ?? {})).toHaveLength(25);
    expect(schemas['DeviceCreate']?.required).toEqual(['name', 'serial_number', 'type', 'organization_id']);
    for (const name of JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(schemas).toHaveProperty(String(name[1]));
    }
    const queryOf = (path: string, method = 'get') =>
      ((paths[path]?.[method] as { parameters?: { name: string }[] } | undefined)?.parameters ?? []).map(
        ({ name }) => name,
      );
    expect(queryOf('/inventory_device/').toSorted()).toEqual(
      [
        ...['type', 'status', 'last_status_change_from', 'organization', 'limit', 'offset', 'pending', 'update_status'],
        ...['search', 'ordering', 'serial_number', 'last_change_from'],
      ].toSorted(),
    );
    expect(queryOf('/inventory_change/')).toEqual(['after', 'limit', 'wait']);
    expect(queryOf('/inventory_device_import/', 'post')).toEqual(['dry_run', 'skip_existing']);
    expect(queryOf('/inventory_device_export/')).toEqual(['as']);
    expect(queryOf('/inventory_device_log/')).toEqual(['device', 'limit', 'offset']);
    expect(queryOf('/inventory_location/')).toEqual(['limit', 'offset']);
    const page = await open('/docs/');
    expect([page.status, page.text.includes('<script')]).toEqual([200, false]);

    await get(`${LIST}?limit=1`);
    expect((await open('/metrics/')).status).toBe(401);
    const metrics = await site.call('GET', '/metrics/');
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    expect(metrics.text).toContain('demarc_devices{status="Down"} 2\n');
    expect(metrics.text).toContain('demarc_operations_pending{state="queued"} 2\n');
    expect(metrics.text).toContain('demarc_requests_total{view="/inventory_device/",method="GET",status="200"} 1\n');
  });

  test('a poll waits for the next change, and no longer than it was told to', async () => {
    const { last } = await get('/inventory_change/?limit=5000');
    const poll = get(`/inventory_change/?after=${last}&wait=30`);
    await vi.waitFor(() => expect(site.clock.pending).toBeGreaterThan(3));
    await site.call('PATCH', '/inventory_device/2003/', { body: { description: 'a' } });
    const answered = poll.then((body) => results(body).length);
    await vi.waitFor(async () => {
      await site.clock.advance(500);
      expect(await Promise.race([answered, Promise.resolve('waiting')])).toBe(1);
    });
    const empty = get(`/inventory_change/?after=${Number(last) + 1000}&wait=1`).then((body) => results(body).length);
    await vi.waitFor(async () => {
      await site.clock.advance(500);
      expect(await Promise.race([empty, Promise.resolve('waiting')])).toBe(0);
    });
  });

  test('an operation at a later time, by the extension alone; taken back before it is sent', async () => {
    const ask = (body: unknown, headers = {}) => site.call('POST', '/inventory_device_operation/', { body, headers });
    const later = { device: 2001, kind: 'reboot', scheduled_for: '2024-01-15T23:30:00Z' };
    const asked = await ask(later, { 'idempotency-key': 'later' });
    expect(asked.status).toBe(201);
    expect((await ask(later, { 'idempotency-key': 'later' })).text).toBe(asked.text);
    expect((await get('/inventory_device/2001/?pending=true'))['pending_settings']).toBe(
      'reboot_scheduled:2024-01-15T23:30:00Z',
    );
    expect((await get('/inventory_device/2001/'))['pending_settings']).toBe('reboot_scheduled');
    expect(contact.queued).not.toHaveBeenCalled();
    expect((await ask({ device: 2002, kind: 'sync' })).status).toBe(201);
    expect(contact.queued).toHaveBeenLastCalledWith('2002');
    contact.queued.mockClear();
    await site.clock.sleep(9 * 3_600_000 + 6 * 60_000);
    await vi.waitFor(async () => {
      await site.clock.advance(5_000);
      expect(contact.queued).toHaveBeenCalledWith('2001');
    });

    const wrong = await ask({ device: 'x', kind: 'dance', scheduled_for: 'soon' });
    expect([wrong.status, Object.keys(wrong.json()).toSorted()]).toEqual([400, ['device', 'kind', 'scheduled_for']]);
    expect((await ask({ device: 99, kind: 'reboot' })).json()).toEqual({
      device: ['Invalid pk "99" - object does not exist.'],
    });

    const id = String(asked.json()['id']) as OperationId;
    const cancel = () => site.call('DELETE', `/inventory_device_operation/${id}/`);
    expect((await cancel()).status).toBe(204);
    expect((await cancel()).status).toBe(409);
    expect((await get('/inventory_device/2001/'))['pending_settings']).toBeNull();
    const sent = await ask({ device: 2001, kind: 'reboot' });
    const at = '2024-01-15T14:25:00Z' as Instant;
    await site.operations.apply(String(sent.json()['id']) as OperationId, {
      type: 'sent',
      at,
      session: 's' as SessionId,
    });
    expect((await site.call('DELETE', `/inventory_device_operation/${sent.json()['id']}/`)).status).toBe(409);
  });
});
