import { discardReceipt } from '#renderer/cache/replay/receipt.ts';
import { foldSave, moveToDevice, type Save } from '#renderer/cache/work/fold.ts';
import type { Finish, OutboxStore, SaveResult } from '#renderer/cache/work/outbox-store.ts';
import type { DeviceId, OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type OutboxLane, type Receipt } from '#shared/outbox.ts';

/** An entry as it left, with the receipt it left with. */
export type Finished = { readonly entry: OutboxEntry; readonly receipt: Receipt; isFiled: boolean };

/** What lies on disk; survives every crash. Each step happens whole or not at all. */
export class Disk {
  entries: OutboxEntry[] = [];
  finished: Finished[] = [];
  /** For the oracle alone: everything that ever left, evictions or not. */
  readonly log: Finished[] = [];
  drafts = new Map<TemporaryId, DeviceId>();
  seq = 0;
  /** Writes the full disk still refuses. */
  refusals = 0;

  /** The browser threw its storage away. */
  evict(): void {
    this.entries = [];
    this.finished = [];
    this.drafts = new Map();
    this.seq = 0;
  }
}

/** The outbox on such a disk. `point` runs before each step: a crash there means that it never happened. */
export class MemoryOutbox implements OutboxStore {
  readonly #disk: Disk;
  readonly #point: () => Promise<void>;
  readonly #write: () => Promise<void>;

  constructor(disk: Disk, point: () => Promise<void> = () => Promise.resolve()) {
    this.#disk = disk;
    this.#point = point;
    this.#write = async () => {
      await point();
      if (disk.refusals === 0) return;
      disk.refusals -= 1;
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  }

  async all(): Promise<OutboxEntry[]> {
    await this.#point();
    return this.#sorted();
  }

  async lane(lane: OutboxLane): Promise<OutboxEntry[]> {
    await this.#point();
    return this.#laneOf(lane);
  }

  async realId(draft: TemporaryId): Promise<DeviceId | null> {
    await this.#point();
    return this.#disk.drafts.get(draft) ?? null;
  }

  async save(save: Save): Promise<SaveResult> {
    await this.#write();
    const { target } = save.intent;
    const id = target.of === 'draft' && save.intent.kind !== 'create' ? this.#disk.drafts.get(target.id) : undefined;
    const intent =
      id === undefined || save.intent.kind === 'create'
        ? save.intent
        : { ...save.intent, target: { of: 'device' as const, id } };
    const fold = foldSave(this.#laneOf(laneOf(intent.target)), { ...save, intent }, this.#disk.seq + 1);
    switch (fold.do) {
      case 'add':
        this.#disk.seq += 1;
        this.#put(fold.entry);
        return { kept: structuredClone(fold.entry), before: null, undone: [] };
      case 'replace':
        this.#put(fold.entry);
        return { kept: structuredClone(fold.entry), before: fold.before, undone: [] };
      case 'undo':
        for (const entry of fold.entries) this.#remove(entry.opId, discardReceipt(entry));
        return { kept: null, before: null, undone: fold.entries };
      case 'nothing':
        return { kept: null, before: null, undone: [] };
      default:
        return fold satisfies never;
    }
  }

  async update(opId: OutboxEntryId, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null> {
    await this.#write();
    const entry = this.#sorted().find((one) => one.opId === opId);
    const next = entry === undefined ? null : change(entry);
    if (next !== null) this.#put(next);
    // A commit may be on disk while nobody hears of it any more.
    await this.#point();
    return structuredClone(next);
  }

  async finish(opId: OutboxEntryId, { receipt, landedAs, followUp }: Finish): Promise<OutboxEntry[]> {
    await this.#write();
    const entry = this.#sorted().find((one) => one.opId === opId);
    if (entry === undefined) return [];
    this.#remove(opId, receipt);
    const changed: OutboxEntry[] = [];
    if (landedAs !== undefined) {
      this.#disk.drafts.set(landedAs.draft, landedAs.id);
      for (const follower of this.#laneOf(entry.lane)) changed.push(moveToDevice(follower, landedAs.id));
    }
    if (followUp !== undefined) changed.push({ ...followUp, seq: entry.seq });
    for (const one of changed) this.#put(one);
    await this.#point();
    return structuredClone(changed);
  }

  async forget(opId: OutboxEntryId, unless: (entry: OutboxEntry) => boolean = () => false): Promise<void> {
    await this.#write();
    this.#disk.entries = this.#disk.entries.filter((entry) => entry.opId !== opId || unless(entry));
  }

  async restore(entries: readonly OutboxEntry[]): Promise<void> {
    await this.#write();
    const before = this.#sorted();
    const lanes = new Set<OutboxLane>();
    for (const entry of entries) {
      if (this.#disk.finished.some(({ entry: done }) => done.opId === entry.opId)) continue;
      if (before.some(({ opId }) => opId === entry.opId)) continue;
      lanes.add(entry.lane);
      this.#disk.seq += 1;
      this.#put({ ...entry, seq: this.#disk.seq });
    }
    for (const entry of before) {
      if (!lanes.has(entry.lane)) continue;
      this.#disk.seq += 1;
      this.#put({ ...entry, seq: this.#disk.seq });
    }
  }

  async unfiled(): Promise<Receipt[]> {
    await this.#point();
    return this.#disk.finished.filter(({ isFiled }) => !isFiled).map(({ receipt }) => receipt);
  }

  async filed(opId: OutboxEntryId): Promise<void> {
    await this.#write();
    for (const finished of this.#disk.finished) if (finished.receipt.opId === opId) finished.isFiled = true;
  }

  async receipts(): Promise<Receipt[]> {
    return this.#disk.finished.map(({ receipt }) => receipt).reverse();
  }

  #sorted(): OutboxEntry[] {
    return structuredClone(this.#disk.entries).sort((left, right) => left.seq - right.seq);
  }

  #laneOf(lane: OutboxLane): OutboxEntry[] {
    return this.#sorted().filter((entry) => entry.lane === lane);
  }

  #put(entry: OutboxEntry): void {
    this.#disk.entries = [...this.#disk.entries.filter(({ opId }) => opId !== entry.opId), structuredClone(entry)];
  }

  #remove(opId: OutboxEntryId, receipt: Receipt): void {
    for (const entry of this.#disk.entries) {
      if (entry.opId !== opId) continue;
      const finished = { entry, receipt, isFiled: false };
      this.#disk.finished.push(finished);
      this.#disk.log.push(finished);
    }
    this.#disk.entries = this.#disk.entries.filter((entry) => entry.opId !== opId);
  }
}
