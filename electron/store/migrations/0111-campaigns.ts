import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** Firmware campaigns with a row for every device they aim at. */
export const campaigns: Migration = {
  id: '0111-campaigns',
  async up(db, dialect) {
    await sql`create table campaign (
      id ${countingKey(dialect)},
      name text not null,
      plan text not null,
      firmware_image bigint not null,
      version text not null,
      reach text,
      state text not null,
      state_json text not null,
      is_driven integer not null,
      revision integer not null,
      created_at bigint not null,
      created_by text not null,
      started_at bigint
    )`.execute(db);
    await sql`create index campaign_driven on campaign (id) where is_driven = 1`.execute(db);
    await sql`create table campaign_device (
      campaign bigint not null references campaign (id),
      device bigint not null,
      place integer not null,
      wave integer,
      name text not null,
      serial_number text not null,
      state text not null,
      attempt integer not null,
      operation text,
      changed_at bigint not null,
      not_after bigint,
      code text,
      words text,
      about text,
      by_whom text,
      is_counted integer not null,
      offered_at bigint not null,
      ended_at bigint,
      primary key (campaign, device)
    )`.execute(db);
    await sql`create index campaign_device_tally on campaign_device (campaign, wave, state, is_counted)`.execute(db);
    await sql`create index campaign_device_turn on campaign_device (campaign, state, offered_at, place)`.execute(db);
    await sql`create index campaign_device_ended on campaign_device (campaign, ended_at)`.execute(db);
    await sql`create index campaign_device_device on campaign_device (device)`.execute(db);
    await sql`create index campaign_device_operation on campaign_device (operation)
      where operation is not null`.execute(db);
    await sql`create index campaign_device_version on campaign_device (state)
      where state in ('verifying', 'unclear')`.execute(db);
  },
};
