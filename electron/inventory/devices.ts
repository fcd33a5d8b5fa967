import type { Store } from '#electron/store/store.ts';
import { serialKey } from '#shared/serial.ts';
import type { DeviceFilter } from './device-filter.ts';
import { createDevicePages } from './device-page.ts';
import type { Page } from './http/pagination.ts';
import { forbidden, notFound } from './http/problem.ts';
import type { DeviceRecord } from './record.ts';
import type { Refresher } from './refresher.ts';
import type { StatusSweep } from './status.ts';
import { type Caller, mayReach } from './tokens.ts';

/** Reading devices, always in the eyes of a caller. */
export type Devices = {
  /**
   * One page as it goes out; `begin` knows what is before its rows. `refresh`: the devices of the page are asked first.
   */
  list(filter: DeviceFilter, page: Page, refresh: boolean, begin: (count: number) => string): Promise<Buffer>;
  /** One record. Throws 404 where there is none, 403 where it is not the caller's (inventory-api 9.6). */
  read(caller: Caller, id: number, refresh?: boolean): Promise<DeviceRecord>;
  readBySerial(caller: Caller, serial: string): Promise<DeviceRecord>;
  /** Throws 404; with several records of the name the oldest that the caller may see. */
  readByName(caller: Caller, name: string): Promise<DeviceRecord>;
};

export function createDevices({
  store,
  sweep,
  refresher,
}: {
  store: Store;
  sweep: StatusSweep;
  refresher: Refresher;
}): Devices {
  const { db, read } = store;
  const pages = createDevicePages(store);
  const find = async (id: number): Promise<DeviceRecord | null> =>
    (await read<DeviceRecord>('select * from device where id = ?', [id]))[0] ?? null;

  return {
    async list(filter, page, refresh, begin) {
      await sweep.run();
      if (refresh) {
        await refresher.refresh(await pages.ids(filter, page));
        // What now turns out to be Down belongs no longer on a page of those that are Up.
        await sweep.run();
      }
      return pages.encoded(filter, page, begin);
    },

    async read(caller, id, refresh = false) {
      await sweep.run();
      const found = visible(await find(id), caller);
      if (!refresh) return found;
      await refresher.refresh([id]);
      await sweep.run();
      return visible(await find(id), caller);
    },

    async readBySerial(caller, serial) {
      await sweep.run();
      const query = db.selectFrom('device').selectAll().where('serial_key', '=', serialKey(serial));
      return visible((await query.executeTakeFirst()) ?? null, caller);
    },

    async readByName(caller, name) {
      await sweep.run();
      const rows = await db.selectFrom('device').selectAll().where('name', '=', name).orderBy('id').execute();
      return visible(rows.find((row) => mayReach(caller, row.organization_id)) ?? rows[0] ?? null, caller);
    },
  };
}

/** The record, where there is one and the caller may see it: else 404, else 403. */
export function visible(record: DeviceRecord | null, caller: Caller): DeviceRecord {
  if (record === null) throw notFound();
  if (!mayReach(caller, record.organization_id)) throw forbidden();
  return record;
}
