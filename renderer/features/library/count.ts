import { useEffect } from 'react';
import { useSites } from '#renderer/app/host.ts';
import { useIsRemote } from '#renderer/app/is-remote.ts';
import type { PlaceCount } from '#renderer/app/place.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { plural } from '#renderer/language/speak.ts';
import { needsPerson } from '#shared/campaign/report.ts';
import { forgetCampaigns, knownCampaigns, loadCampaigns } from './campaigns/list.ts';

/** A campaign goes on for days; another control server is not asked more than it must. */
const LOOK_MS = { own: 10_000, remote: 60_000 };

/** How many campaigns stand still until a person decides, as far as was told. */
export function useStoppedCampaigns(): number {
  return useStore(knownCampaigns)?.items?.filter(needsPerson).length ?? 0;
}

/** What the rail shows beside Library; looked for as long as a site is open. */
export function useCampaignsInNeed(): PlaceCount {
  const site = useSites()?.open ?? null;
  const isRemote = useIsRemote();
  useEffect(() => {
    if (site === null) return;
    const look = (): void => {
      // One that has no campaigns gets none while it is open.
      if (knownCampaigns.get()?.items === null) return;
      // The frame says when nobody answers; what was known stays.
      loadCampaigns().catch(() => undefined);
    };
    look();
    const timer = setInterval(look, isRemote ? LOOK_MS.remote : LOOK_MS.own);
    return () => {
      clearInterval(timer);
      forgetCampaigns();
    };
  }, [site, isRemote]);
  const count = useStoppedCampaigns();
  return count === 0 ? null : { count, tone: 'needs-you', words: plural('needs you', 'need you', count) };
}
