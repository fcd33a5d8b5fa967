import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import type { AcsRpcName } from '#shared/cwmp/rpc.ts';
import { Order, type OrderOf } from '#shared/orders.ts';
import type { CpeRecord } from '../cpe/cpe-record.ts';
import type { DeviceFiles } from '../files/device-files.ts';
import type { FilePlace } from '../files/file-server.ts';
import type { FirmwareElsewhere, UnfitFirmware } from '../ports.ts';
import { readAttributesPlan, setAttributesPlan, setAttributesProof } from './attributes.ts';
import { type DiagnosticsOrder, diagnosticsPlan, diagnosticsProof } from './diagnostics.ts';
import { addObjectPlan, addObjectProof, deleteObjectPlan, deleteObjectProof } from './object.ts';
import { answerTo, type Notebook, type Plan, settled } from './plan.ts';
import {
  backupPlan,
  cancelTransferPlan,
  cancelTransferProof,
  changeModulesPlan,
  listMethodsPlan,
  queuedTransfersPlan,
  restorePlan,
  scheduleDownloadPlan,
  scheduleInformPlan,
  transferProof,
} from './transfer.ts';

/** What a technician's orders (shared/orders.ts) become on the wire, and how it is looked for after a loss. */
export type OrderPlans = {
  plan(operation: StoredOperation): Promise<Plan>;
  /** Null: there is nothing to look for, only to wait. */
  proof(operation: StoredOperation): Promise<Plan | null>;
};

type OrderPlansOptions = {
  record: CpeRecord;
  operations: OperationStore;
  files: DeviceFiles | undefined;
  narrow: ReadonlySet<string>;
  /** Where this CPE finds or leaves the file of an operation. */
  place(operation: StoredOperation, fileName: string): Promise<FilePlace>;
  /** The image an operation loads; null: it has none. */
  offered(operation: StoredOperation): Promise<FirmwareElsewhere | UnfitFirmware | null>;
  learntMethods(methods: readonly string[]): void;
  clock: Clock;
};

/** The optional RPC that an order needs (TR-069 table 4). */
const NEEDS: Partial<Record<Order['kind'], AcsRpcName>> = {
  backup: 'Upload',
  schedule_inform: 'ScheduleInform',
  schedule_download: 'ScheduleDownload',
  cancel_transfer: 'CancelTransfer',
  change_modules: 'ChangeDUState',
};

const FILE_NAMES = { configuration: 'configuration.cfg', log: 'device.log' } as const;

