import { type Area, boundsAround, insideOf } from '#shared/geo/area.ts';
import { type Bounds, ZOOM_MOST } from '#shared/geo/camera.ts';
import { fromWorld, toWorld, worldSize } from '#shared/geo/mercator.ts';
import type { Position } from '#shared/geo/position.ts';
import type { DeviceKey } from '../types.ts';
import { keyAt, NO_PLACES, PLACE_STATES, type Places } from './places.ts';
import type { Cluster, Spot } from './types.ts';

/** Devices in one square of the world's grid are one mark; the square's edge, in pixels. */
const CELL = 60;
/** Marks nearer to each other than this would lie on one another: neighbours become one. In pixels. */
const APART = 46;

/** A mark before names are known. */
export type BareSpot = Exclude<Spot, { of: 'device' }> | Omit<Extract<Spot, { of: 'device' }>, 'name'>;

/** What stands in one square, or in some that became one. Sums, so that two of them add up. */
type Heap = {
  readonly cells: number[];
  readonly first: number;
  devices: number;
  down: number;
  x: number;
  y: number;
  west: number;
  east: number;
  north: number;
  south: number;
};

/** The squares of one zoom: a grid that lies still while the map moves, so that marks do not change under way. */
type Grid = { readonly zoom: number; readonly across: number; readonly edge: number };

function gridAt(zoom: number): Grid {
  const whole = Math.max(0, Math.min(ZOOM_MOST, Math.floor(zoom)));
  const across = Math.ceil(worldSize(whole) / CELL);
  return { zoom: whole, across, edge: CELL / worldSize(whole) };
}

/**
 * The devices of a map. Nothing is worked out beforehand: one pass over the columns makes the marks of one view, in a few
 * milliseconds for 100,000 devices. An index over all zooms (supercluster) costs half a second with every key typed.
 */
export class PlaceIndex {
  #places = NO_PLACES;
  /** In the square world, 0 to 1 each. */
  #xs = new Float64Array();
  #ys = new Float64Array();

  /** @returns the rectangle around all of them; null where there is none */
  load(places: Places): Bounds | null {
    const { longitudes, latitudes } = places;
    this.#places = places;
    this.#xs = new Float64Array(longitudes.length);
    this.#ys = new Float64Array(longitudes.length);
    for (const [at, longitude] of longitudes.entries()) {
      const { x, y } = toWorld({ longitude, latitude: latitudes[at] ?? 0 });
      this.#xs[at] = x;
      this.#ys[at] = y;
    }
    return boundsAround(longitudes, latitudes);
  }

