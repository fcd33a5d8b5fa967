import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** What devices should be set to, what they last told, and what was taken back by a factory reset. */
export const settings: Migration = {
  id: '0004-settings',
  async up(db, dialect) {
    await sql`create table device_setting (
      id ${countingKey(dialect)},
      device bigint not null,
      name text not null,
      type text not null,
      value text not null,
      secret integer not null,
      changed_at bigint not null
    )`.execute(db);
    await sql`create unique index device_setting_of on device_setting (device, name)`.execute(db);
    await sql`create table device_reported (
      device bigint not null,
      name text not null,
      type text not null,
      value text,
      at bigint not null,
      primary key (device, name)
    )`.execute(db);
    await sql`create table device_setting_history (
      id ${countingKey(dialect)},
      device bigint not null,
      at bigint not null,
      why text not null,
      settings text not null,
      restored_at bigint
    )`.execute(db);
    await sql`create index device_setting_history_of on device_setting_history (device, id)`.execute(db);
  },
};
