import { decimal } from '#renderer/language/speak.ts';

/** A size as a person reads it, decimal units: `0 B`, `812 B`, `1.2 MB`. */
export function bytesWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = -1;
  do {
    value /= 1_000;
    unit += 1;
  } while (value >= 999.5 && unit < units.length - 1);
  return `${decimal(value, value < 10 ? 1 : 0)} ${units[unit]}`;
}
