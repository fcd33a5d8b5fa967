import { encode } from 'dns-packet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDiscovery, type Discovery } from '#electron/discovery/discovery.ts';
import { BROADCAST, type Places, type Timing } from '#electron/discovery/places.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { type DiscoveryStep, missingBecause, type Neighbour, type StepProgress } from '#shared/discovery.ts';
import { descriptionXml, mndpMessage, ssdpMessage, ubiquitiMessage } from '../../fakes/discovery-wire.ts';
import { commandsThatSay, FakeLan, loopbackOf } from '../../fakes/lan.ts';
import { fakeLog } from '../../fakes/log.ts';

const TR064 = 'urn:dslforum-org:device:InternetGatewayDevice:1';
const REQUEST = { name: 'lo', address: '127.0.0.1', reach: 'none' } as const;
const NOBODY = { address: '127.0.0.14', port: 9 };
const QUICK: Timing = {
  askAt: [0, 40],
  listen: 250,
  connect: 400,
  read: 1_000,
  knocksPerSecond: 10_000,
  knocksAtOnce: 16,
};

let lan: FakeLan;
let discoveries: Discovery[];
beforeEach(() => {
  lan = new FakeLan();
  discoveries = [];
});
afterEach(async () => {
  await Promise.all(discoveries.map((discovery) => discovery.close()));
  await lan.close();
});

type Setup = {
  places?: Partial<Places>;
  commands?: Record<string, string>;
  address?: string;
  prefix?: number;
  timing?: Partial<Timing>;
};

function start({
  places = {},
  commands = { ip: '[]' },
  address = '127.0.0.1',
  prefix = 28,
  timing = {},
}: Setup): Discovery {
  const discovery = createDiscovery({
    clock: systemClock,
    random: systemRandom,
    log: fakeLog(),
    network: loopbackOf(address, prefix),
    commands: commandsThatSay(commands),
    platform: 'linux',
    places: {
      ssdp: NOBODY,
      mdns: NOBODY,
      mndp: [NOBODY],
      mndpListen: 0,
      ubiquiti: [NOBODY],
      tcp: [{ port: 9, speaks: null }],
      ...places,
    },
    timing: { ...QUICK, ...timing },
  });
  discoveries.push(discovery);
  return discovery;
}

async function ended(discovery: Discovery): Promise<void> {
  await vi.waitFor(() => expect(discovery.all().scan.phase).not.toBe('running'), { timeout: 15_000 });
}

function at(discovery: Discovery, address: string): Neighbour {
  const found = discovery.all().neighbours.filter(({ addresses }) => addresses.includes(address));
  expect(found, `rows with ${address}`).toHaveLength(1);
  return found[0] as Neighbour;
}

function told(neighbour: Neighbour): string[] {
  return neighbour.facts.map(({ kind, value, source }) => `${source} ${kind}: ${value}`);
}

function step(discovery: Discovery, name: DiscoveryStep): StepProgress {
  return discovery.all().scan.steps.find((progress) => progress.step === name) as StepProgress;
}

