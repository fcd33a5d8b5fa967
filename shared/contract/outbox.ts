import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { ATTACHMENT_BYTES, Sha256 } from '../attachment.ts';
import { OutboxEntryId, SiteId } from '../ids.ts';
import { OutboxEntry, OutboxRequest, Receipt, SendOutcome } from '../outbox.ts';
import { Nothing, procedure } from './procedure.ts';

/** Base64 makes four characters of three bytes. */
const CONTENT_CHARACTERS = Math.ceil(ATTACHMENT_BYTES / 3) * 4;

/** The host's half of the outbox: the journal outside the browser's storage, and the only sender. */
export const outbox = {
  /** Appends the entry to the journal. Answers only when it is on disk (synchronous=FULL); then *saved* may be said. */
  journal: procedure.input(z.object({ entry: OutboxEntry })).output(Nothing),
  /** What the journal holds of a site and has not finished: read on start, united with Dexie by opId. */
  unfinished: procedure.input(z.object({ site: SiteId })).output(z.object({ entries: z.array(OutboxEntry) })),
  /**
   * Sends one write over a fresh socket. The attempt is journalled before a byte leaves. A second call with the same
   * opId and attempt never sends again: it answers what the first one came to.
   */
  send: procedure
    .input(z.object({ opId: OutboxEntryId, site: SiteId, attempt: z.int().positive(), request: OutboxRequest }))
    .output(SendOutcome),
  /** What became of an attempt, where the host still knows (a renderer crash then costs nothing). */
  outcome: procedure
    .input(z.object({ opId: OutboxEntryId, attempt: z.int().positive() }))
    .output(z.object({ known: SendOutcome.nullable() })),
  /** Marks an entry finished and keeps its receipt; the entry leaves the journal. */
  finish: procedure.input(z.object({ receipt: Receipt })).output(Nothing),
  /** Keeps the bytes of a document (an entry of kind `attach` names them); on the disk when it answers. */
  keepContent: procedure
    .input(z.object({ base64: z.base64().min(4).max(CONTENT_CHARACTERS) }))
    .output(z.object({ sha256: Sha256, size: z.int().positive() })),
  /** Every receipt of a site in the order it was filed, each line chained to the one before (shared/receipt-chain.ts). */
  exportReceipts: procedure.input(z.object({ site: SiteId })).output(z.object({ name: z.string(), text: z.string() })),
  receipts: procedure
    .input(z.object({ site: SiteId, limit: z.int().min(1).max(1000) }))
    .output(z.object({ receipts: z.array(Receipt) })),
  /** Says, without detail, that another window changed the journal of a site. */
  changes: procedure.input(z.object({ site: SiteId })).output(eventIterator(z.object({ site: SiteId }))),
};
