import { useCallback, useEffect, useState } from 'react';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { CpeSummary, SessionSummary } from '#shared/acs.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceRef } from '#shared/ids.ts';

/** What the ACS of this laptop knows of a device; `cpe` null: it never informed here. */
export type AcsView = {
  readonly cpe: CpeSummary | null;
  readonly sessions: readonly SessionSummary[];
  readonly problem: Problem | null;
};

const SHOWN = 5;

function newestFirst(sessions: readonly SessionSummary[], newer: SessionSummary): SessionSummary[] {
  return [...sessions.filter(({ id }) => id !== newer.id), newer]
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, SHOWN);
}

/** The CPE behind a record and its last sessions, live; null until the ACS has answered. */
export function useAcsView(device: DeviceRef): AcsView | null {
  const [view, setView] = useState<AcsView | null>(null);

  const read = useCallback(async (): Promise<void> => {
    try {
      const { cpe } = await client.acs.cpeOfDevice({ device });
      const { sessions } = cpe ? await client.acs.sessions({ cpe: cpe.key, limit: SHOWN }) : { sessions: [] };
      setView({ cpe, sessions, problem: null });
    } catch (error) {
      setView((held) => ({ cpe: held?.cpe ?? null, sessions: held?.sessions ?? [], problem: problemOf(error) }));
    }
  }, [device]);

  useEffect(() => void read(), [read]);

  useEffect(
    () =>
      onAcsEvent(
        (event) => {
          if (event.type === 'cpe' && event.cpe.device === device) {
            setView((held) => ({ sessions: held?.sessions ?? [], problem: null, cpe: event.cpe }));
          } else if (event.type === 'session') {
            setView((held) =>
              held?.cpe && event.session.cpe === held.cpe.key
                ? { ...held, sessions: newestFirst(held.sessions, event.session) }
                : held,
            );
          }
        },
        () => void read(),
      ),
    [device, read],
  );

  return view;
}
