import type { DeviceId, Instant } from '../ids.ts';
import type { AuditDeviceKey } from './device.ts';
import type { AuditResult, FindingKind } from './finding.ts';

/** What an audit came to, in figures that can be set beside those of another one. */
export type AuditOutcome = {
  /** There, where the inventory says, and with nothing wrong about it. */
  readonly right: number;
  readonly elsewhere: number;
  readonly missing: number;
  /** There, and not expected. */
  readonly extra: number;
  /** There, but the record or its label is wrong. */
  readonly wrong: number;
  /** The right ones among all that was expected or there, from 0 to 1; null: nothing was. */
  readonly accuracy: number | null;
};

const FAULTS: ReadonlySet<FindingKind> = new Set([
  'duplicate-serial',
  'wrong-label',
  'wrong-type',
  'conflict',
  'ambiguous',
]);

/** Each expected device is counted once: as right, elsewhere, missing or wrong. */
export function outcomeOf({ findings, counts }: AuditResult): AuditOutcome {
  const faulty = new Set<AuditDeviceKey>();
  for (const { kind, devices } of findings) if (FAULTS.has(kind)) for (const { key } of devices) faulty.add(key);
  const sound = (kind: FindingKind): number =>
    findings.filter((finding) => finding.kind === kind && finding.devices.every(({ key }) => !faulty.has(key))).length;
  const right = sound('found');
  const elsewhere = sound('found-elsewhere');
  const { missing } = counts;
  const extra = sound('unexpected') + counts.unknown;
  const all = right + elsewhere + missing + extra + faulty.size;
  return { right, elsewhere, missing, extra, wrong: faulty.size, accuracy: all === 0 ? null : right / all };
}

const SEEN: ReadonlySet<FindingKind> = new Set(['found', 'found-elsewhere', 'unexpected']);

/** When an audit last saw each device that the inventory has a number for. */
export function seenIn({ findings }: AuditResult): ReadonlyMap<DeviceId, Instant> {
  const seen = new Map<DeviceId, Instant>();
  for (const { kind, devices, at } of findings) {
    if (at === null || !SEEN.has(kind)) continue;
    for (const { id } of devices) if (id !== null) seen.set(id, at);
  }
  return seen;
}
