import { describe, expect, it } from 'vitest';
import { firewallOf } from '#electron/discovery/firewall.ts';
import { ownerInLsof, ownerInPowerShell, ownerInSs, portOwnerOf } from '#electron/discovery/port-owner.ts';
import { commandsThatSay } from '../../fakes/lan.ts';

const { signal } = new AbortController();
const firewall = (platform: NodeJS.Platform, says: Record<string, string>) =>
  firewallOf(7547, { platform, commands: commandsThatSay(says), signal });

describe('the firewall of this computer', () => {
  it.each<[string, NodeJS.Platform, Record<string, string>, string, RegExp]>([
    ['Windows, on', 'win32', { netsh: 'Public Profile Settings:\nState  ON\nOk.' }, 'on', /localport=7547/],
    ['Windows, off', 'win32', { netsh: 'State  OFF' }, 'off', /netsh/],
    ['Windows in another language', 'win32', { netsh: 'Status  EIN' }, 'unknown', /netsh/],
    [
      'macOS, on',
      'darwin',
      { '/usr/libexec/ApplicationFirewall/socketfilterfw': 'Firewall is enabled. (State = 1)' },
      'on',
      /System Settings/,
    ],
    ['ufw, closed', 'linux', { ufw: 'Status: active\n\n22/tcp  ALLOW  Anywhere\n' }, 'on', /sudo ufw allow 7547\/tcp/],
    ['ufw, open', 'linux', { ufw: 'Status: active\n\n7547/tcp  ALLOW  Anywhere\n' }, 'allows', /ufw/],
    ['ufw, off', 'linux', { ufw: 'Status: inactive\n' }, 'off', /ufw/],
    ['ufw, not for this user', 'linux', { ufw: 'ERROR: You need to be root to run this script' }, 'unknown', /nft/],
    ['firewalld', 'linux', { 'firewall-cmd': 'running' }, 'on', /--add-port=7547\/tcp/],
    [
      'nftables',
      'linux',
      { nft: 'table inet f {\n chain in {\n type filter hook input priority 0; policy drop;\n' },
      'on',
      /nft/,
    ],
    ['none that is known', 'linux', {}, 'unknown', /accept/],
  ])('%s', async (_, platform, says, state, open) => {
    const found = await firewall(platform, says);
    expect(found.state).toBe(state);
    expect(found.open).toMatch(open);
  });
});

it('names a program by its file where `ss` knows but its thread', async () => {
  const ss = 'LISTEN 0 511 127.0.0.1:7547 0.0.0.0:* users:(("MainThread",pid=4242,fd=21))';
  const ask = (says: Record<string, string>) =>
    portOwnerOf({ host: '127.0.0.1', port: 7547 }, { platform: 'linux', commands: commandsThatSay(says), signal });
  await expect(ask({ ss, readlink: '/usr/bin/node\n' })).resolves.toBe('node (process 4242)');
  await expect(ask({ ss })).resolves.toBeNull();
});

it('names the program that has a port, in the words of three systems', () => {
  const here = 'LISTEN 0 511 127.0.0.1:7547 0.0.0.0:* users:(("node",pid=4242,fd=21))';
  const beside = 'LISTEN 0 511 127.0.0.2:7547 0.0.0.0:* users:(("nginx",pid=812,fd=6))';
  const everywhere = 'LISTEN 0 511 *:7547 *:* users:(("caddy",pid=99,fd=3))';
  expect(ownerInSs(`${beside}\n${here}\n`, '127.0.0.1')).toBe('node (process 4242)');
  expect(ownerInSs(beside, '127.0.0.1')).toBeNull();
  expect(ownerInSs(beside, '0.0.0.0')).toBe('nginx (process 812)');
  expect(ownerInSs(`${beside}\n${everywhere}`, '127.0.0.1')).toBe('caddy (process 99)');
  expect(ownerInSs('LISTEN 0 511 127.0.0.1:7547 0.0.0.0:*', '127.0.0.1')).toBeNull();
  expect(ownerInLsof('p812\ncnginx\nf6\n')).toBe('nginx (process 812)');
  expect(ownerInPowerShell('1234 genieacs-cwmp\r\n')).toBe('genieacs-cwmp (process 1234)');
  expect(ownerInPowerShell('')).toBeNull();
});
