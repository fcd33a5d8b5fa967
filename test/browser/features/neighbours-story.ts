import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, Fleet, FleetQuery, FleetRow, FleetSnapshot, FleetView } from '#renderer/cache/types.ts';
import { DeviceRow } from '#shared/device.ts';
import {
  DISCOVERY_STEPS,
  type DiscoveryEvent,
  type DiscoveryStep,
  type Fact,
  type Neighbour,
  type NeighbourKey,
  type ScanState,
  type StepProgress,
} from '#shared/discovery.ts';
import type { Instant } from '#shared/ids.ts';

/** A LAN with a few devices on it, as the host tells of them. */

const ago = (seconds: number): Instant => new Date(Date.now() - seconds * 1_000).toISOString() as Instant;

export const NIF = { name: 'enp3s0', address: '192.168.88.10', prefix: 24, mac: null, internal: false };

export function scanned(
  over: Partial<ScanState> = {},
  steps: Partial<Record<DiscoveryStep, Partial<StepProgress>>> = {},
): ScanState {
  return {
    phase: 'done',
    interface: NIF,
    reach: 'near',
    startedAt: ago(9),
    endedAt: ago(3),
    steps: DISCOVERY_STEPS.map((step) => ({
      step,
      state: 'done',
      found: 0,
      done: 0,
      of: null,
      words: null,
      ...steps[step],
    })),
    ...over,
  };
}

export const NEVER: ScanState = {
  ...scanned({ phase: 'never', interface: null, startedAt: null, endedAt: null, reach: 'none' }),
  steps: scanned().steps.map((progress) => ({ ...progress, state: 'not-asked' })),
};

type Told = readonly (readonly [kind: Fact['kind'], value: string, source: Fact['source']])[];

export function neighbour(key: string, over: Partial<Neighbour>, told: Told = []): Neighbour {
  return {
    key: key as NeighbourKey,
    addresses: [],
    macs: [],
    ports: [],
    sources: ['table'],
    firstSeen: ago(4_000),
    lastSeen: ago(2),
    facts: told.map(([kind, value, source]) => ({ kind, value, source, at: ago(2) })),
    ...over,
  };
}

export const GATEWAY = neighbour(
  'n1',
  {
    addresses: ['192.168.88.1', 'fe80::204:eff:fe00:1'],
    macs: ['00:04:0E:00:00:01'],
    sources: ['table', 'ssdp', 'ports', 'description', 'page'],
    ports: [
      { port: 22, state: 'closed', at: ago(2) },
      { port: 23, state: 'silent', at: ago(2) },
      { port: 80, state: 'open', at: ago(2) },
      { port: 443, state: 'open', at: ago(2) },
      { port: 7547, state: 'open', at: ago(2) },
    ],
  },
  [
    ['name', 'Hall router', 'description'],
    ['vendor', 'AVM', 'prefix'],
    ['vendor', 'AVM Berlin', 'description'],
    ['model', 'Gateway 7590', 'description'],
    ['serial', 'ZEQ240100001', 'description'],
    ['management', 'TR-064 ManagementServer', 'description'],
    ['web', 'http://192.168.88.1/', 'page'],
    ['title', 'Gateway 7590', 'page'],
    ['server', 'Gateway UPnP/1.0', 'ssdp'],
    ['service', 'urn:dslforum-org:device:InternetGatewayDevice:1', 'ssdp'],
  ],
);
export const SWITCH = neighbour(
  'n2',
  { addresses: ['192.168.88.2'], macs: ['74:4D:28:00:00:02'], sources: ['table', 'mndp'] },
  [
    ['name', 'core', 'mndp'],
    ['vendor', 'MikroTik', 'prefix'],
    ['model', 'RB5009UG+S+', 'mndp'],
    ['version', '7.16 (stable) 2024-09-20 13:00:27', 'mndp'],
    ['uptime', '1036800', 'mndp'],
    ['interface', 'bridge/ether2', 'mndp'],
  ],
);
export const MAST = neighbour(
  'n3',
  { addresses: ['192.168.88.3'], macs: ['80:2A:A8:00:00:03', '80:2A:A8:00:00:04'], sources: ['ubiquiti'] },
  [
    ['name', 'mast north, behind the barn', 'ubiquiti'],
    ['vendor', 'Ubiquiti', 'prefix'],
    ['model', 'LAP-120', 'ubiquiti'],
    ['ssid', 'yard', 'ubiquiti'],
  ],
);
export const SILENT = neighbour('n4', { addresses: ['192.168.88.9'], macs: ['02:00:00:00:00:09'], lastSeen: ago(700) });

export function told(over: Partial<DiscoveryEvent>): DiscoveryEvent {
  return { whole: false, scan: scanned(), neighbours: [], gone: [], ...over };
}

/** A stream that stays open: what was told before anybody listened first, then each event as it is told. */
export function storyOf(first: DiscoveryEvent) {
  const waiting: DiscoveryEvent[] = [first];
  let wake: (() => void) | null = null;
  return {
    tell(event: DiscoveryEvent): void {
      waiting.push(event);
      wake?.();
    },
    async *stream(): AsyncGenerator<DiscoveryEvent> {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}

export function device(id: number, over: Partial<FleetRow>): FleetRow {
  return {
    ...DeviceRow.parse({ id }),
    key: `d:${id}` as DeviceKey,
    local: null,
    waiting: 0,
    needsPerson: false,
    changed: [],
    asked: [],
    deleting: false,
    marks: {},
    alternative: null,
    ...over,
  };
}

/** A fleet that finds what contains the text, as the cache does: a moment later. Also what it was asked. */
export function fleetOf(rows: () => readonly FleetRow[]): { fleet: Pick<Fleet, 'view'>; asked: string[] } {
  const asked: string[] = [];
  const view = (first: FleetQuery): FleetView => {
    const answer = (query: FleetQuery): FleetSnapshot => {
      const all = rows();
      const bare = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[:-]/g, '');
      const found = all.filter((row) =>
        [row.serial_number, row.address, row.name].some((text) => bare(text).includes(bare(query.text))),
      );
      return {
        query,
        total: all.length,
        matched: found.length,
        complete: true,
        millis: 1,
        at: (index) => found[index],
      };
    };
    const snapshot = cell<FleetSnapshot>({ ...answer(first), complete: false });
    let current = first;
    const refresh = (): void => void setTimeout(() => snapshot.set(answer(current)), 1);
    refresh();
    return {
      get: snapshot.get,
      subscribe: snapshot.subscribe,
      ask(query) {
        if (query.text === current.text) return;
        current = query;
        asked.push(query.text);
        refresh();
      },
      want: () => undefined,
      close: () => undefined,
    };
  };
  return { fleet: { view }, asked };
}
