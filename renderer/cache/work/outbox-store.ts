import type { DeviceId, OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxLane, Receipt } from '#shared/outbox.ts';
import type { Save } from './fold.ts';

/** What became of a save. */
export type SaveResult = {
  /** The entry as it lies on disk now; null where nothing is left to send. */
  readonly kept: OutboxEntry | null;
  /** As it was before, where the save was folded into it. */
  readonly before: OutboxEntry | null;
  /** Entries the save undid. */
  readonly undone: readonly OutboxEntry[];
};

/** How an entry left the outbox. */
export type Finish = {
  readonly receipt: Receipt;
  /** The number a draft got: the rest of its lane follows it. */
  readonly landedAs?: { readonly draft: TemporaryId; readonly id: DeviceId };
  /** An entry that takes the finished one's place in the lane. */
  readonly followUp?: OutboxEntry;
};

/**
 * The outbox on this side. Each method is one atomic, strictly durable step; entries come back in the order of saving.
 */
export type OutboxStore = {
  all(): Promise<readonly OutboxEntry[]>;
  lane(lane: OutboxLane): Promise<readonly OutboxEntry[]>;
  /** Takes in a save, folding it into what has not left yet. */
  save(save: Save): Promise<SaveResult>;
  /** Changes an entry; `change` returns null to leave it. Answers the entry as it is then, null where it was left or is gone. */
  update(opId: OutboxEntryId, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null>;
  /** Takes an entry out and keeps its receipt. Answers the entries that changed with it. */
  finish(opId: OutboxEntryId, finish: Finish): Promise<readonly OutboxEntry[]>;
  /** Takes an entry out of which nobody need ever hear; leaves it where `unless` says so. */
  forget(opId: OutboxEntryId, unless?: (entry: OutboxEntry) => boolean): Promise<void>;
  /** Puts back entries the host's journal kept and this side lost. Those that are finished here are left out. */
  restore(entries: readonly OutboxEntry[]): Promise<void>;
  realId(draft: TemporaryId): Promise<DeviceId | null>;
  /** Receipts the host has not confirmed yet. */
  unfiled(): Promise<readonly Receipt[]>;
  filed(opId: OutboxEntryId): Promise<void>;
  /** Receipts kept here, newest first. */
  receipts(): Promise<readonly Receipt[]>;
};
