import { sql } from 'kysely';
import { givenKey, type Migration } from '../migration.ts';

/** Devices that exist only on this computer, as its ACS keeps them until the control server gave them a number. */
export const rosterDraft: Migration = {
  id: '0160-roster-draft',
  async up(db, dialect) {
    await sql`create table roster_draft (
      stand_in ${givenKey(dialect)},
      draft text not null,
      entry text not null,
      landed_as bigint,
      joined integer not null
    )`.execute(db);
    await sql`create index roster_draft_landed on roster_draft (landed_as) where landed_as is not null`.execute(db);
  },
};
