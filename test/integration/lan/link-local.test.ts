import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiscoveryEvent } from '#shared/discovery.ts';
import { createNamespaces, missingForNamespaces, type Namespaces } from '#test/fixtures/lan/namespaces.ts';
import { type Spoken, spoken } from '#test/fixtures/lan/spoken.ts';

/** A router fresh out of its box has no IPv4 address a laptop shares: by IPv6 it is on the link all the same. */
const PICKED = { name: 'bench0', address: '192.168.77.1' };
const ROUTER = { mac: '02:00:5E:00:00:07', address: 'fe80::5eff:fe00:7' };
const missing = missingForNamespaces(['ping']);

describe.skipIf(missing !== null)(`IPv6 on the link${missing === null ? '' : ` (${missing})`}`, () => {
  let folder: string;
  let lan: Namespaces;
  let laptop: Spoken;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarc-link-'));
    lan = createNamespaces();
    for (const computer of ['laptop', 'router', 'office']) await lan.add(computer);
    await lan.cable(['laptop', PICKED.name], ['router', 'lan0']);
    await lan.cable(['laptop', 'lan0'], ['office', 'eth0']);
    await lan.run('router', 'ip', 'link', 'set', 'lan0', 'address', ROUTER.mac);
    await lan.run('router', 'ip', 'addr', 'flush', 'dev', 'lan0');
    await lan.run('router', 'ip', 'addr', 'add', `${ROUTER.address}/64`, 'dev', 'lan0', 'nodad');
    await lan.run('laptop', 'ip', 'addr', 'add', `${PICKED.address}/24`, 'dev', PICKED.name);
    await lan.run('laptop', 'ip', 'addr', 'add', '10.0.5.1/24', 'dev', 'lan0');
    const program = ['test/fixtures/lan/laptop.ts', '--data', join(folder, 'data'), '--http', '127.0.0.1:0', '--demo'];
    laptop = spoken(lan.start('laptop', process.execPath, ...program));
    expect(await laptop.ask()).toEqual({ ok: 'ready' });
  }, 60_000);
  afterEach(async () => {
    await lan.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** Echo requests an interface has taken in since it was made. */
  const echoesAt = async (computer: string, nif: string): Promise<number> => {
    const counters = await lan.run(computer, 'cat', `/proc/net/dev_snmp6/${nif}`);
    return Number(/^Icmp6InEchos\s+(\d+)/m.exec(counters)?.[1]);
  };

  test('finds who has a link-local address only, and asks nobody on another interface', async () => {
    expect(await laptop.ask('discovery.scan', { ...PICKED, reach: 'none' })).toMatchObject({
      ok: { phase: 'running' },
    });
    const seen = async () => (await laptop.ask('discovery.watch')).ok as DiscoveryEvent;
    await vi.waitFor(async () => expect((await seen()).scan.phase).toBe('done'), { timeout: 30_000, interval: 200 });
    expect((await seen()).neighbours).toMatchObject([
      { addresses: [ROUTER.address], macs: [ROUTER.mac], sources: ['table'] },
    ]);
    expect(await echoesAt('router', 'lan0')).toBeGreaterThan(0);
    expect(await echoesAt('office', 'eth0')).toBe(0);
  }, 60_000);
});
