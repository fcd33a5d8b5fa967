import type { Kysely } from 'kysely';
import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationWriter } from '#electron/store/operations.ts';
import { NAME_ONLY, OBJECT } from '#electron/store/schema/setting.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type FieldErrors, REQUIRED } from '#shared/fields/field.ts';
import { noSuchRecord, reference } from '#shared/fields/reference.ts';
import type { Devices } from '../devices.ts';
import {
  deleteSetting,
  insertSetting,
  keptSettings,
  restoreSettings,
  type SettingRecord,
  updateSetting,
  valueType,
} from '../settings.ts';
import type { Caller } from '../tokens.ts';
import type { WriteOnce } from '../write-once.ts';
import type { Body } from './body.ts';
import { readId } from './device-views.ts';
import { DEVICE_QUERY, envelope, readPage } from './pagination.ts';
import { ApiProblem, conflict, forbidden, invalid, notFound } from './problem.ts';
import type { Query } from './query.ts';
import { fitsType, parameterName, parameterType, parameterValue } from './setting-fields.ts';
import type { Exchange, View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

export type SettingViewsContext = {
  db: Kysely<Schema>;
  devices: Devices;
  clock: Clock;
  secrets: SecretStore;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

const TAKEN = 'A setting of this name already exists for the device.';

/**
 * `inventory_device_setting`: what a device should be set to. Each change is pushed by a `settings` operation, so it
 * takes the right to change and the right to operate. The value of a secret goes in and never comes out again.
 */
export function settingViews({ db, devices, clock, secrets, writeOnce, request }: SettingViewsContext): View[] {
  const taken = (): ApiProblem => invalid({ name: [TAKEN] });

  /** The device of the query. Throws 400, then 404 and 403 as for the device itself. */
  const deviceOf = async (caller: Caller, query: Query): Promise<number> => {
    const text = query.last('device')?.trim() ?? '';
    if (text === '') throw invalid({ device: ['This parameter is required.'] });
    if (!/^\d{1,15}$/.test(text)) throw invalid({ device: ['Enter a number.'] });
    return (await devices.read(caller, Number(text))).id;
  };

  const find = async (exchange: Exchange): Promise<SettingRecord> => {
    const id = readId(exchange);
    const record = await db.selectFrom('device_setting').selectAll().where('id', '=', id).executeTakeFirst();
    if (record === undefined) throw notFound();
    await devices.read(exchange.caller, record.device);
    return record;
  };

  const push = (writer: OperationWriter, device: number, who: string) =>
    writer.queue({ device: deviceRef(device), kind: 'settings', createdBy: who });

  const change = (complete: boolean): NonNullable<View['methods']['PUT']> => ({
    rights: ['change'],
    body: 'DeviceSettingChange',
    shows: 'DeviceSetting',
    async answer(exchange) {
      const { caller, keyed, body } = request(exchange);
      permit(caller);
      const { id } = await find(exchange);
      const raw = await body();
      const answer = await writeOnce(keyed, taken, async (trx, writer) => {
        const before = await trx.selectFrom('device_setting').selectAll().where('id', '=', id).executeTakeFirst();
        if (before === undefined) throw notFound();
        const values = readSetting(raw, complete ? null : before);
        // Its name is what it is: another name is another setting.
        if (values.name !== before.name) throw invalid({ name: ['This field cannot be changed.'] });
        const type = values.type ?? valueType(before.type);
        const { value } = values;
        if (value === null) return { status: 200, body: settingJson(before), etag: null };
        const after = await updateSetting(
          trx,
          secrets,
          before,
          { type, value },
          { who: caller.name, now: clock.now() },
        );
        if (after === null) return { status: 200, body: settingJson(before), etag: null };
        await push(writer, before.device, caller.name);
        return { status: 200, body: settingJson(after), etag: null, queuedFor: deviceRef(before.device) };
      });
      return written(answer);
    },
  });

  return [
    {
      name: 'Inventory Device Setting List',
      path: '/inventory_device_setting/',
      methods: {
        GET: {
          rights: ['view'],
          query: DEVICE_QUERY,
          shows: 'DeviceSettingPage',
          async answer({ caller, query, base }) {
            const device = await deviceOf(caller, query);
            const page = readPage(query);
            const all = db.selectFrom('device_setting').where('device_setting.device', '=', device);
            const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
            const rows = await all
              .leftJoin('device_reported as told', (join) =>
                join.onRef('told.device', '=', 'device_setting.device').onRef('told.name', '=', 'device_setting.name'),
              )
              .selectAll('device_setting')
              .select(['told.value as told_value', 'told.at as told_at'])
              .orderBy('device_setting.id')
              .limit(page.limit)
              .offset(page.offset)
              .execute();
            const items = rows.map(({ told_value, told_at, ...row }) => settingJson(row, told_value, told_at));
            return { status: 200, body: envelope(count, items, page, query, base) };
          },
        },
        POST: {
          rights: ['change'],
          body: 'DeviceSettingCreate',
          shows: 'DeviceSetting',
          async answer(exchange) {
            const { caller, keyed, body } = request(exchange);
            permit(caller);
            const raw = await body();
            const device = Object.hasOwn(raw, 'device') ? reference.read(raw['device']) : null;
            if (device === null) throw invalid({ device: [REQUIRED] });
            if (!device.ok) throw invalid({ device: device.errors });
            await devices.read(caller, device.value).catch((error: unknown) => {
              const missing = error instanceof ApiProblem && error.status === 404;
              throw missing ? invalid({ device: [noSuchRecord(device.value)] }) : error;
            });
            const { name, type, value } = readSetting(raw, null);
            const answer = await writeOnce(keyed, taken, async (trx, writer) => {
              const values = { name, type: type ?? 'string', value: value ?? '' };
              const actor = { who: caller.name, now: clock.now() };
              const record = await insertSetting(trx, secrets, device.value, values, actor);
              await push(writer, device.value, caller.name);
              return { status: 201, body: settingJson(record), etag: null, queuedFor: deviceRef(device.value) };
            });
            return written(answer);
          },
        },
      },
    },
    {
      name: 'Inventory Device Setting Instance',
      path: '/inventory_device_setting/:id/',
      methods: {
        GET: {
          rights: ['view'],
          shows: 'DeviceSetting',
          answer: async (exchange) => ({ status: 200, body: settingJson(await find(exchange)) }),
        },
        PUT: change(true),
        PATCH: change(false),
        DELETE: {
          rights: ['change'],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            permit(caller);
            const record = await find(exchange);
            const answer = await writeOnce(keyed, taken, async (trx) => {
              // The device keeps what it was set to: nobody told us another value.
              await deleteSetting(trx, record, { who: caller.name, now: clock.now() });
              return { status: 204, body: null, etag: null };
            });
            return written(answer);
          },
        },
      },
    },
    {
      name: 'Inventory Device Reported List',
      path: '/inventory_device_reported/',
      methods: {
        GET: {
          rights: ['view'],
          query: DEVICE_QUERY,
          async answer({ caller, query, base }) {
            const device = await deviceOf(caller, query);
            const page = readPage(query);
            const all = db
              .selectFrom('device_reported')
              .where('device', '=', device)
              .where('type', 'not in', [OBJECT, NAME_ONLY]);
            const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
            const rows = await all.selectAll().orderBy('name').limit(page.limit).offset(page.offset).execute();
            const items = rows.map(({ at, ...row }) => JSON.stringify({ ...row, at: instantSeconds(at) }));
            return { status: 200, body: envelope(count, items, page, query, base) };
          },
        },
      },
    },
    {
      name: 'Inventory Device Setting History List',
      path: '/inventory_device_setting_history/',
      methods: {
        GET: {
          rights: ['view'],
          query: DEVICE_QUERY,
          async answer({ caller, query, base }) {
            const device = await deviceOf(caller, query);
            const page = readPage(query);
            const all = db.selectFrom('device_setting_history').where('device', '=', device);
            const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
            const rows = await all.selectAll().orderBy('id', 'desc').limit(page.limit).offset(page.offset).execute();
            const items = rows.map(({ id, at, why, settings, restored_at }) =>
              JSON.stringify({
                id,
                device,
                at: instantSeconds(at),
                why,
                settings: keptSettings(settings).map(({ name, type, value, secret }) => {
                  return { name, type, value: secret === 1 ? null : value };
                }),
                restored_at: restored_at === null ? null : instantSeconds(restored_at),
              }),
            );
            return { status: 200, body: envelope(count, items, page, query, base) };
          },
        },
      },
    },
    {
      name: 'Inventory Device Setting Restore',
      path: '/inventory_device_setting_history/:id/restore/',
      methods: {
        POST: {
          rights: ['change'],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            permit(caller);
            const entries = db.selectFrom('device_setting_history').selectAll().where('id', '=', readId(exchange));
            const entry = await entries.executeTakeFirst();
            if (entry === undefined) throw notFound();
            await devices.read(caller, entry.device);
            const again = (): ApiProblem =>
              conflict('Somebody else wrote the same settings at this moment. Try again.');
            const answer = await writeOnce(keyed, again, async (trx, writer) => {
              const restored = await restoreSettings(trx, entry, { who: caller.name, now: clock.now() });
              const body = JSON.stringify({ device: entry.device, restored });
              if (restored === 0) return { status: 201, body, etag: null };
              await push(writer, entry.device, caller.name);
              return { status: 201, body, etag: null, queuedFor: deviceRef(entry.device) };
            });
            return written(answer);
          },
        },
      },
    },
  ];
}

