import type { AuditMention } from '#renderer/cache/audit/types.ts';
import { Instant } from '#shared/ids.ts';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';
import type { HostEntry } from '#shared/timeline/entry.ts';

type Dated = { readonly id: string; readonly at: Instant };

/** What this window knows of a device beside what the host tells. */
export type OwnEntry =
  | (Dated & { readonly kind: 'waiting'; readonly entry: OutboxEntry })
  | (Dated & { readonly kind: 'receipt'; readonly receipt: Receipt })
  | (Dated & { readonly kind: 'audit'; readonly mention: AuditMention });

/** What the server or the ACS tells; with the receipt of the entry that brought it about, where this laptop sent it. */
type ToldEntry = HostEntry & { readonly receipt?: Receipt };

export type ShownEntry = ToldEntry | OwnEntry;

/** Each saved thing once: what has its receipt does not wait any more. */
export function outboxEntries(waiting: readonly OutboxEntry[], receipts: readonly Receipt[]): OwnEntry[] {
  const landed = new Set(receipts.map(({ opId }) => opId));
  return [
    ...waiting
      .filter(({ opId }) => !landed.has(opId))
      .map((entry): OwnEntry => ({ id: `outbox:${entry.opId}`, at: entry.savedAt, kind: 'waiting', entry })),
    ...receipts.map((receipt): OwnEntry => {
      const at = receipt.acceptedAt ?? receipt.sentAt ?? receipt.savedAt;
      return { id: `outbox:${receipt.opId}`, at, kind: 'receipt', receipt };
    }),
  ];
}

export function auditEntries(mentions: readonly AuditMention[]): OwnEntry[] {
  return mentions.map((mention) => ({
    id: `audit:${mention.event.id}`,
    at: mention.event.at,
    kind: 'audit',
    mention,
  }));
}

type LastFlip = {
  readonly status: string | null;
  readonly status_change: string | null;
  readonly created: string | null;
};

/** The last flip of a device as its record has it: of a server that tells no history it is the one that is known. */
export function lastFlip({ status, status_change: change, created }: LastFlip): HostEntry[] {
  if ((status !== 'Up' && status !== 'Down') || change === null || change === created) return [];
  const at = Date.parse(change);
  if (Number.isNaN(at)) return [];
  return [{ id: `status:${at}:${status}`, at: Instant.parse(new Date(at).toISOString()), kind: 'status', status }];
}
