import * as z from 'zod';
import { DeviceSetting, WipedSettings } from '../device-setting.ts';
import { DeviceRef } from '../ids.ts';
import { Nothing, procedure } from './procedure.ts';

/** What devices should be set to, as the control server of the open site keeps it. */
export const settings = {
  /** Null: this control server keeps none. */
  list: procedure
    .input(z.object({ device: DeviceRef }))
    .output(z.object({ settings: z.array(DeviceSetting).nullable() })),
  /**
   * Takes what the device told as what it should be set to, for those settings that differ now and whose told value is
   * still the one that was seen. Asked again with the same key it changes nothing twice. Fails with
   * `library.unknown-outcome` where an answer was lost.
   */
  adopt: procedure
    .input(
      z.object({
        device: DeviceRef,
        key: z.string().min(8).max(64),
        seen: z
          .array(z.object({ id: z.int().positive(), value: z.string() }))
          .min(1)
          .max(1_000),
      }),
    )
    .output(Nothing),
  /** What factory resets took away, the newest first; empty where this control server keeps none. */
  wiped: procedure.input(z.object({ device: DeviceRef })).output(z.object({ wiped: z.array(WipedSettings) })),
  /**
   * Stores again what a factory reset took away; the server has the device set to it. What was stored anew since stays.
   * Asked again with the same key it changes nothing twice. Fails with `library.unknown-outcome` where an answer was
   * lost.
   */
  restore: procedure
    .input(z.object({ wiped: WipedSettings.shape.id, key: z.string().min(8).max(64) }))
    .output(z.object({ restored: z.int().nonnegative() })),
};
