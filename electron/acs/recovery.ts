import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { onlyReads } from '#shared/operation.ts';

type RecoveryOptions = {
  operations: OperationStore;
  clock: Clock;
  log: Log;
  /** An operation that waits for its instant. */
  scheduled(operation: StoredOperation): void;
};

/**
 * After a start: what was marked as sent when the process ended may or may not have reached the device. It is never
 * sent again by itself (SPEC O-5); the next Inform may bring the proof, else a person decides. Reading changes nothing
 * and simply begins anew.
 */
export async function recoverOperations({ operations, clock, log, scheduled }: RecoveryOptions): Promise<void> {
  for (const operation of await operations.inState('sent')) {
    const at = instantMillis(clock.now());
    const { id, kind } = operation;
    log.warn({ operation: id, kind }, 'it is not known whether the device got this command');
    await operations.apply(
      id,
      onlyReads(kind) ? { type: 'not-sent', at } : { type: 'lost', at, why: 'Demarc ended before the device answered' },
    );
  }
  for (const operation of await operations.inState('queued')) {
    if (operation.scheduledFor !== null) scheduled(operation);
  }
}
