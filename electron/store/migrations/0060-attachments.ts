import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** Documents of devices: photos, audit decisions, as-built records. Their bytes lie beside the database. */
export const attachments: Migration = {
  id: '0060-attachments',
  async up(db, dialect) {
    await sql`create table device_attachment (
      n ${countingKey(dialect)},
      device bigint not null references device (id) on delete cascade,
      sha256 text not null,
      purpose text not null,
      name text not null,
      media_type text not null,
      size bigint not null,
      created bigint not null,
      created_by text not null,
      unique (device, sha256, purpose)
    )`.execute(db);
  },
};
