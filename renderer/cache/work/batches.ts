import { DeviceEdit, editOf } from '#shared/device.ts';
import { type EntryReason, laneOf, type OutboxEntry, type OutboxTarget, type Receipt } from '#shared/outbox.ts';
import type { DeviceKey, FleetRow } from '../fleet/row.ts';
import { type Clock, instant } from '../ports.ts';
import { problemOf } from '../problem.ts';
import { cell, type Store } from '../store.ts';
import type { Batch, BatchRow, BatchStart, ImportStart } from './batch.ts';
import type { Saved, Work } from './types.ts';

/** Saves under way at once: each waits for the disk twice. */
const SAVES_AT_ONCE = 4;
/** How often the progress of a batch is written down; what a crash takes is found again by the entries themselves. */
const KEEP_EVERY = 25;
/** A long one is written down this often at most, because all its rows are written then. */
const KEEP_TIMES = 20;
/** Batches remembered. */
const BATCHES_KEPT = 20;
const KEPT_UNDER = 'batches';

export type Batches = {
  /** The newest first. */
  readonly list: Store<readonly Batch[]>;
  /** Saves the action for every device, one entry each; resolves when it is through or was stopped. */
  start(batch: BatchStart): Promise<void>;
  /** The same with the rows of a file: a create or an edit each. */
  startImport(rows: ImportStart): Promise<void>;
  /** Goes on with what has no entry yet: after a stop, after a crash, and once more for those that failed. */
  resume(id: string): Promise<void>;
  stop(id: string): void;
  drop(id: string): Promise<void>;
};

export type BatchesOptions = {
  readonly work: Pick<Work, 'create' | 'edit' | 'operate' | 'remove' | 'drafts' | 'entries' | 'receipts'>;
  /** The row as it stands now; null: there is no such device. */
  readonly row: (key: DeviceKey) => Promise<FleetRow | null>;
  /** The devices that have these serials now, in the cache or waiting here; null: none. */
  readonly bySerials: (serials: readonly string[]) => Promise<readonly (FleetRow | null)[]>;
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
    change(id, (batch) => ({ ...batch, rows: batch.rows.map((old) => (old.id === row.id ? row : old)) }));
  }

  async function run(id: string): Promise<void> {
    stopped.delete(id);
    const batch = find(id);
    if (batch === undefined) return;
    const saved = savedFor(batch, work.entries.get(), work.receipts.get());
    const discarded = new Set<string>(
      work.receipts.get().flatMap(({ opId, outcome }) => (outcome === 'discarded' ? [opId] : [])),
    );
    const todo = batch.rows.filter((row) => {
      const { result } = row;
      if (result.state === 'nothing') return false;
      // A discarded entry counts as failed: it may be tried once more.
      if (result.state === 'saved' && !discarded.has(result.opId)) return false;
      const found = saved.get(row.id);
      if (found !== undefined) put(id, { ...row, key: found.key, result: { state: 'saved', opId: found.opId } });
      return found === undefined;
    });
    const keepEvery = Math.max(KEEP_EVERY, Math.ceil(batch.rows.length / KEEP_TIMES));
    const startedAt = clock.monotonic();
    let done = 0;
    change(id, (now) => ({ ...now, isRunning: true, ratePerSecond: 0 }));
    const queue = todo.values();
    const worker = async (there: ReadonlySet<string>): Promise<void> => {
      for (const row of queue) {
        if (stopped.has(id)) return;
        put(id, await saveOne(batch, row, there));
        done += 1;
        const seconds = (clock.monotonic() - startedAt) / 1_000;
        change(id, (now) => ({ ...now, ratePerSecond: seconds > 0 ? done / seconds : 0 }));
        if (done % keepEvery === 0) await keep();
      }
    };
    try {
      const there = await serialsThere(todo);
      await Promise.all(Array.from({ length: SAVES_AT_ONCE }, () => worker(there)));
    } finally {
      change(id, (now) => ({ ...now, isRunning: false }));
      await keep();
    }
  }

  /** The serials of rows that create a device, as far as there is one already. */
  async function serialsThere(rows: readonly BatchRow[]): Promise<ReadonlySet<string>> {
    const serials = rows.flatMap(({ line }) => (line?.change.do === 'create' ? [line.change.body.serial_number] : []));
    const devices = serials.length === 0 ? [] : await options.bySerials(serials);
    return new Set(serials.filter((_, at) => (devices[at] ?? null) !== null));
  }

  async function saveOne(batch: Batch, row: BatchRow, there: ReadonlySet<string>): Promise<BatchRow> {
    try {
      const { entry, key } =
        row.line === undefined ? await saveDevice(batch, row) : await saveLine(batch, row, row.line, there);
      return { ...row, key, result: entry === null ? { state: 'nothing' } : { state: 'saved', opId: entry.opId } };
    } catch (error) {
      const words = error instanceof NotSaved ? error.message : problemOf(error).words;
      return { ...row, result: { state: 'failed', words } };
    }
  }

  async function saveDevice({ id, action, why }: Batch, { key }: BatchRow): Promise<Saved> {
    const device = key === null ? null : await options.row(key);
    if (device === null) throw new NotSaved('There is no such device any more.');
    const target: OutboxTarget =
      device.id === null && device.local !== null
        ? { of: 'draft', id: device.local.tmpId }
        : { of: 'device', id: device.id as NonNullable<FleetRow['id']> };
    const reason = reasonOf({ from: 'batch', batch: id }, why);
    const label = device.name ?? device.serial_number ?? device.key;
    switch (action.do) {
      case 'edit': {
        const base = editOf(device, Object.keys(action.set));
        return work.edit({ target, base, set: action.set, label, reason });
      }
      case 'operation':
        return work.operate(target, action.flag, label, reason);
      case 'delete':
        return work.remove(target, editOf(device, Object.keys(DeviceEdit.shape)), label, reason);
      case 'import':
        throw new NotSaved('This row of the file was not written down. Open the file once more.');
      default:
        return action satisfies never;
    }
  }

  async function saveLine(
    batch: Batch,
    { label }: BatchRow,
    { row, change }: NonNullable<BatchRow['line']>,
    there: ReadonlySet<string>,
  ): Promise<Saved> {
    const reason = reasonOf({ from: 'import', import: batch.id, row }, batch.why);
    if (change.do === 'edit') {
      return work.edit({ target: change.target, base: change.base, set: change.set, label, reason });
    }
    // It was new when the file was looked at; a device that came meanwhile is never created a second time.
    if (there.has(change.body.serial_number)) {
      throw new NotSaved(
        'A device with this serial number has come meanwhile. Open the file once more to see what differs.',
      );
    }
    return work.create(change.body, undefined, reason);
  }

  function begin(id: string): Promise<void> {
    const before = running.get(id);
    if (before !== undefined) return before;
    const own = run(id).finally(() => running.delete(id));
    running.set(id, own);
    return own;
  }

  async function add(action: Batch['action'], why: string, rows: readonly BatchRow[]): Promise<void> {
    const id = options.uuid();
    const startedAt = instant(clock.now());
    list.set([{ id, action, why: why.trim(), startedAt, rows, isRunning: false, ratePerSecond: 0 }, ...list.get()]);
    // Known before the first entry is saved: after a crash it can be resumed.
    await keep();
    await begin(id);
  }

  return {
    list,
    start: ({ action, why, devices }) =>
      add(
        action,
        why,
        devices.map(({ key, label }): BatchRow => ({ id: key, key, label, result: TODO })),
      ),
    startImport: ({ file, why, rows }) =>
      add(
        { do: 'import', file },
        why,
        rows.map(({ row, label, change }): BatchRow => {
          const key = change.do === 'edit' ? laneOf(change.target) : null;
          return { id: `row:${row}`, key, label, line: { row, change }, result: TODO };
        }),
      ),
    resume: begin,
    stop: (id) => void stopped.add(id),
    drop: async (id) => {
      stopped.add(id);
      list.set(list.get().filter((batch) => batch.id !== id));
      await keep();
    },
  };
}

