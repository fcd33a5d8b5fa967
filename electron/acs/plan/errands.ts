import { AppError } from '#shared/errors.ts';
import type { CpeKey } from '#shared/ids.ts';
import type { Plan, PlanResult } from './plan.ts';

/**
 * What a person wants read now. Reading changes nothing on the device, so nothing is written down and nothing has to
 * be proved: it is kept in memory until the CPE's next session, and asked for again where that breaks off (SPEC R-6).
 */
export type Reading = { readonly paths: readonly string[]; readonly names: boolean };

export type Errands = {
  /** Resolves when it was read; rejects with `acs.read-failed` in the CPE's words. */
  add(key: CpeKey, reading: Reading): Promise<void>;
  /** The next one of a CPE as a plan; null: none. */
  take(key: CpeKey, planOf: (reading: Reading) => Plan): Plan | null;
  isWaiting(key: CpeKey): boolean;
};

type Errand = Reading & { tries: number; readonly done: PromiseWithResolvers<void> };

/** A reading that breaks off so often will break off again. */
const MOST_TRIES = 3;
/** Readings one CPE is asked for at once; the oldest gives way. */
const MOST_WAITING = 50;

export function createErrands(): Errands {
  const waiting = new Map<CpeKey, Errand[]>();

  function enqueue(key: CpeKey, errand: Errand): void {
    const queue = waiting.get(key) ?? [];
    queue.push(errand);
    if (queue.length > MOST_WAITING) queue.shift()?.done.reject(failed('Too much was asked for at once'));
    waiting.set(key, queue);
  }

  async function* run(key: CpeKey, errand: Errand, plan: Plan): Plan {
    let result: PlanResult | null = null;
    try {
      result = yield* plan;
      return result;
    } finally {
      // Null: the session ended in the middle of it.
      if (result?.type === 'failed') errand.done.reject(failed(result.failure.words));
      else if (result !== null) errand.done.resolve();
      else if (errand.tries < MOST_TRIES) enqueue(key, errand);
      else errand.done.reject(failed('The device broke off in the middle of its answer'));
    }
  }

  return {
    add(key, reading) {
      const same = waiting.get(key)?.find((errand) => isSame(errand, reading));
      if (same !== undefined) return same.done.promise;
      const errand: Errand = { ...reading, tries: 0, done: Promise.withResolvers<void>() };
      // Who asked may have left; then a failure interests nobody.
      errand.done.promise.catch(() => undefined);
      enqueue(key, errand);
      return errand.done.promise;
    },
    take(key, planOf) {
      const errand = waiting.get(key)?.shift();
      if (errand === undefined) return null;
      if (waiting.get(key)?.length === 0) waiting.delete(key);
      errand.tries += 1;
      return run(key, errand, planOf(errand));
    },
    isWaiting: (key) => waiting.has(key),
  };
}

function isSame(one: Reading, other: Reading): boolean {
  return one.names === other.names && one.paths.join('\n') === other.paths.join('\n');
}

function failed(reason: string): AppError {
  return new AppError('acs.read-failed', { reason });
}
