import { type BenchDhcp, type BenchDhcpOptions, createBenchDhcp } from '#electron/discovery/dhcp/bench-dhcp.ts';
import { type AcsState, acsUrlAt } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import { AppError } from '#shared/errors.ts';
import type { Settings } from './settings.ts';
import type { SiteKeeper } from './site-keeper.ts';

/** The bench DHCP, joined with the ACS whose URL it tells: it starts only where the ACS listens, and ends with it. */
export type HostDhcp = Pick<BenchDhcp, 'state' | 'setBareUrl' | 'subscribe' | 'close'> & {
  /** @throws AppError `dhcp.acs-elsewhere`, and what the bench DHCP throws */
  start(where: { readonly name: string; readonly address: string }): Promise<DhcpState>;
  stop(): DhcpState;
};

type Joined = Omit<BenchDhcpOptions, 'bareUrl'> & { readonly settings: Settings; readonly sites: SiteKeeper };

export function createHostDhcp({ settings, sites, ...options }: Joined): HostDhcp {
  const dhcp = createBenchDhcp({
    ...options,
    bareUrl: {
      read: () => settings.value.bareDhcpUrl,
      write: (prefixes) => settings.change({ bareDhcpUrl: [...prefixes] }),
    },
  });
  const elsewhere = (address: string): AppError => new AppError('dhcp.acs-elsewhere', { address });
  const endWithAcs = (acs: AcsState): void => {
    const state = dhcp.state();
    if (state.state === 'off') return;
    const { address } = state.interface;
    if (acsUrlAt(acs, address) === null) dhcp.stop(elsewhere(address));
  };
  sites.acsEvents.subscribe((event) => {
    if (event.type === 'listener') endWithAcs(event.state);
  });
  sites.changes.subscribe(() => endWithAcs(sites.current?.acs.state() ?? { state: 'off' }));
  return {
    ...dhcp,
    start({ name, address }) {
      const url = acsUrlAt(sites.current?.acs.state() ?? { state: 'off' }, address);
      if (url === null) throw elsewhere(address);
      return dhcp.start({ name, address, url });
    },
    stop: () => dhcp.stop(),
  };
}
