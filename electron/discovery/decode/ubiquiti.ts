import { factsOf, type Sighting } from '../sighting.ts';
import { ipv4OfBytes, macText, readTlvs, type Tlv, textOf, unsigned } from './bytes.ts';

/** Ubiquiti discovery: where it is spoken, and its two probes (cwmp.md section 8). */
export const UBIQUITI_PORT = 10_001;
export const UBIQUITI_GROUP = '233.89.188.1';
export const UBIQUITI_PROBES: readonly Uint8Array[] = [
  Uint8Array.of(1, 0, 0, 0),
  // Version 2, command 8: tell who you are.
  Uint8Array.of(2, 8, 0, 0),
];

const HEADER_BYTES = 4;

export type UbiquitiAnnouncement = {
  readonly version: 1 | 2;
  readonly macs: readonly string[];
  readonly addresses: readonly string[];
  readonly firmware: string | null;
  /** Whole seconds since it started. */
  readonly uptime: number | null;
  readonly host: string | null;
  readonly model: string | null;
  readonly ssid: string | null;
};

/** Reads an announcement of either version; null where it is none. Cut off ones tell what is whole. */
export function decodeUbiquiti(bytes: Uint8Array): UbiquitiAnnouncement | null {
  const [version] = bytes;
  if (bytes.length <= HEADER_BYTES || (version !== 1 && version !== 2)) return null;
  // The header tells how much follows; what comes after that is not ours to read.
  const length = unsigned(bytes, 2, 2);
  const { tlvs } = readTlvs(bytes.subarray(0, HEADER_BYTES + length), HEADER_BYTES, { typeBytes: 1, lengthBytes: 2 });
  const text = (...types: readonly number[]): string | null => {
    for (const type of types) {
      const found = tlvs.find((tlv) => tlv.type === type);
      const words = found === undefined ? '' : textOf(found.value);
      if (words !== '') return words;
    }
    return null;
  };
  const uptime = tlvs.find(({ type, value }) => type === 0x0a && value.length === 4);
  const own = identities(tlvs);
  if (own.macs.length === 0 && own.addresses.length === 0) return null;
  return {
    version,
    ...own,
    firmware: text(0x16, 0x03),
    uptime: uptime === undefined ? null : unsigned(uptime.value, 0, 4),
    host: text(0x0b),
    // 0x14 is the long name, 0x15 and 0x0c the short ones; some send only one of them.
    model: text(0x14, 0x15, 0x0c),
    ssid: text(0x0d),
  };
}

/** Every MAC and address it names as its own: one pair per interface. */
function identities(tlvs: readonly Tlv[]): { macs: string[]; addresses: string[] } {
  const macs = new Set<string>();
  const addresses = new Set<string>();
  for (const { type, value } of tlvs) {
    if (type !== 0x01 && !(type === 0x02 && value.length === 10)) continue;
    const mac = macText(value.subarray(0, 6));
    if (mac !== null) macs.add(mac);
    const address = type === 0x02 ? ipv4OfBytes(value.subarray(6)) : null;
    if (address !== null) addresses.add(address);
  }
  return { macs: [...macs], addresses: [...addresses] };
}

/**
 * The announcement as facts. `from` is the address it came from and the one that works from here: a router's others
 * lie in other networks, where another device has them.
 */
export function ubiquitiSighting(told: UbiquitiAnnouncement, from: string | null): Sighting {
  const others = told.addresses.filter((address) => address !== from).slice(0, 8);
  return {
    source: 'ubiquiti',
    addresses: from === null ? told.addresses : [from],
    macs: told.macs,
    facts: factsOf(
      ['name', told.host],
      ['vendor', 'Ubiquiti'],
      ['model', told.model],
      ['version', told.firmware],
      ['uptime', told.uptime],
      ['ssid', told.ssid],
      ['note', others.length === 0 || from === null ? null : `also has ${others.join(', ')}`],
    ),
  };
}
