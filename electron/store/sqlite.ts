import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { storeFailure } from './failure.ts';

const STATEMENTS_KEPT = 300;

function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined) return null;
  return value as SQLInputValue;
}

/** What Kysely's own SqliteDialect asks for, and how often something was committed through it. */
export type CountedDatabase = { database: SqliteDatabase; commits: () => number };

/**
 * node:sqlite for Kysely's own SqliteDialect. Statements are kept prepared: compiling the SQL costs more than most of
 * our reads.
 */
export function sqliteDatabase(database: DatabaseSync, place: string): CountedDatabase {
  const kept = new Map<string, SqliteStatement>();
  let commits = 0;
  const ran = (): void => {
    // A read counts as well where it stands alone: one too many costs a look, one too few an answer of before.
    if (!database.isTransaction) commits += 1;
  };
  const shaped: SqliteDatabase = {
    close: () => {
      if (database.isOpen) database.close();
    },
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      // SQLite undoes a transaction by itself when the disk is full; the rollback that follows must not hide why.
      if (sql === 'rollback') return statement(database, 'rollback', place, ran, () => !database.isTransaction);
      // A transaction that begins as a reader can be refused the write later; one that begins as a writer waits.
      const made = statement(database, sql === 'begin' ? 'begin immediate' : sql, place, ran);
      kept.set(sql, made);
      if (kept.size > STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? sql);
      return made;
    },
  };
  return { database: shaped, commits: () => commits };
}

function statement(
  database: DatabaseSync,
  sql: string,
  place: string,
  ran: () => void,
  skip = (): boolean => false,
): SqliteStatement {
  const guarded = <T>(work: () => T): T => {
    try {
      const result = work();
      ran();
      return result;
    } catch (error) {
      throw storeFailure(error, place);
    }
  };
  const prepared: StatementSync = guarded(() => database.prepare(sql));
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => guarded(() => prepared.all(...parameters.map(bindable))),
    run: (parameters) =>
      skip() ? { changes: 0, lastInsertRowid: 0 } : guarded(() => prepared.run(...parameters.map(bindable))),
    // A reader that goes row by row needs a statement of its own: the kept one may run again meanwhile.
    iterate: (parameters) => guarded(() => database.prepare(sql).iterate(...parameters.map(bindable))),
  };
}
