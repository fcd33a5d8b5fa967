import worldMap from 'virtual:world-map';
import type { Position as Coordinates, FeatureCollection, Geometry } from 'geojson';
import { type Camera, type Size, toPixel } from '#shared/geo/camera.ts';
import { toWorld, worldSize } from '#shared/geo/mercator.ts';
import type { MapColors } from './colors.ts';
import type { Surface, SurfaceOptions } from './surface.ts';

/** Units of the paths: whole enough for a path, small enough for a canvas. */
const UNITS = 65_536;

type World = { readonly land: Path2D; readonly borders: Path2D };

/** The map of the world on a plain canvas: for computers without WebGL, and for small maps that need no more. */
export function plainSurface({ container, colors }: SurfaceOptions): Surface {
  const canvas = document.createElement('canvas');
  canvas.className = 'absolute inset-0 size-full';
  container.append(canvas);
  let paint = colors;
  let world: World | null = null;
  let shown: { readonly camera: Camera; readonly size: Size } | null = null;
  let isClosed = false;
  let frame = 0;
  const draw = (): void => {
    if (shown !== null) drawWorld(canvas, world, paint, shown.camera, shown.size);
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  readWorld().then(
    (read) => {
      world = read;
      if (!isClosed) draw();
    },
    // Our own file from our own origin: without it there is water, grid and marks.
    () => undefined,
  );
  return {
    kind: 'plain',
    show(camera, size) {
      shown = { camera, size };
      soon();
    },
    recolor(next) {
      paint = next;
      soon();
    },
    close() {
      isClosed = true;
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}

/** Read once for all maps on the page. */
let reading: Promise<World> | null = null;

function readWorld(): Promise<World> {
  reading ??= fetch(worldMap).then(async (response) => {
    const { features }: FeatureCollection = await response.json();
    const of = (is: string): Geometry[] =>
      features.filter(({ properties }) => properties?.['is'] === is).map(({ geometry }) => geometry);
    return { land: pathOf(of('land')), borders: pathOf(of('border')) };
  });
  return reading;
}

function pathOf(geometries: readonly Geometry[]): Path2D {
  const path = new Path2D();
  for (const geometry of geometries) {
    if (geometry.type === 'MultiLineString') for (const line of geometry.coordinates) trace(path, line, false);
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    for (const outline of polygons.flat()) trace(path, outline, true);
  }
  return path;
}

function trace(path: Path2D, line: readonly Coordinates[], isClosed: boolean): void {
  for (const [at, [longitude = 0, latitude = 0]] of line.entries()) {
    const { x, y } = toWorld({ longitude, latitude });
    if (at === 0) path.moveTo(x * UNITS, y * UNITS);
    else path.lineTo(x * UNITS, y * UNITS);
  }
  if (isClosed) path.closePath();
}

function drawWorld(
  canvas: HTMLCanvasElement,
  world: World | null,
  colors: MapColors,
  camera: Camera,
  size: Size,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  context.fillStyle = colors.water;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (world === null) return;
  const scale = (worldSize(camera.zoom) / UNITS) * ratio;
  const { x, y } = toPixel({ longitude: -180, latitude: 85.051129 }, camera, size);
  const turn = worldSize(camera.zoom);
  // The world and its neighbours: a map may lie over the antimeridian.
  for (const left of [x - turn, x, x + turn]) {
    if (left > size.width || left + turn < 0) continue;
    context.setTransform(scale, 0, 0, scale, left * ratio, y * ratio);
    context.fillStyle = colors.land;
    context.fill(world.land);
    context.strokeStyle = colors.line;
    context.lineWidth = (colors.hair * ratio) / scale;
    context.stroke(world.land);
    context.stroke(world.borders);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}
