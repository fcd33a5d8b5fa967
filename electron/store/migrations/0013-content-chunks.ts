import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * The bytes of firmware images and documents, where processes share a database and no folder: each once, by its
 * SHA-256, in pieces, so that none has to be read as a whole. Embedded stores have the folder.
 */
export const contentChunks: Migration = {
  id: '0013-content-chunks',
  async up(db, dialect) {
    if (dialect === 'sqlite') return;
    await sql`create table content_chunk (
      sha256 text not null,
      place integer not null,
      bytes bytea not null,
      primary key (sha256, place)
    )`.execute(db);
    // Most are compressed already; trying again would only cost.
    await sql`alter table content_chunk alter column bytes set storage external`.execute(db);
  },
};
