import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

const PASSWORD = 'printed-in-the-manual';
let simulator: Simulator;

test.beforeEach(() => {
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
test.afterEach(() => simulator.stop());

test('a type is switched on for onboarding: its next box becomes a device by itself', async ({ demarc, watch }) => {
  const { page } = await demarc.start();
  const bench = new BenchPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).go('Bench');
  await expect(bench.cpes).toHaveCount(3);
  const acsUrl = await page
    .getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    .first()
    .innerText();

  // Before anything is switched on a box of the type is a stranger.
  simulator.addCpe({ acsUrl, serialNumber: 'E2E-STRANGER', username: 'factory', password: PASSWORD });
  await bench.choose('E2E-STRANGER');
  await expect(page.getByText('A stranger: no device in the inventory has this serial number.')).toBeVisible();
  await page.getByRole('button', { name: 'Onboard all of this type…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('OUI')).toHaveValue('0A2F81');
  await dialog.getByLabel('Becomes a').click();
  await page.getByRole('option').first().click();
  await dialog.getByLabel('Shared user').fill('factory');
  await dialog.getByLabel('Shared password').fill(PASSWORD);
  await dialog.getByLabel('Organization').click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await expect(dialog.getByRole('list', { name: 'Types that are onboarded' })).toContainText('AX-3000');
  await page.keyboard.press('Escape');

  simulator.addCpe({ acsUrl, serialNumber: 'E2E-NEXT', username: 'factory', password: PASSWORD });
  await bench.choose('E2E-NEXT');
  await expect(page.getByRole('link', { name: /E2E-NEXT/ })).toBeVisible();
  await expect(page.getByText('parameters read back equal')).toBeVisible({ timeout: 30_000 });
  expect(watch.received.join('\n')).not.toContain(PASSWORD);
});
