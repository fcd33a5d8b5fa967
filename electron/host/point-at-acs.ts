import type { Services } from '#electron/contract/services.ts';
import type { Discovery } from '#electron/discovery/discovery.ts';
import { type AcsState, acsUrlAt } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import type { Vault } from './vault.ts';

type Joined = {
  readonly discovery: Discovery;
  readonly acs: () => AcsState;
  readonly vault: Pick<Vault, 'fetch' | 'forget'>;
};

/**
 * Tells a neighbour that its ACS is this one, where this one listens on the network the neighbour was found on. The
 * password serves once and leaves the vault whatever happens.
 */
export function createPointAtAcs({ discovery, acs, vault }: Joined): Services['discovery']['pointAtAcs'] {
  return async ({ neighbour, username, password: ref }, signal = new AbortController().signal) => {
    try {
      const address = discovery.address();
      if (address === null) throw new AppError('discovery.neighbour-gone');
      const acsUrl = acsUrlAt(acs(), address);
      if (acsUrl === null) throw new AppError('discovery.acs-elsewhere', { address });
      const credentials = { username, password: await vault.fetch(ref) };
      return await discovery.point({ neighbour, acsUrl, credentials }, signal);
    } finally {
      await vault.forget(ref);
    }
  };
}
