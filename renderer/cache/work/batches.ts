import { DeviceEdit } from '#shared/device.ts';
import type { EntryReason, OutboxEntry, OutboxTarget, Receipt } from '#shared/outbox.ts';
import { type Clock, instant } from '../ports.ts';
import { problemOf } from '../problem.ts';
import { cell, type Store } from '../store.ts';
import type { DeviceKey, FleetRow, Saved, Work } from '../types.ts';
import type { Batch, BatchRow, BatchStart } from './batch.ts';

/** Saves under way at once: each waits for the disk twice. */
const SAVES_AT_ONCE = 4;
/** How often the progress of a batch is written down; what a crash takes is found again by the entries themselves. */
const KEEP_EVERY = 25;
/** Batches remembered. */
const BATCHES_KEPT = 20;
const KEPT_UNDER = 'batches';

export type Batches = {
  /** The newest first. */
  readonly list: Store<readonly Batch[]>;
  /** Saves the action for every device, one entry each; resolves when it is through or was stopped. */
  start(batch: BatchStart): Promise<void>;
  /** Goes on with what has no entry yet: after a stop, after a crash, and once more for those that failed. */
  resume(id: string): Promise<void>;
  stop(id: string): void;
  drop(id: string): Promise<void>;
};

export type BatchesOptions = {
  readonly work: Pick<Work, 'edit' | 'operate' | 'remove' | 'drafts' | 'entries' | 'receipts'>;
  /** The row as it stands now; null: there is no such device. */
  readonly row: (key: DeviceKey) => Promise<FleetRow | null>;
  readonly clock: Clock;
  readonly uuid: () => string;
};

/** One action on many devices: an entry of the outbox for each, saved by and by, so that it can be stopped and resumed. */
export async function openBatches(options: BatchesOptions): Promise<Batches> {
  const { work, clock } = options;
  const list = cell<readonly Batch[]>(readKept(await work.drafts.get(KEPT_UNDER)));
  const stopped = new Set<string>();
  const running = new Map<string, Promise<void>>();

  const change = (id: string, how: (batch: Batch) => Batch): void =>
    list.set(list.get().map((batch) => (batch.id === id ? how(batch) : batch)));
  const find = (id: string): Batch | undefined => list.get().find((batch) => batch.id === id);
  const keep = (): Promise<void> => work.drafts.keep(KEPT_UNDER, list.get().slice(0, BATCHES_KEPT));

  function put(id: string, row: BatchRow): void {
    change(id, (batch) => ({ ...batch, rows: batch.rows.map((old) => (old.key === row.key ? row : old)) }));
  }

  async function run(id: string): Promise<void> {
    stopped.delete(id);
    const batch = find(id);
    if (batch === undefined) return;
    const saved = savedFor(batch, work.entries.get(), work.receipts.get());
    const discarded = new Set<string>(
      work.receipts.get().flatMap(({ opId, outcome }) => (outcome === 'discarded' ? [opId] : [])),
    );
    const todo = batch.rows.filter(({ key, result }) => {
      if (result.state === 'nothing') return false;
      // A discarded entry counts as failed: it may be tried once more.
      if (result.state === 'saved' && !discarded.has(result.opId)) return false;
      const opId = saved.get(key);
      if (opId !== undefined) put(id, { ...rowOf(batch, key), result: { state: 'saved', opId } });
      return opId === undefined;
    });
    const startedAt = clock.monotonic();
    let done = 0;
    change(id, (now) => ({ ...now, isRunning: true, ratePerSecond: 0 }));
    const queue = todo.values();
    const worker = async (): Promise<void> => {
      for (const row of queue) {
        if (stopped.has(id)) return;
        put(id, await saveOne(batch, row));
        done += 1;
        const seconds = (clock.monotonic() - startedAt) / 1_000;
        change(id, (now) => ({ ...now, ratePerSecond: seconds > 0 ? done / seconds : 0 }));
        if (done % KEEP_EVERY === 0) await keep();
      }
    };
    try {
      await Promise.all(Array.from({ length: SAVES_AT_ONCE }, worker));
    } finally {
      change(id, (now) => ({ ...now, isRunning: false }));
      await keep();
    }
  }

  async function saveOne(batch: Batch, row: BatchRow): Promise<BatchRow> {
    try {
      const device = await options.row(row.key);
      if (device === null) return { ...row, result: { state: 'failed', words: 'There is no such device any more.' } };
      const { entry } = await save(batch, device);
      return { ...row, result: entry === null ? { state: 'nothing' } : { state: 'saved', opId: entry.opId } };
    } catch (error) {
      return { ...row, result: { state: 'failed', words: problemOf(error).words } };
    }
  }

  function save({ id, action, why }: Batch, device: FleetRow): Promise<Saved> {
    const target: OutboxTarget =
      device.id === null && device.local !== null
        ? { of: 'draft', id: device.local.tmpId }
        : { of: 'device', id: device.id as NonNullable<FleetRow['id']> };
    const reason: EntryReason = { origin: { from: 'batch', batch: id }, ...(why === '' ? {} : { why }) };
    const label = device.name ?? device.serial_number ?? device.key;
    switch (action.do) {
      case 'edit': {
        const base = baseOf(device, Object.keys(action.set));
        return work.edit({ target, base, set: action.set, label, reason });
      }
      case 'operation':
        return work.operate(target, action.flag, label, reason);
      case 'delete':
        return work.remove(target, baseOf(device, Object.keys(DeviceEdit.shape)), label, reason);
      default:
        return action satisfies never;
    }
  }

  function begin(id: string): Promise<void> {
    const before = running.get(id);
    if (before !== undefined) return before;
    const own = run(id).finally(() => running.delete(id));
    running.set(id, own);
    return own;
  }

  return {
    list,
    start: async ({ action, why, devices }) => {
      const id = options.uuid();
      const rows = devices.map(({ key, label }): BatchRow => ({ key, label, result: { state: 'todo' } }));
      const startedAt = instant(clock.now());
      list.set([{ id, action, why: why.trim(), startedAt, rows, isRunning: false, ratePerSecond: 0 }, ...list.get()]);
      // Known before the first entry is saved: after a crash it can be resumed.
      await keep();
      await begin(id);
    },
    resume: begin,
    stop: (id) => void stopped.add(id),
    drop: async (id) => {
      stopped.add(id);
      list.set(list.get().filter((batch) => batch.id !== id));
      await keep();
    },
  };
}

