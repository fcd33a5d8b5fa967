import type { Catalogue } from '../catalogue.ts';
import app1 from './app-1.ts';
import app2 from './app-2.ts';
import audit1 from './audit-1.ts';
import audit2 from './audit-2.ts';
import audit3 from './audit-3.ts';
import bench1 from './bench-1.ts';
import bench2 from './bench-2.ts';
import common1 from './common-1.ts';
import common2 from './common-2.ts';
import common3 from './common-3.ts';
import device1 from './device-1.ts';
import device2 from './device-2.ts';
import device3 from './device-3.ts';
import fleet1 from './fleet-1.ts';
import fleet2 from './fleet-2.ts';
import heardAcs1 from './heard-acs-1.ts';
import heardAcs2 from './heard-acs-2.ts';
import heardApi from './heard-api.ts';
import heardCache from './heard-cache.ts';
import heardCampaigns from './heard-campaigns.ts';
import heardDiagnosis from './heard-diagnosis.ts';
import heardErrors1 from './heard-errors-1.ts';
import heardErrors2 from './heard-errors-2.ts';
import heardFaults1 from './heard-faults-1.ts';
import heardFaults2 from './heard-faults-2.ts';
import heardNetwork from './heard-network.ts';
import heardRules1 from './heard-rules-1.ts';
import heardRules2 from './heard-rules-2.ts';
import help1 from './help-1.ts';
import help2 from './help-2.ts';
import insights1 from './insights-1.ts';
import insights2 from './insights-2.ts';
import library1 from './library-1.ts';
import library2 from './library-2.ts';
import library3 from './library-3.ts';
import neighbours1 from './neighbours-1.ts';
import neighbours2 from './neighbours-2.ts';
import parameters from './parameters.ts';
import recipes1 from './recipes-1.ts';
import recipes2 from './recipes-2.ts';
import settings from './settings.ts';
import start from './start.ts';
import sync1 from './sync-1.ts';
import sync2 from './sync-2.ts';
import ui from './ui.ts';

const catalogue: Catalogue = {
  screen: {
    ...app1,
    ...app2,
    ...audit1,
    ...audit2,
    ...audit3,
    ...bench1,
    ...bench2,
    ...common1,
    ...common2,
    ...common3,
    ...device1,
    ...device2,
    ...device3,
    ...fleet1,
    ...fleet2,
    ...help1,
    ...help2,
    ...insights1,
    ...insights2,
    ...library1,
    ...library2,
    ...library3,
    ...neighbours1,
    ...neighbours2,
    ...parameters,
    ...recipes1,
    ...recipes2,
    ...settings,
    ...start,
    ...sync1,
    ...sync2,
    ...ui,
  },
  heard: {
    ...heardErrors1,
    ...heardErrors2,
    ...heardFaults1,
    ...heardFaults2,
    ...heardDiagnosis,
    ...heardAcs1,
    ...heardAcs2,
    ...heardRules1,
    ...heardRules2,
    ...heardCampaigns,
    ...heardApi,
    ...heardNetwork,
    ...heardCache,
  },
};

export default catalogue;
