const DATE_TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,6})\d*)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * An instant in milliseconds out of the spellings DRF takes: with `T` or a space, without seconds, without a time,
 * with an offset or without one (then UTC, our zone). Null: none of them.
 */
export function parseInstant(text: string): number | null {
  const match = DATE_TIME.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const instant = Date.UTC(y, mo - 1, d, h, mi, s, millis);
  const date = new Date(instant);
  // Date.UTC rolls the 31st of February over; such a date is no date.
  const real = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
  return real && y > 0 ? instant - offsetMillis(offset) : null;
}

function offsetMillis(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replaceAll(/\D/g, '').padEnd(4, '0');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}

/**
 * A `+` that was not encoded in a URL arrives as a space; the documented form `2000-01-01T00:01:00+00:00` does just
 * that, so the space before an offset becomes the plus again (inventory-api 9.9).
 */
export function repairPlus(text: string): string {
  return text.replace(/^(.*\d:\d{1,2}(?:[.,]\d+)?) (\d{2}(?::?\d{2})?)$/, '$1+$2');
}
