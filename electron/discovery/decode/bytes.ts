/** Reading bytes from the wire: nothing here reads past the end, whatever a length field says. */

/** The longest text kept of anything a device says about itself. */
export const TEXT_LENGTH = 256;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Text as a device sent it: UTF-8, else Latin-1; without control characters, blanks and NULs around it, and bounded. */
export function textOf(bytes: Uint8Array, longest = TEXT_LENGTH): string {
  // Cut before decoding, so that a long field costs nothing; four bytes per character at most.
  const cut = bytes.subarray(0, longest * 4);
  return plainText(decode(cut), longest);
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

/** What needs nothing done to it, as nearly all of it does: printable ASCII, single blanks inside. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line of text that is safe to show: control and direction characters out, blanks folded, bounded. */
export function plainText(text: string, longest = TEXT_LENGTH): string {
  if (text.length <= longest && PLAIN.test(text)) return text;
  return text
    .slice(0, longest * 8)
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

/** One type-length-value of a message. */
export type Tlv = { readonly type: number; readonly value: Uint8Array };

/** How long type and length are, in bytes; lengths are big-endian. */
type TlvShape = { readonly typeBytes: 1 | 2; readonly lengthBytes: 1 | 2 };

/**
 * Every whole type-length-value from `start` to the end. One that claims more than is there ends the reading: what was
 * whole before it counts, and `whole` says that something was cut off.
 */
export function readTlvs(bytes: Uint8Array, start: number, shape: TlvShape): { tlvs: Tlv[]; whole: boolean } {
  const tlvs: Tlv[] = [];
  const head = shape.typeBytes + shape.lengthBytes;
  let at = start;
  while (at + head <= bytes.length) {
    const type = unsigned(bytes, at, shape.typeBytes);
    const length = unsigned(bytes, at + shape.typeBytes, shape.lengthBytes);
    const from = at + head;
    if (from + length > bytes.length) return { tlvs, whole: false };
    tlvs.push({ type, value: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return { tlvs, whole: at === bytes.length };
}

/** A big-endian number of up to four bytes; bytes that are not there count as 0. */
export function unsigned(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** The same, least significant byte first. */
export function unsignedLittle(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

/** `AA:BB:CC:DD:EE:FF` of six bytes, or null where it is no device's own (all zeros, a group). */
export function macText(bytes: Uint8Array): string | null {
  if (bytes.length !== 6 || ((bytes[0] ?? 0) & 1) === 1 || bytes.every((byte) => byte === 0)) return null;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}

/** The dotted address of four bytes, or null where it is nobody's (0.0.0.0, multicast, broadcast). */
export function ipv4OfBytes(bytes: Uint8Array): string | null {
  const [first = 0] = bytes;
  return bytes.length !== 4 || first === 0 || first >= 224 ? null : bytes.join('.');
}

/** The shortest spelling of sixteen bytes of IPv6, or null where it is nobody's. */
export function ipv6OfBytes(bytes: Uint8Array): string | null {
  if (bytes.length !== 16 || bytes[0] === 0xff || bytes.every((byte) => byte === 0)) return null;
  const groups = Array.from({ length: 8 }, (_, index) => unsigned(bytes, index * 2, 2).toString(16));
  return canonicalIpv6(groups.join(':'));
}

/** One spelling per IPv6 address, without a zone; null where it is none. */
export function canonicalIpv6(written: string): string | null {
  const text = written.replace(/%.*$/s, '');
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text) || !text.includes(':')) return null;
  const host = URL.parse(`http://[${text}]/`)?.hostname;
  return host === undefined ? null : host.slice(1, -1);
}
