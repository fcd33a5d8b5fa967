import type { Services } from '#electron/contract/services.ts';
import type { SiteKeeper } from './site-keeper.ts';

/** Firmware campaigns as the control server of the open site holds them; it drives them, not this host. */
export function campaignServices({ sites }: { readonly sites: SiteKeeper }): Services['campaigns'] {
  const client = () => sites.opened().client.campaigns;
  return {
    list: async (_, signal) => ({ items: await client().list(signal) }),
    get: ({ id }, signal) => client().get(id, signal),
    devices: (asked, signal) => client().devices(asked, signal),
    outcome: async ({ id }, signal) => ({ outcome: await client().outcome(id, signal) }),
    rehearse: (plan) => client().rehearse(plan),
    create: ({ plan, key }) => client().create(plan, key),
    change: (change) => client().change(change),
    act: (act) => client().act(act),
    async remove(removal) {
      await client().remove(removal);
      return {};
    },
  };
}
