import { Readable } from 'node:stream';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { Order, type OrderOf } from '#shared/orders.ts';
import type { Provisioning } from '../ports.ts';
import { fileIn } from './delivered.ts';
import type { DeviceFiles } from './device-files.ts';
import type { FileDuty, OutgoingFile } from './file-server.ts';

/** Which file an operation gives or takes (SPEC FS-1, FS-6, FS-9 … FS-11). */

type DutyOptions = {
  operations: OperationStore;
  provisioning: Provisioning | undefined;
  files: DeviceFiles | undefined;
  clock: Clock;
};

/** What a speed test fetches: long enough for a second at a gigabit. */
const SPEED_TEST_BYTES = 64 * 1024 * 1024;
const ZEROS = Buffer.alloc(64 * 1024);

const speedTest: OutgoingFile = {
  size: SPEED_TEST_BYTES,
  open: (start, end) => Readable.from(zeros(end - start + 1)),
};

function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= ZEROS.length) yield left < ZEROS.length ? ZEROS.subarray(0, left) : ZEROS;
}

export function createFileDuties({ operations, provisioning, files, clock }: DutyOptions) {
  async function firmware({ device, arguments: carried }: StoredOperation): Promise<FileDuty | null> {
    const image = await provisioning?.firmware?.(device, { arguments: carried });
    return image && 'open' in image ? { type: 'gives', file: image, access: 'password-or-device' } : null;
  }

  async function restored({ file }: OrderOf<'restore'>): Promise<FileDuty | null> {
    const kept = (await files?.get(file)) ?? null;
    if (files === undefined || kept === null) return null;
    const bytes = await files.read(file);
    const open = (start: number, end: number): Readable => Readable.from([bytes.subarray(start, end + 1)]);
    return { type: 'gives', file: { size: bytes.length, open }, access: 'password' };
  }

  function backup({ id, device }: StoredOperation, { content }: OrderOf<'backup'>): FileDuty | null {
    if (files === undefined) return null;
    return {
      type: 'takes',
      access: 'password',
      async take(body, contentType) {
        const delivered = fileIn(body, contentType);
        // Some try the way with an empty body first, and an empty file backs nothing up (SPEC P-13).
        if (delivered.length === 0) return;
        const file = await files.keep({ operation: id, device, content }, delivered);
        const { bytes, sha256 } = file;
        const proved = {
          type: 'proved',
          at: instantMillis(clock.now()),
          proof: { by: 'file', bytes, sha256 },
        } as const;
        await operations.apply(id, proved, { kind: 'backup', file });
      },
    };
  }

  /** The CPE's own test knows no password: the address alone is enough, and nothing is behind it but zeros. */
  function speed({ test }: OrderOf<'diagnostics'>): FileDuty | null {
    if (test === 'download') return { type: 'gives', file: speedTest, access: 'address' };
    return test === 'upload' ? { type: 'takes', access: 'address', take: async () => undefined } : null;
  }

  return async (operation: StoredOperation): Promise<FileDuty | null> => {
    if (operation.kind === 'firmware_update') return firmware(operation);
    const order = Order.safeParse(operation.arguments).data;
    switch (order?.kind) {
      case 'schedule_download':
        return firmware(operation);
      case 'restore':
        return restored(order);
      case 'backup':
        return backup(operation, order);
      case 'diagnostics':
        return speed(order);
      default:
        return null;
    }
  };
}
