import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { isEvent, M_DOWNLOAD, M_REBOOT } from '#shared/cwmp/events.ts';
import { describeFault } from '#shared/cwmp/faults.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import { CommandKey, type DeviceRef } from '#shared/ids.ts';
import type { OperationProof } from '#shared/operation.ts';

/** What an Inform or a TransferComplete proves about operations that were sent earlier (SPEC P-1 … P-7). */

type EventStruct = { readonly eventCode: string; readonly commandKey: string };

function keyOf(text: string): { commandKey: CommandKey } | Record<string, never> {
  const key = CommandKey.safeParse(text);
  return key.success ? { commandKey: key.data } : {};
}

function find(events: readonly EventStruct[], code: string): EventStruct | undefined {
  return events.find(({ eventCode }) => isEvent(eventCode, code));
}

function rebootProof(
  { commandKey, state }: StoredOperation,
  events: readonly EventStruct[],
  alone: boolean,
): OperationProof | null {
  const done = events.filter(({ eventCode }) => isEvent(eventCode, M_REBOOT));
  const exact = done.find((event) => event.commandKey.trim() === commandKey);
  if (exact !== undefined) return { by: 'inform-event', event: M_REBOOT, commandKey };
  // Some CPEs forget the key, some the whole event: then an accepted Reboot is proved by the boot that follows it.
  if (alone && done.some((event) => event.commandKey.trim() === '')) return { by: 'inform-event', event: M_REBOOT };
  if (state.state === 'accepted' && alone && find(events, '1 BOOT') !== undefined && done.length === 0) {
    return { by: 'inform-event', event: '1 BOOT' };
  }
  return null;
}

/** The proof that these events are for the operation; null: none. Pure. */
export function proofIn(
  operation: StoredOperation,
  events: readonly EventStruct[],
  pending: readonly StoredOperation[],
): OperationProof | null {
  const { kind, state } = operation;
  if (state.state !== 'sent' && state.state !== 'accepted' && state.state !== 'unclear') return null;
  const alone = pending.filter((other) => other.kind === kind && other.state.state !== 'queued').length === 1;
  switch (kind) {
    case 'reboot':
      return rebootProof(operation, events, alone);
    case 'factory_reset':
    case 'device_factory_reset':
      return find(events, '0 BOOTSTRAP') === undefined ? null : { by: 'bootstrap' };
    case 'firmware_update': {
      const done = events.some(
        ({ eventCode, commandKey }) => isEvent(eventCode, M_DOWNLOAD) && commandKey.trim() === operation.commandKey,
      );
      // `M Download` also comes with a transfer that failed; only with `7 TRANSFER COMPLETE` the message itself follows.
      const reported = find(events, '7 TRANSFER COMPLETE') !== undefined;
      return done && !reported ? { by: 'inform-event', event: M_DOWNLOAD, commandKey: operation.commandKey } : null;
    }
    case 'reconf':
    case 'settings':
    case 'sync':
      return null;
    default:
      return kind satisfies never;
  }
}

type ProofOptions = { operations: OperationStore; clock: Clock };

/** Settles what the events of an Inform prove. Returns what is still pending. */
export async function proveByInform(
  device: DeviceRef,
  events: readonly EventStruct[],
  { operations, clock }: ProofOptions,
): Promise<StoredOperation[]> {
  const pending = await operations.pendingOf(device);
  const left: StoredOperation[] = [];
  for (const operation of pending) {
    const proof = proofIn(operation, events, pending);
    if (proof === null) left.push(operation);
    else await operations.apply(operation.id, { type: 'proved', at: instantMillis(clock.now()), proof });
  }
  return left;
}

/** Settles the transfer a TransferComplete names; false: nobody here ordered it. */
export async function proveByTransfer(
  device: DeviceRef,
  message: Request<'TransferComplete'>,
  { operations, clock }: ProofOptions,
): Promise<boolean> {
  const at = instantMillis(clock.now());
  const operation = await transferOf(device, message.commandKey, operations);
  if (operation === null) return false;
  const { faultCode, faultString } = message.faultStruct;
  if (faultCode !== 0) {
    const { words } = describeFault(faultCode, '', faultString);
    await operations.apply(operation.id, { type: 'failed', at, failure: { code: String(faultCode), words } });
    return true;
  }
  const proof: OperationProof = { by: 'transfer-complete', ...keyOf(message.commandKey.trim()) };
  await operations.apply(operation.id, { type: 'proved', at, proof });
  return true;
}

async function transferOf(
  device: DeviceRef,
  commandKey: string,
  operations: OperationStore,
): Promise<StoredOperation | null> {
  const key = CommandKey.safeParse(commandKey.trim());
  if (key.success) {
    const found = await operations.byCommandKey(key.data);
    return found?.device === device ? found : null;
  }
  // Without a key it can only be meant where exactly one transfer is under way.
  const transfers = (await operations.pendingOf(device)).filter(
    ({ kind, state }) => kind === 'firmware_update' && state.state !== 'queued',
  );
  const [only] = transfers;
  return transfers.length === 1 && only !== undefined ? only : null;
}
