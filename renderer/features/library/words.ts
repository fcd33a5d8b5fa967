import { plural } from '#renderer/language/speak.ts';

/** So many devices, in words. */
export function devicesWords(count: number): string {
  return plural('{count} device', '{count} devices', count);
}

/** A text as one value of a filter. */
export function filterValue(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
