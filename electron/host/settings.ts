import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';
import { SiteId } from '#shared/ids.ts';
import { Site } from '#shared/site.ts';
import { openJsonFile } from './json-file.ts';

const SettingsFile = z.object({
  version: z.literal(1),
  sites: z.array(Site),
  /** The site to open again at the next start; null: the first screen. */
  lastOpen: SiteId.nullable(),
});
export type SettingsValue = z.infer<typeof SettingsFile>;

const FIRST: SettingsValue = { version: 1, sites: [], lastOpen: null };

/** settings.json: what a person chose. No secret is ever in it. */
export type Settings = {
  readonly value: SettingsValue;
  /** `app.settings-corrupt` where the file could not be read and was set aside. */
  readonly notice: AppError | null;
  change(change: Partial<Omit<SettingsValue, 'version'>>): Promise<void>;
};

export async function openSettings(folder: string, clock: Clock): Promise<Settings> {
  const file = await openJsonFile(join(folder, 'settings.json'), SettingsFile, FIRST, clock);
  let value = file.value;
  return {
    get value() {
      return value;
    },
    notice: file.aside === null ? null : new AppError('app.settings-corrupt', { aside: file.aside }),
    async change(change) {
      const next = { ...value, ...change };
      await file.write(next);
      value = next;
    },
  };
}
