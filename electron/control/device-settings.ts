import * as z from 'zod';
import { DeviceSetting, WipedSettings } from '#shared/device-setting.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { createKeyedWrite, type SendWrite } from './keyed-write.ts';
import type { ReadPath } from './read-path.ts';
import { camelNames, rowsOf } from './records.ts';

/** Beyond the seed's six (inventory-api 9.24): a server of ours keeps what a device should be set to. */
const SETTING_ENDPOINT = '/inventory_device_setting/';
const WIPED_ENDPOINT = '/inventory_device_setting_history/';
/** So many resets back somebody may want their settings again. */
const WIPED_MOST = 20;
const PAGE = 1000;
/** More than a device is set to. */
const MOST = 10_000;

export type DeviceSettings = {
  /** Null where the server keeps none. */
  list(device: DeviceRef, signal?: AbortSignal): Promise<DeviceSetting[] | null>;
  /** Stores another value; the server has the device set to it. Throws as `createKeyedWrite` says. */
  change(change: { id: number; value: string; key: string }): Promise<void>;
  /** What factory resets took away, the newest first; nothing where the server keeps none. */
  wiped(device: DeviceRef, signal?: AbortSignal): Promise<WipedSettings[]>;
  /** Puts it back, and tells how many settings there were. Throws as `createKeyedWrite` says. */
  restore(order: { id: number; key: string }): Promise<number>;
};

const Restored = z.object({ restored: z.int().nonnegative() });

export function createDeviceSettings(options: { readPath: ReadPath; send: SendWrite; host: string }): DeviceSettings {
  const { readPath, send, host } = options;
  const write = createKeyedWrite(send, host);
  return {
    async list(device, signal) {
      const settings: DeviceSetting[] = [];
      for (let offset = 0; offset < MOST; offset += PAGE) {
        const query = new URLSearchParams({ device, limit: String(PAGE), offset: String(offset) });
        const got = await readPath(SETTING_ENDPOINT, query, signal, 'optional');
        if (got.missing) return null;
        const rows = rowsOf(got.body);
        settings.push(...rows.map((row) => readAs(DeviceSetting, camelNames(row))));
        if (rows.length < PAGE) break;
      }
      return settings;
    },
    async change({ id, value, key }) {
      const path = `${SETTING_ENDPOINT}${id}/`;
      await write({ method: 'PATCH', path, key, body: JSON.stringify({ value }) });
    },
    async wiped(device, signal) {
      const query = new URLSearchParams({ device, limit: String(WIPED_MOST) });
      const got = await readPath(WIPED_ENDPOINT, query, signal, 'optional');
      return got.missing ? [] : rowsOf(got.body).map((row) => readAs(WipedSettings, camelNames(row)));
    },
    async restore({ id, key }) {
      const answer = await write({ method: 'POST', path: `${WIPED_ENDPOINT}${id}/restore/`, key, body: null });
      return readAs(Restored, answer).restored;
    },
  };
}

function readAs<T>(shape: z.ZodType<T>, answer: unknown): T {
  const read = shape.safeParse(answer);
  if (!read.success) throw new AppError('control.answer-unreadable', { reason: 'it is no setting' });
  return read.data;
}
