import type { Instant } from '../ids.ts';
import type { AuditPlace } from './audit.ts';
import type { AuditDevice, AuditDeviceKey } from './device.ts';
import type { EventOf, ReadCode } from './event.ts';
import type { AuditEventId } from './ids.ts';

/** What can come out for a device or a code, in the order of the report. */
export const FINDING_KINDS = [
  'missing',
  'unknown',
  'unexpected',
  'found-elsewhere',
  'duplicate-serial',
  'wrong-label',
  'wrong-type',
  'conflict',
  'ambiguous',
  'duplicate-scan',
  'found',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How a device is known to be there: `certain` is both. */
export type Certainty = 'scanned' | 'heard' | 'certain';

/** One result of an audit. */
export type Finding = {
  /** Stays the same while the audit goes on: remarks, photos and decisions hold on to it. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Every device it is about: two where a label names two. */
  readonly devices: readonly AuditDevice[];
  /** What was read, where no device can be named. */
  readonly code: string | null;
  /** Null for what is missing. */
  readonly certainty: Certainty | null;
  /** Where it was scanned last. */
  readonly place: AuditPlace | null;
  /** How often it was scanned. */
  readonly times: number;
  /** Of wrong-type: what it really is, as told by the wire or by a person. */
  readonly actual: string | null;
  /** When the last event behind it happened, and its order; null and 0 for what is missing. */
  readonly at: Instant | null;
  readonly n: number;
  readonly events: readonly AuditEventId[];
};

/** What a finding is about: the same for every finding on one device, so that its notes and photos stay with it. */
export function subjectOf(finding: string): string {
  return finding.slice(finding.indexOf(' ') + 1);
}

/** One time a box was seen: a scan, or what it said itself. */
export type Sighting = {
  readonly event: EventOf<'scan'> | EventOf<'heard'>;
  readonly place: AuditPlace | null;
  readonly macs: readonly string[];
  readonly codes: readonly ReadCode[];
};

/** What a sighting names. */
export type Naming =
  | { readonly is: 'nothing'; readonly code: string }
  | { readonly is: 'device'; readonly device: AuditDevice }
  /** Its codes belong to different devices. */
  | { readonly is: 'several'; readonly devices: readonly AuditDevice[] }
  /** One code, and more than one device it may mean. */
  | { readonly is: 'unclear'; readonly devices: readonly AuditDevice[]; readonly code: string };

/** Everything that came of an audit so far. */
export type AuditResult = {
  readonly findings: readonly Finding[];
  /** Where scans are made now. */
  readonly place: AuditPlace | null;
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** Expected devices that are there: found, or found elsewhere. */
  readonly present: number;
  /** What each scan of the audit came to, by its event: the finding its row shows. */
  readonly ofScan: ReadonlyMap<AuditEventId, Finding>;
  /** The expected devices nobody has seen yet, in the order of the list. */
  readonly missing: readonly AuditDeviceKey[];
};
