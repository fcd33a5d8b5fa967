import type { Kysely, Transaction } from 'kysely';
import { isStandoff } from './failure.ts';

const ATTEMPTS = 5;

/**
 * Runs a transaction, and again where PostgreSQL ended it because two of them waited for each other: nothing of it was
 * done then. `work` must not keep anything from an attempt that failed.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isStandoff(error)) throw error;
    }
  }
}
