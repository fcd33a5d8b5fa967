import { findings } from '../axe.ts';
import { expect, test } from '../demarc.ts';
import { BenchPage } from '../pages/bench.ts';
import { DevicePanel } from '../pages/device.ts';
import { FleetPage } from '../pages/fleet.ts';
import { Frame } from '../pages/frame.ts';
import { StartPage } from '../pages/start.ts';
import { Keyboard } from './keyboard.ts';

const AURORA = 'AUR24110004471';

test.describe.configure({ timeout: 240_000 });

test('journey: the first start, and the first reboot seen through, with the tour', async ({ demarc }) => {
  const { page } = await demarc.start();
  const keyboard = await Keyboard.of(page);
  const fleet = new FleetPage(page);
  const frame = new Frame(page);
  const bench = new BenchPage(page);
  await expect(new StartPage(page).practice).toBeVisible();
  await expect.soft(findings(page), 'the first screen').resolves.toEqual([]);
  await keyboard.press('1');
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  await expect(fleet.table).toBeFocused();

  const tour = page.getByRole('region', { name: 'Tour' });
  const ticked = tour.getByRole('listitem').filter({ hasText: 'done' });
  await keyboard.activate(tour.getByRole('button', { name: 'Take the tour' }));
  await expect(tour.getByRole('listitem')).toHaveCount(5);
  await expect(ticked).toHaveCount(0);

  await keyboard.press('/');
  await keyboard.type(frame.search, 'practice aur');
  await expect(fleet.rows).toHaveCount(1);
  await expect(ticked).toHaveText([/Find a device/]);
  await keyboard.press('Enter');
  const device = new DevicePanel(page);
  await expect(device.heading).toContainText('Aurora');
  await expect(ticked).toHaveCount(2);
  await keyboard.activate(device.reboot);
  await expect(device.operation('Reboot')).toContainText('Done', { timeout: 40_000 });
  await expect(device.reboot).toBeFocused();
  const steps = device.steps('Reboot');
  for (const step of [/queued|waiting/i, /sent/i, /accepted/i, /done/i]) {
    await expect(steps.filter({ hasText: step }).first().getByRole('time')).toBeVisible();
  }
  await expect(steps.last()).toContainText('M Reboot');
  await expect(ticked).toHaveCount(3);
  await expect.soft(findings(page), 'a device that was rebooted').resolves.toEqual([]);

  await keyboard.shortcut('g', 'b');
  await expect(page.getByRole('listbox', { name: 'CPEs' })).toBeFocused();
  await keyboard.moveTo(page.getByRole('heading', { level: 2 }).filter({ hasText: AURORA }));
  await expect(bench.lastOperation).toBeVisible();
  // First contact, the session of the reboot, and the one that proves it.
  await expect.poll(() => bench.sessions.count()).toBeGreaterThanOrEqual(3);
  await expect(ticked).toHaveCount(4);
  await expect.soft(findings(page), 'the sessions of the reboot').resolves.toEqual([]);

  await keyboard.shortcut('g', 's');
  await expect(page.getByRole('heading', { name: 'Safe to leave' })).toBeVisible();
  await expect(ticked).toHaveCount(5);
  await expect.soft(findings(page), 'nothing left to send').resolves.toEqual([]);
  await keyboard.activate(tour.getByRole('button', { name: 'Close' }));
  await expect(tour).toHaveCount(0);
  await keyboard.press('F5');
  await expect(frame.landed).toBeVisible();
  await expect(tour).toHaveCount(0);
  await keyboard.untouched();
});
