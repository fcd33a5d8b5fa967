import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import { type DeviceReportedTable, NAME_ONLY, OBJECT } from '#electron/store/schema/setting.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { VALUE_TYPES } from '#shared/cwmp/schema.ts';
import { isSecretName } from '#shared/cwmp/secret-name.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { ParameterPage, ParameterPageQuery, ParameterRow } from '#shared/parameters.ts';
import { deviceIdOf } from './pending.ts';
import { type ReadingLine, readingLines } from './readings.ts';

/** The tree of what a device told: names and values in one table, read page by page. */
export type ParameterTree = {
  /** Rows by name; an unknown device has none. */
  parameterPage(query: ParameterPageQuery): Promise<ParameterPage>;
  /** How good its connection was, as far as it was read. */
  readings(ref: DeviceRef): Promise<ReadingLine[]>;
  /**
   * What a GetParameterNames of `path` told: which may be written is kept, and what is no longer there is forgotten.
   */
  named(ref: DeviceRef, path: string, names: readonly { name: string; writable: boolean }[]): Promise<void>;
};

/** A statement has a bounded number of parameters; a row takes six. */
const ROWS_AT_ONCE = 500;

export function createParameterTree({ store, clock }: { store: Store; clock: Clock }): ParameterTree {
  const { db, dialect } = store;
  /** By characters, as SQLite compares, whatever language PostgreSQL was set up for. */
  const name = dialect === 'postgres' ? sql<string>`name collate "C"` : sql<string>`name`;

  /** Is a row the parameter `under`, or does it lie below the object `under`? */
  const below = (under: string): RawBuilder<SqlBool> => {
    if (under === '') return sql<SqlBool>`1 = 1`;
    if (!under.endsWith('.')) return sql<SqlBool>`name = ${under}`;
    // The character after the dot ends the range, so that the index serves it.
    return sql<SqlBool>`${name} >= ${under} and ${name} < ${`${under.slice(0, -1)}/`}`;
  };

  return {
    async parameterPage({ device: ref, under, after, limit }) {
      const device = deviceIdOf(ref);
      if (device === null) return { rows: [], next: null, total: 0 };
      const all = db.selectFrom('device_reported').where('device', '=', device).where(below(under));
      const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const found = await (after === null ? all : all.where(sql<SqlBool>`${name} > ${after}`))
        .selectAll()
        .orderBy(name)
        .limit(limit + 1)
        .execute();
      const rows = found.slice(0, limit).map(rowOf);
      return { rows, next: found.length > limit ? (rows.at(-1)?.name ?? null) : null, total: Number(total) };
    },

    readings: (ref) => readingLines(db, ref),

    async named(ref, path, names) {
      const device = deviceIdOf(ref);
      if (device === null) return;
      const at = clock.now();
      await inTransaction(db, async (trx) => {
        const before = new Map(
          (
            await trx
              .selectFrom('device_reported')
              .select(['name', 'writable'])
              .where('device', '=', device)
              .where(below(path))
              .execute()
          ).map((row) => [row.name, row.writable]),
        );
        const told = new Map(names.map(({ name, writable }) => [name, writable ? 1 : 0]));
        const changed = [...told].filter(([name, writable]) => before.get(name) !== writable);
        const gone = [...before.keys()].filter((name) => !told.has(name) && name !== path);
        await keepNames(
          trx,
          changed.map(([name, writable]) => {
            return { device, name, type: name.endsWith('.') ? OBJECT : NAME_ONLY, value: null, at, writable };
          }),
        );
        for (const part of portions(gone)) {
          await trx.deleteFrom('device_reported').where('device', '=', device).where('name', 'in', part).execute();
        }
      });
    },
  };
}

async function keepNames(trx: Transaction<Schema>, rows: readonly DeviceReportedTable[]): Promise<void> {
  for (const part of portions(rows)) {
    await trx
      .insertInto('device_reported')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['device', 'name']).doUpdateSet(({ ref: column }) => ({
          writable: column('excluded.writable'),
        })),
      )
      .execute();
  }
}

function* portions<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) yield items.slice(from, from + ROWS_AT_ONCE);
}

function rowOf({ name, type, value, at, writable }: DeviceReportedTable): ParameterRow {
  const secret = isSecretName(name);
  return {
    name,
    type: VALUE_TYPES.find((known) => known === type) ?? null,
    value: secret ? null : value,
    secret,
    writable: writable === null ? null : writable === 1,
    at: instantMillis(at),
  };
}