export function createOrderPlans(options: OrderPlansOptions): OrderPlans {
  const { record, operations, files, clock } = options;
  const notebook = ({ id }: StoredOperation): Notebook => ({ keep: (note) => operations.keepNote(id, note) });

  /** A speed test without an address of its own is one between the device and this computer. */
  async function diagnostics(operation: StoredOperation, order: OrderOf<'diagnostics'>): Promise<DiagnosticsOrder> {
    const { test } = order;
    const setting = test === 'download' ? 'DownloadURL' : test === 'upload' ? 'UploadURL' : null;
    const settings = { ...order.settings };
    if (setting !== null && (settings[setting] ?? '') === '') {
      settings[setting] = (await options.place(operation, 'speed.bin')).url;
    }
    return { test, settings, root: record.root, narrow: options.narrow };
  }

  async function restored(operation: StoredOperation, { file }: OrderOf<'restore'>) {
    const kept = (await files?.get(file)) ?? null;
    if (kept === null) return null;
    return { ...(await options.place(operation, FILE_NAMES.configuration)), bytes: kept.bytes };
  }

  async function backup(operation: StoredOperation, order: OrderOf<'backup'>): Promise<Plan> {
    if (files === undefined) {
      return settled({ type: 'failed', failure: { code: 'acs.no-file', words: 'Files are not kept here' } });
    }
    return backupPlan(order, operation.commandKey, await options.place(operation, FILE_NAMES[order.content]));
  }

  async function cancel(operation: StoredOperation, { operation: id }: OrderOf<'cancel_transfer'>): Promise<Plan> {
    const target = await operations.get(id);
    if (target === null || target.device !== operation.device) {
      return settled({ type: 'failed', failure: { code: 'acs.no-transfer', words: 'There is no such transfer' } });
    }
    return cancelTransferPlan(target.commandKey, async () => {
      const words = `The transfer was cancelled by ${operation.createdBy}`;
      const at = instantMillis(clock.now());
      await operations.apply(id, { type: 'failed', at, failure: { code: 'acs.transfer-cancelled', words } });
    });
  }

  async function planOf(operation: StoredOperation, order: Order): Promise<Plan> {
    const { commandKey } = operation;
    switch (order.kind) {
      case 'add_object':
        return addObjectPlan(order.path, commandKey, notebook(operation));
      case 'delete_object':
        return deleteObjectPlan(order.path, commandKey);
      case 'set_attributes':
        return setAttributesPlan(order.attributes);
      case 'read_attributes':
        return readAttributesPlan(order.paths);
      case 'diagnostics':
        return diagnosticsPlan(await diagnostics(operation, order), commandKey, notebook(operation));
      case 'backup':
        return backup(operation, order);
      case 'restore':
        return restorePlan(commandKey, await restored(operation, order));
      case 'schedule_inform':
        return scheduleInformPlan(commandKey, order.delaySeconds);
      case 'schedule_download':
        return scheduleDownloadPlan(commandKey, await options.offered(operation), order, record.softwareVersion);
      case 'cancel_transfer':
        return cancel(operation, order);
      case 'queued_transfers':
        return queuedTransfersPlan();
      case 'change_modules':
        return changeModulesPlan(commandKey, order.changes);
      case 'list_methods':
        return listMethodsPlan(options.learntMethods);
      default:
        return order satisfies never;
    }
  }

  async function proofOf(operation: StoredOperation, order: Order): Promise<Plan | null> {
    const accepted = operation.state.state === 'accepted';
    switch (order.kind) {
      case 'diagnostics':
        return diagnosticsProof(await diagnostics(operation, order), accepted, await operations.noteOf(operation.id));
      case 'add_object':
        return addObjectProof(order.path, await operations.noteOf(operation.id));
      case 'delete_object':
        return deleteObjectProof(order.path);
      case 'set_attributes':
        return setAttributesProof(order.attributes);
      case 'restore':
      case 'schedule_download':
        return accepted ? null : transferProof(operation.commandKey);
      case 'cancel_transfer': {
        const target = await operations.get(order.operation);
        return target === null ? null : cancelTransferProof(target.commandKey);
      }
      case 'backup':
      case 'schedule_inform':
      case 'change_modules':
      case 'read_attributes':
      case 'queued_transfers':
      case 'list_methods':
        return null;
      default:
        return order satisfies never;
    }
  }

  /** What not every device can is asked about first, once per version of its software (SPEC O-16). */
  async function* ifKnown(method: AcsRpcName | undefined, plan: Plan): Plan {
    if (method === undefined) return yield* plan;
    let methods = record.methods?.names ?? null;
    if (methods === null) {
      const answer = yield { type: 'GetRPCMethods' };
      methods = [...(answerTo('GetRPCMethods', answer)?.methodList ?? [])];
      if (methods.length > 0) options.learntMethods(methods);
    }
    // A device that does not even tell its methods is simply asked.
    const known = methods.length === 0 || methods.some((name) => name.trim().toLowerCase() === method.toLowerCase());
    if (known) return yield* plan;
    const words = `The device does not know the command ${method}; its firmware is too old or too small for it`;
    return { type: 'failed', failure: { code: 'acs.method-unknown', words } };
  }

  return {
    async plan(operation) {
      const order = Order.safeParse(operation.arguments).data;
      if (order?.kind === operation.kind) return ifKnown(NEEDS[order.kind], await planOf(operation, order));
      const words = 'What was ordered can no longer be read; order it again';
      return settled({ type: 'failed', failure: { code: 'acs.order-unreadable', words } });
    },
    async proof(operation) {
      const order = Order.safeParse(operation.arguments).data;
      return order?.kind === operation.kind ? proofOf(operation, order) : null;
    },
  };
}
