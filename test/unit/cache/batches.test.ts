import { beforeEach, describe, expect, test } from 'vitest';
import { layOver } from '#renderer/cache/data/overlay.ts';
import { discardReceipt } from '#renderer/cache/replay/receipt.ts';
import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, FleetRow, Saved } from '#renderer/cache/types.ts';
import { countStandings, standings } from '#renderer/cache/work/batch.ts';
import { type Batches, openBatches } from '#renderer/cache/work/batches.ts';
import { DeviceRow } from '#shared/device.ts';
import { DeviceId, OutboxEntryId, TemporaryId } from '#shared/ids.ts';
import { type EntryReason, laneOf, type OutboxEntry, type OutboxIntent, type Receipt } from '#shared/outbox.ts';
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
    create: async (body, _secrets, reason): Promise<Saved> => {
      const draft = TemporaryId.parse(`draft-${body.serial_number}`);
      return this.#add({ kind: 'create', target: { of: 'draft', id: draft }, body }, reason);
    },
    edit: async ({ target, base, set, reason }): Promise<Saved> =>
      this.#add({ kind: 'edit', target, base, set }, reason),
    remove: async () => Promise.reject(new Error('not asked for')),
    operate: async (target, flag, _label, reason): Promise<Saved> =>
      this.#add({ kind: 'operation', target, flag }, reason),
  };

  async #add(intent: OutboxIntent, reason: EntryReason | undefined): Promise<Saved> {
    this.saves += 1;
    const n = this.saves;
    this.beforeSave(n);
    await Promise.resolve();
    const opId = OutboxEntryId.parse(`op-${String(n).padStart(8, '0')}`);
    const lane = laneOf(intent.target);
    const entry = rebootEntry(n, { opId, lane, intent, reason });
    this.entries.set([...this.entries.get(), entry]);
    return { entry, key: lane };
  }
}

let outbox: Outbox;
let gone: Set<DeviceKey>;
let uuids = 0;
const row = async (key: DeviceKey): Promise<FleetRow | null> =>
  gone.has(key) ? null : layOver(DeviceRow.parse({ id: Number(key.slice(2)), name: key }), null);
/** Serials that are taken. */
let taken: Set<string>;
const bySerials = async (serials: readonly string[]) =>
  serials.map((serial) =>
    taken.has(serial) ? layOver(DeviceRow.parse({ id: 900, serial_number: serial }), null) : null,
  );
const open = (): Promise<Batches> => {
  const uuid = (): string => {
    uuids += 1;
    return `batch-${uuids}`;
  };
  return openBatches({ work: outbox.work, row, bySerials, clock: new FakeClock(), uuid });
};
const first = (batches: Batches) => batches.list.get()[0] ?? expect.fail('there is a batch');
const counts = (batches: Batches) =>
  countStandings(standings(first(batches), outbox.entries.get(), outbox.receipts.get()).values());

beforeEach(() => {
  outbox = new Outbox();
  gone = new Set();
  taken = new Set();
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

describe('an import', () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({
    row: n + 2,
    label: `S-${n}`,
    change: { do: 'create' as const, body: { name: `S-${n}`, serial_number: `S-${n}`, type: 12 } },
  }));

  test('makes an entry of every row, which names its file and row', async () => {
    const batches = await open();
    const edit = {
      do: 'edit' as const,
      target: { of: 'device' as const, id: DeviceId.parse(7) },
      base: { name: 'a' },
      set: { name: 'b' },
    };
    await batches.startImport({
      file: 'routers.csv',
      why: 'new stock',
      rows: [...rows, { row: 62, label: 'a', change: edit }],
    });
    const { id } = first(batches);
    expect(counts(batches)).toMatchObject({ waiting: 61, failed: 0 });
    const [last] = outbox.entries.get().filter(({ intent }) => intent.kind === 'edit');
    expect(last).toMatchObject({
      lane: 'd:7',
      reason: { origin: { from: 'import', import: id, row: 62 }, why: 'new stock' },
    });
  });

  test('after a crash no row is saved twice, although none of it was written down', async () => {
    const crashed = await open();
    outbox.beforeSave = (n) => n === 30 && crashed.stop(first(crashed).id);
    const { keep } = outbox.work.drafts;
    let begun = false;
    outbox.work.drafts.keep = async (key, value) => {
      if (!begun) await keep(key, value);
      begun = true;
    };
    await crashed.startImport({ file: 'routers.csv', why: '', rows });
    outbox.work.drafts.keep = keep;
    const batches = await open();
    expect(counts(batches).todo).toBe(60);
    // What was saved before is in the fleet by now.
    taken = new Set(outbox.entries.get().map(({ label }) => label));
    await batches.resume(first(batches).id);
    expect(outbox.saves).toBe(60);
    expect(counts(batches)).toMatchObject({ waiting: 60, todo: 0, failed: 0 });
  });

  test('a device that came meanwhile is not created a second time', async () => {
    taken.add('S-5');
    const batches = await open();
    await batches.startImport({ file: 'routers.csv', why: '', rows });
    expect(counts(batches)).toMatchObject({ waiting: 59, failed: 1 });
    expect(first(batches).rows[5]?.result).toMatchObject({
      state: 'failed',
      words: expect.stringContaining('come meanwhile'),
    });
  });
});

test('batches of an earlier program, whose rows had their key alone, go on', async () => {
  const row = { key: 'd:3', label: 'Three', result: { state: 'todo' } };
  outbox.kept.set('batches', [
    {
      id: 'old',
      action: reboot,
      why: '',
      startedAt: '2026-01-01T00:00:00Z',
      rows: [row],
      isRunning: true,
      ratePerSecond: 3,
    },
  ]);
  const batches = await open();
  expect(first(batches)).toMatchObject({ isRunning: false });
  await batches.resume('old');
  expect(counts(batches)).toMatchObject({ waiting: 1, todo: 0 });
});
