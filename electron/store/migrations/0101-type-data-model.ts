import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The data model that devices of a type are expected to tell; null: nobody said. */
export const typeDataModel: Migration = {
  id: '0101-type-data-model',
  async up(db) {
    await sql`alter table device_type add column data_model text`.execute(db);
  },
};
