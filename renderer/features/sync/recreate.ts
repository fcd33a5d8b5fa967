import type { Field } from '#renderer/cache/types.ts';
import { DeviceDraft } from '#shared/device.ts';
import type { OutboxEntry } from '#shared/outbox.ts';

/**
 * A new device out of what this laptop knew of one that is gone, with the values of the entry on top; null where it
 * knew too little.
 */
export async function draftOf({ fleet }: Field, { lane, intent }: OutboxEntry): Promise<DeviceDraft | null> {
  const values: Record<string, unknown> = { ...(await fleet.readRow(lane)) };
  // Its record, where it was ever read here: on the disk, though nobody has looked at it since the start.
  for await (const told of fleet.readDetails([lane])) Object.assign(values, told.get(lane));
  Object.assign(values, intent.kind === 'edit' ? intent.set : {});
  const fields = Object.keys(DeviceDraft.shape).filter(
    (field) => values[field] !== null && values[field] !== undefined,
  );
  return DeviceDraft.safeParse(Object.fromEntries(fields.map((field) => [field, values[field]]))).data ?? null;
}
