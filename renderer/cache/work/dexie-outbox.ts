import type { DeviceId, OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type OutboxIntent, type OutboxLane, type Receipt } from '#shared/outbox.ts';
import { type Clock, instant } from '../ports.ts';
import { discardReceipt } from '../replay/receipt.ts';
import { foldSave, moveToDevice, type Save } from './fold.ts';
import type { Finish, OutboxStore, SaveResult } from './outbox-store.ts';
import type { WorkDb } from './work-db.ts';

/** Receipts kept on this side; the host keeps them all. */
const HISTORY_KEPT = 1_000;
const NOTHING: SaveResult = { kept: null, before: null, undone: [] };

/** Tells what changed after each step: the window's own picture, and the other windows. */
export type OutboxChange = {
  readonly put: readonly OutboxEntry[];
  readonly removed: readonly OutboxEntryId[];
  readonly receipts: readonly Receipt[];
  readonly landedAs: Finish['landedAs'] | null;
};
const UNCHANGED: OutboxChange = { put: [], removed: [], receipts: [], landedAs: null };

/** The outbox in Dexie. */
export class DexieOutbox implements OutboxStore {
  readonly #db: WorkDb;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onChange: (change: OutboxChange) => void;

  constructor(db: WorkDb, clock: Pick<Clock, 'now'>, onChange: (change: OutboxChange) => void) {
    this.#db = db;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  all(): Promise<OutboxEntry[]> {
    return this.#db.outbox.orderBy('seq').toArray();
  }

  lane(lane: OutboxLane): Promise<OutboxEntry[]> {
    return this.#db.outbox.where('lane').equals(lane).sortBy('seq');
  }

  async realId(draft: TemporaryId): Promise<DeviceId | null> {
    return (await this.#db.idmap.get(draft))?.realId ?? null;
  }

  async save(save: Save): Promise<SaveResult> {
    let change = UNCHANGED;
    const result = await this.#db.strictly(async (): Promise<SaveResult> => {
      const settled = { ...save, intent: await this.#settledTarget(save.intent) };
      const lane = await this.lane(laneOf(settled.intent.target));
      const fold = foldSave(lane, settled, 0);
      switch (fold.do) {
        case 'add': {
          const kept = await this.#append(fold.entry);
          change = { ...UNCHANGED, put: [kept] };
          return { kept, before: null, undone: [] };
        }
        case 'replace':
          await this.#db.outbox.put(fold.entry);
          change = { ...UNCHANGED, put: [fold.entry] };
          return { kept: fold.entry, before: fold.before, undone: [] };
        case 'undo':
          await this.#db.outbox.bulkDelete(fold.entries.map(({ seq }) => seq));
          // The journal still holds them: their receipts take them out there too, after a crash as well.
          for (const entry of fold.entries) await this.#toHistory(entry, discardReceipt(entry));
          change = {
            ...UNCHANGED,
            removed: fold.entries.map(({ opId }) => opId),
            receipts: fold.entries.map(discardReceipt),
          };
          return { kept: null, before: null, undone: fold.entries };
        case 'nothing':
          return NOTHING;
        default:
          return fold satisfies never;
      }
    });
    this.#onChange(change);
    return result;
  }

  /** A form may still name the draft of a device that has its number by now. */
  async #settledTarget(intent: OutboxIntent): Promise<OutboxIntent> {
    if (intent.kind === 'create' || intent.target.of === 'device') return intent;
    const id = await this.realId(intent.target.id);
    return id === null ? intent : { ...intent, target: { of: 'device', id } };
  }

  async update(opId: OutboxEntryId, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null> {
    const after = await this.#db.strictly(async () => {
      const entry = await this.#db.outbox.where('opId').equals(opId).first();
      const next = entry === undefined ? null : change(entry);
      if (next !== null) await this.#db.outbox.put(next);
      return next;
    });
    if (after !== null) this.#onChange({ ...UNCHANGED, put: [after] });
    return after;
  }

  async finish(opId: OutboxEntryId, { receipt, landedAs, followUp }: Finish): Promise<OutboxEntry[]> {
    const moved = await this.#db.strictly(async () => {
      const entry = await this.#db.outbox.where('opId').equals(opId).first();
      if (entry === undefined) return [];
      await this.#db.outbox.delete(entry.seq);
      await this.#toHistory(entry, receipt);
      const changed: OutboxEntry[] = [];
      if (landedAs !== undefined) {
        await this.#db.idmap.put({ tmpId: landedAs.draft, realId: landedAs.id });
        for (const follower of await this.lane(entry.lane)) changed.push(moveToDevice(follower, landedAs.id));
      }
      // In the place of the finished one, so before everything that was saved after it.
      if (followUp !== undefined) changed.push({ ...followUp, seq: entry.seq });
      await this.#db.outbox.bulkPut(changed);
      return changed;
    });
    this.#onChange({ put: moved, removed: [opId], receipts: [receipt], landedAs: landedAs ?? null });
    return moved;
  }

  async #toHistory({ opId, lane }: OutboxEntry, receipt: Receipt): Promise<void> {
    await this.#db.history.add({ opId, lane, at: instant(this.#clock.now()), receipt, filed: 0 });
  }

  async forget(opId: OutboxEntryId, unless: (entry: OutboxEntry) => boolean = () => false): Promise<void> {
    const gone = await this.#db.strictly(async () => {
      const entry = await this.#db.outbox.where('opId').equals(opId).first();
      if (entry === undefined || unless(entry)) return false;
      await this.#db.outbox.delete(entry.seq);
      return true;
    });
    if (gone) this.#onChange({ ...UNCHANGED, removed: [opId] });
  }

  async restore(entries: readonly OutboxEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const put = await this.#db.strictly(async () => {
      const restored: OutboxEntry[] = [];
      const before = await this.all();
      for (const entry of entries) {
        const { opId } = entry;
        if ((await this.#db.history.where('opId').equals(opId).count()) > 0) continue;
        if (before.some((one) => one.opId === opId)) continue;
        restored.push(await this.#append(entry));
      }
      // What was saved since this side was lost comes after what was saved before.
      const lanes = new Set(restored.map(({ lane }) => lane));
      for (const entry of before) {
        if (!lanes.has(entry.lane)) continue;
        await this.#db.outbox.delete(entry.seq);
        restored.push(await this.#append(entry));
      }
      return restored;
    });
    this.#onChange({ ...UNCHANGED, put });
  }

  /** At the end; the store gives the number. */
  async #append(entry: OutboxEntry): Promise<OutboxEntry> {
    const { seq: _old, ...rest } = entry;
    // Dexie's type wants the key it is about to make.
    return { ...entry, seq: await this.#db.outbox.add(rest as OutboxEntry) };
  }

  async unfiled(): Promise<Receipt[]> {
    return (await this.#db.history.where('filed').equals(0).sortBy('n')).map(({ receipt }) => receipt);
  }

  async filed(opId: OutboxEntryId): Promise<void> {
    await this.#db.strictly(async () => {
      await this.#db.history.where('opId').equals(opId).modify({ filed: 1 });
      const spare = (await this.#db.history.count()) - HISTORY_KEPT;
      if (spare <= 0) return;
      const oldest = await this.#db.history.orderBy('n').limit(spare).toArray();
      await this.#db.history.bulkDelete(oldest.flatMap(({ n, filed }) => (filed === 1 && n !== undefined ? [n] : [])));
    });
  }

  async receipts(): Promise<Receipt[]> {
    return (await this.#db.history.orderBy('n').reverse().toArray()).map(({ receipt }) => receipt);
  }
}
