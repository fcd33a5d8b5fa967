import type { DeviceEdit, OneShotFlag } from '#shared/device.ts';
import type { Instant, OutboxEntryId } from '#shared/ids.ts';
import type { RowChange } from '#shared/import/plan.ts';
import { needsPerson, type OutboxEntry, type Receipt } from '#shared/outbox.ts';
import type { DeviceKey } from '../fleet/row.ts';

/** What is done to every device of a batch. */
export type BatchAction =
  | { readonly do: 'edit'; readonly set: DeviceEdit }
  | { readonly do: 'operation'; readonly flag: OneShotFlag }
  | { readonly do: 'delete' }
  /** Every row has its own change: those of an imported file. */
  | { readonly do: 'import'; readonly file: string };

export type BatchRow = {
  /** Names the row within its batch: the key of its device, or `row:<n>` of a file. */
  readonly id: string;
  /** Null while it has no entry and its device is yet to be created. */
  readonly key: DeviceKey | null;
  readonly label: string;
  /** What this row of a file asks for. */
  readonly line?: { readonly row: number; readonly change: RowChange };
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
  readonly action: Exclude<BatchAction, { do: 'import' }>;
  readonly why: string;
  readonly devices: readonly { readonly key: DeviceKey; readonly label: string }[];
};

/** The rows of a file that are to be imported, as the dry run told them. */
export type ImportStart = {
  readonly file: string;
  readonly why: string;
  readonly rows: readonly { readonly row: number; readonly label: string; readonly change: RowChange }[];
};

/** How a row of a batch stands: saving it, and then what became of its entry. */
export type RowStanding = 'todo' | 'nothing' | 'failed' | 'waiting' | 'needs-person' | 'landed' | 'discarded';

/** How each row stands now, by what the outbox and the receipts say of its entry. */
export function standings(
  { rows }: Pick<Batch, 'rows'>,
  entries: readonly OutboxEntry[],
  receipts: readonly Receipt[],
): ReadonlyMap<BatchRow['id'], RowStanding> {
  const waiting = new Map(entries.map((entry) => [entry.opId, entry]));
  const finished = new Map(receipts.map((receipt) => [receipt.opId, receipt]));
  return new Map(
    rows.map(({ id, result }) => {
      if (result.state !== 'saved') return [id, result.state];
      const opId = result.opId as OutboxEntryId;
      const entry = waiting.get(opId);
      if (entry !== undefined) return [id, needsPerson(entry) ? 'needs-person' : 'waiting'];
      // Older than the receipts kept here: those have landed.
      return [id, finished.get(opId)?.outcome === 'discarded' ? 'discarded' : 'landed'];
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
