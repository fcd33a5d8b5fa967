import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Presence } from '#electron/store/presence.ts';
import type { Store } from '#electron/store/store.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { onlyReads } from '#shared/operation.ts';

type Surroundings = { operations: OperationStore; clock: Clock; log: Log };
type RecoveryOptions = Surroundings & {
  /** Processes whose sessions go on: what they sent is theirs. */
  living: ReadonlySet<string>;
  /** Only of this device. */
  device?: DeviceRef;
  why?: string;
};

/**
 * What was marked as sent by a process that has ended may or may not have reached the device. It is never sent again by
 * itself (SPEC O-5); the next Inform may bring the proof, else a person decides. Reading changes nothing and simply
 * begins anew.
 */
async function recoverOperations({
  operations,
  clock,
  log,
  living,
  device,
  why = 'Demarc ended before the device answered',
}: RecoveryOptions): Promise<void> {
  for (const operation of await operations.leftBehind(living)) {
    if (device !== undefined && operation.device !== device) continue;
    const at = instantMillis(clock.now());
    const { id, kind } = operation;
    log.warn({ operation: id, kind }, 'it is not known whether the device got this command');
    await operations.apply(id, onlyReads(kind) ? { type: 'not-sent', at } : { type: 'lost', at, why });
  }
}

/**
 * A device that begins a session here has ended the one it had with another process, whatever that one still thinks
 * (SPEC S-3, across processes): what was out in it is settled before this session looks for proof. Undefined where
 * nobody else works on the store.
 */
export function elsewhereOf({
  store,
  presence,
  ...surroundings
}: Surroundings & { store: Store; presence?: Presence }): ((device: DeviceRef) => Promise<void>) | undefined {
  if (presence === undefined || store.commits !== null) return undefined;
  const living = new Set([presence.self]);
  const why = 'The device began a new session with another process';
  return (device) => recoverOperations({ ...surroundings, living, device, why });
}

/** How often it is looked whether another process ended in the middle of something. */
const SETTLE_AGAIN_MS = 5_000;

/**
 * Settles what was left behind, at once and, where others work on the store, again and again: they may end, too.
 * Returns what ends it. Without a presence nobody else is there.
 */
export async function settleLeftBehind(
  options: Surroundings & { presence: Presence | undefined },
): Promise<() => void> {
  const { clock, log, presence } = options;
  const settle = async (): Promise<void> => {
    await recoverOperations({ ...options, living: (await presence?.living()) ?? new Set() });
  };
  await settle();
  if (presence === undefined) return () => undefined;
  let cancel = (): void => undefined;
  let ended = false;
  const again = (): void => {
    if (ended) return;
    cancel = clock.after(SETTLE_AGAIN_MS, () => {
      settle()
        .catch((error: unknown) => log.warn({ err: error }, 'what other processes left could not be settled'))
        .finally(again);
    });
  };
  again();
  return () => {
    ended = true;
    cancel();
  };
}
