import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { RosterDeviceTable } from '#electron/store/schema/roster.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { DeviceId, DeviceRef } from '#shared/ids.ts';
import { serialKey } from '#shared/serial.ts';

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
  /** What a type is called: its name and its short name, as far as they were told. */
  typeNames(row: DeviceRow): Promise<string[]>;
};

type Row = Selectable<RosterDeviceTable>;

/** Values in one statement are bounded; a row takes three. */
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
        ...columnsOf(detail),
        serial_alt_key: serialKey(detail.serial_number_alt ?? '') || null,
        detail_json: JSON.stringify(detail),
      };
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
        const found = await db.selectFrom('roster_device').selectAll().where(column, '=', key).limit(2).execute();
        if (found.length > 1) return null;
        if (found[0] !== undefined) return knownOf(found[0]);
      }
      return null;
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
  await db
    .insertInto('roster_device')
    .values(rows.map((row) => ({ ...columnsOf(row), serial_alt_key: null, detail_json: null })))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({ serial_key: ref('excluded.serial_key'), row_json: ref('excluded.row_json') }))
        // A check of the whole list finds most rows as they were: then nothing is written.
        .where(sql<SqlBool>`roster_device.row_json <> excluded.row_json`),
    )
    .execute();
}

function columnsOf(row: DeviceRow): Pick<Row, 'id' | 'serial_key' | 'row_json'> {
  return {
    id: row.id,
    serial_key: serialKey(row.serial_number ?? ''),
    // Of a detail record its list part, in the order of a list row: the same device is the same text.
    row_json: JSON.stringify(DeviceRow.parse(row)),
  };
}

function knownOf({ row_json, detail_json }: Row): KnownDevice {
  const row = DeviceRow.parse(JSON.parse(row_json));
  const detail = detail_json === null ? null : DeviceDetail.parse(JSON.parse(detail_json));
  return { ref: deviceRef(row.id), id: row.id, row, detail: detail === null ? null : { ...detail, ...row } };
}
