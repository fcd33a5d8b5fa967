import type { DeviceRow } from '#shared/device.ts';
import { fold } from '#shared/fold.ts';
import type { OutboxLane } from '#shared/outbox.ts';
import { serialKey } from '#shared/serial.ts';
import type { FleetRow, SearchField } from '../types.ts';
import { ChunkSlots } from './chunk-slots.ts';
import {
  type CellValue,
  CHUNK_ROWS,
  type Chunk,
  type ColumnKey,
  chunkKeyOf,
  mapColumn,
  packChunk,
  placeOf,
  rowAt,
  rowsOf,
  sameRow,
  valueAt,
} from './columns.ts';
import { foldedIdentity, type Identity } from './identities.ts';
import { alternativeOf, layOver, type Overlay } from './overlay.ts';
import { haystackOf, haystackOfRow } from './search.ts';
import { type OrderKey, orderKey } from './sorting.ts';

/** How a device is named in here: a record by its number, a draft by its lane. Numbers make cheap map keys. */
type Ref = number | OutboxLane;

function refOf(key: OutboxLane): Ref {
  return key.startsWith('d:') ? Number(key.slice(2)) : key;
}

const foldValue = (value: unknown): string => (typeof value === 'string' ? fold(value) : '');

/**
 * Every device in memory: the packed chunks, over them the rows that changed since, over both what is saved here and
 * has not landed. Each device has a slot, a small number that search and sorting work with.
 */
export class RowTable {
  /** By slot; the empty string where the slot is free. */
  readonly haystacks: string[] = [];
  readonly #chunks = new Map<number, Chunk>();
  readonly #delta = new Map<number, DeviceRow>();
  readonly #overlays = new Map<Ref, Overlay>();
  readonly #identities = new Map<number, Identity>();
  #audited: ReadonlyMap<number, string> = new Map();
  readonly #refs: (Ref | null)[] = [];
  readonly #slots = new Map<Ref, number>();
  readonly #chunkSlots = new ChunkSlots((id) => this.#slots.get(id));
  readonly #free: number[] = [];
  #serverRows = 0;
  #latest: { readonly at: number; readonly text: string } | null = null;
  #changed = new Set<number>();

  /** How many devices there are, drafts included. */
  get size(): number {
    return this.#slots.size;
  }

  /** How many of them the server listed. */
  get serverRows(): number {
    return this.#serverRows;
  }

  get deltaSize(): number {
    return this.#delta.size;
  }

