import type { Receipt } from '#shared/outbox.ts';
import { ATTACHMENT_WORDS, fieldWords, OPERATION_WORDS } from '#shared/outbox-words.ts';
import type { HostEntry } from '#shared/timeline/entry.ts';
import type { ShownEntry } from './own-entries.ts';

/** How far the clock of a control server may be from that of this laptop, in milliseconds. */
const CLOCKS_APART_MS = 60_000;

/**
 * What was saved here and then told by the server is one thing that happened: its line gets the receipt. No id goes from
 * one to the other (the API has no place for it), so a receipt finds its line by what was done and when; what finds none
 * keeps a line of its own.
 */
export function united(entries: readonly ShownEntry[]): ShownEntry[] {
  const receipts = new Map<string, Receipt>();
  const used = new Set<ShownEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'receipt') continue;
    const line = lineOf(entry.receipt, entries, receipts);
    if (line === null) continue;
    receipts.set(line.id, entry.receipt);
    used.add(entry);
  }
  return entries.flatMap((entry): ShownEntry[] => {
    if (used.has(entry)) return [];
    const receipt = receipts.get(entry.id);
    return receipt === undefined || !isTold(entry) ? [entry] : [{ ...entry, receipt }];
  });
}

/** The nearest in time of the lines that tell what the receipt says and have none yet. */
function lineOf(
  receipt: Receipt,
  entries: readonly ShownEntry[],
  taken: ReadonlyMap<string, unknown>,
): HostEntry | null {
  if (receipt.outcome !== 'landed' && receipt.outcome !== 'already-there') return null;
  const sent = receipt.sentAt ?? receipt.acceptedAt;
  if (sent === null) return null;
  const apart = ({ at }: HostEntry): number => Math.abs(Date.parse(at) - Date.parse(sent));
  const [nearest] = entries
    .filter(isTold)
    .filter((entry) => !taken.has(entry.id) && apart(entry) <= CLOCKS_APART_MS && tells(entry, receipt.summary))
    .toSorted((left, right) => apart(left) - apart(right));
  return nearest ?? null;
}

function isTold(entry: ShownEntry): entry is HostEntry {
  return entry.kind !== 'waiting' && entry.kind !== 'receipt' && entry.kind !== 'audit';
}

/** Whether a line of the server tells what an entry was to do (`describeIntent`, shared/outbox-words.ts). */
function tells(entry: HostEntry, summary: string): boolean {
  switch (entry.kind) {
    case 'operation':
      return summary.startsWith(OPERATION_WORDS[entry.operation.kind]);
    case 'document':
      return summary.startsWith(`${ATTACHMENT_WORDS[entry.document.purpose]}: ${entry.document.name}`);
    case 'edit': {
      if (entry.what === 'created') return summary.startsWith('New device: ');
      // The server writes down more than was asked for: what follows from it.
      return entry.what === 'changed' && Object.keys(entry.changes ?? {}).some((field) => names(summary, field));
    }
    case 'status':
    case 'session':
    case 'firmware':
      return false;
    default:
      return entry satisfies never;
  }
}

function names(summary: string, field: string): boolean {
  return field === 'password'
    ? summary.includes('CWMP password: a new one')
    : summary.split(' · ').some((part) => part.startsWith(`${fieldWords(field)}: `));
}
