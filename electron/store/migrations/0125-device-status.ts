import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * How long each device was Up and Down: a row for every period that is over. The one that lasts is the device's own
 * `status` since `status_change`, so a record that never flipped costs nothing. Triggers keep them: no way of writing a
 * device can forget to.
 */
export const deviceStatus: Migration = {
  id: '0125-device-status',
  async up(db, dialect) {
    await sql`create table device_status (
      device bigint not null,
      since bigint not null,
      until bigint not null,
      status text not null
    )`.execute(db);
    await sql`create index device_status_of on device_status (device, until)`.execute(db);
    await sql`create index device_status_age on device_status (until)`.execute(db);
    const ended = sql`insert into device_status (device, since, until, status)
      values (old.id, old.status_change, new.status_change, old.status)`;
    const forgotten = sql`delete from device_status where device = old.id`;
    if (dialect === 'sqlite') {
      await sql`create trigger device_status_ended after update of status on device when old.status <> new.status
        begin ${ended}; end`.execute(db);
      await sql`create trigger device_status_forgotten after delete on device begin ${forgotten}; end`.execute(db);
      return;
    }
    await sql`create function device_status_ended() returns trigger language plpgsql as $$ begin
      ${ended}; return null; end $$`.execute(db);
    await sql`create trigger device_status_ended after update on device for each row
      when (old.status <> new.status) execute function device_status_ended()`.execute(db);
    await sql`create function device_status_forgotten() returns trigger language plpgsql as $$ begin
      ${forgotten}; return null; end $$`.execute(db);
    await sql`create trigger device_status_forgotten after delete on device
      for each row execute function device_status_forgotten()`.execute(db);
  },
};
