import type { FirmwareReference } from '#renderer/cache/types.ts';
import { type FirmwareVerdict, judgeFirmware } from '#shared/firmware-verdict.ts';
import type { ShownDevice } from './shown-device.ts';

/** What loading an image would mean to a device, as far as both are known here. */
export function verdictOf(image: FirmwareReference, { record }: Pick<ShownDevice, 'record'>): FirmwareVerdict {
  return judgeFirmware(
    {
      version: image.version ?? '',
      type: image.type ?? null,
      hardwareVersions: image.hardwareVersions ?? null,
      fromVersions: image.fromVersions ?? null,
    },
    {
      type: record.type,
      hardwareVersion: record.hardware_version ?? null,
      softwareVersion: record.software_version ?? null,
    },
  );
}
