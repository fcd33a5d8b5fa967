import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { findings } from '../axe.ts';
import { expect, test } from '../demarc.ts';
import { BenchPage } from '../pages/bench.ts';
import { FleetPage } from '../pages/fleet.ts';
import { RecipesPage } from '../pages/recipes.ts';
import { StartPage } from '../pages/start.ts';
import { Keyboard } from './keyboard.ts';

const TEN = Array.from({ length: 10 }, (_, index) => `E2E-TEN-${String(index + 1).padStart(2, '0')}`);
const PASSWORD = 'printed-in-the-manual';
let simulator: Simulator;

test.describe.configure({ timeout: 240_000 });
test.beforeEach(() => {
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
test.afterEach(() => simulator.stop());

test('journey: ten routers fresh from their boxes become devices and pass a recipe', async ({ demarc, watch }) => {
  const { page } = await demarc.start();
  const keyboard = await Keyboard.of(page);
  const recipes = new RecipesPage(page);
  const bench = new BenchPage(page);
  await expect(new StartPage(page).practice).toBeVisible();
  await keyboard.press('1');
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);

  await keyboard.shortcut('g', 'r');
  await expect(recipes.create).toBeVisible();
  await keyboard.press('n');
  await keyboard.type(page.getByLabel('Name', { exact: true }), 'Shop gateway');
  await keyboard.choose(page.getByLabel('For devices of this type'), 'Branch gateway');
  await keyboard.fill(page.getByLabel('Parameters'), 'wifi.1.ssid = Shop {{serial_number}}');
  await expect.soft(findings(page), 'a recipe').resolves.toEqual([]);
  await keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Version 1, saved')).toBeVisible();
  await keyboard.activate(recipes.arm);
  await expect.soft(findings(page), 'the questions before a run').resolves.toEqual([]);
  await keyboard.activate(recipes.dialog.getByRole('button', { name: 'Arm' }));
  await expect(page.getByText('Plug routers in')).toBeVisible();

  const acsUrl = await bench.url.first().innerText();
  for (const serialNumber of TEN) {
    simulator.addCpe({ acsUrl, serialNumber, username: 'factory', password: PASSWORD, periodicInformInterval: 4 });
  }
  // Nobody knows them yet, and the run says so where a person waits for them.
  await expect(page.getByText('10 strangers call, and cannot join')).toBeVisible({ timeout: 20_000 });
  await expect.soft(findings(page), 'a run and ten strangers').resolves.toEqual([]);
  await keyboard.activate(page.getByRole('button', { name: 'Onboard all of this type…' }));
  await expect(recipes.dialog.getByLabel('OUI')).toHaveValue('0A2F81');
  await keyboard.choose(recipes.dialog.getByLabel('Becomes a'), 'Branch gateway');
  await keyboard.fill(recipes.dialog.getByLabel('Shared user'), 'factory');
  await keyboard.fill(recipes.dialog.getByLabel('Shared password'), PASSWORD);
  await keyboard.choose(recipes.dialog.getByLabel('Organization'), 'Zequenze Field Services');
  await expect.soft(findings(page), 'what is onboarded').resolves.toEqual([]);
  await keyboard.press('Tab', 'Enter');
  await expect(recipes.dialog.getByRole('list', { name: 'Types that are onboarded' })).toContainText('AX-3000');
  await keyboard.press('Escape');
  await expect(recipes.dialog).toBeHidden();

  // At their next Inform they are devices, get credentials of their own, and the recipe.
  for (const serial of TEN) await expect(recipes.unit(serial)).toContainText('Pass', { timeout: 60_000 });
  await expect(page.getByText('strangers call')).toBeHidden();
  await expect(page.getByText('10 pass, 0 fail, 0 to go').first()).toBeVisible();
  await keyboard.tabTo(page.getByRole('grid', { name: 'Devices of the run' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rehearsal' })).toBeVisible();
  await expect.soft(findings(page), 'ten that passed').resolves.toEqual([]);
  expect(watch.received.join('\n')).not.toContain(PASSWORD);
  await keyboard.untouched();
});
