import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcsEvent } from '#shared/acs.ts';
import type { SiteId } from '#shared/ids.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { json, page, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { rebootEntry } from '../../fakes/outbox.ts';
import { createHostStage, type Screen, watchSites } from './stage.ts';

const stage = createHostStage();
const TOKEN = 'planted-token-4711';
let server: ScriptedServer;
let folder: string;

beforeEach(async () => {
  folder = await stage.folder();
  server = await scriptedServer((request, response) =>
    request.headers.authorization === `Bearer ${TOKEN}`
      ? json(response, 200, page([{ id: 1, name: 'Hall router' }]))
      : json(response, 401, { detail: 'Invalid token.' }),
  );
});
afterEach(async () => {
  await stage.clear();
  await server.close();
});

const connect = (screen: Screen, changes: { baseUrl?: string; token?: string; name?: string } = {}) =>
  screen.client.sites.connect({ name: 'Cloud', baseUrl: server.baseUrl, token: TOKEN, ...changes });

describe('connect', () => {
  it('checks, keeps the token in the vault, opens, and lists', async () => {
    const screen = stage.screen(await stage.start(folder));
    const state = await connect(screen);
    expect(state).toMatchObject({ fixed: false, sites: [{ kind: 'remote', name: 'Cloud', baseUrl: server.baseUrl }] });
    expect(state.open).toBe(state.sites[0]?.id);
    expect((await screen.client.control.list({ offset: 0, limit: 50 })).rows[0]).toMatchObject({ name: 'Hall router' });
    for (const file of ['settings.json', 'vault.json']) {
      expect(await readFile(join(folder, file), 'utf8')).not.toContain(TOKEN);
    }
  });

  it.each([
    ['no address at all', 'control.url-invalid', async () => ({ baseUrl: 'not an address' })],
    ['nobody there', 'control.unreachable', async () => ({ baseUrl: 'http://127.0.0.1:1/api/v1' })],
    ['a wrong token', 'control.token-refused', async () => ({ token: 'wrong' })],
    ['a server with TLS of its own making', 'control.tls-refused', async () => tlsServer()],
    ['a web page', 'control.not-an-api', async () => answering(200, 'text/html', '<html>Log in</html>')],
    ['a wrong path', 'control.not-an-api', async () => answering(404, 'text/html', '<html>404</html>')],
    ['another API', 'control.not-an-api', async () => answering(200, 'application/json', '{"hello":"world"}')],
    ['a server that fails', 'control.server-error', async () => answering(500, 'text/html', '<html>500</html>')],
    ['a token without rights', 'control.forbidden', async () => answering(403, 'application/json', '{"detail":"no"}')],
    ['a server that asks to wait', 'control.throttled', async () => answering(429, 'application/json', '{}')],
  ])('%s: %s, and nothing is kept', async (_, code, changes) => {
    const screen = stage.screen(await stage.start(folder));
    await expect(connect(screen, await changes())).rejects.toMatchObject({ data: { code } });
    const { value: state } = await (await screen.client.sites.watch({})).next();
    expect(state).toMatchObject({ sites: [], open: null });
    await expect(readFile(join(folder, 'settings.json'))).rejects.toThrow();
  });

  it('the same server again is the same site, with its new name and token', async () => {
    const screen = stage.screen(await stage.start(folder));
    const first = await connect(screen);
    const again = await connect(screen, { name: 'Head office', baseUrl: `${server.baseUrl}/` });
    expect(again.open).toBe(first.open);
    expect(again.sites).toMatchObject([{ name: 'Head office' }]);
  });

  it('the token reaches no screen, no log and no file', async () => {
    const host = await stage.start(folder);
    const screen = stage.screen(host);
    await connect(screen);
    await screen.client.control.list({ offset: 0, limit: 50 });
    server.script = (_, response) => json(response, 500, { detail: `You sent ${TOKEN}` });
    await screen.client.control.list({ offset: 0, limit: 50 }).catch(() => undefined);
    expect(screen.messages.length).toBeGreaterThan(2);
    expect(screen.messages.join()).not.toContain(TOKEN);
    expect(stage.log.text()).not.toContain(TOKEN);
  });
});

