import { sql } from 'kysely';
import { givenKey, type Migration } from '../migration.ts';

/**
 * How many devices were up, every quarter of an hour: it cannot be told afterwards. And the status a control server
 * told of a device, beside its row, so that a change shows.
 */
export const fleetHistory: Migration = {
  id: '0120-fleet-history',
  async up(db, dialect) {
    await sql`create table fleet_sample (
      at ${givenKey(dialect)},
      up bigint not null,
      down bigint not null
    )`.execute(db);
    await sql`alter table roster_device add column status text`.execute(db);
    const told = sql.raw(dialect === 'sqlite' ? `json_extract(row_json, '$.status')` : `row_json::json ->> 'status'`);
    await sql`update roster_device set status = ${told}`.execute(db);
    await sql`create index roster_device_status on roster_device (status)`.execute(db);
  },
};
