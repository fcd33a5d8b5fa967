import { expect } from 'vitest';
import { DETAIL_KEYS } from '#shared/device.ts';
import { CREATE, CREATED, DETAIL, LIST_ROW, REPLACE } from '#test/fixtures/inventory/seed-examples.ts';
import type { CallOptions, Reply } from '#test/fixtures/inventory/site.ts';

/**
 * The contract as checks that need nothing but a base URL and two tokens: they are run against our server, and against
 * servers that differ from it in one behaviour each (`mutations.ts`). In this order, on a fresh demo site.
 */
export type Contract = {
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
  /** Sees organization 5 only. */
  readonly scoped: string;
};
export type Check = { readonly name: string; readonly run: (contract: Contract) => Promise<void> };

const LIST = '/inventory_device/';
const ONE = '/inventory_device/1001/';
const compact = (text: string): string => JSON.stringify(JSON.parse(text));

function check(name: string, run: Check['run']): Check {
  return { name, run };
}

export const CHECKS: readonly Check[] = [
  check('the list, to the letter (F1)', async ({ call }) => {
    const reply = await call('GET', `${LIST}?status=1&organization=5&limit=25&update_status=true`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('application/json');
    const body = reply.json();
    expect(Object.keys(body)).toEqual(['count', 'next', 'previous', 'results']);
    expect(body['count']).toBe(150);
    expect(String(body['next']).split('?')[1]).toBe('limit=25&offset=25&organization=5&status=1&update_status=true');
    expect(body['previous']).toBeNull();
    const rows = body['results'] as Record<string, unknown>[];
    expect(rows).toHaveLength(25);
    expect(JSON.stringify(rows[0])).toBe(compact(LIST_ROW));
  }),
  check('paging: clamped, lenient, without an empty offset', async ({ call }) => {
    const link = async (query: string, which: 'next' | 'previous') =>
      String((await call('GET', `${LIST}?${query}`)).json()[which]).split('?')[1];
    expect(await link('limit=5000&offset=10', 'previous')).toBe('limit=1000');
    expect(await link('limit=25&offset=25', 'previous')).toBe('limit=25');
    expect(await link('limit=abc', 'next')).toBe('limit=50&offset=50');
    const ids = async (offset: number): Promise<unknown[]> =>
      ((await call('GET', `${LIST}?limit=7&offset=${offset}`)).json()['results'] as { id: number }[]).map(
        ({ id }) => id,
      );
    const [first, second] = [await ids(0), await ids(7)];
    expect(new Set([...first, ...second]).size).toBe(14);
    expect([...first, ...second]).toEqual([...first, ...second].sort((a, b) => Number(a) - Number(b)));
  }),
  check('up and down make the whole', async ({ call }) => {
    const count = async (query: string) => Number((await call('GET', `${LIST}?${query}`)).json()['count']);
    expect((await count('status=0')) + (await count('status=1'))).toBe(await count(''));
    expect(await count('status=Up')).toBe(await count(''));
  }),
  check('a change of status counts from its very second', async ({ call }) => {
    const reply = await call('GET', `${LIST}?last_status_change_from=2024-01-15T09:30:15Z&limit=1000`);
    expect((reply.json()['results'] as { id: number }[]).map(({ id }) => id)).toContain(1001);
    expect((await call('GET', `${LIST}?last_status_change_from=x`)).status).toBe(400);
  }),
  check('the detail, to the letter (F3)', async ({ call }) => {
    expect((await call('GET', `${ONE}?pending=true&update_status=true`)).text).toBe(compact(DETAIL));
    expect((await call('GET', ONE)).json()['pending_settings']).toBe('firmware_update,reboot_scheduled');
  }),
  check('who may: 401, 404, 403 and what they say', async ({ call, scoped }) => {
    const nobody = await call('GET', LIST, { token: null });
    expect([nobody.status, nobody.text]).toEqual([401, '{"detail":"Authentication credentials were not provided."}']);
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    expect((await call('GET', LIST, { token: 'wrong' })).status).toBe(401);
    expect((await call('GET', '/inventory_device/3001/', { token: scoped })).status).toBe(403);
    expect((await call('GET', `${LIST}?organization=6`, { token: scoped })).status).toBe(403);
    const unknown = await call('GET', '/inventory_device/999999/');
    expect([unknown.status, unknown.text]).toEqual([404, '{"detail":"Not found."}']);
  }),
  check('slash, method, type and nonsense', async ({ call }) => {
    expect((await call('GET', '/inventory_device')).status).toBe(301);
    expect((await call('POST', '/inventory_device', { body: {} })).status).toBe(308);
    const method = await call('PATCH', LIST, { body: {} });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    expect((await call('POST', LIST, { raw: '{"name": oops' })).status).toBe(400);
    const xml = { raw: '<a/>', headers: { 'content-type': 'application/xml' } };
    expect((await call('POST', LIST, xml)).status).toBe(415);
  }),
  check('the create, to the letter (F2)', async ({ call }) => {
    const reply = await call('POST', LIST, { body: CREATE });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBeNull();
    const body = reply.json();
    const example = JSON.parse(CREATED) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(Object.keys(example));
    const { uuid: _, created: __, status_change: ___, ...rest } = example;
    expect(body).toMatchObject(rest);
    expect(body['created']).toBe(body['status_change']);
    expect(body['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }),
  check('what a create refuses, by field', async ({ call }) => {
    const taken = await call('POST', LIST, { body: { ...CREATE, serial_number: ' zeq240100001' } });
    expect([taken.status, taken.json()]).toEqual([
      400,
      { serial_number: ['device with this serial number already exists.'] },
    ]);
    expect((await call('POST', LIST, { body: {} })).json()).toMatchObject({ name: ['This field is required.'] });
    const text = await call('POST', LIST, { body: { ...CREATE, serial_number: '007', reboot: true } });
    expect(text.json()).toMatchObject({ serial_number: '007', pending_settings: null });
  }),
  check('a key makes a create happen once', async ({ call }) => {
    const create = { body: { ...CREATE, serial_number: 'ONCE-1' }, headers: { 'idempotency-key': 'twin-once-1' } };
    const [first, again] = [await call('POST', LIST, create), await call('POST', LIST, create)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json()['id']).toBe(first.json()['id']);
  }),
  check('a tag that is old is refused', async ({ call }) => {
    const headers = { 'if-match': 'W/"none"' };
    expect((await call('PATCH', ONE, { body: { description: 'x' }, headers })).status).toBe(412);
  }),
  check('a patch: what is unknown or read-only is passed over, flags are queued and not echoed', async ({ call }) => {
    const reply = await call('PATCH', ONE, {
      body: { reboot: true, debug: true, id: 5, status: 'Down', colour: 'red' },
    });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json())).toEqual([...DETAIL_KEYS]);
    expect(reply.json()).toMatchObject({ id: 1001, status: 'Up', debug: true });
    expect((await call('GET', `${ONE}?pending=true`)).json()['pending_settings']).toBe(
      'firmware_update:pending,reboot_scheduled:2024-01-16T02:00:00Z,reboot:pending',
    );
    expect((await call('PATCH', ONE, { body: { latitude: '40.71284455' } })).json()['latitude']).toBe('40.71284455');
  }),
  check('the replacement (F4)', async ({ call }) => {
    const body = (await call('PUT', ONE, { body: REPLACE })).json();
    expect(body).toMatchObject({ type: 15, latitude: '40.7589', location: null, serial_number_alt: null });
    expect(body).toMatchObject({ username: 'device_admin', is_active: true, software_version: '2.4.1' });
  }),
  check('the deletion, and once more (F6)', async ({ call }) => {
    const gone = await call('DELETE', '/inventory_device/1002/');
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await call('DELETE', '/inventory_device/1002/')).status).toBe(404);
  }),
  check('no answer bears a password', async ({ call }) => {
    for (const path of [`${LIST}?limit=1000`, ONE, '/inventory_device_serial/007/']) {
      expect((await call('GET', path)).text).not.toMatch(/"password"|secure_password_123/);
    }
  }),
];
