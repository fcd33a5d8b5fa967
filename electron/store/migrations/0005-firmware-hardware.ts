import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Which hardware a firmware image fits. */
export const firmwareHardware: Migration = {
  id: '0005-firmware-hardware',
  async up(db) {
    await sql`alter table firmware_image add column hardware_versions text`.execute(db);
  },
};
