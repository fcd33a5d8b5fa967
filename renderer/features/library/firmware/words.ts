import { t } from '#renderer/language/speak.ts';
import { listed } from '#shared/firmware-fit.ts';
import type { FirmwareImage } from '#shared/library.ts';

/** What an image fits, as a person says it. */
export function hardwareWords({ hardwareVersions }: Pick<FirmwareImage, 'hardwareVersions'>): string {
  return listed(hardwareVersions).join(', ') || t('any');
}

export function fromWords({ fromVersions }: Pick<FirmwareImage, 'fromVersions'>): string {
  return listed(fromVersions).join(', ') || t('any');
}

/** `00ab…` of a SHA-256: enough to tell two apart in a list. */
export function shortSum(sha256: string): string {
  return `${sha256.slice(0, 8)}…`;
}

/** The version a file names, for the form to begin with: `router-2.5.0-full.bin` is 2.5.0. */
export function versionIn(fileName: string): string {
  return /\d+(?:\.\d+)+(?:[-.]?(?:rc|beta|b)\d+)?/i.exec(fileName)?.[0] ?? '';
}
