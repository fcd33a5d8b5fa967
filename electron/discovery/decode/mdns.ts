import { decode, encode, type Packet, type Question, type StringAnswer } from 'dns-packet';
import { factsOf, type Sighting } from '../sighting.ts';
import { plainText, textOf } from './bytes.ts';

/** Multicast DNS (RFC 6762) and DNS-SD (RFC 6763): the message format is dns-packet's, the rest is read here. */
export const MDNS_PORT = 5353;
export const MDNS_GROUP = '224.0.0.251';

/** What routers, access points and cameras offer; `_services` brings up whatever else there is. */
const ASKED = ['_services._dns-sd._udp.local', '_http._tcp.local', '_ssh._tcp.local', '_device-info._tcp.local'];
const SUFFIX = /\._(?:tcp|udp)\.local$/i;
const RECORDS_MOST = 256;

/**
 * One question for all of it. Asked from a port that is not 5353, so that answers come to us alone (RFC 6762, 6.7).
 */
export function mdnsQuestion(): Uint8Array {
  return encode({ type: 'query', questions: ASKED.map((name): Question => ({ name, type: 'PTR', class: 'IN' })) });
}

export type MdnsAnswer = {
  /** `host.local` without `.local`. */
  readonly host: string | null;
  /** What people call it: the instance name of a service. */
  readonly instance: string | null;
  readonly services: readonly string[];
  /** `model=…` of a `_device-info` record. */
  readonly model: string | null;
};

/** Reads an answer; null where it is none, or where it tells nothing of use. */
export function decodeMdns(bytes: Uint8Array): MdnsAnswer | null {
  const packet = packetOf(bytes);
  if (packet === null || packet.type !== 'response') return null;
  const records = [...(packet.answers ?? []), ...(packet.additionals ?? [])].slice(0, RECORDS_MOST);
  const services = new Set<string>();
  let host: string | null = null;
  let instance: string | null = null;
  let model: string | null = null;
  for (const record of records) {
    switch (record.type) {
      case 'PTR': {
        const pointer = record as StringAnswer;
        if (pointer.name.startsWith('_services.')) services.add(serviceOf(pointer.data));
        else if (SUFFIX.test(pointer.name)) {
          services.add(serviceOf(pointer.name));
          instance ??= instanceOf(pointer.data, pointer.name);
        }
        break;
      }
      case 'SRV':
        host ??= hostOf(record.data.target);
        break;
      case 'A':
      case 'AAAA':
        host ??= hostOf(record.name);
        break;
      case 'TXT':
        model ??= modelOf(record.data);
        break;
      default:
        break;
    }
  }
  services.delete('');
  if (host === null && instance === null && services.size === 0) return null;
  return { host, instance, services: [...services].slice(0, 24), model };
}

function packetOf(bytes: Uint8Array): Packet | null {
  try {
    return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // Whatever it is, it is no DNS message.
    return null;
  }
}

/** `_http._tcp` of `_http._tcp.local` */
function serviceOf(name: string): string {
  return plainText(name.replace(/\.local\.?$/i, ''), 64);
}

function hostOf(name: string): string | null {
  return plainText(name.replace(/\.local\.?$/i, ''), 128) || null;
}

/** `Hall router` of `Hall router._http._tcp.local` */
function instanceOf(name: string, service: string): string | null {
  const cut = name.toLowerCase().lastIndexOf(`.${service.toLowerCase()}`);
  return cut > 0 ? plainText(name.slice(0, cut), 128) : null;
}

function modelOf(data: unknown): string | null {
  for (const entry of Array.isArray(data) ? data : [data]) {
    const text = typeof entry === 'string' ? plainText(entry) : entry instanceof Uint8Array ? textOf(entry) : '';
    const match = /^(?:model|md|ty)=(.+)$/i.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

/** An answer as facts; `from` is the address it came from. */
export function mdnsSighting(told: MdnsAnswer, from: string): Sighting {
  return {
    source: 'mdns',
    addresses: [from],
    macs: [],
    facts: factsOf(
      ['name', told.instance ?? told.host],
      ['model', told.model],
      ...told.services.map((service) => ['service', service] as const),
    ),
  };
}
