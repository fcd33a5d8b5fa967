import { acsRouter } from './acs.ts';
import { appRouter } from './app.ts';
import { auditRouter } from './audit.ts';
import { benchRouter } from './bench.ts';
import { campaignsRouter } from './campaigns.ts';
import { controlRouter } from './control.ts';
import { dhcpRouter } from './dhcp.ts';
import { discoveryRouter } from './discovery.ts';
import { implementer } from './implementer.ts';
import { insightsRouter } from './insights.ts';
import { libraryRouter } from './library.ts';
import { onboardingRouter } from './onboarding.ts';
import { operationsRouter } from './operations.ts';
import { outboxRouter } from './outbox.ts';
import { parametersRouter } from './parameters.ts';
import { recipesRouter } from './recipes.ts';
import type { Services } from './services.ts';
import { settingsRouter } from './settings.ts';
import { sitesRouter } from './sites.ts';
import { timelineRouter } from './timeline.ts';

/** The whole contract over the host's services: the same for every transport. */
export function createRouter(services: Services) {
  return implementer.router({
    app: appRouter(services.app),
    sites: sitesRouter(services.sites),
    control: controlRouter(services.control),
    outbox: outboxRouter(services.outbox),
    acs: acsRouter(services.acs),
    operations: operationsRouter(services.operations),
    bench: benchRouter(services.bench),
    onboarding: onboardingRouter(services.onboarding),
    parameters: parametersRouter(services.parameters),
    discovery: discoveryRouter(services.discovery),
    dhcp: dhcpRouter(services.dhcp),
    recipes: recipesRouter(services.recipes),
    audit: auditRouter(services.audit),
    library: libraryRouter(services.library),
    campaigns: campaignsRouter(services.campaigns),
    insights: insightsRouter(services.insights),
    settings: settingsRouter(services.settings),
    timeline: timelineRouter(services.timeline),
  });
}
