import { type FirmwareFit, type FittedDevice, isFromVersion } from '../firmware-fit.ts';
import { judgeFirmware } from '../firmware-verdict.ts';

/** What decides whether a device that a campaign aims at takes part in it. */
export type CampaignFit = {
  readonly image: FirmwareFit & { readonly version: string };
  /** The versions the campaign is for, beside those of the image; null: any. */
  readonly fromVersions: string | null;
  /** A person agreed to load the image over newer versions. */
  readonly downgrades: boolean;
};

/** Why a device is left out, in words; null: it takes part. Asked when a campaign starts and again before each upgrade. */
export function whyLeftOut({ image, fromVersions, downgrades }: CampaignFit, device: FittedDevice): string | null {
  const running = device.softwareVersion ?? '';
  const judged = judgeFirmware(image, device);
  if (judged.verdict === 'runs-already' || judged.verdict === 'unfit') return judged.words;
  if (judged.verdict === 'downgrade' && !downgrades) return judged.words;
  if (fromVersions === null || fromVersions.trim() === '') return null;
  if (running === '') return `The campaign is for ${fromVersions} only, and the device never told its version.`;
  if (isFromVersion(running, fromVersions)) return null;
  return `The campaign is for ${fromVersions} only, and the device runs ${running}.`;
}
