import { factsOf, type Sighting } from '../sighting.ts';
import { ipv4OfBytes, ipv6OfBytes, macText, readTlvs, textOf, unsignedLittle } from './bytes.ts';

/** MikroTik Neighbor Discovery Protocol: where it is spoken, and what asks for announcements (cwmp.md section 8). */
export const MNDP_PORT = 5678;
export const MNDP_PROBE: Uint8Array = new Uint8Array(4);

const HEADER_BYTES = 4;

/** What an announcement holds, by the type of its fields. */
export type MndpAnnouncement = {
  readonly mac: string | null;
  readonly identity: string | null;
  readonly version: string | null;
  readonly platform: string | null;
  /** Whole seconds since it started. */
  readonly uptime: number | null;
  readonly softwareId: string | null;
  readonly board: string | null;
  readonly ipv6: string | null;
  readonly interface: string | null;
  readonly ipv4: string | null;
};

/** Reads an announcement; null where it is none (a probe, something else on this port). Cut off ones tell what is whole. */
export function decodeMndp(bytes: Uint8Array): MndpAnnouncement | null {
  if (bytes.length <= HEADER_BYTES) return null;
  const { tlvs } = readTlvs(bytes, HEADER_BYTES, { typeBytes: 2, lengthBytes: 2 });
  const field = <T>(type: number, read: (value: Uint8Array) => T | null): T | null => {
    const found = tlvs.find((tlv) => tlv.type === type);
    return found === undefined ? null : read(found.value);
  };
  const text = (value: Uint8Array): string | null => textOf(value) || null;
  const announcement: MndpAnnouncement = {
    mac: field(1, macText),
    identity: field(5, text),
    version: field(7, text),
    platform: field(8, text),
    uptime: field(10, (value) => (value.length === 4 ? unsignedLittle(value) : null)),
    softwareId: field(11, text),
    board: field(12, text),
    ipv6: field(15, ipv6OfBytes),
    interface: field(16, text),
    ipv4: field(17, ipv4OfBytes),
  };
  // Without one of these nobody could say whose announcement it was.
  return announcement.mac === null && announcement.identity === null ? null : announcement;
}

/**
 * The announcement as facts. `from` is the address it came from and the one that works from here: what else it tells
 * may lie in another network, where another device has that address.
 */
export function mndpSighting(told: MndpAnnouncement, from: string | null): Sighting {
  const addresses = [from ?? told.ipv4, told.ipv6].filter((address) => address !== null);
  return {
    source: 'mndp',
    addresses,
    macs: told.mac === null ? [] : [told.mac],
    facts: factsOf(
      ['name', told.identity],
      ['vendor', told.platform],
      ['model', told.board],
      ['version', told.version],
      ['uptime', told.uptime],
      ['software-id', told.softwareId],
      ['interface', told.interface],
      ['note', from === null || told.ipv4 === null || told.ipv4 === from ? null : `also has ${told.ipv4}`],
    ),
  };
}
