import { createORPCClient } from '@orpc/client';
import { useStore } from '#renderer/cache/hooks.ts';
import type { HostClient } from '#renderer/cache/host-client.ts';
import { cell } from '#renderer/cache/store.ts';
import type { AcsEvent, AcsState } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import type { Notice, SitesState } from '#shared/site.ts';
import { type ConnectionState, follow, keepConnected } from './connection.ts';
import { openChannel } from './transport.ts';

/** The host as the screen sees it: the typed client, and what it streams all the time. */
const connection = keepConnected(openChannel);

/** Every call of the contract. For what is drawn, use renderer/cache instead. */
export const client: HostClient = createORPCClient(connection.link);

const sites = cell<SitesState | null>(null);
const notices = cell<readonly Notice[]>([]);
const acsState = cell<AcsState | null>(null);
const dhcpState = cell<DhcpState | null>(null);
const acsListeners = new Set<(event: AcsEvent) => void>();
const acsResumed = new Set<() => void>();

/** Begins to listen to the host; called once, before the first paint. */
export function listenToHost(signal: AbortSignal = new AbortController().signal): void {
  void follow((options) => client.sites.watch({}, options), sites.set, signal);
  void follow((options) => client.app.notices({}, options), notices.set, signal);
  void follow((options) => client.dhcp.watch({}, options), dhcpState.set, signal);
  void follow(
    (options) => client.acs.events({}, options),
    (event) => {
      if (event.type === 'listener') acsState.set(event.state);
      for (const listener of [...acsListeners]) listener(event);
    },
    signal,
    () => {
      // What happened while nobody listened: the state is read again, and whoever shows more reads that again.
      void client.acs.state({}).then(acsState.set, () => acsState.set(null));
      for (const resumed of [...acsResumed]) resumed();
    },
  );
}

export function useConnection(): ConnectionState {
  return useStore(connection.state);
}

/** The sites there are and which is open; null until the host has said so. */
export function useSites(): SitesState | null {
  return useStore(sites);
}

/** Takes a newer state that a call answered, without waiting for the stream. */
export function takeSites(state: SitesState): void {
  sites.set(state);
}

export function useNotices(): readonly Notice[] {
  return useStore(notices);
}

/** Whether the ACS listens, and where; null until the host has said so. */
export function useAcsState(): AcsState | null {
  return useStore(acsState);
}

export function takeAcsState(state: AcsState): void {
  acsState.set(state);
}

/** Whether this laptop gives addresses, and to whom; null until the host has said so. */
export function useDhcpState(): DhcpState | null {
  return useStore(dhcpState);
}

/**
 * Hears every event of the ACS. `onResume` is called after each break of the stream (and not for the first opening):
 * read again what you show. Returns what ends it.
 */
export function onAcsEvent(listener: (event: AcsEvent) => void, onResume?: () => void): () => void {
  acsListeners.add(listener);
  if (onResume) acsResumed.add(onResume);
  return () => {
    acsListeners.delete(listener);
    if (onResume) acsResumed.delete(onResume);
  };
}