  /** What is drawn within a rectangle, and a little around it. */
  view(bounds: Bounds, zoom: number): BareSpot[] {
    const grid = gridAt(zoom);
    const heaps = this.#heaps(grid, cellsWithin(bounds, grid));
    return united(heaps, grid).map((heap): BareSpot => {
      if (heap.devices === 1) {
        return {
          of: 'device',
          key: keyAt(this.#places, heap.first),
          state: PLACE_STATES[this.#places.states[heap.first] ?? 0] ?? 'unknown',
          position: this.#position(heap.first),
        };
      }
      const { devices, down, cells, west, east, north, south } = heap;
      const northWest = fromWorld({ x: west, y: north });
      const southEast = fromWorld({ x: east, y: south });
      return {
        of: 'cluster',
        cluster: { zoom: grid.zoom, cells },
        devices,
        down,
        position: fromWorld({ x: heap.x / devices, y: heap.y / devices }),
        around: {
          west: northWest.longitude,
          east: southEast.longitude,
          north: northWest.latitude,
          south: southEast.latitude,
        },
        isOnePlace: Math.max(east - west, south - north) * worldSize(ZOOM_MOST) < APART,
      };
    });
  }

  /** The devices of a cluster, at most so many. */
  members({ zoom, cells }: Cluster, most: number): DeviceKey[] {
    const grid = gridAt(zoom);
    const wanted = new Set(cells);
    const keys: DeviceKey[] = [];
    for (let at = 0; at < this.#xs.length && keys.length < most; at += 1) {
      if (wanted.has(this.#cellOf(at, grid))) keys.push(keyAt(this.#places, at));
    }
    return keys;
  }

  /** How many stand in an area, and the first of them. */
  inside(area: Area, most: number): { count: number; keys: DeviceKey[] } {
    const isInside = insideOf(area);
    const keys: DeviceKey[] = [];
    let count = 0;
    for (let at = 0; at < this.#places.refs.length; at += 1) {
      if (!isInside(this.#position(at))) continue;
      count += 1;
      if (keys.length < most) keys.push(keyAt(this.#places, at));
    }
    return { count, keys };
  }

  #heaps(grid: Grid, isWithin: (column: number, row: number) => boolean): Map<number, Heap> {
    const { states } = this.#places;
    const heaps = new Map<number, Heap>();
    for (let at = 0; at < this.#xs.length; at += 1) {
      const x = this.#xs[at] ?? 0;
      const y = this.#ys[at] ?? 0;
      if (!isWithin(Math.floor(x / grid.edge), Math.floor(y / grid.edge))) continue;
      const cell = this.#cellOf(at, grid);
      const down = states[at] === 2 ? 1 : 0;
      const heap = heaps.get(cell);
      if (heap === undefined) {
        heaps.set(cell, { cells: [cell], first: at, devices: 1, down, x, y, west: x, east: x, north: y, south: y });
        continue;
      }
      heap.devices += 1;
      heap.down += down;
      heap.x += x;
      heap.y += y;
      if (x < heap.west) heap.west = x;
      if (x > heap.east) heap.east = x;
      if (y < heap.north) heap.north = y;
      if (y > heap.south) heap.south = y;
    }
    return heaps;
  }

  #cellOf(at: number, { across, edge }: Grid): number {
    return Math.floor((this.#ys[at] ?? 0) / edge) * across + Math.floor((this.#xs[at] ?? 0) / edge);
  }

  #position(at: number): Position {
    return { longitude: this.#places.longitudes[at] ?? 0, latitude: this.#places.latitudes[at] ?? 0 };
  }
}

/** Whether a square lies in a rectangle or touches it, one square around included: half a square would count wrong. */
function cellsWithin({ west, east, north, south }: Bounds, { edge }: Grid): (column: number, row: number) => boolean {
  const from = toWorld({ longitude: west, latitude: north });
  const to = toWorld({ longitude: east, latitude: south });
  const left = Math.floor(from.x / edge) - 1;
  const right = Math.floor(to.x / edge) + 1;
  const top = Math.floor(from.y / edge) - 1;
  const bottom = Math.floor(to.y / edge) + 1;
  // Over the antimeridian the rectangle is what lies outside of the two.
  const isTurned = west > east;
  return (column, row) =>
    row >= top && row <= bottom && (isTurned ? column >= left || column <= right : column >= left && column <= right);
}

/** The fullest first; what would lie on it becomes part of it. */
function united(heaps: ReadonlyMap<number, Heap>, { across, zoom }: Grid): Heap[] {
  const near = APART / worldSize(zoom);
  const left = new Map(heaps);
  const order = [...heaps].sort(([one, { devices }], [other, { devices: more }]) => more - devices || one - other);
  const marks: Heap[] = [];
  for (const [cell, heap] of order) {
    if (!left.delete(cell)) continue;
    const x = heap.x / heap.devices;
    const y = heap.y / heap.devices;
    for (const step of [-across - 1, -across, -across + 1, -1, 1, across - 1, across, across + 1]) {
      const other = left.get(cell + step);
      if (other === undefined) continue;
      if (Math.hypot(other.x / other.devices - x, other.y / other.devices - y) >= near) continue;
      left.delete(cell + step);
      add(heap, other);
    }
    marks.push(heap);
  }
  return marks;
}

function add(heap: Heap, other: Heap): void {
  heap.cells.push(...other.cells);
  heap.devices += other.devices;
  heap.down += other.down;
  heap.x += other.x;
  heap.y += other.y;
  heap.west = Math.min(heap.west, other.west);
  heap.east = Math.max(heap.east, other.east);
  heap.north = Math.min(heap.north, other.north);
  heap.south = Math.max(heap.south, other.south);
}
