import type { OperationStore } from '#electron/store/operations.ts';
import { every } from '../every.ts';
import { campaignCarried } from '../flags.ts';
import { type Campaigns, type CampaignsContext, createCampaigns } from './campaigns.ts';
import { createCampaignDriver, type DriverOptions } from './driver.ts';
import { followOperations } from './follow.ts';

/** How often it is looked what is due by itself: a window, an observation, a device that came. */
const LOOK_MILLISECONDS = 5_000;

type Options = DriverOptions & Omit<CampaignsContext, 'changed'> & { operations: OperationStore };

/** Campaigns, and what drives them for as long as this process works on the store. */
export function openCampaigns(options: Options): { campaigns: Campaigns; stop(): Promise<void> } {
  const { operations, clock, log } = options;
  operations.projectInto((trx, _, changed) => followOperations(trx, clock, changed));
  const driver = createCampaignDriver(options);
  const driven = every(clock, LOOK_MILLISECONDS, () => driver.run(), log);
  // A device that is done makes room for the next.
  const unsubscribe = operations.subscribe((operation) => {
    if (campaignCarried(operation.arguments) !== null) driven.soon();
  });
  return {
    campaigns: createCampaigns({ ...options, changed: driven.soon }),
    stop() {
      unsubscribe();
      return driven.stop();
    },
  };
}
