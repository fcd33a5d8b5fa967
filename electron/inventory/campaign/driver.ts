import type { Transaction } from 'kysely';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { OperationStore, OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { type CampaignEvent, moveCampaign } from '#shared/campaign/campaign-state.ts';
import { moveCampaignDevice } from '#shared/campaign/device-state.ts';
import { type CampaignStep, nextStep } from '#shared/campaign/next-step.ts';
import type { DeviceRef } from '#shared/ids.ts';
import type { Contact } from '../refresher.ts';
import { type Campaign, columnsOf, holdCampaign, saveState } from './campaign-row.ts';
import { lookAtVersions } from './follow.ts';
import { offer } from './offer.ts';
import { takeBack } from './take-back.ts';
import { isStale, queuedDevices, readyDevices, tallyOf } from './tally.ts';

export type CampaignDriver = {
  /** Does everything that is due for every campaign. Never twice at once in one process. */
  run(): Promise<void>;
};

export type DriverOptions = {
  store: Store;
  operations: OperationStore;
  clock: Clock;
  random: Random;
  contact: Contact;
  log: Log;
};

/** A campaign that is not done with by then is gone on with at the next run: others have their turn. */
const STEPS_AT_ONCE = 500;

/**
 * Drives campaigns: one step at a time, each a transaction that holds the campaign's row. Whichever process has it does
 * the step; another passes it by. A process that dies in the middle leaves the campaign as it was before the step, and
 * free for the next.
 */
export function createCampaignDriver(options: DriverOptions): CampaignDriver {
  const { store, operations, clock, contact, log } = options;

  /** False: nothing is due, or somebody else is at it. */
  async function step(id: number): Promise<boolean> {
    let asked: readonly DeviceRef[] = [];
    const goesOn = await operations.transaction(async (trx, writer) => {
      const campaign = await holdCampaign(trx, store.dialect, id, 'skip');
      if (campaign === null) return false;
      const now = clock.now();
      const next = nextStep(rulesOf(campaign), campaign.state, await tallyOf(trx, campaign, now), now);
      if (next.step === 'wait') return false;
      log.info({ campaign: id, ...next }, 'a campaign goes on');
      asked = await take(trx, writer, campaign, next, { ...options, now });
      return true;
    });
    for (const device of asked) contact.queued?.(device);
    return goesOn;
  }

  async function drive(id: number): Promise<void> {
    for (let steps = 0; steps < STEPS_AT_ONCE; steps += 1) if (!(await step(id))) return;
  }

  return {
    async run() {
      await lookAtVersions(store, clock.now());
      const driven = await store.db
        .selectFrom('campaign')
        .select('id')
        .where('is_driven', '=', 1)
        .orderBy('id')
        .execute();
      for (const { id } of driven) await drive(id);
    },
  };
}

/** What of a plan says how it goes on. */
export function rulesOf({ plan }: Campaign) {
  return { ...plan, deadline: plan.deadline === null ? null : Date.parse(plan.deadline) };
}

type StepContext = Pick<DriverOptions, 'store' | 'random'> & { now: number };

/** Returns the devices for which something was queued. */
async function take(
  trx: Transaction<Schema>,
  writer: OperationWriter,
  campaign: Campaign,
  step: Exclude<CampaignStep, { step: 'wait' }>,
  { store: { dialect }, random, now }: StepContext,
): Promise<readonly DeviceRef[]> {
  const at = instantMillis(now);
  switch (step.step) {
    case 'offer': {
      const devices = (await readyDevices(trx, campaign)).slice(0, step.most);
      return offer(trx, writer, campaign, { devices, notAfter: step.notAfter }, { dialect, random, now });
    }
    case 'take-back': {
      const queued = await queuedDevices(trx, campaign.id);
      const rows = step.which === 'all' ? queued : queued.filter((row) => isStale(row, now));
      await takeBack(trx, writer, dialect, { campaign, rows, now });
      return [];
    }
    case 'pause':
      await move(trx, campaign, { type: 'paused', at, why: step.why });
      await takeBack(trx, writer, dialect, { campaign, rows: await queuedDevices(trx, campaign.id), now });
      return [];
    case 'observe':
      await move(trx, campaign, { type: 'observing', until: instantMillis(step.until) });
      return [];
    case 'advance':
      await move(trx, campaign, { type: 'advanced' });
      return [];
    case 'give-up':
      await giveUp(trx, campaign, now);
      return [];
    case 'end':
      await move(trx, campaign, { type: 'ended', at });
      return [];
    default:
      return step satisfies never;
  }
}

async function move(trx: Transaction<Schema>, campaign: Campaign, event: CampaignEvent): Promise<void> {
  const state = moveCampaign(campaign.state, event);
  if (state !== null) await saveState(trx, campaign, state);
}

/** Every device that still waits has failed. All differ only in their attempts, so it is one statement. */
async function giveUp(trx: Transaction<Schema>, { id }: Campaign, now: number): Promise<void> {
  const state = moveCampaignDevice({ state: 'waiting', attempt: 1 }, { type: 'deadline', at: instantMillis(now) });
  if (state === null) throw new Error('a device that waits has no deadline');
  const { attempt: _, ...columns } = columnsOf(state, now);
  await trx
    .updateTable('campaign_device')
    .set(columns)
    .where('campaign', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}
