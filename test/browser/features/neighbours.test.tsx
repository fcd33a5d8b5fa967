import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { href } from '#renderer/app/router.ts';
import type { Field, FleetRow } from '#renderer/cache/types.ts';
import Neighbours from '#renderer/features/neighbours/Neighbours.tsx';
import type { AcsState } from '#shared/acs.ts';
import type { DiscoveryEvent } from '#shared/discovery.ts';
import { AppError } from '#shared/errors.ts';
import { fakeField } from './fake-field.ts';
import { acsState, answers, calls, resetHost } from './fake-host.ts';
import {
  device,
  fleetOf,
  GATEWAY,
  MAST,
  NEVER,
  NIF,
  neighbour,
  SILENT,
  SWITCH,
  scanned,
  storyOf,
  told,
} from './neighbours-story.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const HALL = device(1001, { name: 'Hall, Baker Street', serial_number: 'zeq240-100001' });
const GUEST = device(1002, { name: 'Guest house', serial_number: 'X', address: '192.168.88.3' });
const FOUND = told({
  whole: true,
  scan: scanned(
    {},
    {
      table: { found: 3 },
      ssdp: { found: 1 },
      mndp: { found: 1 },
      ubiquiti: { found: 1 },
      lldp: { state: 'unavailable', words: 'LLDP needs lldpd, which does not run on this computer.' },
      ports: { found: 4, done: 274, of: 274 },
    },
  ),
  neighbours: [GATEWAY, SWITCH, MAST, SILENT],
});

let story: ReturnType<typeof storyOf>;
let inventory: FleetRow[];
let asked: string[];
let created: unknown[];

/** The place over a host that tells `first`, and an inventory of two devices. */
function start(first: DiscoveryEvent): void {
  story = storyOf(first);
  answers['discovery.watch'] = () => story.stream();
  const fleet = fleetOf(() => inventory);
  asked = fleet.asked;
  const { field } = fakeField();
  const here = {
    ...field,
    fleet: { ...field.fleet, ...fleet.fleet },
    work: {
      ...field.work,
      create: async (body: unknown) => {
        created.push(body);
        return { entry: null, key: 't:new-1' };
      },
      drafts: { get: async () => undefined, keep: async () => undefined, drop: async () => undefined },
    },
  } as unknown as Field;
  draw(
    <FieldProvider field={here}>
      <Neighbours />
    </FieldProvider>,
  );
}

const row = (name: string | RegExp) => page.getByRole('row', { name });
const called = (path: string) => calls.filter((call) => call.path === path).map(({ input }) => input);

beforeEach(async () => {
  resetHost();
  inventory = [HALL, GUEST];
  created = [];
  answers['discovery.interfaces'] = () => ({
    interfaces: [{ ...NIF, name: 'lo', address: '127.0.0.1', prefix: 8, internal: true }, NIF],
  });
  answers['discovery.scan'] = () => scanned({ phase: 'running' });
  answers['discovery.stop'] = () => scanned({ phase: 'stopped' });
  answers['discovery.clear'] = () => ({});
  answers['app.info'] = () => ({ version: '1', host: 'electron', platform: 'linux', dataFolder: '/x' });
  answers['app.openExternal'] = () => ({ opened: true });
  await page.viewport(1366, 768);
});
afterEach(clear);

