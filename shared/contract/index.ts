import { acs } from './acs.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { bench } from './bench.ts';
import { campaigns } from './campaigns.ts';
import { control } from './control.ts';
import { dhcp } from './dhcp.ts';
import { discovery } from './discovery.ts';
import { insights } from './insights.ts';
import { library } from './library.ts';
import { onboarding } from './onboarding.ts';
import { operations } from './operations.ts';
import { outbox } from './outbox.ts';
import { parameters } from './parameters.ts';
import { recipes } from './recipes.ts';
import { settings } from './settings.ts';
import { sites } from './sites.ts';
import { timeline } from './timeline.ts';

/** The one contract between screen and host: declared here, implemented in electron/contract, used by the renderer. */
export const contract = {
  app,
  sites,
  control,
  outbox,
  acs,
  operations,
  bench,
  parameters,
  onboarding,
  discovery,
  dhcp,
  recipes,
  audit,
  library,
  campaigns,
  insights,
  timeline,
  settings,
};
export type Contract = typeof contract;