async function answering(status: number, type: string, body: string): Promise<{ baseUrl?: string }> {
  server.script = (_, response) => response.writeHead(status, { 'content-type': type }).end(body);
  return {};
}

async function tlsServer(): Promise<{ baseUrl: string }> {
  const [key, cert] = await Promise.all(
    ['key', 'cert'].map((kind) => readFile(`test/fixtures/tls/self-signed.${kind}.pem`, 'utf8')),
  );
  await server.close();
  server = await scriptedServer(() => undefined, { key: key ?? '', cert: cert ?? '' });
  return { baseUrl: server.baseUrl };
}

describe('control servers', () => {
  it('with a certificate of their own are let in once a person trusts it, and only that one', async () => {
    const { client } = stage.screen(await stage.start(folder));
    const { baseUrl } = await tlsServer();
    server.script = (_, response) => json(response, 200, page([{ id: 1, name: 'Hall router' }]));
    const { certificate } = await client.sites.certificate({ baseUrl });
    expect(certificate?.doubt).toContain('signed by itself');
    const connection = { name: 'Box', baseUrl, token: TOKEN };
    await expect(client.sites.connect({ ...connection, trust: 'AA:BB' })).rejects.toMatchObject({
      data: { code: 'control.certificate-changed' },
    });
    const state = await client.sites.connect({ ...connection, trust: certificate?.fingerprint ?? '' });
    expect(state.sites).toMatchObject([{ name: 'Box', trust: { fingerprint: certificate?.fingerprint } }]);
    expect((await client.control.list({ offset: 0, limit: 50 })).count).toBe(1);
    await client.sites.changeServer({ id: state.sites[0]?.id ?? ('' as SiteId), name: 'Basement', trust: null });
    await expect(client.control.list({ offset: 0, limit: 50 })).rejects.toMatchObject({
      data: { code: 'control.tls-refused' },
    });
  });

  it('of one address and two organizations are two sites, and each lists its own', async () => {
    const screen = stage.screen(await stage.start(folder));
    const all = await connect(screen);
    const five = await screen.client.sites.connect({
      name: 'Five',
      baseUrl: server.baseUrl,
      token: TOKEN,
      organization: 5,
    });
    expect(five.open).not.toBe(all.open);
    await screen.client.control.list({ offset: 0, limit: 50 });
    expect(server.seen.at(-1)?.url).toContain('organization=5');
  });

  it('are renamed, and forgotten with their token while what has not landed stays in the journal', async () => {
    const host = await stage.start(folder);
    const screen = stage.screen(host);
    const { client } = screen;
    const { open: id } = await connect(screen);
    if (id === null) throw new Error('not open');
    expect((await client.sites.changeServer({ id, name: 'Head office' })).sites).toMatchObject([
      { name: 'Head office' },
    ]);
    const entry = { ...rebootEntry(1), site: id };
    await client.outbox.journal({ entry });
    expect(await client.sites.removeServer({ id })).toMatchObject({ open: null, sites: [] });
    expect(await readFile(join(folder, 'vault.json'), 'utf8')).not.toContain(`token of ${id}`);
    await expect(client.sites.open({ id })).rejects.toMatchObject({ data: { code: 'app.bad-input' } });
    expect((await connect(screen)).open).toBe(id);
    expect((await client.outbox.unfinished({ site: id })).entries).toMatchObject([{ opId: entry.opId }]);
  });

  it('keep how the fleet is looked at, each its own', async () => {
    const screen = stage.screen(await stage.start(folder));
    const { open: id } = await connect(screen);
    if (id === null) throw new Error('not open');
    const preferences = { views: [], columns: ['name'], imports: [] };
    await screen.client.sites.keepFleetPreferences({ id, preferences });
    expect(await screen.client.sites.fleetPreferences({ id })).toEqual(preferences);
    const others = await screen.client.sites.fleetPreferences({ id: 'other' as SiteId });
    expect(others).toEqual({ views: [], columns: null, imports: [] });
  });
});

