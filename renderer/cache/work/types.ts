import type { Attachment, AttachmentPurpose } from '#shared/attachment.ts';
import type { DeviceDraft, DeviceEdit, OneShotFlag } from '#shared/device.ts';
import type { Instant, OutboxEntryId, SecretRef } from '#shared/ids.ts';
import type { EntryReason, OutboxEntry, OutboxTarget, Receipt } from '#shared/outbox.ts';
import type { DeviceKey } from '../fleet/row.ts';
import type { Store } from '../store.ts';
import type { Resolution } from './settle.ts';

export type SecretRefs = { readonly password?: SecretRef };

/** What a save answers once the entry lies on disk twice (Dexie and the host's journal). */
export type Saved = {
  /** The entry, or null where the save undid an earlier one that had not left: nothing is left to send. */
  readonly entry: OutboxEntry | null;
  readonly key: DeviceKey;
};

/** One number for the top bar: what has not landed yet. */
export type Waiting = {
  readonly waiting: number;
  /** Of these, how many cannot go on without a person. */
  readonly needsPerson: number;
  /** Landed since this window opened. */
  readonly landed: number;
};

export type ReplayState = {
  /** `elsewhere`: another window does the sending. `token`: the server refused the token, everything waits. */
  readonly phase: 'idle' | 'sending' | 'waiting' | 'offline' | 'token' | 'elsewhere';
  /** When the next try is due, where one is. */
  readonly nextAt: Instant | null;
  readonly problem: { readonly words: string; readonly next: string } | null;
};

/** Writing. Every method answers only when it is true on disk; each rejects with an AppError or PROBLEM when it is not. */
export type Work = {
  /**
   * Changes fields. `base` holds the values of exactly these fields as the person saw them.
   * @throws AppError `app.bad-input` where a value cannot be kept.
   */
  edit(change: {
    target: OutboxTarget;
    base: DeviceEdit;
    set: DeviceEdit;
    secrets?: SecretRefs;
    label?: string;
    reason?: EntryReason;
  }): Promise<Saved>;
  /** Creates a device; it appears in the fleet at once under `key`. */
  create(body: DeviceDraft, secrets?: SecretRefs, reason?: EntryReason): Promise<Saved>;
  /**
   * Asks for an operation. Where the device talks to this laptop its ACS does it, and there is no entry. `despite`: also
   * where the control server lists the same already.
   * @throws PROBLEM `acs.twice-*` where it could be done twice
   */
  operate(
    target: OutboxTarget,
    flag: OneShotFlag,
    label?: string,
    reason?: EntryReason,
    despite?: boolean,
  ): Promise<Saved>;
  /** Deletes; `base` holds what the person saw when deciding so. */
  remove(target: OutboxTarget, base: DeviceEdit, label?: string, reason?: EntryReason): Promise<Saved>;
  /**
   * Keeps a document with a device: a photo, an audit decision, an as-built record. Its bytes lie in the host before
   * the entry is saved; a server that keeps no documents leaves it here, and the receipt says so.
   */
  attach(document: {
    target: OutboxTarget;
    purpose: AttachmentPurpose;
    name: string;
    mediaType: string;
    bytes: Uint8Array;
    label?: string;
    reason?: EntryReason;
  }): Promise<Saved & { attachment: Attachment }>;

  /** What has not landed, in the order of saving. */
  readonly entries: Store<readonly OutboxEntry[]>;
  readonly waiting: Store<Waiting>;
  readonly replay: Store<ReplayState>;
  /** What has landed (or was discarded), newest first. */
  readonly receipts: Store<readonly Receipt[]>;

  /** Sends it (again): an expired operation, a rejected entry after its cause is gone, an unclear operation *although it may run twice*. */
  retry(opId: OutboxEntryId): Promise<void>;
  /** Looks again whether an unclear operation or a conflict has settled itself; never sends an operation. */
  checkAgain(opId: OutboxEntryId): Promise<void>;
  /** Settles a conflict, as a whole or field by field. What lost stays readable on the receipt. */
  resolve(opId: OutboxEntryId, choice: Resolution): Promise<void>;
  /**
   * Corrects what the server refused and sends it again, or gives a create whose serial is taken another one.
   * @throws AppError `app.bad-input` where a value cannot be kept or nothing was refused.
   */
  amend(opId: OutboxEntryId, values: DeviceEdit): Promise<void>;
  /** Takes an entry out (undo, give up). A create takes everything saved for that draft with it. */
  discard(opId: OutboxEntryId): Promise<void>;
  /** Tries to send now instead of at the next due time. */
  sendNow(): void;

  /** Unsaved forms: what was typed survives a crash. Never put a secret here. */
  readonly drafts: {
    keep(key: string, value: unknown): Promise<void>;
    get(key: string): Promise<unknown>;
    drop(key: string): Promise<void>;
  };
};
