import '../jitless.ts';
import * as z from 'zod';
import { Instant } from '../ids.ts';
import { CampaignState } from './campaign-state.ts';
import { CampaignDeviceState } from './device-state.ts';
import { CampaignPlan } from './plan.ts';

/** What the inventory tells of a campaign, its devices, and what a plan would come to. */

const Id = z.int().positive();
const Count = z.int().nonnegative();

/** The devices of one wave by what became of them. */
export const WaveProgress = z.object({
  size: Count,
  waiting: Count,
  queued: Count,
  loading: Count,
  verifying: Count,
  upgraded: Count,
  failed: Count,
  unclear: Count,
  /** It was in the wave and is not for this device any more. */
  leftOut: Count,
});
export type WaveProgress = z.infer<typeof WaveProgress>;

export const CampaignProgress = z.object({
  waves: z.array(WaveProgress),
  /** Aimed at, and did not fit when the campaign started. */
  leftOut: Count,
  /** How many were upgraded or failed since an instant: the rate of late. */
  recent: z.object({ ended: Count, since: Instant }),
});
export type CampaignProgress = z.infer<typeof CampaignProgress>;

export const WaitsFor = z.enum(['start', 'devices', 'absent', 'window', 'observation', 'person', 'nothing']);
export type WaitsFor = z.infer<typeof WaitsFor>;

export const CampaignReport = z.object({
  ...CampaignPlan.shape,
  id: Id,
  /** Of the image. */
  version: z.string(),
  state: CampaignState,
  createdAt: Instant,
  createdBy: z.string(),
  startedAt: Instant.nullable(),
  /** Null: it has not started. */
  progress: CampaignProgress.nullable(),
  /** Why nothing is begun at the moment, and until when; null: something is. */
  waits: z.object({ for: WaitsFor, until: Instant.nullable() }).nullable(),
});
export type CampaignReport = z.infer<typeof CampaignReport>;

/** Does it stand still until a person decides? Not where a person paused it: they know. */
export function needsPerson({ state, waits }: Pick<CampaignReport, 'state' | 'waits'>): boolean {
  if (state.state === 'paused') return state.why.by !== 'person';
  return state.state === 'running' && waits?.for === 'person';
}

export const CampaignDevice = z.object({
  device: Id,
  name: z.string(),
  serialNumber: z.string(),
  /** Null: it did not fit when the campaign started. */
  wave: Count.nullable(),
  state: CampaignDeviceState,
});
export type CampaignDevice = z.infer<typeof CampaignDevice>;

/** How many of a campaign's devices do not fit for one reason, and some of them. */
const LeftOut = z.object({
  words: z.string(),
  count: Count,
  devices: z.array(z.object({ device: Id, name: z.string() })),
});

export const CampaignRehearsal = z.object({ fit: Count, waves: z.array(Count), leftOut: z.array(LeftOut) });
export type CampaignRehearsal = z.infer<typeof CampaignRehearsal>;
