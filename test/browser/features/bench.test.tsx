import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { href } from '#renderer/app/router.ts';
import { cell } from '#renderer/cache/store.ts';
import type { Field, FleetRow, References } from '#renderer/cache/types.ts';
import BenchOfHost from '#renderer/features/bench/Bench.tsx';
import { setAppearance } from '#renderer/ui/appearance.ts';
import type { AcsState, Diagnosis } from '#shared/acs.ts';
import { type SessionId, SiteId } from '#shared/ids.ts';
import {
  cpe,
  message,
  messages,
  operation,
  rebooted,
  refused,
  session,
  sessions,
  stranger,
  wrongPassword,
  wrongPath,
} from './bench-story.ts';
import { type FakeField, fakeField } from './fake-field.ts';
import { answers, calls, resetHost, sites, tell } from './fake-host.ts';
import { device, fleetOf } from './neighbours-story.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const ON: AcsState = {
  state: 'on',
  url: 'http://192.168.88.10:7547/',
  host: '192.168.88.10',
  port: 7547,
  tls: null,
  since: rebooted.firstInform,
};

/** A bench on which three CPEs talked; `over` replaces what the host knows. */
function host(over: { state?: AcsState; cpes?: unknown[]; sessions?: unknown[]; diagnoses?: Diagnosis[] } = {}): void {
  const state = over.state ?? ON;
  answers['acs.state'] = () => state;
  answers['acs.cpes'] = () => ({ cpes: over.cpes ?? [rebooted, stranger, refused] });
  answers['acs.sessions'] = () => ({ sessions: over.sessions ?? sessions });
  answers['acs.diagnoses'] = () => ({ diagnoses: over.diagnoses ?? [] });
  answers['acs.trace'] = ({ session: id }: { session: SessionId }) => ({
    session: sessions.find((each) => each.id === id) ?? session(id),
    messages: id === 's-9' ? messages : [],
  });
  answers['acs.interfaces'] = () => ({
    interfaces: [
      { name: 'lo', address: '127.0.0.1', family: 'IPv4', mac: null, internal: true },
      { name: 'enp3s0', address: '192.168.88.10', family: 'IPv4', mac: null, internal: false },
    ],
  });
  answers['control.operations'] = () => ({ operations: [] });
  answers['operations.unclear'] = () => ({ operations: [] });
  answers['recipes.runs'] = () => ({ runs: [] });
  answers['acs.obstacles'] = () => ({
    portOwner: null,
    freePort: null,
    firewall: { state: 'off', name: 'ufw', open: '' },
  });
}

const REFERENCES: References = {
  types: [{ id: 15, name: 'AX 55', shortName: null }],
  organizations: [{ id: 3, name: 'Northwind', shortName: null }],
  locations: [],
  firmware: [],
  fetchedAt: null,
};
let inventory: FleetRow[];
let created: unknown[];
let fake: FakeField;

/** The bench over an inventory of the test. */
function Bench() {
  const { field } = fake;
  const here = {
    ...field,
    fleet: { ...field.fleet, references: cell(REFERENCES), ...fleetOf(() => inventory).fleet },
    work: {
      ...field.work,
      create: async (body: unknown) => {
        created.push(body);
        return { entry: null, key: 't:new-1' };
      },
      drafts: { get: async () => undefined, keep: async () => undefined, drop: async () => undefined },
    },
  } as unknown as Field;
  return (
    <FieldProvider field={here}>
      <BenchOfHost />
    </FieldProvider>
  );
}

const options = (list: string) => page.getByRole('listbox', { name: list }).getByRole('option');
const chosen = (list: string) => page.getByRole('listbox', { name: list }).getByRole('option', { selected: true });
const called = (path: string) => calls.filter((call) => call.path === path).map(({ input }) => input);

beforeEach(async () => {
  resetHost();
  inventory = [];
  created = [];
  fake = fakeField();
  host();
  await page.viewport(1366, 768);
});
afterEach(clear);

