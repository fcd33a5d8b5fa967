import { practiceCpes, startPracticeSite } from '#electron/practice/practice-site.ts';
import type { SiteId } from '#shared/ids.ts';
import type { Site } from '#shared/site.ts';
import { loopbackApi } from './loopback-api.ts';
import { Endings, type OpenSite } from './open-site.ts';
import { type OwnSiteOptions, openOwnSite } from './own-site.ts';

export const PRACTICE: Site & { kind: 'practice' } = {
  kind: 'practice',
  id: 'practice' as SiteId,
  name: 'Practice site',
};

/** The practice site: demo data, the ACS on loopback, and three CPEs that inform it over real sockets. */
export async function openPracticeSite(
  options: Omit<OwnSiteOptions, 'site' | 'database' | 'serveApi'>,
): Promise<OpenSite> {
  const endings = new Endings();
  try {
    const own = await openOwnSite({
      ...options,
      site: PRACTICE,
      database: null,
      serveApi: loopbackApi(options.ports.clock),
    });
    endings.add(() => own.close());
    const { clock, random, log } = options.ports;
    if (await own.inventory.isEmpty()) {
      await own.inventory.loadPractice({ now: clock.now(), cpes: practiceCpes() });
    }
    const state = await own.acs.turnOn({ host: '127.0.0.1', port: 0 });
    if (state.state === 'on') {
      const cpes = startPracticeSite({ acsUrl: state.url, clock, random, log: log.child({ room: 'practice' }) });
      endings.add(() => cpes.stop());
    }
    return { ...own, close: () => endings.run() };
  } catch (error) {
    await endings.run();
    throw error;
  }
}
