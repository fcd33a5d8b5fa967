import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { RosterDraftTable } from '#electron/store/schema/roster.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { DeviceDetail, type DeviceDraft } from '#shared/device.ts';
import { DeviceId, type DeviceRef, type OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import { isStandIn, standInOf } from '#shared/stand-in.ts';
import type { Roster } from './roster.ts';

/** A device that was created on this computer. */
export type Draft = {
  readonly standIn: DeviceId;
  readonly ref: DeviceRef;
  readonly draft: TemporaryId;
  /** The entry of the outbox that creates it. */
  readonly entry: OutboxEntryId;
  /** Its number on the control server; null: it has not landed. */
  readonly landedAs: DeviceId | null;
  /** Everything kept under the stand-in is kept under that number by now. */
  readonly joined: boolean;
};

/**
 * Devices created on this computer whose create waits in the outbox: in the roster like any other, under a stand-in of
 * a number, so that the ACS acts on them with no network. What was kept under the stand-in is joined to the record
 * once that has its number.
 */
export type Drafts = {
  /** Keeps what the create says of it now. Nothing is changed of one that has landed. */
  keep(draft: TemporaryId, entry: OutboxEntryId, body: DeviceDraft): Promise<void>;
  landed(draft: TemporaryId, as: DeviceId): Promise<void>;
  /** It will never be created. */
  drop(draft: TemporaryId): Promise<void>;
  get(standIn: DeviceId): Promise<Draft | null>;
  all(): Promise<Draft[]>;
  /**
   * What the ACS calls a device now: the stand-in until everything is joined, also where the record is asked for by its
   * number, or by nothing but the same serial number; and the number from then on.
   */
  refOf(ref: DeviceRef): Promise<DeviceRef>;
  /**
   * Moves everything kept under the stand-in to the number, in one transaction. False, and nothing is moved, while an
   * operation is on its way to the device: its proof comes under the name it left under. May be called again:
   * what somebody who knew the stand-in kept under it meanwhile follows.
   */
  join(standIn: DeviceId): Promise<boolean>;
};

type Row = Selectable<RosterDraftTable>;

export function createDrafts({ db }: Pick<Store, 'db'>, roster: Pick<Roster, 'detail' | 'gone'>): Drafts {
  const find = (standIn: number): Promise<Row | undefined> =>
    db.selectFrom('roster_draft').selectAll().where('stand_in', '=', standIn).executeTakeFirst();

  return {
    async keep(draft, entry, body) {
      const standIn = standInOf(draft);
      const known = await find(standIn);
      // Another draft of the same stand-in keeps it: this one waits until it has landed.
      if (known !== undefined && (known.draft !== draft || known.landed_as !== null)) return;
      const own = { stand_in: standIn, draft, entry, landed_as: null, joined: 0 };
      await db
        .insertInto('roster_draft')
        .values(own)
        .onConflict((conflict) => conflict.column('stand_in').doUpdateSet(own))
        .execute();
      // The whole of it is known: nobody has to be asked.
      await roster.detail(DeviceDetail.parse({ ...body, id: standIn }));
    },

    async landed(draft, as) {
      await db
        .updateTable('roster_draft')
        .set({ landed_as: as })
        .where('stand_in', '=', standInOf(draft))
        .where('draft', '=', draft)
        .execute();
    },

    async drop(draft) {
      const standIn = standInOf(draft);
      const { numDeletedRows } = await db
        .deleteFrom('roster_draft')
        .where('stand_in', '=', standIn)
        .where('draft', '=', draft)
        .where('landed_as', 'is', null)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return;
      await db.deleteFrom('roster_access').where('device', '=', standIn).execute();
      await db.deleteFrom('roster_sighting').where('device', '=', standIn).execute();
      await roster.gone([standIn]);
    },

    async get(standIn) {
      const row = isStandIn(standIn) ? await find(standIn) : undefined;
      return row === undefined ? null : draftOf(row);
    },

    async all() {
      const rows = await db.selectFrom('roster_draft').selectAll().execute();
      return rows.map(draftOf);
    },

    async refOf(ref) {
      const id = Number(ref);
      if (!Number.isSafeInteger(id)) return ref;
      if (isStandIn(id)) {
        const row = await find(id);
        return row?.joined === 1 && row.landed_as !== null ? deviceRef(row.landed_as) : ref;
      }
      const standIn = await unjoinedOf(db, id);
      return standIn === null ? ref : deviceRef(standIn);
    },

    join: (standIn) =>
      inTransaction(db, async (trx) => {
        const row = await trx.selectFrom('roster_draft').selectAll().where('stand_in', '=', standIn).executeTakeFirst();
        if (row === undefined || row.landed_as === null) return false;
        const from = deviceRef(standIn);
        const onItsWay = await trx
          .selectFrom('operation')
          .select('id')
          .where('device', '=', from)
          .where('state', 'in', ['sent', 'accepted'])
          .limit(1)
          .execute();
        if (onItsWay.length > 0) return false;
        await moveByRef(trx, from, deviceRef(row.landed_as));
        for (const one of BY_NUMBER) await moveByNumber(trx, one, standIn, row.landed_as);
        await moveSighting(trx, standIn, row.landed_as);
        await trx.deleteFrom('roster_device').where('id', '=', standIn).execute();
        await trx.updateTable('roster_draft').set({ joined: 1 }).where('stand_in', '=', standIn).execute();
        return true;
      }),
  };
}

/** The stand-in that a record of the server has not been joined with yet: by its number, else by its serial number. */
async function unjoinedOf(db: Kysely<Schema>, id: number): Promise<number | null> {
  const own = db.selectFrom('roster_draft').where('joined', '=', 0);
  const landed = await own.select('stand_in').where('landed_as', '=', id).executeTakeFirst();
  if (landed !== undefined) return landed.stand_in;
  const same = await own
    .innerJoin('roster_device as here', 'here.id', 'stand_in')
    .innerJoin('roster_device as there', 'there.serial_key', 'here.serial_key')
    .select('stand_in')
    .where('there.id', '=', id)
    .where('here.serial_key', '<>', '')
    .executeTakeFirst();
  return same?.stand_in ?? null;
}

/** Tables that name a device by its number, and what else makes a row of theirs the only one; null: nothing does. */
const BY_NUMBER: readonly { readonly table: keyof Schema & string; readonly beside: readonly string[] | null }[] = [
  { table: 'device_reported', beside: ['name'] },
  { table: 'device_reading', beside: ['name', 'at'] },
  { table: 'device_setting', beside: ['name'] },
  { table: 'device_setting_history', beside: null },
  { table: 'device_status', beside: null },
  { table: 'roster_access', beside: [] },
];

/** What was kept under the stand-in is the newer of two. */
async function moveByNumber(
  trx: Transaction<Schema>,
  { table, beside }: (typeof BY_NUMBER)[number],
  from: number,
  to: number,
): Promise<void> {
  const name = sql.table(table);
  if (beside !== null) {
    const same = beside.map((column) => sql` and own.${sql.ref(column)} = ${sql.ref(`${table}.${column}`)}`);
    await sql`delete from ${name} where device = ${to} and exists (
      select 1 from ${name} as own where own.device = ${from}${sql.join(same, sql``)})`.execute(trx);
  }
  await sql`update ${name} set device = ${to} where device = ${from}`.execute(trx);
}

async function moveByRef(trx: Transaction<Schema>, from: DeviceRef, to: DeviceRef): Promise<void> {
  // The same is queued under both names: each goes on for itself, and whoever asks sees two.
  await trx
    .updateTable('operation')
    .set({ same_as: null })
    .where('device', '=', from)
    .where('same_as', 'in', (select) =>
      select.selectFrom('operation as other').select('other.same_as').where('other.device', '=', to),
    )
    .execute();
  await trx.updateTable('operation').set({ device: to }).where('device', '=', from).execute();
  await trx.updateTable('device_file').set({ device: to }).where('device', '=', from).execute();
  await trx.updateTable('bench_unit').set({ device: to }).where('device', '=', from).execute();
}

/** Where there is one of the number already, what is joined is news: it is told once more. */
async function moveSighting(trx: Transaction<Schema>, from: number, to: number): Promise<void> {
  const own = await trx.selectFrom('roster_sighting').selectAll().where('device', '=', from).executeTakeFirst();
  if (own === undefined) return;
  const other = await trx.selectFrom('roster_sighting').selectAll().where('device', '=', to).executeTakeFirst();
  await trx.deleteFrom('roster_sighting').where('device', 'in', [from, to]).execute();
  const revision = other === undefined ? own.revision : Math.max(own.revision, other.revision) + 1;
  await trx
    .insertInto('roster_sighting')
    .values({ ...own, device: to, revision })
    .execute();
}

function draftOf({ stand_in, draft, entry, landed_as, joined }: Row): Draft {
  return {
    standIn: DeviceId.parse(stand_in),
    ref: deviceRef(stand_in),
    draft: TemporaryId.parse(draft),
    entry: entry as OutboxEntryId,
    landedAs: landed_as === null ? null : DeviceId.parse(Number(landed_as)),
    joined: joined === 1,
  };
}
