import { useEffect } from 'react';
import { follow } from '#renderer/app/connection.ts';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { heardInform, heardNeighbour } from '#shared/audit/evidence.ts';
import { createListener } from './listener.ts';

/**
 * While an audit listens: what Neighbours find and what CPEs tell the ACS becomes evidence beside the scans. A box is
 * written down when it says something new, and never twice.
 */
export function useListening(audit: OpenAudit, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ending = new AbortController();
    const listener = createListener(audit);
    void follow(
      (options) => client.discovery.watch({}, options),
      ({ neighbours }) => {
        for (const neighbour of neighbours) listener.hear(heardNeighbour(neighbour));
      },
      ending.signal,
    );
    const readCpes = (): void => {
      client.acs.cpes({}).then(
        ({ cpes }) => {
          for (const cpe of cpes) listener.hear(heardInform(cpe));
        },
        // No ACS, no Informs; the frame says when the host is gone.
        () => undefined,
      );
    };
    readCpes();
    const end = onAcsEvent((event) => {
      if (event.type === 'cpe') listener.hear(heardInform(event.cpe));
    }, readCpes);
    return () => {
      ending.abort();
      end();
      listener.end();
    };
  }, [audit, active]);
}
