import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Until when a device's debug log is on. What is on already is given a day from its last edit. */
export const debugTerm: Migration = {
  id: '0071-debug-term',
  async up(db) {
    await sql`alter table device add column debug_until bigint`.execute(db);
    await sql`update device set debug_until = last_change + 86400000 where debug = 1`.execute(db);
    await sql`create index device_debug_until on device (debug_until) where debug_until is not null`.execute(db);
  },
};
