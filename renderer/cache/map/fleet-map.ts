import type { Area } from '#shared/geo/area.ts';
import type { Bounds } from '#shared/geo/camera.ts';
import { type Remote, remote } from '../data/wire.ts';
import { cell } from '../store.ts';
import type { DeviceKey } from '../types.ts';
import type { BareSpot, PlaceIndex } from './place-index.ts';
import type { Places } from './places.ts';
import { type Cluster, EMPTY_MAP, type FleetMap, type MapSnapshot, type Named, type Spot } from './types.ts';

/** What a map asks of the data worker. */
export type MapData = {
  places(text: string): Promise<Places>;
  names(keys: readonly DeviceKey[]): Promise<readonly string[]>;
};

type Sight = { readonly bounds: Bounds; readonly zoom: number };

/** One map: where the devices stand comes from the data worker, the clusters from a worker of its own. */
export class LiveMap implements FleetMap {
  readonly #data: MapData;
  readonly #worker: Worker;
  readonly #index: Remote<PlaceIndex>;
  readonly #snapshot;
  #sight: Sight | null = null;
  /** What has been asked for since the last round began; a round answers all of it. */
  #wanted: { text: string | null; sight: boolean } = { text: null, sight: false };
  #isRunning = false;
  #isClosed = false;

  constructor(data: MapData) {
    this.#data = data;
    this.#worker = new Worker(new URL('../map-worker.ts', import.meta.url), { type: 'module' });
    this.#index = remote<PlaceIndex, never>(this.#worker, () => undefined);
    this.#snapshot = cell(EMPTY_MAP);
  }

  readonly get = (): MapSnapshot => this.#snapshot.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#snapshot.subscribe(listener);

  readonly ask = (text: string): void => {
    this.#wanted.text = text;
    this.#run();
  };

  readonly look = (bounds: Bounds, zoom: number): void => {
    this.#sight = { bounds, zoom };
    this.#wanted.sight = true;
    this.#run();
  };

  async members(cluster: Cluster, most: number): Promise<readonly Named[]> {
    return this.#named(await this.#index.members(cluster, most));
  }

  async inside(area: Area, most: number): Promise<{ count: number; devices: readonly Named[] }> {
    const { count, keys } = await this.#index.inside(area, most);
    return { count, devices: await this.#named(keys) };
  }

  readonly close = (): void => {
    this.#isClosed = true;
    this.#worker.terminate();
  };

  #run(): void {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    // Nothing in it rejects but a mistake of ours, and that must be seen.
    void this.#answerAll().finally(() => {
      this.#isRunning = false;
    });
  }

  async #answerAll(): Promise<void> {
    while (!this.#isClosed && (this.#wanted.text !== null || this.#wanted.sight)) {
      const { text } = this.#wanted;
      this.#wanted = { text: null, sight: false };
      const change = text === null ? {} : await this.#load(text);
      const spots = this.#sight === null ? [] : await this.#spots(this.#sight);
      if (this.#isClosed) return;
      this.#snapshot.set({ ...this.get(), ...change, spots });
    }
  }

  async #load(text: string): Promise<Partial<MapSnapshot>> {
    const places = await this.#data.places(text);
    const around = await this.#index.load(places);
    const { unlocated } = places;
    return {
      text,
      isReady: true,
      devices: places.refs.length + unlocated,
      unlocated,
      around,
      turn: this.get().turn + 1,
    };
  }

  async #spots({ bounds, zoom }: Sight): Promise<Spot[]> {
    const bare = await this.#index.view(bounds, zoom);
    const single = bare.flatMap((spot) => (spot.of === 'device' ? [spot.key] : []));
    const names = new Map((await this.#named(single)).map(({ key, label }) => [key, label]));
    return bare.map((spot: BareSpot) =>
      spot.of === 'cluster' ? spot : { ...spot, name: names.get(spot.key) ?? spot.key },
    );
  }

  async #named(keys: readonly DeviceKey[]): Promise<readonly Named[]> {
    if (keys.length === 0) return [];
    const names = await this.#data.names(keys);
    return keys.map((key, at) => ({ key, label: names[at] ?? key }));
  }
}
