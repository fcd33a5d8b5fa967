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
  receipt: { n: Generated<number>; op_id: string; site: string; body: string };
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

export const JOURNAL_MIGRATIONS: readonly Migration[] = [first];
