import { AppError } from '#shared/errors.ts';

/** Dexie counts versions in tenths. */
const DEXIE_FACTOR = 10;

/**
 * Refuses a database that a newer program left, before it is opened: a Dexie that knows less would give it the older
 * tables and indexes beside its own, and count its version up. Throws AppError `store.newer-schema`.
 * @param known the version this program writes, as Dexie counts
 */
export async function refuseNewerDatabase(name: string, known: number): Promise<void> {
  const there = await databasesHere();
  const found = (there.find((database) => database.name === name)?.version ?? 0) / DEXIE_FACTOR;
  if (found > known) throw newerData(found, known);
}

/** Chrome fails to open its storage the first time on a full disk, and then does it: Dexie tries again, too. */
const TRIES = 3;

async function databasesHere(): Promise<readonly IDBDatabaseInfo[]> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await indexedDB.databases();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

export function newerData(found: number, known: number): AppError {
  return new AppError('store.newer-schema', { folder: 'the storage of this window', found, known });
}
