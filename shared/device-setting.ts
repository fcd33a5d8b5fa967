import * as z from 'zod';
import { sameValue } from './cwmp/parameter-value.ts';
import { VALUE_TYPES } from './cwmp/schema.ts';
import { Instant } from './ids.ts';

/** What a device should be set to, and what it told when it was asked last (`inventory_device_setting`). */
export const DeviceSetting = z.object({
  id: z.int().positive(),
  name: z.string().min(1).max(256),
  type: z.enum(VALUE_TYPES),
  /** Null: a secret; it goes in and never comes out again. */
  value: z.string().nullable(),
  isSecret: z.boolean(),
  /** Null: a secret, or the device never told. */
  reportedValue: z.string().nullable(),
  reportedAt: Instant.nullable(),
  lastChange: Instant,
});
export type DeviceSetting = z.infer<typeof DeviceSetting>;

/** Settings that a factory reset took away together, and that can be put back (inventory-api 9.21). */
export const WipedSettings = z.object({
  id: z.int().positive(),
  at: Instant,
  settings: z.array(DeviceSetting.pick({ name: true, type: true, value: true })),
  /** Null: they are still away. */
  restoredAt: Instant.nullable(),
});
export type WipedSettings = z.infer<typeof WipedSettings>;

/** `unknown`: a secret, or never told. */
export type Drift = 'equal' | 'differs' | 'unknown';

/** Whether a device is set as it should be; two spellings of one value are one (SPEC O-8). */
export function driftOf({ type, value, reportedValue }: DeviceSetting): Drift {
  if (value === null || reportedValue === null) return 'unknown';
  return sameValue(type, value, reportedValue) ? 'equal' : 'differs';
}
