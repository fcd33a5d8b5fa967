import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Database, openDatabase } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant, OutboxEntryId, SiteId } from '#shared/ids.ts';
import { OutboxEntry, type OutboxLane, Receipt, SendOutcome } from '#shared/outbox.ts';
import type { ReceiptLink } from '#shared/receipt-chain.ts';
import { JOURNAL_MIGRATIONS, type JournalTables } from './journal-schema.ts';
import { nextLink } from './receipt-link.ts';

/** An attempt as it was written down: what came of it, or that it left and nothing is known. */
export type JournalledAttempt = { attempt: number; sentAt: Instant; outcome: SendOutcome | null };

/**
 * The outbox's memory outside the browser's storage (offline.md 4.3). Everything here is on the disk
 * (synchronous=FULL) when its promise resolves. Errors: `store.disk-full`, `store.read-only`.
 */
export type Journal = {
  /** What a person must be told: that a damaged journal was set aside. */
  readonly notices: readonly AppError[];
  keep(entry: OutboxEntry): Promise<void>;
  entry(opId: OutboxEntryId): Promise<OutboxEntry | null>;
  unfinished(site: SiteId): Promise<OutboxEntry[]>;
  /** All attempts of an entry, the oldest first. */
  attempts(opId: OutboxEntryId): Promise<JournalledAttempt[]>;
  /** Written before a byte leaves. */
  left(opId: OutboxEntryId, attempt: number, lane: OutboxLane, sentAt: Instant): Promise<void>;
  /** What came of it. */
  cameBack(opId: OutboxEntryId, attempt: number, outcome: SendOutcome): Promise<void>;
  /** An attempt of which provably nothing left is none. */
  neverLeft(opId: OutboxEntryId, attempt: number): Promise<void>;
  finish(receipt: Receipt): Promise<void>;
  receiptOf(opId: OutboxEntryId): Promise<Receipt | null>;
  /** The newest first. */
  receipts(site: SiteId, limit: number): Promise<Receipt[]>;
  /** The whole chain of a site's receipts, the oldest first. */
  chain(site: SiteId): Promise<ReceiptLink[]>;
  close(): Promise<void>;
};

/** Attempts of finished entries are kept this long, for a window that still asks what became of one. */
const RECEIPTS_WITH_ATTEMPTS = 2000;

