import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { type Cell, cell } from '#renderer/cache/store.ts';
import type { DetailSnapshot, DeviceKey, Field, FleetRow } from '#renderer/cache/types.ts';
import DeviceView from '#renderer/features/device/DeviceView.tsx';
import { DeviceDetail } from '#shared/device.ts';
import { CpeKey, DeviceId } from '#shared/ids.ts';
import { Operation } from '#shared/operation.ts';
import { rebooted, session, wrongPassword } from './bench-story.ts';
import { type FakeField, fakeField } from './fake-field.ts';
import { answers, calls, resetHost, tell } from './fake-host.ts';
import { entry } from './outbox-story.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const KEY = 'd:1001' as DeviceKey;
const NAME = 'Router-Branch-Office-001';
const DETAIL = DeviceDetail.parse({
  id: 1001,
  name: NAME,
  serial_number: 'ZEQ240100001',
  status: 'Up',
  type: 15,
  organization_id: 5,
  software_version: '2.4.1',
  description: 'Primary router',
  username: 'cpe-1001',
  update_frequency: 300,
});
const ROW: FleetRow = {
  ...DETAIL,
  id: DeviceId.parse(1001),
  key: KEY,
  local: null,
  waiting: 0,
  needsPerson: false,
  changed: [],
  asked: [],
  deleting: false,
  marks: {},
  alternative: null,
};

let fake: FakeField;
let row: Cell<FleetRow | null | undefined>;
let edits: unknown[];
let operated: string[];
let drafts: Map<string, unknown>;

/** The fake field, with the parts a device needs on top. */
function withDevice(field: Field): Field {
  const detail: DetailSnapshot = {
    key: KEY,
    detail: DETAIL,
    server: DETAIL,
    fetchedAt: null,
    state: 'fresh',
    problem: null,
  };
  return {
    ...field,
    fleet: { ...field.fleet, row: () => row, detail: () => cell(detail), refresh: async () => undefined },
    work: {
      ...field.work,
      edit: async (change: unknown) => {
        edits.push(change);
        return { entry: null, key: KEY };
      },
      operate: async (_target: unknown, flag: string) => {
        operated.push(flag);
        return { entry: null, key: KEY };
      },
      drafts: {
        keep: async (key: string, value: unknown) => void drafts.set(key, value),
        get: async (key: string) => drafts.get(key),
        drop: async (key: string) => void drafts.delete(key),
      },
    },
  } as Field;
}

function show(): void {
  const field = withDevice(fake.field);
  draw(
    <FieldProvider field={field}>
      <DeviceView deviceKey={KEY} layout="panel" />
    </FieldProvider>,
  );
}

beforeEach(async () => {
  resetHost();
  answers['acs.cpeOfDevice'] = () => ({ cpe: null });
  answers['control.operations'] = () => ({ operations: [] });
  fake = fakeField();
  row = cell<FleetRow | null | undefined>(ROW);
  edits = [];
  operated = [];
  drafts = new Map();
  await page.viewport(700, 1000);
});
afterEach(clear);

function reboot(state: object, steps: readonly string[]): Operation {
  return Operation.parse({
    id: 'o-1',
    device: '1001',
    kind: 'reboot',
    commandKey: 'dm-1',
    createdAt: '2024-01-15T14:25:00Z',
    createdBy: 'practice',
    scheduledFor: null,
    state,
    steps: steps.map((name, index) => ({ at: `2024-01-15T14:25:0${index}Z`, state: name, words: `words of ${name}` })),
  });
}

test('a reboot is asked for once, and followed step by step to its proof', async () => {
  show();
  await page.getByRole('button', { name: 'Reboot' }).click();
  expect(operated).toEqual(['reboot']);

  tell({ type: 'operation', operation: reboot({ state: 'queued' }, ['queued']) });
  const steps = page.getByRole('list', { name: 'Reboot, step by step' });
  await expect.element(steps.getByRole('listitem').nth(3)).toMatchTextContent('Done');
  await expect.element(steps.getByRole('listitem').nth(0)).toMatchTextContent('words of queued');

  const proof = { by: 'inform-event', event: 'M Reboot' };
  const done = { state: 'done', at: '2024-01-15T14:25:03Z', proof };
  tell({ type: 'operation', operation: reboot(done, ['queued', 'sent', 'accepted', 'done']) });
  await expect.element(steps.getByRole('listitem').nth(3)).toMatchTextContent('words of done');
  // Another device's steps are not this one's.
  tell({
    type: 'operation',
    operation: { ...reboot({ state: 'queued' }, []), device: Operation.shape.device.parse('7') },
  });
  expect(page.getByRole('list', { name: 'Reboot, step by step' }).elements()).toHaveLength(1);
});