  /** The slots that changed, came or went since the last call. */
  takeChanged(): Set<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  isAlive(slot: number): boolean {
    return (this.#refs[slot] ?? null) !== null;
  }

  /** The row in a slot as the person should see it. */
  rowIn(slot: number): FleetRow | null {
    const ref = this.#refs[slot] ?? null;
    return ref === null ? null : this.#rowOf(ref);
  }

  /** How the device in a slot is called; null where the slot is free. */
  keyIn(slot: number): OutboxLane | null {
    const ref = this.#refs[slot] ?? null;
    return typeof ref === 'number' ? (`d:${ref}` as OutboxLane) : ref;
  }

  slots(): number[] {
    return [...this.#slots.values()];
  }

  /** The server's row, without what is saved here. */
  serverRow(id: number): DeviceRow | null {
    const changed = this.#delta.get(id);
    if (changed !== undefined) return changed;
    const chunk = this.#chunks.get(chunkKeyOf(id));
    const place = chunk === undefined ? -1 : placeOf(chunk, id);
    return chunk === undefined || place < 0 ? null : rowAt(chunk, place);
  }

  /** The row as the person should see it. */
  rowOf(key: OutboxLane): FleetRow | null {
    return this.#rowOf(refOf(key));
  }

  /** The rows with these serials (`serialKey`), in the order asked: one pass over the column, however many are asked. */
  rowsBySerial(keys: readonly string[]): (FleetRow | null)[] {
    const found = new Map<string, number | null>(keys.map((key) => [key, null]));
    const keyOf = (value: CellValue): string => (typeof value === 'string' ? serialKey(value) : '');
    this.eachValue('serial_number', keyOf, (slot, key) => {
      if (found.has(key)) found.set(key, slot);
    });
    return keys.map((key) => {
      const slot = found.get(key) ?? null;
      const row = slot === null ? null : this.rowIn(slot);
      // Told from the chunk and changed since: the serial as it stands decides.
      return row !== null && serialKey(row.serial_number ?? '') === key ? row : null;
    });
  }

  /** True where something is saved here for the record and has not landed. */
  hasOverlay(id: number): boolean {
    return this.#overlays.has(id);
  }

  #rowOf(ref: Ref): FleetRow | null {
    const overlay = this.#overlays.get(ref) ?? null;
    if (typeof ref !== 'number') return layOver(null, overlay);
    return layOver(this.serverRow(ref), overlay, this.#identities.get(ref) ?? null);
  }

  /** Takes in a chunk as it came from disk: the fast way, all columns at once. Only for chunks not seen before. */
  loadChunk(chunk: Chunk): void {
    this.#chunks.set(chunk.key, chunk);
    const columns = new Map<SearchField, readonly string[]>();
    let at = 0;
    const field = (name: SearchField): string => {
      let column = columns.get(name);
      if (column === undefined) {
        column = mapColumn(chunk, name, foldValue);
        columns.set(name, column);
      }
      return column[at] ?? '';
    };
    for (const [place, id] of chunk.ids.entries()) {
      if (this.#delta.has(id)) continue;
      at = place;
      this.#serverRows += 1;
      const slot = this.#slotFor(id);
      if (this.#overlays.has(id)) this.#index(id, slot);
      else this.haystacks[slot] = haystackOf(field, foldedIdentity(this.#identities.get(id)));
    }
  }

  /** Takes in a chunk another window has written. */
  replaceChunk(chunk: Chunk): void {
    const before = this.#chunks.get(chunk.key)?.ids ?? [];
    const ids = new Set([...before, ...chunk.ids]);
    for (let id = chunk.key * CHUNK_ROWS; id < (chunk.key + 1) * CHUNK_ROWS; id += 1) {
      if (this.#delta.delete(id)) ids.add(id);
    }
    const had = [...ids].filter((id) => this.#slots.has(id)).length;
    this.#chunks.set(chunk.key, chunk);
    this.#serverRows += chunk.ids.length - had;
    for (const id of ids) this.#touch(id);
  }

  /** Takes in rows the server sent one by one; they stay beside their chunk until it is packed again. */
  putRows(rows: readonly DeviceRow[]): DeviceRow[] {
    const fresh: DeviceRow[] = [];
    for (const row of rows) {
      const known = this.serverRow(row.id);
      if (known !== null && sameRow(known, row)) continue;
      if (known === null) this.#serverRows += 1;
      this.#delta.set(row.id, row);
      this.#touch(row.id);
      fresh.push(row);
    }
    return fresh;
  }

  /** Packs rows into their chunks; returns the chunks that came out different and the delta rows they swallowed. */
  packRows(rows: readonly DeviceRow[]): { chunks: Chunk[]; swallowed: number[] } {
    const byChunk = Map.groupBy(
      rows.filter((row) => {
        const known = this.serverRow(row.id);
        return known === null || !sameRow(known, row);
      }),
      ({ id }) => chunkKeyOf(id),
    );
    return this.#repack(byChunk);
  }

  /** Packs every row that lies beside its chunk. */
  compact(): { chunks: Chunk[]; swallowed: number[] } {
    return this.#repack(Map.groupBy(this.#delta.values(), ({ id }) => chunkKeyOf(id)));
  }

  #repack(byChunk: Map<number, DeviceRow[]>): { chunks: Chunk[]; swallowed: number[] } {
    const chunks: Chunk[] = [];
    const swallowed: number[] = [];
    for (const [key, incoming] of byChunk) {
      const chunk = this.#chunks.get(key);
      const rows = new Map<number, DeviceRow>((chunk === undefined ? [] : rowsOf(chunk)).map((row) => [row.id, row]));
      const before = rows.size;
      let besides = 0;
      for (let id = key * CHUNK_ROWS; id < (key + 1) * CHUNK_ROWS; id += 1) {
        const changed = this.#delta.get(id);
        if (changed === undefined) continue;
        if (!rows.has(id)) besides += 1;
        rows.set(id, changed);
        swallowed.push(id);
        this.#delta.delete(id);
      }
      for (const row of incoming) rows.set(row.id, row);
      this.#serverRows += rows.size - before - besides;
      const packed = packChunk(key, [...rows.values()]);
      this.#chunks.set(key, packed);
      chunks.push(packed);
      for (const row of incoming) this.#touch(row.id);
    }
    return { chunks, swallowed };
  }

  /** Forgets rows the server no longer has. */
  dropRows(ids: readonly number[]): { chunks: Chunk[]; swallowed: number[] } {
    const gone = new Set(ids);
    const chunks: Chunk[] = [];
    const swallowed: number[] = [];
    for (const id of ids) {
      if (this.serverRow(id) !== null) this.#serverRows -= 1;
      if (this.#delta.delete(id)) swallowed.push(id);
    }
    for (const key of new Set(ids.map(chunkKeyOf))) {
      const chunk = this.#chunks.get(key);
      if (chunk === undefined || !chunk.ids.some((id) => gone.has(id))) continue;
      const packed = packChunk(
        key,
        rowsOf(chunk).filter(({ id }) => !gone.has(id)),
      );
      this.#chunks.set(key, packed);
      chunks.push(packed);
    }
    for (const id of ids) this.#touch(id);
    return { chunks, swallowed };
  }

  /** Replaces the overlays of the keys given; null takes one away. */
  setOverlays(changes: readonly (readonly [OutboxLane, Overlay | null])[]): void {
    for (const [key, overlay] of changes) {
      const ref = refOf(key);
      if (overlay === null) this.#overlays.delete(ref);
      else this.#overlays.set(ref, overlay);
      this.#touch(ref);
    }
  }

  /** Ids in the cache for which `isSeen` is false. */
  idsUnless(isSeen: (id: number) => boolean): number[] {
    const ids: number[] = [];
    for (const chunk of this.#chunks.values()) for (const id of chunk.ids) if (!isSeen(id)) ids.push(id);
    for (const id of this.#delta.keys()) {
      const chunk = this.#chunks.get(chunkKeyOf(id));
      if ((chunk === undefined || placeOf(chunk, id) < 0) && !isSeen(id)) ids.push(id);
    }
    return ids;
  }

  /** What every slot is compared by in a sort by that column. */
  orderKeys(field: ColumnKey): OrderKey[] {
    const keys: OrderKey[] = new Array<OrderKey>(this.#refs.length).fill(null);
    this.eachValue(
      field,
      (value) => orderKey(field, value),
      (slot, key) => {
        keys[slot] = key;
      },
    );
    return keys;
  }

  /**
   * Every slot with what `change` makes of its value in a column, as the person should see it. `change` runs once per
   * different value of a chunk. A slot may be told twice; the last time counts.
   */
  eachValue<T>(field: ColumnKey, change: (value: CellValue) => T, take: (slot: number, value: T) => void): void {
    if (field === 'alternative' || field === 'audited') {
      for (const [ref, slot] of this.#slots) take(slot, change(this.#beyondRow(field, ref)));
      return;
    }
    for (const chunk of this.#chunks.values()) this.#chunkSlots.each(chunk, field, change, take);
    for (const ref of [...this.#delta.keys(), ...this.#overlays.keys()]) {
      const slot = this.#slots.get(ref);
      if (slot !== undefined) take(slot, change(this.#rowOf(ref)?.[field] ?? null));
    }
  }

  /** Every slot with the number of its record; null for what exists only here. */
  eachId(take: (slot: number, id: number | null) => void): void {
    for (const [ref, slot] of this.#slots) take(slot, typeof ref === 'number' ? ref : null);
  }

  /** The slots of devices that have something waiting here. */
  eachOverlay(take: (slot: number, overlay: Overlay) => void): void {
    for (const [ref, overlay] of this.#overlays) {
      const slot = this.#slots.get(ref);
      if (slot !== undefined) take(slot, overlay);
    }
  }

  /** Takes in what is known of devices beyond their rows; the rows need not be there yet. */
  putIdentities(identities: readonly Identity[]): void {
    for (const identity of identities) {
      this.#identities.set(identity.id, identity);
      if (this.#slots.has(identity.id)) this.#touch(identity.id);
    }
  }

  /** What one slot is compared by. */
  orderKeyOf(slot: number, field: ColumnKey): OrderKey {
    const ref = this.#refs[slot] ?? null;
    if (ref === null) return null;
    if (field === 'alternative' || field === 'audited') return orderKey(field, this.#beyondRow(field, ref));
    if (typeof ref === 'number' && !this.#overlays.has(ref) && !this.#delta.has(ref)) {
      const chunk = this.#chunks.get(chunkKeyOf(ref));
      const place = chunk === undefined ? -1 : placeOf(chunk, ref);
      if (chunk !== undefined && place >= 0) return orderKey(field, valueAt(chunk, field, place));
    }
    return orderKey(field, this.#rowOf(ref)?.[field] ?? null);
  }

  /** The latest `status_change` the server told, or null. */
  latestStatusChange(): string | null {
    if (this.#latest === null) {
      for (const chunk of this.#chunks.values()) mapColumn(chunk, 'status_change', (text) => this.#noteStatus(text));
      for (const { status_change } of this.#delta.values()) this.#noteStatus(status_change);
    }
    return this.#latest?.text ?? null;
  }

  /** What no row of the server tells of a device. */
  #beyondRow(field: 'alternative' | 'audited', ref: Ref): string | null {
    const id = typeof ref === 'number' ? ref : null;
    if (field === 'audited') return id === null ? null : (this.#audited.get(id) ?? null);
    return alternativeOf(this.#overlays.get(ref) ?? null, id === null ? null : (this.#identities.get(id) ?? null));
  }

  /** When audits of this laptop last saw each device, by its number. */
  setAudited(audited: ReadonlyMap<number, string>): void {
    this.#audited = audited;
  }

  #noteStatus(text: unknown): void {
    const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
    if (typeof text === 'string' && at > (this.#latest?.at ?? -Infinity)) this.#latest = { at, text };
  }

  #slotFor(ref: Ref): number {
    let slot = this.#slots.get(ref);
    if (slot === undefined) {
      slot = this.#free.pop() ?? this.#refs.length;
      this.#slots.set(ref, slot);
      this.#refs[slot] = ref;
    }
    this.#changed.add(slot);
    return slot;
  }

  /** Gives a device its slot and haystack, or takes both away where it is no more. */
  #touch(ref: Ref): void {
    this.#index(ref, this.#slotFor(ref));
  }

  #index(ref: Ref, slot: number): void {
    const row = this.#rowOf(ref);
    if (row !== null) {
      const identity = foldedIdentity(row.id === null ? undefined : this.#identities.get(row.id));
      this.haystacks[slot] = haystackOfRow(row, identity);
      if (this.#latest !== null) this.#noteStatus(row.status_change);
      return;
    }
    this.#slots.delete(ref);
    this.#refs[slot] = null;
    this.haystacks[slot] = '';
    this.#free.push(slot);
  }
}
