import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '#electron/ports/log.ts';
import type { Migration } from '#electron/store/migration.ts';
import { openDatabase, openStore } from '#electron/store/store.ts';
import { FakeClock } from '#test/fakes/clock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = new FakeClock();
const log = silentLog;
const open = (file: string) => openStore({ kind: 'embedded', file, clock, log });

const first: Migration = {
  id: '0001-first',
  up: async (db) => {
    await sql`create table thing (name text not null)`.execute(db);
    await sql`insert into thing values ('kept')`.execute(db);
  },
};

test('a store is made with its folder, in WAL mode, and flushed at every commit', async () => {
  const file = join(folder, 'sites', 'a.db');
  const store = await open(file);
  const { rows: mode } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(store.db);
  const { rows: flush } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db);
  const { rows: keys } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(store.db);
  expect([mode[0]?.journal_mode, flush[0]?.synchronous, keys[0]?.foreign_keys]).toEqual(['wal', 2, 1]);
  await store.close();
  const again = await open(file);
  expect(again.notices).toEqual([]);
  await again.close();
});

test('a failing migration leaves the old schema and its data', async () => {
  const file = join(folder, 'a.db');
  const broken: Migration = {
    id: '0002-broken',
    up: async (db) => {
      await sql`alter table thing add column extra text`.execute(db);
      await sql`insert into no_such_table values (1)`.execute(db);
    },
  };
  const options = { kind: 'embedded', file, clock, log } as const;
  await (await openDatabase<unknown>(options, [first])).close();
  await expect(openDatabase<unknown>(options, [first, broken])).rejects.toThrow(/no_such_table/);
  const old = await openDatabase<unknown>(options, [first]);
  const { rows } = await sql`select * from thing`.execute(old.db);
  expect(rows.map((row) => ({ ...(row as object) }))).toEqual([{ name: 'kept' }]);
  await old.close();
});

test('a newer schema is refused and not a byte of the file changes', async () => {
  const file = join(folder, 'a.db');
  const options = { kind: 'embedded', file, clock, log } as const;
  const later: Migration = { id: '0002-later', up: async () => undefined };
  await (await openDatabase<unknown>(options, [first, later])).close();
  const before = readFileSync(file);
  await expect(openDatabase<unknown>(options, [first])).rejects.toMatchObject({
    code: 'store.newer-schema',
    params: { found: 2, known: 1 },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['no database at all', (file: string) => writeFileSync(file, 'this is not a database'.repeat(400))],
  [
    'a page overwritten',
    async (file: string) => {
      const store = await open(file);
      await store.close();
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096, 8192);
      writeFileSync(file, bytes);
    },
  ],
  [
    'cut off in the middle',
    async (file: string) => {
      const store = await open(file);
      await store.close();
      writeFileSync(file, readFileSync(file).subarray(0, 5000));
    },
  ],
])('a damaged file (%s) is set aside, said so, and a new one begun', async (_, damage) => {
  const file = join(folder, 'a.db');
  await damage(file);
  const damaged = readFileSync(file);
  const store = await open(file);
  expect(store.notices.map(({ code }) => code)).toEqual(['store.corrupt']);
  const aside = String(store.notices[0]?.params['aside']);
  expect(aside).toBe(`${file}.damaged-20240115T142500Z`);
  expect(readFileSync(aside).equals(damaged)).toBe(true);
  expect(await store.db.selectFrom('operation').selectAll().execute()).toEqual([]);
  await store.close();
});

test('set aside twice in one second, both damaged files stay', async () => {
  const file = join(folder, 'a.db');
  for (const content of ['first wreck', 'second wreck']) {
    writeFileSync(file, content.repeat(1000));
    await (await open(file)).close();
  }
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(2);
});

test('a full disk has its own words, what was there stays readable, and the store goes on when there is room', async () => {
  const file = join(folder, 'a.db');
  const store = await openDatabase<{ thing: { name: string } }>({ kind: 'embedded', file, clock, log }, [first]);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(store.db);
  const big = store.db.transaction().execute(async (trx) => {
    await trx.insertInto('thing').values({ name: 'small' }).execute();
    await trx
      .insertInto('thing')
      .values({ name: 'x'.repeat(100_000) })
      .execute();
  });
  await expect(big).rejects.toMatchObject({ code: 'store.disk-full' });
  expect(await store.db.selectFrom('thing').selectAll().execute()).toMatchObject([{ name: 'kept' }]);
  await sql`pragma max_page_count = 1000000`.execute(store.db);
  await store.db
    .insertInto('thing')
    .values({ name: 'y'.repeat(100_000) })
    .execute();
  await store.close();
});

test('a statement kept prepared survives a change of the schema and many others', async () => {
  const file = join(folder, 'a.db');
  const store = await openDatabase<{ thing: { name: string } }>({ kind: 'embedded', file, clock, log }, [first]);
  const read = () => store.db.selectFrom('thing').selectAll().execute();
  expect(await read()).toMatchObject([{ name: 'kept' }]);
  await sql`alter table thing add column extra text`.execute(store.db);
  expect(await read()).toMatchObject([{ name: 'kept', extra: null }]);
  for (let count = 0; count < 700; count += 1) await sql`select ${sql.lit(count)}`.execute(store.db);
  expect(await read()).toMatchObject([{ name: 'kept', extra: null }]);
  await store.close();
});

test('rows are streamed while others are read with the same statement', async () => {
  const file = join(folder, 'raw.db');
  const database = new DatabaseSync(file);
  database.exec('create table n (i integer)');
  for (let i = 0; i < 10; i += 1) database.prepare('insert into n values (?)').run(i);
  const { sqliteDatabase } = await import('#electron/store/sqlite.ts');
  const { database: wrapped } = sqliteDatabase(database, folder);
  const seen: unknown[] = [];
  for (const row of wrapped.prepare('select i from n').iterate([])) {
    seen.push((row as { i: number }).i);
    expect(wrapped.prepare('select i from n').all([])).toHaveLength(10);
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  wrapped.close();
});
