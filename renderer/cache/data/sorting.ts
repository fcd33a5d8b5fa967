import { fold } from '#shared/fold.ts';
import type { SortKey } from '../types.ts';
import type { ColumnKey } from './columns.ts';

/** What a row is compared by; null sorts last in either direction. */
export type OrderKey = string | number | null;

const DIGITS = /\d+/g;

/** A text that sorts as a person expects: without case and accents, `port 9` before `port 10`. */
export function naturalKey(text: string): string | null {
  const folded = fold(text.trim());
  if (folded === '') return null;
  return folded.replaceAll(DIGITS, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '');
    // The length first: a longer number is a greater one. The digits as written settle `7` against `007`.
    return String.fromCharCode(48 + Math.min(number.length, 70)) + number;
  });
}

/** The column a sort key reads. */
export function sortField(key: SortKey): ColumnKey {
  return key === 'best' ? 'name' : key;
}

const PLAIN_TEXT: ReadonlySet<ColumnKey> = new Set([
  'status_change',
  'last_connection',
  'last_configuration',
  'created',
]);

/** What a value of that column is compared by. */
export function orderKey(field: ColumnKey, value: string | number | boolean | null): OrderKey {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  // Instants of one server are written alike, so their text sorts by time; parsing 100,000 of them would not be free.
  return PLAIN_TEXT.has(field) ? value : naturalKey(value);
}

function isBefore(keys: readonly OrderKey[], left: number, right: number): boolean {
  const a = keys[left] ?? null;
  const b = keys[right] ?? null;
  if (a === b) return left < right;
  if (a === null) return false;
  if (b === null) return true;
  return a < b;
}

/** The slots in the order of their keys, nulls last. */
export function sortSlots(slots: readonly number[], keys: readonly OrderKey[]): Uint32Array {
  return Uint32Array.from([...slots].sort((left, right) => (isBefore(keys, left, right) ? -1 : 1)));
}

/**
 * The order after some slots changed, came or went, without sorting the rest again.
 * @param isAlive whether a slot still holds a row
 */
export function mergeChanges(
  order: Uint32Array,
  changed: ReadonlySet<number>,
  isAlive: (slot: number) => boolean,
  keys: readonly OrderKey[],
): Uint32Array {
  const kept = order.filter((slot) => !changed.has(slot));
  const incoming = sortSlots([...changed].filter(isAlive), keys);
  const merged = new Uint32Array(kept.length + incoming.length);
  let from = 0;
  let to = 0;
  for (const slot of incoming) {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(keys, kept[middle] ?? 0, slot)) low = middle + 1;
      else high = middle;
    }
    merged.set(kept.subarray(from, low), to);
    to += low - from;
    merged[to] = slot;
    to += 1;
    from = low;
  }
  merged.set(kept.subarray(from), to);
  return merged;
}

/** The order read backwards, nulls still last. */
export function descending(order: Uint32Array, keys: readonly OrderKey[]): Uint32Array {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[order[middle] ?? 0] ?? null) === null) high = middle;
    else low = middle + 1;
  }
  const result = new Uint32Array(order.length);
  for (let at = 0; at < low; at += 1) result[at] = order[low - 1 - at] ?? 0;
  result.set(order.subarray(low), low);
  return result;
}