function rowOf(batch: Batch, key: DeviceKey): BatchRow {
  return batch.rows.find((row) => row.key === key) ?? { key, label: key, result: { state: 'todo' } };
}

/** What the person saw of these fields: only those a list row tells. */
function baseOf(device: FleetRow, fields: readonly string[]): DeviceEdit {
  const shown: Record<string, unknown> = device;
  const base = Object.fromEntries(fields.filter((field) => field in shown).map((field) => [field, shown[field]]));
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = DeviceEdit.shape;
  return DeviceEdit.parse(
    Object.fromEntries(Object.entries(base).filter(([field, value]) => shape[field]?.safeParse(value).success)),
  );
}

/** The entries a batch made already, by device: a crash may have come before they were written down. */
function savedFor(
  { id }: Batch,
  entries: readonly OutboxEntry[],
  receipts: readonly Receipt[],
): ReadonlyMap<DeviceKey, string> {
  const isOurs = ({ reason }: { reason?: EntryReason | undefined }): boolean =>
    reason?.origin?.from === 'batch' && reason.origin.batch === id;
  const saved = new Map<DeviceKey, string>();
  for (const receipt of receipts) {
    if (isOurs(receipt) && receipt.outcome !== 'discarded' && receipt.deviceId !== null) {
      saved.set(`d:${receipt.deviceId}` as DeviceKey, receipt.opId);
    }
  }
  for (const entry of entries) if (isOurs(entry)) saved.set(entry.lane, entry.opId);
  return saved;
}

/** What was written down; nothing runs when a window opens. */
function readKept(kept: unknown): readonly Batch[] {
  if (!Array.isArray(kept)) return [];
  // Written by this very program into its own database.
  return (kept as Batch[]).map((batch) => ({ ...batch, isRunning: false, ratePerSecond: 0 }));
}
