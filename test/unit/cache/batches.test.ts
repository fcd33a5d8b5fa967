import { beforeEach, describe, expect, test } from 'vitest';
import { layOver } from '#renderer/cache/data/overlay.ts';
import { discardReceipt } from '#renderer/cache/replay/receipt.ts';
import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, FleetRow, Saved } from '#renderer/cache/types.ts';
import { countStandings, standings } from '#renderer/cache/work/batch.ts';
import { type Batches, openBatches } from '#renderer/cache/work/batches.ts';
import { DeviceRow } from '#shared/device.ts';
import { OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { rebootEntry, receiptOf } from '#test/fakes/outbox.ts';

const keys = Array.from({ length: 60 }, (_, n) => `d:${n + 1}` as DeviceKey);
const devices = keys.map((key) => ({ key, label: key }));
const reboot = { do: 'operation', flag: 'reboot' } as const;

/** The outbox a batch saves into: what it holds is what a real one would. */
class Outbox {
  readonly entries = cell<readonly OutboxEntry[]>([]);
  readonly receipts = cell<readonly Receipt[]>([]);
  readonly kept = new Map<string, unknown>();
  saves = 0;
  beforeSave: (n: number) => void = () => undefined;

  readonly work: Parameters<typeof openBatches>[0]['work'] = {
    entries: this.entries,
    receipts: this.receipts,
    drafts: {
      keep: async (key, value) => void this.kept.set(key, structuredClone(value)),
      get: async (key) => structuredClone(this.kept.get(key)),
      drop: async (key) => void this.kept.delete(key),
    },
    edit: async () => Promise.reject(new Error('not asked for')),
    remove: async () => Promise.reject(new Error('not asked for')),
    operate: async (target, _flag, _label, reason): Promise<Saved> => {
      this.saves += 1;
      const n = this.saves;
      this.beforeSave(n);
      await Promise.resolve();
      const opId = OutboxEntryId.parse(`op-${String(n).padStart(8, '0')}`);
      const lane = `d:${target.id}` as DeviceKey;
      const entry = rebootEntry(n, { opId, lane, intent: { kind: 'operation', target, flag: 'reboot' }, reason });
      this.entries.set([...this.entries.get(), entry]);
      return { entry, key: lane };
    },
  };
}

let outbox: Outbox;
let gone: Set<DeviceKey>;
let uuids = 0;
const row = async (key: DeviceKey): Promise<FleetRow | null> =>
  gone.has(key) ? null : layOver(DeviceRow.parse({ id: Number(key.slice(2)), name: key }), null);
const open = (): Promise<Batches> => {
  const uuid = (): string => {
    uuids += 1;
    return `batch-${uuids}`;
  };
  return openBatches({ work: outbox.work, row, clock: new FakeClock(), uuid });
};
const first = (batches: Batches) => batches.list.get()[0] ?? expect.fail('there is a batch');
const counts = (batches: Batches) =>
  countStandings(standings(first(batches), outbox.entries.get(), outbox.receipts.get()).values());

beforeEach(() => {
  outbox = new Outbox();
  gone = new Set();
});

describe('a batch', () => {
  test('saves one entry for each device, which says what it belongs to and why', async () => {
    const batches = await open();
    await batches.start({ action: reboot, why: 'new firmware', devices });
    expect(new Set(outbox.entries.get().map(({ lane }) => lane)).size).toBe(60);
    const { id } = first(batches);
    expect(outbox.entries.get()[7]?.reason).toEqual({ origin: { from: 'batch', batch: id }, why: 'new firmware' });
    expect(counts(batches)).toMatchObject({ waiting: 60, failed: 0, todo: 0 });
  });

  test('stops where it is told to, and goes on with the rest', async () => {
    const batches = await open();
    outbox.beforeSave = (n) => n === 20 && batches.stop(first(batches).id);
    await batches.start({ action: reboot, why: '', devices });
    expect(counts(batches).todo).toBeGreaterThan(30);
    outbox.beforeSave = () => undefined;
    await batches.resume(first(batches).id);
    expect(counts(batches)).toMatchObject({ waiting: 60, todo: 0 });
    expect(outbox.saves).toBe(60);
  });

  test('after a crash it asks no device twice, although its last rows were not written down', async () => {
    const crashed = await open();
    outbox.beforeSave = (n) => n === 43 && crashed.stop(first(crashed).id);
    const kept = new Map<string, unknown>();
    outbox.work.drafts.keep = async (key, value) => void (kept.has(key) || kept.set(key, structuredClone(value)));
    await crashed.start({ action: reboot, why: '', devices });
    // What lies on the disk is only that the batch was begun.
    outbox.kept.clear();
    for (const [key, value] of kept) outbox.kept.set(key, value);
    const saved = outbox.saves;
    outbox.work.drafts.keep = async (key, value) => void outbox.kept.set(key, structuredClone(value));

    const batches = await open();
    expect(first(batches).isRunning).toBe(false);
    await batches.resume(first(batches).id);
    expect(outbox.saves).toBe(60);
    expect(saved).toBeLessThan(60);
    expect(counts(batches)).toMatchObject({ waiting: 60 });
  });

  test('tells what failed, and does that once more; what landed is left alone', async () => {
    gone.add('d:3' as DeviceKey);
    outbox.beforeSave = (n) => {
      if (n === 5) throw new Error('the disk is full');
    };
    const batches = await open();
    await batches.start({ action: reboot, why: '', devices });
    expect(counts(batches)).toMatchObject({ failed: 2, waiting: 58 });
    const [landed, discarded, ...rest] = outbox.entries.get();
    if (landed === undefined || discarded === undefined) return expect.fail('two entries');
    outbox.entries.set(rest);
    outbox.receipts.set([receiptOf(landed), discardReceipt(discarded)]);
    expect(counts(batches)).toMatchObject({ failed: 2, landed: 1, discarded: 1, waiting: 56 });

    gone.clear();
    outbox.beforeSave = () => undefined;
    await batches.resume(first(batches).id);
    expect(counts(batches)).toMatchObject({ failed: 0, landed: 1, discarded: 0, waiting: 59 });
  });
});
