import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** When each content among the chunks was last kept (milliseconds): what no row names after a while goes. */
export const contentKept: Migration = {
  id: '0150-content-kept',
  async up(db, dialect) {
    if (dialect === 'sqlite') return;
    await sql`create table content_kept (sha256 text primary key, kept_at bigint not null)`.execute(db);
    await sql`insert into content_kept select distinct sha256, (extract(epoch from now()) * 1000)::bigint
      from content_chunk`.execute(db);
  },
};
