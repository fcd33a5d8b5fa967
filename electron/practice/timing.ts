/** When a CPE speaks: the pure half. Seconds in, milliseconds out where a timer is set. */

export type RetrySettings = {
  /** CWMPRetryMinimumWaitInterval, in seconds. */
  minimumWait: number;
  /** CWMPRetryIntervalMultiplier, in thousandths. */
  multiplier: number;
};

/** From the tenth retry on the range grows no more (TR-069 3.2.1.1, table 3). */
const LAST_RANGE = 10;

/** The range a retry's wait is drawn from, in seconds: `retry` 1 is the first after a failed session. */
export function retryRange(retry: number, { minimumWait, multiplier }: RetrySettings): readonly [number, number] {
  const step = Math.min(Math.max(retry, 1), LAST_RANGE);
  const factor = multiplier / 1000;
  return [minimumWait * factor ** (step - 1), minimumWait * factor ** step];
}

/** The wait before a retry, in milliseconds; `chance` is between 0 and 1. */
export function retryWait(retry: number, settings: RetrySettings, chance: number): number {
  const [from, to] = retryRange(retry, settings);
  return Math.round((from + (to - from) * chance) * 1000);
}

export type PeriodicSettings = {
  enabled: boolean;
  /** PeriodicInformInterval, in seconds. */
  interval: number;
  /** PeriodicInformTime as the parameter has it; the unknown time means: any phase. */
  time: string;
};

/**
 * Milliseconds until the next periodic Inform; null where there is none. With a PeriodicInformTime the Informs fall on
 * that instant plus or minus whole intervals (TR-181 ManagementServer.PeriodicInformTime), else an interval from now.
 */
export function untilPeriodicInform({ enabled, interval, time }: PeriodicSettings, now: number): number | null {
  if (!enabled || interval < 1) return null;
  const step = interval * 1000;
  const anchor = time.startsWith('0001-') ? Number.NaN : Date.parse(time);
  if (Number.isNaN(anchor)) return step;
  const sinceAnchor = (((now - anchor) % step) + step) % step;
  return step - sinceAnchor;
}
