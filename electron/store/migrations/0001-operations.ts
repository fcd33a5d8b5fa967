import { sql } from 'kysely';
import { countingKey, type Migration } from '../migration.ts';

/** Operations and their steps. */
export const operations: Migration = {
  id: '0001-operations',
  async up(db, dialect) {
    await sql`create table operation (
      seq ${countingKey(dialect)},
      id text not null unique,
      device text not null,
      kind text not null,
      command_key text not null unique,
      created_at bigint not null,
      created_by text not null,
      scheduled_for bigint,
      arguments text,
      state text not null,
      state_json text not null,
      revision integer not null,
      same_as text
    )`.execute(db);
    await sql`create index operation_of_device on operation (device, seq)`.execute(db);
    await sql`create unique index operation_same on operation (device, same_as) where same_as is not null`.execute(db);
    await sql`create index operation_unfinished on operation (state, device)
      where state in ('queued', 'sent', 'accepted', 'unclear')`.execute(db);
    await sql`create index operation_scheduled on operation (scheduled_for)
      where state = 'queued' and scheduled_for is not null`.execute(db);
    await sql`create table operation_step (
      seq ${countingKey(dialect)},
      operation text not null references operation (id) on delete cascade,
      at bigint not null,
      state text not null,
      words text not null
    )`.execute(db);
    await sql`create index operation_step_of on operation_step (operation, seq)`.execute(db);
  },
};
