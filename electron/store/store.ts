import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { AppError } from '#shared/errors.ts';
import { openFile, openForReading } from './embedded.ts';
import { storeFailure } from './failure.ts';
import { type Listen, listenOn } from './listen.ts';
import { type Dialect, type Migration, migrate } from './migration.ts';
import { STORE_MIGRATIONS } from './migrations/index.ts';
import { databaseHost, postgresDialect, postgresPool } from './postgres.ts';
import { type Read, readFromPostgres, readFromSqlite } from './read.ts';
import type { Schema } from './schema.ts';
import { SharingDatabase } from './shared-commits.ts';
import { sqliteDatabase } from './sqlite.ts';

/** Where a store lies: a file of this computer, or a team's server. */
export type StoreOptions = { clock: Clock; log: Log } & (
  | { kind: 'embedded'; file: string }
  | { kind: 'postgres'; url: string }
);

export type Database<Tables> = {
  db: Kysely<Tables>;
  dialect: Dialect;
  read: Read;
  /**
   * Moves with whatever this process commits to a file that nobody else writes devices to (electron/store/data-folder.ts);
   * null: other processes write to the same database.
   */
  commits: (() => number) | null;
  /** Hears what processes on the same database tell each other; null: nobody else is there. */
  listen: Listen | null;
  /** What a person must be told, for example that a damaged file was set aside (`store.corrupt`). */
  notices: readonly AppError[];
  close(): Promise<void>;
};

/** One site's store: inventory, operations, CPEs, traces. */
export type Store = Database<Schema>;

/**
 * Opens a site's store and brings its schema up to date.
 * Errors: `store.newer-schema`, `store.read-only`, `store.disk-full`, `store.unreachable`.
 */
export function openStore(options: StoreOptions): Promise<Store> {
  return openDatabase<Schema>(options, STORE_MIGRATIONS);
}

/** The same for a database with tables of its own, such as the outbox journal. */
export async function openDatabase<Tables>(
  options: StoreOptions,
  migrations: readonly Migration[],
): Promise<Database<Tables>> {
  const opened = options.kind === 'embedded' ? openEmbedded(options, migrations) : openPostgres(options);
  const { db, dialect, read, commits, listen, notices, place, endReading } = opened;
  const close = async (): Promise<void> => {
    endReading();
    await db.destroy();
  };
  try {
    await migrate(db, dialect, migrations, place);
  } catch (error) {
    await close();
    throw storeFailure(error, place);
  }
  return { db: db as unknown as Kysely<Tables>, dialect, read, commits, listen, notices, close };
}

type Opened = {
  db: Kysely<unknown>;
  dialect: Dialect;
  read: Read;
  commits: (() => number) | null;
  listen: Listen | null;
  notices: readonly AppError[];
  place: string;
  endReading(): void;
};

function openEmbedded(
  { file, clock, log }: Extract<StoreOptions, { kind: 'embedded' }>,
  migrations: readonly Migration[],
): Opened {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storeFailure(error, folder);
  }
  const { database, notices } = openFile(file, clock, migrations);
  for (const notice of notices) log.error({ err: notice, file }, 'a damaged database file was set aside');
  const counted = sqliteDatabase(database, folder);
  const reader = openReader(database, file, folder);
  return {
    db: new SharingDatabase<unknown>({ dialect: new SqliteDialect({ database: counted.database }) }),
    dialect: 'sqlite',
    read: readFromSqlite(reader, folder),
    commits: counted.commits,
    listen: null,
    notices,
    place: file,
    endReading: () => reader.close(),
  };
}

/** On a disk that has just become full the second connection may be the one that finds no room. */
function openReader(writer: DatabaseSync, file: string, folder: string): DatabaseSync {
  try {
    return openForReading(file);
  } catch (error) {
    writer.close();
    throw storeFailure(error, folder);
  }
}

function openPostgres({ url, clock, log }: Extract<StoreOptions, { kind: 'postgres' }>): Opened {
  const pool = postgresPool(url, log);
  const place = databaseHost(url);
  return {
    db: new Kysely<unknown>({ dialect: postgresDialect(pool, place) }),
    dialect: 'postgres',
    read: readFromPostgres(pool, place),
    commits: null,
    listen: listenOn(url, clock, log),
    notices: [],
    place,
    // The pool is one for both, and ends with the other.
    endReading: () => undefined,
  };
}
