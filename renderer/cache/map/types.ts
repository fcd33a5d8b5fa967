import type { Area } from '#shared/geo/area.ts';
import type { Bounds } from '#shared/geo/camera.ts';
import type { Position } from '#shared/geo/position.ts';
import type { DeviceKey } from '../fleet/row.ts';
import type { Store } from '../store.ts';

/** As far as a map tells states apart. */
export type SpotState = 'up' | 'down' | 'unknown';

/** The devices in these squares of a zoom's grid. */
export type Cluster = { readonly zoom: number; readonly cells: readonly number[] };

/** What is drawn at one place: a device, or several that are too close to each other to be told apart at this zoom. */
export type Spot =
  | {
      readonly of: 'device';
      readonly key: DeviceKey;
      readonly name: string;
      readonly state: SpotState;
      readonly position: Position;
    }
  | {
      readonly of: 'cluster';
      readonly cluster: Cluster;
      readonly devices: number;
      readonly down: number;
      readonly position: Position;
      /** Around all of them. */
      readonly around: Bounds;
      /** They do not come apart however near the map goes. */
      readonly isOnePlace: boolean;
    };

/** Devices as a batch names them. */
export type Named = { readonly key: DeviceKey; readonly label: string };

export type MapSnapshot = {
  /** The query it answers. */
  readonly text: string;
  readonly isReady: boolean;
  /** How many devices the query matches, and how many of them have no coordinates. */
  readonly devices: number;
  readonly unlocated: number;
  /** Around all of them; null where there is none. */
  readonly around: Bounds | null;
  /** Counts up with every change of the devices. */
  readonly turn: number;
  /** Within the bounds last looked at. */
  readonly spots: readonly Spot[];
};

export const EMPTY_MAP: MapSnapshot = {
  text: '',
  isReady: false,
  devices: 0,
  unlocated: 0,
  around: null,
  turn: 0,
  spots: [],
};

/** A live map of the devices a query matches. Clusters are made beside the screen's thread. Close it when it goes. */
export type FleetMap = Store<MapSnapshot> & {
  /** Another query, or the same after devices changed. */
  ask(text: string): void;
  /** What is in sight. */
  look(bounds: Bounds, zoom: number): void;
  /** The devices of a cluster, at most so many. */
  members(cluster: Cluster, most: number): Promise<readonly Named[]>;
  /** How many devices stand in an area, and the first of them. */
  inside(area: Area, most: number): Promise<{ readonly count: number; readonly devices: readonly Named[] }>;
  close(): void;
};
