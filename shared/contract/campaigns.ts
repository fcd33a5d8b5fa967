import * as z from 'zod';
import { CampaignDeviceState } from '../campaign/device-state.ts';
import { CampaignOutcome } from '../campaign/outcome.ts';
import { CampaignPlan } from '../campaign/plan.ts';
import { CampaignDevice, CampaignRehearsal, CampaignReport } from '../campaign/report.ts';
import { Nothing, procedure } from './procedure.ts';

const Id = z.int().positive();
/** Names one intent of a person: the same sent twice under one key is done once. */
const Key = z.string().regex(/^[\w-]{8,64}$/);
const StateName = z.enum(CampaignDeviceState.options.map(({ shape }) => shape.state.value));

/** Firmware campaigns of the control server of the open site. Errors as in `library`. */
export const campaigns = {
  /** `items` null: the control server knows no campaigns. */
  list: procedure.input(Nothing).output(z.object({ items: z.array(CampaignReport).nullable() })),
  get: procedure.input(z.object({ id: Id })).output(CampaignReport),
  /** A page of the devices of a campaign, in their turn. */
  devices: procedure
    .input(
      z.object({
        id: Id,
        /** Only in one of these; empty: in any. */
        states: z.array(StateName),
        /** Only of one of these waves; empty: of any or none. */
        waves: z.array(z.int().nonnegative()).max(100),
        /** Only those that failed with this code; null: any. */
        code: z.string().max(100).nullable(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(1000),
      }),
    )
    .output(z.object({ count: z.int().nonnegative(), items: z.array(CampaignDevice) })),
  /** What it came to so far; null: the control server does not tell. */
  outcome: procedure.input(z.object({ id: Id })).output(z.object({ outcome: CampaignOutcome.nullable() })),
  /** What a plan would come to: nothing is kept. */
  rehearse: procedure.input(CampaignPlan).output(CampaignRehearsal),
  create: procedure.input(z.object({ plan: CampaignPlan, key: Key })).output(CampaignReport),
  /** Replaces the plan of a draft; one that has started keeps its plan. */
  change: procedure.input(z.object({ id: Id, plan: CampaignPlan, key: Key })).output(CampaignReport),
  act: procedure
    .input(
      z.object({
        id: Id,
        action: z.enum(['start', 'pause', 'resume', 'cancel', 'retry']),
        key: Key,
        /** Of those that failed, only these are tried again; null: all. */
        devices: z.array(Id).min(1).max(10_000).nullable(),
      }),
    )
    .output(CampaignReport),
  remove: procedure.input(z.object({ id: Id, key: Key })).output(Nothing),
};
