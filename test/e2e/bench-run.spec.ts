import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { findings } from './axe.ts';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { RecipesPage } from './pages/recipes.ts';
import { StartPage } from './pages/start.ts';

const SERIAL = 'E2E-CUT';
const YAML = `name: Wipe first
deviceType: Branch Gateway
steps:
  - do: factory-reset
  - do: set
    values: { wifi.1.ssid: Hall }
`;
let simulator: Simulator;

// Reads a whole tree, resets, loses power and comes back twice: on a busy machine that is most of a minute.
test.describe.configure({ timeout: 120_000 });

test.beforeEach(({ hostName }) => {
  test.skip(hostName !== 'browser-host', 'what is drawn is the same on the stand-in');
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
test.afterEach(() => simulator?.stop());

test('power goes during a factory reset: the run asks on Bench, a person decides, and it goes on', async ({
  demarc,
}) => {
  const { page } = await demarc.start();
  const frame = new Frame(page);
  const bench = new BenchPage(page);
  const recipes = new RecipesPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
  await frame.go('Bench');
  const acsUrl = await page
    .getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    .first()
    .innerText();
  const faults = [{ kind: 'power-cut', rpc: 'FactoryReset' }] as const;
  simulator.addCpe({ acsUrl, serialNumber: SERIAL, faults, timings: { powerCut: 0.05 } });
  await bench.choose(SERIAL);
  await page.getByRole('button', { name: 'Create device…' }).click();
  const form = page.getByRole('dialog', { name: 'New device' });
  await form.getByLabel('Device type').click();
  await page.getByRole('option', { name: 'Branch Gateway' }).click();
  await form.getByLabel('Organization').click();
  await page.getByRole('option').first().click();
  await form.getByRole('button', { name: 'Create device' }).click();
  const call = page.getByRole('button', { name: 'Ask to call' });
  // The ACS knows the device from the first Inform on that comes after it has landed.
  await expect(async () => {
    await call.click();
    await expect(page.getByRole('link', { name: 'Parameters' })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });

  await frame.go('Recipes');
  await recipes.create.click();
  await recipes.side('YAML').click();
  await recipes.yaml.fill(YAML);
  await expect(page.getByText('This is a good recipe')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await recipes.arm.click();
  await recipes.dialog.getByRole('button', { name: 'Arm' }).click();
  await expect(page.getByText('Plug routers in')).toBeVisible();
  await bench.choose(SERIAL);
  await call.click();
  await page.getByRole('listbox', { name: 'Bench runs' }).getByRole('option').click();

  await page.getByRole('button', { name: 'Needs you 1' }).click({ timeout: 40_000 });
  await expect(bench.cpes.filter({ hasText: SERIAL })).toContainText('Needs you');
  await recipes.unit(SERIAL).click();
  const question = page.getByRole('region', { name: /did it happen/ });
  await expect(question).toContainText('not as a new one (0 BOOTSTRAP)');
  await expect.soft(findings(page), 'the question').resolves.toEqual([]);
  await question.getByRole('button', { name: 'It happened' }).click();
  await expect(question).toBeHidden();
  await expect(recipes.unit(SERIAL)).toContainText('Pass', { timeout: 40_000 });
});
