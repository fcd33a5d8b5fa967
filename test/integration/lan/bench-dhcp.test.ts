import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeOption43 } from '#electron/discovery/decode/dhcp-options.ts';
import type { CpeSummary } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import { createNamespaces, missingForNamespaces, type Namespaces } from '#test/fixtures/lan/namespaces.ts';
import { type Spoken, spoken } from '#test/fixtures/lan/spoken.ts';

/**
 * The bench as it stands on a table: a laptop with two network ports, the office LAN on one, a router's WAN on the
 * other. Real DHCP clients and servers of others', in network namespaces.
 */
const BENCH = { name: 'bench0', address: '192.168.77.1' };
const ACS = `http://${BENCH.address}:7547/`;
const SCRIPT = 'test/fixtures/lan/udhcpc-script.sh';
const missing = missingForNamespaces(['udhcpc', 'dhclient', 'dnsmasq']);

describe.skipIf(missing !== null)(`the bench DHCP${missing === null ? '' : ` (${missing})`}`, () => {
  let folder: string;
  let lan: Namespaces;
  let laptop: Spoken;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarc-lan-'));
    lan = createNamespaces();
    for (const computer of ['laptop', 'router', 'office']) await lan.add(computer);
    await lan.cable(['laptop', BENCH.name], ['router', 'wan0']);
    await lan.cable(['laptop', 'lan0'], ['office', 'eth0']);
    await lan.run('laptop', 'ip', 'addr', 'add', `${BENCH.address}/24`, 'dev', BENCH.name);
    await lan.run('laptop', 'ip', 'addr', 'add', '10.0.5.1/24', 'dev', 'lan0');
    const data = ['--data', join(folder, 'data'), '--http', '127.0.0.1:0', '--demo'];
    const acs = ['--acs', `${BENCH.address}:7547`];
    laptop = spoken(lan.start('laptop', process.execPath, 'test/fixtures/lan/laptop.ts', ...data, ...acs));
    expect(await laptop.ask()).toEqual({ ok: 'ready' });
  }, 60_000);
  afterEach(async () => {
    await lan.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const started = async () => {
    const { ok } = await laptop.ask('dhcp.start', BENCH);
    expect(ok).toMatchObject({ state: 'on', url: ACS, link: 'up' });
  };
  const state = async () => (await laptop.ask('dhcp.watch')).ok as DhcpState;
  const leaseOf = (output: string) =>
    Object.fromEntries(
      [...(/^lease (.*)$/m.exec(output)?.[1] ?? '').matchAll(/(\w+)=(\S*)/g)].map((m) => [m[1], m[2]]),
    );
  const udhcpc = (computer: string, nif: string, ...more: string[]) =>
    lan.run(computer, 'udhcpc', '-i', nif, '-f', '-n', '-q', '-t', '4', '-T', '1', '-s', SCRIPT, ...more);

  test('real clients get an address and the URL of the ACS, in sub-options or bare; another LAN hears nothing', async () => {
    const overheard = lan.start('office', process.execPath, '-e', LISTENER);
    await once(overheard.stdout, 'data');
    const heard = linesOf(overheard);
    await started();

    const first = leaseOf(await udhcpc('router', 'wan0', '-V', 'dslforum.org', '-O', '43', '-O', '125'));
    expect(first).toMatchObject({ address: '192.168.77.2', router: BENCH.address, server: BENCH.address });
    expect(decodeOption43(Buffer.from(first['opt43'] ?? '', 'hex'))).toMatchObject({ url: ACS, bare: false });
    expect(Buffer.from(first['opt125'] ?? '', 'hex').toString('latin1')).toContain(ACS);
    const leases = async () => {
      const now = await state();
      return now.state === 'on' ? now.leases : [];
    };
    expect(await leases()).toMatchObject([
      { address: '192.168.77.2', phase: 'bound', asksForAcs: true, bareUrl: false },
    ]);

    const { mac = '' } = (await leases())[0] ?? {};
    await laptop.ask('dhcp.setBareUrl', { mac, bare: true });
    const second = leaseOf(await udhcpc('router', 'wan0', '-O', '43'));
    // The same router, the same address.
    expect(second['address']).toBe('192.168.77.2');
    expect(Buffer.from(second['opt43'] ?? '', 'hex').toString()).toBe(ACS);

    const leaseFile = join(folder, 'dhclient.leases');
    await writeFile(leaseFile, '');
    const script = `${process.cwd()}/${SCRIPT}`;
    const dhclient = lan.start('router', 'dhclient', '-d', '--no-pid', '-lf', leaseFile, '-sf', script, 'wan0');
    const isc = linesOf(dhclient);
    await vi.waitFor(() => expect(isc.join('\n')).toMatch(/^lease/m), { timeout: 20_000 });
    expect(leaseOf(isc.join('\n'))).toMatchObject({ address: '192.168.77.2', server: BENCH.address });

    // On the office LAN somebody asks, too: the laptop does not answer there, and gives none of its addresses away.
    await expect(udhcpc('office', 'eth0')).rejects.toThrow();
    expect(heard).toEqual([]);
  }, 120_000);

  test('a CPE that knows nothing but DHCP informs and is provisioned', async () => {
    await started();
    const device = { name: 'Bench router', serial_number: 'BENCH-DHCP-1', type: 12, organization_id: 5 };
    const { id } = (await laptop.ask('POST', '/inventory_device/', { ...device, update_frequency: 77 })).ok as {
      id: number;
    };
    const setting = { device: id, name: 'Device.WiFi.SSID.1.SSID', value: 'Given on the bench', type: 'string' };
    await laptop.ask('POST', '/inventory_device_setting/', setting);

    const lease = leaseOf(await udhcpc('router', 'wan0', '-V', 'dslforum.org', '-O', '43'));
    const told = decodeOption43(Buffer.from(lease['opt43'] ?? '', 'hex'))?.url ?? '';
    lan.start('router', process.execPath, 'electron/practice/cpe.ts', '--acs', told, '--serial', device.serial_number);

    await vi.waitFor(
      async () => {
        const { cpes } = (await laptop.ask('acs.cpes')).ok as { cpes: CpeSummary[] };
        expect(cpes).toMatchObject([
          { serialNumber: device.serial_number, device: String(id), address: '192.168.77.2' },
        ]);
        const reported = (await laptop.ask('GET', `/inventory_device_setting/?device=${id}`)).ok;
        expect(reported).toMatchObject({ results: [{ name: setting.name, reported_value: setting.value }] });
      },
      { timeout: 40_000, interval: 500 },
    );
    expect((await laptop.ask('GET', `/inventory_device/${id}/`)).ok).toMatchObject({
      status: 'Up',
      pending_settings: null,
    });
  }, 90_000);

  test('where another DHCP server answers it refuses, at the start and when a cable brings one', async () => {
    await lan.run('router', 'ip', 'addr', 'add', '192.168.77.9/24', 'dev', 'wan0');
    const serve = [
      '--no-daemon',
      '--port=0',
      '--interface=wan0',
      '--dhcp-range=192.168.77.100,192.168.77.150',
      '--conf-file=/dev/null',
      `--dhcp-leasefile=${join(folder, 'leases')}`,
      '--user=root',
    ];
    const rogue = lan.start('router', 'dnsmasq', ...serve);
    await once(rogue.stderr, 'data');
    expect(await laptop.ask('dhcp.start', BENCH)).toMatchObject({ code: 'dhcp.other-server' });
    expect(await state()).toEqual({ state: 'off', stopped: null });

    rogue.kill('SIGKILL');
    await once(rogue, 'close');
    await started();
    await lan.run('router', 'ip', 'link', 'set', 'wan0', 'down');
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'on', link: 'down' }), {
      timeout: 10_000,
    });
    await lan.run('router', 'ip', 'link', 'set', 'wan0', 'up');
    lan.start('router', 'dnsmasq', ...serve);
    await vi.waitFor(
      async () =>
        expect(await state()).toMatchObject({
          state: 'off',
          stopped: { words: expect.stringContaining('192.168.77.9') },
        }),
      { timeout: 20_000 },
    );
  }, 90_000);

  test('it ends when its interface becomes another, and with the ACS; and does not start where the ACS is not', async () => {
    await started();
    await lan.run('laptop', 'ip', 'addr', 'add', '192.168.88.1/24', 'dev', BENCH.name);
    await lan.run('laptop', 'ip', 'addr', 'del', `${BENCH.address}/24`, 'dev', BENCH.name);
    await vi.waitFor(
      async () =>
        expect(await state()).toMatchObject({
          state: 'off',
          stopped: { words: expect.stringContaining(BENCH.address) },
        }),
      { timeout: 10_000 },
    );
    await lan.run('laptop', 'ip', 'addr', 'add', `${BENCH.address}/24`, 'dev', BENCH.name);
    await started();
    await laptop.ask('acs.turnOff');
    expect(await state()).toMatchObject({ state: 'off', stopped: { words: expect.stringContaining('ACS') } });
    expect(await laptop.ask('dhcp.start', BENCH)).toMatchObject({ code: 'dhcp.acs-elsewhere' });
  }, 60_000);
});

/** Prints a line for every DHCP answer that reaches this computer. */
const LISTENER = `const socket = require('node:dgram').createSocket('udp4');
socket.on('message', (data, from) => console.log('heard ' + from.address + ' ' + data.length));
socket.bind(68, () => console.log('listening'));`;

function linesOf(child: ChildProcessWithoutNullStreams): string[] {
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return lines;
}
