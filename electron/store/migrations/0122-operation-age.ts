import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Operations of a stretch of time are found without reading all there ever were. */
export const operationAge: Migration = {
  id: '0122-operation-age',
  async up(db) {
    await sql`create index operation_created on operation (created_at)`.execute(db);
  },
};
