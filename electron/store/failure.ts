import { AppError } from '#shared/errors.ts';

/** The primary result codes of SQLite that mean something to us (sqlite.org/rescode.html). */
const SQLITE = { busy: 5, readonly: 8, ioerr: 10, corrupt: 11, full: 13, cantopen: 14, notadb: 26 } as const;
const SQLITE_UNIQUE = new Set([2067, 1555]);
const SQLITE_FOREIGN_KEY = 787;
/** How SQLite says that there is no room: for the file (778), for the WAL's index beside it (4874). */
const NO_ROOM: ReadonlySet<number> = new Set([778, 4874]);

function sqliteCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}

function textCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** True where the file is no SQLite database, or a broken one. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && ((code & 0xff) === SQLITE.corrupt || (code & 0xff) === SQLITE.notadb);
}

/** True where a row with the same unique value is already there. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === null ? textCode(error) === '23505' : SQLITE_UNIQUE.has(code);
}

/** True where a row cannot go because others refer to it. */
export function isStillReferred(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === null ? textCode(error) === '23503' : code === SQLITE_FOREIGN_KEY;
}

/** True where PostgreSQL ended a transaction because another stood in its way: it may simply run again. */
export function isStandoff(error: unknown): boolean {
  const code = textCode(error);
  return code === '40P01' || code === '40001';
}

/** True where another process holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code & 0xff) === SQLITE.busy;
}

const POSTGRES_UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P03',
]);

/** True where only writing fails, because there is no room or no right to: what was read before can still be read. */
export function isWriteRefused(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'store.disk-full' || error.code === 'store.read-only');
}

/** Gives what an engine or the file system threw the words of our catalogue, where it has any. */
export function storeFailure(error: unknown, place: string): unknown {
  const code = sqliteCode(error);
  if (code !== null) {
    const primary = code & 0xff;
    if (primary === SQLITE.full || NO_ROOM.has(code)) return new AppError('store.disk-full', {}, { cause: error });
    if (primary === SQLITE.readonly || primary === SQLITE.cantopen) {
      return new AppError('store.read-only', { folder: place }, { cause: error });
    }
    return error;
  }
  switch (textCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return new AppError('store.disk-full', {}, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('store.read-only', { folder: place }, { cause: error });
    default:
      return error;
  }
}

/** The same for a PostgreSQL server, where a lost connection is a failure of its own. */
export function postgresFailure(error: unknown, place: string): unknown {
  const code = textCode(error);
  if (code !== null && POSTGRES_UNREACHABLE.has(code)) {
    return new AppError('store.unreachable', { host: place }, { cause: error });
  }
  return storeFailure(error, place);
}
