import { useCallback, useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { type FleetPreferences, NO_PREFERENCES } from '#shared/fleet-view.ts';
import type { SiteId } from '#shared/ids.ts';

export type KeptPreferences = {
  readonly preferences: FleetPreferences;
  /** False until the host has told them. */
  readonly isRead: boolean;
  /** Shown at once, kept by the host; `problem` says where it could not be kept. */
  readonly change: (change: Partial<FleetPreferences>) => void;
  readonly problem: Problem | null;
};

/** The saved views and columns of a site. They lie with the host, so a browser that clears its storage costs nothing. */
export function usePreferences(site: SiteId): KeptPreferences {
  const [held, setHeld] = useState<{ readonly site: SiteId; readonly preferences: FleetPreferences } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    client.sites.fleetPreferences({ id: site }, { signal: ending.signal }).then(
      (preferences) => setHeld({ site, preferences }),
      (error: unknown) => {
        if (!ending.signal.aborted) setProblem(problemOf(error));
      },
    );
    return () => ending.abort();
  }, [site]);
  const preferences = held?.site === site ? held.preferences : NO_PREFERENCES;
  const change = useCallback(
    (part: Partial<FleetPreferences>) => {
      const next = { ...preferences, ...part };
      setHeld({ site, preferences: next });
      client.sites.keepFleetPreferences({ id: site, preferences: next }).then(
        () => setProblem(null),
        (error: unknown) => setProblem(problemOf(error)),
      );
    },
    [site, preferences],
  );
  return { preferences, isRead: held?.site === site, change, problem };
}
