import type { Work } from '#renderer/cache/types.ts';
import type { AuditHappening } from '#shared/audit/event.ts';
import type { Proposal } from '#shared/audit/proposals.ts';
import type { OutboxEntryId } from '#shared/ids.ts';
import type { EntryOrigin } from '#shared/outbox.ts';

type AuditOrigin = Extract<EntryOrigin, { from: 'audit' }>;

/** What a new device needs that no label tells. */
export type NewDeviceChoice = { readonly type: number; readonly organization: number } | null;

type Audit = { readonly audit: { readonly id: string }; readonly add: (what: AuditHappening) => Promise<unknown> };
type Outbox = Pick<Work, 'create' | 'edit' | 'entries' | 'receipts'>;

/**
 * Puts what was accepted into the outbox as an ordinary edit, and writes down under which id it lies there. Where a crash
 * came between the two, the entry is there already: it is written down, and nothing is saved a second time.
 */
export async function accept(
  open: Audit,
  work: Outbox,
  finding: string,
  proposal: Proposal,
  choice: NewDeviceChoice,
): Promise<void> {
  const origin = { from: 'audit' as const, audit: open.audit.id, finding };
  const opId = savedBefore(work, origin) ?? (await intoOutbox(work, proposal, choice, origin));
  if (opId === 'nothing') return;
  await open.add({ type: 'decision', finding, choice: { is: 'accepted', opId, words: proposal.words } });
}

function savedBefore(work: Outbox, { audit, finding }: AuditOrigin): OutboxEntryId | undefined {
  const landed = work.receipts.get().filter(({ outcome }) => outcome !== 'discarded');
  return [...work.entries.get(), ...landed].find(({ reason }) => {
    const origin = reason?.origin;
    return origin?.from === 'audit' && origin.audit === audit && origin.finding === finding;
  })?.opId;
}

async function intoOutbox(
  work: Outbox,
  proposal: Proposal,
  choice: NewDeviceChoice,
  origin: AuditOrigin,
): Promise<OutboxEntryId | null | 'nothing'> {
  switch (proposal.do) {
    case 'edit': {
      const { id, base, set, label } = proposal;
      const reason = { why: proposal.reason, origin };
      const saved = await work.edit({ target: { of: 'device', id }, base, set, label, reason });
      return saved.entry?.opId ?? null;
    }
    case 'create': {
      if (choice === null) return 'nothing';
      const draft = { ...proposal.draft, type: choice.type, organization_id: choice.organization };
      const saved = await work.create(draft, undefined, { why: proposal.reason, origin });
      return saved.entry?.opId ?? null;
    }
    case 'choose-type':
    case 'nothing':
      return 'nothing';
    default:
      return proposal satisfies never;
  }
}
