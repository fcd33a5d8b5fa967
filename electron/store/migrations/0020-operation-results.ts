import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What operations found out, and the files devices delivered. */
export const operationResults: Migration = {
  id: '0020-operation-results',
  async up(db) {
    await sql`create table operation_result (
      operation text primary key references operation (id) on delete cascade,
      note text,
      result text
    )`.execute(db);
    await sql`create table device_file (
      id text primary key,
      device text not null,
      operation text not null,
      content text not null,
      at bigint not null,
      bytes bigint not null,
      sha256 text not null,
      key_cipher text not null
    )`.execute(db);
    await sql`create index device_file_of on device_file (device, at)`.execute(db);
    await sql`create index device_file_by on device_file (operation)`.execute(db);
  },
};
