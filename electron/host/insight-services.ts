import type { Services } from '#electron/contract/services.ts';
import { flipsIn, statusHistory } from '#electron/store/fleet-history.ts';
import { informsIn, sessionsIn } from '#electron/store/inform-hours.ts';
import { operationsIn, operationTally } from '#electron/store/operation-facts.ts';
import type { Store } from '#electron/store/store.ts';
import { stretchMillis } from '#shared/insights/stretch.ts';

/** How the fleet of a site was doing: what its store kept. */
export function insightsOf({ db }: Pick<Store, 'db'>): Services['insights'] {
  return {
    status: ({ parts, ...stretch }) => statusHistory(db, stretchMillis(stretch), parts),
    flips: ({ status, device, ...stretch }) => flipsIn(db, stretchMillis(stretch), { status, device }),
    informs: (stretch) => informsIn(db, stretchMillis(stretch)),
    sessions: async (stretch) => ({ sessions: await sessionsIn(db, stretchMillis(stretch)) }),
    operations: (stretch) => operationTally(db, stretchMillis(stretch)),
    operationList: ({ filter, ...stretch }) => operationsIn(db, stretchMillis(stretch), filter),
  };
}
