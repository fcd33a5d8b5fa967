import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { isEvent, M_DOWNLOAD, M_REBOOT, M_SCHEDULE_DOWNLOAD, M_SCHEDULE_INFORM } from '#shared/cwmp/events.ts';
import { describeFault } from '#shared/cwmp/faults.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import { CommandKey, type DeviceRef } from '#shared/ids.ts';
import { isTransfer, type OperationProof } from '#shared/operation.ts';
import type { DeviceFile } from '#shared/orders.ts';

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

function carriedOut(
  { commandKey }: StoredOperation,
  events: readonly EventStruct[],
  code: string,
): OperationProof | null {
  const done = events.some((event) => isEvent(event.eventCode, code) && event.commandKey.trim() === commandKey);
  return done ? { by: 'inform-event', event: code, commandKey } : null;
}

/** `M Download` also comes with a transfer that failed; only with `7 TRANSFER COMPLETE` the message itself follows. */
function transferEvent(operation: StoredOperation, events: readonly EventStruct[]): OperationProof | null {
  if (find(events, '7 TRANSFER COMPLETE') !== undefined) return null;
  return (
    carriedOut(operation, events, M_DOWNLOAD) ??
    (operation.kind === 'schedule_download' ? carriedOut(operation, events, M_SCHEDULE_DOWNLOAD) : null)
  );
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
    case 'firmware_update':
    case 'restore':
    case 'schedule_download':
      return transferEvent(operation, events);
    case 'schedule_inform':
      return carriedOut(operation, events, M_SCHEDULE_INFORM);
    case 'change_modules':
    case 'backup':
    case 'reconf':
    case 'settings':
    case 'sync':
    case 'add_object':
    case 'delete_object':
    case 'set_attributes':
    case 'read_attributes':
    case 'diagnostics':
    case 'cancel_transfer':
    case 'queued_transfers':
    case 'list_methods':
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

/** What a TransferComplete is judged by. */
type TransferOptions = ProofOptions & {
  /** The file that came of it; null: none did. */
  delivered(operation: StoredOperation): Promise<DeviceFile | null>;
  /** The version an operation was to install and the one that runs now; null: one of them is not known. */
  versions(operation: StoredOperation): Promise<{ wanted: string; running: string } | null>;
};

/** Settles the transfer a TransferComplete names; false: nobody here ordered it. */
export async function proveByTransfer(
  device: DeviceRef,
  message: Request<'TransferComplete'>,
  options: TransferOptions,
): Promise<boolean> {
  const { operations, clock } = options;
  const at = instantMillis(clock.now());
  const operation = await transferOf(device, message.commandKey, operations);
  if (operation === null) return false;
  // Its answer was lost and it waits to be asked anew: whatever became of the first delivery, the next one counts.
  if (operation.kind === 'backup' && operation.state.state === 'queued') return true;
  const { faultCode, faultString } = message.faultStruct;
  const fail = (code: string, words: string) =>
    operations.apply(operation.id, { type: 'failed', at, failure: { code, words } });
  if (faultCode !== 0) {
    await fail(String(faultCode), describeFault(faultCode, '', faultString).words);
    return true;
  }
  if (operation.kind === 'backup') {
    const file = await options.delivered(operation);
    if (file === null)
      await fail('acs.nothing-arrived', 'The device says that it delivered the file, but none arrived');
    else {
      const proof = { by: 'file', bytes: file.bytes, sha256: file.sha256 } as const;
      await operations.apply(operation.id, { type: 'proved', at, proof }, { kind: 'backup', file });
    }
    return true;
  }
  const version = await options.versions(operation);
  const proof: OperationProof = {
    by: 'transfer-complete',
    ...keyOf(message.commandKey.trim()),
    ...(version === null ? {} : { version }),
  };
  await operations.apply(operation.id, { type: 'proved', at, proof });
  return true;
}

/** Settles the change of software modules a DUStateChangeComplete names (TR-069 A.4.2.3); false: nobody ordered it. */
export async function proveByModules(
  device: DeviceRef,
  { commandKey, results }: Request<'DUStateChangeComplete'>,
  { operations, clock }: ProofOptions,
): Promise<boolean> {
  const key = CommandKey.safeParse(commandKey.trim());
  const operation = key.success ? await operations.byCommandKey(key.data) : null;
  if (operation === null || operation.device !== device) return false;
  const at = instantMillis(clock.now());
  const rows = results.map(({ uuid, version, currentState, fault }) => ({
    uuid,
    version,
    state: currentState,
    fault: fault.faultCode === 0 ? '' : describeFault(fault.faultCode, '', fault.faultString).words,
  }));
  const result = { kind: 'change_modules', rows } as const;
  const failed = results.find(({ fault }) => fault.faultCode !== 0);
  if (failed === undefined) {
    await operations.apply(
      operation.id,
      { type: 'proved', at, proof: { by: 'modules', ...keyOf(commandKey.trim()) } },
      result,
    );
    return true;
  }
  const { faultCode, faultString } = failed.fault;
  const { words } = describeFault(faultCode, '', faultString);
  await operations.apply(operation.id, { type: 'failed', at, failure: { code: String(faultCode), words } }, result);
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
    ({ kind, state }) => isTransfer(kind) && state.state !== 'queued',
  );
  const [only] = transfers;
  return transfers.length === 1 && only !== undefined ? only : null;
}
