import type { DeviceRef } from '#shared/ids.ts';
import { TimelinePage, type TimelineQuery } from '#shared/timeline/entry.ts';
import type { ReadPath } from './read-path.ts';

/** Beyond the seed's six (inventory-api 9.24): a server of ours has it, a foreign one does not. */
const TIMELINE_ENDPOINT = '/inventory_device_timeline/';

/** One page of what a server keeps with a device; null where it tells nothing of the kind. */
export async function readTimeline(
  readPath: ReadPath,
  { device, before, limit, kinds }: TimelineQuery & { readonly device: DeviceRef },
  signal?: AbortSignal,
): Promise<TimelinePage | null> {
  const query = new URLSearchParams({ device, limit: String(limit), kinds: kinds.join(',') });
  if (before !== null) query.set('before', before);
  const got = await readPath(TIMELINE_ENDPOINT, query, signal, 'optional');
  // What is no timeline came from something else that lives under the same name.
  return got.missing ? null : (TimelinePage.safeParse(got.body).data ?? null);
}
