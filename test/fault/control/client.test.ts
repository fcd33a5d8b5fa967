import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient, type Observation } from '#electron/control/client.ts';
import type { Route } from '#electron/control/connect.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, Instant, OutboxEntryId } from '#shared/ids.ts';
import { json, page, type Script, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { fakeLog } from '../../fakes/log.ts';

/** Every way in which a control server can disappoint, on real sockets. */

const TOKEN = 'token-of-the-test-4711';
const tls = {
  key: readFileSync('test/fixtures/tls/self-signed.key.pem', 'utf8'),
  cert: readFileSync('test/fixtures/tls/self-signed.cert.pem', 'utf8'),
};
const OURS = { pem: tls.cert, fingerprint: new X509Certificate(tls.cert).fingerprint256 };
const QUICK = {
  read: { connectMs: 300, answerMs: 300, bodyBytes: 64 * 1024 },
  write: { connectMs: 300, answerMs: 300, bodyBytes: 64 * 1024 },
};
const opId = 'op-00000001' as OutboxEntryId;
const patch = { method: 'PATCH', id: 1001 as DeviceId, body: { reboot: true }, idempotencyKey: opId } as const;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Setup = { server: ScriptedServer; client: ControlClient; seenBy: Observation[]; log: ReturnType<typeof fakeLog> };

function clientOf(baseUrl: string, route?: Route): Omit<Setup, 'server'> {
  const seenBy: Observation[] = [];
  const log = fakeLog();
  const client = createControlClient({
    baseUrl,
    token: async () => TOKEN,
    clock: systemClock,
    log,
    limits: QUICK,
    observe: (observation) => seenBy.push(observation),
    ...(route === undefined ? {} : { route }),
  });
  ends.push(() => client.close());
  return { client, seenBy, log };
}

async function setup(script: Script): Promise<Setup> {
  const server = await scriptedServer(script);
  ends.push(() => server.close());
  return { server, ...clientOf(server.baseUrl) };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
  expect(`${error.message} ${error.next}`).not.toMatch(/\{\w+\}/);
  return error.code;
}

describe('what each answer means to a read', () => {
  it.each([
    [401, 'control.token-refused'],
    [403, 'control.forbidden'],
    [409, 'control.blocked'],
    [400, 'control.rejected'],
    [422, 'control.rejected'],
    [408, 'control.server-error'],
    [429, 'control.throttled'],
    [500, 'control.server-error'],
    [503, 'control.server-error'],
    [405, 'control.answer-unreadable'],
  ])('%i with JSON is %s', async (status, code) => {
    const { client } = await setup((_, response) => json(response, status, { detail: 'The text decides nothing.' }));
    expect(await codeOf(client.list({ offset: 0, limit: 1 }))).toBe(code);
  });

  it.each([200, 403, 404, 511])('%i with a web page is no API', async (status) => {
    const { client, seenBy } = await setup((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Log in</title>');
    });
    expect(await codeOf(client.check())).toBe('control.not-an-api');
    expect(seenBy.at(-1)?.ok).toBe(false);
  });

  it.each([401, 500, 502])('%i decides even with a web page', async (status) => {
    const { client } = await setup((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html>nginx</html>');
    });
    expect(await codeOf(client.check())).toBe(status === 401 ? 'control.token-refused' : 'control.server-error');
  });

  it.each([
    ['JSON of something else', { hello: 'world' }],
    ['a string', 'hello'],
    ['null', null],
  ])('%s is no API', async (_, body) => {
    const { client } = await setup((_request, response) => json(response, 200, body));
    expect(await codeOf(client.check())).toBe('control.not-an-api');
  });

  it('plain text is unreadable', async () => {
    const { client } = await setup((_, response) => response.end('fine, thank you'));
    expect(await codeOf(client.check())).toBe('control.answer-unreadable');
  });

  it('a larger answer than any page is given up', async () => {
    const { client } = await setup((_, response) => json(response, 200, page(['x'.repeat(100_000)])));
    expect(await codeOf(client.check())).toBe('control.answer-unreadable');
  });

  it('says the seconds of Retry-After, also where it is a date', async () => {
    const { client, server } = await setup((_, response) => json(response, 429, {}, { 'retry-after': '17' }));
    await expect(client.check()).rejects.toMatchObject({ params: { seconds: 17 } });
    server.script = (_, response) =>
      json(
        response,
        429,
        {},
        { date: 'Mon, 15 Jan 2024 14:25:00 GMT', 'retry-after': 'Mon, 15 Jan 2024 14:26:30 GMT' },
      );
    await expect(client.check()).rejects.toMatchObject({ params: { seconds: 90 } });
  });

  it('a 404 of the API is a record that is not there; a 404 page is not', async () => {
    const { client, server } = await setup((_, response) => json(response, 404, { detail: 'Not found.' }));
    expect(await client.device({ id: 7 as DeviceId, updateStatus: false })).toBeNull();
    server.script = (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>');
    expect(await codeOf(client.device({ id: 7 as DeviceId, updateStatus: false }))).toBe('control.not-an-api');
  });
});

describe('the token', () => {
  it('is never given to a place the server points to', async () => {
    const other = await scriptedServer((_, response) => json(response, 200, page([])));
    ends.push(() => other.close());
    const { client } = await setup((_, response) =>
      response.writeHead(302, { location: `${other.baseUrl}/inventory_device/?secret=1` }).end(),
    );
    const error = await client.check().catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'control.redirected' });
    expect(String(error)).not.toContain('secret=1');
    expect(await client.write(patch)).toMatchObject({ outcome: 'answered', status: 302 });
    expect(other.seen).toEqual([]);
  });

  it('goes as a bearer token to the server and into no log', async () => {
    const { client, server, log } = await setup((_, response) => json(response, 500, {}));
    await client.check().catch(() => undefined);
    server.script = (_, __, socket) => socket.destroy();
    await client.write(patch);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]);
    expect(log.lines.length).toBeGreaterThan(0);
    expect(log.text()).not.toContain(TOKEN);
  });

  it('that is gone from the vault is a refused one, and nothing is sent', async () => {
    const server = await scriptedServer((_, response) => json(response, 200, page([])));
    ends.push(() => server.close());
    const client = createControlClient({
      baseUrl: server.baseUrl,
      token: () => Promise.reject(new AppError('app.secret-unknown')),
      clock: systemClock,
      log: fakeLog(),
    });
    expect(await codeOf(client.check())).toBe('control.token-refused');
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(server.seen).toEqual([]);
  });
});

