import { type DeviceDetail, DeviceDraft } from '#shared/device.ts';
import type { OutboxEntry } from '#shared/outbox.ts';

/**
 * A new device out of what this laptop knew of one that is gone, with the values of the entry on top; null where it
 * knew too little.
 */
export function draftOf(known: DeviceDetail | null, { intent }: OutboxEntry): DeviceDraft | null {
  const values: Record<string, unknown> = { ...known, ...(intent.kind === 'edit' ? intent.set : {}) };
  const fields = Object.keys(DeviceDraft.shape).filter(
    (field) => values[field] !== null && values[field] !== undefined,
  );
  return DeviceDraft.safeParse(Object.fromEntries(fields.map((field) => [field, values[field]]))).data ?? null;
}
