import { describe, expect, it } from 'vitest';
import { Rows } from '#electron/discovery/rows.ts';
import { factsOf, type Sighting } from '#electron/discovery/sighting.ts';
import { vendorOf } from '#electron/discovery/vendor.ts';
import { bestFact, isLocalMac, macOf } from '#shared/discovery.ts';
import { hostCount, hostsOf, inSubnet, probedSubnet, subnetOf, subnetText } from '#shared/subnet.ts';

const A = '74:4D:28:00:00:0A';
const B = '74:4D:28:00:00:0B';

function seen(told: Partial<Sighting>): Sighting {
  return { source: 'table', addresses: [], macs: [], facts: [], ...told };
}

describe('one row per device', () => {
  it('seen by address first and by MAC later is the same', () => {
    const rows = new Rows(vendorOf);
    rows.observe(seen({ source: 'ssdp', addresses: ['192.0.2.1'], facts: factsOf(['server', 'x']) }), 1_000);
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1', 'fe80::1'] }), 2_000);
    rows.observe(seen({ source: 'mdns', addresses: ['fe80::1'], facts: factsOf(['name', 'Hall']) }), 3_000);
    const [row, ...others] = rows.all();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ macs: [A], addresses: ['192.0.2.1', 'fe80::1'], sources: ['table', 'ssdp', 'mdns'] });
    expect(row?.firstSeen).toBe('1970-01-01T00:00:01.000Z');
    expect(row?.lastSeen).toBe('1970-01-01T00:00:03.000Z');
  });

  it('two rows that turn out to be one become one, and the other is told gone', () => {
    const rows = new Rows(() => null);
    const first = rows.observe(seen({ macs: [A] }), 1);
    const second = rows.observe(seen({ source: 'ssdp', addresses: ['192.0.2.1'], facts: factsOf(['server', 'x']) }), 2);
    rows.takeChanges();
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1'] }), 3);
    const { neighbours, gone } = rows.takeChanges();
    expect(gone).toEqual([second]);
    expect(neighbours.map(({ key }) => key)).toEqual([first]);
    expect(neighbours[0]?.facts).toMatchObject([{ kind: 'server', value: 'x' }]);
  });

  it('two MACs on one address stay two devices, and the address is the one’s seen last', () => {
    const rows = new Rows(() => null);
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1'] }), 1);
    const second = rows.observe(seen({ macs: [B], addresses: ['192.0.2.1'] }), 2);
    expect(rows.all()).toHaveLength(2);
    expect(rows.observe(seen({ source: 'ssdp', addresses: ['192.0.2.1'] }), 3)).toBe(second);
  });

  it('several MACs in one sighting are one device', () => {
    const rows = new Rows(() => null);
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1'] }), 1);
    rows.observe(seen({ source: 'mndp', macs: [B], addresses: ['192.0.2.2'] }), 2);
    rows.observe(seen({ source: 'ubiquiti', macs: [A, B], addresses: ['192.0.2.1'] }), 3);
    expect(rows.all()).toMatchObject([{ macs: [A, B], addresses: ['192.0.2.1', '192.0.2.2'] }]);
  });

  it('one that claims everybody’s MAC makes no one device of the whole LAN', () => {
    const rows = new Rows(() => null);
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1'] }), 1);
    const liar = rows.observe(seen({ macs: [B], addresses: ['192.0.2.2'] }), 2);
    const claim = seen({ source: 'ubiquiti', macs: [A, B], addresses: ['192.0.2.2'], facts: factsOf(['name', 'me']) });
    expect(rows.observe(claim, 3)).toBe(liar);
    expect(rows.all()).toMatchObject([
      { macs: [A], facts: [] },
      { macs: [B], facts: [{ value: 'me' }] },
    ]);
  });

  it('keeps each source’s newest word, every service, and forgets all on clear', () => {
    const rows = new Rows(() => null);
    for (const name of ['old', 'new']) {
      rows.observe(seen({ source: 'mndp', macs: [A], facts: factsOf(['name', name], ['service', name]) }), 1);
    }
    rows.observe(seen({ source: 'ubiquiti', macs: [A], facts: factsOf(['name', 'other']) }), 9);
    const row = rows.all()[0];
    expect(row?.facts.filter(({ kind }) => kind === 'name').map(({ value }) => value)).toEqual(['new', 'other']);
    expect(row?.facts.filter(({ kind }) => kind === 'service')).toHaveLength(2);
    expect(row && bestFact(row, 'name')?.value).toBe('new');
    rows.clear();
    expect(rows.all()).toEqual([]);
    expect(rows.takeChanges().gone).toEqual([row?.key]);
  });

  it('is bounded: rows, facts, addresses', () => {
    const rows = new Rows(() => null);
    for (let index = 0; index < 300; index += 1) {
      rows.observe(
        seen({ macs: [A], addresses: [`10.0.${index >> 8}.${index & 255}`], facts: factsOf(['service', index]) }),
        1,
      );
    }
    expect(rows.all()[0]?.facts).toHaveLength(64);
    expect(rows.all()[0]?.addresses).toHaveLength(16);
    for (let index = 0; index < 9_000; index += 1) {
      rows.observe(seen({ addresses: [`10.1.${index >> 8}.${index & 255}`] }), 1);
    }
    expect(rows.all()).toHaveLength(8_192);
  });

  it('silence makes nobody seen', () => {
    const rows = new Rows(() => null);
    rows.knocked('192.0.2.1', 80, 'silent', 1);
    expect(rows.all()).toEqual([]);
    rows.observe(seen({ macs: [A], addresses: ['192.0.2.1'] }), 1);
    rows.knocked('192.0.2.1', 80, 'silent', 2);
    expect(rows.all()[0]).toMatchObject({
      ports: [{ port: 80, state: 'silent' }],
      lastSeen: '1970-01-01T00:00:00.001Z',
    });
  });
});

