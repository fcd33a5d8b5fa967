import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import { isBusy, isDamage, storeFailure } from './failure.ts';

const LOCK_FILE = 'demarc.lock';

/** The hold on a data folder. */
export type DataFolderLock = { release(): void };

/**
 * Takes a data folder for this process; a second process gets `store.in-use` with the pid of the first.
 *
 * The lock is an open write transaction on a small database file, so the operating system holds it and lets it go when
 * the process ends, however it ends: nothing can be left behind by a kill -9, and no pid has to be judged dead or
 * alive. The pid in the file is for words only.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, LOCK_FILE);
    try {
      return hold(file, folder);
    } catch (error) {
      if (!isDamage(error)) throw error;
      renameSync(file, `${file}.damaged`);
      return hold(file, folder);
    }
  } catch (error) {
    throw storeFailure(error, folder);
  }
}

function hold(file: string, folder: string): DataFolderLock {
  const fresh = !existsSync(file);
  const database = new DatabaseSync(file, { timeout: fresh ? 1_000 : 0 });
  try {
    database.exec('begin immediate');
    database.exec('create table if not exists holder (pid integer not null)');
    database.exec('delete from holder');
    database.prepare('insert into holder values (?)').run(pid);
    database.exec('commit');
    // Readers stay welcome beside this (it is how the next one learns our pid), writers are not.
    database.exec('begin immediate');
  } catch (error) {
    const holder = isBusy(error) ? holderOf(file) : null;
    database.close();
    throw isBusy(error) ? new AppError('store.in-use', { pid: holder ?? '?', folder }) : error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}

function holderOf(file: string): number | null {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
  try {
    const row = database.prepare('select pid from holder').get();
    return typeof row?.['pid'] === 'number' ? row['pid'] : null;
  } catch {
    // The holder is just writing its pid: in use all the same, only without a number.
    return null;
  } finally {
    database.close();
  }
}
