import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { Instant } from '#shared/ids.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite, type Reply, type TestSite } from '#test/fixtures/inventory/site.ts';
import { sharedSite } from '#test/fixtures/inventory/sites.ts';

/** Row for row what a client of a Django REST Framework service is used to (inventory-api 10), on both engines. */
const LIST = '/inventory_device/';
const ONE = '/inventory_device/2001/';
let serials = 0;
const draft = (more: Record<string, unknown> = {}) => {
  serials += 1;
  return { name: 'Someone', serial_number: `CONV${serials}`, type: 12, organization_id: 5, ...more };
};
const detail = (words: string) => JSON.stringify({ detail: words });
const said = ({ status, text }: Reply) => [status, text];

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  sharedSite(engine, (opened) => {
    site = opened;
  });

  describe('who may speak', () => {
    test.each([
      [undefined, 'Authentication credentials were not provided.'],
      ['', 'Authentication credentials were not provided.'],
      ['Token abc', 'Authentication credentials were not provided.'],
      ['Bearer', 'Invalid token header. No credentials provided.'],
      ['bearer', 'Invalid token header. No credentials provided.'],
      ['Bearer a b', 'Invalid token header. Token string should not contain spaces.'],
      ['Bearer unknown', 'Invalid token.'],
    ])('%s → 401 %s', async (authorization, words) => {
      const headers = authorization === undefined ? {} : { authorization };
      const reply = await site.call('GET', LIST, { token: null, headers });
      expect(said(reply)).toEqual([401, detail(words)]);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      expect(reply.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    });

    test('the scheme is case-insensitive', async () => {
      for (const scheme of ['bearer', 'BEARER', 'Bearer  ']) {
        const reply = await site.call('GET', LIST, {
          token: null,
          headers: { authorization: `${scheme} ${site.token}` },
        });
        expect(reply.status).toBe(200);
      }
    });

    test('a token that was revoked or is past its time', async () => {
      const { tokens } = site.inventory;
      const revoked = await tokens.create({ name: 'revoked', organizations: null, rights: RIGHTS });
      expect((await site.call('GET', LIST, { token: revoked })).status).toBe(200);
      expect([await tokens.revoke('revoked'), await tokens.revoke('revoked')]).toEqual([true, false]);
      const past = { name: 'past', organizations: null, rights: RIGHTS, expiresAt: '2024-01-15T14:25:00Z' } as const;
      const expired = await tokens.create({ ...past, expiresAt: past.expiresAt as Instant });
      for (const token of [revoked, expired]) {
        expect(said(await site.call('GET', LIST, { token }))).toEqual([401, detail('User inactive or deleted.')]);
      }
    });

    test('the right that is missing', async () => {
      const token = await site.inventory.tokens.create({
        name: 'operator',
        organizations: null,
        rights: ['view', 'operate'],
      });
      const refused = [403, detail('You do not have permission to perform this action.')];
      expect(said(await site.call('POST', LIST, { token, body: draft() }))).toEqual(refused);
      expect(said(await site.call('PUT', ONE, { token, body: draft() }))).toEqual(refused);
      expect(said(await site.call('PATCH', ONE, { token, body: { reboot: true, name: 'x' } }))).toEqual(refused);
      expect((await site.call('PATCH', '/inventory_device/2002/', { token, body: { reboot: true } })).status).toBe(200);
      const editor = await site.inventory.tokens.create({ name: 'editor', organizations: null, rights: ['change'] });
      expect(said(await site.call('PATCH', ONE, { token: editor, body: { reboot: true } }))).toEqual(refused);
      expect(said(await site.call('GET', ONE, { token: editor }))).toEqual(refused);
      expect((await site.call('PATCH', ONE, { token: editor, body: { description: 'edited' } })).status).toBe(200);
    });
  });

  describe('addresses', () => {
    test.each(['999999', 'abc', '0', '-1', '1.5', '99999999999999999999999', '%20', '1001x'])(
      'id %s → 404',
      async (id) => {
        expect(said(await site.call('GET', `/inventory_device/${id}/`))).toEqual([404, detail('Not found.')]);
      },
    );

    test.each(['GET', 'POST', 'DELETE'])(
      '%s of an unknown URL is a 404 in JSON; without a token 401 wins',
      async (method) => {
        const root = new URL('/api', site.api).href;
        const raw = method === 'POST' ? 'no JSON' : undefined;
        const options = raw === undefined ? {} : { raw };
        for (const path of ['/nothing/', '/', '/inventory_device/2001/nothing/', root, `${root}/`, `${root}/v2/x`]) {
          const reply = await site.call(method, path, options);
          expect(said(reply)).toEqual([404, detail('Not found.')]);
          expect(reply.headers.get('content-type')).toBe('application/json');
          const stranger = await site.call(method, path, { ...options, token: null });
          expect(said(stranger)).toEqual([401, detail('Authentication credentials were not provided.')]);
          expect(stranger.headers.get('www-authenticate')).toBe('Bearer');
        }
      },
    );

    test.each([
      ['GET', 301],
      ['HEAD', 301],
      ['POST', 308],
      ['PUT', 308],
      ['PATCH', 308],
      ['DELETE', 308],
    ])('%s without the slash → %i, query and all', async (method, status) => {
      const reply = await site.call(method, '/inventory_device?b=1&a=%20', { token: null });
      expect([reply.status, reply.headers.get('location')]).toEqual([status, '/api/v1/inventory_device/?b=1&a=%20']);
      const one = await site.call(method, '/inventory_device/2001', { token: null });
      expect([one.status, one.headers.get('location')]).toEqual([status, '/api/v1/inventory_device/2001/']);
    });

    test('a wrong method is 405 with what is allowed; without a token 401 wins', async () => {
      const list = await site.call('PATCH', LIST, { body: {} });
      expect(said(list)).toEqual([405, detail('Method "PATCH" not allowed.')]);
      expect(list.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
      const one = await site.call('POST', ONE, { body: {} });
      expect(said(one)).toEqual([405, detail('Method "POST" not allowed.')]);
      expect(one.headers.get('allow')).toBe('GET, PUT, PATCH, DELETE, HEAD, OPTIONS');
      expect((await site.call('PATCH', LIST, { token: null, body: {} })).status).toBe(401);
      const override = await site.call('POST', ONE, { body: {}, headers: { 'x-http-method-override': 'DELETE' } });
      expect(override.status).toBe(405);
    });

    test('HEAD answers without a body, OPTIONS describes', async () => {
      const head = await site.call('HEAD', ONE);
      const get = await site.call('GET', ONE);
      expect([head.status, head.text]).toEqual([200, '']);
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(get.text)));
      const options = (await site.call('OPTIONS', LIST)).json();
      expect(Object.keys(options)).toEqual(['name', 'description', 'renders', 'parses', 'actions']);
      const one = (await site.call('OPTIONS', ONE)).json();
      expect(Object.keys(one['actions'] as object)).toEqual(['PUT']);
    });
  });

  describe('representations', () => {
    test.each(['application/xml', 'text/html', 'image/*', 'application/vnd.api+json'])(
      'Accept %s → 406, even without a token',
      async (accept) => {
        const reply = await site.call('GET', LIST, { token: null, headers: { accept } });
        expect(said(reply)).toEqual([406, detail('Could not satisfy the request Accept header.')]);
        expect(reply.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
      },
    );

    test.each([
      '*/*',
      'application/*',
      'application/json',
      'text/html, application/json;q=0.5',
      'application/json; indent=4',
    ])('Accept %s is served', async (accept) => {
      expect((await site.call('GET', LIST, { headers: { accept } })).status).toBe(200);
    });

    test('?format= and .json', async () => {
      expect(said(await site.call('GET', `${LIST}?format=xml`))).toEqual([404, detail('Not found.')]);
      expect((await site.call('GET', `${LIST}?format=json`, { headers: { accept: 'text/html' } })).status).toBe(200);
      expect((await site.call('GET', '/inventory_device.json?limit=1')).json()['results']).toHaveLength(1);
    });
  });

  describe('bodies', () => {
    test('another type is 415, but an empty body of it is only empty', async () => {
      const headers = { 'content-type': 'application/xml' };
      expect(said(await site.call('POST', LIST, { raw: '<a/>', headers }))).toEqual([
        415,
        detail('Unsupported media type "application/xml" in request.'),
      ]);
      expect(
        (await site.call('POST', LIST, { raw: '{}', headers: { 'content-type': 'application/vnd.api+json' } })).status,
      ).toBe(415);
      const empty = await site.call('POST', LIST, { raw: '', headers });
      expect(empty.status).toBe(400);
      expect(empty.json()).toEqual({
        name: ['This field is required.'],
        serial_number: ['This field is required.'],
        type: ['This field is required.'],
        organization_id: ['This field is required.'],
      });
    });

    test('both kinds of form are read', async () => {
      const fields = Object.entries(draft()).map(([key, value]): [string, string] => [key, String(value)]);
      const form = await site.call('POST', LIST, {
        raw: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect([form.status, form.json()['type']]).toEqual([201, 12]);
      const parts = [...fields.filter(([key]) => key !== 'serial_number'), ['serial_number', 'MULTI-007']]
        .map(([key, value]) => `--b\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`)
        .join('');
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      const multipart = await site.call('POST', LIST, { raw: `${parts}--b--\r\n`, headers });
      expect([multipart.status, multipart.json()['serial_number']]).toEqual([201, 'MULTI-007']);
      expect((await site.call('POST', LIST, { raw: 'nonsense', headers })).status).toBe(400);
    });

    test.each([
      ['{"name": NaN}'],
      ['{"name": Infinity}'],
      ["{'name': 'x'}"],
      ['{"name": "x"'],
      ['\ufeff{}'],
      ['{"name": "x"} trailing'],
      ['[1, 2'],
      ['{"a":'.repeat(200_000)],
    ])('%.20s is no JSON', async (raw) => {
      const reply = await site.call('POST', LIST, { raw });
      expect(reply.status).toBe(400);
      expect(reply.json()['detail']).toMatch(/^JSON parse error - /);
      expect(reply.text.length).toBeLessThan(200);
    });

    test('bytes that are no UTF-8', async () => {
      const reply = await site.call('POST', LIST, { raw: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) });
      expect([reply.status, String(reply.json()['detail']).slice(0, 18)]).toEqual([400, 'JSON parse error -']);
    });

    test.each([
      ['[]', 'Invalid data. Expected a dictionary, but got list.'],
      ['"x"', 'Invalid data. Expected a dictionary, but got str.'],
      ['1', 'Invalid data. Expected a dictionary, but got int.'],
      ['1.5', 'Invalid data. Expected a dictionary, but got float.'],
      ['true', 'Invalid data. Expected a dictionary, but got bool.'],
      ['null', 'No data provided'],
    ])('%s instead of a dictionary', async (raw, words) => {
      for (const [method, path] of [
        ['POST', LIST],
        ['PATCH', ONE],
      ] as const) {
        expect(said(await site.call(method, path, { raw }))).toEqual([
          400,
          JSON.stringify({ non_field_errors: [words] }),
        ]);
      }
    });

    test('a body beyond the limit is 413 and the server lives on', async () => {
      const reply = await site.call('POST', LIST, { raw: `{"name":"${'x'.repeat(1_100_000)}"}` });
      expect(reply.status).toBe(413);
      expect((await site.call('GET', ONE)).status).toBe(200);
    });

    test('what comes first: 406, 401, 403, 404, 415, 400', async () => {
      const token = await site.inventory.tokens.create({ name: 'viewer', organizations: null, rights: ['view'] });
      const bad = { raw: '<a/>', headers: { 'content-type': 'application/xml' } };
      expect(
        (await site.call('PUT', ONE, { ...bad, token: 'x', headers: { ...bad.headers, accept: 'text/html' } })).status,
      ).toBe(406);
      expect((await site.call('PUT', ONE, { ...bad, token: 'x' })).status).toBe(401);
      expect((await site.call('PUT', '/inventory_device/424242/', { ...bad, token })).status).toBe(403);
      expect((await site.call('PUT', '/inventory_device/424242/', bad)).status).toBe(404);
      expect((await site.call('PUT', ONE, bad)).status).toBe(415);
      expect((await site.call('PUT', ONE, { raw: '{}' })).status).toBe(400);
    });
  });

  describe('values', () => {
    const NOT_WHOLE = 'A valid integer is required.';
    const NOT_BOOLEAN = 'Must be a valid boolean.';
    test.each([
      ['name', null, 'This field may not be null.'],
      ['name', ' ', 'This field may not be blank.'],
      ['name', true, 'Not a valid string.'],
      ['name', ['x'], 'Not a valid string.'],
      ['name', 'a\0b', 'Null characters are not allowed.'],
      ['name', 'a\ud800b', 'Surrogate characters are not allowed: U+D800.'],
      ['serial_number', 's'.repeat(65), 'Ensure this field has no more than 64 characters.'],
      ['serial_number', ' zeq240100001 ', 'device with this serial number already exists.'],
      ['type', 9999, 'Invalid pk "9999" - object does not exist.'],
      ['type', '9999', 'Invalid pk "9999" - object does not exist.'],
      ['type', 'router', 'Incorrect type. Expected pk value, received str.'],
      ['type', true, 'Incorrect type. Expected pk value, received bool.'],
      ['type', [12], 'Incorrect type. Expected pk value, received list.'],
      ['type', null, 'This field may not be null.'],
      ['organization_id', 77, 'Invalid pk "77" - object does not exist.'],
      ['location', 99, 'Invalid pk "99" - object does not exist.'],
      ['firmware_image', 46, 'Invalid pk "46" - object does not exist.'],
      ['update_frequency', 1.5, NOT_WHOLE],
      ['update_frequency', true, NOT_WHOLE],
      ['update_frequency', '', NOT_WHOLE],
      ['update_frequency', '1e3', NOT_WHOLE],
      ['update_frequency', null, 'This field may not be null.'],
      ['update_frequency', -1, 'Ensure this value is greater than or equal to 0.'],
      ['update_frequency', '9'.repeat(1001), 'String value too large.'],
      ['latitude', '90.1', 'Ensure this value is less than or equal to 90.'],
      ['longitude', -181, 'Ensure this value is greater than or equal to -180.'],
      ['latitude', '1.123456789', 'Ensure that there are no more than 8 decimal places.'],
      ['latitude', 'north', 'A valid number is required.'],
      ['is_active', null, 'This field may not be null.'],
      ['debug', '', NOT_BOOLEAN],
      ['reboot', 2, NOT_BOOLEAN],
      ['sync', [1], NOT_BOOLEAN],
    ])('%s = %j is refused', async (field, value, words) => {
      const reply = await site.call('PATCH', ONE, { body: { [field]: value } });
      expect([reply.status, reply.json()]).toEqual([400, { [field]: [words] }]);
    });

    test.each([
      ['name', 5, '5'],
      ['serial_number', ' 007 ', '007'],
      ['customer_id', null, null],
      ['customer_id', '', ''],
      ['update_frequency', '12', 12],
      ['update_frequency', 1.0, 1],
      ['update_frequency', '60.0', 60],
      ['type', '15', 15],
      ['latitude', '-74.0060', '-74.0060'],
      ['longitude', -73.9851, '-73.9851'],
      ['latitude', null, null],
      ['debug', 'YES', true],
      ['debug', 'off', false],
      ['is_active', 0, false],
      ['is_active', 1.0, true],
      ['description', 'größer 🛰', 'größer 🛰'],
    ])('%s = %j is kept as %j', async (field, value, kept) => {
      const reply = await site.call('PATCH', ONE, { body: { [field]: value } });
      expect([reply.status, reply.json()[field]]).toEqual([200, kept]);
      expect((await site.call('GET', ONE)).json()[field]).toBe(kept);
      if (typeof kept === 'string') expect(reply.text).toContain(JSON.stringify(kept));
    });

    test('everything wrong is told at once, unknown keys are nothing, of two equal keys the last counts', async () => {
      const several = await site.call('POST', LIST, { body: draft({ name: '', type: 'x', latitude: 'y' }) });
      expect(Object.keys(several.json()).sort()).toEqual(['latitude', 'name', 'type']);
      const unknown = await site.call('POST', LIST, { body: draft({ colour: 'red', __proto__: { name: 'no' } }) });
      expect(unknown.status).toBe(201);
      const doubled = await site.call('PATCH', ONE, { raw: '{"name":"first","name":"second"}' });
      expect(doubled.json()['name']).toBe('second');
    });

    test('a PATCH without anything valid changes nothing', async () => {
      const before = await site.call('GET', ONE);
      for (const raw of ['{}', '', '{"id":7,"status":"Down","created":"x","uuid":"y","nonsense":1}']) {
        const reply = await site.call('PATCH', ONE, { raw });
        expect(said(reply)).toEqual([200, before.text]);
      }
    });
  });

  describe('too much', () => {
    test('a peer that guesses tokens is told to wait, others are not', async () => {
      const own = await engine.place();
      const guarded = await openSite(own, {
        limits: { failures: { burst: 3, perSecond: 0.1 }, requests: { burst: 5, perSecond: 1 } },
      });
      const from = (address: string, token: string) =>
        guarded.call('GET', LIST, { token, headers: { 'x-forwarded-for': address } });
      for (let count = 0; count < 3; count += 1) expect((await from('10.0.0.1', 'guess')).status).toBe(401);
      const refused = await from('10.0.0.1', 'guess');
      expect(said(refused)).toEqual([429, detail('Request was throttled. Expected available in 10 seconds.')]);
      expect(refused.headers.get('retry-after')).toBe('10');
      expect((await from('10.0.0.2', 'guess')).status).toBe(401);
      // Who has a good token is not locked out by a guesser behind the same address.
      expect((await from('10.0.0.1', guarded.token)).status).toBe(200);
      await guarded.clock.advance(10_000);
      expect((await from('10.0.0.1', guarded.token)).status).toBe(200);

      const replies = await Promise.all(Array.from({ length: 10 }, () => from('10.0.0.3', guarded.token)));
      expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5);
      await guarded.close();
      await own.remove();
    });

    test('a request that is no HTTP does not take the server down', async () => {
      const { port } = new URL(site.api);
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
        socket.resume();
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
      });
      expect((await site.call('GET', ONE)).status).toBe(200);
    });
  });
});
