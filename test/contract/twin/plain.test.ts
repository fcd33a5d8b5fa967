import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ControlClient, createControlClient } from '#electron/control/client.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { browserPorts } from '#renderer/cache/ports.ts';
import type { PullServer } from '#renderer/cache/pull/ports.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, OutboxEntryId } from '#shared/ids.ts';
import { fakeLog } from '#test/fakes/log.ts';
import {
  type Dialect,
  PLAIN,
  PLAIN_ORGANIZATION,
  PLAIN_TOKEN,
  type PlainServer,
  plainServer,
} from '#test/fakes/plain-drf-server.ts';
import { pullStage } from '#test/fakes/pull-stage.ts';

/**
 * The client, the pull and the cache against a server nobody tuned for them, in each dialect it can speak: over real
 * sockets, from the first page to a write (inventory-api 12).
 */
const DIALECTS: readonly (readonly [string, Partial<Dialect>])[] = [
  ['as plain as can be', {}],
  ['small pages', { mostRows: 100 }],
  ['a bare array where no limit is sent', { paging: 'none-sent' }],
  ['always a bare array', { paging: 'never' }],
  ['one serializer for everything', { keys: 'one serializer' }],
  ['404 for what is out of reach', { outOfScope: 404 }],
  ['coordinates of four decimals', { decimals: 'four' }],
  ['PUT that resets', { put: 'resets' }],
  ['web pages for errors', { errors: 'web page' }],
  ['instants with fraction and offset', { times: 'fraction and offset' }],
  ['the newest first', { order: 'newest first' }],
  ['numbers as texts', { types: 'loose' }],
  [
    'all of it',
    {
      paging: 'none-sent',
      keys: 'one serializer',
      outOfScope: 404,
      decimals: 'four',
      errors: 'web page',
      times: 'fraction and offset',
      order: 'newest first',
      types: 'loose',
    },
  ],
];

const DEVICES = 450;
const FOREIGN = 7;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function clientOf(server: PlainServer): ControlClient {
  const client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => PLAIN_TOKEN,
    clock: systemClock,
    log: fakeLog(),
  });
  ends.push(() => client.close());
  return client;
}

function pullServerOf(client: ControlClient): PullServer {
  return {
    list: (offset, limit) => client.list({ offset, limit }),
    statusChangesSince: (since, offset, limit) => client.statusChangesSince({ since, offset, limit }),
    changes: (after, limit, waitSeconds, signal) => client.changes({ after, limit, waitSeconds }, signal),
    has: async (id) => (await client.device({ id, updateStatus: false })) !== null,
    references: async () => {
      await client.references();
    },
  };
}

let written = 0;
const write = (client: ControlClient, method: 'POST' | 'PATCH' | 'DELETE', id: number | null, body: object | null) => {
  written += 1;
  return client.write({
    method,
    id: id as DeviceId | null,
    body: body as Record<string, unknown> | null,
    idempotencyKey: `twin-${String(written).padStart(8, '0')}` as OutboxEntryId,
  });
};

