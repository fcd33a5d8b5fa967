import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDiscovery, type Discovery } from '#electron/discovery/discovery.ts';
import { createPointAtAcs } from '#electron/host/point-at-acs.ts';
import { openSettings } from '#electron/host/settings.ts';
import { openVault, type Vault } from '#electron/host/vault.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { DigestGate } from '#electron/practice/digest.ts';
import type { AcsState } from '#shared/acs.ts';
import type { NeighbourKey, Pointed } from '#shared/discovery.ts';
import type { Instant } from '#shared/ids.ts';
import { CountingGate } from '../../fakes/counting-gate.ts';
import { descriptionXml, ssdpMessage } from '../../fakes/discovery-wire.ts';
import { commandsThatSay, FakeLan, loopbackOf } from '../../fakes/lan.ts';
import { fakeLog } from '../../fakes/log.ts';
import { fakeSecrets } from '../../fakes/secrets.ts';

/** A router on loopback that takes TR-064's actions by digest; the check of the digest is not written by its client. */

const TR064 = 'urn:dslforum-org:device:InternetGatewayDevice:1';
const ROUTER = '127.0.0.4';
const NOBODY = { address: '127.0.0.14', port: 9 };
const KEY = { username: 'dslf-config', password: 'hall-7' };
const done = (service: string, action: string): string =>
  `<u:${action}Response xmlns:u="urn:dslforum-org:service:${service}"/>`;
const DONE = done('ManagementServer:1', 'SetManagementServerURL');
const envelope = (body: string): string =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;
const fault = (detail: string): string =>
  envelope(`<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring><detail>
<UPnPError xmlns="urn:dslforum-org:control-1-0">${detail}</UPnPError></detail></s:Fault>`);

let lan: FakeLan;
let discovery: Discovery;
let folder: string;
let vault: Vault;
let acs: AcsState;
let router: { port: number; asked: { action: string | undefined; body: string }[] };
let answer: (response: ServerResponse, action: string) => void;

beforeEach(async () => {
  lan = new FakeLan();
  folder = await mkdtemp(join(tmpdir(), 'demarc-point-'));
  vault = await openVault({ folder, secrets: fakeSecrets(), random: systemRandom, clock: systemClock });
  acs = { state: 'on', url: 'http://127.0.0.1:7547/', host: '127.0.0.1', port: 7547, since: '' as Instant };
  answer = (response) => response.end(envelope(DONE));
});
afterEach(async () => {
  await discovery.close();
  await lan.close();
  await rm(folder, { recursive: true });
});

type Offered = {
  readonly control?: string;
  /** Where it takes the frame of a configuration; none where left out. */
  readonly configuration?: string;
  readonly gate?: Pick<DigestGate, 'challenge' | 'accepts'>;
};

/** A scan that finds the router, which says that it takes actions at `control`. */
async function find({
  control = '/upnp/control/mgmsrv',
  configuration,
  gate = new DigestGate(systemRandom),
}: Offered = {}): Promise<NeighbourKey> {
  const asked: (typeof router)['asked'] = [];
  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const action = request.headersDistinct['soapaction']?.[0];
    if (request.url === '/tr64desc.xml') {
      const sessions = configuration === undefined ? {} : { configuration };
      response.end(descriptionXml({ name: 'Hall router', serial: 'SN-4', control, ...sessions }));
    } else if (gate.accepts(request.headers.authorization, KEY, request.method ?? '')) {
      asked.push({ action, body });
      answer(response, action?.split('#')[1]?.slice(0, -1) ?? '');
    } else response.writeHead(401, { 'WWW-Authenticate': gate.challenge() }).end('<html>401</html>');
  };
  const { port } = await lan.http(ROUTER, (request, response) => void act(request, response));
  router = { port, asked };
  const ssdp = await lan.udp(ROUTER, () => ssdpMessage(`http://${ROUTER}:${port}/tr64desc.xml`, TR064));
  discovery = createDiscovery({
    clock: systemClock,
    random: systemRandom,
    log: fakeLog(),
    network: loopbackOf('127.0.0.1', 28),
    commands: commandsThatSay({ ip: '[]' }),
    platform: 'linux',
    places: {
      ssdp: { address: ROUTER, port: ssdp.port },
      mdns: NOBODY,
      mndp: [NOBODY],
      mndpListen: 0,
      ubiquiti: [NOBODY],
      tcp: [{ port: 9, speaks: null }],
    },
    timing: { askAt: [0, 40], listen: 250, connect: 400, read: 1_000, knocksPerSecond: 1_000, knocksAtOnce: 8 },
  });
  await discovery.scan({ name: 'lo', address: '127.0.0.1', reach: 'none' });
  await vi.waitFor(() => expect(discovery.all().scan.phase).toBe('done'), { timeout: 15_000 });
  const [found] = discovery.all().neighbours;
  if (found === undefined) throw new Error('nobody was found');
  return found.key;
}

