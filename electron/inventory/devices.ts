import type { Store } from '#electron/store/store.ts';
import { serialKey } from '#shared/serial.ts';
import { countMatching, type DeviceFilter, matching } from './device-filter.ts';
import type { Page } from './http/pagination.ts';
import { forbidden, notFound } from './http/problem.ts';
import type { DeviceRecord } from './record.ts';
import type { Refresher } from './refresher.ts';
import type { StatusSweep } from './status.ts';
import { type Caller, mayReach } from './tokens.ts';

/** Reading devices, always in the eyes of a caller. */
export type Devices = {
  /** One page as list rows in JSON, ordered by id. `refresh`: the devices of the page are asked first. */
  list(filter: DeviceFilter, page: Page, refresh: boolean): Promise<{ count: number; rows: string[] }>;
  /** One record. Throws 404 where there is none, 403 where it is not the caller's (inventory-api 9.6). */
  read(caller: Caller, id: number, refresh?: boolean): Promise<DeviceRecord>;
  readBySerial(caller: Caller, serial: string): Promise<DeviceRecord>;
  /** Throws 404; with several records of the name the oldest that the caller may see. */
  readByName(caller: Caller, name: string): Promise<DeviceRecord>;
};

export function createDevices({
  store: { db },
  sweep,
  refresher,
}: {
  store: Store;
  sweep: StatusSweep;
  refresher: Refresher;
}): Devices {
  const idsOf = async (filter: DeviceFilter, { limit, offset }: Page): Promise<number[]> => {
    if (filter.organizations?.length === 0) return [];
    const rows = await matching(db, filter).select('id').orderBy('id').limit(limit).offset(offset).execute();
    return rows.map(({ id }) => id);
  };

  const rowsOf = async (ids: readonly number[]): Promise<string[]> => {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom('device')
      .select('list_json')
      .where('id', 'in', [...ids])
      .orderBy('id')
      .execute();
    return rows.map(({ list_json }) => list_json);
  };

  const find = async (id: number): Promise<DeviceRecord | null> =>
    (await db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

  return {
    async list(filter, page, refresh) {
      await sweep.run();
      let ids = await idsOf(filter, page);
      if (refresh && ids.length > 0) {
        await refresher.refresh(ids);
        await sweep.run();
        // A device that just went Down belongs no longer on a page of those that are Up.
        ids = await idsOf(filter, page);
      }
      const count = filter.organizations?.length === 0 ? 0 : await countMatching(db, filter);
      return { count, rows: await rowsOf(ids) };
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
