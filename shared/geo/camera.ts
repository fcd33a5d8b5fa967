import { fromWorld, toWorld, worldSize } from './mercator.ts';
import { type Position, wrapLongitude } from './position.ts';

/** What a map shows: what lies in its middle, and how near. Zoom 0 is a world of 512 pixels. */
export type Camera = { readonly center: Position; readonly zoom: number };
/** Pixels. */
export type Size = { readonly width: number; readonly height: number };
export type Pixel = { readonly x: number; readonly y: number };

/** West may lie east of east: then the rectangle goes over the antimeridian. */
export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

export const ZOOM_MOST = 18;

/** The zoom at which the world fills a map: never is there anything beside it, or a place in sight twice. */
export function leastZoom({ width, height }: Size): number {
  return Math.max(0, Math.log2(Math.max(width, height, 1) / worldSize(0)));
}

/** The nearest camera that shows nothing but the world. */
export function kept({ center, zoom }: Camera, size: Size): Camera {
  const nearest = Math.max(leastZoom(size), Math.min(ZOOM_MOST, zoom));
  const half = size.height / 2 / worldSize(nearest);
  const { x, y } = toWorld(center);
  const within = half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, y));
  // Untouched where nothing is to be mended: there and back through Mercator is not the same number.
  if (within === y) return { center: { ...center, longitude: wrapLongitude(center.longitude) }, zoom: nearest };
  return { center: fromWorld({ x, y: within }), zoom: nearest };
}

/** Where a position is drawn, from the top left; of its many turns round the world the one nearest to the middle. */
export function toPixel(position: Position, { center, zoom }: Camera, { width, height }: Size): Pixel {
  const world = worldSize(zoom);
  const there = toWorld(position);
  const middle = toWorld(center);
  const across = there.x - middle.x - Math.round(there.x - middle.x);
  return { x: width / 2 + across * world, y: height / 2 + (there.y - middle.y) * world };
}

export function toPosition({ x, y }: Pixel, { center, zoom }: Camera, { width, height }: Size): Position {
  const world = worldSize(zoom);
  const middle = toWorld(center);
  return fromWorld({ x: middle.x + (x - width / 2) / world, y: middle.y + (y - height / 2) / world });
}

/** What is in sight, and so many pixels around it. */
export function boundsOf(camera: Camera, size: Size, margin = 0): Bounds {
  const northWest = toPosition({ x: -margin, y: -margin }, camera, size);
  const southEast = toPosition({ x: size.width + margin, y: size.height + margin }, camera, size);
  const isWhole = size.width + 2 * margin >= worldSize(camera.zoom);
  return {
    west: isWhole ? -180 : northWest.longitude,
    east: isWhole ? 180 : southEast.longitude,
    north: northWest.latitude,
    south: southEast.latitude,
  };
}

/** The camera after a drag by so many pixels. */
export function movedBy(camera: Camera, size: Size, by: Pixel): Camera {
  const center = toPosition({ x: size.width / 2 - by.x, y: size.height / 2 - by.y }, camera, size);
  return kept({ ...camera, center }, size);
}

/** The camera at another zoom, with what lies under `around` staying there. */
export function zoomedTo(camera: Camera, size: Size, zoom: number, around: Pixel): Camera {
  const nearest = Math.max(leastZoom(size), Math.min(ZOOM_MOST, zoom));
  const anchor = toPosition(around, camera, size);
  const now = toPixel(anchor, { center: camera.center, zoom: nearest }, size);
  return movedBy({ center: camera.center, zoom: nearest }, size, { x: around.x - now.x, y: around.y - now.y });
}

/** Of a low or narrow map at most this part is left free on each side. */
const FREE_PART = 1 / 5;

/** The camera that shows a rectangle with at most so many pixels free on each side, no nearer than `most`. */
export function fitted({ west, south, east, north }: Bounds, size: Size, margin = 72, most = 15): Camera {
  const free = Math.min(margin, size.width * FREE_PART, size.height * FREE_PART);
  const from = toWorld({ longitude: west, latitude: north });
  const to = toWorld({ longitude: east < west ? east + 360 : east, latitude: south });
  const room = { width: Math.max(1, size.width - 2 * free), height: Math.max(1, size.height - 2 * free) };
  const scale = Math.min(room.width / (to.x - from.x), room.height / (to.y - from.y));
  const zoom = Math.min(most, Math.log2(scale / worldSize(0)));
  return kept({ center: fromWorld({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }), zoom }, size);
}
