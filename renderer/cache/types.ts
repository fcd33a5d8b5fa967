import type { SiteId } from '#shared/ids.ts';
import type { Audits } from './audit/types.ts';
import type { Fleet } from './fleet/types.ts';
import type { Pull } from './pull/types.ts';
import type { Batches } from './work/batches.ts';
import type { Work } from './work/types.ts';

export * from './fleet/row.ts';
export * from './fleet/types.ts';
export type * from './pull/types.ts';
export type * from './work/types.ts';

/**
 * What the screen may ask of the field work on this laptop: the fleet (read), the work (write), the pull (freshness).
 * Everything answers out of memory and Dexie; nothing here waits for the wire.
 */
export type Field = {
  readonly site: SiteId;
  readonly fleet: Fleet;
  readonly work: Work;
  readonly batches: Batches;
  readonly pull: Pull;
  readonly audits: Audits;
  /** Ends worker, replay and subscriptions. What is saved stays saved. */
  close(): Promise<void>;
};
