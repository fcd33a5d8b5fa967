import { encode } from 'dns-packet';
import { describe, expect, it, vi } from 'vitest';
import { BROADCAST } from '#electron/discovery/places.ts';
import { missingBecause } from '#shared/discovery.ts';
import { descriptionXml, mndpMessage, ssdpMessage, ubiquitiMessage } from '../../fakes/discovery-wire.ts';
import { at, ended, REQUEST, scansOfLoopback, step, told } from './scans.ts';

const TR064 = 'urn:dslforum-org:device:InternetGatewayDevice:1';
const scans = scansOfLoopback();

describe('a scan of a LAN', () => {
  it('asks by every protocol and makes one row per device', async () => {
    const mndp = await scans.lan.udp('127.0.0.2', () =>
      mndpMessage({ mac: '74:4D:28:00:00:02', identity: 'core', board: 'RB5009', uptime: 60, ipv4: '127.0.0.2' }),
    );
    const ubiquiti = await scans.lan.udp('127.0.0.3', (question) =>
      ubiquitiMessage(question[0] === 2 ? 2 : 1, {
        macs: ['80:2A:A8:00:00:03'],
        addresses: ['127.0.0.3', '10.9.9.9'],
        host: 'mast',
      }),
    );
    const web = await scans.lan.http('127.0.0.4', (_, response) =>
      response.end(descriptionXml({ name: 'Hall router', serial: 'SN-4' })),
    );
    const ssdp = await scans.lan.udp('127.0.0.4', () => ssdpMessage(`http://127.0.0.4:${web.port}/d.xml`, TR064));
    const mdns = await scans.lan.udp('127.0.0.2', () =>
      encode({
        type: 'response',
        answers: [{ type: 'PTR', name: '_http._tcp.local', data: 'Core switch._http._tcp.local' }],
      }),
    );
    const table = JSON.stringify([
      { dst: '127.0.0.4', dev: 'lo', lladdr: '00:04:0e:00:00:04', state: ['REACHABLE'] },
      { dst: 'fe80::4', dev: 'lo', lladdr: '00:04:0e:00:00:04', state: ['STALE'] },
    ]);
    const discovery = scans.start({
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
    const bystander = await scans.lan.http('127.0.0.6', (_, response) =>
      response.end(descriptionXml({ name: 'victim', serial: 'V' })),
    );
    const redirecting = await scans.lan.http('127.0.0.4', (_, response) => {
      response.writeHead(302, { location: `http://127.0.0.6:${bystander.port}/` });
      response.end();
    });
    const ssdp = await scans.lan.udp('127.0.0.4', () => [
      ssdpMessage(`http://127.0.0.6:${bystander.port}/d.xml`, TR064),
      ssdpMessage(`http://127.0.0.4:${redirecting.port}/d.xml`, TR064),
    ]);
    const discovery = scans.start({ places: { ssdp: { address: '127.0.0.4', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(redirecting.heard()).toBe(1);
    expect(bystander.heard()).toBe(0);
    expect(at(discovery, '127.0.0.4').sources).toEqual(['ssdp']);
  });

  it('takes no answer of this computer itself, and asks it nothing', async () => {
    const web = await scans.lan.http('127.0.0.1', (_, response) =>
      response.end(descriptionXml({ name: 'me', serial: '1' })),
    );
    const ssdp = await scans.lan.udp('127.0.0.1', () => ssdpMessage(`http://127.0.0.1:${web.port}/`, TR064));
    const discovery = scans.start({ places: { ssdp: { address: '127.0.0.1', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(ssdp.heard()).toBeGreaterThan(0);
    expect(web.heard()).toBe(0);
    expect(discovery.all().neighbours).toEqual([]);
  });

  it('a description that never ends is cut off', async () => {
    const web = await scans.lan.http('127.0.0.4', (_, response) => {
      response.write('<root><device><modelName>Endless</modelName>');
      const more = (): void => {
        while (response.write('<x></x>'.repeat(2_000)));
        response.once('drain', more);
      };
      more();
    });
    const ssdp = await scans.lan.udp('127.0.0.4', () => ssdpMessage(`http://127.0.0.4:${web.port}/`, TR064));
    const discovery = scans.start({ places: { ssdp: { address: '127.0.0.4', port: ssdp.port } } });
    await discovery.scan(REQUEST);
    await ended(discovery);
    expect(told(at(discovery, '127.0.0.4'))).toContain('description model: Endless');
  });

  it('hears a router with an address of its own making, but connects to nobody outside the subnet', async () => {
    const web = await scans.lan.http('127.0.1.9', (_, response) =>
      response.end(descriptionXml({ name: 'x', serial: 'x' })),
    );
    const fresh = await scans.lan.udp('127.0.1.9', () =>
      mndpMessage({ mac: '74:4D:28:00:00:09', identity: 'fresh', board: 'hAP', uptime: 1 }),
    );
    const ssdp = await scans.lan.udp('127.0.1.9', () => ssdpMessage(`http://127.0.1.9:${web.port}/d.xml`, TR064));
    const discovery = scans.start({
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
    const elsewhere = await scans.lan.udp('127.0.2.9', () =>
      mndpMessage({ mac: '74:4D:28:00:00:09', identity: 'elsewhere', board: 'x', uptime: 1 }),
    );
    const noise = await scans.lan.udp('127.0.0.5', () => [new Uint8Array(0), new Uint8Array(1_400).fill(255)]);
    const discovery = scans.start({
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
    const ssdp = await scans.lan.udp('127.0.0.4', () => ssdpMessage('', TR064), { group: '239.255.255.250' });
    const mndp = await scans.lan.udp(
      '127.0.0.1',
      () => mndpMessage({ mac: '74:4D:28:00:00:02', identity: 'core', board: 'x', uptime: 1 }),
      { bind: '127.255.255.255' },
    );
    const discovery = scans.start({
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
