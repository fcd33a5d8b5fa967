import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Site } from '#shared/site.ts';
import { controlOf } from './control-of.ts';
import { routeTo } from './control-servers.ts';
import { NOBODY_KNOWN, openEngine, siteFile, startAcs } from './engine.ts';
import { NO_ONBOARDING } from './onboarding.ts';
import { Endings, type OpenSite } from './open-site.ts';
import { NO_ORDERS } from './orders.ts';
import { NO_PARAMETERS } from './parameters.ts';
import type { HostPorts } from './ports.ts';
import type { Vault } from './vault.ts';

/** Opens another control server. The local ACS works beside it, on a store of this site's own. */
export async function openRemoteSite(options: {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly vault: Vault;
  readonly site: Extract<Site, { kind: 'remote' }>;
  readonly connectionRequestSeconds: number | undefined;
}): Promise<OpenSite> {
  const { ports, vault, site } = options;
  const endings = new Endings();
  try {
    const engine = await openEngine(ports, siteFile(ports.dataFolder, site.id), null, endings);
    const acs = await startAcs({ ...options, engine, directory: NOBODY_KNOWN, endings });
    const token = (): Promise<string> => vault.fetch(`token of ${site.id}`);
    const { client, lookout } = controlOf({
      ports,
      baseUrl: site.baseUrl,
      token,
      route: routeTo(site),
      organization: site.organization,
      endings,
    });
    return {
      site,
      client,
      lookout,
      acs,
      parameters: NO_PARAMETERS,
      onboarding: NO_ONBOARDING,
      orders: NO_ORDERS,
      recipes: null,
      tokens: null,
      api: null,
      notices: engine.store.notices,
      close: () => endings.run(),
    };
  } catch (error) {
    await endings.run();
    throw error;
  }
}
