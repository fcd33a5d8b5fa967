import { compareVersions, isOfVersionLine } from './version.ts';

/**
 * Which devices a firmware image is for. Type, hardware versions and from-versions are three conditions; what is left
 * open admits everybody, and what a device never told is no reason against it: it is judged again when it has.
 */
export type FirmwareFit = {
  /** The device type; null: any. */
  readonly type: number | null;
  /** Hardware versions with commas between; null or blank: any. */
  readonly hardwareVersions: string | null;
  /** The versions it may be loaded over, with commas between (`parseFromVersions`); null or blank: any. */
  readonly fromVersions: string | null;
};

export type FittedDevice = {
  /** Null: the record of a foreign server may not tell. */
  readonly type: number | null;
  readonly hardwareVersion: string | null;
  readonly softwareVersion: string | null;
};

const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;

/** One from-version: `2.4.1` exactly, `2.4.*` all of its line, `>=2.1` and the like by the order of versions. */
export type FromVersion = {
  readonly is: (typeof COMPARISONS)[number] | 'line';
  readonly version: string;
};

/** The items of a list with commas between. */
export function listed(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Reads a list of from-versions; null where an item names no version. */
export function parseFromVersions(text: string | null): FromVersion[] | null {
  const items = listed(text).map(readFromVersion);
  return items.every((item) => item !== null) ? items : null;
}

function readFromVersion(item: string): FromVersion | null {
  const comparison = COMPARISONS.find((sign) => item.startsWith(sign));
  const version = item.slice(comparison?.length ?? 0).trim();
  const line = comparison === undefined ? /^(.*\w)\.?\*$/.exec(version)?.[1] : undefined;
  if (line !== undefined) return { is: 'line', version: line };
  return /\w/.test(version) && !version.includes('*') ? { is: comparison ?? '=', version } : null;
}

/** Whether a version is one of those. None at all admits every version; a list nobody can read admits none. */
export function isFromVersion(running: string, fromVersions: string | null): boolean {
  const items = parseFromVersions(fromVersions);
  if (items === null) return false;
  return items.length === 0 || items.some((item) => admits(item, running));
}

function admits({ is, version }: FromVersion, running: string): boolean {
  if (is === 'line') return isOfVersionLine(running, version);
  const difference = compareVersions(running, version);
  switch (is) {
    case '=':
      return difference === 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    default:
      return is satisfies never;
  }
}

/** Why an image must not be offered to a device; null: it fits. */
export function whyUnfit(image: FirmwareFit, device: FittedDevice): string | null {
  const isOtherType = image.type !== null && device.type !== null && image.type !== device.type;
  if (isOtherType) return 'This image is for another type of device.';
  const hardware = listed(image.hardwareVersions).map((version) => version.toLowerCase());
  const own = device.hardwareVersion;
  if (hardware.length > 0 && own !== null && !hardware.includes(own.trim().toLowerCase())) {
    return `This image is for hardware ${image.hardwareVersions}, and the device is ${own}.`;
  }
  const running = device.softwareVersion;
  if (running === null || isFromVersion(running, image.fromVersions)) return null;
  return `This image is loaded over ${image.fromVersions} only, and the device runs ${running}.`;
}