const TODO = { state: 'todo' } as const;

/** A row that cannot be saved as things stand, in words. */
class NotSaved extends Error {}

function reasonOf(origin: NonNullable<EntryReason['origin']>, why: string): EntryReason {
  return { origin, ...(why === '' ? {} : { why }) };
}

/** The entries a batch made already, by row: a crash may have come before they were written down. */
function savedFor(
  { id }: Batch,
  entries: readonly OutboxEntry[],
  receipts: readonly Receipt[],
): ReadonlyMap<BatchRow['id'], { readonly key: DeviceKey; readonly opId: string }> {
  const saved = new Map<BatchRow['id'], { readonly key: DeviceKey; readonly opId: string }>();
  const note = (key: DeviceKey, opId: string, reason: EntryReason | undefined): void => {
    const origin = reason?.origin;
    if (origin?.from === 'batch' && origin.batch === id) saved.set(key, { key, opId });
    if (origin?.from === 'import' && origin.import === id) saved.set(`row:${origin.row}`, { key, opId });
  };
  for (const { opId, outcome, deviceId, reason } of receipts) {
    if (outcome !== 'discarded' && deviceId !== null) note(`d:${deviceId}` as DeviceKey, opId, reason);
  }
  for (const { lane, opId, reason } of entries) note(lane, opId, reason);
  return saved;
}

/** What was written down; nothing runs when a window opens. */
function readKept(kept: unknown): readonly Batch[] {
  if (!Array.isArray(kept)) return [];
  // Written by this very program into its own database; before files could be imported rows had their key alone.
  const batches = kept as (Omit<Batch, 'rows'> & {
    rows: (BatchRow | (Omit<BatchRow, 'id'> & { key: DeviceKey }))[];
  })[];
  return batches.map((batch) => ({
    ...batch,
    rows: batch.rows.map((row) => ('id' in row ? row : { ...row, id: row.key })),
    isRunning: false,
    ratePerSecond: 0,
  }));
}
