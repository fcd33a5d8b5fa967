import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { Instant, SiteId } from '#shared/ids.ts';
import type { References } from '../types.ts';
import {
  CacheDb,
  type CachedDetail,
  cacheName,
  deleteOldCaches,
  NOTHING_SYNCED,
  type Seen,
  type SyncRecord,
} from './cache-db.ts';
import type { Chunk } from './columns.ts';
import type { IdentityChunk } from './identities.ts';

/** Chunks read at once while loading: 32,768 devices. */
const LOAD_CHUNKS = 64;
const DETAILS_KEPT = 2_000;

/** One atomic change of the cache. */
export type CacheWrite = {
  readonly chunks?: readonly Chunk[];
  /** Rows to lie beside their chunk. */
  readonly delta?: readonly DeviceRow[];
  /** Rows that no longer lie beside their chunk. */
  readonly swallowed?: readonly number[];
  readonly seen?: readonly Seen[];
  readonly sync?: SyncRecord;
};

/**
 * The cache on disk. Whatever goes wrong with it (no room, evicted, damaged, held by another program) the work goes on
 * in memory: the control server still has everything.
 */
export class CacheStore {
  #db: CacheDb | null = null;
  readonly #onLost: (reason: string) => void;

  /** @param onLost called once when the disk can no longer be used */
  constructor(onLost: (reason: string) => void) {
    this.#onLost = onLost;
  }

  get isOnDisk(): boolean {
    return this.#db !== null;
  }

  async open(site: SiteId): Promise<void> {
    const db = new CacheDb(cacheName(site));
    try {
      await db.open();
    } catch (error) {
      this.#lose(error);
      return;
    }
    db.on('versionchange', () => {
      db.close();
      this.#lose(new Error('another window deleted or replaced the cache'));
    });
    this.#db = db;
    // Nobody waits for the room to be freed; what stays is tried again at the next start.
    deleteOldCaches(site).catch(() => undefined);
  }

  async sync(): Promise<SyncRecord> {
    return (await this.#try((db) => db.sync.get('sync'))) ?? NOTHING_SYNCED;
  }

  async seen(generation: number): Promise<readonly Seen[]> {
    const all = (await this.#try((db) => db.seen.toArray())) ?? [];
    return all.filter((seen) => seen.generation === generation);
  }

  async delta(): Promise<readonly DeviceRow[]> {
    return (await this.#try((db) => db.delta.toArray())) ?? [];
  }

  /** Every chunk, a batch at a time. */
  async *chunks(): AsyncGenerator<{ chunks: readonly Chunk[]; done: number; of: number }> {
    const keys = (await this.#try((db) => db.chunks.toCollection().primaryKeys())) ?? [];
    for (let from = 0; from < keys.length; from += LOAD_CHUNKS) {
      const low = keys[from] ?? 0;
      const high = keys[Math.min(keys.length, from + LOAD_CHUNKS) - 1] ?? low;
      // A range, not a list of keys: one request to the database instead of one per chunk.
      const chunks = (await this.#try((db) => db.chunks.where('key').between(low, high, true, true).toArray())) ?? [];
      yield { chunks, done: Math.min(keys.length, from + LOAD_CHUNKS), of: keys.length };
    }
  }

  async chunksOf(keys: readonly number[]): Promise<readonly Chunk[]> {
    const chunks = (await this.#try((db) => db.chunks.bulkGet([...keys]))) ?? [];
    return chunks.filter((chunk) => chunk !== undefined);
  }

  /** All of it or nothing: rows, marks and cursor move together. */
  async write(change: CacheWrite): Promise<void> {
    await this.#try((db) =>
      db.transaction('rw', [db.chunks, db.delta, db.seen, db.sync], async () => {
        if (change.chunks && change.chunks.length > 0) await db.chunks.bulkPut([...change.chunks]);
        if (change.delta && change.delta.length > 0) await db.delta.bulkPut([...change.delta]);
        if (change.swallowed && change.swallowed.length > 0) await db.delta.bulkDelete([...change.swallowed]);
        if (change.seen && change.seen.length > 0) await db.seen.bulkPut([...change.seen]);
        if (change.sync) await db.sync.put({ ...change.sync, k: 'sync' });
      }),
    );
  }

  async detail(id: number): Promise<CachedDetail | null> {
    return (await this.#try((db) => db.details.get(id))) ?? null;
  }

  async putDetail(detail: DeviceDetail, fetchedAt: Instant): Promise<void> {
    await this.#try(async (db) => {
      await db.details.put({ id: detail.id, detail, fetchedAt });
      const spare = (await db.details.count()) - DETAILS_KEPT;
      if (spare > 0) await db.details.bulkDelete(await db.details.orderBy('fetchedAt').limit(spare).primaryKeys());
    });
  }

  async identities(): Promise<readonly IdentityChunk[]> {
    return (await this.#try((db) => db.identities.toArray())) ?? [];
  }

  async putIdentities(chunks: readonly IdentityChunk[]): Promise<void> {
    await this.#try((db) => db.identities.bulkPut([...chunks]));
  }

  async dropDetails(ids: readonly number[]): Promise<void> {
    await this.#try((db) => db.details.bulkDelete([...ids]));
  }

  async references(): Promise<References | null> {
    return (await this.#try((db) => db.refs.get('refs'))) ?? null;
  }

  async putReferences(references: References): Promise<void> {
    await this.#try((db) => db.refs.put({ ...references, k: 'refs' }));
  }

  /** Empties the cache. The database itself stays: other windows hold it open. */
  async clear(): Promise<void> {
    await this.#try((db) =>
      db.transaction('rw', [db.chunks, db.delta, db.details, db.identities, db.seen, db.sync], async () => {
        for (const table of [db.chunks, db.delta, db.details, db.identities, db.seen, db.sync]) await table.clear();
      }),
    );
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  async #try<T>(use: (db: CacheDb) => PromiseLike<T>): Promise<T | undefined> {
    const db = this.#db;
    if (db === null) return undefined;
    try {
      return await use(db);
    } catch (error) {
      this.#lose(error);
      return undefined;
    }
  }

  #lose(error: unknown): void {
    const had = this.#db;
    this.#db = null;
    had?.close();
    this.#onLost(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
