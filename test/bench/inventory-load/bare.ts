import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Place } from '#test/fixtures/inventory/engines.ts';

/** What the inventory is measured against: the least that could do the same. */

/** The engine without anything of ours around it; `write` inserts a row as long as `text` and commits. */
export type BareEngine = {
  all(sql: string): Promise<unknown>;
  write(text: string): Promise<unknown>;
  close(): Promise<void>;
};

export async function bareEngine(place: Place): Promise<BareEngine> {
  if (place.kind === 'embedded') {
    const database = new DatabaseSync(place.file, { readOnly: true });
    // A file of its own, so that what the site has in its log is not in the way; as durable as the site's.
    const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-bare-'));
    const scratch = new DatabaseSync(join(folder, 'bare.db'));
    scratch.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table row (id integer primary key, text)',
    );
    const insert = scratch.prepare('insert into row (text) values (?)');
    const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
    return {
      async all(sql) {
        const statement = prepared.get(sql) ?? database.prepare(sql);
        prepared.set(sql, statement);
        return statement.all();
      },
      write: async (text) => insert.run(text),
      async close() {
        database.close();
        scratch.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  await client.query('create table bare_row (id bigserial primary key, text text)');
  return {
    all: (sql) => client.query(sql),
    write: (text) => client.query('insert into bare_row (text) values ($1)', [text]),
    close: () => client.end(),
  };
}

/** A bare node:http server that answers everything with these bytes, after it has read what was sent. */
export async function openBare(bytes: Buffer): Promise<{ port: number; close(): Promise<void> }> {
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => response.writeHead(200, headers).end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
