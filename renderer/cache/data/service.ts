import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { Instant, SiteId } from '#shared/ids.ts';
import type { OutboxLane } from '#shared/outbox.ts';
import type { Places } from '../map/places.ts';
import type { Sweep } from '../pull/sweep.ts';
import type { ColumnValue, CsvTable, FleetQuery, FleetRow, References, TableColumn } from '../types.ts';
import type { CachedDetail, Seen, SyncRecord } from './cache-db.ts';
import { NOTHING_SYNCED } from './cache-db.ts';
import { CacheStore } from './cache-store.ts';
import type { ColumnKey } from './columns.ts';
import { Engine } from './engine.ts';
import type { CacheNews, DataEvent } from './events.ts';
import { Identities, identityIn } from './identities.ts';
import { LiveViews } from './live-views.ts';
import type { Overlay } from './overlay.ts';
import { SeenMarks } from './seen-marks.ts';

/** So many rows beside their chunks are packed into them. */
const COMPACT_AT = 5_000;
/** Changes the person did not make themselves reach the lists at most this often. */
const SETTLE_MS = 150;

export type DataPorts = {
  /** Milliseconds that never jump. */
  now(): number;
  /** Milliseconds since 1970. */
  today(): number;
  /** Resolves after other messages had their turn. */
  nextTurn(): Promise<void>;
  after(milliseconds: number, callback: () => void): void;
  emit(event: DataEvent): void;
  /** To the other windows of the site. */
  tell(news: CacheNews): void;
};

/** What the data worker does for its window. Its public methods are the calls (`wire.ts`). */
export class DataService {
  readonly #ports: DataPorts;
  readonly #engine: Engine;
  readonly #views: LiveViews;
  readonly #store: CacheStore;
  readonly #seen = new SeenMarks();
  readonly #identities = new Identities();
  /** Rows the window itself put, by the tick it did so: an older page must not undo them. */
  readonly #putAt = new Map<number, number>();
  #sync: SyncRecord = NOTHING_SYNCED;
  #complete = false;
  #settleDue = false;
  #writes: Promise<void> = Promise.resolve();
  #loading: Promise<void> = Promise.resolve();

  constructor(ports: DataPorts) {
    this.#ports = ports;
    this.#engine = new Engine(ports.now, ports.nextTurn, ports.today);
    this.#store = new CacheStore((reason) => ports.emit({ type: 'lost', reason }));
    this.#views = new LiveViews(this.#engine, ports.emit, () => this.#complete);
  }

