import { afterEach, describe, expect, it } from 'vitest';
import { createControlClient } from '#electron/control/client.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { json, page, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { fakeLog } from '../../fakes/log.ts';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

type Kind = { serialEndpoint: 'there' | 'html-404' | 'json-404'; bare?: boolean; most?: number };

async function fleetServer(rows: { id: number; serial_number: string }[], kind: Kind) {
  const server = await scriptedServer((request, response) => {
    const url = new URL(request.url, 'http://x');
    const [, serial] = /\/inventory_device_serial\/([^/]+)\/$/.exec(url.pathname) ?? [];
    if (serial !== undefined) {
      const row = rows.find((one) => one.serial_number === decodeURIComponent(serial));
      if (kind.serialEndpoint === 'there' && row) return json(response, 200, row);
      if (kind.serialEndpoint === 'html-404')
        return void response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>');
      return json(response, 404, { detail: 'Not found.' });
    }
    const offset = Number(url.searchParams.get('offset'));
    const limit = Math.min(Number(url.searchParams.get('limit')), kind.most ?? 1000);
    json(response, 200, kind.bare ? rows : page(rows.slice(offset, offset + limit), rows.length));
  });
  servers.push(server);
  const client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => 't',
    clock: systemClock,
    log: fakeLog(),
  });
  const lists = () => server.seen.filter(({ url }) => url.includes('/inventory_device/?')).length;
  const find = async (serial: string) => (await client.findBySerial({ serial, organization: null }))?.id ?? null;
  return { server, client, lists, find };
}

const fleet = Array.from({ length: 1203 }, (_, n) => ({ id: n + 1, serial_number: `SN-${n + 1}` }));

describe('findBySerial', () => {
  it('asks the serial endpoint and believes its 404 once a known serial showed that it is there', async () => {
    const { find, lists } = await fleetServer(fleet, { serialEndpoint: 'there' });
    expect(await find('SN-nowhere')).toBeNull();
    expect(lists()).toBe(1);
    expect(await find('SN-77')).toBe(77);
    expect(await find('SN-nowhere')).toBeNull();
    expect(lists()).toBe(1);
  });

  it.each(['html-404', 'json-404'] as const)(
    'pages the list where there is none (%s), and remembers',
    async (serialEndpoint) => {
      const { find, server } = await fleetServer(fleet, { serialEndpoint });
      expect(await find('sn-1203')).toBe(1203);
      expect(await find('SN-nowhere')).toBeNull();
      expect(await find('SN-501')).toBe(501);
      expect(server.seen.filter(({ url }) => url.includes('_serial')).length).toBe(2);
    },
  );

  it('finds it where the server clamps the page, and where it answers a bare array', async () => {
    const clamped = await fleetServer(fleet.slice(0, 95), { serialEndpoint: 'html-404', most: 10 });
    expect(await clamped.find('SN-95')).toBe(95);
    expect(await clamped.find('SN-96')).toBeNull();
    const bare = await fleetServer(fleet, { serialEndpoint: 'html-404', bare: true });
    expect(await bare.find('SN-1203')).toBe(1203);
    expect(await bare.find('SN-9999')).toBeNull();
  });

  it('does not let a serial wander through the paths of the server', async () => {
    const { find, server } = await fleetServer(fleet, { serialEndpoint: 'there' });
    for (const serial of ['..', '.', '../inventory_device/1', 'a/b?c#d', 'ä ö']) expect(await find(serial)).toBeNull();
    for (const { url } of server.seen)
      expect(url).toMatch(/^\/api\/v1\/(inventory_device\/\?|inventory_device_serial\/[^/]+\/$)/);
  });

  it('answers null on an empty server', async () => {
    const { find } = await fleetServer([], { serialEndpoint: 'there' });
    expect(await find('SN-1')).toBeNull();
  });
});

describe('what a foreign server lacks', () => {
  it('references are empty and operations null', async () => {
    const server = await scriptedServer((_, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>'),
    );
    servers.push(server);
    const client = createControlClient({
      baseUrl: server.baseUrl,
      token: async () => 't',
      clock: systemClock,
      log: fakeLog(),
    });
    expect(await client.references()).toEqual({ types: [], organizations: [], locations: [], firmware: [] });
    expect(await client.operations('1001' as never)).toBeNull();
  });
});
