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

/** What a spreadsheet makes of a long number: the digits are gone for good. */
const SPREADSHEET_NUMBER = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;

/** Why a serial that came in a file is none any more; null where nothing happened to it. */
export function spreadsheetNumber(serial: unknown): string | null {
  const isNumber = typeof serial === 'number' && Number.isInteger(serial) && !Number.isSafeInteger(serial);
  const text = isNumber ? serial.toExponential() : serial;
  if (typeof text !== 'string' || !SPREADSHEET_NUMBER.test(text.trim())) return null;
  return `“${text.trim()}” was a serial number before a spreadsheet made a number of it. Export the column as text.`;
}
