import { type Kysely, sql } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import { SessionSummary } from '#shared/acs.ts';
import type { InformHistory } from '#shared/insights/informs.ts';
import { LIST_MOST, type StretchMillis } from '#shared/insights/stretch.ts';
import type { Schema } from './schema.ts';

/** How many Informs the ACS heard by the hour; of the sessions themselves only the last are kept. */

const HOUR_MS = 3_600_000;

function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS;
}

/** Counts sessions that ended; one that ended before anybody knew who called was no Inform. */
export async function countInforms(db: Kysely<Schema>, sessions: readonly SessionSummary[]): Promise<void> {
  const known = sessions.filter(({ cpe }) => cpe !== null);
  for (const [hour, own] of Map.groupBy(known, ({ startedAt }) => hourOf(Date.parse(startedAt)))) {
    const broken = own.filter(({ end }) => end?.how === 'aborted').length;
    await db
      .insertInto('inform_hour')
      .values({ hour, informs: own.length, broken })
      .onConflict((conflict) =>
        conflict.column('hour').doUpdateSet({
          informs: sql`inform_hour.informs + ${own.length}`,
          broken: sql`inform_hour.broken + ${broken}`,
        }),
      )
      .execute();
  }
}

/** The ACS listens: an hour in which nobody calls is then one without Informs, and not one that nobody knows of. */
export async function noteListening(db: Kysely<Schema>, at: number): Promise<void> {
  await db
    .insertInto('inform_hour')
    .values({ hour: hourOf(at), informs: 0, broken: 0 })
    .onConflict((conflict) => conflict.column('hour').doNothing())
    .execute();
}

export async function forgetInformsBefore(db: Kysely<Schema>, before: number): Promise<void> {
  await db.deleteFrom('inform_hour').where('hour', '<', before).execute();
}

export async function informsIn(db: Kysely<Schema>, { from, until }: StretchMillis): Promise<InformHistory> {
  const { first } = await db
    .selectFrom('inform_hour')
    .select(({ fn }) => fn.min('hour').as('first'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('inform_hour')
    .selectAll()
    .where('hour', '>=', from)
    .where('hour', '<', until)
    .orderBy('hour')
    .execute();
  return {
    keptSince: first === null ? null : instantMillis(first),
    hours: rows.map(({ hour, informs, broken }) => ({ at: instantMillis(hour), informs, broken })),
  };
}

/** The sessions that began in a stretch, as far as they are kept; the newest first. */
export async function sessionsIn(db: Kysely<Schema>, { from, until }: StretchMillis): Promise<SessionSummary[]> {
  const rows = await db
    .selectFrom('cpe_session')
    .select('summary_json')
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
    .where('cpe', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(LIST_MOST)
    .execute();
  return rows.map((row) => SessionSummary.parse(JSON.parse(row.summary_json)));
}