describe('a scan of a LAN', () => {
  it('asks by every protocol and makes one row per device', async () => {
    const mndp = await lan.udp('127.0.0.2', () =>
      mndpMessage({ mac: '74:4D:28:00:00:02', identity: 'core', board: 'RB5009', uptime: 60, ipv4: '127.0.0.2' }),
    );
    const ubiquiti = await lan.udp('127.0.0.3', (question) =>
      ubiquitiMessage(question[0] === 2 ? 2 : 1, {
        macs: ['80:2A:A8:00:00:03'],
        addresses: ['127.0.0.3', '10.9.9.9'],
        host: 'mast',
      }),
    );
    const web = await lan.http('127.0.0.4', (_, response) =>
      response.end(descriptionXml({ name: 'Hall router', serial: 'SN-4' })),
    );
    const ssdp = await lan.udp('127.0.0.4', () => ssdpMessage(`http://127.0.0.4:${web.port}/d.xml`, TR064));
    const mdns = await lan.udp('127.0.0.2', () =>
      encode({
        type: 'response',
        answers: [{ type: 'PTR', name: '_http._tcp.local', data: 'Core switch._http._tcp.local' }],
      }),
    );
    const table = JSON.stringify([
      { dst: '127.0.0.4', dev: 'lo', lladdr: '00:04:0e:00:00:04', state: ['REACHABLE'] },
      { dst: 'fe80::4', dev: 'lo', lladdr: '00:04:0e:00:00:04', state: ['STALE'] },
    ]);
    const discovery = start({
      commands: { ip: table },
      places: {
        ssdp: { address: '127.0.0.4', port: ssdp.port },
        mdns: { address: '127.0.0.2', port: mdns.port },
        mndp: [{ address: '127.0.0.2', port: mndp.port }],
        ubiquiti: [{ address: '127.0.0.3', port: ubiquiti.port }],
      },
    });
    const streamed: number[] = [];
    discovery.subscribe((event) => streamed.push(event.neighbours.length));
    await discovery.scan(REQUEST);
    await ended(discovery);

    expect(discovery.all().neighbours).toHaveLength(3);
    const core = at(discovery, '127.0.0.2');
    expect(core.macs).toEqual(['74:4D:28:00:00:02']);
    expect(core.sources).toEqual(['mdns', 'mndp']);
    expect(told(core)).toEqual(
      expect.arrayContaining([
        'mndp name: core',
        'mdns name: Core switch',
        'prefix vendor: MikroTik',
        'mndp uptime: 60',
      ]),
    );
    const hall = at(discovery, '127.0.0.4');
    expect(hall.addresses).toEqual(['127.0.0.4', 'fe80::4']);
    expect(hall.sources).toEqual(['table', 'ssdp', 'description']);
    expect(told(hall)).toEqual(
      expect.arrayContaining([
        'description serial: SN-4',
        'description vendor: Acme & Sons',
        'prefix vendor: AVM',
        'description management: TR-064 ManagementServer',
        `description web: http://127.0.0.4:${web.port}/index.html`,
      ]),
    );
    expect(web.heard()).toBe(1);
    const mast = at(discovery, '127.0.0.3');
    expect(mast.addresses).toEqual(['127.0.0.3']);
    expect(told(mast)).toContain('ubiquiti ssid: yard');

    expect(step(discovery, 'ssdp')).toMatchObject({ state: 'done', found: 1 });
    expect(step(discovery, 'ports').state).toBe('not-asked');
    expect(step(discovery, 'lldp')).toMatchObject({ state: 'unavailable' });
    const { scan } = discovery.all();
    expect(missingBecause(mast, 'serial', scan)).toBe('not-available');
    expect(missingBecause(mast, 'title', scan)).toBe('not-asked');
    // Told in a few bunches while it ran, not once for each answer.
    await vi.waitFor(() => expect(streamed.some((count) => count > 0)).toBe(true));
    expect(streamed.length).toBeLessThan(20);
  });

  it('fetches a description from nobody but the host that answered, and follows no redirect', async () => {
    const bystander = await lan.http('127.0.0.6', (_, response) =>
      response.end(descriptionXml({ name: 'victim', serial: 'V' })),
    );
    const redirecting = await lan.http('127.0.0.4', (_, response) => {
      response.writeHead(302, { location: `http://127.0.0.6:${bystander.port}/` });
      response.end();
    });
    const ssdp = await lan.udp('127.0.0.4', () => [
      ssdpMessage(`http://127.0.0.6:${bystander.port}/d.xml`, TR064),
      ssdpMessage(`http://127.0.0.4:${redirecting.port}/d.xml`, TR064),
    ]);
    const discovery = start({ places: { ssdp: { address: '127.0.0.4', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(redirecting.heard()).toBe(1);
    expect(bystander.heard()).toBe(0);
    expect(at(discovery, '127.0.0.4').sources).toEqual(['ssdp']);
  });

  it('takes no answer of this computer itself, and asks it nothing', async () => {
    const web = await lan.http('127.0.0.1', (_, response) => response.end(descriptionXml({ name: 'me', serial: '1' })));
    const ssdp = await lan.udp('127.0.0.1', () => ssdpMessage(`http://127.0.0.1:${web.port}/`, TR064));
    const discovery = start({ places: { ssdp: { address: '127.0.0.1', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(ssdp.heard()).toBeGreaterThan(0);
    expect(web.heard()).toBe(0);
    expect(discovery.all().neighbours).toEqual([]);
  });

  it('a description that never ends is cut off', async () => {
    const web = await lan.http('127.0.0.4', (_, response) => {
      response.write('<root><device><modelName>Endless</modelName>');
      const more = (): void => {
        while (response.write('<x></x>'.repeat(2_000)));
        response.once('drain', more);
      };
      more();
    });
    const ssdp = await lan.udp('127.0.0.4', () => ssdpMessage(`http://127.0.0.4:${web.port}/`, TR064));
    const discovery = start({ places: { ssdp: { address: '127.0.0.4', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(told(at(discovery, '127.0.0.4'))).toContain('description model: Endless');
  });

  it('hears a router with an address of its own making, but connects to nobody outside the subnet', async () => {
    const web = await lan.http('127.0.1.9', (_, response) => response.end(descriptionXml({ name: 'x', serial: 'x' })));
    const fresh = await lan.udp('127.0.1.9', () =>
      mndpMessage({ mac: '74:4D:28:00:00:09', identity: 'fresh', board: 'hAP', uptime: 1 }),
    );
    const ssdp = await lan.udp('127.0.1.9', () => ssdpMessage(`http://127.0.1.9:${web.port}/d.xml`, TR064));
    const discovery = start({
      places: {
        mndp: [{ address: '127.0.1.9', port: fresh.port }],
        ssdp: { address: '127.0.1.9', port: ssdp.port },
        tcp: [{ port: web.port, speaks: 'http' }],
      },
    });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    expect(at(discovery, '127.0.1.9')).toMatchObject({ macs: ['74:4D:28:00:00:09'], ports: [] });
    expect(web.heard()).toBe(0);
  });

  it('does not hear who is behind another interface of this computer, nor noise', async () => {
    const elsewhere = await lan.udp('127.0.2.9', () =>
      mndpMessage({ mac: '74:4D:28:00:00:09', identity: 'elsewhere', board: 'x', uptime: 1 }),
    );
    const noise = await lan.udp('127.0.0.5', () => [new Uint8Array(0), new Uint8Array(1_400).fill(255)]);
    const discovery = start({
      places: {
        mndp: [{ address: '127.0.2.9', port: elsewhere.port }],
        ubiquiti: [{ address: '127.0.0.5', port: noise.port }],
      },
    });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(elsewhere.heard()).toBeGreaterThan(0);
    expect(noise.heard()).toBeGreaterThan(0);
    expect(discovery.all().neighbours).toEqual([]);
  });

  it('reaches groups and the subnet’s broadcast address through the interface', async () => {
    const ssdp = await lan.udp('127.0.0.4', () => ssdpMessage('', TR064), { group: '239.255.255.250' });
    const mndp = await lan.udp(
      '127.0.0.1',
      () => mndpMessage({ mac: '74:4D:28:00:00:02', identity: 'core', board: 'x', uptime: 1 }),
      { bind: '127.255.255.255' },
    );
    const discovery = start({
      prefix: 8,
      places: {
        ssdp: { address: '239.255.255.250', port: ssdp.port },
        mndp: [{ address: BROADCAST, port: mndp.port }],
      },
    });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(ssdp.heard()).toBeGreaterThan(0);
    expect(mndp.heard()).toBeGreaterThan(0);
  });
});

describe('trying ports', () => {
  it('stays within the subnet, tells open from closed, and reads page and banner', async () => {
    const page = await lan.http('127.0.0.2', (_, response) => {
      response.setHeader('server', 'acme/1');
      response.end('<title>Hall &amp; Garden</title>');
    });
    const ssh = await lan.tcp('127.0.0.2', (socket) => socket.write('SSH-2.0-dropbear\r\n'));
    const outside = await lan.tcp('127.0.0.17', () => undefined, page.port);
    const discovery = start({
      places: {
        tcp: [
          { port: page.port, speaks: 'http' },
          { port: ssh.port, speaks: 'ssh' },
        ],
      },
    });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    const row = at(discovery, '127.0.0.2');
    expect(row.ports.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(told(row)).toEqual(
      expect.arrayContaining(['page title: Hall & Garden', 'page server: acme/1', 'ssh server: SSH-2.0-dropbear']),
    );
    // On loopback every address refuses: 14 of a /28 without our own.
    expect(discovery.all().neighbours).toHaveLength(13);
    expect(at(discovery, '127.0.0.9').ports).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
    expect(outside.heard()).toBe(0);
    expect(step(discovery, 'ports')).toMatchObject({ state: 'done', found: 13, done: 26, of: 26 });
  });

  it('a server that accepts and says nothing holds nobody up', async () => {
    const mute = await lan.tcp('127.0.0.2', () => undefined);
    const discovery = start({ places: { tcp: [{ port: mute.port, speaks: 'http' }] }, timing: { read: 150 } });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    expect(at(discovery, '127.0.0.2').ports).toMatchObject([{ port: mute.port, state: 'open' }]);
  });

  it('goes no faster than it may', async () => {
    const discovery = start({ timing: { knocksPerSecond: 50, listen: 60, askAt: [0] } });
    const begun = performance.now();
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await ended(discovery);
    // Thirteen knocks at fifty a second: a lower bound, so that a busy computer cannot break it.
    expect(performance.now() - begun).toBeGreaterThan(200);
  });
});

describe('Stop', () => {
  it('ends at once, closes everything, and the next scan begins anew', async () => {
    const mndp = await lan.udp('127.0.0.2', () => null);
    const discovery = start({
      places: { mndp: [{ address: '127.0.0.2', port: mndp.port }] },
      timing: { askAt: [0, 60_000], listen: 120_000 },
    });
    await discovery.scan(REQUEST);
    await vi.waitFor(() => expect(mndp.heard()).toBe(1));
    await expect(discovery.scan(REQUEST)).rejects.toMatchObject({ code: 'discovery.busy' });
    const { phase, steps } = discovery.stop();
    expect(phase).toBe('stopped');
    expect(steps.map(({ state }) => state)).not.toContain('running');
    expect((await discovery.scan(REQUEST)).phase).toBe('running');
    await vi.waitFor(() => expect(mndp.heard()).toBe(2));
    await discovery.close();
    expect(discovery.all().scan.phase).toBe('stopped');
  });

  it('a knock that is cut short tells nothing', async () => {
    const mute = await lan.tcp('127.0.0.2', () => undefined);
    const discovery = start({
      commands: { ip: JSON.stringify([{ dst: '127.0.0.2', dev: 'lo', lladdr: '74:4d:28:00:00:02' }]) },
      places: { tcp: [{ port: mute.port, speaks: 'ssh' }] },
      timing: { read: 60_000, listen: 30, askAt: [0] },
    });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await vi.waitFor(() => expect(mute.heard()).toBe(1));
    discovery.stop();
    await discovery.close();
    expect(at(discovery, '127.0.0.2').ports).toEqual([]);
  });

  it('in the middle of knocking takes no cut-off knock for silence', async () => {
    const discovery = start({ timing: { knocksPerSecond: 20, listen: 30, askAt: [0] } });
    await discovery.scan({ ...REQUEST, reach: 'near' });
    await vi.waitFor(() => expect(step(discovery, 'ports').done).toBeGreaterThan(1));
    discovery.stop();
    const { done } = step(discovery, 'ports');
    await discovery.close();
    expect(step(discovery, 'ports')).toMatchObject({ state: 'stopped', done });
    expect(discovery.all().neighbours.flatMap(({ ports }) => ports.map(({ state }) => state))).not.toContain('silent');
  });
});

describe('what cannot be had', () => {
  it('is said for the step, and the others go on', async () => {
    const taken = await lan.udp('127.0.0.1', () => null, { bind: '0.0.0.0' });
    const discovery = start({ commands: {}, places: { mndpListen: taken.port } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(step(discovery, 'table')).toMatchObject({ state: 'unavailable', words: expect.stringContaining('table') });
    expect(step(discovery, 'mndp')).toMatchObject({
      state: 'unavailable',
      words: `UDP port ${taken.port} is used by another program.`,
    });
    expect(step(discovery, 'ubiquiti').state).toBe('done');
    expect(discovery.all().scan.phase).toBe('done');
  });

  it('an address that goes in the middle of a scan', async () => {
    // Nobody has this one, and nothing is routed there.
    const discovery = start({ address: '240.0.0.77', timing: { listen: 30, askAt: [0] } });
    await discovery.scan({ ...REQUEST, address: '240.0.0.77', reach: 'near' });
    await ended(discovery);
    expect(step(discovery, 'mndp').state).toBe('unavailable');
    expect(step(discovery, 'ports')).toMatchObject({
      state: 'unavailable',
      words: 'This computer no longer has the address 240.0.0.77 on lo.',
    });
    expect(discovery.all().neighbours).toEqual([]);
  });

  it('an interface that is gone before it', async () => {
    const discovery = start({});
    await expect(discovery.scan({ ...REQUEST, name: 'eth9' })).rejects.toMatchObject({
      code: 'discovery.interface-gone',
    });
    expect(discovery.all().scan.phase).toBe('never');
  });
});