test('a device that is off: the reboot says in plain words that it stays queued', async () => {
  row.set({ ...ROW, status: 'Down' });
  answers['control.operations'] = () => ({ operations: [reboot({ state: 'queued' }, ['queued'])] });
  show();
  await expect.element(page.getByText(/cannot be reached now. This stays queued/)).toBeVisible();
});

test('only what was changed is saved, on the base that was seen; a secret goes to the vault alone', async () => {
  answers['app.keepSecret'] = () => ({ ref: 'secret:abcdefgh' });
  show();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabelText('Description').fill('Behind the boiler');
  await page.getByLabelText('CWMP password').fill('hunter2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Edit' })).toHaveFocus();
  expect(edits).toEqual([
    {
      target: { of: 'device', id: 1001 },
      base: { description: 'Primary router' },
      set: { description: 'Behind the boiler' },
      label: NAME,
      secrets: { password: 'secret:abcdefgh' },
    },
  ]);
  expect(calls.filter(({ path }) => path === 'app.keepSecret')).toHaveLength(1);
  expect(drafts.size).toBe(0);
});

test('what is typed survives the panel being closed, without the password', async () => {
  show();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabelText('CWMP password').fill('hunter2');
  await page.getByLabelText('Description').fill('Behind the boiler');
  await expect.poll(() => JSON.stringify([...drafts])).toContain('Behind the boiler');
  expect(JSON.stringify([...drafts])).not.toContain('hunter2');
  clear();
  show();
  await expect.element(page.getByLabelText('Description')).toHaveValue('Behind the boiler');
  await expect.element(page.getByLabelText('CWMP password')).toHaveValue('');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
  expect(drafts.size).toBe(0);
});

test('an unclear operation is asked about, with what is known, and decided by a person', async () => {
  answers['acs.cpeOfDevice'] = () => ({ cpe: rebooted });
  answers['acs.sessions'] = () => ({ sessions: [session('s-2', { events: ['1 BOOT'] })] });
  answers['operations.decide'] = () => ({});
  show();
  await expect.element(page.getByRole('article', { name: NAME })).toBeVisible();
  const state = { state: 'unclear', at: '2024-01-15T14:25:02Z', why: 'Demarc ended before the device answered' };
  tell({ type: 'operation', operation: reboot(state, ['queued', 'sent', 'unclear']) });
  const question = page.getByRole('region', { name: 'Reboot: did it happen?' });
  await expect.element(question).toMatchTextContent('Demarc ended before the device answered');
  await expect.element(question).toMatchTextContent('The device has started up since.');
  await expect.element(question).toMatchTextContent('1 session: Started up');
  const decided = () => calls.filter(({ path }) => path === 'operations.decide').map(({ input }) => input);

  await question.getByRole('button', { name: 'It did not happen' }).click();
  await expect.element(question).toMatchTextContent('the device restarts once more');
  expect(decided()).toEqual([]);
  await question.getByRole('button', { name: 'Send it again' }).click();
  await question.getByRole('button', { name: 'It happened' }).click();
  await expect.poll(decided).toEqual([
    { operation: 'o-1', decision: 'send-again' },
    { operation: 'o-1', decision: 'it-is-done' },
  ]);

  tell({ type: 'operation', operation: reboot({ state: 'queued' }, ['queued', 'sent', 'unclear', 'queued']) });
  await expect.element(question).not.toBeInTheDocument();
});

