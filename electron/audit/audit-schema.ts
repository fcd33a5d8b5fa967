import { sql } from 'kysely';
import type { Migration } from '#electron/store/migration.ts';

/** The tables of audits.db: JSON as text, photos as bytes. */
export type AuditTables = {
  audit: { id: string; site: string; prepared_at: string; body: string };
  expected: { audit: string; part: number; body: string };
  event: { id: string; audit: string; n: number; body: string };
  photo: { audit: string; photo: string; data: Uint8Array };
};

const first: Migration = {
  id: '0040-audits',
  async up(db, dialect) {
    await sql`create table audit (
      id text primary key, site text not null, prepared_at text not null, body text not null)`.execute(db);
    await sql`create index audit_by_site on audit (site, prepared_at)`.execute(db);
    await sql`create table expected (
      audit text not null, part integer not null, body text not null, primary key (audit, part))`.execute(db);
    await sql`create table event (
      id text primary key, audit text not null, n integer not null, body text not null)`.execute(db);
    await sql`create index event_by_audit on event (audit, n, id)`.execute(db);
    const bytes = sql.raw(dialect === 'sqlite' ? 'blob' : 'bytea');
    await sql`create table photo (
      audit text not null, photo text not null, data ${bytes} not null, primary key (audit, photo))`.execute(db);
  },
};

export const AUDIT_MIGRATIONS: readonly Migration[] = [first];
