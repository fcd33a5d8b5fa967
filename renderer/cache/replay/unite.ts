import type { OutboxEntry } from '#shared/outbox.ts';
import type { ReplayPorts } from './ports.ts';

/** More attempts than an entry ever makes in its life. */
const ATTEMPTS_LOOKED_FOR = 10_000;

/**
 * Makes this side and the host's journal hold the same entries (offline.md 4.3.1): either may have lost some, the
 * browser's storage to an eviction, the journal to a crash before it was told.
 */
export async function unite({ store, host }: Pick<ReplayPorts, 'store' | 'host'>): Promise<void> {
  const journalled = new Map((await host.unfinished()).map((entry) => [entry.opId, entry]));
  const own = await store.all();
  const known = new Set(own.flatMap(({ opId, members }) => [opId, ...members]));
  const finished = new Map((await store.receipts()).map((receipt) => [receipt.opId, receipt]));
  const lost: OutboxEntry[] = [];
  for (const entry of journalled.values()) {
    const receipt = finished.get(entry.opId);
    // It has landed, and the journal forgot: it must never come back from there.
    if (receipt !== undefined) await host.finish(receipt);
    else if (!known.has(entry.opId)) lost.push(entry);
  }
  const restored: OutboxEntry[] = [];
  for (const entry of lost) restored.push(await withItsAttempts(entry, host));
  await store.restore(restored);

  const missing: OutboxEntry[] = [];
  for (const entry of own) {
    const there = journalled.get(entry.opId);
    if (there !== undefined && isSameWork(there, entry)) continue;
    // Before the journal has it again: from then on nobody could tell that it did not know of the attempt.
    if (there === undefined) await store.update(entry.opId, withoutProof);
    await host.journal(entry);
    if (there === undefined) missing.push(entry);
  }
  if (missing.length > 0) await forgetFinished({ store, host }, missing);
}

/**
 * The journal does not take back what has its receipt: it has landed, only this side had not heard of it (another
 * browser's window was quicker). Nothing is forgotten without seeing that receipt.
 */
export async function forgetFinished(
  { store, host }: Pick<ReplayPorts, 'store' | 'host'>,
  entries: readonly OutboxEntry[],
): Promise<void> {
  const finished = new Set((await host.receipts()).map(({ opId }) => opId));
  for (const { opId } of entries) if (finished.has(opId)) await store.forget(opId);
}

/** An attempt that may have left, and a journal that lost it: only the server's own record can tell now. */
function withoutProof(entry: OutboxEntry): OutboxEntry | null {
  const { state } = entry;
  if (state.state !== 'sending' && state.state !== 'unknown') return null;
  const why = state.state === 'unknown' ? state.why : 'Demarc ended while it was sent.';
  return { ...entry, state: { state: 'unknown', sentAt: state.sentAt, why, journalLost: true } };
}

function isSameWork(left: OutboxEntry, right: OutboxEntry): boolean {
  return left.lane === right.lane && JSON.stringify(left.intent) === JSON.stringify(right.intent);
}

/** The journal keeps an entry as it was saved; how often it left since, the host's attempts tell. */
async function withItsAttempts(entry: OutboxEntry, host: ReplayPorts['host']): Promise<OutboxEntry> {
  for (let attempt = 1; attempt <= ATTEMPTS_LOOKED_FOR; attempt += 1) {
    const outcome = await host.outcome(entry.opId, attempt);
    if (outcome !== null) continue;
    if (attempt === 1) return { ...entry, state: { state: 'queued' }, attempts: 0, nextAt: null };
    const why = 'It left before this window knew of it.';
    return { ...entry, state: { state: 'unknown', sentAt: entry.savedAt, why }, attempts: attempt - 1, nextAt: null };
  }
  return entry;
}
