import * as z from 'zod';
import { CampaignPlan } from '#shared/campaign/plan.ts';
import { type FieldErrors, REQUIRED } from '#shared/fields/field.ts';
import { Instant } from '#shared/ids.ts';
import { camelKeys, snakeKey } from '#shared/snake-case.ts';
import type { Body } from '../http/body.ts';
import { invalid } from '../http/problem.ts';

/** Reads what callers write about campaigns. Fields that are none are ignored, as everywhere in the API. */

/** What a plan is where a body does not say: careful. */
const USUAL = {
  canary: 1,
  waves: [],
  pauseMinutes: 60,
  failureLimit: { by: 'percent', percent: 10 },
  window: null,
  atOnce: 20,
  downgrades: false,
  deadline: null,
} as const;

/** A plan; what a change leaves out stays as in `before`. Throws 400 with what is wrong, field by field. */
export function readDraft(body: Body, before: CampaignPlan | null): CampaignPlan {
  const given = fieldsOf(body, CampaignPlan.shape);
  return parsed(CampaignPlan, { ...(before ?? USUAL), ...given });
}

/** Which devices are tried again (null: all that failed), and until when (null: as long as before). */
export const Retry = z.object({
  devices: z.array(z.int().positive()).min(1).max(10_000).nullable().default(null),
  deadline: Instant.nullable().default(null),
});

export function readRetry(body: Body): z.infer<typeof Retry> {
  return parsed(Retry, fieldsOf(body, Retry.shape));
}

function fieldsOf(body: Body, shape: object): Record<string, unknown> {
  const given = camelKeys(body);
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(shape, key)));
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: Record<string, unknown>): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: FieldErrors = {};
  for (const { path, message } of result.error.issues) {
    const [field = 'non_field_errors', ...rest] = path.map(String);
    const missing = rest.length === 0 && !Object.hasOwn(value, field);
    const words = missing ? REQUIRED : rest.length === 0 ? message : `${rest.join('.')}: ${message}`;
    const name = snakeKey(field);
    errors[name] = [...(errors[name] ?? []), words];
  }
  throw invalid(errors);
}
