import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { conversation, results } from '#test/fixtures/inventory/conversation.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { sharedSite } from '#test/fixtures/inventory/sites.ts';

/** The corners of the contract's tables (inventory-api 2 to 5 and 9), on both engines. Each test makes its own devices. */
const LIST = '/inventory_device/';

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  let serials = 0;

  sharedSite(engine, (opened) => {
    site = opened;
  });

  const { get } = conversation(() => site);
  const draft = (more: Record<string, unknown> = {}) => {
    serials += 1;
    return { name: 'Corner', serial_number: `CORNER-${serials}`, type: 12, organization_id: 5, ...more };
  };
  /** A new device; its path. */
  const create = async (more: Record<string, unknown> = {}): Promise<string> => {
    const reply = await site.call('POST', LIST, { body: draft(more) });
    expect(reply.status, reply.text).toBe(201);
    return `${LIST}${reply.json()['id']}/`;
  };
  const inform = (path: string) =>
    site.inventory.recordInform(String(path.split('/')[2]) as DeviceRef, {
      at: new Date(site.clock.now()).toISOString() as Instant,
      address: '192.0.2.7',
      manufacturer: 'Aurora Networks',
      oui: '0A5E3D',
      productClass: 'AX-3000',
      serialNumber: 'any',
      softwareVersion: '3.1.4',
      hardwareVersion: 'rev C',
    });

  test('2: the filters of a list hold together', async () => {
    const all = results(await get(`${LIST}?limit=1000`));
    const from = '2024-01-15T09:30:15Z';
    for (const status of ['Up', 'Down']) {
      for (const type of [12, 15]) {
        for (const organization of [5, 6]) {
          const wanted = all.filter(
            (row) =>
              row['status'] === status &&
              row['type'] === type &&
              row['organization_id'] === organization &&
              String(row['status_change']) >= from,
          );
          const query = `status=${status === 'Up' ? 1 : 0}&type=${type}&organization=${organization}`;
          const found = await get(`${LIST}?limit=1000&${query}&last_status_change_from=${from}`);
          expect(found['count']).toBe(wanted.length);
          expect(results(found)).toEqual(wanted);
        }
      }
    }
  });

  test.each([
    'type=12.5',
    'organization=1.5',
    'type=99999999999999999999999',
    'organization=99999999999999999999',
    'type=-1',
  ])('2: %s is a number and no key: nothing is found', async (query) =>
    expect((await get(`${LIST}?${query}`))['count']).toBe(0),
  );

  test('a NUL, which PostgreSQL has in no text, is no key and no filter', async () => {
    for (const path of ['device_serial/%00', 'device_name/a%00b', 'device_operation/a%00b']) {
      const reply = await site.call('GET', `/inventory_${path}/`);
      expect([reply.status, reply.text]).toEqual([404, '{"detail":"Not found."}']);
    }
    const filtered = await site.call('GET', `${LIST}?serial_number=a%00b`);
    expect([filtered.status, filtered.json()]).toEqual([400, { serial_number: ['Null characters are not allowed.'] }]);
    expect((await site.call('GET', `${LIST}?search=%00`)).status).toBe(200);
  });

  test('4: without a limit a page has 50 rows, over the highest 1000; links keep what nobody knows', async () => {
    const body = await get(`${LIST}?z=&colour=red&colour=blue`);
    expect(results(body)).toHaveLength(50);
    expect(body['next']).toBe(`${site.api}${LIST}?colour=red&colour=blue&limit=50&offset=50&z=`);
    expect((await get(`${LIST}?offset=${'9'.repeat(30)}&limit=${'9'.repeat(30)}`))['results']).toEqual([]);
  });

  test('4: links of a request that names scheme and host, as for a proxy, name its Host once', async () => {
    const { host } = new URL(site.api);
    const headers = { host, authorization: `Bearer ${site.token}` };
    const asked = request(site.api, { path: `http://other.example/api/v1${LIST}?limit=1`, headers }).end();
    const [answer] = await once(asked, 'response');
    expect(JSON.parse(await text(answer))['next']).toBe(`${site.api}${LIST}?limit=1&offset=1`);
  });

  test('9.1, 9.8: pending chooses the format of a detail, in every spelling, and never filters', async () => {
    const detailed = 'firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z';
    const names = 'firmware_update,reboot_scheduled';
    const pending = async (query: string) => (await get(`${LIST}1001/?${query}`))['pending_settings'];
    for (const on of ['1', 'true', 'True', 'TRUE', 'tRuE']) expect(await pending(`pending=${on}`)).toBe(detailed);
    for (const off of ['0', 'false', 'False', 'yes', 'on', '2', ''])
      expect(await pending(`pending=${off}`)).toBe(names);
    const plain = await get(`${LIST}?limit=1000`);
    const asked = await get(`${LIST}?limit=1000&pending=true`);
    expect(asked['results']).toEqual(plain['results']);
    expect(results(asked)[0]?.['pending_settings']).toBe(names);
  });

  test.each([
    ['reboot', 'reboot'],
    ['sync', 'sync'],
    ['reconf', 'reconf'],
    ['factory', 'factory_reset'],
    ['device_factory', 'device_factory_reset'],
  ])('UC2b, 5: the flag %s is queued as %s', async (flag, name) => {
    const path = await create();
    const reply = await site.call('PATCH', path, { body: { [flag]: true } });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json())).not.toContain(flag);
    expect((await get(`${path}?pending=true`))['pending_settings']).toBe(`${name}:pending`);
    expect((await get(path))['pending_settings']).toBe(name);
  });

  test('9.21: all at once run in the order that loses nothing', async () => {
    const path = await create();
    const body = { reboot: true, factory: true, sync: true, reconf: true, firmware_image: 45 };
    expect((await site.call('PATCH', path, { body: { ...body, firmware_image_is_pending: true } })).status).toBe(200);
    expect((await get(path))['pending_settings']).toBe('reconf,sync,firmware_update,factory_reset,reboot');
  });

  test('3: what is learned or derived cannot be written, neither by PATCH, PUT nor POST', async () => {
    const forged = {
      id: 7,
      uuid: 'forged',
      status: 'Up',
      status_change: '2030-01-01T00:00:00Z',
      type_short_name: 'forged',
      software_version: 'forged',
      hardware_version: 'forged',
      manufacturer: 'forged',
      unique_identifier: 'forged',
      product_class: 'forged',
      location_short_name: 'forged',
      address: '192.0.2.66',
      last_connection: '2030-01-01T00:00:00Z',
      last_configuration: '2030-01-01T00:00:00Z',
      last_change: '2030-01-01T00:00:00Z',
      created: '2030-01-01T00:00:00Z',
      pending_settings: 'reboot',
    };
    const path = await create(forged);
    const before = await site.call('GET', path);
    for (const value of Object.values(forged)) expect(Object.values(before.json())).not.toContain(value);
    expect((await site.call('PATCH', path, { body: forged })).text).toBe(before.text);
    const { name, serial_number, type, organization_id } = before.json();
    const replaced = await site.call('PUT', path, { body: { name, serial_number, type, organization_id, ...forged } });
    expect([replaced.status, replaced.text]).toEqual([200, before.text]);
  });

  test('9.3: a replacement resets what describes and leaves what runs', async () => {
    const path = await create({
      customer_id: 'C',
      serial_number_alt: 'ALT',
      description: 'D',
      location_name: 'New York Branch Office',
      latitude: '1.5',
      longitude: '2.5',
      username: 'cpe',
      password: 'p',
      update_frequency: 60,
    });
    const running = { is_active: true, debug: true, firmware_image: 45, firmware_image_is_pending: true };
    expect((await site.call('PATCH', path, { body: running })).status).toBe(200);
    await inform(path);
    const before = await get(path);
    const body = draft({ name: 'Replaced', type: 15 });
    expect((await site.call('PUT', path, { body })).status).toBe(200);
    expect(await get(path)).toEqual({
      ...before,
      ...body,
      type_short_name: 'branch_gateway',
      customer_id: null,
      serial_number_alt: null,
      description: null,
      location_name: null,
      location: null,
      location_short_name: null,
      latitude: null,
      longitude: null,
      update_frequency: 300,
    });
    const known = await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: body.serial_number });
    expect(known).toMatchObject({ username: 'cpe', password: 'p' });
    expect((await site.call('PUT', path, { body: {} })).json()).toEqual(
      Object.fromEntries(
        ['name', 'serial_number', 'type', 'organization_id'].map((key) => [key, ['This field is required.']]),
      ),
    );
  });

  test('9.4, UC4: of two organizations one has to be named, and none beside them', async () => {
    const give = (name: string, organizations: number[]) =>
      site.inventory.tokens.create({ name, organizations, rights: RIGHTS });
    const [five, both] = [await give('corner five', [5]), await give('corner both', [5, 6])];
    const { organization_id: _, ...nowhere } = draft();
    expect((await site.call('POST', LIST, { body: nowhere, token: both })).json()).toEqual({
      organization_id: ['This field is required.'],
    });
    const path = await create();
    const refused = await site.call('PUT', path, { body: draft({ organization_id: 6 }), token: five });
    expect([refused.status, (await get(path))['organization_id']]).toEqual([403, 5]);
    const next = new URL(String((await get(`${LIST}?limit=1`, { token: five }))['next']));
    expect(next.search).toBe('?limit=1&offset=1');
  });

  test.each([
    [0, 120],
    [10, 120],
    [30, 120],
    [31, 122],
    [300, 660],
  ])('9.12: calling every %i s a device is Up for %i s after an Inform, and no longer', async (frequency, seconds) => {
    const path = await create({ update_frequency: frequency });
    await inform(path);
    const since = (await get(path))['status_change'];
    await site.clock.advance(seconds * 1000);
    expect(await get(path)).toMatchObject({ status: 'Up', status_change: since });
    await inform(path);
    expect(await get(path)).toMatchObject({ status: 'Up', status_change: since });
    await site.clock.advance(seconds * 1000 + 1_000);
    expect(await get(path)).toMatchObject({
      status: 'Down',
      status_change: `${new Date(site.clock.now()).toISOString().slice(0, 19)}Z`,
    });
  });

  test('9.12: another update_frequency is another time that silence may last', async () => {
    const path = await create({ update_frequency: 300 });
    await inform(path);
    await site.call('PATCH', path, { body: { update_frequency: 10 } });
    await site.clock.advance(121_000);
    expect(await get(path)).toMatchObject({ status: 'Down' });
  });

  test('9.26: instants go out in whole seconds of UTC', async () => {
    const path = await create();
    await site.clock.advance(1_234);
    await inform(path);
    await site.call('PATCH', path, { body: { description: 'x' } });
    const body = await get(path);
    for (const key of ['status_change', 'last_connection', 'last_change', 'created']) {
      expect(body[key]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  test('10: every answer of a view tells what is allowed there, and its type without a charset', async () => {
    const path = await create();
    for (const [method, where, status] of [
      ['GET', LIST, 200],
      ['OPTIONS', LIST, 200],
      ['POST', LIST, 400],
      ['GET', `${LIST}999999/`, 404],
      ['GET', path, 200],
      ['PATCH', path, 200],
      ['PUT', path, 400],
      ['DELETE', path, 204],
    ] as const) {
      const reply = await site.call(method, where, method.startsWith('P') ? { body: {} } : {});
      expect([reply.status, reply.headers.get('allow'), reply.headers.get('content-type')]).toEqual([
        status,
        where === LIST ? 'GET, POST, HEAD, OPTIONS' : 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS',
        status === 204 ? null : 'application/json',
      ]);
    }
  });

  test('9.22: each operation that is at work is named where it stands in the way of a deletion', async () => {
    const path = await create();
    await site.call('PATCH', path, { body: { reboot: true, sync: true } });
    const at = new Date(site.clock.now()).toISOString() as Instant;
    for (const { id } of await site.operations.pendingOf(String(path.split('/')[2]) as DeviceRef)) {
      await site.operations.apply(id, { type: 'sent', at, session: 's' as SessionId });
    }
    const reply = await site.call('DELETE', path);
    expect([reply.status, reply.json()]).toEqual([
      409,
      {
        detail: expect.stringMatching(
          /^Unable to delete object\. 2 dependent objects were found: operation (sync|reboot) \(in progress\), operation (sync|reboot) \(in progress\)\.$/,
        ),
      },
    ]);
  });

  test('9.22: a bench run that is at work on a device stands in the way of its deletion until it has ended', async () => {
    const path = await create();
    const { db } = site.store;
    await db
      .insertInto('recipe')
      .values({
        id: 'r1',
        name: 'Branch set-up',
        device_type: 'enterprise_router',
        version: 1,
        changed_at: 0,
        removed: 0,
      })
      .execute();
    const armed = { recipe: 'r1', version: 1, text: '', admits: 'type', despite_faults: 0, answers: '{}', armed_at: 0 };
    await db
      .insertInto('bench_run')
      .values({ id: 'run1', ...armed, ended_at: null })
      .execute();
    const [, , device = ''] = path.split('/');
    const unit = { run: 'run1', serial: 'S', serial_key: 'S', device, facts: '{}', row_values: '{}', generated: '{}' };
    const still = { at: 'acting', state_json: '{}', revision: 1, instances: '{}', recorded: 0, joined_at: 1 };
    const unset = { plan: null, before_sealed: null, hash_before: null, rehearsal: null, label_sealed: null };
    await db
      .insertInto('bench_unit')
      .values({ id: 'u1', ...unit, ...still, ...unset, ended_at: null })
      .execute();
    const reply = await site.call('DELETE', path);
    expect([reply.status, reply.json()]).toEqual([
      409,
      { detail: 'Unable to delete object. 1 dependent object was found: bench run of Branch set-up (in progress).' },
    ]);
    await db.updateTable('bench_unit').set({ ended_at: 2 }).execute();
    expect((await site.call('DELETE', path)).status).toBe(204);
  });
});
