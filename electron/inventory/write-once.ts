import type { Transaction } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import { isUniqueViolation } from '#electron/store/failure.ts';
import type { OperationStore, OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Body } from './http/body.ts';
import { type ApiProblem, keyUsedOtherwise } from './http/problem.ts';
import { answerBefore, type KeyedWrite, keepAnswer, type WriteAnswer } from './idempotency.ts';
import type { Contact } from './refresher.ts';
import type { Caller } from './tokens.ts';

/** One write as it was asked for. */
export type WriteRequest = {
  caller: Caller;
  /** Read only once it is known that the record is there and the caller's (inventory-api 10, precedence). */
  body: () => Promise<Body>;
  /** Set where the request carried an `Idempotency-Key`. */
  keyed: KeyedWrite | null;
  /** The tags of `If-Match`; null: whatever is there. */
  ifMatch: readonly string[] | null;
};

/** What a write came to; `queuedFor`: the device for which an operation was queued. */
export type Written = WriteAnswer & { queuedFor?: DeviceRef };
export type Work = (trx: Transaction<Schema>, operations: OperationWriter) => Promise<Written>;

/**
 * Does a write in one transaction with its operations, everything derived from them, and the answer kept for its key.
 * `taken` is what to say where somebody else has the unique value it wants; `alone`: it takes long, and no other write
 * is to wait for its commit.
 */
export type WriteOnce = (
  keyed: KeyedWrite | null,
  taken: () => ApiProblem,
  work: Work,
  pace?: { alone: boolean },
) => Promise<WriteAnswer>;

export function createWriteOnce({
  store,
  operations,
  clock,
  contact,
}: {
  store: Store;
  operations: OperationStore;
  clock: Clock;
  contact: Contact;
}): WriteOnce {
  const attempt = async (
    keyed: KeyedWrite | null,
    work: Work,
    pace: { alone: boolean } | undefined,
  ): Promise<WriteAnswer> => {
    const once = async (trx: Transaction<Schema>, writer: OperationWriter): Promise<Written> => {
      if (keyed === null) return work(trx, writer);
      const before = await answerBefore(trx, store.dialect, keyed, clock.now());
      if (before === 'other') throw keyUsedOtherwise();
      if (before !== null) return before;
      const done = await work(trx, writer);
      const { queuedFor: _, ...kept } = done;
      await keepAnswer(trx, keyed, kept, clock.now());
      return done;
    };
    const { queuedFor, ...answer } = await operations.transaction(once, pace);
    if (queuedFor !== undefined) contact.queued?.(queuedFor);
    return answer;
  };

  return async (keyed, taken, work, pace) => {
    try {
      return await attempt(keyed, work, pace);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    // Another process won the race for a value or a key; what then is, is found by looking again.
    try {
      return await attempt(keyed, work, pace);
    } catch (error) {
      throw isUniqueViolation(error) ? taken() : error;
    }
  };
}