describe('whether the server answers', () => {
  it('is told as it changes, also to a second window', async () => {
    const clock = new FakeClock();
    const host = await stage.start(folder, clock);
    const screen = stage.screen(host);
    const states = watchSites(stage.screen(host));
    const last = async (): Promise<string | undefined> => {
      await clock.advance(40_000);
      return states.at(-1)?.reachability.state;
    };
    await connect(screen);
    await expect.poll(last).toBe('online');
    server.script = (_, __, socket) => socket.destroy();
    await expect.poll(last).toBe('offline');
    expect(states.at(-1)?.reachability).toMatchObject({ code: 'control.unreachable' });
    server.script = (_, response) => json(response, 401, {});
    await expect.poll(last).toBe('token-refused');

    await expect(
      screen.client.sites.replaceToken({ id: states.at(-1)?.open ?? ('' as SiteId), token: 'old' }),
    ).rejects.toMatchObject({ data: { code: 'control.token-refused' } });
    server.script = (request, response) =>
      json(response, request.headers.authorization === 'Bearer renewed' ? 200 : 401, page([]));
    await screen.client.sites.replaceToken({ id: states.at(-1)?.open ?? ('' as SiteId), token: 'renewed' });
    await expect.poll(() => states.at(-1)?.reachability.state).toBe('online');
  });
});

describe('sites of one’s own', () => {
  it('an empty site is empty, takes a device, and has it at the next start', async () => {
    const first = await stage.start(folder);
    const screen = stage.screen(first);
    const { open } = await screen.client.sites.openLocal({ name: 'Depot' });
    expect(open).toBe('local');
    expect(await screen.client.control.list({ offset: 0, limit: 50 })).toMatchObject({ count: 0, rows: [] });
    expect(await screen.client.acs.state({})).toEqual({ state: 'off' });
    await stage.end(first);

    const again = stage.screen(await stage.start(folder));
    const { value: state } = await (await again.client.sites.watch({})).next();
    expect(state).toMatchObject({ open: 'local', sites: [{ kind: 'local', name: 'Depot' }] });
    expect((await again.client.control.list({ offset: 0, limit: 50 })).count).toBe(0);
  });

  it('two names are two sites, one name is one', async () => {
    const { client } = stage.screen(await stage.start(folder));
    await client.sites.openLocal({ name: 'Depot' });
    expect((await client.sites.openLocal({ name: 'Harbour' })).open).toBe('local-2');
    const state = await client.sites.openLocal({ name: ' Depot ' });
    expect(state.open).toBe('local');
    expect(state.sites.map(({ id }) => id).sort()).toEqual(['local', 'local-2']);
  });

  it('leaving goes back to the first screen, also at the next start; data stays', async () => {
    const host = await stage.start(folder);
    const { client } = stage.screen(host);
    await client.sites.openLocal({ name: 'Depot' });
    expect(await client.sites.leave({})).toMatchObject({ open: null, sites: [{ name: 'Depot' }] });
    await expect(client.control.list({ offset: 0, limit: 1 })).rejects.toMatchObject({
      data: { code: 'control.not-connected' },
    });
    await stage.end(host);
    const again = stage.screen(await stage.start(folder));
    expect((await again.client.sites.open({ id: 'local' as SiteId })).open).toBe('local');
    await expect(again.client.sites.open({ id: 'other' as SiteId })).rejects.toMatchObject({
      data: { code: 'app.bad-input' },
    });
  });

  it('windows that open different sites at once end up at one', async () => {
    const host = await stage.start(folder);
    const { client } = stage.screen(host);
    await Promise.all(['A', 'B', 'C'].map((name) => client.sites.openLocal({ name })));
    const { sites, open } = host.sites();
    expect(sites).toHaveLength(3);
    expect(sites.find(({ id }) => id === open)?.name).toBe('C');
  });

  it('a site that cannot be opened leaves the technician where they are', async () => {
    const host = await stage.start(folder);
    const { client } = stage.screen(host);
    await client.sites.openLocal({ name: 'Depot' });
    await client.sites.openLocal({ name: 'Harbour' });
    const database = new DatabaseSync(join(folder, 'sites', 'local.db'));
    database.exec(`insert into schema_migration (id, place) values ('2099-01-future', 99)`);
    database.close();
    await expect(client.sites.openLocal({ name: 'Depot' })).rejects.toMatchObject({
      data: { code: 'store.newer-schema' },
    });
    expect((await client.control.list({ offset: 0, limit: 1 })).count).toBe(0);
    expect(host.sites().open).toBe('local-2');
  });

  it('a last site that cannot be opened is said, and the first screen comes', async () => {
    const first = await stage.start(folder);
    await stage.screen(first).client.sites.openLocal({ name: 'Depot' });
    await stage.end(first);
    const database = new DatabaseSync(join(folder, 'sites', 'local.db'));
    database.exec(`insert into schema_migration (id, place) values ('2099-01-future', 99)`);
    database.close();
    const host = await stage.start(folder);
    expect(host.sites()).toMatchObject({ open: null, sites: [{ id: 'local' }] });
    for await (const notices of await stage.screen(host).client.app.notices({})) {
      expect(notices.map(({ code }) => code)).toEqual(['store.newer-schema']);
      break;
    }
  });
});

