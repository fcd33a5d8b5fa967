import * as z from 'zod';
import { DeviceRef, OperationId } from '../ids.ts';
import { Operation } from '../operation.ts';
import { Decision, DeviceFile, DeviceFileId, OperationResult, Order } from '../orders.ts';
import { Nothing, procedure } from './procedure.ts';

/** What a technician orders on a device of this site, and what came of it. How far it is, `acs.events` tells. */
export const operations = {
  /** Queues it and has the device called. */
  order: procedure.input(z.object({ device: DeviceRef, order: Order })).output(z.object({ operation: OperationId })),
  /** What it found out; null: nothing, or nothing yet. */
  result: procedure
    .input(z.object({ operation: OperationId }))
    .output(z.object({ result: OperationResult.nullable() })),
  /** Those of which nobody knows whether the device did them, the oldest first: each waits for a person. */
  unclear: procedure.input(Nothing).output(z.object({ operations: z.array(Operation) })),
  /** A person decides on an operation of which nobody knows whether the device did it. */
  decide: procedure.input(z.object({ operation: OperationId, decision: Decision })).output(Nothing),
  /** Takes back what was not sent yet. */
  cancel: procedure.input(z.object({ operation: OperationId })).output(Nothing),
  /** The files a device delivered, the newest first. */
  files: procedure.input(z.object({ device: DeviceRef })).output(z.object({ files: z.array(DeviceFile) })),
  /** The text of a log, its last 256 kB. A configuration holds secrets and is not shown. */
  log: procedure.input(z.object({ file: DeviceFileId })).output(z.object({ text: z.string(), whole: z.boolean() })),
  deleteFile: procedure.input(z.object({ file: DeviceFileId })).output(Nothing),
};
