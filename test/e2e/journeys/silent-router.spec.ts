import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { findings } from '../axe.ts';
import { expect, test } from '../demarc.ts';
import { BenchPage } from '../pages/bench.ts';
import { DevicePanel } from '../pages/device.ts';
import { FleetPage } from '../pages/fleet.ts';
import { Frame } from '../pages/frame.ts';
import { StartPage } from '../pages/start.ts';
import { Keyboard } from './keyboard.ts';

const NAME = 'Router-Branch-Office-001';
const SERIAL = 'ZEQ240100001';
const PASSWORD = 'what-the-router-really-has';
let simulator: Simulator;

test.describe.configure({ timeout: 240_000 });
test.beforeEach(() => {
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
test.afterEach(() => simulator.stop());

test('journey: a router is silent; its device says why, that is put right, and it talks', async ({ demarc, watch }) => {
  const { page } = await demarc.start();
  const keyboard = await Keyboard.of(page);
  const fleet = new FleetPage(page);
  const bench = new BenchPage(page);
  const device = new DevicePanel(page);
  await expect(new StartPage(page).practice).toBeVisible();
  await keyboard.press('1');
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  await keyboard.shortcut('g', 'b');
  const acsUrl = await bench.url.first().innerText();
  const hall = { acsUrl, serialNumber: SERIAL, username: 'branch', password: PASSWORD };
  const router = simulator.addCpe(hall);

  // Nothing of it among those that talk: what the bench says names the record.
  const cause = page.getByText('It shows a wrong CWMP username: “branch”, expected is “device_admin”.');
  await expect(cause).toBeVisible();
  await expect(bench.cpes.filter({ hasText: SERIAL })).toHaveCount(0);
  await expect.soft(findings(page), 'a CPE that is turned away').resolves.toEqual([]);

  // As one who was told only the customer: the device itself says it, too.
  await keyboard.press('/');
  await keyboard.type(new Frame(page).search, 'branch-office-001');
  await expect(fleet.rows).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(device.heading).toHaveText(NAME);
  const why = device.region.getByRole('region', { name: 'It calls this laptop and does not get through' });
  await expect(why).toContainText('It shows a wrong CWMP username');
  await expect(why).toContainText('Set the same username in the CPE and in its inventory record.');
  await expect.soft(findings(page), 'a device that does not get through').resolves.toEqual([]);

  await keyboard.press('e');
  await expect(device.region.getByLabel('Name', { exact: true })).toBeFocused();
  await keyboard.fill(device.region.getByLabel('CWMP user'), 'branch');
  await keyboard.fill(device.region.getByLabel('CWMP password'), PASSWORD);
  await expect.soft(findings(page), 'its record being edited').resolves.toEqual([]);
  await keyboard.press('Enter');
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  // Switched off and on again, until it gets in.
  await expect.poll(() => router.inform('1 BOOT'), { timeout: 30_000 }).toBe(true);
  await expect(why).toBeHidden();

  await keyboard.shortcut('g', 'b');
  await expect(bench.cpes.filter({ hasText: SERIAL })).toHaveCount(1, { timeout: 20_000 });
  await expect(page.getByRole('listbox', { name: 'CPEs' })).toBeFocused();
  expect(watch.received.join('\n')).not.toContain(PASSWORD);
  await keyboard.untouched();
});
