import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql, type Transaction } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '#electron/ports/log.ts';
import { type Database, openDatabase } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { FakeClock } from '#test/fakes/clock.ts';

const ROUNDS = Number(process.env['DEMARC_ROUNDS'] ?? 40);

type Tables = { note: { id: number; by: number } };

let folder = '';
let database: Database<Tables>;
const open = (): Promise<Database<Tables>> => {
  const place = { kind: 'embedded', file: join(folder, 'a.db'), clock: new FakeClock(), log: silentLog } as const;
  const notes = {
    id: '0001-notes',
    async up(db: Transaction<unknown>) {
      await sql`create table note (id integer primary key, by integer)`.execute(db);
    },
  };
  return openDatabase<Tables>(place, [notes]);
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-shared-commits-'));
  database = await open();
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody who looks from outside finds: only what is committed. */
const outside = async (by: number): Promise<number[]> =>
  (await database.read<{ id: number }>('select id from note where by = ? order by id', [by])).map(({ id }) => id);

const write = (by: number, ids: readonly number[], { fails = false, alone = false } = {}): Promise<number> =>
  inTransaction(
    database.db,
    async (trx) => {
      for (const id of ids) await trx.insertInto('note').values({ id, by }).execute();
      if (fails) throw new Error(`refused ${by}`);
      return by;
    },
    { alone },
  );

test('those that are asked for at the same moment share a commit', async () => {
  const before = database.commits?.() ?? 0;
  await Promise.all(Array.from({ length: 32 }, (_, index) => write(index, [index])));
  expect((database.commits?.() ?? 0) - before).toBe(1);
});

test('one that takes long keeps nobody waiting that came before it', async () => {
  const { promise: enough, resolve: end } = Promise.withResolvers<void>();
  const early = write(1, [1]);
  const long = inTransaction(database.db, () => enough, { alone: true });
  const late = write(2, [2]);
  expect(await early).toBe(1);
  expect(await outside(2)).toEqual([]);
  end();
  await long;
  expect(await late).toBe(2);
});

test('what was asked for before the store is closed is done', async () => {
  const asked = write(1, [1]);
  await database.close();
  expect(await asked).toBe(1);
  database = await open();
  expect(await outside(1)).toEqual([1]);
});

test('each is done wholly or not at all, whoever fails beside it, and told only when it can be seen from outside', async () => {
  const some = fc.record({
    ids: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    fails: fc.boolean(),
    alone: fc.boolean(),
    turns: fc.integer({ min: 0, max: 2 }),
  });
  let by = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(some, { maxLength: 12 }), async (wanted) => {
      await database.db.deleteFrom('note').execute();
      const outcomes = await Promise.all(
        wanted.map(async ({ ids, turns, ...how }) => {
          by += 1;
          const mine = by;
          for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
          const told = await write(mine, ids, how).then(
            () => 'done' as const,
            () => 'refused' as const,
          );
          const seen = await outside(mine);
          expect(seen).toEqual(told === 'done' ? ids.toSorted((left, right) => left - right) : []);
          if (how.fails) expect(told).toBe('refused');
          return { told, mine, seen };
        }),
      );
      // An id that somebody had is refused to the next: what is there is what was told, each once.
      const there = await database.db.selectFrom('note').select('id').orderBy('id').execute();
      expect(there.map(({ id }) => id)).toEqual(
        outcomes.flatMap(({ seen }) => seen).toSorted((left, right) => left - right),
      );
    }),
    { numRuns: ROUNDS },
  );
});

test('a disk that is full fails whoever shares the commit, and keeps nothing of any of them', async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(database.db);
  const many = Array.from({ length: 2_000 }, (_, index) => 1_000 + index);
  const ended = await Promise.allSettled([write(1, [1]), write(2, many), write(3, [3])]);
  for (const [index, { status }] of ended.entries()) {
    expect(await outside(index + 1)).toEqual(status === 'fulfilled' ? [[1], many, [3]][index] : []);
  }
  expect(ended[1]).toMatchObject({ status: 'rejected', reason: { code: 'store.disk-full' } });
  await sql`pragma max_page_count = 1000000`.execute(database.db);
  expect(await write(2, many)).toBe(2);
});
