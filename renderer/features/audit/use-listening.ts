import { useEffect } from 'react';
import { follow } from '#renderer/app/connection.ts';
import { client, onAcsEvent } from '#renderer/app/host.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { isOf, liveEvents } from '#shared/audit/event.ts';
import { type HeardBox, heardEvent, heardInform, heardNeighbour, saysNew } from '#shared/audit/evidence.ts';

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

/** Writes down what boxes say, one after the other. */
export function createListener(audit: OpenAudit) {
  const said = new Map<string, HeardBox>();
  for (const event of liveEvents(audit.events.get())) if (isOf(event, 'heard')) said.set(event.what.box, event.what);
  let turn: Promise<void> = Promise.resolve();
  let isOver = false;

  async function write(box: HeardBox): Promise<void> {
    if (isOver) return;
    const names = [box.serial, ...box.macs].filter((name) => name !== null);
    const strange = names.filter((name) => audit.expected.index.find(name).length === 0);
    const known = strange.length === 0 ? [] : await audit.lookUp(strange);
    await audit.add(heardEvent(box, known));
  }

  return {
    hear(box: HeardBox | null): void {
      if (box === null || !saysNew(box, said.get(box.box))) return;
      said.set(box.box, box);
      turn = turn
        .then(() => write(box))
        // Not on disk: forgotten, so that its next word is written down.
        .catch(() => void said.delete(box.box));
    },
    /** Resolves when everything heard so far is on the disk. */
    settled: () => turn,
    end(): void {
      isOver = true;
    },
  };
}
