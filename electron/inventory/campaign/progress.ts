import type { Kysely } from 'kysely';
import { instantMillis, instantSeconds } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import { nextStep } from '#shared/campaign/next-step.ts';
import {
  CampaignDevice,
  type CampaignProgress,
  type CampaignReport,
  type WaveProgress,
} from '#shared/campaign/report.ts';
import { snakeKeys } from '#shared/snake-case.ts';
import { type Campaign, type CampaignDeviceRow, stateOf } from './campaign-row.ts';
import { rulesOf } from './driver.ts';
import { tallyOf } from './tally.ts';

/** How far campaigns have come. */

const RATE_OVER_MS = 30 * 60_000;

const NAMES: Readonly<Record<CampaignDeviceStateName, keyof WaveProgress>> = {
  waiting: 'waiting',
  queued: 'queued',
  loading: 'loading',
  verifying: 'verifying',
  upgraded: 'upgraded',
  failed: 'failed',
  unclear: 'unclear',
  'left-out': 'leftOut',
};
const EMPTY: WaveProgress = {
  size: 0,
  waiting: 0,
  queued: 0,
  loading: 0,
  verifying: 0,
  upgraded: 0,
  failed: 0,
  unclear: 0,
  leftOut: 0,
};

export async function progressOf(
  db: Kysely<Schema>,
  { id, startedAt }: Campaign,
  now: number,
): Promise<CampaignProgress | null> {
  if (startedAt === null) return null;
  const rows = await db
    .selectFrom('campaign_device')
    .select(['wave', 'state', ({ fn }) => fn.countAll<number>().as('devices')])
    .where('campaign', '=', id)
    .groupBy(['wave', 'state'])
    .execute();
  const since = Math.max(startedAt, now - RATE_OVER_MS);
  const { ended } = await db
    .selectFrom('campaign_device')
    .select(({ fn }) => fn.countAll<number>().as('ended'))
    .where('campaign', '=', id)
    .where('ended_at', '>=', since)
    .where('state', 'in', ['upgraded', 'failed'])
    .executeTakeFirstOrThrow();
  const waves: WaveProgress[] = [];
  let leftOut = 0;
  for (const { wave, state, devices } of rows) {
    if (wave === null) {
      leftOut += devices;
      continue;
    }
    const before = waves[wave] ?? EMPTY;
    waves[wave] = { ...before, [NAMES[state]]: before[NAMES[state]] + devices, size: before.size + devices };
  }
  return { waves, leftOut, recent: { ended, since: instantSeconds(since) } };
}

async function reportOf(db: Kysely<Schema>, campaign: Campaign, now: number): Promise<CampaignReport> {
  const { id, plan, version, state, createdAt, createdBy, startedAt } = campaign;
  const isDriven = state.state === 'running' || state.state === 'paused';
  const tally = isDriven ? await tallyOf(db, campaign, now) : NOTHING;
  const step = nextStep(rulesOf(campaign), state, tally, now);
  const until = step.step === 'wait' ? step.until : null;
  return {
    ...plan,
    id,
    version,
    state,
    createdAt: instantSeconds(createdAt),
    createdBy,
    startedAt: startedAt === null ? null : instantSeconds(startedAt),
    progress: await progressOf(db, campaign, now),
    waits: step.step === 'wait' ? { for: step.for, until: until === null ? null : instantMillis(until) } : null,
  };
}

/** As the API says it. */
export async function reportJson(db: Kysely<Schema>, campaign: Campaign, now: number): Promise<string> {
  return JSON.stringify(snakeKeys(await reportOf(db, campaign, now)));
}

const NOTHING = { waves: [], ready: 0, queued: 0, stale: 0, inFlight: 0, undecided: 0 };

export function deviceReport(row: CampaignDeviceRow): CampaignDevice {
  const { device, name, serial_number: serialNumber, wave } = row;
  return CampaignDevice.parse({ device, name, serialNumber, wave, state: stateOf(row) });
}
