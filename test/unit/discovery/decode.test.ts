import { encode } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { decodeDescription, descriptionSighting } from '#electron/discovery/decode/description.ts';
import {
  decodeOption43,
  decodeOption125FromCpe,
  decodeOption125FromServer,
  isCwmpVendorClass,
} from '#electron/discovery/decode/dhcp-options.ts';
import { decodeLldpctl } from '#electron/discovery/decode/lldp.ts';
import { decodeMdns, mdnsQuestion, mdnsSighting } from '#electron/discovery/decode/mdns.ts';
import { decodeMndp, MNDP_PROBE, mndpSighting } from '#electron/discovery/decode/mndp.ts';
import {
  decodeArp,
  decodeGetNetNeighbor,
  decodeIpNeigh,
  decodeNdp,
} from '#electron/discovery/decode/neighbour-table.ts';
import { decodeSsdp, descriptionUrl, ssdpSearch, ssdpSighting } from '#electron/discovery/decode/ssdp.ts';
import { decodeUbiquiti, UBIQUITI_PROBES, ubiquitiSighting } from '#electron/discovery/decode/ubiquiti.ts';
import { decodeSshBanner, decodeWebPage } from '#electron/discovery/decode/web-page.ts';
import {
  descriptionXml,
  dhcpOption43,
  dhcpOption125,
  mndpMessage,
  ssdpMessage,
  ubiquitiMessage,
} from '../../fakes/discovery-wire.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TR064 = 'urn:dslforum-org:device:InternetGatewayDevice:1';

describe('MNDP', () => {
  const message = mndpMessage({ mac: '74:4D:28:00:00:01', identity: 'core', board: 'RB5009', uptime: 3_600 });

  it('reads every field, the uptime with its least significant byte first', () => {
    expect(decodeMndp(message)).toEqual({
      mac: '74:4D:28:00:00:01',
      identity: 'core',
      version: '7.16 (stable)',
      platform: 'MikroTik',
      uptime: 3_600,
      softwareId: 'ABCD-1234',
      board: 'RB5009',
      ipv6: 'fe80::1',
      interface: 'bridge',
      ipv4: null,
    });
  });

  it('takes the address it came from, and notes another it has elsewhere', () => {
    const told = decodeMndp(
      mndpMessage({ mac: '74:4D:28:00:00:01', identity: 'core', board: 'x', uptime: 1, ipv4: '10.0.0.1' }),
    );
    const sighting = told && mndpSighting(told, '127.0.0.2');
    expect(sighting?.addresses).toEqual(['127.0.0.2', 'fe80::1']);
    expect(sighting?.facts).toContainEqual(['note', 'also has 10.0.0.1']);
    expect(told && mndpSighting(told, null).addresses[0]).toBe('10.0.0.1');
  });

  it('cut off in the middle of a field tells what is whole, and nothing by halves', () => {
    // Header 4, MAC field 10, then type, length and four letters of the identity.
    expect(decodeMndp(message.subarray(0, 4 + 10 + 7))).toMatchObject({ mac: '74:4D:28:00:00:01', identity: null });
    expect(decodeMndp(message.subarray(0, 4 + 10 + 8))).toMatchObject({ identity: 'core', version: null });
  });

  it('is no announcement: a probe, nothing, fields without a name', () => {
    expect(decodeMndp(MNDP_PROBE)).toBeNull();
    expect(decodeMndp(new Uint8Array())).toBeNull();
    expect(decodeMndp(Uint8Array.of(0, 0, 0, 1, 0, 10, 0, 4, 1, 0, 0, 0))).toBeNull();
  });

  it('takes control characters and direction marks out of what a device calls itself', () => {
    const told = decodeMndp(
      mndpMessage({ mac: '74:4D:28:00:00:01', identity: 'a\u0000\u001b[31mb\u202ec', board: 'x', uptime: 1 }),
    );
    expect(told?.identity).toBe('a [31mb c');
  });
});

