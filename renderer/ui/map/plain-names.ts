import type { Feature } from 'geojson';
import { type Camera, type Size, toPixel } from '#shared/geo/camera.ts';
import type { Position } from '#shared/geo/position.ts';
import type { MapColors } from './colors.ts';
import { type Box, overlap } from './plain-shapes.ts';
import { NAMES_FROM, NAMES_UNTIL } from './world-style.ts';

export type PlaceName = {
  readonly is: 'country' | 'city';
  readonly name: string;
  readonly position: Position;
  /** From which zoom on it is shown, and until which. */
  readonly from: number;
  readonly until: number;
};

/** Pixels kept free around a name. */
const FREE = 6;
const HEIGHT = 14;

/** The names of the map's file, those to be shown first in front. */
export function namesIn(features: readonly Feature[]): PlaceName[] {
  const names = features.flatMap(({ properties, geometry }): PlaceName[] => {
    const is: unknown = properties?.['is'];
    if ((is !== 'country' && is !== 'city') || geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const from = NAMES_FROM[is][Number(properties?.['rank']) - 1] ?? 0;
    const until = is === 'country' ? from + NAMES_UNTIL : Number.POSITIVE_INFINITY;
    return [{ is, name: String(properties?.['name']), position: { longitude, latitude }, from, until }];
  });
  // The file has the cities by their size.
  return names.sort((left, right) => left.from - right.from);
}

/** Writes the names of what is in sight; none lies on another. */
export function drawNames(
  context: CanvasRenderingContext2D,
  names: readonly PlaceName[],
  colors: MapColors,
  camera: Camera,
  size: Size,
): void {
  const taken: Box[] = [];
  context.font = `12px ${getComputedStyle(context.canvas).fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colors.land;
  for (const { is, name, position, from, until } of names) {
    if (camera.zoom < from || camera.zoom > until) continue;
    const { x, y } = toPixel(position, camera, size);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const half = context.measureText(name).width / 2 + FREE;
    const box = { left: x - half, right: x + half, top: y - HEIGHT, bottom: y + HEIGHT };
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    context.fillStyle = is === 'country' ? colors.ink : colors.soft;
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
}
