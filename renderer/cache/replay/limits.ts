import type { OneShotFlag } from '#shared/device.ts';

/**
 * How long a request that was given up may still take effect: the longest time-out of a gateway or server. Until then
 * nothing is concluded from not finding it (offline.md 4.3.8).
 */
export const QUARANTINE_MS = 90_000;
/** While an operation's outcome is unknown, its trace is looked for this often. */
export const EVIDENCE_EVERY_MS = 10_000;

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;
/** A server may ask for more patience than that, up to this. A due time further away means that the clock was set. */
export const LONGEST_WAIT_MS = 3_600_000;
/** Even `Retry-After: 0` leaves the server alone for this long. */
export const SHORTEST_WAIT_MS = 1_000;
/** Without a network the next look comes at the latest after this. */
export const LONGEST_OFFLINE_MS = 60_000;
/** Even full jitter leaves the server alone for this long. */
const SHORTEST_RETRY_MS = 500;

/** Devices whose entries leave side by side. */
export const LANES_AT_ONCE = 4;

const MINUTE_MS = 60_000;
/**
 * After this an operation that has not left asks before it does: a reboot wanted at 08:00 is a mistake at 17:00. A
 * reset wipes a device, so it asks after a minute already.
 */
export const OPERATION_LIFE_MS: Readonly<Record<OneShotFlag, number>> = {
  reboot: 15 * MINUTE_MS,
  sync: 15 * MINUTE_MS,
  reconf: 15 * MINUTE_MS,
  factory: MINUTE_MS,
  device_factory: MINUTE_MS,
};

/** Exponential, full jitter. @param chance in [0, 1) */
export function backOff(failures: number, chance: number, longest = LONGEST_RETRY_MS): number {
  const ceiling = Math.min(longest, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
  return Math.max(SHORTEST_RETRY_MS, Math.round(ceiling * chance));
}
