import type { Acs } from '#electron/acs/acs.ts';
import type { DeviceFiles } from '#electron/acs/files/device-files.ts';
import type { Services } from '#electron/contract/services.ts';
import type { Inventory } from '#electron/inventory/inventory.ts';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';
import { Operation, type OperationEvent } from '#shared/operation.ts';
import type { Decision, OrderOf } from '#shared/orders.ts';

/** What a technician orders on the devices that talk to this computer. */
export type Orders = Services['operations'];

type OrdersOptions = {
  readonly acs: Pick<Acs, 'contact' | 'cpeOfDevice'>;
  readonly operations: OperationStore;
  readonly files: DeviceFiles;
  readonly inventory: Pick<Inventory, 'judgeFirmware'>;
  readonly clock: Clock;
};

/** Bytes of a log that are shown. */
const LOG_SHOWN = 256 * 1024;
const HERE = 'this laptop';

export function createOrders({ acs, operations, files, inventory, clock }: OrdersOptions): Orders {
  async function find(id: OperationId): Promise<StoredOperation> {
    const operation = await operations.get(id);
    if (operation === null) throw new AppError('acs.operation-unknown');
    return operation;
  }

  async function move(id: OperationId, event: OperationEvent): Promise<StoredOperation> {
    const moved = await operations.apply(id, event);
    if (moved === null) throw new AppError('acs.operation-moved-on');
    return moved;
  }

  return {
    async order({ device, order }) {
      if ((await acs.cpeOfDevice(device)) === null) throw new AppError('acs.cpe-unknown');
      if (order.kind === 'restore') await fileOf(device, order.file);
      if (order.kind === 'schedule_download') await demandFitting(device, order);
      const { id } = await operations.queue({ device, kind: order.kind, createdBy: HERE, arguments: order });
      void acs.contact(device);
      return { operation: id };
    },

    async result({ operation }) {
      const { id } = await find(operation);
      return { result: await operations.resultOf(id) };
    },

    async unclear() {
      const unclear = await operations.inState('unclear');
      return { operations: unclear.map((each) => Operation.strip().parse(each)) };
    },

    async decide({ operation, decision }) {
      const { id, device } = await find(operation);
      await move(id, eventOf(decision, clock));
      if (decision === 'send-again') void acs.contact(device);
      return {};
    },

    async cancel({ operation }) {
      const { id, state } = await find(operation);
      if (state.state !== 'queued') throw new AppError('acs.operation-moved-on');
      await move(id, { type: 'cancelled', at: instantMillis(clock.now()), by: HERE });
      return {};
    },

    files: async ({ device }) => ({ files: await files.ofDevice(device) }),

    async log({ file }) {
      const kept = await files.get(file);
      if (kept === null) throw new AppError('acs.file-unknown');
      // It is full of passwords, and nobody can tell which of its bytes they are.
      if (kept.content !== 'log') throw new AppError('acs.file-secret');
      const bytes = await files.read(file);
      return { text: bytes.subarray(-LOG_SHOWN).toString('utf8'), whole: bytes.length <= LOG_SHOWN };
    },

    async deleteFile({ file }) {
      await files.remove(file);
      return {};
    },
  };

  /** Nothing is queued that the device must not load, and no downgrade that nobody agreed to (SPEC O-20). */
  async function demandFitting(
    device: DeviceRef,
    { firmwareImage, downgrade = false }: OrderOf<'schedule_download'>,
  ): Promise<void> {
    const judged = await inventory.judgeFirmware(device, firmwareImage);
    if (judged?.verdict === 'unfit') throw new AppError('acs.firmware-unfit', { why: judged.words });
    if (judged?.verdict === 'downgrade' && !downgrade) throw new AppError('acs.firmware-older', { why: judged.words });
  }

  /** A configuration goes back to the device it came from and to no other: it holds that one's secrets. */
  async function fileOf(device: DeviceRef, id: Parameters<DeviceFiles['get']>[0]): Promise<void> {
    const kept = await files.get(id);
    if (kept === null || kept.device !== device || kept.content !== 'configuration') {
      throw new AppError('acs.file-unknown');
    }
  }
}

function eventOf(decision: Decision, clock: Clock): OperationEvent {
  const at = instantMillis(clock.now());
  switch (decision) {
    case 'send-again':
      return { type: 'resent-by-person', at, by: HERE };
    case 'it-is-done':
      return { type: 'proved', at, proof: { by: 'person', name: HERE } };
    case 'give-up':
      return { type: 'cancelled', at, by: HERE };
    default:
      return decision satisfies never;
  }
}
