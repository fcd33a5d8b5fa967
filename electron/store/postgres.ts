import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '#electron/ports/log.ts';
import { postgresFailure } from './failure.ts';

const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 10_000;

/** Our numbers fit into a double (ids, milliseconds): read `bigint` and counts as numbers, as SQLite gives them. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** The host of a database URL, for words; never its password. */
export function databaseHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host || 'localhost' : 'the database';
}

/** Connections to a server; one that is lost is logged, not fatal. */
export function postgresPool(url: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    types,
  });
  const lost = (error: Error): void => log.warn({ err: error }, 'a connection to the database was lost');
  pool.on('error', lost);
  // The pool listens to idle connections only; one that breaks while it is used fails its query, and must not end us.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** Kysely's PostgreSQL dialect over a pool; `host` is for words. */
export function postgresDialect(pool: pg.Pool, host: string): PostgresDialect {
  return new PostgresDialect({
    pool: {
      options: {},
      connect: async () => {
        try {
          return await pool.connect();
        } catch (error) {
          throw postgresFailure(error, host);
        }
      },
      end: () => pool.end(),
    },
  });
}
