import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Dialect, Migration } from '#electron/store/migration.ts';
import { STORE_MIGRATIONS } from '#electron/store/migrations/index.ts';
import { openDatabase } from '#electron/store/store.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeLog } from '#test/fakes/log.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';

/**
 * A database as each release left it, brought up to date: recorded by test/fixtures/store/record-release.ts with the
 * release's own code, so a migration that is edited afterwards shows here.
 */
const FOLDER = join(import.meta.dirname, '../../fixtures/store/releases');
const Steps = z.array(z.object({ id: z.string(), statements: z.array(z.string()) }));
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.infer<typeof Row>;
const Release = z.object({ sqlite: Steps, postgres: Steps, rows: z.record(z.string(), z.array(Row)) });
type Release = z.infer<typeof Release>;

/** Every step of every release, because a site may have stopped in between. */
const STARTS = readdirSync(FOLDER).flatMap((file) => {
  const release = Release.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  return release.sqlite.map(({ id }, index) => ({
    name: `${file.replace('.json', '')} at ${id}`,
    release,
    steps: index + 1,
  }));
});

const ports = { clock: new FakeClock(), log: fakeLog() };
const open = (place: Place, migrations: readonly Migration[] = STORE_MIGRATIONS) =>
  openDatabase<unknown>({ ...place, ...ports }, migrations);

/** The schema of a release, statement by statement as it was, with as many of its steps as asked for. */
function asReleased(release: Release, steps: number): Migration[] {
  return release.sqlite.slice(0, steps).map(({ id }, index) => ({
    id,
    async up(db, dialect) {
      for (const statement of release[dialect][index]?.statements ?? []) await sql.raw(statement).execute(db);
    },
  }));
}

type Column = { table: string; column: string; type: string };

/** Every column with its type, and whatever else the engine keeps about a schema; not the order in which it came. */
async function schemaOf(db: Kysely<unknown>, dialect: Dialect): Promise<{ columns: Column[]; rest: string[] }> {
  const columns =
    dialect === 'sqlite'
      ? sql<Column>`select m.name as "table", c.name as "column", c.type || c."notnull" || c.pk as type
          from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`
      : sql<Column>`select table_name as "table", column_name as "column", data_type || is_nullable ||
          coalesce(collation_name, '') as type from information_schema.columns where table_schema = 'public'`;
  const rest =
    dialect === 'sqlite'
      ? sql<{
          text: string;
        }>`select sql as text from sqlite_master where type in ('index', 'trigger') and sql is not null`
      : sql<{ text: string }>`select indexdef as text from pg_indexes where schemaname = 'public'
          union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
          union all select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = pronamespace
            where nspname = 'public' and prolang = (select oid from pg_language where lanname = 'plpgsql')`;
  return {
    columns: (await columns.execute(db)).rows.toSorted((a, b) =>
      `${a.table} ${a.column}`.localeCompare(`${b.table} ${b.column}`),
    ),
    rest: (await rest.execute(db)).rows.map(({ text }) => text).toSorted(),
  };
}

/** Puts the rows in that this schema has a place for; returns what went in. */
async function putRows(db: Kysely<unknown>, dialect: Dialect, release: Release): Promise<Map<string, Row[]>> {
  const { columns } = await schemaOf(db, dialect);
  const put = new Map<string, Row[]>();
  for (const [table, rows] of Object.entries(release.rows)) {
    const known = new Set(columns.filter((each) => each.table === table).map(({ column }) => column));
    if (known.size === 0 || rows.length === 0) continue;
    const fitting = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column))));
    // Counters are there from the beginning.
    await sql`delete from ${sql.table(table)}`.execute(db);
    for (const row of fitting) {
      const names = Object.keys(row).map((name) => sql.ref(name));
      await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(Object.values(row))})`.execute(
        db,
      );
    }
    put.set(table, fitting);
  }
  return put;
}

async function expectKept(db: Kysely<unknown>, put: Map<string, Row[]>): Promise<void> {
  for (const [table, rows] of put) {
    const found = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
    expect(found.rows, table).toHaveLength(rows.length);
    expect(found.rows, table).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row))));
  }
}

describe.each([embedded, postgres()])('on $name', (engine) => {
  const dialect: Dialect = engine.name === embedded.name ? 'sqlite' : 'postgres';
  afterAll(() => engine.stop());

  test.each(STARTS)('$name: the schema of today, and every row still there', async ({ release, steps }) => {
    if (engine.missing !== null) return test.skip(engine.missing);
    const [place, fresh] = [await engine.place(), await engine.place()];
    const before = await open(place, asReleased(release, steps));
    const put = await putRows(before.db, dialect, release);
    await before.close();

    const after = await open(place);
    const today = await open(fresh);
    expect(await schemaOf(after.db, dialect)).toEqual(await schemaOf(today.db, dialect));
    await expectKept(after.db, put);
    const devices = put.get('device')?.length ?? 0;
    for (const table of ['device_count', 'device_block']) {
      const counted = await sql<{
        sum: number | null;
      }>`select sum(devices) as sum from ${sql.table(table)} where level = 0`.execute(after.db);
      expect(counted.rows[0]?.sum ?? 0, table).toBe(devices);
    }
    for (const each of [after, today]) await each.close();
    for (const each of [place, fresh]) await each.remove();
  });

  test('a migration that fails leaves the schema and the rows of the release as they were', async () => {
    if (engine.missing !== null) return test.skip(engine.missing);
    const start = STARTS.at(-1);
    if (start === undefined) throw new Error('no release was recorded');
    const { release, steps } = start;
    const released = asReleased(release, steps);
    const place = await engine.place();
    const before = await open(place, released);
    const put = await putRows(before.db, dialect, release);
    const schema = await schemaOf(before.db, dialect);
    await before.close();

    const failing: Migration = {
      id: '9999-failing',
      async up(db) {
        await sql`alter table device add column half_done text`.execute(db);
        await sql`delete from device_log`.execute(db);
        await sql`insert into a_table_that_is_not_there (x) values (1)`.execute(db);
      },
    };
    await expect(open(place, [...STORE_MIGRATIONS, failing])).rejects.toThrow();

    const again = await open(place, released);
    expect(await schemaOf(again.db, dialect)).toEqual(schema);
    await expectKept(again.db, put);
    await again.close();
    await place.remove();
  });
});
