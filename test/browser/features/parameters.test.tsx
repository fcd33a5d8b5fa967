import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import ParametersOfSite from '#renderer/features/parameters/Parameters.tsx';
import { DeviceRef, Instant } from '#shared/ids.ts';
import type { ParameterPageQuery, ParameterRow } from '#shared/parameters.ts';
import { rebooted } from './bench-story.ts';
import { fakeField } from './fake-field.ts';
import { answers, calls, resetHost, tell } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const at = Instant.parse('2026-11-25T08:00:00Z');
const { field } = fakeField();

function Parameters() {
  return (
    <FieldProvider field={field}>
      <ParametersOfSite />
    </FieldProvider>
  );
}

let rows: ParameterRow[];

function leaf(name: string, value: string, over: Partial<ParameterRow> = {}): ParameterRow {
  return { name, type: 'string', value, secret: false, writable: true, at, ...over };
}

/** Pages as the host makes them. */
function pageOf({ under, after, limit }: ParameterPageQuery) {
  const all = rows.filter(({ name }) => name.startsWith(under)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rest = after === null ? all : all.filter(({ name }) => name > after);
  const shown = rest.slice(0, limit);
  return { rows: shown, next: rest.length > limit ? (shown.at(-1)?.name ?? null) : null, total: all.length };
}

beforeEach(async () => {
  resetHost();
  rows = Array.from({ length: 20_000 }, (_, n) => leaf(`Device.Hosts.Host.${n + 1}.Name`, `host-${n + 1}`));
  answers['parameters.page'] = pageOf;
  answers['parameters.read'] = () => ({});
  answers['acs.cpeOfDevice'] = () => ({ cpe: rebooted });
  location.hash = '#/parameters/1001';
  await page.viewport(1366, 768);
});
afterEach(clear);

const tree = page.getByRole('treegrid', { name: 'Parameters' });
const drawn = () => document.querySelectorAll('[role="treegrid"] [role="row"]').length;

test('20,000 parameters: a screenful is drawn, the keyboard walks and folds, a search finds one', async () => {
  draw(<Parameters />);
  await expect.element(page.getByText('20,000 parameters', { exact: true }).first()).toBeVisible();
  expect(calls.filter(({ path }) => path === 'parameters.page').length).toBe(10);
  await page.getByRole('gridcell', { name: 'Device', exact: true }).click();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown}{ArrowRight}');
  await expect.element(page.getByRole('heading', { name: 'Device.Hosts.Host.' })).toBeVisible();
  expect(drawn()).toBeLessThan(80);
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('row', { name: /^20000 / })).toBeVisible();
  expect(drawn()).toBeLessThan(80);
  await page.getByRole('searchbox').fill('host-19999');
  await expect.element(page.getByText('1 parameter of 20,000')).toBeVisible();
  await expect.element(tree.getByText('host-19999')).toBeVisible();
  await page.getByRole('searchbox').fill('host-20001');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect.element(page.getByText('20,000 parameters', { exact: true }).first()).toBeVisible();
});

test('a first reading says that it is under way, and when all of it is here', async () => {
  const all = rows;
  rows = [];
  let answered = (_: unknown): void => undefined;
  answers['parameters.read'] = () => new Promise((resolve) => (answered = resolve));
  draw(<Parameters />);
  await page.getByRole('button', { name: 'Read everything' }).click();
  await expect.element(page.getByRole('heading', { name: 'Reading everything' })).toBeVisible();
  rows = all;
  // The answer comes before the last rows do: it is no end yet.
  let turn = (_: unknown): void => undefined;
  answers['parameters.page'] = async (query: ParameterPageQuery) => {
    if (query.after !== null) await new Promise((resolve) => (turn = resolve));
    return pageOf(query);
  };
  tell({ type: 'parameters', device: DeviceRef.parse('1001'), under: 'Device.' });
  answered({});
  await expect.element(page.getByText('2,000 parameters here, more are coming in')).toBeVisible();
  answers['parameters.page'] = pageOf;
  turn(null);
  await expect.element(page.getByText(/^20,000 parameters\. Read in /)).toBeVisible();
});

test('news of a branch is read again, and only that branch; what changed says what it was', async () => {
  rows = [leaf('Device.WiFi.SSID.1.SSID', 'Hall'), leaf('Device.DeviceInfo.UpTime', '1')];
  location.hash = '#/parameters/1001?at=Device.WiFi.SSID.1.SSID';
  draw(<Parameters />);
  await expect.element(tree.getByText('Hall')).toBeVisible();
  calls.length = 0;
  rows = [leaf('Device.WiFi.SSID.1.SSID', 'Desk'), leaf('Device.DeviceInfo.UpTime', '2')];
  tell({ type: 'parameters', device: DeviceRef.parse('1001'), under: 'Device.WiFi.SSID.1.SSID' });
  tell({ type: 'parameters', device: DeviceRef.parse('9'), under: '' });
  await expect.element(tree.getByRole('gridcell', { name: 'Desk changed' })).toBeVisible();
  await expect.element(page.getByText('Before')).toBeVisible();
  expect(calls.map(({ input }) => (input as ParameterPageQuery).under)).toEqual(['Device.WiFi.SSID.1.SSID']);
});

test('reading that has to wait says what for, and the tree stays', async () => {
  rows = [leaf('Device.DeviceInfo.UpTime', '1')];
  answers['parameters.read'] = () => {
    throw Object.assign(new Error('PROBLEM'), {});
  };
  draw(<Parameters />);
  await page.getByRole('button', { name: 'Read everything again' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(tree).toBeVisible();
});
