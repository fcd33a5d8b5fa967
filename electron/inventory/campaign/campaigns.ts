import type { Transaction } from 'kysely';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { type CampaignEvent, isOver, moveCampaign } from '#shared/campaign/campaign-state.ts';
import { moveCampaignDevice } from '#shared/campaign/device-state.ts';
import type { CampaignPlan } from '#shared/campaign/plan.ts';
import type { CampaignRehearsal } from '#shared/campaign/report.ts';
import { conflict, forbidden, invalid, notFound, preconditionFailed } from '../http/problem.ts';
import type { WriteAnswer } from '../idempotency.ts';
import { type Caller, mayReach } from '../tokens.ts';
import type { WriteOnce, WriteRequest } from '../write-once.ts';
import { type Campaign, columnsOf, findCampaign, holdCampaign, readCampaign, saveState } from './campaign-row.ts';
import { readDraft, readRetry } from './draft.ts';
import { reportJson } from './progress.ts';
import { freezeTarget, rehearsalOf } from './start.ts';
import { takeBack } from './take-back.ts';
import { queuedDevices } from './tally.ts';
import { imageOf, judgeTarget, reachOf } from './target.ts';

/** What a person does with campaigns; how they go on by themselves is the driver's (`driver.ts`). */
export type Campaigns = {
  /** Those that a caller may see, the newest first. */
  list(caller: Caller): Promise<Campaign[]>;
  /** Throws 404 and 403. */
  read(caller: Caller, id: number): Promise<Campaign>;
  /** What a plan would come to; nothing is kept. */
  rehearse(request: Pick<WriteRequest, 'caller' | 'body'>): Promise<CampaignRehearsal>;
  create(request: WriteRequest): Promise<WriteAnswer>;
  /** Changes a draft. */
  change(request: WriteRequest, id: number): Promise<WriteAnswer>;
  /** Deletes a draft, or one that is over. */
  remove(request: WriteRequest, id: number): Promise<WriteAnswer>;
  act(request: WriteRequest, id: number, action: CampaignAction): Promise<WriteAnswer>;
};

export const CAMPAIGN_ACTIONS = ['start', 'pause', 'resume', 'cancel', 'retry'] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

export type CampaignsContext = {
  store: Store;
  clock: Clock;
  random: Random;
  writeOnce: WriteOnce;
  /** There may be something to drive. */
  changed(): void;
};

/** The tag of a campaign: its plan and state, not how far it has come. */
export function campaignTag({ id, revision }: Campaign): string {
  return `W/"campaign-${id}-${revision}"`;
}

