import { sql } from 'kysely';
import { givenKey, type Migration } from '../migration.ts';

/**
 * How many Informs each hour had: of the sessions themselves only the last are kept. An hour has a row where the ACS
 * listened in it; what is still known of the hours before comes from the sessions kept.
 */
export const informHours: Migration = {
  id: '0121-inform-hours',
  async up(db, dialect) {
    await sql`create table inform_hour (
      hour ${givenKey(dialect)},
      informs bigint not null,
      broken bigint not null
    )`.execute(db);
    await sql`insert into inform_hour (hour, informs, broken)
      select started_at / 3600000 * 3600000, count(*),
        sum(case when summary_json like '%"how":"aborted"%' then 1 else 0 end)
      from cpe_session where cpe is not null group by 1`.execute(db);
    await sql`create index cpe_session_started on cpe_session (started_at)`.execute(db);
  },
};
