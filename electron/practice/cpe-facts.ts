import type { Personality } from './personalities.ts';

/** What follows from a serial number alone, so that the same box has the same addresses in every run. */

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The `index`-th MAC address of a box. */
export function macOf({ oui }: Personality, serialNumber: string, index: number): string {
  // Each box has sixteen addresses in a row.
  const low = (((hash(serialNumber) & 0xfffff) << 4) + index) & 0xffffff;
  const digits = oui + low.toString(16).toUpperCase().padStart(6, '0');
  return digits.replaceAll(/(..)(?=.)/g, '$1:');
}

/** An address out of the range that is there for documentation (RFC 5737). */
export function wanAddressOf(serialNumber: string): string {
  return `198.51.100.${20 + (hash(serialNumber) % 220)}`;
}