describe('Ubiquiti discovery', () => {
  const device = {
    macs: ['80:2A:A8:00:00:01', '80:2A:A8:00:00:02'] as const,
    addresses: ['192.0.2.21', '198.51.100.1'],
    host: 'mast',
  };

  it.each([1, 2] as const)('reads version %i with every MAC and address', (version) => {
    expect(decodeUbiquiti(ubiquitiMessage(version, device))).toEqual({
      version,
      macs: [...device.macs],
      addresses: device.addresses,
      firmware: 'XW.v8.7.1',
      uptime: 65_536,
      host: 'mast',
      model: 'LAP-120',
      ssid: 'yard',
    });
  });

  it('keeps to the address it answered from: its others lie in other networks', () => {
    const told = decodeUbiquiti(ubiquitiMessage(2, device));
    const sighting = told && ubiquitiSighting(told, '192.0.2.21');
    expect(sighting?.addresses).toEqual(['192.0.2.21']);
    expect(sighting?.facts).toContainEqual(['note', 'also has 198.51.100.1']);
  });

  it('reads no further than its own length says, and takes no probe for an answer', () => {
    const message = ubiquitiMessage(1, device);
    const longer = Uint8Array.from([...message, 0x01, 0, 6, 0x80, 0x2a, 0xa8, 9, 9, 9]);
    expect(decodeUbiquiti(longer)).toEqual(decodeUbiquiti(message));
    for (const probe of UBIQUITI_PROBES) expect(decodeUbiquiti(probe)).toBeNull();
    expect(decodeUbiquiti(Uint8Array.of(3, 0, 0, 2, 1, 1))).toBeNull();
  });
});

describe('SSDP', () => {
  it('reads an answer; one to the TR-064 search says that it can be managed', () => {
    const told = decodeSsdp(ssdpMessage('http://192.0.2.1:49000/tr64desc.xml', TR064));
    expect(told).toMatchObject({ location: 'http://192.0.2.1:49000/tr64desc.xml', target: TR064 });
    expect(told && ssdpSighting(told, '192.0.2.1').facts).toContainEqual(['management', 'TR-064']);
  });

  it.each([
    ['the host that answered', 'http://192.0.2.1:49000/d.xml', true],
    ['another host', 'http://192.0.2.9/d.xml', false],
    ['a name', 'http://router.example/d.xml', false],
    ['the host spelled so that it looks right', 'http://192.0.2.1@198.51.100.1/', false],
    ['with a user', 'http://u:p@192.0.2.1/', false],
    ['another scheme', 'https://192.0.2.1/', false],
    ['a file', 'file:///etc/passwd', false],
    ['nothing', '', false],
  ])('a description is fetched only from the host that answered: %s', (_, location, allowed) => {
    const told = decodeSsdp(ssdpMessage(location, TR064));
    expect(told && descriptionUrl(told, '192.0.2.1')?.href).toBe(allowed ? location : undefined);
  });

  it('is no answer: a search, a farewell, an error, noise', () => {
    expect(decodeSsdp(ssdpSearch(TR064, { address: '239.255.255.250', port: 1900 }))).toBeNull();
    expect(decodeSsdp(bytes('NOTIFY * HTTP/1.1\r\nNT: x\r\nNTS: ssdp:byebye\r\n\r\n'))).toBeNull();
    expect(decodeSsdp(bytes('HTTP/1.1 404 Not Found\r\n\r\n'))).toBeNull();
    expect(decodeSsdp(bytes('hello'))).toBeNull();
  });
});

