import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { forgetPeriodsOf, notePeriods, type Period } from '#electron/store/fleet-history.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { RosterDeviceTable } from '#electron/store/schema/roster.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { DeviceId, DeviceRef } from '#shared/ids.ts';
import { serialKey } from '#shared/serial.ts';
import { isStandIn } from '#shared/stand-in.ts';

/** A device of the control server, as it was told last. */
export type KnownDevice = {
  readonly ref: DeviceRef;
  readonly id: DeviceId;
  readonly row: DeviceRow;
  /** Null: only list rows were read of it so far. */
  readonly detail: DeviceDetail | null;
};

export type NamedType = { readonly id: number; readonly name: string; readonly shortName: string | null };

/**
 * The devices of a remote control server, on disk beside the ACS of this computer: filled from whatever the server
 * answers to anybody, asked by serial. Nothing of it is held in memory, so 100,000 devices cost a file of that size and
 * no more. It can be thrown away and fills again.
 */
export type Roster = {
  rows(rows: readonly DeviceRow[]): Promise<void>;
  detail(detail: DeviceDetail): Promise<void>;
  gone(ids: readonly DeviceId[]): Promise<void>;
  types(types: readonly NamedType[]): Promise<void>;
  get(ref: DeviceRef): Promise<KnownDevice | null>;
  /**
   * The one device with this serial number, else the one with this alternative one. Null: nobody has it, or several
   * have; which of them is meant is never guessed.
   */
  ofSerial(serial: string): Promise<KnownDevice | null>;
  /** How many of them the server told to be up and down. */
  statusCounts(): Promise<{ up: number; down: number }>;
  /** What a type is called: its name and its short name, as far as they were told. */
  typeNames(row: DeviceRow): Promise<string[]>;
};

type Row = Selectable<RosterDeviceTable>;

/** Values in one statement are bounded; a row takes a few. */
const ROWS_AT_ONCE = 1000;

export function createRoster({ db }: Pick<Store, 'db'>): Roster {
  return {
    async rows(rows) {
      // One device twice in a statement is an error; the last one told counts.
      const told = [...new Map(rows.map((row) => [row.id, row])).values()];
      for (let from = 0; from < told.length; from += ROWS_AT_ONCE) {
        await keepRows(db, told.slice(from, from + ROWS_AT_ONCE));
      }
    },

    async detail(detail) {
      const own = {
        // Its list part, in the order of a list row: the same device is the same text.
        ...columnsOf(DeviceRow.parse(detail)),
        serial_alt_key: serialKey(detail.serial_number_alt ?? '') || null,
        detail_json: JSON.stringify(detail),
      };
      await notePeriods(db, await periodsEndedBy(db, [detail]));
      await db
        .insertInto('roster_device')
        .values(own)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(own))
        .execute();
    },

    async gone(ids) {
      for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
        const some = ids.slice(from, from + ROWS_AT_ONCE);
        await db.deleteFrom('roster_device').where('id', 'in', some).execute();
        await forgetPeriodsOf(db, some);
      }
    },

    async types(types) {
      for (const { id, name, shortName } of types) {
        const own = { id, name, short_name: shortName };
        await db
          .insertInto('roster_type')
          .values(own)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(own))
          .execute();
      }
    },

    async get(ref) {
      const id = Number(ref);
      if (!Number.isSafeInteger(id)) return null;
      const row = await db.selectFrom('roster_device').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : knownOf(row);
    },

    async ofSerial(serial) {
      const key = serialKey(serial);
      if (key === '') return null;
      for (const column of ['serial_key', 'serial_alt_key'] as const) {
        const found = await db.selectFrom('roster_device').selectAll().where(column, '=', key).limit(3).execute();
        const [here, ...others] = found.filter(({ id }) => isStandIn(id));
        const there = found.filter(({ id }) => !isStandIn(id));
        if (there.length > 1 || others.length > 0) return null;
        // What was created here and the record it became are one device, and until they are joined it is the former.
        const one = here ?? there[0];
        if (one !== undefined) return knownOf(one);
      }
      return null;
    },

    async statusCounts() {
      const rows = await db
        .selectFrom('roster_device')
        .select(['status', sql<number>`count(*)`.as('devices')])
        .groupBy('status')
        .execute();
      const of = (wanted: string): number => Number(rows.find(({ status }) => status === wanted)?.devices ?? 0);
      return { up: of('Up'), down: of('Down') };
    },

    async typeNames({ type, type_short_name }) {
      const named =
        type === null
          ? undefined
          : await db.selectFrom('roster_type').selectAll().where('id', '=', type).executeTakeFirst();
      return [named?.name, named?.short_name, type_short_name].filter((name) => typeof name === 'string');
    },
  };
}

async function keepRows(db: Kysely<Schema>, rows: readonly DeviceRow[]): Promise<void> {
  await notePeriods(db, await periodsEndedBy(db, rows));
  await db
    .insertInto('roster_device')
    .values(rows.map((row) => ({ ...columnsOf(row), serial_alt_key: null, detail_json: null })))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({
          serial_key: ref('excluded.serial_key'),
          status: ref('excluded.status'),
          row_json: ref('excluded.row_json'),
        }))
        // A check of the whole list finds most rows as they were: then nothing is written.
        .where(sql<SqlBool>`roster_device.row_json <> excluded.row_json`),
    )
    .execute();
}

/**
 * Which periods of being up or down are over by what is told now. When that was, the server says (inventory-api 3);
 * what happened between two looks nobody knows.
 */
async function periodsEndedBy(db: Kysely<Schema>, rows: readonly DeviceRow[]): Promise<Period[]> {
  const told = new Map(rows.map((row) => [row.id as number, row]));
  const ids = [...told.keys()];
  const known = await db.selectFrom('roster_device').select(['id', 'status']).where('id', 'in', ids).execute();
  const changed = known.filter(({ id, status }) => status !== (told.get(id)?.status ?? null)).map(({ id }) => id);
  if (changed.length === 0) return [];
  const before = await db.selectFrom('roster_device').select(['id', 'row_json']).where('id', 'in', changed).execute();
  return before.flatMap(({ id, row_json }): Period[] => {
    const { status, status_change } = DeviceRow.parse(JSON.parse(row_json));
    const since = Date.parse(status_change ?? '');
    const until = Date.parse(told.get(id)?.status_change ?? '');
    if ((status !== 'Up' && status !== 'Down') || !(since < until)) return [];
    return [{ device: id, since, until, status }];
  });
}

function columnsOf(row: DeviceRow): Pick<Row, 'id' | 'serial_key' | 'status' | 'row_json'> {
  return {
    id: row.id,
    serial_key: serialKey(row.serial_number ?? ''),
    status: row.status,
    row_json: JSON.stringify(row),
  };
}

function knownOf({ row_json, detail_json }: Row): KnownDevice {
  const row = DeviceRow.parse(JSON.parse(row_json));
  const detail = detail_json === null ? null : DeviceDetail.parse(JSON.parse(detail_json));
  return { ref: deviceRef(row.id), id: row.id, row, detail: detail === null ? null : { ...detail, ...row } };
}
