import * as z from 'zod';
import { Sighting } from '../bench-note.ts';
import { OneShotFlag } from '../device.ts';
import { CpeKey, DeviceId, DeviceRef, OperationId, SecretRef } from '../ids.ts';
import { Operation } from '../operation.ts';
import { Nothing, procedure } from './procedure.ts';

/** The ACS of this laptop beside another control server; on a site of one's own every operation goes to that site. */
export const bench = {
  /** `here`: the device talks to this laptop. `own`: the control server of the site is this laptop's. */
  standing: procedure
    .input(z.object({ device: DeviceRef }))
    .output(z.object({ way: z.enum(['own', 'here', 'server']) })),
  /**
   * Decides which way an operation goes, once and for all, and begins it where that is here. `server`: nothing was
   * done, it is to be saved for the control server. Asked again with the same id it answers the same and does nothing
   * twice. `despite`: also where the control server listed the same when it was last read. Fails with `acs.twice-*`.
   */
  operate: procedure
    .input(z.object({ id: OperationId, device: DeviceRef, flag: OneShotFlag, despite: z.boolean() }))
    .output(
      z.discriminatedUnion('way', [
        z.object({ way: z.literal('here'), operation: OperationId }),
        z.object({ way: z.literal('server') }),
      ]),
    ),
  /** What this laptop's ACS was asked to do with a device of another control server, the newest first. */
  operations: procedure.input(z.object({ device: DeviceRef })).output(z.object({ operations: z.array(Operation) })),
  /**
   * A person says that a CPE is the device of its serial number: from its next Inform on it is acted on. With
   * credentials it has to prove them. Fails with `acs.cpe-unknown`, `acs.no-such-device`, `acs.only-remote`.
   */
  letIn: procedure
    .input(
      z.object({
        cpe: CpeKey,
        credentials: z.object({ username: z.string().trim().min(1).max(256), secret: SecretRef }).nullable(),
      }),
    )
    .output(Nothing),
  /** What the ACS learned and no entry of the outbox tells yet. */
  unnoted: procedure.input(Nothing).output(z.object({ sightings: z.array(Sighting) })),
  /** It is in the outbox as it was in that revision. */
  noted: procedure.input(z.object({ device: DeviceId, revision: z.int().positive() })).output(Nothing),
};
