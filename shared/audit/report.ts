import { csvTableLine } from '../csv.ts';
import type { OutboxEntryId } from '../ids.ts';
import type { Receipt } from '../outbox.ts';
import { type Audit, scopeWords } from './audit.ts';
import { deviceLabel } from './device.ts';
import { type AuditEvent, type EventOf, isOf, liveEvents } from './event.ts';
import { type AuditResult, FINDING_KINDS, type Finding, type FindingKind, subjectOf } from './finding.ts';

/** How a finding is called, on the screen and on the report. */
export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  found: 'Found',
  'found-elsewhere': 'Found elsewhere',
  missing: 'Missing',
  unexpected: 'Unexpected',
  unknown: 'Unknown',
  'duplicate-scan': 'Scanned twice',
  'duplicate-serial': 'Duplicate serial',
  'wrong-label': 'Wrong label',
  'wrong-type': 'Wrong type',
  conflict: 'Label and wire differ',
  ambiguous: 'Which one?',
};

export const CONDITION_WORDS = {
  good: 'Good',
  damaged: 'Damaged',
  'label-missing': 'Label missing',
  'no-power': 'No power',
} as const;

/** What was decided about a finding, and what became of it. */
export type ReportDecision =
  | { readonly is: 'open' }
  | { readonly is: 'declined'; readonly reason: string }
  | { readonly is: 'accepted'; readonly words: string; readonly receipt: Receipt | null };

/** One line of the report: everything as text, so that no serial number ever becomes a number. */
export type ReportLine = {
  readonly finding: string;
  readonly kind: FindingKind;
  readonly name: string;
  readonly serial: string;
  readonly mac: string;
  readonly type: string;
  readonly inventorySays: string;
  readonly foundAt: string;
  readonly knownBy: string;
  readonly times: number;
  readonly at: string;
  readonly note: string;
  readonly condition: string;
  readonly photos: readonly { readonly photo: string; readonly sha256: string }[];
  readonly decision: ReportDecision;
};

export type AuditReport = {
  readonly format: 'demarc-audit-report';
  readonly version: 1;
  readonly audit: Audit;
  readonly scope: string;
  readonly from: string;
  readonly until: string;
  readonly counts: AuditResult['counts'];
  readonly present: number;
  readonly lines: readonly ReportLine[];
  readonly signed: {
    readonly name: string;
    readonly at: string;
    readonly strokes: EventOf<'signed'>['what']['strokes'];
  } | null;
};

/** The newest word on each subject: it stays with a device when the finding on it changes. */
export function remarksOf(events: readonly AuditEvent[]): ReadonlyMap<string, EventOf<'remark'>['what']> {
  const remarks = new Map<string, EventOf<'remark'>['what']>();
  for (const event of liveEvents(events))
    if (isOf(event, 'remark')) remarks.set(subjectOf(event.what.finding), event.what);
  return remarks;
}

export function decisionsOf(events: readonly AuditEvent[]): ReadonlyMap<string, EventOf<'decision'>['what']['choice']> {
  const decisions = new Map<string, EventOf<'decision'>['what']['choice']>();
  for (const event of liveEvents(events))
    if (isOf(event, 'decision')) decisions.set(event.what.finding, event.what.choice);
  return decisions;
}

/** Photos by the subject they are of. */
export function photosOf(events: readonly AuditEvent[]): ReadonlyMap<string, readonly EventOf<'photo'>['what'][]> {
  const photos = new Map<string, EventOf<'photo'>['what'][]>();
  for (const event of liveEvents(events)) {
    if (!isOf(event, 'photo')) continue;
    const subject = subjectOf(event.what.finding);
    photos.set(subject, [...(photos.get(subject) ?? []), event.what]);
  }
  return photos;
}

/** The report of an audit as it stands; made again later, it shows the receipts that came meanwhile. */
export function reportOf(
  audit: Audit,
  result: AuditResult,
  events: readonly AuditEvent[],
  receiptOf: (opId: OutboxEntryId) => Receipt | null,
): AuditReport {
  const live = liveEvents(events);
  const notes = { remarks: remarksOf(live), decisions: decisionsOf(live), photos: new Map(photosOf(live)) };
  const signed = live.findLast((event) => isOf(event, 'signed'));
  const order = (finding: Finding): number => FINDING_KINDS.indexOf(finding.kind);
  return {
    format: 'demarc-audit-report',
    version: 1,
    audit,
    scope: scopeWords(audit.scope),
    from: live[0]?.at ?? audit.preparedAt,
    until: live.at(-1)?.at ?? audit.preparedAt,
    counts: result.counts,
    present: result.present,
    lines: result.findings
      .toSorted((left, right) => order(left) - order(right) || left.n - right.n)
      .map((finding) => {
        const subject = subjectOf(finding.id);
        const line = lineOf(finding, subject, notes, receiptOf);
        // A device with several findings shows its photos once.
        notes.photos.delete(subject);
        return line;
      }),
    signed:
      signed?.what.type === 'signed' ? { name: signed.what.name, at: signed.at, strokes: signed.what.strokes } : null,
  };
}

