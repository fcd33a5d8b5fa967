import { type Kysely, sql } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { isWriteRefused } from '#electron/store/failure.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { updateDevice } from './record.ts';

/** Readers ask for a sweep each time; so often one is really made. */
const SWEPT_RECENTLY_MILLISECONDS = 250;
/** So many flips are written in one transaction. */
const FLIPS_AT_ONCE = 500;

export type StatusSweep = {
  /** Turns every device Down whose time is up; costs by the number of flips, not of devices. */
  run(): Promise<void>;
  /** Turns devices Down that were asked for a sign of life and gave none since (inventory-api 7, UC1b). */
  silent(ids: readonly number[], askedAt: number): Promise<void>;
  /** Has the next run look again at once, because records were written that may be due already. */
  lookAgain(): void;
};

/**
 * Devices become Down by saying nothing, so somebody has to look (inventory-api 9.12). Each Up record holds the
 * instant at which it is due, and an index on it leads straight to those that are over it.
 *
 * `status_change` of such a flip is when it was found, not when it fell due: a poller that asks for changes since its
 * last look must not miss one that came to light later.
 */
export function createStatusSweep(store: Store, clock: Clock, log: Log): StatusSweep {
  const { db, dialect } = store;

  const flipSome = (now: number): Promise<number> =>
    inTransaction(db, async (trx) => {
      const query = trx
        .selectFrom('device')
        .selectAll()
        .where('status_due', '<', now)
        .orderBy('status_due')
        .limit(FLIPS_AT_ONCE);
      const rows = await (dialect === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
      for (const row of rows) await updateDevice(trx, row, { status: 'Down', status_change: now });
      return rows.length;
    });

  let swept = Number.NEGATIVE_INFINITY;

  return {
    async silent(ids, askedAt) {
      for (let from = 0; from < ids.length; from += FLIPS_AT_ONCE) {
        const some = ids.slice(from, from + FLIPS_AT_ONCE);
        await inTransaction(db, async (trx) => {
          const query = trx
            .selectFrom('device')
            .selectAll()
            .where('id', 'in', some)
            .where('status', '=', 'Up')
            // It informed after all, by itself or in a session of another process.
            .where('last_connection', '<', askedAt)
            .orderBy('id');
          const rows = await (dialect === 'postgres' ? query.forUpdate() : query).execute();
          for (const row of rows) await updateDevice(trx, row, { status: 'Down', status_change: clock.now() });
        });
      }
    },
    lookAgain() {
      swept = Number.NEGATIVE_INFINITY;
    },
    async run() {
      const now = clock.now();
      if (now >= swept && now - swept < SWEPT_RECENTLY_MILLISECONDS) return;
      swept = now;
      const due = await db.selectFrom('device').select('id').where('status_due', '<', now).limit(1).execute();
      if (due.length === 0) return;
      try {
        while ((await flipSome(now)) === FLIPS_AT_ONCE);
      } catch (error) {
        // Readers wait for a sweep: on a full disk they get what is known.
        if (!isWriteRefused(error)) throw error;
        log.warn({ err: error }, 'devices that fell silent could not be marked Down');
      }
    },
  };
}

/** How many devices are up and down, as the counts are kept: never a scan. */
export async function statusCounts(db: Kysely<Schema>): Promise<{ up: number; down: number }> {
  const rows = await db
    .selectFrom('device_count')
    .select(['status', sql<number>`sum(devices)`.as('devices')])
    .where('level', '=', 0)
    .groupBy('status')
    .execute();
  const of = (wanted: string): number => Number(rows.find(({ status }) => status === wanted)?.devices ?? 0);
  return { up: of('Up'), down: of('Down') };
}