describe.each(DIALECTS)('%s', (_, switches) => {
  async function setUp() {
    const server = await plainServer({ ...PLAIN, mostRows: 250, ...switches }, DEVICES);
    ends.push(() => server.close());
    const foreign = server.devices.get(FOREIGN);
    if (foreign !== undefined) foreign['organization_id'] = PLAIN_ORGANIZATION + 1;
    return { server, client: clientOf(server) };
  }

  test('the whole list arrives, and what came and went afterwards', async () => {
    const { server, client } = await setUp();
    const { puller, rows, data } = await pullStage(pullServerOf(client), browserPorts.clock);
    ends.push(() => puller.close());
    const complete = () => vi.waitFor(() => expect(puller.state.get().phase).toBe('idle'), { timeout: 10_000 });
    puller.start();
    await complete();
    expect(puller.state.get().problem).toBeNull();
    expect(await rows()).toBe(DEVICES - 1);
    server.devices.delete(3);
    server.devices.set(DEVICES + 1, { ...(server.devices.get(1) ?? { id: 1 }), id: DEVICES + 1, name: 'Newcomer' });
    const before = puller.state.get().lastComplete;
    puller.now();
    await vi.waitFor(() => expect(puller.state.get().lastComplete).not.toBe(before), { timeout: 10_000 });
    expect(await rows()).toBe(DEVICES - 1);
    expect(data.nameOf('d:3' as Parameters<typeof data.nameOf>[0])).toBeNull();
    expect(data.nameOf(`d:${DEVICES + 1}` as Parameters<typeof data.nameOf>[0])).toBe('Newcomer');
  });

  test('what is written is there, once, and nothing else was touched', async () => {
    const { server, client } = await setUp();
    const before = { ...server.devices.get(1), description: 'kept' };
    server.devices.set(1, { ...before, id: 1 });
    const place = { latitude: '40.71284455', longitude: '-74.0060' };
    expect(await write(client, 'PATCH', 1, place)).toMatchObject({ outcome: 'answered', status: 200 });
    const held = server.devices.get(1);
    expect(Number(held?.['latitude'])).toBeCloseTo(40.71284455, 4);
    expect(held).toMatchObject({ description: 'kept', name: 'Router 1' });

    const body = { name: 'New', serial_number: 'SN-new', type: 12, organization_id: PLAIN_ORGANIZATION, ...place };
    expect(await write(client, 'POST', null, body)).toMatchObject({ outcome: 'answered', status: 201 });
    expect(await write(client, 'POST', null, body)).toMatchObject({ outcome: 'answered', status: 400 });
    const found = await client.findBySerial({ serial: 'SN-new', organization: PLAIN_ORGANIZATION });
    expect(found).toMatchObject({ serial_number: 'SN-new', name: 'New', type: 12 });
    expect(await client.findBySerial({ serial: 'SN-none', organization: null })).toBeNull();
    expect(await write(client, 'DELETE', found?.id ?? 0, null)).toMatchObject({ status: 204 });
    expect(await client.device({ id: (found?.id ?? 0) as DeviceId, updateStatus: false })).toBeNull();
    expect(new Set(server.seen.map(({ method }) => method))).not.toContain('PUT');
  });

  test('what is out of reach is no crash and no deletion of somebody’s', async () => {
    const { server, client } = await setUp();
    const asked = client.device({ id: FOREIGN as DeviceId, updateStatus: false });
    if (server.dialect.outOfScope === 404) expect(await asked).toBeNull();
    else await expect(asked).rejects.toMatchObject({ code: 'control.forbidden' });
    expect(await client.operations('1' as Parameters<ControlClient['operations']>[0])).toBeNull();
    expect(await client.references()).toEqual({ types: [], organizations: [], locations: [], firmware: [] });
  });
});

test('a server that refuses coordinates once is written to in its dialect from then on', async () => {
  const server = await plainServer({ ...PLAIN, decimals: 'four' }, 2);
  ends.push(() => server.close());
  const client = clientOf(server);
  await write(client, 'PATCH', 1, { latitude: '1.23456789' });
  await write(client, 'PATCH', 2, { latitude: '1.23456789' });
  expect(server.seen.map(({ body }) => JSON.parse(body).latitude)).toEqual(['1.23456789', '1.2346', '1.2346']);
  // Anything else it refuses is the person's to correct.
  server.seen.length = 0;
  expect(await write(client, 'PATCH', 1, { serial_number: 'SN-2' })).toMatchObject({ status: 400 });
  expect(server.seen).toHaveLength(1);
});

test('a wrong token is said as what it is', async () => {
  const server = await plainServer(PLAIN, 1);
  ends.push(() => server.close());
  const client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => 'wrong',
    clock: systemClock,
    log: fakeLog(),
  });
  ends.push(() => client.close());
  await expect(client.check()).rejects.toEqual(expect.any(AppError));
  await expect(client.check()).rejects.toMatchObject({ code: 'control.token-refused' });
});
