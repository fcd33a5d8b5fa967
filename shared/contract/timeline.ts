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
};
