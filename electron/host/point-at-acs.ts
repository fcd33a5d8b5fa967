import type { Services } from '#electron/contract/services.ts';
import { lookAtCertificate } from '#electron/control/certificate.ts';
import type { Discovery, Ordered } from '#electron/discovery/discovery.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { PinnedCertificate } from '#electron/ports/trust.ts';
import { type AcsState, acsUrlAt } from '#shared/acs.ts';
import type { Pointed } from '#shared/discovery.ts';
import { AppError } from '#shared/errors.ts';
import type { Settings } from './settings.ts';
import type { Vault } from './vault.ts';

type Joined = {
  readonly discovery: Pick<Discovery, 'address' | 'point'>;
  readonly acs: () => AcsState;
  readonly vault: Pick<Vault, 'fetch' | 'forget'>;
  readonly settings: Pick<Settings, 'value' | 'change'>;
  readonly clock: Clock;
};

/** Routers whose certificate is remembered; of more the oldest is asked about anew. */
const TRUSTED_MOST = 500;

/**
 * Tells a neighbour that its ACS is this one, where this one listens on the network the neighbour was found on. The
 * password serves once and leaves the vault whatever happens. A router that signed its own certificate is told nothing
 * before a person compared it; then that one certificate is good for that one router (security.md S20).
 */
export function createPointAtAcs(joined: Joined): Services['discovery']['pointAtAcs'] {
  const { discovery, acs, vault, settings, clock } = joined;

  async function trust(device: string, pin: PinnedCertificate): Promise<void> {
    await settings.change(({ routerTrust: { [device]: _, ...others } }) => ({
      routerTrust: Object.fromEntries([...Object.entries(others).slice(1 - TRUSTED_MOST), [device, pin]]),
    }));
  }

  return async (request, signal = new AbortController().signal) => {
    const { neighbour, username, password: ref } = request;
    try {
      const address = discovery.address();
      if (address === null) throw new AppError('discovery.neighbour-gone');
      const acsUrl = acsUrlAt(acs(), address);
      if (acsUrl === null) throw new AppError('discovery.acs-elsewhere', { address });
      const credentials = { username, password: await vault.fetch(ref) };
      const trustFor = (device: string) => settings.value.routerTrust[device] ?? null;
      const tell = (): Promise<Ordered> => discovery.point({ neighbour, acsUrl, credentials, trustFor }, signal);

      const first = await tell();
      if (first.outcome !== 'untrusted') return pointedOf(first);
      // It was there a moment ago: whatever is in the way now, no certificate is to be had.
      const seen = await lookAtCertificate(first.at.href, { clock, proxy: null }).catch(() => null);
      if (seen === null) return { outcome: 'unreachable', words: 'no secure connection to it can be made' };
      if (seen.pin.fingerprint !== request.trust) {
        return { outcome: 'untrusted', certificate: seen.shown, changed: trustFor(first.device) !== null };
      }
      await trust(first.device, seen.pin);
      return pointedOf(await tell());
    } finally {
      await vault.forget(ref);
    }
  };
}

function pointedOf({ device: _, ...told }: Ordered): Pointed {
  if (told.outcome !== 'untrusted') return told;
  // The very certificate that was agreed on is refused: only its dates are left to be wrong.
  return {
    outcome: 'refused',
    code: null,
    words: 'its certificate is not valid today; look at the clock of the router and of this computer',
  };
}
