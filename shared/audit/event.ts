import * as z from 'zod';
import { Instant, OutboxEntryId } from '../ids.ts';
import { AuditPlace } from './audit.ts';
import { AuditDevice, AuditDeviceKey } from './device.ts';
import { AuditEventId, AuditId, PhotoId } from './ids.ts';

/** One code as it was read, and what the prefix rules left of it. Both are kept: a rule may turn out wrong. */
export const ReadCode = z.object({
  raw: z.string().min(1).max(512),
  text: z.string().min(1).max(255),
  /** What the label says this is; `any` where it does not say. */
  role: z.enum(['serial', 'mac', 'any']),
});
export type ReadCode = z.infer<typeof ReadCode>;

export const ScanSource = z.enum(['scanner', 'camera', 'typed']);
export type ScanSource = z.infer<typeof ScanSource>;

export const CONDITIONS = ['good', 'damaged', 'label-missing', 'no-power'] as const;
export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;

const FINDING_ID = z.string().min(1).max(400);

/** What can happen in an audit. Nothing is ever changed: an undo is an event, too. */
export const AuditHappening = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('scan'),
    codes: z.array(ReadCode).min(1).max(8),
    source: ScanSource,
    /** Devices of the inventory the codes name which are not expected, as they were known then. */
    known: z.array(AuditDevice).max(16),
  }),
  z.object({ type: z.literal('undo'), of: AuditEventId }),
  /** From now on scans are made here. */
  z.object({ type: z.literal('place'), place: AuditPlace.nullable() }),
  /** The answer to *which of them is it?* */
  z.object({ type: z.literal('choice'), of: AuditEventId, key: AuditDeviceKey }),
  /** The answer to *the same device again?*: no, another one that carries the same serial number. */
  z.object({ type: z.literal('another'), of: AuditEventId }),
  z.object({
    type: z.literal('heard'),
    source: z.enum(['neighbours', 'inform']),
    /** Names the box while the audit listens: the same one told again takes the place of what it told before. */
    box: z.string().min(1).max(460),
    serial: z.string().max(255).nullable(),
    macs: z.array(z.string().max(17)).max(16),
    productClass: z.string().max(255).nullable(),
    address: z.string().max(64).nullable(),
    known: z.array(AuditDevice).max(16),
  }),
  z.object({
    type: z.literal('remark'),
    finding: FINDING_ID,
    note: z.string().max(4_000),
    condition: Condition.nullable(),
    /** The type it really is, where a person saw that the record is wrong. */
    actualType: z.object({ id: z.int().positive(), name: z.string() }).nullable(),
  }),
  z.object({
    type: z.literal('photo'),
    finding: FINDING_ID,
    photo: PhotoId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().positive(),
    width: z.int().positive(),
    height: z.int().positive(),
    takenAt: Instant.nullable(),
    position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  }),
  z.object({
    type: z.literal('decision'),
    finding: FINDING_ID,
    /** `accepted`: the edit lies in the outbox under this id. */
    choice: z.discriminatedUnion('is', [
      z.object({ is: z.literal('accepted'), opId: OutboxEntryId.nullable(), words: z.string().max(1_000) }),
      z.object({ is: z.literal('declined'), reason: z.string().max(1_000) }),
    ]),
  }),
  z.object({ type: z.literal('paused') }),
  z.object({ type: z.literal('resumed') }),
  /** What the auditor drew, as the strokes of a pen: x and y in thousandths of the field's width. */
  z.object({
    type: z.literal('signed'),
    name: z.string().min(1).max(120),
    strokes: z.array(z.array(z.tuple([z.int(), z.int()])).max(2_000)).max(200),
  }),
]);
export type AuditHappening = z.infer<typeof AuditHappening>;

/** Something that happened, and when. */
export const AuditEvent = z.object({
  id: AuditEventId,
  audit: AuditId,
  /** Order within the audit; two windows that write at once are told apart by the id. Never a time. */
  n: z.int().positive(),
  at: Instant,
  what: AuditHappening,
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** An event of one kind. */
export type EventOf<Type extends AuditHappening['type']> = AuditEvent & {
  readonly what: Extract<AuditHappening, { type: Type }>;
};

export function isOf<Type extends AuditHappening['type']>(event: AuditEvent, type: Type): event is EventOf<Type> {
  return event.what.type === type;
}

/** What begins or ends that an audit is under way. */
export const TURNS: readonly AuditHappening['type'][] = ['paused', 'resumed', 'signed'];

/** Is the audit being done? From the start until it is paused or signed, and again from when it is resumed. */
export function isUnderWay(events: readonly AuditEvent[]): boolean {
  const last = liveEvents(events).findLast(({ what }) => TURNS.includes(what.type));
  return last === undefined || last.what.type === 'resumed';
}

/** The order in which events count, whatever order they were read in. */
export function byOrder(left: AuditEvent, right: AuditEvent): number {
  return left.n - right.n || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

/** The events that still count: without what was undone, and without the undoings. In order, each once. */
export function liveEvents(events: readonly AuditEvent[]): AuditEvent[] {
  const undone = new Set<AuditEventId>();
  const once = new Map<AuditEventId, AuditEvent>();
  for (const event of events) {
    once.set(event.id, event);
    if (event.what.type === 'undo') undone.add(event.what.of);
  }
  return [...once.values()].filter(({ id, what }) => what.type !== 'undo' && !undone.has(id)).sort(byOrder);
}
