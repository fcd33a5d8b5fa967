import { expect, test } from 'vitest';
import { acsUrl, interfaceKind, orderInterfaces, readPort } from '#renderer/features/bench/interfaces.ts';
import type { NetworkInterface } from '#shared/acs.ts';

const nif = (name: string, address: string, internal = false): NetworkInterface => ({
  name,
  address,
  family: address.includes(':') ? 'IPv6' : 'IPv4',
  mac: null,
  internal,
});

test('the likeliest address comes first, link-local is left out', () => {
  const ordered = orderInterfaces([
    nif('lo', '127.0.0.1', true),
    nif('docker0', '172.17.0.1'),
    nif('wlp2s0', '192.168.1.20'),
    nif('enp3s0', 'fe80::1'),
    nif('enp3s0', '2001:db8::5'),
    nif('enp3s0', '192.168.88.10'),
    nif('wg0', '10.0.0.2'),
  ]);
  expect(ordered.map(({ address }) => address)).toEqual([
    '192.168.88.10',
    '2001:db8::5',
    '192.168.1.20',
    '10.0.0.2',
    '172.17.0.1',
    '127.0.0.1',
  ]);
});

test('kinds on the three systems', () => {
  expect(
    ['enp3s0', 'Ethernet 2', 'Wi-Fi', 'utun4', 'vEthernet (WSL)', 'pan0'].map((name) =>
      interfaceKind(nif(name, '10.0.0.1')),
    ),
  ).toEqual(['Cable', 'Cable', 'Wi-Fi', 'VPN', 'Virtual', 'Network']);
});

test('an IPv6 address stands in brackets', () => {
  expect(acsUrl('2001:db8::5', 7547)).toBe('http://[2001:db8::5]:7547/');
  expect(acsUrl('192.168.1.2', 80)).toBe('http://192.168.1.2:80/');
});

test('ports', () => {
  expect(readPort(' 7547 ')).toEqual({ port: 7547 });
  expect(readPort('0')).toEqual({ port: 0 });
  expect(readPort('65536')).toHaveProperty('wrong');
  for (const typed of ['', 'abc', '-1', '7.5', '123456']) expect(readPort(typed)).toHaveProperty('wrong');
});
