import { afterEach, expect, test } from 'vitest';
import { createControlClient } from '#electron/control/client.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { json, page, type Script, scriptedServer } from '#test/fakes/control-server.ts';
import { fakeLog } from '#test/fakes/log.ts';
import { embedded } from '#test/fixtures/inventory/engines.ts';
import { openSite } from '#test/fixtures/inventory/site.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The change feed as our own client reads it from our own server. */
async function setUp(organization: number | null) {
  const place = await embedded.place();
  ends.push(() => place.remove());
  const site = await openSite(place);
  ends.push(() => site.close());
  await site.inventory.loadDemo();
  const client = createControlClient({
    baseUrl: site.api,
    token: async () => site.token,
    clock: systemClock,
    log: fakeLog(),
    organization,
  });
  ends.push(() => client.close());
  const after = async (seq: number | 'latest') => {
    const part = await client.changes({ after: seq, limit: 500, waitSeconds: 0 });
    if (part === null) throw new Error('no feed');
    return part;
  };
  return { site, after };
}

test('from where it stands it tells what changed and what went', async () => {
  const { site, after } = await setUp(null);
  const { last, changed, more } = await after('latest');
  expect([changed, more]).toEqual([[], false]);
  await site.call('PATCH', '/inventory_device/1001/', { body: { name: 'Renamed' } });
  await site.call('DELETE', '/inventory_device/3001/');
  const part = await after(last);
  expect(part.changed.map(({ id, name }) => [id, name])).toContainEqual([1001, 'Renamed']);
  expect(part.gone).toEqual([3001]);
  expect((await after(part.last)).changed).toEqual([]);
});

test('for one organization a device that moved out of it is gone', async () => {
  const { site, after } = await setUp(5);
  const { last } = await after('latest');
  await site.call('PATCH', '/inventory_device/1001/', { body: { organization_id: 6 } });
  const part = await after(last);
  expect(part.gone).toContain(1001);
  expect(part.changed).toEqual([]);
});

test.each<[string, Script]>([
  ['404', (_, response) => json(response, 404, { detail: 'Not found.' })],
  [
    'a web page for 404',
    (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>'),
  ],
  ['a web page', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')],
  ['403', (_, response) => json(response, 403, { detail: 'No.' })],
  ['400, as an older Demarc does', (_, response) => json(response, 400, { after: ['Enter a number.'] })],
  ['its list, whatever it is asked', (_, response) => json(response, 200, page([{ id: 1 }]))],
])('a server that answers %s has no feed', async (_, script) => {
  const server = await scriptedServer(script);
  ends.push(() => server.close());
  const client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => 'token',
    clock: systemClock,
    log: fakeLog(),
  });
  ends.push(() => client.close());
  expect(await client.changes({ after: 'latest', limit: 1, waitSeconds: 0 })).toBeNull();
});
