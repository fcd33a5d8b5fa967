import * as z from 'zod';
import { DiagnosticRow, DiagnosticTest } from './diagnostics.ts';
import { DeviceRef, Instant, OperationId } from './ids.ts';
import { ParameterPath } from './parameters.ts';

/** What a technician orders on a device, beside what the record itself asks for; and what came of it. */

/** A file that a device delivered, or that is to be given back to it. */
export const DeviceFileId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .brand<'DeviceFileId'>();
export type DeviceFileId = z.infer<typeof DeviceFileId>;

export const DeviceFileContent = z.enum(['configuration', 'log']);
export type DeviceFileContent = z.infer<typeof DeviceFileContent>;

export const DeviceFile = z.object({
  id: DeviceFileId,
  device: DeviceRef,
  content: DeviceFileContent,
  at: Instant,
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});
export type DeviceFile = z.infer<typeof DeviceFile>;

/** An object of which instances can be added, or one instance of it. */
const ObjectPath = ParameterPath.regex(/\.$/, 'An object ends with a dot.');
const InstancePath = ParameterPath.regex(/\.\d+\.$/, 'An instance ends with its number and a dot.');

/** What the device tells of a parameter by itself (TR-069 A.3.2.4): nothing, with its next Inform, at once. */
export const Notification = z.int().min(0).max(6);

/** When a download may happen (TR-069 A.4.1.8), in seconds from now. */
const TimeWindow = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  mode: z.enum(['1 At Any Time', '2 Immediately', '3 When Idle', '4 Confirmation Needed']),
  retries: z.int().min(-1).max(10),
});

/** Empty text: not given. */
const ModuleChange = z.object({
  operation: z.enum(['Install', 'Update', 'Uninstall']),
  url: z.string().max(1024),
  uuid: z.string().max(36),
  version: z.string().max(32),
  executionEnvRef: z.string().max(256),
});

export const Order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add_object'), path: ObjectPath }),
  z.object({ kind: z.literal('delete_object'), path: InstancePath }),
  z.object({
    kind: z.literal('set_attributes'),
    attributes: z
      .array(z.object({ name: ParameterPath, notification: Notification }))
      .min(1)
      .max(100),
  }),
  z.object({ kind: z.literal('read_attributes'), paths: z.array(ParameterPath).min(1).max(100) }),
  z.object({
    kind: z.literal('diagnostics'),
    test: DiagnosticTest,
    settings: z.record(z.string().regex(/^\w{1,64}$/), z.string().max(1024)),
  }),
  z.object({ kind: z.literal('backup'), content: DeviceFileContent }),
  z.object({ kind: z.literal('restore'), file: DeviceFileId }),
  z.object({
    kind: z.literal('schedule_inform'),
    delaySeconds: z
      .int()
      .min(1)
      .max(86_400 * 30),
  }),
  z.object({
    kind: z.literal('schedule_download'),
    firmwareImage: z.int().positive(),
    /** The technician has read that the image is older than what runs, and wants it all the same. */
    downgrade: z.boolean().optional(),
    windows: z.array(TimeWindow).min(1).max(2),
  }),
  z.object({ kind: z.literal('cancel_transfer'), operation: OperationId }),
  z.object({ kind: z.literal('queued_transfers') }),
  z.object({ kind: z.literal('change_modules'), changes: z.array(ModuleChange).min(1).max(16) }),
  z.object({ kind: z.literal('list_methods') }),
]);
export type Order = z.infer<typeof Order>;
export type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** What an operation found out; most find out nothing that is not in their proof. */
export const OperationResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add_object'), instance: z.string() }),
  z.object({
    kind: z.literal('read_attributes'),
    rows: z.array(z.object({ name: z.string(), notification: z.int(), accessList: z.array(z.string()) })),
  }),
  z.object({
    kind: z.literal('diagnostics'),
    test: DiagnosticTest,
    /** `Complete`, or the error as the device names it. */
    state: z.string(),
    rows: z.array(DiagnosticRow),
  }),
  z.object({ kind: z.literal('backup'), file: DeviceFile }),
  z.object({
    kind: z.literal('queued_transfers'),
    rows: z.array(
      z.object({ commandKey: z.string(), state: z.int(), isDownload: z.boolean().nullable(), fileType: z.string() }),
    ),
  }),
  z.object({
    kind: z.literal('change_modules'),
    rows: z.array(z.object({ uuid: z.string(), version: z.string(), state: z.string(), fault: z.string() })),
  }),
  z.object({ kind: z.literal('list_methods'), methods: z.array(z.string()) }),
]);
export type OperationResult = z.infer<typeof OperationResult>;

/** How far the file of an operation is. */
export const TransferProgress = z.object({
  operation: OperationId,
  device: DeviceRef,
  /** Seen from the device: it fetches or it delivers. */
  direction: z.enum(['fetching', 'delivering']),
  bytes: z.int().nonnegative(),
  /** Null: it did not say how much will come. */
  total: z.int().nonnegative().nullable(),
});
export type TransferProgress = z.infer<typeof TransferProgress>;

/** `fetching 43 %`, `delivering 12,288 bytes`. */
export function transferWords({ direction, bytes, total }: TransferProgress): string {
  if (total === null || total === 0) return `${direction} ${bytes.toLocaleString('en')} bytes`;
  return `${direction} ${Math.min(100, Math.floor((bytes * 100) / total))} %`;
}

/** What a person decides where the protocol cannot tell whether the device did it. */
export const Decision = z.enum(['send-again', 'it-is-done', 'give-up']);
export type Decision = z.infer<typeof Decision>;
