import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Until when an operation may be begun. */
export const operationNotAfter: Migration = {
  id: '0110-operation-not-after',
  async up(db) {
    await sql`alter table operation add column not_after bigint`.execute(db);
  },
};
