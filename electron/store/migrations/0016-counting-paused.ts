import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * PostgreSQL too is told while many devices are inserted: each statement of an import counted again into the same few
 * rows, and every version of them stays until the import ends. The row in counting_paused is the transaction's own,
 * nobody else ever sees it.
 */
export const countingPaused: Migration = {
  id: '0016-counting-paused',
  async up(db, dialect) {
    if (dialect === 'sqlite') return;
    const levels = sql.raw(`(select 0 as level, 0 as block union all select 1, added.id / 262144
      union all select 2, added.id / 16384 union all select 3, added.id / 1024) as blocks`);
    await sql`create table counting_paused (one integer primary key)`.execute(db);
    await sql`create or replace function device_counted_in() returns trigger language plpgsql as $$ begin
      if exists (select 1 from counting_paused) then return null; end if;
      insert into device_count (level, block, organization_id, type, status, devices)
        select level, block, organization_id, type, status, count(*) from added cross join lateral ${levels}
        group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
        on conflict (level, block, organization_id, type, status)
        do update set devices = device_count.devices + excluded.devices;
      insert into device_block (level, block, devices)
        select level, block, count(*) from added cross join lateral ${levels} group by 1, 2 order by 1, 2
        on conflict (level, block) do update set devices = device_block.devices + excluded.devices;
      return null; end $$`.execute(db);
  },
};
