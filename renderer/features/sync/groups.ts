import { needsPerson, type OutboxEntry, type OutboxLane } from '#shared/outbox.ts';

/** The entries of one device, in the order in which they leave. */
export type EntryGroup = {
  readonly lane: OutboxLane;
  /** What the device is called: the newest name somebody gave it here. */
  readonly label: string;
  readonly entries: readonly OutboxEntry[];
  readonly needsPerson: boolean;
};

/**
 * Groups entries by device, each group in the order of saving. A device that needs the technician stands first, then
 * the one that waits longest; the order does not depend on which entry is being sent, so that nothing jumps.
 */
export function groupByDevice(entries: readonly OutboxEntry[]): EntryGroup[] {
  const lanes = new Map<OutboxLane, OutboxEntry[]>();
  for (const entry of entries.toSorted((left, right) => left.seq - right.seq)) {
    const lane = lanes.get(entry.lane);
    if (lane === undefined) lanes.set(entry.lane, [entry]);
    else lane.push(entry);
  }
  const groups = [...lanes].map(([lane, own]) => ({
    lane,
    label: own.at(-1)?.label ?? lane,
    entries: own,
    needsPerson: own.some(needsPerson),
  }));
  // Lanes came in the order of their first entry; the sort is stable.
  return groups.toSorted((left, right) => Number(right.needsPerson) - Number(left.needsPerson));
}
