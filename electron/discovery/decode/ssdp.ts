import { factsOf, type Sighting } from '../sighting.ts';
import { plainText, TEXT_LENGTH } from './bytes.ts';

/** Simple Service Discovery Protocol (UPnP Device Architecture 1.1, section 1). */
export const SSDP_PORT = 1900;
export const SSDP_GROUP = '239.255.255.250';

/** Both UPnP gateway versions, and TR-064's own (cwmp.md section 8). */
export const SSDP_TARGETS = [
  'urn:schemas-upnp-org:device:InternetGatewayDevice:1',
  'urn:schemas-upnp-org:device:InternetGatewayDevice:2',
  'urn:dslforum-org:device:InternetGatewayDevice:1',
] as const;

/** The question for one kind of device. `wait` is how many seconds answers may be spread over. */
export function ssdpSearch(target: string, host: { address: string; port: number }, wait = 2): Uint8Array {
  const lines = [
    'M-SEARCH * HTTP/1.1',
    `HOST: ${host.address}:${host.port}`,
    'MAN: "ssdp:discover"',
    `MX: ${wait}`,
    `ST: ${target}`,
    '',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

export type SsdpAnswer = {
  /** Where its description lies; http only, as written. */
  readonly location: string | null;
  readonly server: string | null;
  /** What it answers as. */
  readonly target: string | null;
  readonly usn: string | null;
};

const LONGEST = 8_192;
const latin1 = new TextDecoder('latin1');

/** Reads an answer to a search, or an announcement; null where it is neither (another's search, a farewell, noise). */
export function decodeSsdp(bytes: Uint8Array): SsdpAnswer | null {
  const [first = '', ...lines] = latin1.decode(bytes.subarray(0, LONGEST)).split(/\r?\n/, 66);
  const answers = /^HTTP\/1\.\d 200\b/i.test(first);
  if (!answers && !/^NOTIFY \* HTTP\/1\.\d/i.test(first)) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), plainText(line.slice(colon + 1), 1_024));
  }
  if (headers.get('nts')?.toLowerCase() === 'ssdp:byebye') return null;
  const header = (name: string): string | null => headers.get(name) || null;
  return {
    location: header('location'),
    server: header('server')?.slice(0, TEXT_LENGTH) ?? null,
    target: header('st') ?? header('nt'),
    usn: header('usn'),
  };
}

/** TR-064 is spoken by who answers to its own name. */
const TR064 = /^urn:dslforum-org:device:InternetGatewayDevice:/i;

/** An answer as facts; `from` is the address it came from. */
export function ssdpSighting(told: SsdpAnswer, from: string): Sighting {
  return {
    source: 'ssdp',
    addresses: [from],
    macs: [],
    facts: factsOf(
      ['server', told.server],
      ['service', told.target],
      ['management', told.target !== null && TR064.test(told.target) ? 'TR-064' : null],
    ),
  };
}

/**
 * The address a description may be fetched from: http, and at the very host that answered. A LOCATION that names
 * anybody else would make this computer knock on doors for a stranger.
 */
export function descriptionUrl(told: SsdpAnswer, from: string): URL | null {
  const url = told.location === null ? null : URL.parse(told.location);
  if (url === null || url.protocol !== 'http:' || url.username !== '' || url.password !== '') return null;
  return url.hostname === from ? url : null;
}
