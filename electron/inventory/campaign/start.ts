import type { Insertable, Transaction } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { CampaignDeviceTable } from '#electron/store/schema/campaign.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { CampaignDeviceState } from '#shared/campaign/device-state.ts';
import { type CampaignPlan, waveSizes } from '#shared/campaign/plan.ts';
import type { CampaignRehearsal } from '#shared/campaign/report.ts';
import { columnsOf } from './campaign-row.ts';
import type { Aimed, Judged } from './target.ts';

const INSERTED_AT_ONCE = 200;
/** Reasons told, and devices told of each. */
const REASONS_TOLD = 50;
const DEVICES_TOLD = 5;

/** What a plan would come to, were it started now. */
export function rehearsalOf(plan: CampaignPlan, { fit, leftOut }: Judged): CampaignRehearsal {
  const reasons = [...Map.groupBy(leftOut, ({ words }) => words)].map(([words, all]) => ({
    words,
    count: all.length,
    devices: all.slice(0, DEVICES_TOLD).map(({ device }) => ({ device: device.id, name: device.name })),
  }));
  return {
    fit: fit.length,
    waves: waveSizes(plan, fit.length),
    leftOut: reasons.sort((left, right) => right.count - left.count).slice(0, REASONS_TOLD),
  };
}

/**
 * Freezes what a campaign aims at: who takes part, in which wave and in which turn, and who does not and why. Those
 * that are up come first, so that the canaries show something; else chance decides, so that a wave is one of the whole
 * fleet and not of one street.
 */
export async function freezeTarget(
  trx: Transaction<Schema>,
  campaign: number,
  plan: CampaignPlan,
  { fit, leftOut }: Judged,
  { random, now }: { random: Random; now: number },
): Promise<void> {
  const turns = shuffled(fit, random).sort(
    (left, right) => Number(right.status === 'Up') - Number(left.status === 'Up'),
  );
  const waves = waveSizes(plan, turns.length).flatMap((size, wave) => Array.from({ length: size }, () => wave));
  const at = instantMillis(now);
  const rows = [
    ...turns.map((device, place) => ({ device, place, wave: waves[place] ?? 0, state: WAITING })),
    ...leftOut.map(({ device, words }, index) => {
      return { device, place: turns.length + index, wave: null, state: { state: 'left-out' as const, at, words } };
    }),
  ];
  for (let from = 0; from < rows.length; from += INSERTED_AT_ONCE) {
    const values = rows.slice(from, from + INSERTED_AT_ONCE).map((row) => insertable(campaign, row, now));
    await trx.insertInto('campaign_device').values(values).execute();
  }
}

const WAITING: CampaignDeviceState = { state: 'waiting', attempt: 1 };

type Frozen = { device: Aimed; place: number; wave: number | null; state: CampaignDeviceState };

function insertable(
  campaign: number,
  { device, place, wave, state }: Frozen,
  now: number,
): Insertable<CampaignDeviceTable> {
  const { id, name, serial_number } = device;
  return { campaign, device: id, place, wave, name, serial_number, offered_at: 0, ...columnsOf(state, now) };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keys = new Uint32Array(new Uint8Array(random.bytes(items.length * 4)).buffer);
  const keyed = items.map((item, index) => ({ item, key: keys[index] ?? 0 }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}
