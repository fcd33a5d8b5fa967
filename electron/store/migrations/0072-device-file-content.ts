import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The SHA-256 of a device's file as it is kept, sealed; null: it lies in the folder under its id, as before. */
export const deviceFileContent: Migration = {
  id: '0072-device-file-content',
  async up(db) {
    await sql`alter table device_file add column sealed_sha256 text`.execute(db);
  },
};
