import * as z from 'zod';
import { Attachment } from '../attachment.ts';
import { DeviceRef } from '../ids.ts';
import { TimelinePage, TimelineQuery } from '../timeline/entry.ts';
import { procedure } from './procedure.ts';

/** What happened to a device. */
export const timeline = {
  /**
   * One page, the newest first, of what the control server and the ACS of this laptop know. A server that cannot be
   * reached or does not tell is no failure: what is missing for it stands in `gaps`.
   */
  page: procedure.input(TimelineQuery.extend({ device: DeviceRef })).output(TimelinePage),
  /** The bytes of a document of the device, from this computer or else from the control server; null: neither has it. */
  document: procedure
    .input(z.object({ device: DeviceRef, document: Attachment }))
    .output(z.object({ base64: z.string().nullable() })),
};