type Notes = {
  readonly remarks: ReturnType<typeof remarksOf>;
  readonly decisions: ReturnType<typeof decisionsOf>;
  readonly photos: ReturnType<typeof photosOf>;
};

function lineOf(
  finding: Finding,
  subject: string,
  notes: Notes,
  receiptOf: (opId: OutboxEntryId) => Receipt | null,
): ReportLine {
  const { devices } = finding;
  const joined = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(' / ');
  const remark = notes.remarks.get(subject);
  const condition = remark?.condition ?? null;
  return {
    finding: FINDING_WORDS[finding.kind],
    kind: finding.kind,
    name: joined(devices.map(deviceLabel)),
    serial: devices.length === 0 ? (finding.code ?? '') : joined(devices.map(({ serial }) => serial)),
    mac: joined(devices.flatMap(({ macs }) => macs)),
    type: joined([...devices.map(({ typeName }) => typeName), finding.actual === null ? null : `is ${finding.actual}`]),
    inventorySays: joined(devices.map(({ locationName }) => locationName)),
    foundAt: finding.place?.name ?? '',
    knownBy: finding.certainty ?? '',
    times: finding.times,
    at: finding.at ?? '',
    note: remark?.note ?? '',
    condition: condition === null ? '' : CONDITION_WORDS[condition],
    photos: (notes.photos.get(subject) ?? []).map(({ photo, sha256 }) => ({ photo, sha256 })),
    decision: decisionOf(notes.decisions.get(finding.id), receiptOf),
  };
}

function decisionOf(
  choice: EventOf<'decision'>['what']['choice'] | undefined,
  receiptOf: (opId: OutboxEntryId) => Receipt | null,
): ReportDecision {
  if (choice === undefined) return { is: 'open' };
  if (choice.is === 'declined') return choice;
  return { is: 'accepted', words: choice.words, receipt: choice.opId === null ? null : receiptOf(choice.opId) };
}

/** What stands on the report about a decision. */
export function decisionWords(decision: ReportDecision): string {
  switch (decision.is) {
    case 'open':
      return '';
    case 'declined':
      return decision.reason === '' ? 'Left as it is' : `Left as it is: ${decision.reason}`;
    case 'accepted':
      return `${decision.words} — ${receiptWords(decision.receipt)}`;
    default:
      return decision satisfies never;
  }
}

function receiptWords(receipt: Receipt | null): string {
  if (receipt === null) return 'waiting to be sent';
  if (receipt.outcome === 'discarded') return 'discarded';
  const when = reportTime(receipt.acceptedAt ?? receipt.savedAt);
  return `${receipt.outcome === 'landed' ? 'landed' : 'was there already'} ${when}${receipt.readBackEqual === true ? ', read back equal' : ''}`;
}

/** A time for people, the same wherever the report is read: `2026-11-25 13:13 UTC`. It breaks between its words. */
export function reportTime(instant: string): string {
  return instant === '' ? '' : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

const CSV_COLUMNS: readonly (readonly [title: string, of: (line: ReportLine) => string])[] = [
  ['finding', ({ finding }) => finding],
  ['name', ({ name }) => name],
  ['serial_number', ({ serial }) => serial],
  ['mac', ({ mac }) => mac],
  ['type', ({ type }) => type],
  ['inventory_says', ({ inventorySays }) => inventorySays],
  ['found_at', ({ foundAt }) => foundAt],
  ['known_by', ({ knownBy }) => knownBy],
  ['times_scanned', ({ times }) => String(times)],
  ['at', ({ at }) => at],
  ['condition', ({ condition }) => condition],
  ['note', ({ note }) => note],
  ['photos', ({ photos }) => String(photos.length)],
  ['decision', ({ decision }) => decisionWords(decision)],
];

/** The findings as CSV: no cell acts as a formula, and serial numbers stay text in a spreadsheet (security.md S26). */
export function reportCsv({ lines }: AuditReport): string {
  const rows = [CSV_COLUMNS.map(([title]) => title), ...lines.map((line) => CSV_COLUMNS.map(([, of]) => of(line)))];
  return `\uFEFF${rows.map(csvTableLine).join('')}`;
}