describe('the ACS', () => {
  it('is off until a person turns it on, says where it is, and goes off with its site', async () => {
    const host = await stage.start(folder);
    const { client } = stage.screen(host);
    const events: AcsEvent[] = [];
    void (async () => {
      for await (const event of await client.acs.events({})) events.push(event);
    })().catch(() => undefined);
    const where = { host: '127.0.0.1', port: 0 };
    expect(await client.acs.state({})).toEqual({ state: 'off' });
    await expect(client.acs.turnOn(where)).rejects.toMatchObject({ data: { code: 'control.not-connected' } });

    await connect(stage.screen(host));
    const on = await client.acs.turnOn(where);
    if (on.state !== 'on') throw new Error(on.state);
    expect((await fetch(on.url)).status).toBeLessThan(600);
    await client.sites.leave({});
    await expect(fetch(on.url)).rejects.toThrow();
    expect(await client.acs.state({})).toEqual({ state: 'off' });
    await expect
      .poll(() => events.flatMap((event) => (event.type === 'listener' ? [event.state.state] : [])))
      .toEqual(expect.arrayContaining(['on', 'off']));
  });

  it('says that the port is taken', async () => {
    const { client } = stage.screen(await stage.start(folder));
    await client.sites.openLocal({ name: 'Depot' });
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(client.acs.turnOn({ host: '127.0.0.1', port })).rejects.toMatchObject({
      data: { code: 'acs.port-taken' },
    });
    expect(await client.acs.state({})).toMatchObject({ state: 'failed', code: 'acs.port-taken' });
    taken.close();
  });
});

describe('notices, secrets and addresses', () => {
  it('a notice stays until a person has taken note of it', async () => {
    const first = await stage.start(folder);
    await stage.end(first);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'settings.json'), 'oops');
    const { client } = stage.screen(await stage.start(folder));
    const heard: string[][] = [];
    for await (const notices of await client.app.notices({})) {
      heard.push(notices.map(({ code }) => code));
      const [notice] = notices;
      if (notice === undefined) break;
      await client.app.dismissNotice({ id: notice.id });
    }
    expect(heard).toEqual([['app.settings-corrupt'], []]);
  });

  it('a secret comes back as a reference only', async () => {
    const screen = stage.screen(await stage.start(folder));
    const { ref } = await screen.client.app.keepSecret({ secret: 'planted-secret' });
    expect(ref).toMatch(/^secret:/);
    expect(screen.messages.join()).not.toContain('planted-secret');
    expect(await screen.client.app.openExternal({ url: 'https://example.com' })).toEqual({ opened: true });
    expect(await screen.client.app.openExternal({ url: 'file:///etc/passwd' })).toEqual({ opened: false });
  });

  it('a second host on the folder is refused, and the first goes on', async () => {
    await stage.start(folder);
    await expect(stage.start(folder)).rejects.toMatchObject({ code: 'store.in-use' });
  });
});
