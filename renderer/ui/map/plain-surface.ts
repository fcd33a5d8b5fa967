import worldMap from 'virtual:world-map';
import type { FeatureCollection, Geometry } from 'geojson';
import { type Camera, type Size, toPixel } from '#shared/geo/camera.ts';
import { worldSize } from '#shared/geo/mercator.ts';
import type { MapColors } from './colors.ts';
import { drawNames, namesIn, type PlaceName } from './plain-names.ts';
import { areasOf, type Box, linesOf, overlap, type Shape, UNITS } from './plain-shapes.ts';
import type { Surface, SurfaceOptions } from './surface.ts';

/** What crosses the antimeridian reaches so far into the next world, as a part of one (build/world-outline.ts). */
const OVERHANG = 0.1;

/** Land, and coasts with borders, as fine as they are drawn below a zoom. */
type Level = { readonly land: readonly Shape[]; readonly lines: readonly Shape[] };
type World = { readonly levelAt: (zoom: number) => Level; readonly names: readonly PlaceName[] };

/** The farther away, the more of the world is in sight, and the less of its coasts can be seen. */
const LEVELS = [3, 5, Number.POSITIVE_INFINITY] as const;

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
    const land = of('land');
    const lines = [...land, ...of('border')];
    const made = new Map<number, Level>();
    // Made when it is first in sight: all of them at once would hold up the hand that opened the map.
    const levelAt = (zoom: number): Level => {
      const until = LEVELS.find((each) => zoom < each) ?? Number.POSITIVE_INFINITY;
      let level = made.get(until);
      if (level === undefined) {
        // Half a pixel, where it is seen nearest.
        const finest = UNITS / worldSize(until) / 2;
        level = {
          land: land.flatMap((geometry) => areasOf(geometry, finest)),
          lines: lines.flatMap((geometry) => linesOf(geometry, finest)),
        };
        made.set(until, level);
      }
      return level;
    };
    return { levelAt, names: namesIn(features) };
  });
  return reading;
}

function drawWorld(
  canvas: HTMLCanvasElement,
  world: World | null,
  colors: MapColors,
  camera: Camera,
  size: Size,
): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return;
  const ratio = window.devicePixelRatio;
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  // Setting them throws the canvas away.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.fillStyle = colors.water;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (world === null) return;
  const scale = (worldSize(camera.zoom) / UNITS) * ratio;
  const { x, y } = toPixel({ longitude: -180, latitude: 85.051129 }, camera, size);
  const turn = worldSize(camera.zoom);
  const { land, lines } = world.levelAt(camera.zoom);
  // The world and its neighbours: a map may lie over the antimeridian.
  for (const left of [x - turn, x, x + turn]) {
    if (left > size.width || left + turn * (1 + OVERHANG) < 0) continue;
    const units = turn / UNITS;
    const sight: Box = {
      left: -left / units,
      right: (size.width - left) / units,
      top: -y / units,
      bottom: (size.height - y) / units,
    };
    context.setTransform(scale, 0, 0, scale, left * ratio, y * ratio);
    context.fillStyle = colors.land;
    for (const { path, box } of land) if (overlap(box, sight)) context.fill(path);
    context.strokeStyle = colors.line;
    context.lineWidth = (colors.hair * ratio) / scale;
    for (const { path, box } of lines) if (overlap(box, sight)) context.stroke(path);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNames(context, world.names, colors, camera, size);
  context.setTransform(1, 0, 0, 1, 0, 0);
}
