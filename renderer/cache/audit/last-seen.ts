import { seenIn } from '#shared/audit/outcome.ts';
import type { DeviceId, Instant } from '#shared/ids.ts';
import type { Clock } from '../ports.ts';
import type { Audits } from './types.ts';

/** Audits that are read, the newest: what an older one saw is long ago. */
const AUDITS_MOST = 50;
/** Reading a larger one would hold up the hand. */
const EXPECTED_MOST = 20_000;
/** The window opens first. */
const AFTER_MS = 2_000;

type Parts = {
  readonly audits: Pick<Audits, 'list' | 'active' | 'open'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Hears when each device was last seen, by its number: all of them, each time. */
  readonly tell: (seen: ReadonlyMap<DeviceId, Instant>) => void;
};

/**
 * Tells the fleet when audits of this laptop last saw each device, so that it can be filtered by: once the audits are
 * read, and again when one was added, begun or put aside. Returns what ends it.
 */
export function tellLastSeen({ audits, clock, tell }: Parts): () => void {
  let closed = false;
  let isDue = false;
  const read = async (): Promise<void> => {
    isDue = false;
    const last = new Map<DeviceId, Instant>();
    for (const { id, expected } of (audits.list.get() ?? []).slice(0, AUDITS_MOST)) {
      if (closed || isDue) return;
      if (expected > EXPECTED_MOST) continue;
      // One that cannot be read now is read when the list changes; the others count.
      const open = await audits.open(id).catch(() => null);
      if (open === null) continue;
      for (const [device, at] of seenIn(open.result.get())) {
        if (at > (last.get(device) ?? '')) last.set(device, at);
      }
      open.close();
    }
    if (!closed) tell(last);
  };
  const soon = (): void => {
    if (isDue || audits.list.get() === null) return;
    isDue = true;
    clock.after(AFTER_MS, () => {
      if (!closed) void read();
    });
  };
  const ends = [audits.list.subscribe(soon), audits.active.subscribe(soon)];
  soon();
  return () => {
    closed = true;
    for (const end of ends) end();
  };
}
