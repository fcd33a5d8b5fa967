import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import { onlyReads } from '#shared/operation.ts';

type RecoveryOptions = {
  operations: OperationStore;
  clock: Clock;
  log: Log;
  /** Processes whose sessions go on: what they sent is theirs. */
  living: ReadonlySet<string>;
};

/**
 * What was marked as sent by a process that has ended may or may not have reached the device. It is never sent again by
 * itself (SPEC O-5); the next Inform may bring the proof, else a person decides. Reading changes nothing and simply
 * begins anew.
 */
export async function recoverOperations({ operations, clock, log, living }: RecoveryOptions): Promise<void> {
  for (const operation of await operations.leftBehind(living)) {
    const at = instantMillis(clock.now());
    const { id, kind } = operation;
    log.warn({ operation: id, kind }, 'it is not known whether the device got this command');
    await operations.apply(
      id,
      onlyReads(kind) ? { type: 'not-sent', at } : { type: 'lost', at, why: 'Demarc ended before the device answered' },
    );
  }
}
