import { readFile, stat } from 'node:fs/promises';
import { GATEWAY_YAML } from '../fixtures/recipes/gateway.ts';
import { pagesOf } from '../fixtures/recipes/pdf-text.ts';
import { findings } from './axe.ts';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { RecipesPage } from './pages/recipes.ts';
import { StartPage } from './pages/start.ts';

const AURORA = 'AUR24110004471';
const CORVID = 'CVD24110018306';

test.describe.configure({ timeout: 120_000 });

test('a recipe is written, rehearsed and armed; routers pass, and have their labels', async ({ demarc, watch }) => {
  const { page } = await demarc.start();
  const frame = new Frame(page);
  const recipes = new RecipesPage(page);
  const bench = new BenchPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  await frame.go('Recipes');
  await recipes.create.click();

  await recipes.side('YAML').click();
  await recipes.yaml.fill(GATEWAY_YAML.replace('do: verify', 'do: vérify'));
  await expect(recipes.problem(/^Line 12/)).toBeVisible();
  await expect.soft(findings(page), 'YAML with a mistake').resolves.toEqual([]);
  await recipes.yaml.fill(GATEWAY_YAML);
  await expect(page.getByText('This is a good recipe')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Version 1, saved')).toBeVisible();

  await recipes.side('Form').click();
  await expect(page.getByRole('heading', { name: 'Steps' })).toBeVisible();
  await expect.soft(findings(page), 'the form').resolves.toEqual([]);
  await recipes.rehearse.click();
  await recipes.dialog.getByLabel('Town').fill('Depot');
  await recipes.dialog.getByRole('button', { name: 'Rehearse' }).click();
  await expect(recipes.dialog.getByText('Nothing would be refused')).toBeVisible({ timeout: 30_000 });
  await expect(recipes.dialog.getByText('Device.WiFi.SSID.1.SSID')).toBeVisible();
  await expect.soft(findings(page), 'a rehearsal').resolves.toEqual([]);
  await page.keyboard.press('Escape');

  await recipes.arm.click();
  await recipes.dialog.getByLabel('Town').fill('Depot');
  await expect.soft(findings(page), 'the questions before a run').resolves.toEqual([]);
  await recipes.dialog.getByRole('button', { name: 'Arm' }).click();
  await expect(page.getByText('Plug routers in')).toBeVisible();
  const run = page.url();

  // Two that are on the bench already: asked to call, they join.
  await frame.go('Bench');
  for (const serial of [AURORA, CORVID]) {
    await bench.choose(serial);
    await page.getByRole('button', { name: 'Ask to call' }).click();
  }
  await page.goto(run);
  for (const serial of [AURORA, CORVID]) {
    await expect(recipes.unit(serial)).toContainText('Pass', { timeout: 40_000 });
  }

  await recipes.unit(AURORA).click();
  await expect(page.getByRole('heading', { name: 'Rehearsal' })).toBeVisible();
  await expect.soft(findings(page), 'a run with a device').resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Labels' }).click();
  const file = await page.getByText(/labels-.*\.pdf/).innerText();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const printed = pagesOf(await readFile(file));
  expect(printed.map((texts) => texts.at(-1)).sort()).toEqual([AURORA, CORVID]);
  // The keys are on the labels, and never came to the page.
  const keys = printed.map((texts) => texts[texts.indexOf('Key') + 1] ?? '');
  for (const key of keys) {
    expect(key).toMatch(/^\w{12}$/);
    expect(watch.received.join('\n')).not.toContain(key);
  }

  // What passed is in the record, through the outbox.
  await frame.go('Fleet');
  await frame.search.fill(AURORA);
  await page.getByRole('row', { name: new RegExp(AURORA) }).click();
  // In the record, and in its history.
  await expect(page.getByText(/As built: recipe “Gateway for a customer” version 1/).first()).toBeVisible({
    timeout: 20_000,
  });
});
