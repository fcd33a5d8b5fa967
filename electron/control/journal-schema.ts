import { createHash } from 'node:crypto';
import { type Generated, sql } from 'kysely';
import { countingKey, type Migration } from '#electron/store/migration.ts';

/** The tables of journal.db: JSON as text, instants as ISO text. */
export type JournalTables = {
  entry: { op_id: string; site: string; seq: number; body: string };
  attempt: {
    op_id: string;
    attempt: number;
    lane: string;
    sent_at: string;
    /** Null: it left, and no answer was written down. */
    outcome: string | null;
  };
  receipt: {
    n: Generated<number>;
    op_id: string;
    site: string;
    body: string;
    /** Place in the site's chain, the hash before and the link's own (shared/receipt-chain.ts). */
    place: number;
    before: string;
    hash: string;
  };
};

const first: Migration = {
  id: '2026-11-journal',
  async up(db, dialect) {
    await sql`create table entry (
      op_id text primary key, site text not null, seq integer not null, body text not null)`.execute(db);
    await sql`create index entry_by_site on entry (site, seq)`.execute(db);
    await sql`create table attempt (
      op_id text not null, attempt integer not null, lane text not null, sent_at text not null, outcome text,
      primary key (op_id, attempt))`.execute(db);
    await sql`create table receipt (
      n ${countingKey(dialect)}, op_id text not null unique, site text not null, body text not null)`.execute(db);
    await sql`create index receipt_by_site on receipt (site, n)`.execute(db);
  },
};

/** Receipts that were kept before there was a chain become its first links, as they are. */
const chained: Migration = {
  id: '2026-11-receipt-chain',
  async up(db) {
    await sql`alter table receipt add column place integer not null default 0`.execute(db);
    await sql`alter table receipt add column before text not null default ''`.execute(db);
    await sql`alter table receipt add column hash text not null default ''`.execute(db);
    const { rows } = await sql<{ n: number; site: string; body: string }>`
      select n, site, body from receipt order by n`.execute(db);
    const heads = new Map<string, { place: number; hash: string }>();
    for (const { n, site, body } of rows) {
      const head = heads.get(site);
      const place = (head?.place ?? 0) + 1;
      const before = head?.hash ?? '0'.repeat(64);
      const hash = createHash('sha256').update(`${place}\n${before}\n${body}`).digest('hex');
      heads.set(site, { place, hash });
      await sql`update receipt set place = ${place}, before = ${before}, hash = ${hash} where n = ${n}`.execute(db);
    }
    await sql`create unique index receipt_chain on receipt (site, place)`.execute(db);
  },
};

export const JOURNAL_MIGRATIONS: readonly Migration[] = [first, chained];
