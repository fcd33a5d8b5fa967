import type { SiteId } from '#shared/ids.ts';
import type { Site } from '#shared/site.ts';
import { type OwnSite, type OwnSiteOptions, openOwnSite } from './own-site.ts';

/** The first site of one's own, and the one that `serve` is about. */
export const LOCAL: Site & { kind: 'local' } = { kind: 'local', id: 'local' as SiteId, name: 'This site' };

export type LocalSiteOptions = OwnSiteOptions & {
  /** What a store begins with in which nothing is yet: the demo data, or only what a first device needs. */
  readonly beginWith: 'demo' | 'empty';
};

/** Opens a site of one's own. */
export async function openLocalSite(options: LocalSiteOptions): Promise<OwnSite> {
  const own = await openOwnSite(options);
  try {
    const { inventory } = own;
    if (options.beginWith === 'empty') await inventory.startEmpty();
    else if (await inventory.isEmpty()) await inventory.loadDemo();
    return own;
  } catch (error) {
    await own.close();
    throw error;
  }
}