export function createCampaigns({ store, clock, random, writeOnce, changed }: CampaignsContext): Campaigns {
  const { db, dialect } = store;
  const taken = () => conflict('Somebody else changed the campaign at this moment. Try again.');

  async function answer(trx: Transaction<Schema>, id: number, status: number): Promise<WriteAnswer> {
    const campaign = await findCampaign(trx, id);
    if (campaign === null) throw new Error(`campaign ${id} vanished within its own transaction`);
    return { status, body: await reportJson(trx, campaign, clock.now()), etag: campaignTag(campaign) };
  }

  async function hold(trx: Transaction<Schema>, { caller, ifMatch }: WriteRequest, id: number): Promise<Campaign> {
    const campaign = visible(await holdCampaign(trx, dialect, id, 'wait'), caller);
    const current = campaignTag(campaign);
    const matches = ifMatch === null || ifMatch.includes('*') || ifMatch.includes(current);
    if (!matches && !ifMatch.includes(current.replace(/^W\//, ''))) throw preconditionFailed();
    return campaign;
  }

  return {
    async list(caller) {
      const rows = await db.selectFrom('campaign').selectAll().orderBy('id', 'desc').execute();
      return rows.map(readCampaign).filter((campaign) => reaches(caller, campaign));
    },
    read: async (caller, id) => visible(await findCampaign(db, id), caller),

    async rehearse({ caller, body }) {
      const plan = readDraft(await body(), null);
      return rehearsalOf(plan, await judgeTarget(db, plan, await reachOf(db, plan.target, caller)));
    },

    create: ({ caller, body, keyed }) =>
      writeOnce(keyed, taken, async (trx) => {
        const plan = readDraft(await body(), null);
        const { version } = await imageOf(trx, plan);
        const reach = await reachOf(trx, plan.target, caller);
        const { id } = await trx
          .insertInto('campaign')
          .values({
            ...planColumns(plan, version, reach),
            state: 'draft',
            state_json: JSON.stringify({ state: 'draft' }),
            is_driven: 0,
            revision: 1,
            created_at: clock.now(),
            created_by: caller.name,
            started_at: null,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return answer(trx, id, 201);
      }),

    change: (request, id) =>
      writeOnce(request.keyed, taken, async (trx) => {
        const campaign = await hold(trx, request, id);
        if (campaign.state.state !== 'draft') throw conflict('The campaign has started: its plan stays as it is.');
        const plan = readDraft(await request.body(), campaign.plan);
        const { version } = await imageOf(trx, plan);
        const columns = planColumns(plan, version, await reachOf(trx, plan.target, request.caller));
        await saveState(trx, campaign, campaign.state, columns);
        return answer(trx, id, 200);
      }),

    remove: (request, id) =>
      writeOnce(request.keyed, taken, async (trx) => {
        const { state } = await hold(trx, request, id);
        if (state.state !== 'draft' && !isOver(state)) throw conflict('The campaign is under way. Cancel it first.');
        const busy = await trx
          .selectFrom('campaign_device')
          .select('device')
          .where('campaign', '=', id)
          .where('state', 'in', ['loading', 'verifying'])
          .limit(1)
          .executeTakeFirst();
        if (busy !== undefined) throw conflict('A device of the campaign is loading its image.');
        await trx.deleteFrom('campaign_device').where('campaign', '=', id).execute();
        await trx.deleteFrom('campaign').where('id', '=', id).execute();
        return { status: 204, body: null, etag: null };
      }),

    async act(request, id, action) {
      const done = await writeOnce(request.keyed, taken, async (trx, writer) => {
        const campaign = await hold(trx, request, id);
        await ACTIONS[action]({ trx, writer, campaign, request, store, random, now: clock.now() });
        return answer(trx, id, 201);
      });
      changed();
      return done;
    },
  };
}

function planColumns(plan: CampaignPlan, version: string, reach: readonly number[] | null) {
  return {
    name: plan.name,
    plan: JSON.stringify(plan),
    firmware_image: plan.firmwareImage,
    version,
    reach: reach === null ? null : JSON.stringify(reach),
  };
}

/** A campaign is whose devices it may touch: a caller who may not reach all of them does not see it. */
function reaches(caller: Caller, { reach }: Campaign): boolean {
  return caller.organizations === null || (reach?.every((organization) => mayReach(caller, organization)) ?? false);
}

function visible(campaign: Campaign | null, caller: Caller): Campaign {
  if (campaign === null) throw notFound();
  if (!reaches(caller, campaign)) throw forbidden();
  return campaign;
}

type Acting = {
  trx: Transaction<Schema>;
  writer: OperationWriter;
  campaign: Campaign;
  request: WriteRequest;
  store: Store;
  random: Random;
  now: number;
};

const ACTIONS: Readonly<Record<CampaignAction, (acting: Acting) => Promise<void>>> = {
  start,
  pause,
  resume,
  cancel,
  retry,
};

async function start({ trx, campaign, request: { caller }, random, now }: Acting): Promise<void> {
  const state = moveCampaign(campaign.state, { type: 'started' });
  if (state === null) throw conflict('The campaign has started already.');
  const { plan } = campaign;
  if (plan.deadline !== null && Date.parse(plan.deadline) <= now) throw invalid({ deadline: [PAST] });
  const reach = await reachOf(trx, plan.target, caller);
  const judged = await judgeTarget(trx, plan, reach);
  const { sha256, version } = judged.image;
  if (sha256 === null) throw invalid({ firmware_image: ['This image has no file yet: import it first.'] });
  if (judged.fit.length === 0) throw invalid({ target: ['The image fits none of these devices.'] });
  await freezeTarget(trx, campaign.id, plan, judged, { random, now });
  await saveState(trx, campaign, state, { ...planColumns(plan, version, reach), started_at: now });
}

const PAST = 'This is past already.';

async function pause(acting: Acting): Promise<void> {
  const { request, now } = acting;
  const why = { by: 'person', name: request.caller.name } as const;
  await move(acting, { type: 'paused', at: instantMillis(now), why }, 'The campaign is not running.');
  await takeAllBack(acting);
}

async function resume(acting: Acting): Promise<void> {
  await move(acting, { type: 'resumed' }, 'The campaign is not paused.');
  await acting.trx
    .updateTable('campaign_device')
    .set({ is_counted: 0 })
    .where('campaign', '=', acting.campaign.id)
    .where('state', 'in', ['failed', 'unclear'])
    .execute();
}

async function cancel(acting: Acting): Promise<void> {
  const { trx, campaign, request, now } = acting;
  const at = instantMillis(now);
  const { name } = request.caller;
  await move(acting, { type: 'cancelled', at, by: name }, 'The campaign is over already.');
  await takeAllBack(acting);
  const words = `The campaign was cancelled by ${name}`;
  const state = moveCampaignDevice({ state: 'waiting', attempt: 1 }, { type: 'left-out', at, words });
  if (state === null) throw new Error('a device that waits can be left out');
  const columns = columnsOf(state, now);
  await trx
    .updateTable('campaign_device')
    .set(columns)
    .where('campaign', '=', campaign.id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Devices that failed, or still tell another version, wait again: those that are named, or all. */
async function retry(acting: Acting): Promise<void> {
  const { trx, campaign, request, now } = acting;
  const { devices, deadline } = readRetry(await request.body());
  const until = deadline ?? campaign.plan.deadline;
  if (until !== null && Date.parse(until) <= now) {
    throw invalid({ deadline: ['The deadline of the campaign is past: give a later one.'] });
  }
  const { attempt: _, ...columns } = columnsOf({ state: 'waiting', attempt: 1 }, now);
  let query = trx
    .updateTable('campaign_device')
    .set(({ eb }) => ({ ...columns, attempt: eb('attempt', '+', 1) }))
    .where('campaign', '=', campaign.id)
    .where(({ eb, or, and }) =>
      or([eb('state', '=', 'failed'), and([eb('state', '=', 'unclear'), eb('about', '=', 'version')])]),
    );
  if (devices !== null) query = query.where('device', 'in', devices);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw conflict('None of these devices can be tried again.');
  const plan = { ...campaign.plan, deadline: until };
  await move(acting, { type: 'retried' }, 'The campaign was cancelled, or has not started.', {
    plan: JSON.stringify(plan),
  });
}

async function move(
  { trx, campaign }: Acting,
  event: CampaignEvent,
  refusal: string,
  columns: Parameters<typeof saveState>[3] = {},
): Promise<void> {
  const state = moveCampaign(campaign.state, event);
  if (state === null) throw conflict(refusal);
  await saveState(trx, campaign, state, columns);
}

async function takeAllBack({ trx, writer, campaign, store, now }: Acting): Promise<void> {
  const rows = await queuedDevices(trx, campaign.id);
  await takeBack(trx, writer, store.dialect, { campaign, rows, now });
}
