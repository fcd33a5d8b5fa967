import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { openField } from '#renderer/cache/field.ts';
import type { Field } from '#renderer/cache/types.ts';
import Sync from '#renderer/features/sync/Sync.tsx';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { PageHost } from '../cache/page-host.ts';
import { resetHost, sites } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

/** What a person decides in Sync, over a real cache and outbox, and what the server has afterwards. */

let host: PageHost;
let field: Field;
let opened = 0;

beforeEach(async () => {
  resetHost();
  sites.set({ sites: [], open: null, reachability: { state: 'unknown' }, fixed: true });
  opened += 1;
  host = new PageHost(30);
  field = await openField({ client: host.client, site: `remote-sync-${Date.now()}-${opened}` as SiteId });
  await expect.poll(() => field.pull.state.get().lastComplete).not.toBeNull();
  await page.viewport(1366, 900);
  draw(
    <FieldProvider field={field}>
      <Sync />
    </FieldProvider>,
  );
});
afterEach(async () => {
  clear();
  await field.close();
});

const records = (serial: string) => [...host.server.devices.values()].filter((each) => each.serial_number === serial);
const safe = () => page.getByRole('heading', { name: 'Safe to leave' });

test('a record that is gone is created again, with what was known of it and what was typed', async () => {
  const before = host.row(7);
  host.isOnline = false;
  await field.work.edit({
    target: { of: 'device', id: 7 as DeviceId },
    base: { description: before.description },
    set: { description: 'typed in the cellar' },
  });
  host.server.devices.delete(7);
  host.changed();
  host.isOnline = true;
  field.work.sendNow();

  await page.getByRole('button', { name: 'Create it again with my data' }).click();
  await expect.element(safe()).toBeVisible();
  expect(records(before.serial_number ?? '')).toMatchObject([
    { name: before.name, customer_id: before.customer_id, description: 'typed in the cellar' },
  ]);
  expect(host.server.devices.has(7)).toBe(false);
  await expect.element(page.getByRole('region', { name: 'Receipts' })).toMatchTextContent('The record was gone');
});

test('a serial that somebody else took meanwhile: that device is used, with the values typed here', async () => {
  host.isOnline = false;
  await field.work.create({ name: 'Hall router', serial_number: 'TAKEN-1', type: 12, organization_id: 5 });
  const theirs = host.server.add({ name: 'From head office', serial_number: 'TAKEN-1', customer_id: 'C-9', type: 12 });
  host.changed();
  host.isOnline = true;
  field.work.sendNow();

  await page.getByRole('button', { name: 'Use that device, with my values' }).click();
  await expect.element(safe()).toBeVisible();
  expect(records('TAKEN-1')).toMatchObject([{ id: theirs.id, name: 'Hall router', customer_id: 'C-9' }]);
});
