import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Whether a parameter may be written, as the device says; objects and names without a value stand beside the rest. */
export const parameterAccess: Migration = {
  id: '0025-parameter-access',
  async up(db) {
    await sql`alter table device_reported add column writable integer`.execute(db);
  },
};
