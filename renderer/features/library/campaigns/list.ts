import { client } from '#renderer/app/host.ts';
import { cell, type Store } from '#renderer/cache/store.ts';
import type { CampaignReport } from '#shared/campaign/report.ts';

const held = cell<CampaignList | null>(null);

/** The campaigns of a site; `items` null: its control server has none. */
export type CampaignList = { readonly items: readonly CampaignReport[] | null };

/** What was told last, whoever asked: the count in the rail follows what the list shows. Null: nothing yet. */
export const knownCampaigns: Store<CampaignList | null> = held;

/** Asks the control server of the open site. */
export async function loadCampaigns(): Promise<CampaignList> {
  const list = await client.campaigns.list({});
  held.set(list);
  return list;
}

/** Another site was opened. */
export function forgetCampaigns(): void {
  held.set(null);
}
