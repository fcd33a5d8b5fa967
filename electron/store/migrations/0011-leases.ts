import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Which processes work on the database, and which of them sent an operation: its lease lasts as long as it lives. */
export const leases: Migration = {
  id: '0011-leases',
  async up(db) {
    await sql`create table process (id text primary key, alive_until bigint not null)`.execute(db);
    await sql`alter table operation add column taken_by text`.execute(db);
  },
};
