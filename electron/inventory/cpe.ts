import type { Clock } from '#electron/ports/clock.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import type { DeviceRef, Instant } from '#shared/ids.ts';
import { serialKey } from '#shared/serial.ts';
import { changesBetween, logDevice, VERSION_REPORTED } from './log.ts';
import { deviceIdOf } from './pending.ts';
import { type DeviceChanges, type DeviceRecord, deviceForUpdate, updateDevice } from './record.ts';

/** What a CPE calls itself (TR-069 A.3.3.1 DeviceIdStruct). */
export type CpeIdentity = { oui: string; productClass: string; serialNumber: string };

/** What the ACS must know of the record behind a CPE. */
export type KnownCpe = {
  ref: DeviceRef;
  name: string;
  /** Null: the CPE need not prove itself. */
  username: string | null;
  password: string | null;
  /** Seconds: what PeriodicInformInterval should be; 0: not ours to set. */
  updateFrequency: number;
  isActive: boolean;
};

/** What an Inform tells. */
export type InformFacts = CpeIdentity & {
  at: Instant;
  address: string | null;
  manufacturer: string;
  softwareVersion: string | null;
  hardwareVersion: string | null;
};

/** The inventory as the ACS sees it. */
export type CpeInventory = {
  /** The record of a CPE by its serial, else by its alternative one; null: a stranger. */
  findForCpe(identity: CpeIdentity): Promise<KnownCpe | null>;
  /** An authenticated Inform: last contact, what was learned, Up, and active where nobody decided otherwise (9.11). */
  recordInform(ref: DeviceRef, facts: InformFacts): Promise<void>;
  /** Settings were applied to the device. */
  recordConfiguration(ref: DeviceRef, at: Instant): Promise<void>;
};

export function createCpeInventory({
  store: { db, dialect },
  secrets,
}: {
  store: Store;
  clock: Clock;
  secrets: SecretStore;
}): CpeInventory {
  const change = async (
    ref: DeviceRef,
    at: Instant,
    changesOf: (record: DeviceRecord) => DeviceChanges,
  ): Promise<void> => {
    const id = deviceIdOf(ref);
    if (id === null) return;
    await inTransaction(db, async (trx) => {
      const record = await deviceForUpdate(trx, dialect, id);
      if (record === null) return;
      const after = await updateDevice(trx, record, changesOf(record));
      const { software_version, hardware_version } = after;
      const versions = changesBetween(record, { software_version, hardware_version });
      if (Object.keys(versions).length === 0) return;
      // What a device runs is its history, too: nobody typed it, and nobody else writes it down.
      await logDevice(trx, {
        device: id,
        at: Date.parse(at),
        who: 'device',
        what: VERSION_REPORTED,
        changes: versions,
      });
    });
  };

  return {
    async findForCpe({ serialNumber }) {
      const key = serialKey(serialNumber);
      if (key === '') return null;
      const bySerial = await db.selectFrom('device').selectAll().where('serial_key', '=', key).executeTakeFirst();
      const record =
        bySerial ??
        (await db.selectFrom('device').selectAll().where('serial_alt_key', '=', key).orderBy('id').executeTakeFirst());
      if (record === undefined) return null;
      const { password_cipher: cipher } = record;
      return {
        ref: deviceRef(record.id),
        name: record.name,
        username: record.username === '' ? null : record.username,
        password: cipher === null ? null : await secrets.unprotect(cipher),
        updateFrequency: record.update_frequency,
        isActive: record.is_active === 1,
      };
    },

    recordInform: (ref, facts) =>
      change(ref, facts.at, (record) => {
        const at = Date.parse(facts.at);
        const learned = [facts.oui, facts.productClass, facts.serialNumber].join(':');
        return {
          ...(record.status === 'Up' ? {} : { status: 'Up', status_change: at }),
          ...(record.is_active_decided === 1 ? {} : { is_active: 1 }),
          last_connection: Math.max(at, record.last_connection ?? 0),
          address: facts.address ?? record.address,
          manufacturer: facts.manufacturer === '' ? record.manufacturer : facts.manufacturer,
          product_class: facts.productClass === '' ? record.product_class : facts.productClass,
          unique_identifier: learned,
          software_version: facts.softwareVersion ?? record.software_version,
          hardware_version: facts.hardwareVersion ?? record.hardware_version,
        };
      }),

    recordConfiguration: (ref, at) => change(ref, at, () => ({ last_configuration: Date.parse(at) })),
  };
}
