import {
  Cable,
  ChartColumn,
  CircleHelp,
  ClipboardCheck,
  FileUp,
  House,
  Library,
  List,
  ListTree,
  Radar,
  RefreshCw,
  ScrollText,
  Settings2,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import { useAuditUnderWay } from '#renderer/features/audit/active.ts';
import { useUndecided } from '#renderer/features/bench/count.ts';
import { useCampaignsInNeed } from '#renderer/features/library/count.ts';
import { useNotLanded } from '#renderer/features/sync/count.ts';
import { t } from '#renderer/language/speak.ts';
import type { Place } from './place.ts';

type Load = () => Promise<{ readonly default: ComponentType }>;
const loads: Load[] = [];

/** A place whose code is loaded when somebody goes there, or by `loadEveryPlace`. */
function later(load: Load): ComponentType {
  loads.push(load);
  return lazy(load);
}

/**
 * Loads the code of every place. The first one needs only its own; once it stands, the others are fetched while nobody
 * waits for them: in a browser they come from the host, and a place must open when that has died, too.
 */
export async function loadEveryPlace(): Promise<void> {
  // What fails here fails again, and is shown, where a person goes there.
  for (const load of loads) await load().catch(() => undefined);
}

/** The places, in the order of the rail. `start` stands in for every place while no site is open. */
export const PLACES: readonly Place[] = [
  {
    id: 'start',
    title: t('Start'),
    icon: House,
    inRail: false,
    needsSite: false,
    component: later(() => import('#renderer/features/start/Start.tsx')),
  },
  {
    id: 'fleet',
    title: t('Fleet'),
    icon: List,
    key: 'f',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/fleet/Fleet.tsx')),
  },
  {
    id: 'device',
    title: t('Device'),
    icon: List,
    inRail: false,
    needsSite: true,
    component: later(() => import('#renderer/features/device/DevicePage.tsx')),
  },
  {
    id: 'import',
    title: t('Import'),
    icon: FileUp,
    inRail: false,
    needsSite: true,
    component: later(() => import('#renderer/features/fleet/import/Import.tsx')),
  },
  {
    id: 'parameters',
    title: t('Parameters'),
    icon: ListTree,
    inRail: false,
    needsSite: true,
    component: later(() => import('#renderer/features/parameters/Parameters.tsx')),
  },
  {
    id: 'bench',
    title: t('Bench'),
    icon: Cable,
    key: 'b',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/bench/Bench.tsx')),
    useCount: useUndecided,
  },
  {
    id: 'recipes',
    title: t('Recipes'),
    icon: ScrollText,
    key: 'r',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/recipes/Recipes.tsx')),
  },
  {
    id: 'library',
    title: t('Library'),
    icon: Library,
    key: 'l',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/library/Library.tsx')),
    useCount: useCampaignsInNeed,
  },
  {
    id: 'neighbours',
    title: t('Neighbours'),
    icon: Radar,
    key: 'n',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/neighbours/Neighbours.tsx')),
  },
  {
    id: 'audit',
    title: t('Audit'),
    icon: ClipboardCheck,
    key: 'a',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/audit/Audit.tsx')),
    useCount: useAuditUnderWay,
  },
  {
    id: 'insights',
    title: t('Insights'),
    icon: ChartColumn,
    key: 'i',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/insights/Insights.tsx')),
  },
  {
    id: 'sync',
    title: t('Sync'),
    icon: RefreshCw,
    key: 's',
    inRail: true,
    needsSite: true,
    component: later(() => import('#renderer/features/sync/Sync.tsx')),
    useCount: useNotLanded,
  },
  {
    id: 'settings',
    title: t('Settings'),
    icon: Settings2,
    key: ',',
    inRail: true,
    needsSite: false,
    component: later(() => import('#renderer/features/settings/Settings.tsx')),
  },
  {
    id: 'help',
    title: t('Help'),
    icon: CircleHelp,
    inRail: true,
    needsSite: false,
    component: later(() => import('#renderer/features/help/Help.tsx')),
  },
];

export function placeOf(id: string): Place | undefined {
  return PLACES.find((place) => place.id === id);
}
