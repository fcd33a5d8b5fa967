import '../jitless.ts';
import * as z from 'zod';
import { parseFromVersions } from '../firmware-fit.ts';
import { Instant } from '../ids.ts';
import { MaintenanceWindow } from './maintenance-window.ts';

/** What a person says a firmware campaign should be, before it starts. */

const Id = z.int().positive();
/** More devices than one campaign takes. */
export const CAMPAIGN_DEVICES_MOST = 100_000;
const WAVES_MOST = 20;
const MINUTES_OF_A_WEEK = 7 * 24 * 60;

const FromVersions = z
  .string()
  .max(1000)
  .refine((text) => parseFromVersions(text) !== null, 'Name versions such as 2.4.1, 2.4.* or >=2.1.');

export const CampaignTarget = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('filter'),
    /** Each with all below it; null: all that the caller may reach. */
    organizations: z.array(Id).min(1).max(1000).nullable(),
    type: Id.nullable(),
    /** The versions it is loaded over, beside what the image itself asks for (shared/firmware-fit.ts); null: any. */
    fromVersions: FromVersions.nullable(),
    /** Words, each of which is in a device's texts, as in the list's `search`; empty: any. */
    search: z.string().max(400),
  }),
  z.strictObject({ by: z.literal('devices'), devices: z.array(Id).min(1).max(10_000) }),
]);
export type CampaignTarget = z.infer<typeof CampaignTarget>;

/** A part of the devices that fit, or so many of them. */
export const WaveSize = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('percent'), percent: z.number().gt(0).max(100) }),
  z.strictObject({ by: z.literal('count'), count: z.int().min(1).max(CAMPAIGN_DEVICES_MOST) }),
]);
export type WaveSize = z.infer<typeof WaveSize>;

/** What of the devices that ended in a wave may have failed; one more pauses the campaign. */
export const FailureLimit = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('percent'), percent: z.number().min(0).max(100) }),
  z.strictObject({ by: z.literal('count'), count: z.int().min(0).max(CAMPAIGN_DEVICES_MOST) }),
]);
export type FailureLimit = z.infer<typeof FailureLimit>;

export const CampaignPlan = z.strictObject({
  name: z.string().trim().min(1).max(120),
  firmwareImage: Id,
  target: CampaignTarget,
  /** So many devices go first and alone; 0: none. */
  canary: z.int().min(0).max(1000),
  /** The waves after them; who is left over is one wave more. */
  waves: z.array(WaveSize).max(WAVES_MOST),
  /** Between two waves the devices upgraded so far are watched for so long. */
  pauseMinutes: z.int().min(0).max(MINUTES_OF_A_WEEK),
  failureLimit: FailureLimit,
  /** Null: at any time. */
  window: MaintenanceWindow.nullable(),
  /** So many devices are upgraded at the same time. */
  atOnce: z.int().min(1).max(1000),
  /** A person agreed that devices with a newer version get this older one. */
  downgrades: z.boolean(),
  /** Who was not upgraded by then has failed; null: devices that are off are waited for without end. */
  deadline: Instant.nullable(),
});
export type CampaignPlan = z.infer<typeof CampaignPlan>;

/**
 * How many devices each wave has, the canaries first. Of `count` devices each is in exactly one; no wave is empty. A
 * share is one of all devices, rounded up.
 */
export function waveSizes({ canary, waves }: Pick<CampaignPlan, 'canary' | 'waves'>, count: number): number[] {
  const wanted = [canary, ...waves.map((size) => (size.by === 'count' ? size.count : share(size.percent, count)))];
  const sizes: number[] = [];
  let left = count;
  for (const size of [...wanted, count]) {
    const taken = Math.min(size, left);
    if (taken > 0) sizes.push(taken);
    left -= taken;
  }
  return sizes;
}

function share(percent: number, count: number): number {
  return Math.ceil((percent * count) / 100);
}

/** Have more failed than may? Counted are devices that ended one way or the other. */
export function isAboveLimit(limit: FailureLimit, { upgraded, failed }: { upgraded: number; failed: number }): boolean {
  if (limit.by === 'count') return failed > limit.count;
  return failed > 0 && failed * 100 > limit.percent * (upgraded + failed);
}
