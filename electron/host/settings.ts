import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';
import { FleetPreferences, NO_PREFERENCES } from '#shared/fleet-view.ts';
import { SiteId } from '#shared/ids.ts';
import { Site, TrustedCertificate } from '#shared/site.ts';
import { openJsonFile } from './json-file.ts';

const SettingsFile = z.object({
  version: z.literal(1),
  sites: z.array(Site),
  /** The site to open again at the next start; null: the first screen. */
  lastOpen: SiteId.nullable(),
  /** How a person looks at the fleet of each site. What cannot be read of it costs nothing but itself. */
  fleet: z.record(SiteId, FleetPreferences.catch(NO_PREFERENCES)).default({}),
  /** MAC prefixes of makers whose CPEs want the bare URL in DHCP option 43. */
  bareDhcpUrl: z.array(z.string()).default([]),
  /** The one certificate a person trusts for a router, by its MAC, serial number or address (security.md S20). */
  routerTrust: z.record(z.string(), TrustedCertificate).default({}),
});
export type SettingsValue = z.infer<typeof SettingsFile>;

const FIRST: SettingsValue = { version: 1, sites: [], lastOpen: null, fleet: {}, bareDhcpUrl: [], routerTrust: {} };

export type SettingsChange = Partial<Omit<SettingsValue, 'version'>>;

/** settings.json: what a person chose. No secret is ever in it. */
export type Settings = {
  readonly value: SettingsValue;
  /** `app.settings-corrupt` where the file could not be read and was set aside. */
  readonly notice: AppError | null;
  /** One change after the other; a function is given the value its change begins with. */
  change(change: SettingsChange | ((value: SettingsValue) => SettingsChange)): Promise<void>;
};

export async function openSettings(folder: string, clock: Clock): Promise<Settings> {
  const file = await openJsonFile(join(folder, 'settings.json'), SettingsFile, FIRST, clock);
  let value = file.value;
  let last: Promise<void> = Promise.resolve();
  return {
    get value() {
      return value;
    },
    notice: file.aside === null ? null : new AppError('app.settings-corrupt', { aside: file.aside }),
    change(change) {
      const turn = last.then(async () => {
        const next = { ...value, ...(typeof change === 'function' ? change(value) : change) };
        await file.write(next);
        value = next;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
