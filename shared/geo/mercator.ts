import { type Position, wrapLongitude } from './position.ts';

/** The edge of a world that is one pixel wide and high at zoom -9: 512 pixels at zoom 0, twice as many with each zoom. */
const WORLD_AT_ZOOM_0 = 512;
/** Where Web Mercator (EPSG:3857) ends: the map is a square. */
const LATITUDE_MOST = 85.051129;

/** A point of the square world: x from 0 (180° W) to 1 (180° E), y from 0 (north) to 1 (south). */
export type WorldPoint = { readonly x: number; readonly y: number };

/** Latitudes beyond the square are drawn on its edge. */
export function toWorld({ longitude, latitude }: Position): WorldPoint {
  const north = Math.max(-LATITUDE_MOST, Math.min(LATITUDE_MOST, latitude));
  const sine = Math.sin((north * Math.PI) / 180);
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The inverse; x beyond the square is the same place a turn further. */
export function fromWorld({ x, y }: WorldPoint): Position {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { longitude: wrapLongitude((x - 0.5) * 360), latitude };
}

/** How many pixels wide the world is at a zoom. */
export function worldSize(zoom: number): number {
  return WORLD_AT_ZOOM_0 * 2 ** zoom;
}
