import type { Selectable, Transaction } from 'kysely';
import type { RosterSightingTable } from '#electron/store/schema/roster.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import type { Sighting } from '#shared/bench-note.ts';
import { DeviceId, type Instant } from '#shared/ids.ts';
import { OperationKind } from '#shared/operation.ts';

/**
 * What the ACS of this computer learned of a device of the control server, and did with it, until the outbox has it.
 * Only a change is written: a device that informs every minute and tells the same costs one read.
 */
export type Sightings = {
  seen(
    device: DeviceId,
    told: { at: Instant; softwareVersion: string | null; hardwareVersion: string | null },
  ): Promise<void>;
  did(device: DeviceId, kind: OperationKind, at: Instant): Promise<void>;
  /** What changed since it was handed over, the oldest first. */
  unnoted(): Promise<Sighting[]>;
  /** The outbox has it as it was in that revision; what changed since is told again. */
  noted(device: DeviceId, revision: number): Promise<void>;
};

type Row = Selectable<RosterSightingTable>;

/** Handed over at once; the rest follows. */
const MOST_AT_ONCE = 200;

export function createSightings({ db }: Pick<Store, 'db'>): Sightings {
  const change = (device: DeviceId, how: (before: Row) => Row | null): Promise<void> =>
    inTransaction(db, async (trx) => {
      const before = await find(trx, device);
      const after = how(before ?? firstOf(device));
      if (after === null) return;
      const row = { ...after, revision: after.revision + 1 };
      if (before === undefined) await trx.insertInto('roster_sighting').values(row).execute();
      else await trx.updateTable('roster_sighting').set(row).where('device', '=', device).execute();
    });

  return {
    seen: (device, { at, softwareVersion, hardwareVersion }) =>
      change(device, (before) => {
        const software_version = softwareVersion ?? before.software_version;
        const hardware_version = hardwareVersion ?? before.hardware_version;
        const isKnown =
          before.revision > 0 &&
          software_version === before.software_version &&
          hardware_version === before.hardware_version;
        return isKnown ? null : { ...before, at: Date.parse(at), software_version, hardware_version };
      }),
    did: (device, kind, at) =>
      change(device, (before) => {
        const done = [...new Set([...doneOf(before), kind])];
        return { ...before, at: Date.parse(at), done: JSON.stringify(done) };
      }),
    async unnoted() {
      const rows = await db
        .selectFrom('roster_sighting')
        .selectAll()
        .whereRef('revision', '>', 'noted')
        .orderBy('at')
        .limit(MOST_AT_ONCE)
        .execute();
      return rows.map((row) => ({
        device: DeviceId.parse(row.device),
        at: new Date(row.at).toISOString() as Instant,
        softwareVersion: row.software_version,
        hardwareVersion: row.hardware_version,
        done: doneOf(row),
        revision: row.revision,
      }));
    },
    async noted(device, revision) {
      await db
        .updateTable('roster_sighting')
        .set({ noted: revision })
        .where('device', '=', device)
        .where('noted', '<', revision)
        .execute();
    },
  };
}

function find(trx: Transaction<Schema>, device: DeviceId): Promise<Row | undefined> {
  return trx.selectFrom('roster_sighting').selectAll().where('device', '=', device).executeTakeFirst();
}

function firstOf(device: DeviceId): Row {
  return { device, at: 0, software_version: null, hardware_version: null, done: '[]', revision: 0, noted: 0 };
}

function doneOf({ done }: Row): OperationKind[] {
  return OperationKind.array().parse(JSON.parse(done));
}
