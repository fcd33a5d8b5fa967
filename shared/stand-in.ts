import { DeviceId, type DeviceRef, type TemporaryId } from './ids.ts';

/**
 * The number under which the ACS of this laptop keeps a device that exists only here: made of its temporary id, so that
 * host and screen come to the same one without asking each other. No control server counts that far.
 */

const FIRST = 900_000_000_000_000;
const BITS = 46n;

/** The stand-in of a draft. Two of a thousand drafts share one in a hundred million laptops. */
export function standInOf(draft: TemporaryId): DeviceId {
  const hash = fnv1a(draft);
  return DeviceId.parse(FIRST + Number((hash ^ (hash >> BITS)) & ((1n << BITS) - 1n)));
}

export function standInRef(draft: TemporaryId): DeviceRef {
  return String(standInOf(draft)) as DeviceRef;
}

export function isStandIn(id: number): boolean {
  return id >= FIRST;
}

/** FNV-1a of 64 bits, over the units of the text. */
function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash;
}
