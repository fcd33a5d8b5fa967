import type { Clock } from '#electron/ports/clock.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { changesBetween, logDevice } from './log.ts';
import { type DeviceChanges, updateDevice } from './record.ts';

/**
 * A debug log that somebody turned on and forgot fills disks and shows more of a household than anybody needs: it ends
 * by itself (inventory-api 8, BP5). Whoever still needs it says `debug: true` again, and has another day.
 */
const TERM_MILLISECONDS = 24 * 3_600_000;
/** Who turned it off, in the device log. */
const WHO = 'Demarc (24 hours are over)';
/** So many are turned off in one transaction. */
const AT_ONCE = 500;

/** What follows from a change of `debug`. */
export function debugTerm({ debug }: DeviceChanges, now: number): Pick<DeviceChanges, 'debug_until'> {
  if (debug === undefined) return {};
  return { debug_until: debug === 1 ? now + TERM_MILLISECONDS : null };
}

/** Turns off what is over. Costs by the number of those, not of devices. */
export function createDebugWatch({ db, dialect }: Store, clock: Clock): () => Promise<void> {
  const endSome = (now: number): Promise<number> =>
    inTransaction(db, async (trx) => {
      const query = trx
        .selectFrom('device')
        .selectAll()
        .where('debug_until', '<=', now)
        .orderBy('debug_until')
        .limit(AT_ONCE);
      const rows = await (dialect === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
      for (const row of rows) {
        const changes = { debug: 0, debug_until: null };
        await updateDevice(trx, row, changes, now);
        const logged = changesBetween(row, changes);
        await logDevice(trx, { device: row.id, at: now, who: WHO, what: 'changed', changes: logged });
      }
      return rows.length;
    });
  return async () => {
    const now = clock.now();
    const over = await db.selectFrom('device').select('id').where('debug_until', '<=', now).limit(1).execute();
    if (over.length > 0) while ((await endSome(now)) === AT_ONCE);
  };
}
