import { encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeActionAnswer } from '#electron/discovery/decode/action-answer.ts';
import { decodeDescription } from '#electron/discovery/decode/description.ts';
import {
  decodeOption43,
  decodeOption125FromCpe,
  decodeOption125FromServer,
} from '#electron/discovery/decode/dhcp-options.ts';
import { decodeLldpctl } from '#electron/discovery/decode/lldp.ts';
import { decodeMdns } from '#electron/discovery/decode/mdns.ts';
import { decodeMndp } from '#electron/discovery/decode/mndp.ts';
import { decodeArp, decodeGetNetNeighbor, decodeIpNeigh } from '#electron/discovery/decode/neighbour-table.ts';
import { decodeSsdp } from '#electron/discovery/decode/ssdp.ts';
import { decodeUbiquiti } from '#electron/discovery/decode/ubiquiti.ts';
import { decodeSshBanner, decodeWebPage } from '#electron/discovery/decode/web-page.ts';
import {
  descriptionXml,
  dhcpOption43,
  dhcpOption125,
  mndpMessage,
  ssdpMessage,
  ubiquitiMessage,
} from '../../fakes/discovery-wire.ts';

const text = new TextEncoder();
const words = new TextDecoder();
const MAC = '74:4D:28:00:00:01';
const neighbours = [{ dst: '192.0.2.1', dev: 'eth0', lladdr: MAC, state: ['STALE'] }];
const lldp = { lldp: { interface: [{ eth0: { chassis: { sw: { id: { type: 'mac', value: MAC } } }, port: {} } }] } };

/** Every decoder over bytes, with a sample of what it is for. */
const DECODERS: readonly [name: string, decode: (bytes: Uint8Array) => unknown, sample: Uint8Array][] = [
  ['MNDP', decodeMndp, mndpMessage({ mac: MAC, identity: 'core', board: 'RB5009', uptime: 9, ipv4: '192.0.2.1' })],
  ['Ubiquiti 1', decodeUbiquiti, ubiquitiMessage(1, { macs: [MAC], addresses: ['192.0.2.1'], host: 'mast' })],
  ['Ubiquiti 2', decodeUbiquiti, ubiquitiMessage(2, { macs: [MAC], addresses: ['192.0.2.1'], host: 'mast' })],
  ['SSDP', decodeSsdp, ssdpMessage('http://192.0.2.1/d.xml', 'upnp:rootdevice')],
  [
    'description',
    (bytes) => decodeDescription(words.decode(bytes)),
    text.encode(descriptionXml({ name: 'a', serial: 'b' })),
  ],
  [
    'answer to an action',
    (bytes) => decodeActionAnswer(words.decode(bytes), 'SetManagementServerURL'),
    text.encode(
      '<Envelope><Body><Fault><detail><UPnPError><errorCode>606</errorCode></UPnPError></detail></Fault></Body>',
    ),
  ],
  [
    'mDNS',
    decodeMdns,
    encode({
      type: 'response',
      answers: [
        { type: 'PTR', name: '_http._tcp.local', data: 'Hall._http._tcp.local' },
        { type: 'TXT', name: 'hall._device-info._tcp.local', data: ['model=Gateway 9'] },
      ],
    }),
  ],
  ['option 43', decodeOption43, dhcpOption43('http://192.0.2.10:7547/')],
  ['option 125, server', decodeOption125FromServer, dhcpOption125([11, 'http://192.0.2.10/'])],
  ['option 125, CPE', decodeOption125FromCpe, dhcpOption125([1, '00D09E'], [2, 'SN-1'], [3, 'Router'])],
  ['ip neigh', (bytes) => decodeIpNeigh(words.decode(bytes), 'eth0'), text.encode(JSON.stringify(neighbours))],
  ['arp', (bytes) => decodeArp(words.decode(bytes), 'en0'), text.encode(`? (192.0.2.1) at ${MAC} on en0\n`)],
  [
    'Get-NetNeighbor',
    (bytes) => decodeGetNetNeighbor(words.decode(bytes), 'e'),
    text.encode(JSON.stringify({ IPAddress: '192.0.2.1', LinkLayerAddress: MAC, State: 4 })),
  ],
  ['lldpctl', (bytes) => decodeLldpctl(words.decode(bytes), 'eth0'), text.encode(JSON.stringify(lldp))],
  ['web page', (bytes) => decodeWebPage({ server: 'x' }, bytes), text.encode('<title>Router</title>')],
  ['SSH', decodeSshBanner, text.encode('SSH-2.0-dropbear\r\n')],
];

/** The sample in the middle of other bytes: whoever reads past its end finds a secret there. */
function amid(sample: Uint8Array): Uint8Array {
  const around = new Uint8Array(sample.length + 2_000).fill('S'.charCodeAt(0));
  around.set(sample, 1_000);
  return around.subarray(1_000, 1_000 + sample.length);
}

/** No text of an answer is long, has control characters in it, or comes from beyond the message. */
function expectPlain(answer: unknown): void {
  for (const told of JSON.stringify(answer)?.match(/"(?:\\.|[^"\\])*"/g) ?? []) {
    const value: string = JSON.parse(told);
    expect(value.length).toBeLessThanOrEqual(2_048);
    expect(value).not.toMatch(/\p{Cc}|SSSSSSSS/u);
  }
}

describe.each(DECODERS)('%s', (_name, decode, sample) => {
  it('understands its own sample', () => {
    const answer = decode(sample);
    expect(answer).not.toBeNull();
    expect(JSON.stringify(answer).length).toBeGreaterThan(2);
  });

  it('reads nothing beyond the message, wherever it is cut off', () => {
    for (let length = 0; length <= sample.length; length += 1) {
      const cut = sample.subarray(0, length);
      const alone = decode(Uint8Array.from(cut));
      expect(decode(amid(cut))).toEqual(alone);
      expectPlain(alone);
    }
  });

  it('bears any byte in any place', () => {
    const changes = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, byte] of changed) bytes[at] = byte;
        expectPlain(decode(bytes));
      }),
      { numRuns: 400 },
    );
  });

  it('bears anything at all', () => {
    const head = fc.nat(Math.min(8, sample.length)).map((length) => [...sample.subarray(0, length)]);
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 1_500 }), (first, rest) => {
        expectPlain(decode(Uint8Array.from([...first, ...rest])));
      }),
      { numRuns: 400 },
    );
  });
});

describe('nothing takes long', () => {
  it.each([
    [
      'a name that points at itself',
      decodeMdns,
      Uint8Array.from([0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0xc0, 12, 0, 12]),
    ],
    ['65,535 empty fields', decodeMndp, new Uint8Array(65_507)],
    ['a page of openings', (bytes: Uint8Array) => decodeWebPage({}, bytes), text.encode('<title'.repeat(10_000))],
    ['a line without end', decodeSsdp, text.encode(`HTTP/1.1 200 OK\r\n${':'.repeat(60_000)}`)],
    [
      'a table of one line',
      (bytes: Uint8Array) => decodeArp(words.decode(bytes), 'x'),
      text.encode('('.repeat(99_999)),
    ],
    [
      'a description of nothing but beginnings',
      (bytes: Uint8Array) => decodeDescription(words.decode(bytes)),
      text.encode(`<root><device>${'<a '.repeat(80_000)}`),
    ],
  ])('%s', (_, decode, bytes) => {
    // The time limit of the test is the assertion: each takes milliseconds, or seconds were it quadratic.
    for (let turn = 0; turn < 20; turn += 1) expect(() => decode(bytes)).not.toThrow();
  });
});
