import { type Kysely, sql } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import { IN_FLIGHT } from '#shared/campaign/device-state.ts';
import type { Tally, WaveTally } from '#shared/campaign/next-step.ts';
import type { Campaign, CampaignDeviceRow } from './campaign-row.ts';

/** So many devices are asked in one transaction. */
const OFFERED_MOST = 20;

/** Counts the devices of a campaign as its rules need them (shared/campaign/next-step.ts). */
export async function tallyOf(db: Kysely<Schema>, campaign: Campaign, now: number): Promise<Tally> {
  const rows = await db
    .selectFrom('campaign_device')
    .select(['wave', 'state', 'is_counted', ({ fn }) => fn.countAll<number>().as('devices')])
    .where('campaign', '=', campaign.id)
    .where('wave', 'is not', null)
    .groupBy(['wave', 'state', 'is_counted'])
    .execute();
  const sum = (which: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(which).reduce((total, { devices }) => total + devices, 0);
  const last = Math.max(-1, ...rows.map(({ wave }) => wave ?? -1));
  const waves = Array.from({ length: last + 1 }, (_, wave): WaveTally => {
    const counted = (state: string): number =>
      sum((row) => row.wave === wave && row.state === state && row.is_counted === 1);
    return {
      waiting: sum((row) => row.wave === wave && row.state === 'waiting'),
      upgraded: counted('upgraded'),
      failed: counted('failed'),
      unclear: counted('unclear'),
    };
  });
  const asked = await queuedDevices(db, campaign.id);
  return {
    waves,
    ready: (await readyDevices(db, campaign)).length,
    queued: asked.length,
    stale: asked.filter((row) => isStale(row, now)).length,
    inFlight: sum(({ state }) => (IN_FLIGHT as readonly string[]).includes(state)),
    undecided: sum(({ state }) => state === 'unclear'),
  };
}

/** Who may be asked now, in turn: waiting, up, in the current wave or one before, and with no other firmware coming. */
export async function readyDevices(db: Kysely<Schema>, { id, state }: Campaign): Promise<number[]> {
  if (state.state !== 'running') return [];
  // The campaign's devices in their turn, each looked up until enough are found; never all that are up, in a million.
  const rows = await db
    .selectFrom('campaign_device as one')
    .select('one.device')
    .where('one.campaign', '=', id)
    .where('one.state', '=', 'waiting')
    // A sum, so that no engine goes by wave instead of by turn.
    .where(sql<number>`one.wave + 0`, '<=', state.wave)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('device')
          .select('device.id')
          .whereRef('device.id', '=', 'one.device')
          .where('device.status', '=', 'Up')
          .where('device.firmware_image_is_pending', '=', 0),
      ),
    )
    .orderBy('one.offered_at')
    .orderBy('one.place')
    .limit(OFFERED_MOST)
    .execute();
  return rows.map(({ device }) => device);
}

export type QueuedDevice = CampaignDeviceRow & { readonly status: string | null };

/** What the campaign asked for and has not been sent; not what a person had sent again. */
export async function queuedDevices(db: Kysely<Schema>, campaign: number): Promise<QueuedDevice[]> {
  const rows = await db
    .selectFrom('campaign_device as one')
    .leftJoin('device', 'device.id', 'one.device')
    .selectAll('one')
    .select('device.status')
    .where('one.campaign', '=', campaign)
    .where('one.state', '=', 'queued')
    .where('one.not_after', 'is not', null)
    .execute();
  return rows.sort((left, right) => left.device - right.device);
}

/** Its time to begin is over, or it went off: another may have its place. */
export function isStale({ not_after, status }: QueuedDevice, now: number): boolean {
  return status !== 'Up' || now >= (not_after ?? 0);
}
