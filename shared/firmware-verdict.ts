import { type FirmwareFit, type FittedDevice, whyUnfit } from './firmware-fit.ts';
import { compareVersions } from './version.ts';

/**
 * What loading an image would mean for a device. Pure, so that the screen says it with no network, before anything is
 * queued, by the rule the server and the ACS keep to.
 */
export type FirmwareVerdict =
  | { readonly verdict: 'fits' }
  | { readonly verdict: 'runs-already'; readonly words: string }
  /** It is loaded only where a person says so. */
  | { readonly verdict: 'downgrade'; readonly words: string }
  /** It is never loaded. */
  | { readonly verdict: 'unfit'; readonly words: string };

export function judgeFirmware(
  image: FirmwareFit & { readonly version: string },
  device: FittedDevice,
): FirmwareVerdict {
  const running = device.softwareVersion ?? '';
  if (running !== '' && running === image.version) {
    return { verdict: 'runs-already', words: `The device runs ${running} already.` };
  }
  const unfit = whyUnfit(image, device);
  if (unfit !== null) return { verdict: 'unfit', words: unfit };
  const downgrade = whyDowngrade(image.version, running);
  return downgrade === null ? { verdict: 'fits' } : { verdict: 'downgrade', words: downgrade };
}

/** Why loading a version would be a step back; null: it is none, or nobody knows. `''`: not known. */
export function whyDowngrade(version: string, running: string): string | null {
  if (version === '' || running === '' || compareVersions(version, running) >= 0) return null;
  return `The device runs ${running}, and this image is the older ${version}.`;
}
