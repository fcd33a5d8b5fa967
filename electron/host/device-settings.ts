import type { Services } from '#electron/contract/services.ts';
import { driftOf } from '#shared/device-setting.ts';
import type { SiteKeeper } from './site-keeper.ts';

/** What devices should be set to: asked of the control server of the open site, and changed there. */
export function deviceSettingServices({ sites }: { readonly sites: SiteKeeper }): Services['settings'] {
  const open = () => sites.opened().client.settings;
  return {
    list: async ({ device }, signal) => ({ settings: await open().list(device, signal) }),
    async adopt({ device, key, seen }) {
      const settings = (await open().list(device)) ?? [];
      for (const { id, value } of seen) {
        const setting = settings.find((each) => each.id === id);
        // It told something else meanwhile, or somebody stored it already: nobody looked at that.
        if (setting === undefined || setting.reportedValue !== value || driftOf(setting) !== 'differs') continue;
        await open().change({ id, value, key: `${key}-${id}` });
      }
      return {};
    },
    wiped: async ({ device }, signal) => ({ wiped: await open().wiped(device, signal) }),
    restore: async ({ wiped: id, key }) => ({ restored: await open().restore({ id, key }) }),
  };
}
