import type { DhcpState } from '#shared/dhcp.ts';
import type { DiscoveryEvent, NeighbourKey, ScanState } from '#shared/discovery.ts';
import type { Instant, SecretRef } from '#shared/ids.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const scan: ScanState = {
  phase: 'running',
  interface: { name: 'lo', address: '127.0.0.1', prefix: 8, mac: null, internal: true },
  reach: 'near',
  startedAt: at,
  endedAt: null,
  steps: [{ step: 'ports', state: 'running', found: 1, done: 3, of: 9, words: null }],
};
const found: DiscoveryEvent = {
  whole: true,
  scan,
  neighbours: [
    {
      key: 'n1' as NeighbourKey,
      addresses: ['127.0.0.2'],
      macs: ['74:4D:28:00:00:02'],
      facts: [{ kind: 'name', value: 'core', source: 'mndp', at }],
      ports: [{ port: 80, state: 'open', at }],
      sources: ['mndp'],
      firstSeen: at,
      lastSeen: at,
    },
  ],
  gone: ['n2' as NeighbourKey],
};

const dhcpState: DhcpState = {
  state: 'on',
  interface: { name: 'eth0', address: '192.168.77.1', prefix: 24 },
  url: 'http://192.168.77.1:7547/',
  since: at,
  link: 'up',
  leases: [
    {
      mac: '74:4D:28:00:00:02',
      address: '192.168.77.2',
      phase: 'bound',
      vendor: 'MikroTik',
      hostName: 'router',
      serialNumber: null,
      asksForAcs: true,
      bareUrl: false,
      since: at,
    },
  ],
  most: 64,
  full: false,
};

export const DISCOVERY_SAMPLES: SamplesOf<'discovery'> = {
  interfaces: { input: {}, output: { interfaces: scan.interface === null ? [] : [scan.interface] } },
  watch: { input: {}, output: found },
  scan: { input: { name: 'lo', address: '127.0.0.1', reach: 'near' }, output: scan },
  stop: { input: {}, output: { ...scan, phase: 'stopped' } },
  clear: { input: {}, output: {} },
  pointAtAcs: {
    input: {
      neighbour: 'n1' as NeighbourKey,
      username: 'admin',
      password: 'secret:hall-once' as SecretRef,
      trust: null,
    },
    output: { outcome: 'refused', code: 606, words: 'this user may not do it' },
  },
};

export const DHCP_SAMPLES: SamplesOf<'dhcp'> = {
  watch: { input: {}, output: dhcpState },
  start: { input: { name: 'eth0', address: '192.168.77.1' }, output: dhcpState },
  stop: { input: {}, output: { state: 'off', stopped: null } },
  setBareUrl: { input: { mac: '74:4D:28:00:00:02', bare: true }, output: dhcpState },
};
