import type { Page } from '@playwright/test';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

const AURORA = 'AUR24110004471';

test('practice site: find a device by any part of what is known of it', async ({ demarc }) => {
  const { page } = await demarc.start();
  const frame = new Frame(page);
  const fleet = new FleetPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);

  // Serial (its end, as one reads it off a label), name, customer, address: of the seed's own device.
  for (const part of ['ZEQ240100001', '100001', 'branch-office-001', 'cust-2024-001', '192.168.1.1']) {
    await frame.search.fill(part);
    await expect(fleet.row('Router-Branch-Office-001')).toBeVisible();
    expect(await fleet.count()).toBeLessThan(60);
  }
  await frame.search.fill('no such router');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await frame.search.fill('ZEQ240100001');
  const device = await fleet.open('Router-Branch-Office-001');
  await expect(device.heading).toHaveText('Router-Branch-Office-001');
  await expect(device.region).toContainText('New York Branch Office');

  // The host may die while the page stays: its code is here by then, also of places nobody has been to.
  await expect.poll(() => hasLoaded(page, /\/Settings-.*\.js$/)).toBe(true);
  await page.route('**/*.js', (route) => route.abort());
  for (const place of ['Audit', 'Library', 'Settings'] as const) {
    await frame.go(place);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(place);
  }
});

function hasLoaded(page: Page, file: RegExp): Promise<boolean> {
  return page.evaluate(
    (source) => performance.getEntriesByType('resource').some(({ name }) => new RegExp(source).test(name)),
    file.source,
  );
}

test('a practice CPE reboots: every step seen on its panel, and live on the bench', async ({ demarc }) => {
  const { page } = await demarc.start();
  const frame = new Frame(page);
  const fleet = new FleetPage(page);
  const bench = new BenchPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  const tour = page.getByRole('region', { name: 'Tour' });
  const ticked = tour.getByRole('listitem').filter({ hasText: 'done' });
  await tour.getByRole('button', { name: 'Take the tour' }).click();
  await expect(tour.getByRole('listitem')).toHaveCount(5);

  await frame.go('Bench');
  await expect(bench.isOn).toBeVisible();
  await expect(bench.cpes).toHaveCount(3);
  await bench.choose(AURORA);
  await expect(bench.sessions.first()).toBeVisible();
  const before = await bench.sessions.count();
  await expect(ticked).toHaveCount(0);

  await frame.go('Fleet');
  await frame.search.fill(AURORA);
  await expect(ticked).toHaveText([/Find a device/]);
  const device = await fleet.open(AURORA);
  await expect(ticked).toHaveCount(2);
  // Another language loads the window anew: the tour goes on where it was.
  await speak(page, 'de');
  await expect(tour.getByRole('listitem').filter({ hasText: 'erledigt' })).toHaveCount(2);
  await speak(page, 'en');
  await expect(ticked).toHaveCount(2);
  await device.edit({ Name: 'Aurora in the cellar' });
  await expect(device.heading).toHaveText('Aurora in the cellar');
  // Bench calls it so although it has not informed since; the edit and its receipt are one line of the timeline.
  await frame.go('Bench');
  await expect(bench.cpes.filter({ hasText: AURORA })).toContainText('Aurora in the cellar');
  await page.goBack();
  const happened = device.region.getByRole('region', { name: 'What happened' });
  const edited = happened.getByRole('listitem').filter({ hasText: 'Aurora in the cellar' });
  await expect(edited).toHaveCount(1);
  await expect(edited).toContainText('Record changed');
  await expect(edited).toContainText('Landed on the control server');
  await device.reboot.click();
  await expect(device.operation('Reboot')).toContainText('Done', { timeout: 40_000 });
  // For whoever does not look at it.
  await expect(page.getByRole('log')).toContainText(/: Reboot is done\./);
  const steps = device.steps('Reboot');
  for (const step of [/queued|waiting/i, /sent/i, /accepted/i, /done/i]) {
    const line = steps.filter({ hasText: step }).first();
    await expect(line.getByRole('time')).toBeVisible();
  }
  await expect(steps.last()).toContainText('M Reboot');
  await expect(ticked).toHaveCount(3);

  await frame.go('Bench');
  await bench.choose(AURORA);
  await expect(bench.lastOperation).toBeVisible();
  expect(await bench.sessions.count()).toBeGreaterThan(before);
  await expect(ticked).toHaveCount(4);
  await frame.go('Sync');
  await expect(page.getByRole('heading', { name: 'Safe to leave' })).toBeVisible();
  await expect(ticked).toHaveCount(5);
  await tour.getByRole('button', { name: 'Close' }).press('Escape');
  await page.reload();
  await expect(frame.landed).toBeVisible();
  await expect(tour).toHaveCount(0);
});

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((code) => localStorage.setItem('demarc.language', code), language);
  await page.reload();
}

test('the same button on a device that is off says queued, and stays queued', async ({ demarc }) => {
  const { page } = await demarc.start();
  const fleet = new FleetPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  const tour = page.getByRole('region', { name: 'Tour' });
  await tour.getByRole('button', { name: 'Not now' }).press('Escape');
  await expect(tour).toHaveCount(0);
  await fleet.sortBy('State');
  const off = fleet.rows.filter({ hasText: 'Down' }).first();
  await expect(off).toBeVisible();
  const device = await fleet.open(await off.getByRole('gridcell').nth(3).innerText());
  await device.reboot.click();
  await expect(device.operation('Reboot')).toContainText('Queued');
  await page.reload();
  await expect(device.operation('Reboot')).toContainText('Queued');
  await expect(tour, 'an offer that was declined').toHaveCount(0);
});
