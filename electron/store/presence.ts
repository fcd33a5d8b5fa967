import { type Kysely, sql } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/**
 * Which processes work on a database. What one of them has sent is its own as long as it lives (a lease); after that
 * others see to it. A process says that it lives, by the database's clock: computers need not agree on the time.
 */
export type Presence = {
  /** Names this process, from its start to its end. */
  readonly self: string;
  /** Those held for alive now, this one among them. */
  living(): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
};

/** A process that has said nothing for so long is dead. Long enough for a disk that stalls, short enough to wait for. */
const LEASE_MS = 10_000;
const SAY_AGAIN_MS = 3_000;
const ID_BYTES = 9;

export async function openPresence({
  store,
  clock,
  random,
  log,
}: {
  store: Store;
  clock: Clock;
  random: Random;
  log: Log;
}): Promise<Presence> {
  const self = randomToken(random, ID_BYTES);
  const { db, dialect } = store;
  // A data folder has one process at a time (electron/store/data-folder.ts): whoever else wrote there is gone.
  if (dialect === 'sqlite') return { self, living: async () => new Set([self]), close: async () => undefined };

  await sayAlive(db, self);
  let closed = false;
  let saying: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;
  const next = (): void => {
    if (closed) return;
    cancel = clock.after(SAY_AGAIN_MS, () => {
      saying = sayAlive(db, self)
        .catch((error: unknown) => log.warn({ err: error }, 'the database was not told that this process lives'))
        .then(next);
    });
  };
  next();
  return {
    self,
    async living() {
      const { rows } = await sql<{ id: string }>`select id from process where alive_until > ${NOW}`.execute(db);
      return new Set([self, ...rows.map(({ id }) => id)]);
    },
    async close() {
      closed = true;
      cancel();
      await saying;
      await db.deleteFrom('process').where('id', '=', self).execute();
    },
  };
}

/** PostgreSQL's clock, in milliseconds; not the transaction's, which stands still. */
const NOW = sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

async function sayAlive(db: Kysely<Schema>, self: string): Promise<void> {
  await sql`insert into process (id, alive_until) values (${self}, ${NOW} + ${sql.lit(LEASE_MS)})
    on conflict (id) do update set alive_until = excluded.alive_until`.execute(db);
  await sql`delete from process where alive_until < ${NOW} - ${sql.lit(LEASE_MS * 100)}`.execute(db);
}
