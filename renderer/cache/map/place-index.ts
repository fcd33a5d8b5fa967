import Supercluster from 'supercluster';
import { type Area, boundsAround, insideOf } from '#shared/geo/area.ts';
import type { Bounds } from '#shared/geo/camera.ts';
import type { Position } from '#shared/geo/position.ts';
import type { DeviceKey } from '../types.ts';
import { keyAt, NO_PLACES, PLACE_STATES, type Places } from './places.ts';
import type { Spot } from './types.ts';

/** Devices nearer to each other than this are one mark, in pixels: marks must not lie on one another. */
const RADIUS = 60;
/** The world of the map's zoom 0, in pixels. */
const EXTENT = 512;
/** Two levels beyond the nearest the map goes: what stands in one place stays one mark at every zoom. */
const DEEPEST = 20;

/** A mark before names are known. */
export type BareSpot = Exclude<Spot, { of: 'device' }> | Omit<Extract<Spot, { of: 'device' }>, 'name'>;

type Point = { readonly at: number };
type Sum = { down: number };

/** The devices of a map, clustered for every zoom once; any part of the map is then answered in a moment. */
export class PlaceIndex {
  #places = NO_PLACES;
  #clusters = new Supercluster<Point, Sum>();
  #opensAt = new Map<number, number>();

  /** @returns the rectangle around all of them; null where there is none */
  load(places: Places): Bounds | null {
    this.#places = places;
    this.#opensAt = new Map();
    this.#clusters = new Supercluster<Point, Sum>({
      radius: RADIUS,
      extent: EXTENT,
      maxZoom: DEEPEST,
      map: ({ at }) => ({ down: places.states[at] === 2 ? 1 : 0 }),
      reduce: (sum, { down }) => {
        sum.down += down;
      },
    });
    const positions = Array.from(places.refs, (_, at) => this.#position(at));
    this.#clusters.load(
      positions.map(({ longitude, latitude }, at) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: { at },
      })),
    );
    return boundsAround(positions);
  }

  /** What is drawn within a rectangle. */
  view({ west, south, east, north }: Bounds, zoom: number): BareSpot[] {
    return this.#clusters.getClusters([west, south, east, north], Math.floor(zoom)).map((feature): BareSpot => {
      const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
      const { properties } = feature;
      if ('cluster' in properties) {
        const { cluster_id: cluster, point_count: devices, down } = properties;
        const position = { longitude, latitude };
        return { of: 'cluster', cluster, devices, down, position, opensAt: this.#opening(cluster) };
      }
      const { at } = properties;
      // Its own coordinates: those of the clusters are rounded.
      return {
        of: 'device',
        key: keyAt(this.#places, at),
        state: PLACE_STATES[this.#places.states[at] ?? 0] ?? 'unknown',
        position: this.#position(at),
      };
    });
  }

  members(cluster: number, most: number): DeviceKey[] {
    return this.#clusters.getLeaves(cluster, most).map(({ properties }) => keyAt(this.#places, properties.at));
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

  #opening(cluster: number): number {
    let zoom = this.#opensAt.get(cluster);
    if (zoom === undefined) {
      zoom = this.#clusters.getClusterExpansionZoom(cluster);
      this.#opensAt.set(cluster, zoom);
    }
    return zoom;
  }

  #position(at: number): Position {
    return { longitude: this.#places.longitudes[at] ?? 0, latitude: this.#places.latitudes[at] ?? 0 };
  }
}