test('turning the ACS on: the likeliest interface is offered, and its exact URL is shown to copy', async () => {
  host({ state: { state: 'off' }, cpes: [], sessions: [] });
  answers['acs.turnOn'] = () => ON;
  draw(<Bench />);
  await expect.element(page.getByText('http://192.168.88.10:7547/')).toBeVisible();
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect.element(page.getByText('ACS is on')).toBeVisible();
  expect(called('acs.turnOn')).toEqual([{ host: '192.168.88.10', port: 7547 }]);
  await expect.element(page.getByRole('heading', { name: 'Listening. No CPE has called yet' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Copy ACS URL' }).first()).toBeVisible();
});

test('a device is called there what the fleet calls it now, not what it was called when it informed', async () => {
  draw(<Bench />);
  await expect.element(options('CPEs').first()).toBeVisible();
  fake.record.set({ key: 'd:1001', name: 'Cellar, renamed' } as FleetRow);
  await expect.element(options('CPEs').filter({ hasText: 'Cellar, renamed' }).first()).toBeVisible();
});

test('a port that is taken: words and next step, and the form stays to choose another', async () => {
  host({
    state: { state: 'failed', code: 'acs.port-taken', words: 'Port 7547 is used.', next: 'Choose another.' },
    cpes: [],
  });
  draw(<Bench />);
  await expect.element(page.getByRole('alert')).toMatchTextContent('Port 7547 is used.Choose another.');
  await page.getByLabelText('Port').fill('99999');
  await expect.element(page.getByText('The highest port is 65535.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Turn on' })).toBeDisabled();
});

test('nothing that arrives takes the choice away from CPE, session or message', async () => {
  location.hash = href('bench', rebooted.key, 's-9');
  draw(<Bench />);
  await options('Messages of the session').nth(5).click();
  await expect.element(chosen('Messages of the session')).toMatchTextContent('GetParameterValues');

  tell({
    type: 'cpe',
    cpe: cpe('NEWCOMER1', { firstInform: new Date().toISOString() as typeof rebooted.firstInform, talking: true }),
  });
  tell({
    type: 'session',
    session: session('s-10', {
      startedAt: new Date().toISOString() as typeof rebooted.firstInform,
      endedAt: null,
      end: null,
    }),
  });
  tell({ type: 'message', message: message(9, 500, { rpc: 'TransferComplete' }) });

  await expect.element(options('CPEs').first()).toMatchTextContent('NEWCOMER1');
  await expect.element(options('Sessions').first()).toMatchTextContent('Running');
  await expect.element(options('Messages of the session').nth(8)).toMatchTextContent('TransferComplete');
  await expect.element(chosen('CPEs')).toMatchTextContent('NW240100001');
  expect(location.hash).toBe(href('bench', rebooted.key, 's-9'));
  await expect.element(chosen('Messages of the session')).toMatchTextContent('GetParameterValues');
});

test('who asks for it is taken to each new session', async () => {
  location.hash = href('bench', rebooted.key, 's-9');
  draw(<Bench />);
  await page.getByRole('switch', { name: 'Open each new session' }).click();
  tell({
    type: 'session',
    session: session('s-10', { startedAt: new Date().toISOString() as typeof rebooted.firstInform }),
  });
  await vi.waitFor(() => expect(location.hash).toBe(href('bench', rebooted.key, 's-10')));
});

test('the XML of a message is searched and stepped through by keyboard', async () => {
  location.hash = href('bench', rebooted.key, 's-9');
  draw(<Bench />);
  await options('Messages of the session').nth(6).click();
  await page.getByRole('textbox', { name: /^Search in XML/ }).fill('value 11');
  await expect.element(page.getByText('1 of 9')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('2 of 9')).toBeVisible();
  expect(document.querySelector('mark[aria-current]')?.parentElement?.textContent).toContain('value 110');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('textbox', { name: /^Search in XML/ })).toHaveValue('');
});

test('a stranger is named as one and has no way to be acted on; a known CPE leads to its device', async () => {
  location.hash = href('bench', stranger.key);
  draw(<Bench />);
  await expect.element(page.getByText('A stranger: no device in the inventory has this serial number.')).toBeVisible();
  await page.getByRole('tab', { name: /Operations/ }).click();
  await expect.element(page.getByText('Nothing is asked of a stranger')).toBeVisible();
  await options('CPEs').filter({ hasText: 'NW240100001' }).click();
  await expect
    .element(page.getByRole('link', { name: 'Router-Branch-Office-001' }))
    .toHaveAttribute('href', href('device', '1001'));
});

test('a stranger is adopted: the form knows what the CPE told, and its device is created without leaving the bench', async () => {
  location.hash = href('bench', stranger.key);
  draw(<Bench />);
  await page.getByRole('button', { name: 'Create device…' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Kestrel AX-55 4857544312345678');
  await expect.element(page.getByLabelText('Serial number', { exact: true })).toHaveValue('4857544312345678');
  await page.getByRole('button', { name: 'Create device', exact: true }).click();
  await vi.waitFor(() => expect(created).toHaveLength(1));
  expect(created[0]).toMatchObject({
    name: 'Kestrel AX-55 4857544312345678',
    serial_number: '4857544312345678',
    type: 15,
    organization_id: 3,
  });
  await expect.element(page.getByRole('dialog', { name: 'New device' })).not.toBeInTheDocument();
  expect(location.hash).toContain(href('bench', stranger.key));
});

/** The open site becomes another control server, whose device the stranger is. */
function besideAnotherServer(): void {
  const remote = SiteId.parse('remote');
  sites.set({
    sites: [
      {
        kind: 'remote',
        id: remote,
        name: 'Control',
        baseUrl: 'https://control.example.com',
        organization: null,
        proxy: null,
        trust: null,
      },
    ],
    open: remote,
    reachability: { state: 'unknown' },
    fixed: false,
  });
  inventory = [
    device(7, { name: 'Hall, Baker Street', serial_number: '4857-5443-1234-5678' }),
    device(8, { name: 'Another', serial_number: '48575443123456789' }),
  ];
  location.hash = href('bench', stranger.key);
  answers['bench.letIn'] = () => ({});
}

test('on a remote site a CPE is matched by its serial, and let in by who stands beside it', async () => {
  besideAnotherServer();
  draw(<Bench />);
  await expect
    .element(page.getByRole('link', { name: 'Hall, Baker Street' }))
    .toHaveAttribute('href', href('device', '7'));
  await expect.element(page.getByText(/^It is in the inventory, but this laptop does not know its CWMP/)).toBeVisible();
  await page.getByRole('button', { name: 'Let it in' }).click();
  await expect.element(page.getByText(/^Let in\./)).toBeVisible();
  expect(called('bench.letIn')).toEqual([{ cpe: stranger.key, credentials: null }]);
  for (const name of ['Create device…', 'Automatic onboarding…']) {
    expect(page.getByRole('button', { name }).elements()).toEqual([]);
  }
});

test('on a remote site a CPE may have to prove a password, which goes into the vault', async () => {
  besideAnotherServer();
  answers['app.keepSecret'] = () => ({ ref: 'secret:of-the-label' });
  draw(<Bench />);
  await page.getByRole('button', { name: 'It has to prove a password…' }).click();
  await expect.element(page.getByLabelText('CWMP user')).toHaveFocus();
  await userEvent.keyboard('cpe{Tab}from the label{Enter}');
  await expect.element(page.getByText(/^Let in\./)).toBeVisible();
  expect(called('app.keepSecret')).toEqual([{ secret: 'from the label' }]);
  expect(called('bench.letIn')).toEqual([
    { cpe: stranger.key, credentials: { username: 'cpe', secret: 'secret:of-the-label' } },
  ]);
});

test('the ACS URL is shown to a camera, dark on light in every theme', async () => {
  draw(<Bench />);
  await page.getByRole('button', { name: 'Show the ACS URL as a QR code' }).click();
  const code = page.getByRole('img', { name: 'QR code of http://192.168.88.10:7547/' });
  await expect.element(code).toBeVisible();
  for (const theme of ['light', 'dark', 'sunlight'] as const) {
    setAppearance({ theme });
    const [ground, ink] = [...code.element().children].map((part) => getComputedStyle(part).fill);
    expect(ground, theme).toBe('rgb(255, 255, 255)');
    expect(lightness(ink ?? ''), theme).toBeLessThan(32);
  }
  setAppearance({ theme: 'light' });
});

/** The lightest channel of a colour. */
function lightness(colour: string): number {
  return Math.max(...(colour.match(/\d+/g) ?? ['255']).map(Number));
}

test('who does not talk is listed with the cause and the next step, until it is over', async () => {
  host({ diagnoses: [wrongPath] });
  draw(<Bench />);
  const list = page.getByRole('region', { name: 'Not talking, and why' }).getByRole('listitem');
  await expect.element(list).toMatchTextContent('192.168.88.77');
  await expect.element(list).toMatchTextContent(wrongPath.words);
  await expect.element(list).toMatchTextContent(wrongPath.next);

  tell({ type: 'diagnosis', id: wrongPassword.id, diagnosis: wrongPassword });
  await expect.element(list.first()).toMatchTextContent('2 times');
  await page.getByRole('link', { name: refused.serialNumber }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(wrongPassword.words + wrongPassword.next);

  tell({ type: 'diagnosis', id: wrongPassword.id, diagnosis: null });
  tell({ type: 'diagnosis', id: wrongPath.id, diagnosis: null });
  await expect.element(page.getByText('Not talking, and why')).not.toBeInTheDocument();
});

test('what became of a connection request stands beside its button', async () => {
  answers['acs.connectionRequest'] = () => ({ answered: false });
  location.hash = href('bench', rebooted.key);
  draw(<Bench />);
  await page.getByRole('button', { name: 'Ask to call' }).click();
  await expect.element(page.getByText('No answer. Its next regular Inform will do.')).toBeVisible();
  expect(called('acs.connectionRequest')).toEqual([{ cpe: rebooted.key }]);
});

test('an operation is followed step by step while it runs', async () => {
  location.hash = href('bench', rebooted.key);
  draw(<Bench />);
  await expect.element(page.getByText('No operation asked for yet')).toBeVisible();
  tell({
    type: 'operation',
    operation: { ...operation, state: { state: 'queued' }, steps: operation.steps.slice(0, 1) },
  });
  await expect.element(page.getByText('Waiting for the device’s next session').first()).toBeVisible();
  tell({ type: 'operation', operation });
  await page.getByRole('button', { name: 'Each step' }).click();
  const steps = page.getByRole('list', { name: 'Reboot, step by step' }).getByRole('listitem');
  await expect.poll(() => steps.elements().length).toBe(4);
  await expect.element(steps.last()).toMatchTextContent('Done: the device came back with “M Reboot”');
});

test('sessions in which nobody said who it is are not lost', async () => {
  draw(<Bench />);
  await options('CPEs').filter({ hasText: 'Without a name' }).click();
  await expect.element(options('Sessions').first()).toMatchTextContent('Aborted: the Inform carries no serial number');
});

test('the port is taken: who has it is said, and the next free one is one press away', async () => {
  host({
    state: { state: 'failed', code: 'acs.port-taken', words: 'Port 7547 is used.', next: 'Choose another.' },
    cpes: [],
    sessions: [],
  });
  const firewall = { state: 'on', name: 'ufw', open: 'sudo ufw allow 7548/tcp' };
  answers['acs.obstacles'] = () => ({ portOwner: 'genieacs-cwmp (process 812)', freePort: 7548, firewall });
  answers['acs.turnOn'] = () => ({ ...ON, port: 7548 });
  draw(<Bench />);
  await expect.element(page.getByText('It is genieacs-cwmp (process 812).')).toBeVisible();
  await page.getByRole('button', { name: 'Use port 7548' }).click();
  expect(called('acs.turnOn')).toEqual([{ host: '192.168.88.10', port: 7548 }]);
  await expect.element(page.getByText('sudo ufw allow 7548/tcp')).toBeVisible();
});

test('a device that does not appear: one sentence, the next step, and what was looked at', async () => {
  host({ cpes: [], sessions: [] });
  answers['acs.whyAbsent'] = () => ({
    cause: 'silent',
    words: 'Nobody answers at 192.168.88.77 on enp3s0.',
    next: 'Check its power.',
    checks: [
      { what: 'ACS', result: 'fine', words: 'On' },
      { what: 'Reachable', result: 'wrong', words: 'Nobody answers.' },
    ],
  });
  draw(<Bench />);
  await page.getByRole('button', { name: 'A device does not appear?' }).click();
  await page.getByLabelText('Address of the device').fill('192.168.88.77');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Nobody answers at 192.168.88.77 on enp3s0.')).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'What was looked at' })).toBeVisible();
  expect(called('acs.whyAbsent')).toEqual([{ address: '192.168.88.77' }]);
});
