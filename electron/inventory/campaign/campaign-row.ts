import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely';
import * as z from 'zod';
import { instantMillis } from '#electron/ports/clock.ts';
import type { Dialect } from '#electron/store/migration.ts';
import type { CampaignDeviceTable, CampaignTable } from '#electron/store/schema/campaign.ts';
import type { Schema } from '#electron/store/schema.ts';
import { CampaignState } from '#shared/campaign/campaign-state.ts';
import { CampaignDeviceState } from '#shared/campaign/device-state.ts';
import { CampaignPlan } from '#shared/campaign/plan.ts';

/** A campaign as the store keeps it. */
export type Campaign = {
  readonly id: number;
  readonly plan: CampaignPlan;
  readonly version: string;
  /** The organizations whose devices it may touch; null: all. */
  readonly reach: readonly number[] | null;
  readonly state: CampaignState;
  readonly revision: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly startedAt: number | null;
};

const Reach = z.array(z.int()).nullable();

export function readCampaign(row: Selectable<CampaignTable>): Campaign {
  return {
    id: row.id,
    plan: CampaignPlan.parse(JSON.parse(row.plan)),
    version: row.version,
    reach: Reach.parse(row.reach === null ? null : JSON.parse(row.reach)),
    state: CampaignState.parse(JSON.parse(row.state_json)),
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    startedAt: row.started_at,
  };
}

export async function findCampaign(db: Kysely<Schema>, id: number): Promise<Campaign | null> {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readCampaign(row);
}

/**
 * The campaign, held until the transaction ends: so whoever drives it or changes it is the only one, in whichever
 * process. `busy`: null as well where somebody else holds it, instead of waiting.
 */
export async function holdCampaign(
  trx: Transaction<Schema>,
  dialect: Dialect,
  id: number,
  busy: 'wait' | 'skip',
): Promise<Campaign | null> {
  const query = trx.selectFrom('campaign').selectAll().where('id', '=', id);
  const held = dialect !== 'postgres' ? query : busy === 'wait' ? query.forUpdate() : query.forUpdate().skipLocked();
  const row = await held.executeTakeFirst();
  return row === undefined ? null : readCampaign(row);
}

/** As whom a campaign acts: in logs, on operations. */
export function actorOf({ plan }: Pick<Campaign, 'plan'>): string {
  return `campaign “${plan.name}”`;
}

/** Writes a new state. `driven`: there may still be something to do. */
export async function saveState(
  trx: Transaction<Schema>,
  { id, revision }: Campaign,
  state: CampaignState,
  more: Updateable<CampaignTable> = {},
): Promise<void> {
  await trx
    .updateTable('campaign')
    .set({
      state: state.state,
      state_json: JSON.stringify(state),
      is_driven: state.state === 'running' || state.state === 'paused' ? 1 : 0,
      revision: revision + 1,
      ...more,
    })
    .where('id', '=', id)
    .execute();
}

export type CampaignDeviceRow = Selectable<CampaignDeviceTable>;

export function stateOf(row: CampaignDeviceRow): CampaignDeviceState {
  const { state, attempt, operation, code, words, about, by_whom: by } = row;
  const at = instantMillis(row.changed_at);
  const notAfter = row.not_after === null ? null : instantMillis(row.not_after);
  return CampaignDeviceState.parse({ state, attempt, operation, code, words, about, by, at, notAfter });
}

type StateColumns = Omit<
  Insertable<CampaignDeviceTable>,
  'campaign' | 'device' | 'place' | 'wave' | 'name' | 'serial_number' | 'offered_at'
>;

/** What a state is in the table. What ended counts anew, whoever had seen how it was before. */
export function columnsOf(state: CampaignDeviceState, now: number): StateColumns {
  const at = 'at' in state ? Date.parse(state.at) : now;
  const isEnded = state.state === 'upgraded' || state.state === 'failed' || state.state === 'left-out';
  return {
    state: state.state,
    attempt: 'attempt' in state ? state.attempt : 1,
    operation: 'operation' in state ? state.operation : null,
    changed_at: at,
    not_after: 'notAfter' in state && state.notAfter !== null ? Date.parse(state.notAfter) : null,
    code: 'code' in state ? state.code : null,
    words: 'words' in state ? state.words : null,
    about: 'about' in state ? state.about : null,
    by_whom: 'by' in state ? state.by : null,
    is_counted: 1,
    ended_at: isEnded ? at : null,
  };
}

/** Writes what a device came to, unless somebody else moved it meanwhile: false then. */
export async function saveDevice(
  trx: Transaction<Schema>,
  row: CampaignDeviceRow,
  state: CampaignDeviceState,
  now: number,
  offeredAt = row.offered_at,
): Promise<boolean> {
  const update = await trx
    .updateTable('campaign_device')
    .set({ ...columnsOf(state, now), offered_at: offeredAt })
    .where('campaign', '=', row.campaign)
    .where('device', '=', row.device)
    .where('state', '=', row.state)
    .where('attempt', '=', row.attempt)
    .executeTakeFirst();
  return Number(update.numUpdatedRows) === 1;
}
