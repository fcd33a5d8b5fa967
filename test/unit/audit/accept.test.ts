import { expect, it } from 'vitest';
import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, Saved, Work } from '#renderer/cache/types.ts';
import { accept } from '#renderer/features/audit/accept.ts';
import type { AuditHappening } from '#shared/audit/event.ts';
import type { Instant, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type Receipt } from '#shared/outbox.ts';

const AT = '2024-01-15T14:55:00Z' as Instant;
const CHOICE = { type: 3, organization: 5 };
const proposal = {
  do: 'create' as const,
  draft: { name: 'Hall router', serial_number: '0042' },
  words: 'Create it',
  reason: 'In no inventory',
};

/** An outbox that keeps what it is given. */
function outbox() {
  const entries = cell<readonly OutboxEntry[]>([]);
  const receipts = cell<readonly Receipt[]>([]);
  const create: Work['create'] = async (body, _secrets, reason): Promise<Saved> => {
    const seq = entries.get().length + receipts.get().length + 1;
    const target = { of: 'draft' as const, id: `t${seq}` as TemporaryId };
    const entry: OutboxEntry = {
      seq,
      opId: `op-0000000${seq}` as OutboxEntryId,
      site: 'local-1' as SiteId,
      lane: laneOf(target),
      intent: { kind: 'create', target, body },
      state: { state: 'queued' },
      label: body.name,
      savedAt: AT,
      attempts: 0,
      nextAt: null,
      members: [],
      lastError: null,
      ...(reason === undefined ? {} : { reason }),
    };
    entries.set([...entries.get(), entry]);
    return { entry, key: entry.lane as DeviceKey };
  };
  /** The first entry leaves with a receipt. */
  const settle = (outcome: Receipt['outcome']): void => {
    const [first, ...rest] = entries.get();
    if (first === undefined) throw new Error('nothing is in the outbox');
    const { opId, site, label, savedAt, reason } = first;
    const steps = { summary: '', sentAt: AT, acceptedAt: AT, status: 201, deviceId: null, readBackEqual: true };
    entries.set(rest);
    receipts.set([...receipts.get(), { opId, site, label, savedAt, outcome, ...steps, ...(reason ? { reason } : {}) }]);
  };
  const edit: Work['edit'] = () => Promise.reject(new Error('nothing is edited here'));
  return { entries, receipts, create, edit, settle };
}

/** An audit whose program ends before the first decision is written down. */
function killedOnce() {
  const decisions: AuditHappening[] = [];
  let killed = false;
  return {
    decisions,
    audit: { id: 'audit-1' },
    add: async (what: AuditHappening) => {
      if (!killed) {
        killed = true;
        throw new Error('killed');
      }
      decisions.push(what);
    },
  };
}

it('what was saved before a crash is written down, not saved a second time', async () => {
  const work = outbox();
  const audit = killedOnce();
  await expect(accept(audit, work, 'unknown 0042', proposal, CHOICE)).rejects.toThrow('killed');
  await accept(audit, work, 'unknown 0042', proposal, CHOICE);
  expect(work.entries.get()).toHaveLength(1);
  expect(audit.decisions).toEqual([
    { type: 'decision', finding: 'unknown 0042', choice: { is: 'accepted', opId: 'op-00000001', words: 'Create it' } },
  ]);
});

it('also where it has landed meanwhile; what was discarded is saved anew', async () => {
  const work = outbox();
  const audit = killedOnce();
  await expect(accept(audit, work, 'unknown 0042', proposal, CHOICE)).rejects.toThrow('killed');
  work.settle('landed');
  await accept(audit, work, 'unknown 0042', proposal, CHOICE);
  expect(work.entries.get()).toEqual([]);
  await accept(audit, work, 'unknown 0043', proposal, CHOICE);
  work.settle('discarded');
  await accept(audit, work, 'unknown 0043', proposal, CHOICE);
  expect(work.entries.get().map(({ opId }) => opId)).toEqual(['op-00000003']);
});
