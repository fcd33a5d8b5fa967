import { expect, test } from 'vitest';
import { applyEvent, NOTHING_YET } from '#renderer/app/neighbours-feed.ts';
import { copyText, draftOf, factWords, nameOf, reachWords, webAddress } from '#renderer/features/neighbours/words.ts';
import type { DiscoveryEvent, Fact, FactKind, Neighbour, NeighbourKey, ScanState } from '#shared/discovery.ts';
import type { Instant } from '#shared/ids.ts';

const at = '2024-01-15T14:25:00.000Z' as Instant;
const scan: ScanState = {
  phase: 'running',
  interface: { name: 'enp3s0', address: '192.0.2.10', prefix: 24, mac: null, internal: false },
  reach: 'none',
  startedAt: at,
  endedAt: null,
  steps: [],
};

function neighbour(key: string, facts: Partial<Record<FactKind, string>> = {}): Neighbour {
  return {
    key: key as NeighbourKey,
    addresses: ['192.0.2.1'],
    macs: ['74:4D:28:00:00:01'],
    facts: Object.entries(facts).map(([kind, value]): Fact => ({ kind: kind as FactKind, value, source: 'mndp', at })),
    ports: [],
    sources: ['mndp'],
    firstSeen: at,
    lastSeen: at,
  };
}

function event(over: Partial<DiscoveryEvent>): DiscoveryEvent {
  return { whole: false, scan, neighbours: [], gone: [], ...over };
}

test('who comes later joins at the end; who changes keeps its place; who is gone goes', () => {
  const first = applyEvent(NOTHING_YET, event({ whole: true, neighbours: [neighbour('n1'), neighbour('n2')] }));
  const second = applyEvent(first, event({ neighbours: [neighbour('n3'), neighbour('n1', { name: 'core' })] }));
  expect(second.neighbours.map(({ key }) => key)).toEqual(['n1', 'n2', 'n3']);
  expect(second.neighbours[0]?.facts).toHaveLength(1);
  const third = applyEvent(second, event({ gone: ['n1' as NeighbourKey] }));
  expect(third.neighbours.map(({ key }) => key)).toEqual(['n2', 'n3']);
  // The stream opened anew: what is not told again is not there any more.
  expect(applyEvent(third, event({ whole: true, neighbours: [neighbour('n3')] })).neighbours).toHaveLength(1);
});

test('a neighbour is called by its name, else by what it is, else by where it is', () => {
  expect(nameOf(neighbour('n1', { name: 'core', model: 'RB5009' }))).toBe('core');
  expect(nameOf(neighbour('n1', { vendor: 'MikroTik', model: 'RB5009' }))).toBe('RB5009');
  expect(nameOf(neighbour('n1'))).toBe('192.0.2.1');
});

test('its web page: as it says, else the open port', () => {
  const open = (port: number) => ({ ...neighbour('n1'), ports: [{ port, state: 'open' as const, at }] });
  expect(webAddress(neighbour('n1', { web: 'http://192.0.2.1/a' }))).toBe('http://192.0.2.1/a');
  expect(webAddress(open(80))).toBe('http://192.0.2.1/');
  expect(webAddress(open(443))).toBe('https://192.0.2.1/');
  expect(webAddress(open(22))).toBeNull();
});

test('adopting fills in what was told, and makes no serial number up', () => {
  expect(draftOf(neighbour('n1', { name: 'core', vendor: 'MikroTik', model: 'RB5009' }), scan)).toEqual({
    name: 'core',
    serial_number: '',
    description: 'Found on enp3s0 as MikroTik RB5009: 192.0.2.1, 74:4D:28:00:00:01',
  });
  expect(draftOf(neighbour('n1', { serial: 'SN-7' }), null).serial_number).toBe('SN-7');
});

test('everything is copied with who told it', () => {
  expect(factWords({ kind: 'uptime', value: '7200', source: 'mndp', at })).toBe('2 h');
  expect(copyText(neighbour('n1', { uptime: '7200' })).split('\n')).toEqual([
    'Address\t192.0.2.1',
    'MAC\t74:4D:28:00:00:01',
    'Up for\t2 h\tMNDP',
  ]);
});

test('how far ports are tried is said in addresses; the whole network is a choice only where it is more', () => {
  const nif = (prefix: number | null) => ({ name: 'e', address: '10.1.7.200', prefix, mac: null, internal: false });
  expect(reachWords(nif(24), 'near')).toBe('Try ports: 254 addresses of 10.1.7.0/24');
  expect(reachWords(nif(24), 'subnet')).toBeNull();
  expect(reachWords(nif(8), 'near')).toBe('Try ports: 1,022 addresses of 10.1.4.0/22');
  expect(reachWords(nif(8), 'subnet')).toBe('Try ports: 65,534 addresses of 10.1.0.0/16');
  expect(reachWords(nif(null), 'near')).toBeNull();
});
