import { type NameOf, valueWords } from '#renderer/app/record-words.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { t } from '#renderer/language/speak.ts';
import { deviceLabel } from '#shared/audit/device.ts';
import type { AuditEvent } from '#shared/audit/event.ts';
import type { Finding } from '#shared/audit/finding.ts';
import { type Proposal, proposalOf } from '#shared/audit/proposals.ts';
import { decisionsOf, remarksOf } from '#shared/audit/report.ts';
import type { FieldValue } from '#shared/merge.ts';

/** A finding, what it proposes, and what was decided about it. */
export type DecideRow = {
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly decision: 'accepted' | 'declined' | null;
};

/** Every finding that asks for a decision. What was found and what was scanned twice asks for none. */
export function decideRows(
  { audit }: Pick<OpenAudit, 'audit'>,
  findings: readonly Finding[],
  events: readonly AuditEvent[],
): readonly DecideRow[] {
  const remarks = remarksOf(events);
  const decisions = decisionsOf(events);
  const actualTypeOf = ({ devices: [device] }: Finding) =>
    device === undefined ? null : (remarks.get(device.key)?.actualType ?? null);
  return findings
    .filter(({ kind }) => kind !== 'found' && kind !== 'duplicate-scan')
    .map((finding) => ({
      finding,
      proposal: proposalOf(audit, finding, actualTypeOf(finding)),
      decision: decisions.get(finding.id)?.is ?? null,
    }));
}

/** Can it be accepted? */
export function isAcceptable({ proposal, decision }: DecideRow): boolean {
  return decision === null && (proposal.do === 'edit' || proposal.do === 'create');
}

export function findingName({ devices, code }: Finding): string {
  return devices.length === 0 ? (code ?? '') : devices.map(deviceLabel).join(' / ');
}

/** One field that would change, as it is shown before anything is accepted. */
export type ProposedChange = {
  readonly key: string;
  readonly name: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

/** What accepting would change, in words. @param nameOf the name behind the number of a location, a type … */
export function changesOf({ finding, proposal }: DecideRow, nameOf?: NameOf): readonly ProposedChange[] {
  const change = (field: string, before: string, after: FieldValue): ProposedChange => ({
    key: `${finding.id} ${field}`,
    name: findingName(finding),
    field,
    before,
    after: valueWords(field, after, nameOf),
  });
  if (proposal.do === 'edit') {
    const base: Readonly<Record<string, FieldValue>> = proposal.base;
    return Object.entries(proposal.set).map(([field, after]) =>
      change(field, valueWords(field, base[field], nameOf), after),
    );
  }
  if (proposal.do !== 'create') return [];
  return Object.entries(proposal.draft).map(([field, after]) => change(field, t('no record'), after));
}
