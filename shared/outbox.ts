import * as z from 'zod';
import { Attachment } from './attachment.ts';
import { DeviceDraft, DeviceEdit, OneShotFlag } from './device.ts';
import { DeviceId, Instant, OutboxEntryId, SecretRef, SiteId, TemporaryId } from './ids.ts';

/**
 * The outbox: what the technician did, until the control server shows that it has it (offline.md 4.3).
 */

/** What an entry acts on: a record of the server, or one created here that has no number yet. */
export const OutboxTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('device'), id: DeviceId }),
  z.object({ of: z.literal('draft'), id: TemporaryId }),
]);
export type OutboxTarget = z.infer<typeof OutboxTarget>;

/** Entries of one lane leave in order; lanes are independent. */
export const OutboxLane = z
  .string()
  .regex(/^[dt]:.{1,64}$/)
  .brand<'OutboxLane'>();
export type OutboxLane = z.infer<typeof OutboxLane>;

export function laneOf(target: OutboxTarget): OutboxLane {
  return (target.of === 'device' ? `d:${target.id}` : `t:${target.id}`) as OutboxLane;
}

/** Secret fields never lie in an entry: they name what the host's vault holds. */
export const SecretFields = z.object({ password: SecretRef }).partial();

export const OutboxIntent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit'),
    target: OutboxTarget,
    /** The values of the touched fields as the technician saw them. */
    base: DeviceEdit,
    set: DeviceEdit,
    secrets: SecretFields.optional(),
  }),
  z.object({
    kind: z.literal('create'),
    target: z.object({ of: z.literal('draft'), id: TemporaryId }),
    body: DeviceDraft,
    secrets: SecretFields.optional(),
  }),
  z.object({ kind: z.literal('delete'), target: OutboxTarget, base: DeviceEdit }),
  z.object({ kind: z.literal('operation'), target: OutboxTarget, flag: OneShotFlag }),
  /** Its bytes lie in the host already when the entry is saved. */
  z.object({ kind: z.literal('attach'), target: OutboxTarget, attachment: Attachment }),
]);
export type OutboxIntent = z.infer<typeof OutboxIntent>;

/** What made an entry where it was no form: its other entries are found by the same id. */
export const EntryOrigin = z.discriminatedUnion('from', [
  /** `finding`: which proposal of the audit it carries out, so that after a crash none is carried out twice. */
  z.object({
    from: z.literal('audit'),
    audit: z.string().min(1).max(100),
    finding: z.string().min(1).max(5_000).optional(),
  }),
  z.object({ from: z.literal('run'), run: z.string().min(1).max(100) }),
  z.object({ from: z.literal('import'), import: z.string().min(1).max(100), row: z.int().positive() }),
  z.object({ from: z.literal('batch'), batch: z.string().min(1).max(100) }),
  /** What the ACS on this computer learned or did. */
  z.object({ from: z.literal('acs') }),
]);
export type EntryOrigin = z.infer<typeof EntryOrigin>;

/** Who did it, and why: said when saving, kept on the entry and on its receipt. */
export const EntryReason = z.object({
  /** The person at this computer, as it knows them. */
  who: z.string().max(200).optional(),
  /** In the person's words. */
  why: z.string().max(1000).optional(),
  origin: EntryOrigin.optional(),
});
export type EntryReason = z.infer<typeof EntryReason>;

const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();

/** What lost where a person settled a conflict, by field: it is not sent, and stays readable on the receipt. */
export const GivenUp = z.record(
  z.string(),
  z.object({ kept: FieldValue, lost: FieldValue, of: z.enum(['mine', 'theirs']) }),
);
export type GivenUp = z.infer<typeof GivenUp>;

