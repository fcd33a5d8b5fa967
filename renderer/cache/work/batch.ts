import type { DeviceEdit, OneShotFlag } from '#shared/device.ts';
import type { Instant, OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';
import { needsPerson } from '../data/overlay.ts';
import type { DeviceKey } from '../types.ts';

/** What is done to every device of a batch. */
export type BatchAction =
  | { readonly do: 'edit'; readonly set: DeviceEdit }
  | { readonly do: 'operation'; readonly flag: OneShotFlag }
  | { readonly do: 'delete' };

export type BatchRow = {
  readonly key: DeviceKey;
  readonly label: string;
  readonly result:
    | { readonly state: 'todo' }
    | { readonly state: 'saved'; readonly opId: string }
    /** It was so already. */
    | { readonly state: 'nothing' }
    | { readonly state: 'failed'; readonly words: string };
};

export type Batch = {
  readonly id: string;
  readonly action: BatchAction;
  /** In the person's words; may be empty. */
  readonly why: string;
  readonly startedAt: Instant;
  readonly rows: readonly BatchRow[];
  readonly isRunning: boolean;
  readonly ratePerSecond: number;
};

export type BatchStart = {
  readonly action: BatchAction;
  readonly why: string;
  readonly devices: readonly { readonly key: DeviceKey; readonly label: string }[];
};

/** How a row of a batch stands: saving it, and then what became of its entry. */
export type RowStanding = 'todo' | 'nothing' | 'failed' | 'waiting' | 'needs-person' | 'landed' | 'discarded';

/** How each row stands now, by what the outbox and the receipts say of its entry. */
export function standings(
  { rows }: Pick<Batch, 'rows'>,
  entries: readonly OutboxEntry[],
  receipts: readonly Receipt[],
): ReadonlyMap<DeviceKey, RowStanding> {
  const waiting = new Map(entries.map((entry) => [entry.opId, entry]));
  const finished = new Map(receipts.map((receipt) => [receipt.opId, receipt]));
  return new Map(
    rows.map(({ key, result }) => {
      if (result.state !== 'saved') return [key, result.state];
      const opId = result.opId as OutboxEntryId;
      const entry = waiting.get(opId);
      if (entry !== undefined) return [key, needsPerson(entry) ? 'needs-person' : 'waiting'];
      // Older than the receipts kept here: those have landed.
      return [key, finished.get(opId)?.outcome === 'discarded' ? 'discarded' : 'landed'];
    }),
  );
}

export type BatchCounts = Readonly<Record<RowStanding, number>>;

export function countStandings(all: Iterable<RowStanding>): BatchCounts {
  const counts = { todo: 0, nothing: 0, failed: 0, waiting: 0, 'needs-person': 0, landed: 0, discarded: 0 };
  for (const standing of all) counts[standing] += 1;
  return counts;
}

/** Seconds until every row is saved; null while that cannot be told. */
export function secondsLeft({ isRunning, ratePerSecond }: Batch, todo: number): number | null {
  return isRunning && ratePerSecond > 0 ? todo / ratePerSecond : null;
}
