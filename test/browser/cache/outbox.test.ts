import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discardReceipt } from '#renderer/cache/replay/receipt.ts';
import { DexieOutbox } from '#renderer/cache/work/dexie-outbox.ts';
import type { OutboxStore } from '#renderer/cache/work/outbox-store.ts';
import { WorkDb } from '#renderer/cache/work/work-db.ts';
import type { DeviceId, Instant, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxIntent, OutboxLane } from '#shared/outbox.ts';
import { Disk, MemoryOutbox } from '#test/property/cache/memory-outbox.ts';

/**
 * The outbox in Dexie does step for step what the one does that all the fault scenarios run on
 * (test/property/cache): whatever holds for that one holds for this one.
 */

const site = 'local-1' as SiteId;
const savedAt = '2024-01-15T14:25:00Z' as Instant;
const target = fc.constantFrom<OutboxIntent['target']>(
  { of: 'device', id: 1 as DeviceId },
  { of: 'device', id: 2 as DeviceId },
  { of: 'draft', id: 'draft-a' as TemporaryId },
);
const intent: fc.Arbitrary<OutboxIntent> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    target,
    base: fc.constantFrom({ name: 'a' }, { name: 'b' }),
    set: fc.constantFrom({ name: 'a' }, { name: 'b' }),
  }),
  fc.constant<OutboxIntent>({
    kind: 'create',
    target: { of: 'draft', id: 'draft-a' as TemporaryId },
    body: { name: 'n', serial_number: 'S', type: 1 },
  }),
  fc.record({
    kind: fc.constant('operation' as const),
    target,
    flag: fc.constantFrom('reboot' as const, 'sync' as const),
  }),
  fc.record({ kind: fc.constant('delete' as const), target, base: fc.constant({}) }),
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save' as const), intent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), at: fc.nat(8), attempts: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('finish' as const), at: fc.nat(8), follows: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), at: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('filed' as const), at: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), at: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'throw' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const opIdOf = (n: number): OutboxEntryId => `op-${String(n).padStart(8, '0')}` as OutboxEntryId;

async function take(store: OutboxStore, next: Step, n: number, entries: readonly OutboxEntry[]): Promise<unknown> {
  if (next.do === 'save') return store.save({ opId: opIdOf(n), site, intent: next.intent, label: 'x', savedAt });
  if (next.do === 'throw') {
    const [first] = entries;
    const boom = (): never => {
      throw new Error('boom');
    };
    return first === undefined ? null : store.update(first.opId, boom).catch(() => 'boom');
  }
  const entry = entries[next.at % Math.max(1, entries.length)];
  if (entry === undefined) return null;
  const { opId } = entry;
  switch (next.do) {
    case 'update':
      return store.update(opId, (now) => (next.attempts === 0 ? null : { ...now, attempts: next.attempts }));
    case 'finish': {
      const { kind, target: aim } = entry.intent;
      const landedAs =
        kind === 'create' && aim.of === 'draft' ? { landedAs: { draft: aim.id, id: 9 as DeviceId } } : {};
      const followUp = next.follows ? { followUp: { ...entry, opId: opIdOf(n) } } : {};
      return store.finish(opId, { receipt: discardReceipt(entry), ...landedAs, ...followUp });
    }
    case 'forget':
      return store.forget(opId, ({ attempts }) => attempts > 0);
    case 'filed':
      return store.filed(opId);
    case 'restore':
      return store.restore([entry, { ...entry, opId: opIdOf(n) }]);
    default:
      return next satisfies never;
  }
}

const LANES = ['d:1', 'd:2', 'd:9', 't:draft-a'] as OutboxLane[];

async function picture(store: OutboxStore): Promise<unknown> {
  const lanes = await Promise.all(LANES.map((lane) => store.lane(lane)));
  const realId = await store.realId('draft-a' as TemporaryId);
  return { all: await store.all(), lanes, unfiled: await store.unfiled(), receipts: await store.receipts(), realId };
}

test('Dexie and the model come to the same after any steps', async () => {
  let databases = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      databases += 1;
      const db = new WorkDb(`work-model-${Date.now()}-${databases}`);
      await db.openChecked();
      const real = new DexieOutbox(db, { now: () => 0 }, () => undefined);
      const model = new MemoryOutbox(new Disk());
      for (const [n, next] of steps.entries()) {
        const entries = await model.all();
        const [left, right] = [await take(real, next, n, entries), await take(model, next, n, entries)];
        if (next.do === 'save') expect(left).toEqual(right);
        expect(await picture(real)).toEqual(await picture(model));
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
}, 120_000);
