import type { DeviceRow } from '#shared/device.ts';
import type { DeviceId, Instant } from '#shared/ids.ts';
import type { SyncRecord } from '../data/cache-db.ts';
import type { Clock, Locks } from '../ports.ts';
import type { PullState } from '../types.ts';
import type { Sweep } from './sweep.ts';

export type ListPage = {
  readonly count: number | null;
  readonly rows: readonly DeviceRow[];
  readonly unreadable: number;
};

/** Part of a server's change feed: what changed, in its order, and up to which number. */
export type FeedPage = {
  readonly last: number;
  readonly more: boolean;
  readonly changed: readonly DeviceRow[];
  readonly gone: readonly number[];
};

/** What the pull asks of the control server; every method may throw a PROBLEM. */
export type PullServer = {
  list(offset: number, limit: number): Promise<ListPage>;
  statusChangesSince(since: Instant, offset: number, limit: number): Promise<Pick<ListPage, 'count' | 'rows'>>;
  /** What changed after a number of the feed (`latest`: only where it stands); null where the server has none. */
  changes(after: number | 'latest', limit: number, waitSeconds: number, signal: AbortSignal): Promise<FeedPage | null>;
  /** True where the server still has the device. */
  has(id: DeviceId): Promise<boolean>;
  references(): Promise<void>;
};

/** What the pull does to the cache. */
export type PullCache = {
  loaded(): Promise<{ rows: number }>;
  /** What is on disk now, whoever wrote it. */
  reread(): Promise<SyncRecord>;
  beginSweep(sweep: Sweep): Promise<void>;
  resumeSweep(generation: number): Promise<void>;
  takePage(rows: readonly DeviceRow[], sweep: Sweep, asOf: number, lastAnswer: Instant): Promise<void>;
  unseen(): Promise<readonly number[]>;
  endSweep(lastComplete: Instant | null): Promise<void>;
  noteFeed(feed: number | null, at: Instant, isComplete: boolean): Promise<void>;
  noteCount(count: number | null, lastAnswer: Instant): Promise<void>;
  dropRows(ids: readonly number[]): Promise<void>;
  /** The same, but for those that have something waiting here: they become a conflict, they do not vanish. */
  dropGone(ids: readonly number[]): Promise<void>;
  latestStatusChange(): Promise<string | null>;
  clear(): Promise<void>;
  /** Answers how many rows were new. */
  putRows(rows: readonly DeviceRow[]): Promise<number>;
};

export type PullerOptions = {
  readonly server: PullServer;
  readonly cache: PullCache;
  readonly sync: SyncRecord;
  readonly kept: PullState['kept'];
  readonly clock: Clock;
  readonly chance: () => number;
  readonly locks: Locks;
  readonly lockName: string;
  readonly isVisible: () => boolean;
  /** The count of what this window put into the cache: a page asked for before is older. */
  readonly tick: () => number;
};
