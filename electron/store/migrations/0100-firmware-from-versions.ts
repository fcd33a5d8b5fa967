import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Which versions a firmware image may be loaded over. */
export const firmwareFromVersions: Migration = {
  id: '0100-firmware-from-versions',
  async up(db) {
    await sql`alter table firmware_image add column from_versions text`.execute(db);
  },
};
