import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** CPEs, their sessions, and what the ACS keeps about itself. */
export const cpes: Migration = {
  id: '0003-cpes',
  async up(db, dialect) {
    await sql`create table cpe (
      key text primary key,
      oui text not null,
      product_class text not null,
      serial_number text not null,
      facts_json text not null
    )`.execute(db);
    await sql`create table cpe_session (
      seq ${countingKey(dialect)},
      id text not null unique,
      cpe text,
      started_at bigint not null,
      summary_json text not null,
      messages_json text not null
    )`.execute(db);
    await sql`create index cpe_session_of on cpe_session (cpe, seq)`.execute(db);
    await sql`create table acs_fact (name text primary key, value text not null)`.execute(db);
  },
};
