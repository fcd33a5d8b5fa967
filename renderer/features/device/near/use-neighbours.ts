import { useMemo } from 'react';
import { neighbours } from '#renderer/app/neighbours.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import type { Neighbour } from '#shared/discovery.ts';
import { answersQuestion, MATCH_REASONS, matchQuestions } from '#shared/neighbour-match.ts';
import type { ShownDevice } from '../shown-device.ts';

/** What the last scan of the LAN found: the device itself, if it is among it, and who else is there. */
export type Nearby = {
  /** False: nobody has scanned since this host runs. */
  readonly scanned: boolean;
  readonly own: Neighbour | null;
  readonly others: readonly Neighbour[];
};

export function useNearby({ record }: ShownDevice): Nearby {
  const view = useStore(neighbours);
  const { serial_number, address } = record;
  return useMemo(() => {
    const own = ownAmong(view.neighbours, { serial_number, address });
    return {
      scanned: view.scan !== null && view.scan.phase !== 'never',
      own,
      others: view.neighbours.filter((neighbour) => neighbour !== own),
    };
  }, [view, serial_number, address]);
}

/** By the strongest reason there is; an address alone is a guess, so two that have it are nobody’s. */
function ownAmong(
  found: readonly Neighbour[],
  device: { readonly serial_number: string | null; readonly address: string | null },
): Neighbour | null {
  for (const reason of MATCH_REASONS) {
    const matching = found.filter((neighbour) =>
      matchQuestions(neighbour).some((question) => question.reason === reason && answersQuestion(device, question)),
    );
    if (matching.length > 0) return matching.length === 1 || reason !== 'address' ? (matching[0] ?? null) : null;
  }
  return null;
}