describe('a device description', () => {
  it('tells of the root device only, and of every service', () => {
    const told = decodeDescription(descriptionXml({ name: 'Hall router', serial: 'SN-77' }));
    expect(told).toMatchObject({ friendlyName: 'Hall router', manufacturer: 'Acme & Sons', serialNumber: 'SN-77' });
    expect(told?.services).toHaveLength(3);
    const { facts } = descriptionSighting(told ?? fail(), new URL('http://192.0.2.1:49000/d.xml'));
    expect(facts).toContainEqual(['web', 'http://192.0.2.1:49000/index.html']);
    expect(facts).toContainEqual(['management', 'TR-064 ManagementServer']);
  });

  it.each([
    ['/upnp/control/mgmsrv', 'http://192.0.2.1:49000/upnp/control/mgmsrv'],
    ['http://192.0.2.1:49001/m', 'http://192.0.2.1:49001/m'],
    ['http://192.0.2.2:49000/m', undefined],
    ['https://192.0.2.1:49443/m', 'https://192.0.2.1:49443/m'],
    ['https://192.0.2.2/m', undefined],
    ['ftp://192.0.2.1/m', undefined],
    ['', undefined],
  ])('tells where the ACS URL is set, on its own host only: %s', (control, expected) => {
    const told = decodeDescription(descriptionXml({ name: 'Hall router', serial: 'SN-77', control }));
    const { facts } = descriptionSighting(told ?? fail(), new URL('http://192.0.2.1:49000/d.xml'));
    expect(facts.find(([kind]) => kind === 'control')?.[1]).toBe(expected);
  });

  it('never hands out a web page on another host', () => {
    const xml =
      '<root><device><modelName>x</modelName><presentationURL>http://evil.example/</presentationURL></device></root>';
    const { facts } = descriptionSighting(decodeDescription(xml) ?? fail(), new URL('http://192.0.2.1/d.xml'));
    expect(facts).toEqual([['model', 'x']]);
  });

  it.each([
    ['HTML', '<html><body>log in</body></html>'],
    ['nothing', ''],
    ['too deep', `<root>${'<device><deviceList>'.repeat(40)}`],
    ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><root><x>&b;</x></root>'],
  ])('is none: %s', (_, xml) => {
    expect(decodeDescription(xml)).toBeNull();
  });
});

describe('mDNS', () => {
  it('asks by one message and reads name, model and services of an answer', () => {
    expect(mdnsQuestion().length).toBeLessThan(512);
    const answer = encode({
      type: 'response',
      answers: [
        { type: 'PTR', name: '_services._dns-sd._udp.local', data: '_ipp._tcp.local' },
        { type: 'PTR', name: '_http._tcp.local', data: 'Hall router._http._tcp.local' },
      ],
      additionals: [
        { type: 'SRV', name: 'Hall router._http._tcp.local', data: { port: 80, target: 'hall.local' } },
        { type: 'TXT', name: 'hall._device-info._tcp.local', data: ['model=Gateway 9'] },
      ],
    });
    const told = decodeMdns(answer);
    expect(told).toEqual({
      host: 'hall',
      instance: 'Hall router',
      services: ['_ipp._tcp', '_http._tcp'],
      model: 'Gateway 9',
    });
    expect(told && mdnsSighting(told, '192.0.2.1').facts[0]).toEqual(['name', 'Hall router']);
    expect(decodeMdns(mdnsQuestion())).toBeNull();
  });
});

describe('DHCP options', () => {
  it('reads option 43 with sub-options, and the bare URL of some vendors', () => {
    expect(decodeOption43(dhcpOption43('http://192.0.2.10:7547/'))).toEqual({
      url: 'http://192.0.2.10:7547/',
      provisioningCode: 'PROV',
      retryWait: 5,
      retryMultiplier: 2_000,
      bare: false,
    });
    expect(decodeOption43(bytes('http://192.0.2.10:7547/\0'))).toMatchObject({
      url: 'http://192.0.2.10:7547/',
      bare: true,
    });
    expect(decodeOption43(bytes('something else'))).toBeNull();
  });

  it('finds our part of option 125 behind another vendor’s, either way', () => {
    expect(decodeOption125FromServer(dhcpOption125([11, 'http://192.0.2.10/'], [13, '7']))).toMatchObject({
      url: 'http://192.0.2.10/',
      retryWait: 7,
    });
    expect(decodeOption125FromCpe(dhcpOption125([1, '00D09E'], [2, 'SN-1'], [3, 'Router']))).toEqual({
      oui: '00D09E',
      serialNumber: 'SN-1',
      productClass: 'Router',
    });
    expect(decodeOption125FromCpe(dhcpOption125([1, '00D09E']))).toBeNull();
    expect(isCwmpVendorClass(bytes('dslforum.org'))).toBe(true);
    expect(isCwmpVendorClass(bytes('MSFT 5.0'))).toBe(false);
  });
});

