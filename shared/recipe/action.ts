import '../jitless.ts';
import * as z from 'zod';
import { SERVICE_TESTS } from './diagnostics.ts';

/**
 * What a recipe comes to on one device: full paths, filled-in values, the image by its number. Made once when the
 * device joins a run and kept with it, so that a later change of recipe or record cannot change a run under way.
 */

/** A parameter and what it is to be. A secret is kept sealed (SecretStore.protect) and opened right before it is sent. */
export const Assignment = z.object({
  /** May hold `{as}` for the number of an instance that an earlier action adds. */
  name: z.string(),
  value: z.string(),
  secret: z.boolean(),
});
export type Assignment = z.infer<typeof Assignment>;

const Common = { step: z.int().nonnegative() };

export const Action = z.discriminatedUnion('do', [
  z.object({ ...Common, do: z.literal('set'), parameters: z.array(Assignment) }),
  z.object({ ...Common, do: z.literal('add-object'), object: z.string(), as: z.string() }),
  z.object({ ...Common, do: z.literal('delete-object'), object: z.string() }),
  z.object({ ...Common, do: z.literal('firmware'), image: z.int(), version: z.string() }),
  z.object({ ...Common, do: z.literal('backup') }),
  z.object({ ...Common, do: z.literal('factory-reset') }),
  z.object({ ...Common, do: z.literal('reboot') }),
  z.object({ ...Common, do: z.literal('wait'), event: z.string(), minutes: z.number() }),
  z.object({ ...Common, do: z.literal('verify'), parameters: z.array(Assignment) }),
  z.object({
    ...Common,
    do: z.literal('judge'),
    test: z.enum(SERVICE_TESTS),
    object: z.string(),
    limits: z.object({
      averageMsAtMost: z.number().optional(),
      lossPercentAtMost: z.number().optional(),
      megabitsAtLeast: z.number().optional(),
    }),
  }),
  /** Nothing to do, and why: shown as a step that is done. */
  z.object({ ...Common, do: z.literal('skip'), why: z.string() }),
]);
export type Action = z.infer<typeof Action>;

/** Numbers of the instances a run added, by the name the recipe gave them. */
export const Instances = z.record(z.string(), z.int().positive());
export type Instances = z.infer<typeof Instances>;

/** The path with the numbers in it that are known by now. */
export function withInstances(path: string, instances: Instances): string {
  return path.replaceAll(/\{([a-z]\w*)\}/g, (written, name: string) => {
    const number = Object.hasOwn(instances, name) ? instances[name] : undefined;
    return number === undefined ? written : String(number);
  });
}

/** What takes the device away for a while, in seconds, as a rule of thumb for a home router. */
const DOWN_SECONDS: Partial<Record<Action['do'], number>> = { firmware: 240, 'factory-reset': 120, reboot: 90 };

export function downSeconds(actions: readonly Action[]): number {
  return actions.reduce((sum, action) => sum + (DOWN_SECONDS[action.do] ?? 0), 0);
}
