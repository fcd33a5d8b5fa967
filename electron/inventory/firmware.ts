import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { ContentFiles } from '#electron/store/content-files.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type FirmwareFit, type FittedDevice, whyUnfit } from '#shared/firmware-fit.ts';
import { type FirmwareVerdict, judgeFirmware, whyDowngrade } from '#shared/firmware-verdict.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { type FirmwareImageRecord, findFirmwareImage } from './catalogue.ts';
import { imageCarried, mayDowngrade } from './flags.ts';
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
  /** The image that a `firmware_update` carries, or why the device must not load it; null: it has no file here. */
  firmware(ref: DeviceRef, asked: { arguments: unknown }): Promise<OfferedFirmware | { unfit: string } | null>;
  /** What loading an image would mean for a device; null: one of them is not known. */
  judgeFirmware(ref: DeviceRef, image: number): Promise<FirmwareVerdict | null>;
};

type Fitting = Pick<DeviceRecord, 'type' | 'hardware_version' | 'software_version'>;

/** What an image fits, as the rule reads it. */
export function fitOf(image: FirmwareImageRecord): FirmwareFit {
  const { type, hardware_versions: hardwareVersions, from_versions: fromVersions } = image;
  return { type, hardwareVersions, fromVersions };
}

/** What of a device the rule looks at. */
export function fittedOf({ type, hardware_version, software_version }: Fitting): FittedDevice {
  return { type, hardwareVersion: hardware_version, softwareVersion: software_version };
}

export function createFirmware(db: Kysely<Schema>, files: ContentFiles | null): FirmwareInventory {
  async function both(ref: DeviceRef, wanted: number | null) {
    const id = deviceIdOf(ref);
    if (id === null || wanted === null) return null;
    const image = await findFirmwareImage(db, wanted);
    const device = await db
      .selectFrom('device')
      .select(['type', 'hardware_version', 'software_version'])
      .where('id', '=', id)
      .executeTakeFirst();
    return image === null || device === undefined ? null : { image, device: fittedOf(device) };
  }

  return {
    async judgeFirmware(ref, wanted) {
      const found = await both(ref, wanted);
      if (found === null) return null;
      return judgeFirmware({ ...fitOf(found.image), version: found.image.version }, found.device);
    },

    async firmware(ref, asked) {
      const found = await both(ref, imageCarried(asked.arguments));
      if (files === null || found === null) return null;
      const older = whyDowngrade(found.image.version, found.device.softwareVersion ?? '');
      const unfit = whyUnfit(fitOf(found.image), found.device) ?? (mayDowngrade(asked.arguments) ? null : older);
      if (unfit !== null) return { unfit };
      const { sha256, size, version, file_name: fileName } = found.image;
      if (sha256 === null || size === null || !(await files.has(sha256, size))) return null;
      return { version, fileName, size, open: (start, end) => files.open(sha256, start, end) };
    },
  };
}
