import * as z from 'zod';
import { KeptMapping } from './import/mapping.ts';

/** What a person keeps of how they look at the fleet of one site. Kept by the host: a browser may evict its own storage. */

const Sort = z.strictObject({
  /** A column's id. A column that is no longer there sorts as the best match. */
  key: z.string().min(1).max(40),
  direction: z.enum(['ascending', 'descending']),
});
const Columns = z.array(z.string().min(1).max(40)).min(1).max(40);

/** A name for a filter with its order and columns. */
export const SavedView = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(60),
  /** As it is typed into the search field. */
  text: z.string().max(1_000),
  sort: Sort,
  columns: Columns,
});
export type SavedView = z.infer<typeof SavedView>;

export const FleetPreferences = z.strictObject({
  views: z.array(SavedView).max(100),
  /** The columns shown; null: never chosen. */
  columns: Columns.nullable(),
  /** What the columns of imported files were, by the titles of the file. */
  imports: z.array(KeptMapping).max(100).default([]),
});
export type FleetPreferences = z.infer<typeof FleetPreferences>;

export const NO_PREFERENCES: FleetPreferences = { views: [], columns: null, imports: [] };
