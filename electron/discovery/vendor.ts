import { isLocalMac } from '#shared/discovery.ts';
import { VENDOR_PREFIXES } from './vendor-table.ts';

let byPrefix: Map<number, string> | null = null;

/** Who made the device with this MAC (`AA:BB:CC:DD:EE:FF`), by its first 24 bits; null where the table does not know. */
export function vendorOf(mac: string): string | null {
  if (isLocalMac(mac)) return null;
  // Unpacked when it is first needed: most sessions never scan.
  byPrefix ??= unpacked();
  return byPrefix.get(Number.parseInt(mac.slice(0, 8).replaceAll(':', ''), 16)) ?? null;
}

function unpacked(): Map<number, string> {
  const found = new Map<number, string>();
  for (const [maker, packed] of VENDOR_PREFIXES) {
    const bytes = Buffer.from(packed, 'base64');
    for (let at = 0; at + 3 <= bytes.length; at += 3) found.set(bytes.readUIntBE(at, 3), maker);
  }
  return found;
}
