import * as z from 'zod';
import { CampaignOutcome } from '#shared/campaign/outcome.ts';
import { CampaignPlan } from '#shared/campaign/plan.ts';
import { CampaignDevice, CampaignReport } from '#shared/campaign/report.ts';
import { snakeKey } from '#shared/snake-case.ts';
import { Retry } from '../campaign/draft.ts';

/** Campaigns in the API's description, out of the very schemas that are read and written by. */
export function campaignSchemas(): Record<string, unknown> {
  return {
    CampaignPlan: described(CampaignPlan),
    CampaignRetry: described(Retry),
    Campaign: described(CampaignReport),
    CampaignDevice: described(CampaignDevice),
    CampaignOutcome: described(CampaignOutcome),
  };
}

function described(schema: z.ZodType): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return asWritten(json);
}

/** Names of fields as the API writes them; the words of JSON Schema itself stay. */
function asWritten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asWritten);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      if (key === 'properties') return [key, withFields(value)];
      if (key === 'required' && Array.isArray(value)) return [key, value.map(String).map(snakeKey)];
      return [key, asWritten(value)];
    }),
  );
}

function withFields(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [snakeKey(name), asWritten(schema)]));
}
