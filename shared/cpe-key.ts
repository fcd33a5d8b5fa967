import type { CpeKey } from './ids.ts';

/**
 * The serial number that a CPE gave itself, out of its key (`OUI-product class-serial`, each part percent-encoded,
 * TR-069 3.4.4); null where the key was cut off in the middle of a character.
 */
export function serialOfCpe(key: CpeKey): string | null {
  try {
    return decodeURIComponent(key.slice(key.lastIndexOf('-') + 1));
  } catch {
    // A serial of hundreds of characters: nobody's device.
    return null;
  }
}
