import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * What processes on one database say to each other: taken by whom it is addressed to, and gone. Not logged: it is
 * worth nothing after a crash of the database, and costs no wait for the disk. An embedded store has one process.
 */
export const processMail: Migration = {
  id: '0070-process-mail',
  async up(db, dialect) {
    if (dialect === 'sqlite') return;
    await sql`create unlogged table process_mail (
      n bigserial primary key,
      addressee text not null,
      content bytea not null
    )`.execute(db);
    await sql`create index process_mail_of on process_mail (addressee, n)`.execute(db);
  },
};