describe('the neighbour table', () => {
  it('Linux: one device per MAC, those heard of only, on one interface', () => {
    const output = JSON.stringify([
      { dst: '192.0.2.1', dev: 'eth0', lladdr: '74:4d:28:00:00:01', state: ['REACHABLE'] },
      { dst: 'fe80::1', dev: 'eth0', lladdr: '74:4d:28:00:00:01', router: null, state: ['STALE'] },
      { dst: '192.0.2.3', dev: 'eth0', state: ['FAILED'] },
      { dst: '192.0.2.4', dev: 'wlan0', lladdr: '74:4d:28:00:00:02', state: ['STALE'] },
      { dst: '224.0.0.22', dev: 'eth0', lladdr: '01:00:5e:00:00:16', state: ['NOARP'] },
    ]);
    expect(decodeIpNeigh(output, 'eth0')).toEqual([
      { source: 'table', addresses: ['192.0.2.1', 'fe80::1'], macs: ['74:4D:28:00:00:01'], facts: [] },
    ]);
    expect(decodeIpNeigh('', 'eth0')).toEqual([]);
    expect(decodeIpNeigh('Object "-j" is unknown', 'eth0')).toBeNull();
  });

  it('macOS: MACs without leading zeros', () => {
    const output = [
      '? (192.0.2.1) at 0:d:b9:1:2:3 on en0 ifscope [ethernet]',
      '? (192.0.2.9) at (incomplete) on en0 ifscope [ethernet]',
      'router (192.0.2.2) at 74:4d:28:0:0:1 [ether] on eth0',
      '? (192.0.2.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]',
    ].join('\n');
    expect(decodeArp(output, 'en0').map(({ macs }) => macs[0])).toEqual(['00:0D:B9:01:02:03']);
    expect(decodeArp(output, 'eth0').map(({ addresses }) => addresses[0])).toEqual(['192.0.2.2']);
  });

  it('macOS: the IPv6 neighbours of one interface, without zone and with whole octets', () => {
    const output = [
      'Neighbor                                Linklayer Address  Netif Expire    St Flgs Prbs',
      'fe80::1%lo0                             (incomplete)         lo0 permanent R      ',
      'fe80::5eff:fe00:7%en0                   2:0:5e:0:0:7         en0 23h59m58s S  R   ',
      '2001:db8::7                             2:0:5e:0:0:7         en0 12s       R  R   ',
      'fe80::9%en0                             (incomplete)         en0 expired   N      3',
      'fe80::8%en1                             0:d:b9:1:2:3         en1 5s        R      ',
    ].join('\n');
    expect(decodeNdp(output, 'en0')).toEqual([
      { source: 'table', addresses: ['fe80::5eff:fe00:7', '2001:db8::7'], macs: ['02:00:5E:00:00:07'], facts: [] },
    ]);
    expect(decodeNdp('', 'en0')).toEqual([]);
  });

  it('Windows: several rows, one row without brackets, states as numbers and words', () => {
    const row = { IPAddress: '192.0.2.1', LinkLayerAddress: '74-4D-28-00-00-01', InterfaceAlias: 'Ethernet', State: 4 };
    const gone = { ...row, IPAddress: '192.0.2.2', LinkLayerAddress: '00-00-00-00-00-00', State: 'Unreachable' };
    expect(decodeGetNetNeighbor(JSON.stringify([row, gone]), 'Ethernet')).toHaveLength(1);
    expect(decodeGetNetNeighbor(JSON.stringify(row), 'Ethernet')?.[0]?.macs).toEqual(['74:4D:28:00:00:01']);
    expect(decodeGetNetNeighbor(JSON.stringify(row), 'WLAN')).toEqual([]);
  });
});