  /** Opens the cache and begins to load it. */
  async open(site: SiteId): Promise<{ kept: 'disk' | 'memory'; sync: SyncRecord; references: References | null }> {
    await this.#store.open(site);
    this.#sync = await this.#store.sync();
    this.#loading = this.#load();
    const references = await this.#store.references();
    if (references !== null) this.#engine.setNames(references);
    return { kept: this.#store.isOnDisk ? 'disk' : 'memory', sync: this.#sync, references };
  }

  /** Answers when every cached device is in memory. */
  async loaded(): Promise<{ rows: number }> {
    await this.#loading;
    return { rows: this.#engine.table.serverRows };
  }

  ask(view: number, asked: number, query: FleetQuery): void {
    this.#views.ask(view, asked, query);
  }

  /** A list as a table for a spreadsheet: every row of it, in its order; the names of organizations for their numbers. */
  async csv(query: FleetQuery, columns: readonly TableColumn[]): Promise<CsvTable> {
    await this.#loading;
    return this.#engine.csv(query, columns);
  }

  /** How many of the cached devices each of these filters lets through. */
  async counts(texts: readonly string[]): Promise<number[]> {
    await this.#loading;
    return this.#engine.counts(texts);
  }

  /** Every value a column has, and how many devices have it; most first. */
  async values(column: ColumnKey): Promise<ColumnValue[]> {
    await this.#loading;
    return this.#engine.values(column);
  }

  /** The devices with these serials (`serialKey`), drafts included, in the order asked; null where there is none. */
  async bySerials(keys: readonly string[]): Promise<readonly (FleetRow | null)[]> {
    await this.#loading;
    return this.#engine.table.rowsBySerial(keys);
  }

  /** Where the devices a text finds stand. */
  async places(text: string): Promise<Places> {
    await this.#loading;
    return this.#engine.places(text);
  }

  /** What people call these devices, in the order asked. */
  names(keys: readonly OutboxLane[]): string[] {
    return keys.map((key) => {
      const row = this.#engine.table.rowOf(key);
      return row?.name || row?.serial_number || key;
    });
  }

  want(view: number, from: number, to: number): void {
    this.#views.want(view, from, to);
  }

  release(view: number): void {
    this.#views.release(view);
  }

  watchRow(key: OutboxLane): void {
    this.#views.watchRow(key);
  }

  /** A device as it is shown; null: there is none. */
  async row(key: OutboxLane): Promise<FleetRow | null> {
    await this.#loading;
    return this.#engine.table.rowOf(key);
  }

  unwatchRow(key: OutboxLane): void {
    this.#views.unwatchRow(key);
  }

  /** What is saved here and has not landed; null takes an overlay away. Shown at once. */
  overlays(changes: readonly (readonly [OutboxLane, Overlay | null])[]): void {
    this.#engine.table.setOverlays(changes);
    this.#views.refresh();
  }

  /**
   * Takes in rows the server told one by one (a poll, the answer to a write, a detail).
   * @param tick the window's count of what it put and asked for
   * @returns how many of them the cache did not know
   */
  async putRows(rows: readonly DeviceRow[], tick: number): Promise<{ added: number }> {
    for (const { id } of rows) this.#putAt.set(id, tick);
    const before = this.#engine.table.serverRows;
    const delta = this.#engine.table.putRows(rows);
    const added = this.#engine.table.serverRows - before;
    if (delta.length === 0) return { added };
    this.#views.refresh();
    const packed =
      this.#engine.table.deltaSize > COMPACT_AT ? this.#engine.table.compact() : { chunks: [], swallowed: [] };
    await this.#write({ delta: packed.swallowed.length > 0 ? [] : delta, ...packed });
    this.#ports.tell(
      packed.chunks.length > 0
        ? { type: 'chunks', keys: packed.chunks.map(({ key }) => key) }
        : { type: 'rows', ids: delta.map(({ id }) => id) },
    );
    return { added };
  }

  /** What is known of the cache now: another window may have pulled until a moment ago. */
  async reread(): Promise<SyncRecord> {
    if (this.#store.isOnDisk) this.#sync = await this.#store.sync();
    return this.#sync;
  }

  /** Forgets what earlier sweeps saw. */
  async beginSweep(sweep: Sweep): Promise<void> {
    this.#seen.begin(sweep.generation);
    await this.#putSync({ sweep });
  }

  /** Goes on with a sweep an earlier run of the program left. */
  async resumeSweep(generation: number): Promise<void> {
    // Stopped and gone on with in this very window: the marks are still here, on disk or not.
    if (this.#seen.generation === generation) return;
    this.#seen.restore(generation, await this.#store.seen(generation));
  }

  /**
   * Takes in one page of a sweep. Rows, marks and cursor reach the disk together.
   * @param asOf the tick at which the page was asked for
   */
  async takePage(rows: readonly DeviceRow[], sweep: Sweep, asOf: number, lastAnswer: Instant): Promise<void> {
    const current = rows.filter(({ id }) => (this.#putAt.get(id) ?? -1) <= asOf);
    const { chunks, swallowed } = this.#engine.table.packRows(current);
    const seen: Seen[] = this.#seen.mark(rows.map(({ id }) => id));
    this.#sync = { ...this.#sync, sweep, lastAnswer, count: sweep.count };
    if (chunks.length > 0) this.#settleSoon();
    await this.#write({ chunks, swallowed, seen, sync: this.#sync });
    if (chunks.length > 0) this.#ports.tell({ type: 'chunks', keys: chunks.map(({ key }) => key) });
  }

  /** Devices of the cache the finished sweep did not see, without those that have something waiting here. */
  unseen(): number[] {
    const { table } = this.#engine;
    return table.idsUnless((id) => this.#seen.has(id)).filter((id) => !table.hasOverlay(id));
  }

  async endSweep(lastComplete: Instant | null): Promise<void> {
    this.#putAt.clear();
    const order = this.#sync.sweep?.order ?? this.#sync.order;
    await this.#putSync({ sweep: null, order, ...(lastComplete === null ? {} : { lastComplete }) });
  }

  /** @param feed the number of the server's change feed that the cache has reached; null: forget it */
  async noteFeed(feed: number | null, at: Instant, isComplete: boolean): Promise<void> {
    await this.#putSync({ feed, lastAnswer: at, ...(isComplete ? { lastComplete: at } : {}) });
  }

  async noteCount(count: number | null, lastAnswer: Instant): Promise<void> {
    await this.#putSync({ count, lastAnswer });
  }

  /** Takes out devices the server confirmed it does not know. */
  async dropRows(ids: readonly number[]): Promise<void> {
    const { chunks, swallowed } = this.#engine.table.dropRows(ids);
    this.#views.refresh();
    await this.#write({ chunks, swallowed });
    await this.#store.dropDetails(ids);
    this.#ports.tell({ type: 'gone', ids });
  }

  /** Takes out devices a change feed told gone, but for those that have something waiting here. */
  async dropGone(ids: readonly number[]): Promise<void> {
    const { table } = this.#engine;
    const gone = ids.filter((id) => table.serverRow(id) !== null && !table.hasOverlay(id));
    if (gone.length > 0) await this.dropRows(gone);
  }

  latestStatusChange(): string | null {
    return this.#engine.table.latestStatusChange();
  }

  /** What a person would call the device; null where nothing is known. */
  nameOf(key: OutboxLane): string | null {
    const row = this.#engine.table.rowOf(key);
    return row?.name ?? row?.serial_number ?? null;
  }

  detail(id: number): Promise<CachedDetail | null> {
    return this.#store.detail(id);
  }

  async putDetail(detail: DeviceDetail, fetchedAt: Instant): Promise<void> {
    const identity = identityIn(detail);
    const changed = identity === null ? [] : this.#identities.put([identity]);
    if (identity !== null && changed.length > 0) {
      this.#engine.table.putIdentities([identity]);
      this.#settleSoon();
      await this.#store.putIdentities(changed);
    }
    await this.#store.putDetail(detail, fetchedAt);
  }

  /** When audits of this laptop last saw each device, by its number: all of them, each time. */
  audited(seen: ReadonlyMap<number, string>): void {
    this.#engine.setAudited(seen);
    this.#views.refresh();
  }

  async putReferences(references: References): Promise<void> {
    this.#engine.setNames(references);
    this.#views.refresh();
    await this.#store.putReferences(references);
  }

  /** Throws everything cached away, on disk and in memory. */
  async clear(): Promise<void> {
    await this.#loading;
    await this.#writes;
    await this.#store.clear();
    this.#forget();
    this.#ports.tell({ type: 'cleared' });
  }

  /** News of another window of the site. */
  async hear(news: CacheNews): Promise<void> {
    await this.#loading;
    const { table } = this.#engine;
    switch (news.type) {
      case 'chunks':
        for (const chunk of await this.#store.chunksOf(news.keys)) table.replaceChunk(chunk);
        // Rows beside those chunks which the other window had not heard of are still the newer ones.
        table.putRows(await this.#store.delta());
        break;
      case 'rows':
        table.putRows((await this.#store.delta()).filter(({ id }) => news.ids.includes(id)));
        break;
      case 'gone':
        table.dropRows(news.ids);
        break;
      case 'cleared':
        this.#forget();
        break;
      default:
        news satisfies never;
    }
    this.#settleSoon();
  }

  /** Ends the use of the disk; what was put before is written. */
  async close(): Promise<void> {
    await this.#writes;
    this.#store.close();
  }

  #forget(): void {
    const { table } = this.#engine;
    table.dropRows(table.idsUnless(() => false));
    this.#sync = NOTHING_SYNCED;
    this.#seen.begin(0);
    this.#identities.clear();
    this.#putAt.clear();
    this.#views.refresh();
  }

  async #load(): Promise<void> {
    const { table } = this.#engine;
    table.putIdentities(this.#identities.load(await this.#store.identities()));
    table.putRows(await this.#store.delta());
    for await (const { chunks, done, of } of this.#store.chunks()) {
      for (const chunk of chunks) table.loadChunk(chunk);
      if (done < of) {
        this.#ports.emit({ type: 'loaded', rows: table.size, complete: false });
        await this.#ports.nextTurn();
      }
    }
    this.#complete = true;
    this.#ports.emit({ type: 'loaded', rows: table.size, complete: true });
    this.#views.refresh();
  }

  #settleSoon(): void {
    if (this.#settleDue) return;
    this.#settleDue = true;
    this.#ports.after(SETTLE_MS, () => {
      this.#settleDue = false;
      this.#views.refresh();
    });
  }

  async #putSync(change: Partial<SyncRecord>): Promise<void> {
    this.#sync = { ...this.#sync, ...change };
    await this.#write({ sync: this.#sync });
  }

  /** One write after the other: the order of the cursor is the order of the pages. */
  #write(change: Parameters<CacheStore['write']>[0]): Promise<void> {
    this.#writes = this.#writes.then(() => this.#store.write(change));
    return this.#writes;
  }
}
