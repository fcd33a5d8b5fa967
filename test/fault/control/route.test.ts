import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { lookAtCertificate } from '#electron/control/certificate.ts';
import { type ControlClient, createControlClient } from '#electron/control/client.ts';
import type { Route } from '#electron/control/connect.ts';
import { normaliseProxy } from '#electron/control/proxy.ts';
import { systemClock } from '#electron/ports/clock.ts';
import type { DeviceId, OutboxEntryId } from '#shared/ids.ts';
import { json, page, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { fakeLog } from '../../fakes/log.ts';
import { tunnelProxy } from '../../fakes/proxy.ts';

/** Certificates a person trusts for one server, and proxies: on real sockets, for reads and for writes. */

const pair = (name: string) => ({
  key: readFileSync(`test/fixtures/tls/${name}.key.pem`, 'utf8'),
  cert: readFileSync(`test/fixtures/tls/${name}.cert.pem`, 'utf8'),
});
const own = pair('self-signed');
const renewed = pair('renewed');
const pinOf = ({ cert }: { cert: string }) => ({ pem: cert, fingerprint: new X509Certificate(cert).fingerprint256 });
const patch = {
  method: 'PATCH',
  id: 1001 as DeviceId,
  body: { reboot: true },
  idempotencyKey: 'op-00000001' as OutboxEntryId,
} as const;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serverWith(tls?: { key: string; cert: string }): Promise<ScriptedServer> {
  const server = await scriptedServer((_, response) => json(response, 200, page([{ id: 1, name: 'Hall' }])), tls);
  ends.push(() => server.close());
  return server;
}

function clientOf(server: ScriptedServer, route: Partial<Route>): ControlClient {
  const client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => 'token-of-the-test',
    clock: systemClock,
    log: fakeLog(),
    route: { proxy: null, trust: null, ...route },
  });
  ends.push(() => client.close());
  return client;
}

const outcomeOf = (client: ControlClient) =>
  client.check().then(
    () => 'let in',
    (error: { code?: string }) => error.code,
  );

describe('a certificate that a person trusts', () => {
  it('lets reads and writes to that server through', async () => {
    const server = await serverWith(own);
    const client = clientOf(server, { trust: pinOf(own) });
    expect(await outcomeOf(client)).toBe('let in');
    expect(await client.write(patch)).toMatchObject({ outcome: 'answered', status: 200 });
  });

  it('is nobody else’s: another server with the same one is refused, and so is this one without the decision', async () => {
    const other = await serverWith(own);
    const client = clientOf(other, {});
    expect(await outcomeOf(client)).toBe('control.tls-refused');
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(other.seen).toEqual([]);
  });

  it('that was changed asks again, and nothing is sent meanwhile', async () => {
    const server = await serverWith(renewed);
    const client = clientOf(server, { trust: pinOf(own) });
    expect(await outcomeOf(client)).toBe('control.certificate-changed');
    expect(await client.write(patch)).toMatchObject({ outcome: 'not-sent' });
    expect(server.seen).toEqual([]);
    expect(await outcomeOf(clientOf(server, { trust: pinOf(renewed) }))).toBe('let in');
  });

  it('is shown before anything is believed or said', async () => {
    const server = await serverWith(renewed);
    const seen = await lookAtCertificate(server.baseUrl, { clock: systemClock, proxy: null });
    expect(seen?.shown).toMatchObject({
      fingerprint: pinOf(renewed).fingerprint,
      subject: 'renewed.demarc.test',
      doubt: 'its certificate is signed by itself',
    });
    expect(seen?.pin).toEqual(pinOf(renewed));
    expect(server.seen).toEqual([]);
    const plain = await serverWith();
    expect(await lookAtCertificate(plain.baseUrl, { clock: systemClock, proxy: null })).toBeNull();
  });
});

describe('a proxy', () => {
  it.each([
    ['without TLS', undefined],
    ['with TLS', own],
  ])('%s carries reads and writes, and never sees the token', async (_, tls) => {
    const [server, proxy] = [await serverWith(tls), await tunnelProxy()];
    ends.push(() => proxy.close());
    const trust = tls === undefined ? null : pinOf(tls);
    const client = clientOf(server, { proxy: new URL(proxy.url), trust });
    expect(await outcomeOf(client)).toBe('let in');
    expect(await client.write(patch)).toMatchObject({ outcome: 'answered', status: 200 });
    expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`, `127.0.0.1:${server.port}`]);
    expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  });

  it.each([403, 407, 502])('that answers %i was sent nothing', async (status) => {
    const [server, proxy] = [await serverWith(), await tunnelProxy()];
    ends.push(() => proxy.close());
    proxy.refuse = status;
    const client = clientOf(server, { proxy: new URL(proxy.url) });
    expect(await outcomeOf(client)).toBe('control.proxy-refused');
    expect(await client.write(patch)).toMatchObject({
      outcome: 'not-sent',
      reason: expect.stringContaining(`${status}`),
    });
    expect(server.seen).toEqual([]);
  });

  it('that is not there is said as what it is', async () => {
    const server = await serverWith();
    expect(await outcomeOf(clientOf(server, { proxy: new URL('http://127.0.0.1:1') }))).toBe('control.unreachable');
  });

  it.each([
    ['proxy.example.com:3128', 'http://proxy.example.com:3128'],
    [' http://10.0.0.1:8080/ ', 'http://10.0.0.1:8080'],
    ['', null],
  ])('typed as %o is kept as %o', (typed, kept) => {
    expect(normaliseProxy(typed)).toBe(kept);
  });

  it.each(['http://user:secret@proxy:3128', 'socks5://proxy:1080', 'http://proxy/path', 'two words'])(
    'typed as %s is refused',
    (typed) => {
      expect(() => normaliseProxy(typed)).toThrow(expect.objectContaining({ code: 'control.proxy-invalid' }));
    },
  );
});