async function point(
  neighbour: NeighbourKey,
  { password = KEY.password, trust = null as string | null } = {},
): Promise<Pointed> {
  const ref = await vault.keep(password);
  const settings = await openSettings(folder, systemClock);
  const pointing = createPointAtAcs({ discovery, vault, settings, clock: systemClock, acs: () => acs });
  try {
    return await pointing({ neighbour, username: KEY.username, password: ref, trust });
  } finally {
    // It served once.
    await expect(vault.fetch(ref)).rejects.toMatchObject({ code: 'app.secret-unknown' });
  }
}

describe('pointing a neighbour at this ACS by TR-064', () => {
  it('sets the URL of the ACS on the network it was found on', async () => {
    const key = await find();
    acs = { state: 'on', url: 'http://0.0.0.0:7547/', host: '0.0.0.0', port: 7547, since: '' as Instant };
    expect(await point(key)).toEqual({ outcome: 'pointed', url: 'http://127.0.0.1:7547/' });
    expect(router.asked).toHaveLength(1);
    expect(router.asked[0]?.action).toBe('"urn:dslforum-org:service:ManagementServer:1#SetManagementServerURL"');
    expect(router.asked[0]?.body).toContain('<NewURL>http://127.0.0.1:7547/</NewURL>');
  });

  it('says that the password is wrong, and sets nothing', async () => {
    expect(await point(await find(), { password: 'guess' })).toEqual({ outcome: 'wrong-password' });
    expect(router.asked).toEqual([]);
  });

  it.each([
    [
      'its own words',
      '<errorCode>606</errorCode><errorDescription>Not from LAN</errorDescription>',
      606,
      'Not from LAN',
    ],
    ['no words', '<errorCode>501</errorCode>', 501, 'the action failed'],
    ['neither', '', null, 'UPnPError'],
  ])('hands on why the router refused: %s', async (_, detail, code, words) => {
    const key = await find();
    answer = (response) => response.writeHead(500).end(fault(detail));
    expect(await point(key)).toEqual({ outcome: 'refused', code, words });
  });

  it('takes no page and no redirect for a yes', async () => {
    const elsewhere = await lan.http('127.0.0.5', (_, response) => response.end(envelope(DONE)));
    const key = await find();
    answer = (response) => response.end('<html>OK</html>');
    expect(await point(key)).toMatchObject({ outcome: 'refused', code: null });
    answer = (response) => response.writeHead(307, { location: `http://127.0.0.5:${elsewhere.port}/` }).end();
    expect(await point(key)).toMatchObject({ outcome: 'refused', code: null });
    expect(elsewhere.heard()).toBe(0);
  });

  it('says that nothing answers any more', async () => {
    const key = await find();
    await lan.close();
    expect(await point(key)).toMatchObject({ outcome: 'unreachable' });
  });

  it('never contacts a control URL on another host', async () => {
    const victim = await lan.http('127.0.0.5', (_, response) => response.end(envelope(DONE)));
    const key = await find({ control: `http://127.0.0.5:${victim.port}/control` });
    await expect(point(key)).rejects.toMatchObject({ code: 'discovery.not-told' });
    expect(victim.heard()).toBe(0);
  });

  describe('a router that offers configuration sessions', () => {
    const CONFIGURATION = '/upnp/control/deviceconfig';
    const actions = (): (string | undefined)[] => router.asked.map(({ action }) => action?.split('#')[1]?.slice(0, -1));
    const refusing = (refused: string, code: number) => (response: ServerResponse, action: string) => {
      const service = action.startsWith('Configuration') ? 'DeviceConfig:1' : 'ManagementServer:1';
      if (action === refused) response.writeHead(500).end(fault(`<errorCode>${code}</errorCode>`));
      else response.end(envelope(done(service, action)));
    };
    const FRAMED = ['ConfigurationStarted', 'SetManagementServerURL', 'ConfigurationFinished'];

    it('is told the URL within one', async () => {
      const key = await find({ configuration: CONFIGURATION });
      answer = refusing('nothing', 0);
      expect(await point(key)).toMatchObject({ outcome: 'pointed' });
      expect(actions()).toEqual(FRAMED);
      expect(router.asked[0]?.body).toMatch(/<NewSessionID>[0-9a-f-]{36}<\/NewSessionID>/);
    });

    it('is left with no session open where it refuses the URL', async () => {
      const key = await find({ configuration: CONFIGURATION });
      answer = refusing('SetManagementServerURL', 600);
      expect(await point(key)).toMatchObject({ outcome: 'refused', code: 600 });
      expect(actions()).toEqual(FRAMED);
    });

    it('has not done it before the session ended', async () => {
      const key = await find({ configuration: CONFIGURATION });
      answer = refusing('ConfigurationFinished', 501);
      expect(await point(key)).toMatchObject({ outcome: 'refused', code: 501 });
    });

    it('is told without one where it knows none after all', async () => {
      const key = await find({ configuration: CONFIGURATION });
      answer = refusing('ConfigurationStarted', 401);
      expect(await point(key)).toMatchObject({ outcome: 'pointed' });
      expect(actions()).toEqual(FRAMED.slice(0, 2));
    });

    it('is not told where it lets nobody configure it now', async () => {
      const key = await find({ configuration: CONFIGURATION });
      answer = refusing('ConfigurationStarted', 501);
      expect(await point(key)).toMatchObject({ outcome: 'refused', code: 501 });
      expect(actions()).toEqual(FRAMED.slice(0, 1));
    });

    it('is never sent to a session on another host', async () => {
      const victim = await lan.http('127.0.0.5', (_, response) => response.end());
      const key = await find({ configuration: `http://127.0.0.5:${victim.port}/config` });
      expect(await point(key)).toMatchObject({ outcome: 'pointed' });
      expect(victim.heard()).toBe(0);
    });

    it.each([1, 2, 3])('has each use of a nonce counted, where one serves %i times', async (uses) => {
      const gate = new CountingGate({ uses });
      const key = await find({ configuration: CONFIGURATION, gate });
      answer = refusing('nothing', 0);
      expect(await point(key)).toMatchObject({ outcome: 'pointed' });
      expect(gate.nonces).toBe(Math.ceil(3 / uses));
    });
  });

  it('takes fresh nonces of a router that calls several too old, and not for ever', async () => {
    expect(await point(await find({ gate: new CountingGate({ uses: 1, deadNonces: 3 }) }))).toMatchObject({
      outcome: 'pointed',
    });
    await discovery.close();
    await lan.close();
    const endless = new CountingGate({ uses: 1, deadNonces: 1_000 });
    expect(await point(await find({ gate: endless }))).toMatchObject({ outcome: 'refused', code: null });
    expect(endless.nonces).toBeLessThan(8);
  });

  describe('a router that takes orders over TLS, on the same host', () => {
    /** Its POSTs that proved the password; `heard` counts every request. */
    async function findSecure(
      whose: 'router' | 'self-signed' = 'router',
    ): Promise<{ key: NeighbourKey; bodies: string[]; heard: () => number }> {
      const gate = new DigestGate(systemRandom);
      const bodies: string[] = [];
      let heard = 0;
      const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        heard += 1;
        const body = await text(request);
        if (gate.accepts(request.headers.authorization, KEY, 'POST')) {
          bodies.push(body);
          response.end(envelope(DONE));
        } else response.writeHead(401, { 'WWW-Authenticate': gate.challenge() }).end();
      };
      const certificate = { key: await pem('key', whose), cert: await pem('cert', whose) };
      const { port } = await lan.https(ROUTER, certificate, (request, response) => void act(request, response));
      return { key: await find({ control: `https://${ROUTER}:${port}/control` }), bodies, heard: () => heard };
    }
    const pem = (kind: 'key' | 'cert', whose = 'router') => readFile(`test/fixtures/tls/${whose}.${kind}.pem`, 'utf8');

    it('is told the URL where this computer trusts its certificate', async () => {
      const trusted = getCACertificates('default');
      setDefaultCACertificates([...trusted, await pem('cert')]);
      try {
        const { key, bodies } = await findSecure();
        expect(await point(key)).toMatchObject({ outcome: 'pointed' });
        expect(bodies).toHaveLength(1);
        expect(router.asked).toEqual([]);
      } finally {
        setDefaultCACertificates(trusted);
      }
    });

    const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;

    it('is told nothing where it signed its certificate itself, before a person compared it', async () => {
      const { key, heard } = await findSecure();
      const asked = await point(key);
      expect(asked).toMatchObject({
        outcome: 'untrusted',
        changed: false,
        certificate: { fingerprint: expect.stringMatching(FINGERPRINT), doubt: expect.stringContaining('itself') },
      });
      expect(await point(key, { trust: 'AA:BB' })).toEqual(asked);
      expect(heard()).toBe(0);
    });

    it('is told with the certificate a person compared, which is remembered for this router', async () => {
      const { key, bodies } = await findSecure();
      const asked = await point(key);
      if (asked.outcome !== 'untrusted') throw new Error(asked.outcome);
      expect(await point(key, { trust: asked.certificate.fingerprint })).toMatchObject({ outcome: 'pointed' });
      expect(await point(key)).toMatchObject({ outcome: 'pointed' });
      expect(bodies).toHaveLength(2);
      // Another program at its place is asked about, although the name and address are the same.
      await discovery.close();
      await lan.close();
      const { key: again, heard } = await findSecure('self-signed');
      expect(await point(again)).toMatchObject({ outcome: 'untrusted', changed: true });
      expect(heard()).toBe(0);
    });
  });

  it('asks nothing where the ACS does not listen on that network, or the row is gone', async () => {
    const key = await find();
    acs = { state: 'off' };
    await expect(point(key)).rejects.toMatchObject({ code: 'discovery.acs-elsewhere' });
    acs = { state: 'on', url: 'http://10.0.0.1:7547/', host: '10.0.0.1', port: 7547, since: '' as Instant };
    await expect(point(key)).rejects.toMatchObject({ code: 'discovery.acs-elsewhere' });
    acs = { ...acs, host: '127.0.0.1' };
    discovery.clear();
    await expect(point(key)).rejects.toMatchObject({ code: 'discovery.neighbour-gone' });
    expect(router.asked).toEqual([]);
  });
});
