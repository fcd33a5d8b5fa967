import type { Transaction } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import { OBJECT } from '#electron/store/schema/setting.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { isSecretName } from '#shared/cwmp/secret-name.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { deviceIdOf } from './pending.ts';
import { keepReadings } from './readings.ts';
import { desiredSettings } from './settings.ts';

/** What the ACS asks and tells about a device's settings; the host wires it to the ACS. */
export type ProvisioningInventory = {
  desired(ref: DeviceRef): Promise<readonly ParameterValue[]>;
  /** Keeps what a device told beside what it should have; with the last rows what it no longer tells is forgotten. */
  reported(ref: DeviceRef, rows: readonly ParameterValue[], complete: boolean): Promise<void>;
  /** Keeps some values the device told; nothing is said about the others. */
  reportedSome(ref: DeviceRef, rows: readonly ParameterValue[]): Promise<void>;
  /** The device is as from the factory: it gets its settings again, in this very session. */
  recordBootstrap(ref: DeviceRef): Promise<void>;
};

/** A statement has a bounded number of parameters; a row takes six. */
const ROWS_AT_ONCE = 500;

export function createProvisioning({
  store: { db },
  operations,
  clock,
  secrets,
  log,
}: {
  store: Store;
  operations: OperationStore;
  clock: Clock;
  secrets: SecretStore;
  log: Log;
}): ProvisioningInventory {
  const begun = new Map<number, number>();

  return {
    async desired(ref) {
      const device = deviceIdOf(ref);
      if (device === null) return [];
      const rows = await db
        .selectFrom('device_setting')
        .selectAll()
        .where('device', '=', device)
        .orderBy('id')
        .execute();
      const { desired, unreadable } = await desiredSettings(rows, secrets);
      if (unreadable.length > 0) {
        log.warn({ device, names: unreadable }, 'settings are left out: the key that protects them is gone');
      }
      return desired;
    },

    async reported(ref, rows, complete) {
      const device = deviceIdOf(ref);
      if (device === null) return;
      const now = clock.now();
      const since = begun.get(device) ?? now;
      begun.set(device, since);
      if (complete) begun.delete(device);
      await inTransaction(db, async (trx) => {
        await keepValues(trx, device, rows, now);
        if (complete)
          await trx
            .deleteFrom('device_reported')
            .where('device', '=', device)
            .where('at', '<', since)
            .where('type', '<>', OBJECT)
            .execute();
      });
    },

    async reportedSome(ref, rows) {
      const device = deviceIdOf(ref);
      if (device === null || rows.length === 0) return;
      const now = clock.now();
      await inTransaction(db, (trx) => keepValues(trx, device, rows, now));
    },

    async recordBootstrap(ref) {
      const device = deviceIdOf(ref);
      if (device === null) return;
      await operations.transaction(async (trx, writer) => {
        const some = await trx
          .selectFrom('device_setting')
          .select('id')
          .where('device', '=', device)
          .limit(1)
          .execute();
        if (some.length === 0) return;
        // This bootstrap is the proof of a reset that wipes them: there is nothing left to apply.
        const wiping = await trx
          .selectFrom('operation')
          .select('id')
          .where('device', '=', ref)
          .where('kind', '=', 'factory_reset')
          .where('state', 'in', ['sent', 'accepted', 'unclear'])
          .limit(1)
          .execute();
        if (wiping.length === 0) await writer.queue({ device: ref, kind: 'reconf', createdBy: 'bootstrap' });
      });
    },
  };
}

async function keepValues(
  trx: Transaction<Schema>,
  device: number,
  rows: readonly ParameterValue[],
  at: number,
): Promise<void> {
  // One name twice in a statement is an error to PostgreSQL; the last one told counts.
  const unique = [...new Map(rows.map((row) => [row.name, row])).values()];
  await keepReadings(trx, device, unique, at);
  for (let from = 0; from < unique.length; from += ROWS_AT_ONCE) {
    const values = unique.slice(from, from + ROWS_AT_ONCE).map(({ name, type, value }) => {
      return { device, name, type, value: isSecretName(name) ? null : value.replaceAll('\0', ''), at, writable: null };
    });
    await trx
      .insertInto('device_reported')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['device', 'name']).doUpdateSet(({ ref: column }) => ({
          type: column('excluded.type'),
          value: column('excluded.value'),
          at: column('excluded.at'),
        })),
      )
      .execute();
  }
}
