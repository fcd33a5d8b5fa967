import * as z from 'zod';
import { Instant } from '../ids.ts';

/** So long history is kept, in days: a month to look back on, and some days to spare. */
export const HISTORY_DAYS = 35;
const DAY_MS = 86_400_000;
/** Rows told of a list behind a figure; how many there are in all is told beside them. */
export const LIST_MOST = 2_000;

/** From an instant up to another, the second not among them. */
export const Stretch = z.object({ from: Instant, until: Instant });
export type Stretch = z.infer<typeof Stretch>;

/** A stretch in milliseconds since 1970. */
export type StretchMillis = { readonly from: number; readonly until: number };

/** True where it has a length, and history reaches that far. */
export function isStretch({ from, until }: Stretch): boolean {
  const length = Date.parse(until) - Date.parse(from);
  return length > 0 && length <= HISTORY_DAYS * DAY_MS;
}

export function stretchMillis({ from, until }: Stretch): StretchMillis {
  return { from: Date.parse(from), until: Date.parse(until) };
}
