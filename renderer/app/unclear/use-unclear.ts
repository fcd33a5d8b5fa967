import { useEffect, useState } from 'react';
import type { CpeSummary, SessionSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';
import { client, onAcsEvent, useSites } from '../host.ts';

/** The operations of the open site that wait for a person's decision, the oldest first; live. */
export function useUnclearOperations(): readonly Operation[] {
  const site = useSites()?.open ?? null;
  const [held, setHeld] = useState<readonly Operation[]>([]);
  useEffect(() => {
    setHeld([]);
    if (site === null) return;
    const ending = new AbortController();
    let known: readonly Operation[] = [];
    let round = 0;
    const read = (): void => {
      round += 1;
      const mine = round;
      client.operations.unclear({}, { signal: ending.signal }).then(
        ({ operations }) => {
          // A later question was asked meanwhile: its answer is the newer one.
          if (mine !== round || ending.signal.aborted) return;
          known = operations;
          setHeld(operations);
        },
        // The site closed, or the host is away, which the frame says; what was known stays.
        () => undefined,
      );
    };
    const unlisten = onAcsEvent((event) => {
      if (event.type !== 'operation') return;
      const { id, state } = event.operation;
      if (state.state === 'unclear' || known.some((operation) => operation.id === id)) read();
    }, read);
    read();
    return () => {
      unlisten();
      ending.abort();
    };
  }, [site]);
  return held;
}

/** Sessions looked through for what happened since a command was sent. */
const SESSIONS_READ = 50;

/** The CPE behind a record and its last sessions, read again whenever it informs; null until the ACS has answered. */
export function useCalls(device: DeviceRef): { cpe: CpeSummary | null; sessions: readonly SessionSummary[] } | null {
  const [held, setHeld] = useState<{ cpe: CpeSummary | null; sessions: readonly SessionSummary[] } | null>(null);
  useEffect(() => {
    setHeld(null);
    const ending = new AbortController();
    const { signal } = ending;
    const read = async (): Promise<void> => {
      const { cpe } = await client.acs.cpeOfDevice({ device }, { signal });
      const { sessions } =
        cpe === null ? { sessions: [] } : await client.acs.sessions({ cpe: cpe.key, limit: SESSIONS_READ }, { signal });
      if (!signal.aborted) setHeld({ cpe, sessions });
    };
    // Without an answer what was known stays; a person can decide all the same.
    const look = (): void => void read().catch(() => undefined);
    const unlisten = onAcsEvent((event) => {
      if (event.type === 'cpe' && event.cpe.device === device) look();
    }, look);
    look();
    return () => {
      unlisten();
      ending.abort();
    };
  }, [device]);
  return held;
}
