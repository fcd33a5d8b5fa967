import type { Position as Coordinates, Geometry } from 'geojson';
import { toWorld } from '#shared/geo/mercator.ts';

/** Units of the paths across the world: whole enough for a path, small enough for a canvas. */
export const UNITS = 65_536;
/** A coast is cut into pieces, so that only those in sight are drawn: a stroke costs by its points. */
const PIECE_POINTS = 200;

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
/** A path and the box around it, in units. */
export type Shape = { readonly path: Path2D; readonly box: Box };

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

type Point = { readonly x: number; readonly y: number };

/**
 * The polygons of a geometry, each with its holes.
 * @param finest of two points nearer to each other than this, in units, one is left out
 */
export function areasOf(geometry: Geometry, finest: number): Shape[] {
  return polygonsOf(geometry)
    .map((outlines) =>
      shapeOf(
        outlines.map((line) => pointsOf(line, finest)),
        true,
      ),
    )
    .filter(({ box }) => box.right - box.left > finest || box.bottom - box.top > finest);
}

/** The lines of a geometry, outlines of polygons included, in pieces. */
export function linesOf(geometry: Geometry, finest: number): Shape[] {
  const lines = geometry.type === 'MultiLineString' ? geometry.coordinates : polygonsOf(geometry).flat();
  return lines.flatMap((line) => {
    const points = pointsOf(line, finest);
    const pieces: Shape[] = [];
    // Each piece begins where the one before ended.
    for (let from = 0; from < points.length - 1; from += PIECE_POINTS) {
      pieces.push(shapeOf([points.slice(from, from + PIECE_POINTS + 1)], false));
    }
    return pieces;
  });
}

function polygonsOf(geometry: Geometry): Coordinates[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function pointsOf(line: readonly Coordinates[], finest: number): Point[] {
  const points: Point[] = [];
  for (const [at, [longitude = 0, latitude = 0]] of line.entries()) {
    const { x, y } = toWorld({ longitude, latitude });
    const point = { x: x * UNITS, y: y * UNITS };
    const last = points.at(-1);
    // Ends stay: what meets there must go on meeting.
    const isNear = last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < finest;
    if (!isNear || at === line.length - 1) points.push(point);
  }
  return points;
}

function shapeOf(lines: readonly (readonly Point[])[], isClosed: boolean): Shape {
  const path = new Path2D();
  const box = { left: UNITS, right: 0, top: UNITS, bottom: 0 };
  for (const line of lines) {
    for (const [at, { x, y }] of line.entries()) {
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
    if (isClosed) path.closePath();
  }
  return { path, box };
}
