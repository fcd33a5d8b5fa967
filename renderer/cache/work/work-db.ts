import Dexie, { type Table } from 'dexie';
import type { DeviceId, Instant, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxLane, Receipt } from '#shared/outbox.ts';
import { newerData, refuseNewerDatabase } from '../newer-database.ts';

/** Counts up with every change of what an entry means; a database of a higher one belongs to a newer program. */
export const SCHEMA_EPOCH = 1;
const DEXIE_VERSION = 1;

export type DraftIdRow = { readonly tmpId: TemporaryId; readonly realId: DeviceId };
export type FormRow = { readonly key: string; readonly value: unknown; readonly updatedAt: Instant };
export type HistoryRow = {
  readonly n?: number;
  readonly opId: OutboxEntryId;
  readonly lane: OutboxLane;
  readonly at: Instant;
  readonly receipt: Receipt;
  /** 1 once the host has confirmed the receipt. A number, because a boolean is no IndexedDB key. */
  readonly filed: 0 | 1;
};

/** The precious database: what is saved here and has not landed. Never wiped, never migrated without the epoch. */
export class WorkDb extends Dexie {
  readonly outbox: Table<OutboxEntry, number>;
  readonly idmap: Table<DraftIdRow, TemporaryId>;
  readonly drafts: Table<FormRow, string>;
  readonly history: Table<HistoryRow, number>;
  readonly meta: Table<{ k: string; value: number }, string>;

  constructor(name: string) {
    // Not re-opened by itself: after `versionchange` a newer program owns the database (offline.md 1.7, 4.6).
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    this.version(DEXIE_VERSION).stores({
      outbox: '++seq, &opId, lane, [lane+seq]',
      idmap: '&tmpId, realId',
      drafts: '&key, updatedAt',
      history: '++n, &opId, lane, filed',
      meta: '&k',
    });
    this.outbox = this.table('outbox');
    this.idmap = this.table('idmap');
    this.drafts = this.table('drafts');
    this.history = this.table('history');
    this.meta = this.table('meta');
  }

  /** Opens it, or leaves alone what a newer program owns. Throws AppError `store.newer-schema`. */
  async openChecked(): Promise<void> {
    await refuseNewerDatabase(this.name, DEXIE_VERSION);
    await this.open();
    try {
      await this.strictly(async () => {
        await this.meta.put({ k: 'schemaEpoch', value: SCHEMA_EPOCH });
      });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** One atomic, strictly durable step; refused where a newer program has taken over meanwhile. */
  strictly<T>(step: () => Promise<T>): Promise<T> {
    return this.transaction('rw', [this.outbox, this.idmap, this.drafts, this.history, this.meta], async () => {
      const epoch = (await this.meta.get('schemaEpoch'))?.value ?? SCHEMA_EPOCH;
      if (epoch > SCHEMA_EPOCH) throw newerData(epoch, SCHEMA_EPOCH);
      return step();
    });
  }
}

/** The name of a site's work: a hash, because a site's name may hold what no database name should. */
export async function workName(site: SiteId): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`demarc|${site}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `work-${hex.slice(0, 32)}`;
}
