import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';
import { isDamage, storeFailure } from './failure.ts';
import { type Migration, refuseNewer } from './migration.ts';

/** Up to this size a file is read through when it is opened; a bigger one would hold the start up for too long. */
const READ_THROUGH_BYTES = 64 * 1024 * 1024;
const BUSY_MILLISECONDS = 5_000;

/** An opened database file, and what a person must be told about it. */
export type OpenedFile = { database: DatabaseSync; notices: readonly AppError[] };

/**
 * Opens a database file, making it where there is none. A damaged one is set aside under a new name and a new one
 * begun: the `store.corrupt` among the notices says so. A newer one is refused before it is opened for writing.
 */
export function openFile(file: string, clock: Clock, migrations: readonly Migration[]): OpenedFile {
  try {
    if (existsSync(file)) {
      try {
        inspect(file, migrations);
      } catch (error) {
        if (!isDamage(error)) throw error;
        const aside = setAside(file, clock);
        const notice = new AppError('store.corrupt', { file, aside }, { cause: error });
        return { database: openForWriting(file), notices: [notice] };
      }
    }
    return { database: openForWriting(file), notices: [] };
  } catch (error) {
    throw storeFailure(error, dirname(file));
  }
}

/** Looks at the file without a chance to change it. Throws what SQLite says of a damaged one. */
function inspect(file: string, migrations: readonly Migration[]): void {
  if (statSync(file).size === 0) return;
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MILLISECONDS });
  try {
    const table = database.prepare("select 1 from sqlite_master where name = 'schema_migration'").get();
    if (table !== undefined) {
      const applied = database.prepare('select id from schema_migration').all();
      refuseNewer(
        applied.map(({ id }) => String(id)),
        migrations,
        file,
      );
    }
    if (statSync(file).size > READ_THROUGH_BYTES) return;
    const [verdict] = database.prepare('pragma quick_check(1)').all();
    if (verdict?.['quick_check'] !== 'ok') throw damage(String(verdict?.['quick_check']));
  } finally {
    database.close();
  }
}

/** quick_check answers in rows, not by failing; this gives its finding the shape of a failure. */
function damage(finding: string): Error {
  return Object.assign(new Error(finding), { errcode: 11 });
}

function setAside(file: string, clock: Clock): string {
  const stamp = instantSeconds(clock.now()).replaceAll(/[:-]/g, '');
  let aside = `${file}.damaged-${stamp}`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${file}.damaged-${stamp}-${count}`;
  renameSync(file, aside);
  for (const companion of ['-wal', '-shm']) {
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  }
  return aside;
}

function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_MILLISECONDS });
  try {
    database.exec('pragma journal_mode = wal');
    // What was acknowledged is on the disk, even when the power goes (DESIGN.md: nothing typed is lost).
    database.exec('pragma synchronous = full');
    database.exec('pragma temp_store = memory');
    database.exec('pragma cache_size = -65536');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A second connection to the same file, which only reads: it goes on while a long write is under way, and never sees
 * half of one.
 */
export function openForReading(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MILLISECONDS });
  database.exec('pragma cache_size = -32768');
  return database;
}
