import type { DeviceRow } from '#shared/device.ts';
import type { Instant } from '#shared/ids.ts';
import { serialKey } from '#shared/serial.ts';
import type { ColumnKey } from '../data/columns.ts';
import type { DataEvent } from '../data/events.ts';
import type { DataService } from '../data/service.ts';
import type { Remote } from '../data/wire.ts';
import type { HostClient } from '../host-client.ts';
import { LiveMap } from '../map/fleet-map.ts';
import type { FleetMap } from '../map/types.ts';
import { type Clock, instant } from '../ports.ts';
import { type Cell, cell } from '../store.ts';
import type {
  ColumnValue,
  CsvTable,
  DeviceKey,
  Fleet,
  FleetQuery,
  FleetRow,
  FleetView,
  References,
  TableColumn,
} from '../types.ts';
import type { OutboxMirror } from '../work/mirror.ts';
import { Details, listRowOf } from './details.ts';
import { LiveView } from './fleet-view.ts';

const NO_REFERENCES: References = { types: [], organizations: [], locations: [], firmware: [], fetchedAt: null };

export type FleetOptions = {
  readonly data: Remote<DataService>;
  readonly mirror: OutboxMirror;
  readonly client: HostClient;
  readonly clock: Clock;
  readonly isVisible: () => boolean;
  /** Counts what this window put into the cache and asked of the server. */
  readonly tick: () => number;
};

/** The fleet as this window shows it; rows live in the data worker. */
export class FleetRoom implements Fleet {
  readonly #options: FleetOptions;
  readonly #views = new Map<number, LiveView>();
  readonly #rows = new Map<DeviceKey, Cell<FleetRow | null | undefined>>();
  /** Which key each watched row is found under now. */
  readonly #watched = new Map<DeviceKey, DeviceKey>();
  readonly #references = cell<References>(NO_REFERENCES);
  readonly details: Details;
  #lastView = 0;

  constructor(options: FleetOptions) {
    this.#options = options;
    const { data, client, clock, isVisible, mirror } = options;
    this.details = new Details({
      clock,
      isVisible,
      fetch: async (id, updateStatus) => (await client.control.device({ id, updateStatus })).device,
      cached: (id) => data.detail(id),
      keep: async (detail, fetchedAt: Instant) => {
        await data.putRows([listRowOf(detail)], options.tick());
        await data.putDetail(detail, fetchedAt);
      },
      overlay: (key) => mirror.overlay(key),
      resolve: (key) => mirror.resolve(key),
    });
  }

  readonly references = this.#references;

  csv(query: FleetQuery, columns: readonly TableColumn[]): Promise<CsvTable> {
    return this.#options.data.csv(query, columns);
  }

  counts(texts: readonly string[]): Promise<readonly number[]> {
    return this.#options.data.counts(texts);
  }

  values(column: ColumnKey): Promise<readonly ColumnValue[]> {
    return this.#options.data.values(column);
  }

  bySerials(serials: readonly string[]): Promise<readonly (FleetRow | null)[]> {
    return this.#options.data.bySerials(serials.map(serialKey));
  }

  view(query: FleetQuery): FleetView {
    this.#lastView += 1;
    const { data } = this.#options;
    // Asked only by numbers the worker knows; it answers these calls with nothing, and its answers come as events.
    const view: LiveView = new LiveView(this.#lastView, query, {
      ask: (id, asked, wanted) => {
        this.#views.set(id, view);
        void data.ask(id, asked, wanted);
      },
      want: (id, from, to) => void data.want(id, from, to),
      release: (id) => {
        this.#views.delete(id);
        void data.release(id);
      },
    });
    return view;
  }

  map(): FleetMap {
    return new LiveMap(this.#options.data);
  }

  row(key: DeviceKey): Cell<FleetRow | null | undefined> {
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = cell<FleetRow | null | undefined>(undefined, () => {
        this.#watch(key);
        return () => this.#unwatch(key);
      });
      this.#rows.set(key, row);
    }
    return row;
  }

  /** Asked of the worker: the cell of a row that nobody watches holds what it was when somebody last did. */
  readRow(key: DeviceKey): Promise<FleetRow | null> {
    return this.#options.data.row(this.#options.mirror.resolve(key));
  }

  detail(key: DeviceKey) {
    return this.details.of(key);
  }

  refresh(key: DeviceKey, options?: { readonly updateStatus: boolean }): Promise<void> {
    return this.details.refresh(key, options?.updateStatus ?? false);
  }

  readDetails(keys: readonly DeviceKey[]) {
    return this.details.read(keys);
  }

  /** Takes in rows a poll brought; answers how many of them are new here. */
  async putRows(rows: readonly DeviceRow[]): Promise<number> {
    return (await this.#options.data.putRows(rows, this.#options.tick())).added;
  }

  setReferences(references: References): void {
    this.#references.set(references);
  }

  /** Reads types, organizations, locations and firmware images; keeps what is known where the server has none. */
  async fetchReferences(): Promise<void> {
    const { client, clock, data } = this.#options;
    const read = await client.control.references({});
    const references = { ...read, fetchedAt: instant(clock.now()) };
    this.#references.set(references);
    await data.putReferences(references);
  }

  /** What the worker tells. */
  hear(event: DataEvent): void {
    if (event.type === 'view' || event.type === 'rows') this.#views.get(event.view)?.hear(event);
    if (event.type !== 'row') return;
    for (const [key, found] of this.#watched) if (found === event.key) this.#rows.get(key)?.set(event.row);
  }

  /** A draft got its number: who watches it watches the record from now on. */
  landed(draft: DeviceKey): void {
    const watching = [...this.#watched].filter(([key, found]) => key === draft || found === draft);
    for (const [key] of watching) {
      this.#unwatch(key);
      this.#watch(key);
    }
  }

  #watch(key: DeviceKey): void {
    const found = this.#options.mirror.resolve(key);
    this.#watched.set(key, found);
    void this.#options.data.watchRow(found);
  }

  #unwatch(key: DeviceKey): void {
    const found = this.#watched.get(key);
    this.#watched.delete(key);
    if (found !== undefined) void this.#options.data.unwatchRow(found);
  }
}
