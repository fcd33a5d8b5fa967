import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * How strong a line or a fibre was, each time somebody read it: beside the last value of a parameter, the ones before,
 * for those parameters alone that tell how good a connection is (shared/signal.ts).
 */
export const deviceReadings: Migration = {
  id: '0126-device-readings',
  async up(db) {
    await sql`create table device_reading (
      device bigint not null,
      name text not null,
      at bigint not null,
      value double precision not null,
      primary key (device, name, at)
    )`.execute(db);
    await sql`create index device_reading_age on device_reading (at)`.execute(db);
  },
};
