import type { Clock } from '#electron/ports/clock.ts';

/** So many at once, and so many a second after that. */
export type Rate = { burst: number; perSecond: number };

export type Throttle = {
  /** Counts one; the seconds to wait where it was one too many, else null. */
  take(who: string): number | null;
};

const REMEMBERED = 10_000;

/** A bucket per caller that fills up again with time. */
export function createThrottle({ burst, perSecond }: Rate, clock: Clock): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();

  const bucketOf = (who: string): { tokens: number; at: number } => {
    const now = clock.monotonic();
    const known = buckets.get(who);
    if (known === undefined) return { tokens: burst, at: now };
    return { tokens: Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond), at: now };
  };

  const waitOf = (tokens: number): number | null => (tokens >= 1 ? null : (1 - tokens) / perSecond);

  return {
    take(who) {
      const bucket = bucketOf(who);
      const wait = waitOf(bucket.tokens);
      if (wait === null) bucket.tokens -= 1;
      // The one seen longest ago goes first; an attacker with many addresses costs a bounded memory.
      buckets.delete(who);
      buckets.set(who, bucket);
      if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value ?? who);
      return wait;
    },
  };
}
