import { sql, type Transaction } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * How many devices there are whatever their kind, in all and in blocks of ids as device_count has them: what a list
 * without a filter is found by needs one row of each block, not one of each organization, type and status in it.
 *
 * And counts of many new devices are added at once: by row, they cost more than the rows. PostgreSQL hands a statement's
 * rows to its trigger; in SQLite whoever inserts many says so in the table counting_paused, and counts them afterwards,
 * in the same transaction.
 */
export const deviceBlocks: Migration = {
  id: '0015-device-blocks',
  async up(db, dialect) {
    const keyed = sql.raw(dialect === 'sqlite' ? 'without rowid' : '');
    await sql`create table device_block (
      level integer not null,
      block bigint not null,
      devices bigint not null,
      primary key (level, block)
    ) ${keyed}`.execute(db);
    await sql`insert into device_block (level, block, devices)
      select level, block, sum(devices) from device_count group by level, block`.execute(db);
    if (dialect === 'sqlite') await countInSqlite(db);
    else await countInPostgres(db);
  },
};

const levelsOf = (row: string): string => `(select 0 as level, 0 as block union all select 1, ${row}.id / 262144
  union all select 2, ${row}.id / 16384 union all select 3, ${row}.id / 1024) as blocks`;
const KINDS = 'device_count (level, block, organization_id, type, status, devices)';
const SAME_KIND = 'on conflict (level, block, organization_id, type, status)';
const BLOCKS = 'device_block (level, block, devices)';

const addKind = `insert into ${KINDS}
  select blocks.level, blocks.block, new.organization_id, new.type, new.status, 1 from ${levelsOf('new')} where true
  ${SAME_KIND} do update set devices = device_count.devices + 1;`;
const takeKind = `update device_count set devices = devices - 1
  where (level, block) in (select level, block from ${levelsOf('old')})
    and organization_id = old.organization_id and type = old.type and status = old.status;`;
const addBlock = `insert into ${BLOCKS} select blocks.level, blocks.block, 1 from ${levelsOf('new')} where true
  on conflict (level, block) do update set devices = device_block.devices + 1;`;
const takeBlock = `update device_block set devices = devices - 1
  where (level, block) in (select level, block from ${levelsOf('old')});`;

async function countInSqlite(db: Transaction<unknown>): Promise<void> {
  await sql`create table counting_paused (one integer primary key)`.execute(db);
  await sql`drop trigger device_counted_in`.execute(db);
  await sql`drop trigger device_counted_out`.execute(db);
  await sql`create trigger device_counted_in after insert on device
    when not exists (select 1 from counting_paused) begin ${sql.raw(addKind + addBlock)} end`.execute(db);
  await sql`create trigger device_counted_out after delete on device
    begin ${sql.raw(takeKind + takeBlock)} end`.execute(db);
}

async function countInPostgres(db: Transaction<unknown>): Promise<void> {
  const added = sql.raw(`insert into ${KINDS}
    select level, block, organization_id, type, status, count(*) from added cross join lateral ${levelsOf('added')}
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    ${SAME_KIND} do update set devices = device_count.devices + excluded.devices;
    insert into ${BLOCKS} select level, block, count(*) from added cross join lateral ${levelsOf('added')}
    group by 1, 2 order by 1, 2
    on conflict (level, block) do update set devices = device_block.devices + excluded.devices;`);
  await sql`drop trigger device_counted_in on device`.execute(db);
  await sql`create function device_counted_in() returns trigger language plpgsql as $$ begin
    ${added} return null; end $$`.execute(db);
  await sql`create trigger device_counted_in after insert on device referencing new table as added
    for each statement execute function device_counted_in()`.execute(db);
  await sql`create function device_counted_out() returns trigger language plpgsql as $$ begin
    ${sql.raw(takeKind + takeBlock)} return null; end $$`.execute(db);
  await sql`create trigger device_counted_out after delete on device
    for each row execute function device_counted_out()`.execute(db);
}