export async function openJournal(options: { file: string; clock: Clock; log: Log }): Promise<Journal> {
  const database = await openDatabase<JournalTables>({ kind: 'embedded', ...options }, JOURNAL_MIGRATIONS);
  const { db } = database;
  return {
    notices: database.notices,
    keep: (entry) => keep(db, entry),
    entry: async (opId) => {
      const row = await db.selectFrom('entry').select('body').where('op_id', '=', opId).executeTakeFirst();
      return row === undefined ? null : OutboxEntry.parse(JSON.parse(row.body));
    },
    unfinished: (site) => unfinished(database, site, options.log),
    attempts: async (opId) => {
      const rows = await db.selectFrom('attempt').selectAll().where('op_id', '=', opId).orderBy('attempt').execute();
      return rows.map(({ attempt, sent_at, outcome }) => ({
        attempt,
        sentAt: sent_at as Instant,
        outcome: outcome === null ? null : SendOutcome.parse(JSON.parse(outcome)),
      }));
    },
    left: async (opId, attempt, lane, sentAt) => {
      await db.insertInto('attempt').values({ op_id: opId, attempt, lane, sent_at: sentAt, outcome: null }).execute();
    },
    cameBack: async (opId, attempt, outcome) => {
      await db
        .updateTable('attempt')
        .set({ outcome: JSON.stringify(outcome) })
        .where('op_id', '=', opId)
        .where('attempt', '=', attempt)
        .execute();
    },
    neverLeft: async (opId, attempt) => {
      await db.deleteFrom('attempt').where('op_id', '=', opId).where('attempt', '=', attempt).execute();
    },
    finish: (receipt) => finish(db, receipt),
    receiptOf: async (opId) => {
      const row = await db.selectFrom('receipt').select('body').where('op_id', '=', opId).executeTakeFirst();
      return row === undefined ? null : (Receipt.safeParse(JSON.parse(row.body)).data ?? null);
    },
    receipts: async (site, limit) => {
      const rows = await db
        .selectFrom('receipt')
        .select('body')
        .where('site', '=', site)
        .orderBy('n', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(({ body }) => Receipt.safeParse(JSON.parse(body)).data ?? []);
    },
    chain: async (site) => {
      const rows = await db.selectFrom('receipt').selectAll().where('site', '=', site).orderBy('place').execute();
      return rows.map(({ place: n, before, hash, body: receipt }) => ({ n, before, hash, receipt }));
    },
    close: () => database.close(),
  };
}

async function keep(db: Kysely<JournalTables>, entry: OutboxEntry): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const done = await trx.selectFrom('receipt').select('n').where('op_id', '=', entry.opId).executeTakeFirst();
    // A second window that is late with old news must not bring back what has landed.
    if (done !== undefined) return;
    const kept = await trx.selectFrom('entry').select('body').where('op_id', '=', entry.opId).executeTakeFirst();
    // Nor may it take back what was folded into the entry since it looked.
    const known = kept === undefined ? null : OutboxEntry.safeParse(JSON.parse(kept.body)).data;
    if (known && known.members.length > entry.members.length) return;
    const row = { op_id: entry.opId, site: entry.site, seq: entry.seq, body: JSON.stringify(entry) };
    await trx
      .insertInto('entry')
      .values(row)
      .onConflict((conflict) => conflict.column('op_id').doUpdateSet(row))
      .execute();
    const folded = entry.members.filter((member) => member !== entry.opId);
    if (folded.length > 0) await trx.deleteFrom('entry').where('op_id', 'in', folded).execute();
  });
}

/** Entries this program cannot read (another version wrote them) stay on disk and are said in the log, never dropped. */
async function unfinished({ db }: Database<JournalTables>, site: SiteId, log: Log): Promise<OutboxEntry[]> {
  const rows = await db.selectFrom('entry').selectAll().where('site', '=', site).orderBy('seq').execute();
  return rows.flatMap(({ op_id: opId, body }) => {
    const entry = OutboxEntry.safeParse(JSON.parse(body));
    if (!entry.success) log.error({ opId, err: entry.error }, 'an entry of the journal cannot be read');
    return entry.data ?? [];
  });
}

async function finish(db: Kysely<JournalTables>, receipt: Receipt): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await chain(trx, receipt);
    await trx.deleteFrom('entry').where('op_id', '=', receipt.opId).execute();
    const { newest } = await trx
      .selectFrom('receipt')
      .select((select) => select.fn.max('n').as('newest'))
      .executeTakeFirstOrThrow();
    await trx
      .deleteFrom('attempt')
      .where('op_id', 'in', (select) =>
        select
          .selectFrom('receipt')
          .select('op_id')
          .where('n', '=', Number(newest) - RECEIPTS_WITH_ATTEMPTS),
      )
      .execute();
  });
}

/** Puts a receipt at the end of its site's chain; one that is there already stays as it was first told. */
async function chain(trx: Transaction<JournalTables>, receipt: Receipt): Promise<void> {
  const { opId, site } = receipt;
  const known = await trx.selectFrom('receipt').select('n').where('op_id', '=', opId).executeTakeFirst();
  if (known !== undefined) return;
  const head = await trx
    .selectFrom('receipt')
    .select(['place as n', 'hash'])
    .where('site', '=', site)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  const body = JSON.stringify(receipt);
  const { n: place, before, hash } = nextLink(head, body);
  await trx.insertInto('receipt').values({ op_id: opId, site, body, place, before, hash }).execute();
}

/** The entry an outbox call names, or `outbox.entry-unknown`. */
export async function entryOf(journal: Journal, opId: OutboxEntryId): Promise<OutboxEntry> {
  const entry = await journal.entry(opId);
  if (entry === null) throw new AppError('outbox.entry-unknown');
  return entry;
}
