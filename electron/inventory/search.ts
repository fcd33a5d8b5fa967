import type { DeviceTable } from '#electron/store/schema/inventory.ts';
import { fold } from '#shared/fold.ts';

/**
 * `search=` (beyond the seed): every word must occur in one of these fields, as it stands or within others. Case and
 * accents do not count; nothing else is read into a word.
 */
const SEARCHED = [
  'serial_number',
  'serial_number_alt',
  'name',
  'customer_id',
  'address',
  'location_name',
  'description',
] as const;

/** Words looked for at the most: one more costs one more look at every device. */
const MOST_WORDS = 10;
const LONGEST_WORD = 200;

/** What is looked through for a device. Fields stand on lines of their own, so that no word spans two. */
export function searchText(values: Pick<DeviceTable, (typeof SEARCHED)[number]>): string {
  return fold(SEARCHED.map((field) => values[field] ?? '').join('\n'));
}

/** The words of a search, folded; none: nothing is searched for. */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(/[\s\0]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

/** A word as a pattern of LIKE, with `\\` before what has a meaning there. */
export function likePattern(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
