import type { DeviceRow } from '#shared/device.ts';
import type { SyncRecord } from '../data/cache-db.ts';
import { instant } from '../ports.ts';
import type { PullerOptions } from './ports.ts';

/** Flips are asked for from this long before the last one seen: clocks differ, and the filter is by the second. */
const STATUS_OVERLAP_MS = 120_000;
const POLL_ROWS = 500;
/** More pages than this at once, and a full check is the better question. */
const POLL_PAGES = 20;

type PollOptions = Pick<PullerOptions, 'server' | 'cache' | 'clock'>;

/**
 * The cheap look between two sweeps: who went up or down, and whether devices came or went.
 * @returns true where only a sweep can tell what happened
 */
export async function pollServer(
  options: PollOptions,
  sync: SyncRecord,
  note: (change: Partial<SyncRecord>) => void,
): Promise<boolean> {
  await pollStatus(options);
  return probeTail(options, sync, note);
}

async function pollStatus({ server, cache }: PollOptions): Promise<void> {
  const latest = await cache.latestStatusChange();
  if (latest === null) return;
  const since = instant(Date.parse(latest) - STATUS_OVERLAP_MS);
  let offset = 0;
  for (let page = 0; page < POLL_PAGES; page += 1) {
    const { rows, count } = await server.statusChangesSince(since, offset, POLL_ROWS);
    await cache.putRows(rows);
    offset += rows.length;
    if (rows.length === 0 || (count === null ? rows.length < POLL_ROWS : offset >= count)) return;
  }
}

async function probeTail(
  { server, cache, clock }: PollOptions,
  { count: known, order }: SyncRecord,
  note: (change: Partial<SyncRecord>) => void,
): Promise<boolean> {
  // A bare array has no count; only sweeps tell.
  if (known === null) return false;
  const probe = await server.list(known, 1);
  const lastAnswer = instant(clock.now());
  note({ lastAnswer });
  if (probe.count === known && probe.rows.length === 0) return false;
  if (probe.count === null || probe.count <= known || order !== 'ascending') return true;
  const tail = await readTail(server, known, probe.count);
  const added = await cache.putRows(tail);
  await cache.noteCount(probe.count, lastAnswer);
  note({ count: probe.count });
  // New rows stand at the end; if they do not explain the difference, something else happened too.
  return added !== probe.count - known;
}

async function readTail(server: PollOptions['server'], from: number, count: number): Promise<DeviceRow[]> {
  const rows: DeviceRow[] = [];
  let offset = Math.max(0, from - 1);
  for (let page = 0; page < POLL_PAGES && offset < count; page += 1) {
    const { rows: here, unreadable } = await server.list(offset, POLL_ROWS);
    if (here.length + unreadable === 0) break;
    rows.push(...here);
    offset += here.length + unreadable;
  }
  return rows;
}
