import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DhcpCard } from '#renderer/features/bench/dhcp/DhcpCard.tsx';
import type { AcsState } from '#shared/acs.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import { answers, calls, dhcpState, resetHost } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const at = '2024-01-15T14:25:00Z' as Instant;
const ACS: AcsState = { state: 'on', url: 'http://192.168.77.1:7547/', host: '192.168.77.1', port: 7547, since: at };
const interfaceOf = { name: 'enp3s0', address: '192.168.77.1', prefix: 24 };
const ON: DhcpState = {
  state: 'on',
  interface: interfaceOf,
  url: ACS.url,
  since: at,
  link: 'up',
  leases: [
    {
      mac: '74:4D:28:00:00:02',
      address: '192.168.77.2',
      phase: 'bound',
      vendor: 'MikroTik',
      hostName: 'hap-lite',
      serialNumber: null,
      asksForAcs: false,
      bareUrl: false,
      since: at,
    },
  ],
  most: 64,
  full: false,
};

beforeEach(async () => {
  resetHost();
  await page.viewport(420, 768);
  dhcpState.set({ state: 'off', stopped: null });
  answers['app.info'] = () => ({ version: '1', host: 'browser', platform: 'linux', dataFolder: '/tmp' });
  answers['acs.interfaces'] = () => ({
    interfaces: [{ name: 'enp3s0', address: '192.168.77.1', family: 'IPv4', mac: null, internal: false }],
  });
});
afterEach(clear);

test('it does not start without the ACS, whose URL it tells', async () => {
  draw(<DhcpCard listener={{ state: 'off' }} />);
  await expect.element(page.getByRole('button', { name: 'Turn on…' })).toBeDisabled();
});

test('it asks first, starts on the interface of the ACS, and refuses in words where another server answers', async () => {
  answers['dhcp.start'] = () => {
    throw new AppError('dhcp.other-server', { server: '192.168.77.9', name: 'enp3s0' });
  };
  draw(<DhcpCard listener={ACS} />);
  await page.getByRole('button', { name: 'Turn on…' }).click();
  const question = page.getByRole('dialog', { name: 'Give addresses on enp3s0?' });
  await expect.element(question).toBeVisible();
  expect(calls.filter(({ path }) => path === 'dhcp.start')).toEqual([]);
  await question.getByRole('button', { name: 'Give addresses' }).click();
  await expect.element(question.getByRole('alert')).toMatchTextContent('192.168.77.9');

  answers['dhcp.start'] = () => {
    dhcpState.set(ON);
    return ON;
  };
  await question.getByRole('button', { name: 'Give addresses' }).click();
  await expect.element(page.getByText('DHCP is on')).toBeVisible();
  expect(calls.filter(({ path }) => path === 'dhcp.start').at(-1)?.input).toEqual({
    name: 'enp3s0',
    address: '192.168.77.1',
  });
});

test('who asked is listed, and its maker can be given the bare URL', async () => {
  dhcpState.set(ON);
  answers['dhcp.setBareUrl'] = () => ON;
  draw(<DhcpCard listener={ACS} />);
  await expect.element(page.getByRole('listitem')).toMatchTextContent('MikroTik');
  await page.getByRole('switch', { name: /Bare URL/ }).click();
  await expect
    .poll(() => calls.find(({ path }) => path === 'dhcp.setBareUrl')?.input)
    .toEqual({ mac: '74:4D:28:00:00:02', bare: true });
});

test('why it ended by itself is said, and stays', async () => {
  dhcpState.set({ state: 'off', stopped: { at, words: 'Another DHCP server answers.', next: 'Use another cable.' } });
  draw(<DhcpCard listener={ACS} />);
  await expect.element(page.getByRole('alert')).toMatchTextContent('It ended. Another DHCP server answers.');
  await expect.element(page.getByRole('button', { name: 'Turn on…' })).toBeEnabled();
});
