import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type pg from 'pg';
import { postgresFailure, storeFailure } from './failure.ts';

/** A value that goes into a query on both engines as it is. */
export type Value = string | number | null;

/**
 * Runs a query written by hand, with `?` for each value: for the few on which speed depends, because putting a query
 * together costs more than running it. It sees what is committed and nothing else, and never waits for a writer.
 */
export type Read = <Row>(sql: string, values?: readonly Value[]) => Promise<Row[]>;

/** Reads on a connection that cannot write. Statements are prepared once; what differs between them is only values. */
export function readFromSqlite(database: DatabaseSync, place: string): Read {
  const prepared = new Map<string, StatementSync>();
  return async <Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> => {
    try {
      let statement = prepared.get(sql);
      if (statement === undefined) {
        statement = database.prepare(sql);
        prepared.set(sql, statement);
      }
      return statement.all(...values) as Row[];
    } catch (error) {
      throw storeFailure(error, place);
    }
  };
}

/** The same on any connection of the pool; named, so that the server plans each once per connection. */
export function readFromPostgres(pool: pg.Pool, place: string): Read {
  const named = new Map<string, { name: string; text: string }>();
  const nameOf = (sql: string): { name: string; text: string } => {
    const known = named.get(sql);
    if (known !== undefined) return known;
    let count = 0;
    const made = { name: `read_${named.size}`, text: sql.replaceAll('?', () => `$${++count}`) };
    named.set(sql, made);
    return made;
  };
  return async <Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> => {
    try {
      return (await pool.query({ ...nameOf(sql), values: [...values] })).rows;
    } catch (error) {
      throw postgresFailure(error, place);
    }
  };
}
