import * as z from 'zod';
import { Instant } from '../ids.ts';

/** An hour in which the ACS listened; an hour that is missing is one in which it was off. */
export const InformHour = z.object({
  /** Its beginning. */
  at: Instant,
  informs: z.int().nonnegative(),
  /** Sessions of them that broke off. */
  broken: z.int().nonnegative(),
});
export type InformHour = z.infer<typeof InformHour>;

export const InformHistory = z.object({ keptSince: Instant.nullable(), hours: z.array(InformHour) });
export type InformHistory = z.infer<typeof InformHistory>;
