import { networkInterfaces } from 'node:os';
import type { NetworkInterface } from '#shared/acs.ts';

/** The computer's network interfaces as they are now. */
export type Network = { interfaces(): NetworkInterface[] };

export const systemNetwork: Network = {
  interfaces() {
    return Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
      (addresses ?? []).map(({ address, family, mac, internal, cidr }) => ({
        name,
        address,
        family,
        mac: mac === '00:00:00:00:00:00' ? null : mac,
        internal,
        prefix: cidr === null ? null : Number(cidr.slice(cidr.indexOf('/') + 1)),
      })),
    );
  },
};
