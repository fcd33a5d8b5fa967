import type { Kysely, Transaction } from 'kysely';
import { isStandoff } from './failure.ts';
import { SharingDatabase } from './shared-commits.ts';

const ATTEMPTS = 5;

/**
 * Runs a transaction, which shares its commit with others where the engine does not do that itself. It runs again where
 * PostgreSQL ended it because two of them waited for each other: nothing of it was done then. `work` must not keep
 * anything from an attempt that failed. `alone`: it takes long, and no other is to wait for its commit.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
  { alone = false }: { alone?: boolean } = {},
): Promise<Result> {
  if (db instanceof SharingDatabase) return db.together(work, alone);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isStandoff(error)) throw error;
    }
  }
}
