import { useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { SessionSummary } from '#shared/acs.ts';
import { Instant } from '#shared/ids.ts';
import type { StatusFlip } from '#shared/insights/status.ts';
import { deviceRef } from '../operations.ts';
import type { ShownDevice } from '../shown-device.ts';

/** What the host knows of how a device was connected; null: not read yet. */
export type ConnectionHistory = {
  readonly flips: readonly StatusFlip[];
  /** The last sessions with this laptop, the newest first. */
  readonly sessions: readonly SessionSummary[];
};

const DAY = 86_400_000;
/** The longest stretch that can be chosen, in days. */
export const LONGEST_DAYS = 30;
const SESSIONS_MOST = 500;

/** Reads it once, and again whenever the device flips or ends a session; null while it is not known. */
export function useConnectionHistory({ id, record }: ShownDevice): ConnectionHistory | null {
  const [history, setHistory] = useState<ConnectionHistory | null>(null);
  const { status_change: flipped } = record;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another flip is a reason to read again
  useEffect(() => {
    if (id === null) return;
    let left = false;
    const read = async (): Promise<void> => {
      const now = Date.now();
      const stretch = { from: instant(now - LONGEST_DAYS * DAY), until: instant(now + 1) };
      const [{ flips }, { cpe }] = await Promise.all([
        client.insights.flips({ ...stretch, status: null, device: id }),
        client.acs.cpeOfDevice({ device: deviceRef(id) }),
      ]);
      const { sessions } = cpe ? await client.acs.sessions({ cpe: cpe.key, limit: SESSIONS_MOST }) : { sessions: [] };
      if (!left) setHistory({ flips, sessions });
    };
    // The host is away: the frame says so, and what was read before stays.
    const reread = (): void => void read().catch(() => undefined);
    reread();
    const device = deviceRef(id);
    const end = onAcsEvent((event) => {
      if (event.type === 'cpe' && event.cpe.device === device && !event.cpe.talking) reread();
    }, reread);
    return () => {
      left = true;
      end();
    };
  }, [id, flipped]);
  return history;
}

function instant(at: number): Instant {
  return Instant.parse(new Date(at).toISOString());
}
