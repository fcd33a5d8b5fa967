import * as z from 'zod';
import { SessionSummary } from '../acs.ts';
import { Attachment } from '../attachment.ts';
import { Instant } from '../ids.ts';
import { Operation } from '../operation.ts';

/**
 * The timeline of a device: everything that happened to it, the newest first, whoever knows it. The control server, the
 * ACS of this laptop and this window each know a part.
 */

/** What the control server and the ACS of this laptop know. */
export const HOST_KINDS = ['status', 'session', 'operation', 'edit', 'firmware', 'document'] as const;
export const HostKind = z.enum(HOST_KINDS);
export type HostKind = z.infer<typeof HostKind>;

/** Those of them that the control server keeps with the record. */
export const SERVER_KINDS = ['status', 'operation', 'edit', 'firmware', 'document'] as const satisfies HostKind[];

/** Names an entry among all entries of a device, so that one that is read twice is shown once. */
const EntryId = z.string().min(1).max(200);
const base = { id: EntryId, at: Instant };

/** What a field or a setting was and became; of a secret only that it changed. */
export const LoggedChanges = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]));
export type LoggedChanges = z.infer<typeof LoggedChanges>;

export const HostEntry = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('status'), status: z.enum(['Up', 'Down']) }),
  z.object({ ...base, kind: z.literal('session'), session: SessionSummary }),
  /** At the instant at which it was asked for; what became of it is in its state. */
  z.object({ ...base, kind: z.literal('operation'), operation: Operation }),
  z.object({
    ...base,
    kind: z.literal('edit'),
    who: z.string(),
    /** As the device log names it: `changed`, `created`, `setting changed`, … */
    what: z.string(),
    changes: LoggedChanges.nullable(),
  }),
  /** The device reports another version than before. */
  z.object({
    ...base,
    kind: z.literal('firmware'),
    part: z.enum(['software', 'hardware']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({ ...base, kind: z.literal('document'), who: z.string(), document: Attachment }),
]);
export type HostEntry = z.infer<typeof HostEntry>;

/** Why a kind of entry may be missing: it is said, never left blank. */
export const TimelineGap = z.discriminatedUnion('because', [
  /** A foreign control server has no place for it. */
  z.object({ because: z.literal('not-told'), kinds: z.array(HostKind) }),
  z.object({ because: z.literal('unreachable'), kinds: z.array(HostKind), words: z.string() }),
  /** Sessions with another ACS are told by nobody. */
  z.object({ because: z.literal('here-only'), kinds: z.array(HostKind) }),
  /** What is older was never written down, or is forgotten by now. */
  z.object({ because: z.literal('kept-since'), kinds: z.array(HostKind), since: Instant }),
]);
export type TimelineGap = z.infer<typeof TimelineGap>;

/** Entries of one page and how to go on; `before` null: there is nothing older. */
export const TimelinePage = z.object({
  entries: z.array(HostEntry),
  before: Instant.nullable(),
  gaps: z.array(TimelineGap),
});
export type TimelinePage = z.infer<typeof TimelinePage>;

/** What is asked for: strictly older than `before`; null: from now on back. */
export const TimelineQuery = z.object({
  before: Instant.nullable(),
  limit: z.int().min(1).max(200),
  kinds: z.array(HostKind).min(1).max(HOST_KINDS.length),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;
