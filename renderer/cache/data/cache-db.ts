import Dexie, { type Table } from 'dexie';
import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { Instant, SiteId } from '#shared/ids.ts';
import type { Sweep, SweepOrder } from '../pull/sweep.ts';
import type { References } from '../types.ts';
import type { Chunk } from './columns.ts';
import type { IdentityChunk } from './identities.ts';

/**
 * The disposable database: what the control server told. It can be thrown away at any moment, so it is never
 * migrated: a new layout is a new name, and the old one is deleted when there is time.
 */
export const CACHE_LAYOUT = 2;

export type CachedDetail = { readonly id: number; readonly detail: DeviceDetail; readonly fetchedAt: Instant };
/** Which rows of a chunk a sweep has seen: one bit per id. */
export type Seen = { readonly key: number; readonly generation: number; readonly bits: Uint8Array };
/** What is known about the cache as a whole. */
export type SyncRecord = {
  readonly sweep: Sweep | null;
  /** The end of the last complete sweep. */
  readonly lastComplete: Instant | null;
  readonly lastAnswer: Instant | null;
  /** The server's count at the last probe. */
  readonly count: number | null;
  /** Up to which number of the server's change feed the cache has everything; null: no feed, or not known. */
  readonly feed: number | null;
  /** How the server orders its list, as the last sweep found. */
  readonly order: SweepOrder;
};
export const NOTHING_SYNCED: SyncRecord = {
  sweep: null,
  lastComplete: null,
  lastAnswer: null,
  count: null,
  feed: null,
  order: 'unknown',
};

export function cacheName(site: SiteId): string {
  return `cache-${site}-v${CACHE_LAYOUT}`;
}

export class CacheDb extends Dexie {
  readonly chunks: Table<Chunk, number>;
  readonly delta: Table<DeviceRow, number>;
  readonly details: Table<CachedDetail, number>;
  readonly identities: Table<IdentityChunk, number>;
  readonly refs: Table<References & { readonly k: string }, string>;
  readonly seen: Table<Seen, number>;
  readonly sync: Table<SyncRecord & { readonly k: string }, string>;

  constructor(name: string) {
    // Never re-opened behind our back: after `versionchange` another, newer program owns the database (offline.md 4.6).
    super(name, { autoOpen: false, chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      chunks: '&key',
      delta: '&id',
      details: '&id, fetchedAt',
      identities: '&key',
      refs: '&k',
      seen: '&key',
      sync: '&k',
    });
    this.chunks = this.table('chunks');
    this.delta = this.table('delta');
    this.details = this.table('details');
    this.identities = this.table('identities');
    this.refs = this.table('refs');
    this.seen = this.table('seen');
    this.sync = this.table('sync');
  }
}

/** Deletes caches of this site that an older program left; a newer program's is not ours to touch. */
export async function deleteOldCaches(site: SiteId): Promise<void> {
  const prefix = `cache-${site}-v`;
  for (const name of await Dexie.getDatabaseNames()) {
    if (!name.startsWith(prefix)) continue;
    const layout = Number(name.slice(prefix.length));
    if (Number.isInteger(layout) && layout < CACHE_LAYOUT) await Dexie.delete(name);
  }
}
