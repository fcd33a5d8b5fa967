import { listed, parseFromVersions } from '#shared/firmware-fit.ts';
import type { FirmwareImage } from '#shared/library.ts';
import { filterValue } from '../words.ts';

/**
 * Which devices an image is about, as filters of Fleet: so a figure and the list behind it are one thing. A device that
 * never told its hardware is no stranger to the image, as the rule has it (shared/firmware-fit.ts).
 */
type About = Pick<FirmwareImage, 'version' | 'type' | 'hardwareVersions' | 'fromVersions'>;
/** The short names of types, by number. */
export type TypeNames = ReadonlyMap<number, string>;

/** Devices that run the very version. */
export function runningFilter(image: About, types: TypeNames): string {
  return [typeTerm(image, types), `fw=${filterValue(image.version)}`].filter((term) => term !== '').join(' ');
}

/** Devices with an older version that the image may be loaded over. */
export function upgradeFilter(image: About, types: TypeNames): string {
  const hardware = listed(image.hardwareVersions);
  const from = parseFromVersions(image.fromVersions) ?? [];
  return [
    typeTerm(image, types),
    `fw<${filterValue(image.version)}`,
    hardware.length === 0 ? '' : `hw:${hardware.map((version) => `=${filterValue(version)}`).join(',')},none`,
    from.length === 0
      ? ''
      : `fw:${from.map(({ is, version }) => `${is === 'line' ? '' : is}${filterValue(version)}`).join(',')}`,
  ]
    .filter((term) => term !== '')
    .join(' ');
}

function typeTerm({ type }: About, types: TypeNames): string {
  return type === null ? '' : `type=${filterValue(types.get(type) ?? String(type))}`;
}