/** A setting is an edit and a push in one. */
function permit({ rights }: Caller): void {
  if (!rights.has('change') || !rights.has('operate')) throw forbidden();
}

type ReadSetting = { name: string; type: SettingRecordType; value: string | null };
type SettingRecordType = ReturnType<typeof valueType> | null;

/** Reads the body; what it leaves out stays as in `before`, and a value left out is null. */
function readSetting(body: Body, before: SettingRecord | null): ReadSetting {
  const errors: FieldErrors = {};
  const read = <T>(
    key: string,
    field: { read(input: unknown): { ok: true; value: T } | { ok: false; errors: string[] } },
  ) => {
    if (!Object.hasOwn(body, key)) return null;
    const result = field.read(body[key]);
    if (result.ok) return result.value;
    errors[key] = result.errors;
    return null;
  };
  const name = read('name', parameterName) ?? before?.name ?? null;
  const type = read('type', parameterType);
  const value = read('value', parameterValue);
  if (name === null && errors['name'] === undefined) errors['name'] = [REQUIRED];
  if (value === null && before === null && errors['value'] === undefined) errors['value'] = [REQUIRED];
  if (value !== null) {
    const fits = fitsType(type ?? valueType(before?.type ?? 'string'), value);
    if (!fits.ok) errors['value'] = fits.errors;
  } else if (type !== null && errors['value'] === undefined) errors['value'] = ['A new type needs its value.'];
  if (Object.keys(errors).length > 0 || name === null) throw invalid(errors);
  return { name, type, value };
}

/** `is_secret`: the value is set and not told. */
function settingJson(row: SettingRecord, told: string | null = null, toldAt: number | null = null): string {
  const { id, device, name, type, value, secret, changed_at } = row;
  return JSON.stringify({
    id,
    device,
    name,
    type,
    value: secret === 1 ? null : value,
    is_secret: secret === 1,
    reported_value: told,
    reported_at: toldAt === null ? null : instantSeconds(toldAt),
    last_change: instantSeconds(changed_at),
  });
}