describe('a write that gets no answer', () => {
  it('was not sent where nobody listens', async () => {
    const { client } = clientOf('http://127.0.0.1:1/api/v1');
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(await codeOf(client.check())).toBe('control.unreachable');
  });

  it('was not sent where the name is unknown', async () => {
    const { client } = clientOf('http://nowhere.invalid/api/v1');
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(await codeOf(client.check())).toBe('control.unreachable');
  });

  it('was not sent where the certificate is not trusted, and the server saw no request', async () => {
    const server = await scriptedServer((_, response) => json(response, 200, page([])), tls);
    ends.push(() => server.close());
    const { client } = clientOf(server.baseUrl);
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(await codeOf(client.check())).toBe('control.tls-refused');
    expect(server.seen).toEqual([]);
    const { client: trusting } = clientOf(server.baseUrl, { proxy: null, trust: OURS });
    await trusting.check();
    expect(await trusting.write(patch)).toMatchObject({ outcome: 'answered', status: 200 });
  });

  it('was not sent where TLS never comes about', async () => {
    const silent = await rawServer(() => undefined);
    const { client } = clientOf(`https://127.0.0.1:${silent.port}/api/v1`);
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(await codeOf(client.check())).toBe('control.timeout');
  });

  it.each([
    ['the socket dies after the request was read', (): Script => (_, __, socket) => socket.destroy()],
    ['the answer never comes', (): Script => () => undefined],
    [
      'the answer breaks off in the middle',
      (): Script => (_, response, socket) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"id":');
        setImmediate(() => socket.destroy());
      },
    ],
  ])('is unknown where %s, and was sent exactly once', async (_, script) => {
    const { client, server } = await setup(script());
    expect(await client.write(patch)).toMatchObject({ outcome: 'unknown' });
    expect(server.seen).toHaveLength(1);
  });

  it('is unknown where the answer is no HTTP', async () => {
    const raw = await rawServer((socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'));
    const { client } = clientOf(`http://127.0.0.1:${raw.port}/api/v1`);
    expect(await client.write(patch)).toMatchObject({ outcome: 'unknown' });
    expect(await codeOf(client.check())).toBe('control.answer-unreadable');
  });
});

describe('sockets', () => {
  it('every write has one of its own, even beside kept connections; reads may share', async () => {
    const { client, server } = await setup((_, response) => json(response, 200, page([])));
    await client.check();
    await client.check();
    await client.write(patch);
    await client.write(patch);
    await client.check();
    const [read1, read2, write1, write2, read3] = server.seen.map(({ connection }) => connection);
    expect(read1).toBe(read2);
    expect(read3).toBe(read1);
    expect(new Set([read1, write1, write2]).size).toBe(3);
    expect(server.seen[2]?.headers.connection).toBe('close');
  });

  it('a read whose kept connection died meanwhile is asked again on a new one', async () => {
    const { client, server } = await setup((_, response) => json(response, 200, page([])));
    await client.check();
    let dying = true;
    server.script = (_, response, socket) => {
      if (dying) {
        dying = false;
        socket.destroy();
      } else json(response, 200, page([]));
    };
    await client.check();
    expect(server.seen).toHaveLength(3);
  });

  it('a read that is cancelled ends at once and says nothing about the server', async () => {
    const { client, seenBy } = await setup(() => undefined);
    const controller = new AbortController();
    const reading = client.check(controller.signal);
    setImmediate(() => controller.abort());
    await expect(reading).rejects.toBeInstanceOf(AppError);
    expect(seenBy).toEqual([]);
  });
});

describe('what goes over the wire', () => {
  it('has the slash, Z in instants, the idempotency key and JSON', async () => {
    const { client, server } = await setup((_, response) => json(response, 200, page([])));
    await client.statusChangesSince({ since: '2024-01-15T14:25:00Z' as Instant, offset: 0, limit: 50 });
    await client.write(patch);
    await client.write({ method: 'POST', id: null, body: { name: 'Ä' }, idempotencyKey: opId });
    await client.write({ method: 'DELETE', id: 5 as DeviceId, body: null, idempotencyKey: opId });
    const [since, ...writes] = server.seen;
    expect(since?.url).toContain('/api/v1/inventory_device/?');
    expect(new URL(`http://x${since?.url}`).searchParams.get('last_status_change_from')).toBe('2024-01-15T14:25:00Z');
    expect(writes.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PATCH', '/api/v1/inventory_device/1001/', '{"reboot":true}'],
      ['POST', '/api/v1/inventory_device/', '{"name":"Ä"}'],
      ['DELETE', '/api/v1/inventory_device/5/', ''],
    ]);
    expect(writes.map(({ headers }) => headers['idempotency-key'])).toEqual([opId, opId, opId]);
    expect(writes.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
      undefined,
    ]);
  });
});

async function rawServer(onConnection: (socket: import('node:net').Socket) => void): Promise<{ port: number }> {
  const sockets: import('node:net').Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port };
}
