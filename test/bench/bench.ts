/**
 * What a benchmark is. A file `test/bench/<room>.bench.ts` exports `benches: Bench[]`; `npm run bench` (run.ts) finds
 * the files, runs them one after the other in one process and prints one table, ratios first.
 *
 * A figure alone says little on a machine nobody knows: each row carries what it is measured AGAINST, in the same run
 * on the same machine (a peer, a bare floor) or a limit the design promised.
 */
export type BenchRow = {
  /** What was measured, for example `keystroke to result, 100,000 devices, p95`. */
  readonly what: string;
  /** Our figure, in `unit`. */
  readonly ours: number;
  /** For example `ms`, `µs CPU`, `MB`, `sessions/s`. */
  readonly unit: string;
  /** Whether a smaller figure is the better one (times) or a larger one (rates). */
  readonly better: 'smaller' | 'larger';
  readonly against: {
    /** `peer`: something else that did the same work in this run. `limit`: what we promised never to pass. */
    readonly kind: 'peer' | 'limit';
    /** For example `bare node:http`. */
    readonly name: string;
    /** Its figure, in the same unit. */
    readonly figure: number;
  };
  /** Sample size, spread, anything that tells how far to trust the figure. */
  readonly note?: string;
};

export type Bench = {
  /** Short and unique; `npm run bench -- NAME…` runs only the benches whose name contains one of the words. */
  readonly name: string;
  /** Why it cannot run here (no browser, no database), or null. Asked before `run`. */
  readonly skip?: () => string | null | Promise<string | null>;
  /** Does the work, cleans up after itself, and returns its rows. `say` reports progress on stderr. */
  readonly run: (say: (words: string) => void) => Promise<readonly BenchRow[]>;
};

/** How many times better ours is than what it is measured against; above 1 is better, or within the limit. */
export function ratio(row: BenchRow): number {
  return row.better === 'smaller' ? row.against.figure / row.ours : row.ours / row.against.figure;
}

/** The `share` quantile (0 to 1) of the samples by nearest rank: `quantile(times, 0.5)` is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (found === undefined) throw new RangeError('quantile of no samples');
  return found;
}

/** CPU time (user and system) this process has used so far, in microseconds: steadier than wall time on a busy machine. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
