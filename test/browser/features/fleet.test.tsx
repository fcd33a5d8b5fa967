import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { searchFor } from '#renderer/app/search.ts';
import { openField } from '#renderer/cache/field.ts';
import type { Field } from '#renderer/cache/types.ts';
import Fleet from '#renderer/features/fleet/Fleet.tsx';
import { type FleetPreferences, NO_PREFERENCES } from '#shared/fleet-view.ts';
import type { SiteId } from '#shared/ids.ts';
import { PageHost } from '../cache/page-host.ts';
import { answers, resetHost, sites } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

/** The list over a real cache, search and outbox; only the host and its control server are told. */

let field: Field;
let kept: FleetPreferences;
let opened = 0;

beforeEach(async () => {
  resetHost();
  sites.set({ sites: [], open: null, reachability: { state: 'unknown' }, fixed: true });
  kept = NO_PREFERENCES;
  answers['sites.fleetPreferences'] = () => kept;
  answers['sites.keepFleetPreferences'] = ({ preferences }: { preferences: FleetPreferences }) => {
    kept = preferences;
    return {};
  };
  opened += 1;
  field = await openField({ client: new PageHost(60).client, site: `remote-fleet-${Date.now()}-${opened}` as SiteId });
  await page.viewport(1366, 900);
  searchFor('');
  draw(
    <FieldProvider field={field}>
      <Fleet />
    </FieldProvider>,
  );
  await expect.element(table()).toHaveAttribute('aria-rowcount', '61');
});
afterEach(async () => {
  clear();
  await field.close();
});

const table = () => page.getByRole('grid', { name: 'Devices' });
/** Past the tree that is read aloud: a dialog in front takes the list out of that. */
const titles = (): string[] =>
  [...document.querySelectorAll('[role="grid"] [role="columnheader"]')]
    .map(({ textContent }) => textContent.trim())
    .filter((title) => title !== 'Selected');
const firstRow = () => table().getByRole('row').nth(1);

test('a column sorts up, down, and not at all any more', async () => {
  const serial = table().getByRole('columnheader', { name: 'Serial number' });
  await serial.getByRole('button').click();
  await expect.element(serial).toHaveAttribute('aria-sort', 'ascending');
  await expect.element(firstRow()).toMatchTextContent('ZEQ-00007919');
  await serial.getByRole('button').click();
  await expect.element(serial).toHaveAttribute('aria-sort', 'descending');
  await expect.element(firstRow()).toMatchTextContent(`ZEQ-00${60 * 7919}`);
  await serial.getByRole('button').click();
  await expect.element(serial).not.toHaveAttribute('aria-sort', 'descending');
  await expect.element(firstRow()).toMatchTextContent('Branch router 1');
});

test('words and a filter narrow the list, and the view can be kept', async () => {
  searchFor('status:down');
  await expect.element(table()).toHaveAttribute('aria-rowcount', '9');
  searchFor('status:down router 14');
  await expect.element(table()).toHaveAttribute('aria-rowcount', '2');
  await expect.element(firstRow()).toMatchTextContent('Branch router 14');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await userEvent.keyboard('Down fourteen{Enter}');
  await expect
    .poll(() => kept.views.map(({ name, text }) => [name, text]))
    .toEqual([['Down fourteen', 'status:down router 14']]);
  searchFor('');
  await page.getByRole('button', { name: 'Down fourteen', exact: true }).click();
  await expect.element(table()).toHaveAttribute('aria-rowcount', '2');
});

test('rows are ticked, one beside the list is opened and left, all by keyboard', async () => {
  (table().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown} {ArrowDown} ');
  const selected = page.getByRole('region', { name: 'Selected devices' });
  await expect.element(selected).toMatchTextContent('2 devices selected');
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(selected).toMatchTextContent('60 devices selected');
  await userEvent.keyboard('{Home}{Enter}');
  await expect.element(page.getByRole('region', { name: 'Device', exact: true })).toMatchTextContent('Branch router 1');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(table()).toHaveFocus();
  await expect.poll(() => page.getByRole('region', { name: 'Device', exact: true }).elements()).toEqual([]);
});

test('columns are chosen and put in order, by key and by hand, and kept', async () => {
  expect(titles().slice(0, 3)).toEqual(['State', 'Name', 'Serial number']);
  await page.getByRole('button', { name: 'Columns' }).click();
  const shown = page.getByRole('list', { name: 'Columns that are shown' });
  const rest = page.getByRole('list', { name: 'Columns that are not shown' });
  await rest.getByRole('checkbox', { name: 'Manufacturer' }).click();
  await shown.getByRole('checkbox', { name: 'Customer' }).click();
  await expect.poll(() => titles()).toContain('Manufacturer');
  expect(titles()).not.toContain('Customer');

  // By key: the box keeps the focus while its row moves.
  (shown.getByRole('checkbox', { name: 'Serial number' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  await expect.poll(() => titles().slice(0, 3)).toEqual(['Serial number', 'State', 'Name']);
  await expect.element(shown.getByRole('checkbox', { name: 'Serial number' })).toHaveFocus();
  await page.getByRole('button', { name: 'Move Name up' }).click();
  await expect.poll(() => titles().slice(0, 3)).toEqual(['Serial number', 'Name', 'State']);

  // By hand.
  await userEvent.dragAndDrop(shown.getByRole('listitem').first(), shown.getByRole('listitem').nth(2));
  await expect.poll(() => titles().slice(0, 3)).toEqual(['Name', 'State', 'Serial number']);
  expect(kept.columns?.slice(0, 3)).toEqual(['name', 'status', 'serial_number']);

  await page.getByRole('button', { name: 'The usual columns' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => titles().slice(0, 4)).toEqual(['State', 'Name', 'Serial number', 'Customer']);
});
