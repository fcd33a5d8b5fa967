import type { Page } from '@playwright/test';
import { ControlServer } from './control-server.ts';
import { expect, test } from './demarc.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';
import { SyncPage } from './pages/sync.ts';

const SEED = 'Router-Branch-Office-001';
const DESCRIPTION = 'Moved to the second rack, seen in the tunnel';
const SERIAL = 'TUNNEL0001';

test.describe.configure({ timeout: 120_000 });

async function fleetIsThere(page: Page): Promise<void> {
  await expect.poll(() => new FleetPage(page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
}

/** Edits one device, creates another, and asks a third to reboot. */
async function workInTheTunnel(page: Page): Promise<string> {
  const frame = new Frame(page);
  const fleet = new FleetPage(page);
  await frame.search.fill(SEED);
  const edited = await fleet.open(SEED);
  await edited.edit({ Description: DESCRIPTION });
  await expect(edited.notLanded).toContainText(DESCRIPTION);
  await edited.close();

  await frame.search.fill('');
  await fleet.create({ name: 'Tunnel router', serial: SERIAL, type: '12', organization: '5' });
  await frame.search.fill(SERIAL);
  await expect(fleet.row('Tunnel router')).toBeVisible();

  await frame.search.fill('');
  const other = await fleet.rows
    .filter({ hasNotText: SEED })
    .filter({ hasNotText: 'Tunnel router' })
    .nth(3)
    .getByRole('gridcell')
    .nth(3)
    .innerText();
  await frame.search.fill(other);
  const rebooted = await fleet.open(other);
  await rebooted.reboot.click();
  await expect(rebooted.notLanded).toContainText('Reboot');
  return other;
}

test('the tunnel: work without a network survives every end, and lands exactly once', async ({ demarc }) => {
  const server = await ControlServer.start(demarc.folder);
  try {
    const connected = await demarc.start();
    await new StartPage(connected.page).connectTo({ url: server.api, token: server.token, name: 'Head office' });
    await fleetIsThere(connected.page);
    // The record is read whole once, so that its description can be edited without the server.
    await new Frame(connected.page).search.fill(SEED);
    await new FleetPage(connected.page).open(SEED);
    await expect(connected.page.getByText('Main branch office router')).toBeVisible();

    await server.vanish();
    await connected.close();

    const inTheTunnel = await demarc.start();
    await fleetIsThere(inTheTunnel.page);
    await expect(inTheTunnel.page.getByRole('banner')).toContainText('offline', { timeout: 20_000 });
    const rebooted = await workInTheTunnel(inTheTunnel.page);
    await inTheTunnel.close();

    const reopened = await demarc.start();
    await fleetIsThere(reopened.page);
    await reopened.kill();

    const after = await demarc.start();
    const frame = new Frame(after.page);
    const sync = new SyncPage(after.page);
    await expect(frame.landed).toContainText('3 not landed');
    await frame.go('Sync');
    await expect(sync.entries).toHaveCount(3);
    for (const sentence of [DESCRIPTION, SERIAL, 'Reboot']) {
      await expect(sync.entry(sentence)).toContainText(/saved .*(now|second|minute|ago|s\b)/);
    }

    await server.comeBack();
    await sync.sendNow.click();
    await expect(sync.safeToLeave).toBeVisible({ timeout: 40_000 });
    await expect(frame.landed).toContainText('All landed');
    for (const sentence of [DESCRIPTION, SERIAL, 'Reboot']) {
      const receipt = sync.receipt(sentence);
      await expect(receipt).toHaveCount(1);
      await expect(receipt.getByRole('list', { name: 'Steps' })).not.toContainText('not reached');
    }

    // A power cut after the landing sends nothing again.
    await after.kill();
    const last = await demarc.start();
    await fleetIsThere(last.page);
    await new Frame(last.page).go('Sync');
    await expect(new SyncPage(last.page).safeToLeave).toBeVisible();
    await last.close();

    await server.end();
    expect(server.query('select count(*) as n from device where serial_number = ?', SERIAL)).toEqual([{ n: 1 }]);
    expect(server.query('select description from device where name = ?', SEED)).toEqual([{ description: DESCRIPTION }]);
    const reboots =
      'select count(*) as n from operation o join device d on o.device = cast(d.id as text) where d.serial_number = ? and o.kind = ?';
    expect(server.query(reboots, rebooted, 'reboot')).toEqual([{ n: 1 }]);
  } finally {
    await server.end();
  }
});
