import type { DeviceId, OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import { laneOf, needsPerson, type OutboxEntry, type OutboxLane, type Receipt } from '#shared/outbox.ts';
import { standInOf } from '#shared/stand-in.ts';
import { type Overlay, overlayOf } from '../data/overlay.ts';
import { cell, type Store } from '../store.ts';
import type { DeviceKey, Waiting } from '../types.ts';
import type { OutboxChange } from './dexie-outbox.ts';

/** Receipts shown; the host keeps them all. */
const RECEIPTS_SHOWN = 1_000;

/** What changed for the devices of some lanes. */
export type LaneChange = {
  readonly overlays: readonly (readonly [OutboxLane, Overlay | null])[];
  readonly landedAs: OutboxChange['landedAs'];
};

/**
 * The outbox as this window sees it, kept by the changes themselves: drawing it never reads the database. Changes of
 * other windows come in the same way.
 */
export class OutboxMirror {
  readonly #entries = new Map<OutboxEntryId, OutboxEntry>();
  readonly #lanes = new Map<OutboxLane, Set<OutboxEntryId>>();
  readonly #drafts = new Map<TemporaryId, DeviceId>();
  /** Which draft the ACS of this laptop means by a stand-in of a number. */
  readonly #standIns = new Map<DeviceKey, TemporaryId>();
  readonly #list = cell<readonly OutboxEntry[]>([]);
  readonly #waiting = cell<Waiting>({ waiting: 0, needsPerson: 0, landed: 0 });
  readonly #receipts = cell<readonly Receipt[]>([]);
  readonly #listeners = new Set<(change: LaneChange) => void>();
  #landed = 0;
  #isDrawDue = false;

  get entries(): Store<readonly OutboxEntry[]> {
    return this.#list;
  }

  get waiting(): Store<Waiting> {
    return this.#waiting;
  }

  get receipts(): Store<readonly Receipt[]> {
    return this.#receipts;
  }

  /** Takes in what lies on disk; changes heard before that go on top. */
  load(
    entries: readonly OutboxEntry[],
    drafts: readonly { tmpId: TemporaryId; realId: DeviceId }[],
    receipts: readonly Receipt[],
  ): void {
    for (const { tmpId, realId } of drafts) {
      this.#meet(tmpId);
      this.#drafts.set(tmpId, realId);
    }
    this.addReceipts(receipts);
    this.apply({ put: entries, removed: [], receipts: [], landedAs: null });
  }

  apply(change: OutboxChange): void {
    const lanes = new Set<OutboxLane>();
    for (const opId of change.removed) this.#take(opId, lanes);
    for (const entry of change.put) {
      this.#take(entry.opId, lanes);
      lanes.add(entry.lane);
      if (entry.intent.target.of === 'draft') this.#meet(entry.intent.target.id);
      this.#entries.set(entry.opId, entry);
      this.#lanes.set(entry.lane, (this.#lanes.get(entry.lane) ?? new Set()).add(entry.opId));
    }
    if (change.landedAs) this.#drafts.set(change.landedAs.draft, change.landedAs.id);
    this.#landed += change.receipts.filter(({ outcome }) => outcome !== 'discarded').length;
    if (change.receipts.length > 0) this.addReceipts(change.receipts);
    const overlays = [...lanes].map((lane) => [lane, overlayOf(this.laneOf(lane))] as const);
    for (const listener of this.#listeners) listener({ overlays, landedAs: change.landedAs });
    this.#drawSoon();
  }

  /** Receipts the host still had, or new ones; each once, the newest first. */
  addReceipts(receipts: readonly Receipt[]): void {
    const known = new Map(this.#receipts.get().map((receipt) => [receipt.opId, receipt]));
    for (const receipt of receipts) known.set(receipt.opId, receipt);
    const when = (receipt: Receipt): string => receipt.acceptedAt ?? receipt.sentAt ?? receipt.savedAt;
    const newest = [...known.values()].sort((left, right) => (when(left) < when(right) ? 1 : -1));
    this.#receipts.set(newest.slice(0, RECEIPTS_SHOWN));
  }

  laneOf(lane: OutboxLane): OutboxEntry[] {
    const entries = [...(this.#lanes.get(lane) ?? [])].flatMap((opId) => this.#entries.get(opId) ?? []);
    return entries.sort((left, right) => left.seq - right.seq);
  }

  /** Takes an entry out of its lane, and notes the lane. */
  #take(opId: OutboxEntryId, lanes: Set<OutboxLane>): void {
    const entry = this.#entries.get(opId);
    if (entry === undefined) return;
    this.#entries.delete(opId);
    lanes.add(entry.lane);
    const lane = this.#lanes.get(entry.lane);
    lane?.delete(opId);
    if (lane?.size === 0) this.#lanes.delete(entry.lane);
  }

  overlay(key: DeviceKey): Overlay | null {
    return overlayOf(this.laneOf(key));
  }

  entry(opId: OutboxEntryId): OutboxEntry | null {
    return this.#entries.get(opId) ?? null;
  }

  /**
   * The key under which the device is found now: a draft that landed has its number. What stands in for a number on the
   * ACS of this laptop means the draft, and what became of it.
   */
  resolve(key: DeviceKey): DeviceKey {
    const draft = key.startsWith('t:') ? (key.slice(2) as TemporaryId) : this.#standIns.get(key);
    if (draft === undefined) return key;
    const id = this.#drafts.get(draft);
    return laneOf(id === undefined ? { of: 'draft', id: draft } : { of: 'device', id });
  }

  #meet(draft: TemporaryId): void {
    this.#standIns.set(laneOf({ of: 'device', id: standInOf(draft) }), draft);
  }

  onLanes(listener: (change: LaneChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A replay changes an entry several times in a row; the screen is told once. */
  #drawSoon(): void {
    if (this.#isDrawDue) return;
    this.#isDrawDue = true;
    queueMicrotask(() => {
      this.#isDrawDue = false;
      const entries = [...this.#entries.values()].sort((left, right) => left.seq - right.seq);
      this.#list.set(entries);
      this.#waiting.set({
        waiting: entries.length,
        needsPerson: entries.filter(needsPerson).length,
        landed: this.#landed,
      });
    });
  }
}
