import * as z from 'zod';
import type { DeviceKey, Field } from '#renderer/cache/types.ts';
import { DeviceEdit } from '#shared/device.ts';
import type { FormValues } from './form.ts';

/** A form as it was left: what it started from and what stands in it. Secrets are never part of it. */
export type Typed = { readonly base: DeviceEdit; readonly values: FormValues };

/** A device's own form, the blank one, or one that was filled with what is known of something (`new:<what>`). */
type FormKey = DeviceKey | 'new' | `new:${string}`;

const PAUSE = 400;

const TypedOnDisk = z.object({
  base: DeviceEdit,
  values: z.strictObject({
    name: z.string(),
    serial_number: z.string(),
    serial_number_alt: z.string(),
    customer_id: z.string(),
    type: z.string(),
    organization_id: z.string(),
    description: z.string(),
    location_name: z.string(),
    latitude: z.string(),
    longitude: z.string(),
    username: z.string(),
    update_frequency: z.string(),
    is_active: z.boolean(),
    debug: z.boolean(),
  }),
});

function draftKey(key: FormKey): string {
  return `device:${key}`;
}

/** What was typed and never saved; null where there is nothing, or nothing that this version can read. */
export async function readTyped(field: Field, key: FormKey): Promise<Typed | null> {
  const read = TypedOnDisk.safeParse(await field.work.drafts.get(draftKey(key)));
  return read.success ? read.data : null;
}

/** Keeps a form at the next pause of typing; returns what calls it off, so it fits an effect. */
export function keepTyped(field: Field, key: FormKey, typed: Typed, worth: boolean): () => void {
  if (!worth) return () => undefined;
  const timer = setTimeout(() => {
    // A form that cannot be kept is no reason to stop typing: saving tells what is wrong with the disk.
    void field.work.drafts.keep(draftKey(key), typed).catch(() => undefined);
  }, PAUSE);
  return () => clearTimeout(timer);
}

export function dropTyped(field: Field, key: FormKey): Promise<void> {
  return field.work.drafts.drop(draftKey(key));
}
