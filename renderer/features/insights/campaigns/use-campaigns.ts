import { client } from '#renderer/app/host.ts';
import type { CampaignOutcome } from '#shared/campaign/outcome.ts';
import type { CampaignReport } from '#shared/campaign/report.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { type Told, useTold } from '../use-host.ts';

/** Campaigns whose figures stand on the page: the newest. The others are in the Library. */
const CAMPAIGNS_MOST = 8;

/** `outcome` null: the control server does not tell it. */
export type CountedCampaign = { readonly report: CampaignReport; readonly outcome: CampaignOutcome | null };
export type CountedCampaigns = {
  /** The newest first. */
  readonly campaigns: readonly CountedCampaign[];
  /** Older ones of the same time that are not counted. */
  readonly older: number;
};

/** The campaigns that were under way in a stretch of time; `null` within: the control server has none at all. */
export function useCampaigns(stretch: Stretch, now: number): Told<{ readonly counted: CountedCampaigns | null }> {
  return useTold(ask, stretch, now);
}

async function ask(stretch: Stretch): Promise<{ counted: CountedCampaigns | null }> {
  const { items } = await client.campaigns.list({});
  if (items === null) return { counted: null };
  const meant = items.filter((report) => wasUnderWay(report, stretch));
  const campaigns = await Promise.all(
    meant.slice(0, CAMPAIGNS_MOST).map(async (report) => ({
      report,
      outcome: (await client.campaigns.outcome({ id: report.id })).outcome,
    })),
  );
  return { counted: { campaigns, older: meant.length - campaigns.length } };
}

/** Did it go on at some time of the stretch? What is paused does: it is not over. A draft never did. */
export function wasUnderWay(
  { state, startedAt }: Pick<CampaignReport, 'state' | 'startedAt'>,
  { from, until }: Stretch,
): boolean {
  if (startedAt === null || Date.parse(startedAt) >= Date.parse(until)) return false;
  const isOver = state.state === 'done' || state.state === 'cancelled';
  return !isOver || Date.parse(state.at) >= Date.parse(from);
}
