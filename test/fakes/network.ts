import type { Network } from '#electron/ports/network.ts';

/** A laptop with loopback and one cable plugged in. */
export const fakeNetwork: Network = {
  interfaces: () => [
    { name: 'lo', address: '127.0.0.1', family: 'IPv4', mac: null, internal: true },
    { name: 'eth0', address: '192.0.2.10', family: 'IPv4', mac: '02:00:00:00:00:01', internal: false },
  ],
};
