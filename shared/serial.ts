/**
 * How a serial is compared for uniqueness: trimmed, case-insensitive (inventory-api 9.5). Leading zeros stay.
 */
export function serialKey(serial: string): string {
  return serial.trim().toUpperCase();
}

/** How a serial or MAC is compared in a search: also without the separators people and labels put in. */
export function bareSerial(serial: string): string {
  return serialKey(serial).replaceAll(/[\s:.\-_/]/g, '');
}
