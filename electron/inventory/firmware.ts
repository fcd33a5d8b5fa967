import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { ContentFiles } from '#electron/store/content-files.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { type FirmwareImageRecord, findFirmwareImage } from './catalogue.ts';
import { deviceIdOf } from './pending.ts';
import type { DeviceRecord } from './record.ts';

/** An image as the ACS hands it to a device. */
export type OfferedFirmware = {
  version: string;
  fileName: string;
  size: number;
  open(start: number, end: number): Readable;
};

export type FirmwareInventory = {
  /** The image that a `firmware_update` carries; null: it has no file here, or does not fit the device. */
  firmware(ref: DeviceRef, asked: { arguments: unknown }): Promise<OfferedFirmware | null>;
};

type Fitting = Pick<DeviceRecord, 'type' | 'hardware_version'>;

/** Why an image is not for a device; null: it fits. Hardware that was never heard of yet is no reason. */
export function whyUnfit(image: FirmwareImageRecord, { type, hardware_version: hardware }: Fitting): string | null {
  if (image.type !== null && image.type !== type) return 'This image is for another type of device.';
  const fits = (image.hardware_versions ?? '').split(',').map((version) => version.trim().toLowerCase());
  const named = fits.filter((version) => version !== '');
  if (named.length === 0 || hardware === null || named.includes(hardware.trim().toLowerCase())) return null;
  return `This image is for hardware ${image.hardware_versions}, and the device is ${hardware}.`;
}

export function createFirmware(db: Kysely<Schema>, files: ContentFiles | null): FirmwareInventory {
  return {
    async firmware(ref, asked) {
      const id = deviceIdOf(ref);
      const wanted = imageOf(asked.arguments);
      if (files === null || id === null || wanted === null) return null;
      const image = await findFirmwareImage(db, wanted);
      const device = await db
        .selectFrom('device')
        .select(['type', 'hardware_version'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (image === null || device === undefined || whyUnfit(image, device) !== null) return null;
      const { sha256, size, version, file_name: fileName } = image;
      if (sha256 === null || size === null || !(await files.has(sha256, size))) return null;
      return { version, fileName, size, open: (start, end) => files.open(sha256, start, end) };
    },
  };
}

function imageOf(carried: unknown): number | null {
  const image =
    typeof carried === 'object' && carried !== null && 'firmwareImage' in carried ? carried.firmwareImage : null;
  return typeof image === 'number' ? image : null;
}
