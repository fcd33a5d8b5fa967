import type { ConnectionState } from '#renderer/app/connection.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import type { HostClient } from '#renderer/cache/host-client.ts';
import { type Cell, cell } from '#renderer/cache/store.ts';
import type { AcsEvent, AcsState } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import { AppError } from '#shared/errors.ts';
import type { Notice, SitesState } from '#shared/site.ts';

/**
 * Stands in for renderer/app/host.ts in component tests: each call of the contract is answered by `answers`, events
 * are sent by `tell`. Use: `vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'))`.
 */
type Answer = (input: never) => unknown;
export const answers: Record<string, Answer> = {};
/** Every call there was, in order: `acs.turnOn` and its input. */
export const calls: { readonly path: string; readonly input: unknown }[] = [];

export const sites: Cell<SitesState | null> = cell<SitesState | null>(null);
export const acsState: Cell<AcsState | null> = cell<AcsState | null>(null);
export const dhcpState: Cell<DhcpState | null> = cell<DhcpState | null>(null);
const listeners = new Set<(event: AcsEvent) => void>();

/** Sends an event of the ACS to whoever listens. */
export function tell(event: AcsEvent): void {
  if (event.type === 'listener') acsState.set(event.state);
  for (const listener of [...listeners]) listener(event);
}

/** Forgets answers and calls of the test before. */
export function resetHost(): void {
  for (const path of Object.keys(answers)) delete answers[path];
  // A site of one's own, unless a test says otherwise.
  answers['bench.standing'] = () => ({ way: 'own' });
  answers['bench.operations'] = () => ({ operations: [] });
  answers['insights.flips'] = () => ({ total: 0, flips: [] });
  answers['parameters.page'] = () => ({ rows: [], next: null, total: 0 });
  answers['settings.list'] = () => ({ settings: [] });
  answers['settings.wiped'] = () => ({ wiped: [] });
  answers['parameters.readings'] = () => ({ lines: [] });
  answers['timeline.page'] = () => ({ entries: [], before: null, gaps: [] });
  calls.length = 0;
  sites.set(null);
  acsState.set(null);
  dhcpState.set(null);
}

function domain(name: string): unknown {
  return new Proxy(
    {},
    {
      get: (_, procedure) => async (input: unknown) => {
        const path = `${name}.${String(procedure)}`;
        calls.push({ path, input });
        const answer = answers[path];
        if (answer === undefined) throw new AppError('app.internal', { detail: `nobody answers ${path}` });
        return answer(input as never);
      },
    },
  );
}

export const client = {
  app: domain('app'),
  sites: domain('sites'),
  control: domain('control'),
  outbox: domain('outbox'),
  acs: domain('acs'),
  bench: domain('bench'),
  campaigns: domain('campaigns'),
  onboarding: domain('onboarding'),
  operations: domain('operations'),
  parameters: domain('parameters'),
  discovery: domain('discovery'),
  dhcp: domain('dhcp'),
  library: domain('library'),
  timeline: domain('timeline'),
  settings: domain('settings'),
  insights: domain('insights'),
  recipes: domain('recipes'),
} as HostClient;

export const useConnection = (): ConnectionState => ({ state: 'open' });
export const useNotices = (): readonly Notice[] => [];
export const useSites = (): SitesState | null => useStore(sites);
export const useAcsState = (): AcsState | null => useStore(acsState);
export const useDhcpState = (): DhcpState | null => useStore(dhcpState);
export const takeSites = (state: SitesState): void => sites.set(state);
export const takeAcsState = (state: AcsState): void => tell({ type: 'listener', state });

export function onAcsEvent(listener: (event: AcsEvent) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
