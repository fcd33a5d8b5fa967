import { type Camera, type Size, toPixel, toPosition } from './camera.ts';
import { worldSize } from './mercator.ts';

/** Degrees between two lines: the finest of these that leaves room between them. */
const STEPS = [30, 10, 5, 1, 0.5, 0.1, 0.05, 0.01, 0.005] as const;
/** Pixels between two meridians at least. */
const APART = 90;

/** One line of the grid: where it crosses the map, in pixels, and its degrees. */
export type GridLine = { readonly at: number; readonly degrees: number };
export type Graticule = { readonly step: number; readonly meridians: GridLine[]; readonly parallels: GridLine[] };

/** The lines of longitude and latitude in sight: on this map both are straight. */
export function graticule(camera: Camera, size: Size): Graticule {
  const perDegree = worldSize(camera.zoom) / 360;
  const step = STEPS.findLast((degrees) => degrees * perDegree >= APART) ?? STEPS[0];
  const { longitude } = camera.center;
  const half = size.width / 2 / perDegree;
  const { latitude: north } = toPosition({ x: 0, y: 0 }, camera, size);
  const { latitude: south } = toPosition({ x: 0, y: size.height }, camera, size);
  return {
    step,
    meridians: multiples(longitude - half, longitude + half, step).map((degrees) => ({
      at: size.width / 2 + (degrees - longitude) * perDegree,
      degrees: degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees,
    })),
    parallels: multiples(Math.max(-80, south), Math.min(80, north), step).map((degrees) => ({
      at: toPixel({ longitude, latitude: degrees }, camera, size).y,
      degrees,
    })),
  };
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  // Whole steps, not sums of steps: sums drift.
  return Array.from({ length: count }, (_, n) => Number(((first + n) * step).toFixed(6)));
}

/** Metres a pixel is long in the middle of the map. The earth's equator is 40,075,017 m (WGS 84). */
export function metresPerPixel({ center, zoom }: Camera): number {
  return (40_075_017 * Math.cos((center.latitude * Math.PI) / 180)) / worldSize(zoom);
}

/** The longest round distance that fits: 1, 2 or 5 and noughts, in metres. */
export function scaleBar(camera: Camera, pixelsMost: number): { readonly metres: number; readonly pixels: number } {
  const perPixel = metresPerPixel(camera);
  const most = perPixel * pixelsMost;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}
