import { expect, test } from 'vitest';
import { embedded } from '#test/fixtures/inventory/engines.ts';
import { openSite } from '#test/fixtures/inventory/site.ts';

/** What a site begins with: the practice data, or the little that a first device needs. */

test('a practice site looks alive, and only an empty store becomes one', async () => {
  const place = await embedded.place();
  const site = await openSite(place);
  const cpe = {
    serial: 'AX3000-0001',
    oui: '0A5E3D',
    productClass: 'AX-3000',
    name: 'Practice bench · Aurora AX-3000',
    username: 'bench',
    password: 'bench-password',
  };
  expect(await site.inventory.isEmpty()).toBe(true);
  await site.inventory.loadPractice({ now: site.clock.now(), cpes: [cpe] });
  expect(await site.inventory.isEmpty()).toBe(false);
  const body = (await site.call('GET', '/inventory_device/?limit=1000')).json();
  const rows = body['results'] as Record<string, unknown>[];
  expect(rows.length).toBeGreaterThan(170);
  expect(rows.filter(({ status }) => status === 'Down')).toHaveLength(13);
  expect(new Set(rows.map(({ organization_id: organization }) => organization)).size).toBe(4);
  expect(rows.filter(({ location }) => location !== null).length).toBeGreaterThan(40);
  expect(new Set(rows.map(({ serial_number: serial }) => serial)).size).toBe(rows.length);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  expect(await site.inventory.findForCpe({ oui: '', productClass: '', serialNumber: cpe.serial })).toMatchObject({
    name: cpe.name,
    password: cpe.password,
  });
  const first = (await site.call('GET', '/inventory_device/1001/?pending=true')).json();
  expect(first['pending_settings']).toBe('firmware_update:pending,reboot_scheduled:2024-01-16T02:25:00Z');
  for (const load of [site.inventory.loadDemo(), site.inventory.loadPractice({ now: 0, cpes: [] })]) {
    await expect(load).rejects.toMatchObject({ code: 'app.bad-input' });
  }
  await site.close();
  await place.remove();
});

test('an empty site has what a first device needs', async () => {
  const place = await embedded.place();
  const site = await openSite(place);
  await site.inventory.startEmpty();
  await site.inventory.startEmpty();
  const body = { name: 'First', serial_number: '007', type: 1, organization_id: 1 };
  const reply = await site.call('POST', '/inventory_device/', { body });
  expect([reply.status, reply.json()['id'], reply.json()['serial_number']]).toEqual([201, 1, '007']);
  await site.close();
  await place.remove();
});