describe('who made it', () => {
  it.each([
    ['74:4D:28:91:0D:2F', 'MikroTik'],
    ['80:2A:A8:8D:69:2B', 'Ubiquiti'],
    ['00:04:0E:00:00:01', 'AVM'],
    ['00:00:00:00:00:01', null],
    // The local bit: whoever made it up, it was not the holder of the prefix.
    ['76:4D:28:91:0D:2F', null],
  ])('%s: %s', (mac, maker) => {
    expect(vendorOf(mac)).toBe(maker);
  });

  it('a MAC however it is written', () => {
    for (const written of ['74:4d:28:0:0:a', '74-4D-28-00-00-0A', '744d2800000a', '744d.2800.000a']) {
      expect(macOf(written)).toBe(A);
    }
    for (const none of ['', 'ff:ff:ff:ff:ff:ff', '00:00:00:00:00:00', '01:00:5e:00:00:16', '74:4d:28', 'x']) {
      expect(macOf(none)).toBeNull();
    }
    expect(isLocalMac('02:00:00:00:00:01')).toBe(true);
    expect(isLocalMac(A)).toBe(false);
  });
});

describe('how far probes go', () => {
  it.each([
    ['192.0.2.77', 24, 'near', '192.0.2.0/24', 254],
    ['10.1.7.200', 8, 'near', '10.1.4.0/22', 1_022],
    ['10.1.7.200', 20, 'subnet', '10.1.0.0/20', 4_094],
    ['10.1.7.200', 8, 'subnet', '10.1.0.0/16', 65_534],
    ['192.0.2.1', 31, 'near', '192.0.2.0/31', 2],
    ['192.0.2.1', 32, 'near', '192.0.2.1/32', 1],
  ] as const)('%s/%i %s: %s', (address, prefix, reach, text, count) => {
    const subnet = probedSubnet(address, prefix, reach);
    if (subnet === null) throw new Error('no subnet');
    expect(subnetText(subnet)).toBe(text);
    expect(hostCount(subnet)).toBe(count);
    const hosts = [...hostsOf(subnet)];
    expect(hosts).toHaveLength(count);
    expect(hosts.every((host) => inSubnet(host, subnet))).toBe(true);
    expect(hosts).toContain(address);
  });

  it('nowhere, where the subnet is not known or is none', () => {
    expect(probedSubnet('192.0.2.1', null, 'near')).toBeNull();
    expect(subnetOf('192.0.2.256', 24)).toBeNull();
    expect(subnetOf('192.0.2.1', 33)).toBeNull();
  });
});
