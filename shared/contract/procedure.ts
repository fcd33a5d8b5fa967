import '../jitless.ts';
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { ERROR_CODES } from '../errors.ts';

/** What a failed call tells: a code of the catalogue, its words and the next step, all ready to show. */
export const Problem = z.object({
  code: z.enum(ERROR_CODES),
  words: z.string(),
  next: z.string(),
  retryable: z.boolean(),
  /** Errors by field, where the control server named fields. */
  fields: z.record(z.string(), z.array(z.string())).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Every procedure starts here: one typed error, so that a screen never has to read a message text. */
export const procedure = oc.errors({ PROBLEM: { status: 422, data: Problem } });

export const Nothing = z.object({}).strict();
