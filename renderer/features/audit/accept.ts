import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import type { Work } from '#renderer/cache/types.ts';
import type { Proposal } from '#shared/audit/proposals.ts';
import type { OutboxEntryId } from '#shared/ids.ts';
import type { EntryOrigin } from '#shared/outbox.ts';

/** What a new device needs that no label tells. */
export type NewDeviceChoice = { readonly type: number; readonly organization: number } | null;

/** Puts what was accepted into the outbox as an ordinary edit, and writes down under which id it lies there. */
export async function accept(
  open: OpenAudit,
  work: Work,
  finding: string,
  proposal: Proposal,
  choice: NewDeviceChoice,
): Promise<void> {
  const origin = { from: 'audit' as const, audit: open.audit.id };
  const opId = await intoOutbox(work, proposal, choice, origin);
  if (opId === 'nothing') return;
  await open.add({ type: 'decision', finding, choice: { is: 'accepted', opId, words: proposal.words } });
}

async function intoOutbox(
  work: Work,
  proposal: Proposal,
  choice: NewDeviceChoice,
  origin: EntryOrigin,
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