test('nobody is asked before Scan; the likeliest interface is offered, and no port is tried unless wanted', async () => {
  start(told({ whole: true, scan: NEVER }));
  await expect.element(page.getByRole('heading', { name: 'Nobody has been asked yet' })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Interface' })).toMatchTextContent('192.168.88.10/24');
  expect(called('discovery.scan')).toEqual([]);
  await page.getByRole('button', { name: 'Scan' }).last().click();
  expect(called('discovery.scan')).toEqual([{ name: 'enp3s0', address: '192.168.88.10', reach: 'none' }]);
});

test('rows that arrive take neither the choice nor the place of another', async () => {
  start(told({ whole: true, scan: scanned({ phase: 'running' }), neighbours: [GATEWAY, SWITCH] }));
  await row(/core/).click();
  await expect.element(page.getByRole('region', { name: 'Neighbour' })).toBeVisible();
  const running = scanned({ phase: 'running', endedAt: null });
  story.tell(told({ scan: running, neighbours: [MAST, { ...GATEWAY, lastSeen: SWITCH.lastSeen }] }));
  await expect.element(row(/mast north/)).toBeVisible();
  await expect.element(row(/core/)).toHaveAttribute('aria-selected', 'true');
  expect(location.hash).toBe(href('neighbours', 'n2'));
  await expect.element(row(/Hall router/)).toHaveAttribute('aria-rowindex', '2');
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(called('discovery.stop')).toHaveLength(1);
});

test('each is matched to the inventory, and the reason is said', async () => {
  start(FOUND);
  await expect.element(row(/Hall router/)).toMatchTextContent('Hall, Baker Street');
  await expect.element(row(/core/)).toMatchTextContent('Not in the inventory');
  await expect.element(page.getByText('4 devices, 2 in the inventory, scanned in 6 s')).toBeVisible();
  await row(/Hall router/).click();
  const panel = page.getByRole('region', { name: 'Neighbour' });
  await expect.element(panel.getByText('by serial number', { exact: true })).toBeVisible();
  await expect
    .element(panel.getByRole('link', { name: 'Hall, Baker Street' }))
    .toHaveAttribute('href', href('device', '1001'));
  await row(/mast north/).click();
  await expect.element(panel.getByText('by last address: likely, not sure')).toBeVisible();
  // Its serial number and MACs are asked before the address is.
  expect(asked.indexOf('802AA8000003')).toBeLessThan(asked.indexOf('192.168.88.3'));
});

test('two records with one serial number are not guessed between', async () => {
  inventory = [HALL, device(1003, { name: 'Twin', serial_number: 'ZEQ240100001' })];
  start(FOUND);
  await expect.element(row(/Hall router/)).toMatchTextContent('2 records by serial number');
});

test('every fact has its source and age; not asked is not the same as not available', async () => {
  const silent = scanned(
    { reach: 'none' },
    { ports: { state: 'not-asked' }, mndp: { state: 'unavailable', words: 'Taken.' } },
  );
  start(told({ whole: true, scan: silent, neighbours: [GATEWAY, SILENT] }));
  await row(/192\.168\.88\.9/).click();
  const panel = page.getByRole('region', { name: 'Neighbour' });
  await expect.element(panel.getByText('not asked').first()).toBeVisible();
  await expect.element(panel.getByText('MNDP: Taken.')).toBeVisible();
  story.tell(told({ scan: scanned() }));
  await expect.element(panel.getByText('not available').first()).toBeVisible();
  await row(/Hall router/).click();
  await expect.element(panel.getByText(/MAC prefix · /)).toBeVisible();
  await expect.element(panel.getByText('ZEQ240100001')).toBeVisible();
});

test('its web page opens outside, and a computer that cannot says so', async () => {
  start(FOUND);
  await row(/Hall router/).click();
  await page.getByRole('button', { name: 'Open its web page' }).click();
  expect(called('app.openExternal')).toEqual([{ url: 'http://192.168.88.1/' }]);
  answers['app.openExternal'] = () => ({ opened: false });
  await page.getByRole('button', { name: 'Open its web page' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/no program of this computer opens/);
});

const LISTENING = { state: 'on', url: 'http://0.0.0.0:7547/', host: '0.0.0.0', port: 7547, since: scanned().startedAt };

/** The dialog over a gateway that offers TR-064, or over a router that does not. */
async function pointing(name: RegExp) {
  acsState.set(LISTENING as AcsState);
  const control = { kind: 'control', value: 'http://192.168.88.1:49000/m', source: 'description' } as const;
  const gateway = { ...GATEWAY, facts: [...GATEWAY.facts, { ...control, at: GATEWAY.lastSeen }] };
  start(told({ whole: true, scan: scanned(), neighbours: [gateway, SWITCH] }));
  await row(name).click();
  await page.getByRole('button', { name: 'Point at this ACS' }).click();
  return page.getByRole('dialog', { name: /^Point .* at this ACS$/ });
}

test('a router that offers TR-064 is told by it; the password goes into the vault, the outcome is said', async () => {
  answers['app.keepSecret'] = () => ({ ref: 'secret:once' });
  answers['discovery.pointAtAcs'] = () => ({ outcome: 'wrong-password' });
  const dialog = await pointing(/Hall router/);
  await dialog.getByLabelText('User').fill('dslf-config');
  await dialog.getByLabelText('Password').fill('hall-7');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByRole('status')).toMatchTextContent(/does not accept this user and password/);
  expect(called('discovery.pointAtAcs')).toEqual([
    { neighbour: 'n1', username: 'dslf-config', password: 'secret:once', trust: null },
  ]);
  answers['discovery.pointAtAcs'] = () => ({ outcome: 'pointed', url: 'http://192.168.88.10:7547/' });
  await dialog.getByRole('button', { name: 'Tell it' }).click();
  await expect.element(dialog.getByRole('status')).toMatchTextContent(/took the URL http:\/\/192\.168\.88\.10:7547\//);
  await expect.element(dialog).toMatchTextContent(/Provider Services/);
});

test('a router that signed its own certificate is asked about, and told with the one that was compared', async () => {
  const fingerprint = 'AC:02';
  const at = '2026-11-25T08:00:00.000Z';
  const certificate = {
    fingerprint,
    subject: 'Hall',
    issuer: 'Hall',
    validFrom: at,
    validTo: at,
    doubt: 'signed by itself',
  };
  answers['app.keepSecret'] = () => ({ ref: 'secret:once' });
  answers['discovery.pointAtAcs'] = ({ trust }: { trust: string | null }) =>
    trust === fingerprint
      ? { outcome: 'pointed', url: 'http://192.168.88.10:7547/' }
      : { outcome: 'untrusted', certificate, changed: true };
  const dialog = await pointing(/Hall router/);
  await dialog.getByLabelText('Password').fill('hall-7');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).toMatchTextContent(/another certificate than the one you trusted/);
  await expect.element(dialog.getByText(fingerprint, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Trust it for this router and tell it' }).click();
  await expect.element(dialog.getByRole('status')).toMatchTextContent(/took the URL/);
  await expect.element(dialog.getByText(fingerprint, { exact: true })).not.toBeInTheDocument();
  expect(called('discovery.pointAtAcs')).toHaveLength(2);
});

test('for any other: the exact URL, its QR code, where its maker hides the field, and the bench DHCP', async () => {
  const dialog = await pointing(/core/);
  await expect.element(dialog.getByText('http://192.168.88.10:7547/', { exact: true })).toBeVisible();
  await expect.element(dialog.getByRole('img', { name: 'QR code of http://192.168.88.10:7547/' })).toBeVisible();
  await expect.element(dialog.getByText(/tr069-client package/)).toBeVisible();
  await expect.element(dialog.getByLabelText('Password')).not.toBeInTheDocument();
  await dialog.getByRole('combobox', { name: 'Maker of the router' }).click();
  await page.getByRole('option', { name: 'Zyxel' }).click();
  await expect.element(dialog.getByText(/TR-069 Client/)).toBeVisible();
  await expect.element(dialog.getByRole('link', { name: 'Open Bench' })).toHaveAttribute('href', href('bench'));
  acsState.set({ state: 'off' });
  await expect.element(dialog.getByText(/does not listen on 192\.168\.88\.10/)).toBeVisible();
});

test('adopting begins a device with what is known, and leads to it', async () => {
  start(FOUND);
  await row(/core/).click();
  await page.getByRole('button', { name: 'Adopt' }).click();
  const dialog = page.getByRole('dialog', { name: 'New device' });
  await expect.element(dialog.getByLabelText('Name', { exact: true })).toHaveValue('core');
  await expect
    .element(dialog.getByLabelText('Description'))
    .toHaveValue('Found on enp3s0 as MikroTik RB5009UG+S+: 192.168.88.2, 74:4D:28:00:00:02');
  await expect.element(dialog.getByLabelText('Serial number', { exact: true })).toHaveValue('');
});

test('a scan that cannot begin has its words and next step beside the controls', async () => {
  answers['discovery.scan'] = () => {
    throw new AppError('discovery.interface-gone', { name: 'enp3s0', address: '192.168.88.10' });
  };
  start(told({ whole: true, scan: NEVER }));
  await page.getByRole('button', { name: 'Scan' }).first().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/no longer has the address 192.168.88.10/);
});

test('a network larger than a /22 is asked about first', async () => {
  answers['discovery.interfaces'] = () => ({ interfaces: [{ ...NIF, prefix: 16 }] });
  start(told({ whole: true, scan: NEVER }));
  await page.getByRole('combobox', { name: 'Ports' }).click();
  await page.getByRole('option', { name: /65,534 addresses/ }).click();
  await page.getByRole('button', { name: 'Scan' }).first().click();
  expect(called('discovery.scan')).toEqual([]);
  await page.getByRole('button', { name: 'Try them all' }).click();
  expect(called('discovery.scan')).toMatchObject([{ reach: 'subnet' }]);
});

test('by keyboard: arrows flip through, Enter opens the device, a row that goes takes its details along', async () => {
  start(FOUND);
  await expect.element(row(/Hall router/)).toMatchTextContent('Hall, Baker Street');
  await row(/core/).click();
  await userEvent.keyboard('{ArrowUp}');
  expect(location.hash).toBe(href('neighbours', 'n1'));
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe(href('device', '1001'));
  location.hash = href('neighbours', 'n3');
  await expect.element(page.getByRole('heading', { name: 'mast north, behind the barn' })).toBeVisible();
  story.tell(told({ gone: [MAST.key], neighbours: [neighbour('n9', { addresses: ['192.168.88.30'] })] }));
  await expect.element(row(/88\.30/)).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Neighbour' })).not.toBeInTheDocument();
});
