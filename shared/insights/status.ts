import * as z from 'zod';
import { DeviceId, Instant } from '../ids.ts';

/** How devices went up and down, as far as it was seen. */

/** One device that went up or down. */
export const StatusFlip = z.object({ device: DeviceId, at: Instant, status: z.enum(['Up', 'Down']) });
export type StatusFlip = z.infer<typeof StatusFlip>;

/** How many devices were up and down at one instant. */
export const FleetSample = z.object({ at: Instant, up: z.int().nonnegative(), down: z.int().nonnegative() });
export type FleetSample = z.infer<typeof FleetSample>;

/** One part of a stretch of time. */
export const StatusPart = z.object({
  from: Instant,
  until: Instant,
  /** At its end, as far as somebody looked; null: nobody did, so it is not known. */
  sample: FleetSample.nullable(),
  wentUp: z.int().nonnegative(),
  wentDown: z.int().nonnegative(),
});
export type StatusPart = z.infer<typeof StatusPart>;

/** A device that went down again and again. */
export const FlappingDevice = z.object({
  device: DeviceId,
  wentDown: z.int().positive(),
  /** Going up and going down together. */
  flips: z.int().positive(),
  lastAt: Instant,
});
export type FlappingDevice = z.infer<typeof FlappingDevice>;

/** From so many times down in a stretch on a device is said to flap. */
export const FLAPS_FROM = 3;
/** Of those that flap so many are told, the worst first. */
export const FLAPPING_MOST = 200;

export const StatusHistory = z.object({
  /** Since when it is kept; null: nothing is yet. */
  keptSince: Instant.nullable(),
  parts: z.array(StatusPart),
  flapping: z.object({ total: z.int().nonnegative(), devices: z.array(FlappingDevice).max(FLAPPING_MOST) }),
});
export type StatusHistory = z.infer<typeof StatusHistory>;