describe('lldpctl', () => {
  const chassis = { id: { type: 'mac', value: '74:4d:28:00:00:01' }, descr: 'Switch OS 1', 'mgmt-ip': '192.0.2.5' };
  const port = { id: { type: 'ifname', value: 'ge-0/0/1' }, descr: 'to the bench' };

  it.each([
    ['one neighbour', { eth0: { chassis: { sw1: chassis }, port } }],
    ['a list', [{ eth0: { chassis: { sw1: chassis }, port } }, { eth1: { chassis: { sw2: chassis }, port } }]],
    ['two addresses', { eth0: { chassis: { sw1: { ...chassis, 'mgmt-ip': ['192.0.2.5', 'fe80::5'] } }, port } }],
  ])('reads %s', (_, told) => {
    const [found] = decodeLldpctl(JSON.stringify({ lldp: { interface: told } }), 'eth0') ?? [];
    expect(found?.macs).toEqual(['74:4D:28:00:00:01']);
    expect(found?.addresses[0]).toBe('192.0.2.5');
    expect(found?.facts).toEqual([
      ['name', 'sw1'],
      ['note', 'Switch OS 1'],
      ['interface', 'to the bench'],
    ]);
  });

  // As lldpd 1.0.16 prints it: an object where one was heard, a list of objects of one where several were.
  const heard = (chassis: object, mac: string, words: string) => ({
    via: 'LLDP',
    rid: '1',
    age: '0 day, 00:00:02',
    chassis,
    port: {
      id: { type: 'mac', value: mac },
      descr: words,
      ttl: '120',
      'auto-negotiation': { supported: false, enabled: false, current: 'full duplex mode only' },
    },
  });
  const boxAt = (mac: string, address: string) => ({
    id: { type: 'mac', value: mac },
    descr: 'Lab box',
    'mgmt-ip': [address, 'fe80::78bd:e5ff:fecf:a7b0'],
    'mgmt-iface': ['80', '75'],
    capability: [
      { type: 'Bridge', enabled: false },
      { type: 'Station', enabled: true },
    ],
  });
  const named = heard({ 'box-b': boxAt('7a:bd:e5:cf:a7:b0', '192.0.2.2') }, '1a:c6:0a:06:d8:25', 'eth1');
  const nameless = heard(boxAt('4a:f2:45:3c:16:bb', '192.0.2.3'), '4a:f2:45:3c:16:bb', 'eth0');
  const printed = (told: object, device = 'eth1') => decodeLldpctl(JSON.stringify({ lldp: told }, null, 2), device);
  const BOX_B = {
    source: 'lldp',
    addresses: ['192.0.2.2', 'fe80::78bd:e5ff:fecf:a7b0'],
    macs: ['7A:BD:E5:CF:A7:B0', '1A:C6:0A:06:D8:25'],
    facts: [
      ['name', 'box-b'],
      ['note', 'Lab box'],
      ['interface', 'eth1'],
    ],
  };

  it('reads what lldpd prints where one neighbour was heard', () => {
    expect(printed({ interface: { eth1: named } })).toEqual([BOX_B]);
    expect(printed({ interface: { eth1: named } }, 'eth0')).toEqual([]);
  });

  it('reads what lldpd prints where several were, on two interfaces, one of them without a name', () => {
    const told = { interface: [{ eth0: named }, { eth1: named }, { eth1: { ...nameless, rid: '2' } }] };
    const found = printed(told);
    expect(found).toHaveLength(2);
    expect(found?.[0]).toEqual(BOX_B);
    expect(found?.[1]?.macs).toEqual(['4A:F2:45:3C:16:BB']);
    expect(found?.[1]?.facts).toEqual([
      ['note', 'Lab box'],
      ['interface', 'eth0'],
    ]);
  });

  it('a chassis without a name, nobody at all, and no lldpctl', () => {
    const bare = JSON.stringify({ lldp: { interface: { eth0: { chassis, port } } } });
    expect(decodeLldpctl(bare, 'eth0')?.[0]?.macs).toEqual(['74:4D:28:00:00:01']);
    expect(decodeLldpctl('{"lldp":{}}', 'eth0')).toEqual([]);
    expect(decodeLldpctl('unable to connect to socket', 'eth0')).toBeNull();
  });
});

describe('a web page', () => {
  it('tells title, server and realm', () => {
    const page = bytes('<html><head>\n<TITLE lang="de">\n Hall&#32;&amp;&nbsp;Garden </TITLE>');
    expect(decodeWebPage({ server: 'lighttpd/1.4', 'www-authenticate': 'Basic realm="Router"' }, page)).toEqual({
      title: 'Hall & Garden',
      server: 'lighttpd/1.4',
      realm: 'Router',
    });
    expect(decodeWebPage({}, bytes('<p>none'))).toEqual({ title: null, server: null, realm: null });
    expect(decodeWebPage({}, bytes(`<title>${'x'.repeat(9_999)}`)).title).toHaveLength(256);
  });

  it('an SSH server says its first line', () => {
    expect(decodeSshBanner(bytes('SSH-2.0-dropbear_2022.83\r\n'))).toBe('SSH-2.0-dropbear_2022.83');
    expect(decodeSshBanner(bytes('login: '))).toBeNull();
  });
});

function fail(): never {
  throw new Error('it was not decoded');
}