test('why a device does not get through is said at the device itself, as long as that is so', async () => {
  const key = CpeKey.parse('0A2F81-AX%2D3000-zeq240100001');
  const its = { ...wrongPassword, id: 'its', cpe: key };
  answers['acs.diagnoses'] = () => ({ diagnoses: [wrongPassword] });
  show();
  await expect.element(page.getByRole('article', { name: NAME })).toBeVisible();
  const why = page.getByRole('region', { name: 'It calls this laptop and does not get through' });
  tell({ type: 'diagnosis', id: 'its', diagnosis: its });
  await expect.element(why).toMatchTextContent(wrongPassword.words);
  await expect.element(why).toMatchTextContent(wrongPassword.next);
  // What is wrong with another one, and that it is over, is none of this device's business.
  tell({ type: 'diagnosis', id: wrongPassword.id, diagnosis: null });
  await expect.element(why).toBeVisible();
  tell({ type: 'diagnosis', id: 'its', diagnosis: null });
  await expect.element(why).not.toBeInTheDocument();
});

test('a factory reset wants the name typed out', async () => {
  show();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /Factory reset, keep/ }).click();
  const reset = page.getByRole('button', { name: 'Reset this device' });
  await userEvent.keyboard('Router-Branch{Enter}');
  await expect.element(reset).toBeDisabled();
  expect(operated).toEqual([]);
  await userEvent.keyboard('-Office-001');
  await reset.click();
  await expect.poll(() => operated).toEqual(['device_factory']);
});

test('what a factory reset wiped is put back when a person has seen it, and asked again with the same key', async () => {
  const wiped = { id: 3, at: '2024-01-15T14:25:00Z', restoredAt: null as string | null };
  const settings = [
    { name: 'Device.WiFi.SSID.1.SSID', type: 'string', value: 'Hall' },
    { name: 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase', type: 'string', value: null },
  ];
  answers['settings.wiped'] = () => ({ wiped: [{ ...wiped, settings }] });
  answers['settings.restore'] = () => {
    throw new Error('the answer was lost');
  };
  show();
  await page.getByRole('button', { name: 'Put 2 settings back…' }).click();
  const question = page.getByRole('dialog', { name: 'Put back what was wiped' });
  await expect.element(question.getByText('Hall')).toBeVisible();
  await expect.element(question.getByText('a secret, not shown')).toBeVisible();
  await question.getByRole('button', { name: 'Put it back' }).click();
  await expect.element(question.getByRole('alert')).toBeVisible();
  answers['settings.restore'] = () => {
    wiped.restoredAt = '2024-01-15T14:30:00Z';
    return { restored: 2 };
  };
  await question.getByRole('button', { name: 'Put it back' }).click();
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Put 2 settings back…' })).not.toBeInTheDocument();
  const asked = calls.filter(({ path }) => path === 'settings.restore').map(({ input }) => input);
  expect(asked).toEqual([{ wiped: 3, key: expect.any(String) }, asked[0]]);
});

test('firmware: what loading an image would mean is said first; an older one is asked about, an unfit one is not loaded', async () => {
  show();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Load firmware…' }).click();
  const load = page.getByRole('button', { name: 'Load it' });
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Image' }).click();
    await page.getByRole('option', { name }).click();
  };
  await expect.element(load).toBeDisabled();
  await choose('Mesh, version 9.0');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(load).toBeDisabled();
  await choose('Branch, version 2.0.0');
  await expect.element(page.getByText('The device runs 2.4.1, and this image is the older 2.0.0.')).toBeVisible();
  await expect.element(load).toBeDisabled();
  await page.getByRole('switch', { name: 'Load the older version all the same' }).click();
  await expect.element(load).toBeEnabled();
  await choose('Branch, version 3.1.0');
  await load.click();
  await expect
    .poll(() => edits)
    .toEqual([
      {
        target: { of: 'device', id: 1001 },
        base: { firmware_image: null, firmware_image_is_pending: false },
        set: { firmware_image: 31, firmware_image_is_pending: true },
        label: NAME,
      },
    ]);
});

test('what has not landed is listed with its sentence and can be undone while it waits', async () => {
  fake.entries.set([entry(1, 1001, NAME), entry(2, 1044, 'Another')]);
  row.set({ ...ROW, waiting: 1, changed: ['description'] });
  show();
  const waiting = page.getByRole('region', { name: 'Not landed yet' });
  await expect.element(waiting).toMatchTextContent('Description: Behind the counter → Cellar, rack 2');
  await waiting.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => fake.calls).toEqual(['discard op-00001']);
  await expect.element(page.getByRole('region', { name: 'Facts' })).toMatchTextContent('Saved here');
});
