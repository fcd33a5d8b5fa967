import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '#electron/ports/clock.ts';
import type { Connection } from '#electron/ports/connection.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { startWebHost, type WebHost } from '#electron/web/web-host.ts';
import { fakeLog } from '../../fakes/log.ts';

let folder: string;
let web: WebHost;
let connections: Connection[];
const SECRET = 'web-secret-of-the-test';

async function start(changes: { host?: string; port?: number; secret?: string } = {}): Promise<WebHost> {
  return startWebHost({
    address: { host: changes.host ?? '127.0.0.1', port: changes.port ?? 0 },
    folder,
    secret: changes.secret ?? SECRET,
    accept: (connection) => {
      connections.push(connection);
      connection.onMessage((data) => connection.send(`heard ${String(data)}`));
    },
    mount: (app) => {
      app.get('/api/v1/ping/', async () => ({ pong: true }));
    },
    clock: systemClock,
    random: systemRandom,
    log: fakeLog(),
  });
}

beforeEach(async () => {
  connections = [];
  folder = await mkdtemp(join(tmpdir(), 'demarc-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Demarc</title>');
  await writeFile(join(folder, 'assets', 'app.js'), 'export {};');
  web = await start();
});
afterEach(async () => {
  await web.close();
  await rm(folder, { recursive: true });
});

type Got = { status: number; headers: IncomingHttpHeaders; body: string };

function get(path: string, headers: Record<string, string> = {}, method = 'GET', to = web): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        agent: false,
        host: '127.0.0.1',
        port: to.port,
        path,
        method,
        headers: { host: `127.0.0.1:${to.port}`, ...headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

async function enter(to = web): Promise<string> {
  const { headers } = await get(new URL(to.ui ?? '').search.replace(/^/, '/'), {}, 'GET', to);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function socket(headers: Record<string, string>, path = '/contract'): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${web.port}${path}`, { headers });
    ws.on('open', () => resolve(ws));
    ws.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    ws.on('error', reject);
  });
}
const origin = (): string => `http://127.0.0.1:${web.port}`;

describe('the way in', () => {
  it('a key opens once, gives a cookie and leaves the address', async () => {
    const path = `/${new URL(web.ui ?? '').search}`;
    const first = await get(path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    const again = await get(path);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('HEAD (a preview) does not spend the key', async () => {
    await get(`/${new URL(web.ui ?? '').search}`, {}, 'HEAD');
    expect(await enter()).toMatch(/^demarc-/);
  });

  it('without a cookie there are only words, with it there is the screen', async () => {
    expect(await get('/')).toMatchObject({ status: 401 });
    expect(await get('/assets/app.js')).toMatchObject({ status: 401 });
    const cookie = await enter();
    expect((await get('/', { cookie })).body).toContain('<title>Demarc</title>');
    expect(await get('/fleet/1001', { cookie })).toMatchObject({ status: 200 });
    expect(await get('/assets/app.js', { cookie })).toMatchObject({ status: 200, body: 'export {};' });
    expect(await get('/assets/none.js', { cookie })).toMatchObject({ status: 404 });
    expect(await get(`/?key=${'wrong'}`, { cookie })).toMatchObject({ status: 303 });
  });

  it('the cookie outlives a restart; another data folder does not know it', async () => {
    const cookie = await enter();
    const { port } = web;
    await web.close();
    web = await start({ port });
    expect(await get('/', { cookie })).toMatchObject({ status: 200 });
    await web.close();
    web = await start({ port, secret: 'another' });
    expect(await get('/', { cookie })).toMatchObject({ status: 401 });
  });

  it('nothing but GET and HEAD', async () => {
    const cookie = await enter();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('/', { cookie }, method)).status).toBe(404);
    }
  });
});

describe('headers', () => {
  it('carry the policy, exactly', async () => {
    const { headers } = await get('/', { cookie: await enter() });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
        `font-src 'self'; connect-src 'self' ws://127.0.0.1:${web.port}; worker-src 'self'; manifest-src 'self'; ` +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('are on every page of refusal too', async () => {
    for (const { headers } of [await get('/'), await get('/', { host: 'evil.example' })]) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
});

describe('DNS rebinding', () => {
  it('gets nothing, even with the cookie and the key', async () => {
    const cookie = await enter();
    for (const host of ['evil.example', `evil.example:${web.port}`, '192.0.2.1']) {
      const got = await get('/', { host, cookie });
      expect(got.status).toBe(403);
      expect(got.body).not.toContain('<title>Demarc</title>');
    }
    expect(await get('/', { cookie, origin: 'http://evil.example' })).toMatchObject({ status: 403 });
  });

  it('the REST API answers beside it, whatever the name: its tokens guard it', async () => {
    expect(await get('/api/v1/ping/', { host: 'box.example' })).toMatchObject({ status: 200 });
  });

  it('an address that cannot be decoded names nothing', async () => {
    const { status, headers, body } = await get('/api/v1/inventory_device/%zz/');
    expect([status, headers['content-type'], body]).toEqual([404, 'application/json', '{"detail":"Not found."}']);
  });
});

describe('another computer', () => {
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

  it.skipIf(lan === undefined)('reaches the API, but not the screen, whatever it calls itself', async () => {
    const own = await start({ host: '0.0.0.0' });
    const ask = (path: string, headers: Record<string, string> = {}): Promise<number> =>
      new Promise((resolve, reject) => {
        const sent = httpRequest({ agent: false, host: lan, port: own.port, path, headers });
        sent
          .on('response', (response) => resolve(response.resume().statusCode ?? 0))
          .on('error', reject)
          .end();
      });
    const key = `/${new URL(own.ui ?? '').search}`;
    expect(new URL(own.ui ?? '').hostname).toBe('127.0.0.1');
    expect(await ask('/api/v1/ping/')).toBe(200);
    expect(await ask(key)).toBe(403);
    expect(await ask(key, { host: `127.0.0.1:${own.port}` })).toBe(403);
    // The key was not spent by them.
    expect(await enter(own)).toMatch(/^demarc-/);
    await own.close();
  });
});

describe('the wire of the contract', () => {
  it('opens for our own page with the cookie', async () => {
    const ws = await socket({ cookie: await enter(), origin: origin() });
    if (typeof ws === 'number') throw new Error(`refused: ${ws}`);
    const heard = new Promise((resolve) => ws.on('message', (data) => resolve(String(data))));
    ws.send('hello');
    expect(await heard).toBe('heard hello');
    ws.terminate();
  });

  it.each([
    ['no cookie', async () => ({ origin: origin() })],
    ['no origin', async () => ({ cookie: await enter() })],
    ['a foreign origin', async () => ({ cookie: await enter(), origin: 'http://evil.example' })],
    ['another port of this computer', async () => ({ cookie: await enter(), origin: 'http://127.0.0.1:3000' })],
    ['a foreign name', async () => ({ cookie: await enter(), host: 'evil.example', origin: 'http://evil.example' })],
  ])('stays shut with %s', async (_, headers) => {
    expect(await socket(await headers())).toBe(403);
    expect(connections).toEqual([]);
  });

  it('stays shut on another path', async () => {
    expect(await socket({ cookie: await enter(), origin: origin() }, '/other')).toBe(403);
  });

  it('a message beyond the limit ends its wire and no other', async () => {
    const headers = { cookie: await enter(), origin: origin() };
    const bad = await socket(headers);
    const good = await socket(headers);
    if (typeof bad === 'number' || typeof good === 'number') throw new Error('refused');
    const closed = new Promise((resolve) => bad.on('close', resolve));
    bad.on('error', () => undefined);
    bad.send('x'.repeat(5 * 1024 * 1024));
    await closed;
    const heard = new Promise((resolve) => good.on('message', resolve));
    good.send('still here');
    expect(String(await heard)).toBe('heard still here');
    good.terminate();
  });
});

describe('listening', () => {
  it('says in words that the port is taken', async () => {
    await expect(start({ port: web.port })).rejects.toMatchObject({
      code: 'app.port-taken',
      params: { port: web.port },
    });
  });

  it('says in words that the address is none of this computer', async () => {
    await expect(start({ host: '192.0.2.77' })).rejects.toMatchObject({ code: 'app.address-unavailable' });
  });

  it('ends at once, although a screen and an idle connection are open', async () => {
    const own = await start();
    const idle = connect(own.port, '127.0.0.1');
    await new Promise((resolve) => idle.on('connect', resolve));
    const ended = new Promise((resolve) => idle.on('close', resolve));
    idle.on('error', () => undefined);
    await own.close();
    await ended;
    const probe = createServer();
    await new Promise<void>((resolve, reject) => probe.on('error', reject).listen(own.port, '127.0.0.1', resolve));
    probe.close();
  });

  it('a peer that opens connection after connection leaves room, and gets room again', async () => {
    const sockets = Array.from({ length: 200 }, () => connect(web.port, '127.0.0.1'));
    let closed = 0;
    for (const one of sockets) one.on('error', () => undefined).on('close', () => (closed += 1));
    await expect.poll(() => closed).toBe(200 - 128);
    for (const one of sockets) one.destroy();
    await expect.poll(async () => (await get('/api/v1/ping/').catch(() => null))?.status).toBe(200);
  });

  it('a wire that is cut is heard of', async () => {
    const ws = await socket({ cookie: await enter(), origin: origin() });
    if (typeof ws === 'number') throw new Error('refused');
    const closed = vi.fn();
    connections[0]?.onClose(closed);
    ws.terminate();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });
});
