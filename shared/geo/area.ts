import type { Bounds } from './camera.ts';
import { type Position, wrapLongitude } from './position.ts';

/**
 * A part of the map somebody drew: a polygon whose edges are straight in longitude and latitude, closed by itself. Its
 * corners may run over the antimeridian: each edge takes the shorter way round, as it was drawn.
 */
export type Area = readonly Position[];

/** Corners at most: a lasso drawn by hand is thinned to so many. */
export const CORNERS_MOST = 64;

/** A rectangle between two corners that were drawn on the map, however they lie to each other. */
export function rectangle({ west, south, east, north }: Bounds): Area {
  const turned = (((east - west) % 360) + 360) % 360;
  const width = turned === 0 && east !== west ? 360 : turned;
  // An edge takes the shorter way round: of three thirds each is shorter than half a turn.
  const along = [0, 1, 2, 3].map((third) => wrapLongitude(west + (third * width) / 3));
  return [
    ...along.map((longitude) => ({ longitude, latitude: north })),
    ...along.reverse().map((longitude) => ({ longitude, latitude: south })),
  ];
}

/** Longitudes laid out in one run from the first corner, so that nothing jumps at the antimeridian. */
function unrolled(area: Area): Position[] {
  let last = area[0]?.longitude ?? 0;
  return area.map(({ longitude, latitude }) => {
    last += wrapLongitude(longitude - last);
    return { longitude: last, latitude };
  });
}

/** Tells of positions whether they lie in an area; one on its edge may count to either side. */
export function insideOf(area: Area): (position: Position) => boolean {
  const corners = unrolled(area);
  const longitudes = corners.map(({ longitude }) => longitude);
  const latitudes = corners.map(({ latitude }) => latitude);
  const west = Math.min(...longitudes);
  const east = Math.max(...longitudes);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  return ({ longitude, latitude }) => {
    if (latitude < south || latitude > north) return false;
    // The same place a turn further is the same place.
    for (let turn = longitude + 360 * Math.ceil((west - longitude) / 360); turn <= east; turn += 360) {
      if (crossings(corners, turn, latitude) % 2 === 1) return true;
    }
    return false;
  };
}

/** How many edges a ray to the east crosses. */
function crossings(corners: readonly Position[], longitude: number, latitude: number): number {
  let count = 0;
  let from = corners.at(-1);
  for (const to of corners) {
    if (from !== undefined && from.latitude > latitude !== to.latitude > latitude) {
      const share = (latitude - from.latitude) / (to.latitude - from.latitude);
      if (longitude < from.longitude + share * (to.longitude - from.longitude)) count += 1;
    }
    from = to;
  }
  return count;
}

/** A hand-drawn line with as few corners as keep its shape. */
export function thinned(area: Area, most = CORNERS_MOST): Area {
  if (area.length <= most) return area;
  return Array.from({ length: most }, (_, n) => area[Math.floor((n * area.length) / most)]).filter(
    (corner) => corner !== undefined,
  );
}

/**
 * The smallest rectangle around positions, over the antimeridian where that is shorter; null for none.
 * @param longitudes and latitudes: of the positions, in the same order
 */
export function boundsAround(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Bounds | null {
  let south = 90;
  let north = -90;
  for (let at = 0; at < latitudes.length; at += 1) {
    const latitude = latitudes[at] ?? 0;
    if (latitude < south) south = latitude;
    if (latitude > north) north = latitude;
  }
  // Numbers of one kind are sorted without a comparison of ours.
  const sorted = Float64Array.from(longitudes).sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  // The widest gap between neighbours is what the rectangle leaves out.
  let west = first;
  let east = last;
  let widest = first + 360 - last;
  for (const [at, longitude] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before === undefined || longitude - before <= widest) continue;
    widest = longitude - before;
    west = longitude;
    east = before;
  }
  return { west, east, south, north };
}

/** As the filter writes it: latitude, longitude, latitude … with slashes between; four numbers are a rectangle. */
export function writeArea(area: Area): string {
  return area.map(({ latitude, longitude }) => `${short(latitude)}/${short(longitude)}`).join('/');
}

export function writeBounds({ south, west, north, east }: Bounds): string {
  return [south, west, north, east].map(short).join('/');
}

/** Five decimals are a metre. */
function short(degrees: number): string {
  return String(Number(degrees.toFixed(5)));
}

/** Reads what those two wrote; null where it is no area. */
export function readArea(text: string): Area | null {
  const numbers = text.split('/').map((part) => (/^-?\d{1,3}(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const isLatitude = (_: number, at: number): boolean => at % 2 === 0;
  if (numbers.some(Number.isNaN) || numbers.length % 2 !== 0) return null;
  if (numbers.some((degrees, at) => Math.abs(degrees) > (isLatitude(degrees, at) ? 90 : 180))) return null;
  const corners: Position[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    corners.push({ latitude: numbers[at] ?? 0, longitude: numbers[at + 1] ?? 0 });
  }
  const [southWest, northEast] = corners;
  if (corners.length === 2 && southWest !== undefined && northEast !== undefined) {
    const { latitude: south, longitude: west } = southWest;
    const { latitude: north, longitude: east } = northEast;
    return south > north ? null : rectangle({ south, west, north, east });
  }
  return corners.length >= 3 && corners.length <= CORNERS_MOST ? corners : null;
}
