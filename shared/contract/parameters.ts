import * as z from 'zod';
import { DeviceRef, Instant, OperationId } from '../ids.ts';
import { ParameterChange, ParameterPage, ParameterPageQuery, ParameterPath } from '../parameters.ts';
import { procedure } from './procedure.ts';

/** The parameter tree of a device: what was read of it, reading again, and writing. */
export const parameters = {
  /** One page of what was last read; empty where nothing was. Costs the device nothing. */
  page: procedure.input(ParameterPageQuery).output(ParameterPage),
  /** How good its line, fibre or radio was each time it was read, the oldest first. */
  readings: procedure.input(z.object({ device: DeviceRef })).output(
    z.object({
      lines: z.array(z.object({ name: z.string(), readings: z.array(z.object({ at: Instant, value: z.number() })) })),
    }),
  ),
  /**
   * Asks the CPE; answers once the rows are there. `names`: also which parameters there are and which may be written,
   * one RPC more per path. Fails with `acs.read-waits` where it has to wait for the CPE's next Inform.
   */
  read: procedure
    .input(z.object({ device: DeviceRef, paths: z.array(ParameterPath).min(1).max(100), names: z.boolean() }))
    .output(z.object({})),
  /**
   * Queues an operation that sets these values and reads them back. Refused before anything is sent where the CPE says
   * that a parameter cannot be written, or where a value does not fit its type.
   */
  write: procedure
    .input(z.object({ device: DeviceRef, changes: z.array(ParameterChange).min(1).max(100) }))
    .output(z.object({ operation: OperationId })),
};