export const OutboxState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('queued') }),
  z.object({ state: z.literal('sending'), sentAt: Instant }),
  /** It left and nobody knows whether it arrived; resolved by reading, never by sending blindly. */
  z.object({
    state: z.literal('unknown'),
    sentAt: Instant,
    why: z.string(),
    /** The host's journal was lost meanwhile: that it knows of no attempt proves nothing. */
    journalLost: z.literal(true).optional(),
  }),
  z.object({
    state: z.literal('conflict'),
    why: z.enum(['fields', 'gone', 'serial-exists', 'changed-before-delete']),
    fields: z.record(z.string(), z.object({ base: FieldValue, mine: FieldValue, theirs: FieldValue })),
    theirs: z.record(z.string(), z.unknown()).nullable(),
  }),
  z.object({ state: z.literal('rejected'), status: z.int(), errors: z.record(z.string(), z.array(z.string())) }),
  z.object({ state: z.literal('needs-person'), why: z.string() }),
  z.object({ state: z.literal('expired'), why: z.string() }),
]);
export type OutboxState = z.infer<typeof OutboxState>;

export const OutboxEntry = z.object({
  /** Order of saving; assigned by the store. Never a time. */
  seq: z.int().nonnegative(),
  opId: OutboxEntryId,
  site: SiteId,
  lane: OutboxLane,
  intent: OutboxIntent,
  state: OutboxState,
  /** What the technician would call the device, for the list in Sync. */
  label: z.string(),
  savedAt: Instant,
  attempts: z.int().nonnegative(),
  /** How many of them provably took no effect: the server refused what was sent, and it was corrected since. */
  cleared: z.int().nonnegative().optional(),
  /** Not before this instant; null: as soon as there is a network. */
  nextAt: Instant.nullable(),
  /** How long that was when it was decided, in milliseconds: more is left only where the clock was set back. */
  waitMs: z.int().nonnegative().optional(),
  /** Ids of saves that were folded into this entry before it was ever sent. */
  members: z.array(OutboxEntryId),
  /** When a person said *send it* of an operation that had grown old or was unclear: from then on it counts as new. */
  approvedAt: Instant.optional(),
  lastError: z.string().nullable(),
  reason: EntryReason.optional(),
  givenUp: GivenUp.optional(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** What shows that an entry has landed: saved here → sent → accepted → read back equal. */
export const Receipt = z.object({
  opId: OutboxEntryId,
  site: SiteId,
  label: z.string(),
  summary: z.string(),
  savedAt: Instant,
  sentAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  status: z.int().nullable(),
  deviceId: DeviceId.nullable(),
  /** `kept-here`: the control server has no place for it, so it stays on this computer. */
  outcome: z.enum(['landed', 'already-there', 'discarded', 'kept-here']),
  readBackEqual: z.boolean().nullable(),
  reason: EntryReason.optional(),
  givenUp: GivenUp.optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The write of one entry as it goes over the wire; the host adds token, Idempotency-Key and secrets. */
export const OutboxRequest = z.discriminatedUnion('method', [
  z.object({ method: z.literal('POST'), body: DeviceDraft, secrets: SecretFields.optional() }),
  z.object({
    method: z.literal('PATCH'),
    id: DeviceId,
    body: z.union([DeviceEdit, z.partialRecord(OneShotFlag, z.literal(true))]),
    secrets: SecretFields.optional(),
  }),
  z.object({ method: z.literal('DELETE'), id: DeviceId }),
  /** The same bytes under the same name: doing it twice does it once. */
  z.object({ method: z.literal('PUT'), id: DeviceId, attachment: Attachment }),
]);
export type OutboxRequest = z.infer<typeof OutboxRequest>;

/** What became of one write. */
export const SendOutcome = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('answered'),
    status: z.int(),
    /** The JSON body, or null where it was empty or no JSON. */
    body: z.unknown(),
    isJson: z.boolean(),
    retryAfterSeconds: z.number().nullable(),
    sentAt: Instant,
    answeredAt: Instant,
  }),
  /** Provably no byte of the request was written. */
  z.object({ outcome: z.literal('not-sent'), reason: z.string() }),
  /** Bytes may have arrived; the answer did not. */
  z.object({ outcome: z.literal('unknown'), reason: z.string(), sentAt: Instant }),
]);
export type SendOutcome = z.infer<typeof SendOutcome>;

/** True where an entry cannot go on without a person. */
export function needsPerson({ state }: OutboxEntry): boolean {
  switch (state.state) {
    case 'conflict':
    case 'rejected':
    case 'needs-person':
    case 'expired':
      return true;
    case 'queued':
    case 'sending':
    case 'unknown':
      return false;
    default:
      return state satisfies never;
  }
}
