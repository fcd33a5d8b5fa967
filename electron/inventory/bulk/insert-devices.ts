import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompiledQuery, sql, type Transaction } from 'kysely';
import type { Dialect } from '#electron/store/migration.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type DeviceRecord, type DeviceValues, HIGHEST_ID, takeNumbers, withDerived } from '../record.ts';

/** A statement has a bounded number of values. */
const ROWS_AT_ONCE = 100;

/**
 * Writes many new records as `insertDevice` writes one; their ids are `first` and those that follow. The statement is
 * written by hand: putting it together from thousands of values takes longer than running it. Between two of them
 * others get their turn.
 */
export async function insertDevices(
  trx: Transaction<Schema>,
  dialect: Dialect,
  first: number,
  list: readonly Omit<DeviceValues, 'id'>[],
): Promise<void> {
  const firstChange = (await takeNumbers(trx, 'change', list.length)) - list.length + 1;
  await trx.insertInto('counting_paused').values({ one: 1 }).execute();
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE) {
    const records = list
      .slice(from, from + ROWS_AT_ONCE)
      .map((values, index) => withDerived({ ...values, id: first + from + index }, firstChange + from + index));
    await trx.executeQuery(insertion(dialect, records));
    await nextTurn();
  }
  await countAdded(trx, first, first + list.length - 1);
}

function insertion(dialect: Dialect, records: readonly DeviceRecord[]): CompiledQuery {
  if (dialect === 'postgres') {
    // One value: planning a list of thousands of them takes longer than reading this.
    const sql = 'insert into device select * from json_populate_recordset(null::device, $1::json)';
    return CompiledQuery.raw(sql, [JSON.stringify(records)]);
  }
  const columns = Object.keys(records[0] ?? {}) as (keyof DeviceRecord)[];
  const row = `(${columns.map(() => '?').join(',')})`;
  const rows = records.map(() => row);
  return CompiledQuery.raw(
    `insert into device (${columns.join(',')}) values ${rows.join(',')}`,
    records.flatMap((record) => columns.map((column) => record[column])),
  );
}

/** What the triggers would have counted statement by statement (migrations 0015 and 0016). */
async function countAdded(trx: Transaction<Schema>, first: number, last: number): Promise<void> {
  const added = sql`device, (select 0 as level, cast(${sql.lit(HIGHEST_ID)} as bigint) as width union all select 1, 262144
    union all select 2, 16384 union all select 3, 1024) as levels where device.id between ${first} and ${last}`;
  await sql`insert into device_count (level, block, organization_id, type, status, devices)
    select level, device.id / width, organization_id, type, status, count(*) from ${added}
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (level, block, organization_id, type, status)
    do update set devices = device_count.devices + excluded.devices`.execute(trx);
  await sql`insert into device_block (level, block, devices)
    select level, device.id / width, count(*) from ${added} group by 1, 2 order by 1, 2
    on conflict (level, block) do update set devices = device_block.devices + excluded.devices`.execute(trx);
  await trx.deleteFrom('counting_paused').execute();
}
