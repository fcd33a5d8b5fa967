import { sql } from 'kysely';
import { givenKey, type Migration } from '../migration.ts';

/** The devices of a remote control server, for the ACS of this computer; and what that ACS learned of them. */
export const roster: Migration = {
  id: '0080-roster',
  async up(db, dialect) {
    await sql`create table roster_device (
      id ${givenKey(dialect)},
      serial_key text not null,
      serial_alt_key text,
      row_json text not null,
      detail_json text
    )`.execute(db);
    await sql`create index roster_device_serial on roster_device (serial_key)`.execute(db);
    await sql`create index roster_device_serial_alt on roster_device (serial_alt_key)
      where serial_alt_key is not null`.execute(db);
    await sql`create table roster_type (
      id ${givenKey(dialect)},
      name text not null,
      short_name text
    )`.execute(db);
    await sql`create table roster_access (
      device ${givenKey(dialect)},
      username text,
      password_cipher text
    )`.execute(db);
    await sql`create table roster_sighting (
      device ${givenKey(dialect)},
      at bigint not null,
      software_version text,
      hardware_version text,
      done text not null,
      revision integer not null,
      noted integer not null
    )`.execute(db);
  },
};
