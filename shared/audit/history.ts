import { type AuditDevice, deviceLabel } from './device.ts';
import type { AuditResult } from './finding.ts';
import { codeKey } from './matching.ts';

/** An audit and what it came to, for the comparison. */
export type PastAudit = { readonly title: string; readonly at: string; readonly result: AuditResult };

export type Presence = 'there' | 'missing' | 'not-looked-for';
/** One device over several audits of a place, the oldest first. */
export type PresenceRow = {
  readonly key: string;
  readonly label: string;
  readonly serial: string | null;
  readonly presence: readonly Presence[];
  /** There in the audit before the last, missing in the last. */
  readonly wentMissing: boolean;
  /** Missing before, there again. */
  readonly cameBack: boolean;
  /** Seen for the first time in the last. */
  readonly isNew: boolean;
};

/**
 * Audits side by side. A device is the same where its serial number is: records come and go between two audits.
 * @param audits the oldest first
 */
export function compareAudits(audits: readonly PastAudit[]): PresenceRow[] {
  const rows = new Map<string, { device: AuditDevice | null; label: string; presence: Presence[] }>();
  for (const [at, { result }] of audits.entries()) {
    for (const finding of result.findings) {
      const presence = presenceOf(finding.kind);
      if (presence === null) continue;
      const [device] = finding.devices;
      const key = codeKey(device?.serial ?? finding.code ?? device?.key ?? finding.id);
      const known = rows.get(key);
      const row = known ?? {
        device: device ?? null,
        label: device === undefined ? (finding.code ?? key) : deviceLabel(device),
        presence: audits.map((): Presence => 'not-looked-for'),
      };
      row.presence[at] = presence;
      if (device !== undefined) {
        row.device = device;
        row.label = deviceLabel(device);
      }
      rows.set(key, row);
    }
  }
  return [...rows].map(([key, { device, label, presence }]) => {
    const last = presence.at(-1);
    const before = presence.slice(0, -1);
    const previous = before.findLast((each) => each !== 'not-looked-for');
    return {
      key,
      label,
      serial: device?.serial ?? null,
      presence,
      wentMissing: last === 'missing' && previous === 'there',
      cameBack: last === 'there' && previous === 'missing',
      isNew: last === 'there' && audits.length > 1 && previous === undefined,
    };
  });
}

function presenceOf(kind: AuditResult['findings'][number]['kind']): Presence | null {
  switch (kind) {
    case 'found':
    case 'found-elsewhere':
    case 'unexpected':
    case 'unknown':
      return 'there';
    case 'missing':
      return 'missing';
    case 'duplicate-scan':
    case 'duplicate-serial':
    case 'wrong-label':
    case 'wrong-type':
    case 'conflict':
    case 'ambiguous':
      return null;
    default:
      return kind satisfies never;
  }
}
