import type { Page } from '@playwright/test';
import { AuditPage } from '../e2e/pages/audit.ts';
import { BenchPage } from '../e2e/pages/bench.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { RecipesPage } from '../e2e/pages/recipes.ts';
import { GATEWAY_YAML } from '../fixtures/recipes/gateway.ts';
import { at, type Sight } from './sight.ts';

/** Work on the practice site, done as a person does it, so that campaigns, runs and audits have something to show. */

const AURORA = 'AUR24110004471';
const CORVID = 'CVD24110018306';
const BRANCH = 'ZEQ240100001';

/** All of it, and the sights it makes. */
export async function work(page: Page): Promise<readonly Sight[]> {
  return [...(await campaigns(page)), ...(await audits(page)), ...(await recipes(page))];
}

async function campaigns(page: Page): Promise<readonly Sight[]> {
  await at('', '#/library/firmware').show(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  const buffer = Buffer.alloc(200_000, 7);
  await (await choosing).setFiles({ name: 'gateway-2.6.0.bin', mimeType: 'application/octet-stream', buffer });
  const importing = page.getByRole('dialog', { name: 'Import a firmware image' });
  await importing.getByText('Read. Say what it fits').waitFor();
  await importing.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('region', { name: 'Firmware image', exact: true }).waitFor();
  const running = await campaign(page, 'Winter rollout, all gateways', 'begin');
  const paused = await campaign(page, 'Paused by a person', 'begin');
  await page.getByRole('region', { name: 'Campaign', exact: true }).getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  const draft = await campaign(page, 'A draft for spring', 'draft');
  return [
    at('library-campaign-running', running),
    at('library-campaign-paused', paused),
    at('library-campaign-draft', draft),
    {
      name: 'library-campaign-begin',
      async show() {
        await at('', draft).show(page);
        await page.getByRole('button', { name: 'Begin…' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'library-campaign-cancel',
      async show() {
        await at('', running).show(page);
        await page.getByRole('button', { name: 'Cancel it…' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
  ];
}

/** Makes one, and tells its address. */
async function campaign(page: Page, name: string, how: 'begin' | 'draft'): Promise<string> {
  await at('', '#/library/campaigns').show(page);
  await page.getByRole('button', { name: 'New campaign…' }).first().click();
  const form = page.getByRole('dialog', { name: 'New firmware campaign' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByRole('combobox', { name: 'Firmware image' }).press('Enter');
  await page.getByRole('option', { name: /^2\.6\.0/ }).press('Enter');
  await form.getByRole('region', { name: 'What it comes to' }).getByText(/fit/).first().waitFor();
  if (how === 'draft') await form.getByRole('button', { name: 'Keep as a draft' }).click();
  else {
    await form.getByLabel(`Type “${name}” to begin`).fill(name);
    await form.getByRole('button', { name: /^Begin with/ }).click();
  }
  await page.getByRole('region', { name: 'Campaign', exact: true }).waitFor();
  return page.evaluate(() => location.hash);
}

async function audits(page: Page): Promise<readonly Sight[]> {
  await at('', '#/audit').show(page);
  const audit = new AuditPage(page);
  await audit.beginWithList([BRANCH, AURORA, '0042-A', '0043-B', '0044-C']);
  for (const code of [BRANCH, AURORA, CORVID, 'NOBODY-KNOWS-1', BRANCH]) await audit.wedge(code);
  await audit.last.getByText('Scanned twice').waitFor();
  const address = await page.evaluate(() => location.hash);
  await page.getByRole('button', { name: 'Pause' }).click();
  const accept = {
    name: 'audit-accept',
    async show() {
      await at('', `${address}/decide`).show(page);
      await page.getByRole('button', { name: 'Choose all' }).click();
      await page.getByRole('button', { name: /^Accept \d/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  };
  const finding = {
    name: 'audit-finding',
    async show() {
      await at('', address).show(page);
      await audit.rows(audit.seen).first().click();
      await page.getByLabel('Note', { exact: true }).waitFor();
    },
  };
  return [
    at('audit', '#/audit'),
    at('audit-scan', address),
    finding,
    at('audit-decide', `${address}/decide`),
    accept,
    at('audit-report', `${address}/report`),
    at('audit-history', '#/audit/history'),
    at('insights-audits', '#/insights/audits'),
  ];
}

async function recipes(page: Page): Promise<readonly Sight[]> {
  const recipe = new RecipesPage(page);
  await at('', '#/recipes/new').show(page);
  await recipe.side('YAML').click();
  await recipe.yaml.fill(GATEWAY_YAML);
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText('Version 1, saved').waitFor();
  const address = await page.evaluate(() => location.hash);
  await recipe.arm.click();
  await recipe.dialog.getByLabel('Town').fill('Depot');
  await recipe.dialog.getByRole('button', { name: 'Arm' }).click();
  await page.getByText('Plug routers in').waitFor();
  const run = await page.evaluate(() => location.hash);
  await new Frame(page).go('Bench');
  const bench = new BenchPage(page);
  for (const serial of [AURORA, CORVID]) {
    await bench.choose(serial);
    await page.getByRole('button', { name: 'Ask to call' }).click();
  }
  await at('', run).show(page);
  for (const serial of [AURORA, CORVID])
    await recipe.unit(serial).getByText('Pass').first().waitFor({ timeout: 60_000 });
  const over = (name: string, open: () => Promise<void>): Sight => ({
    name,
    async show() {
      await at('', address).show(page);
      await open();
      await recipe.dialog.waitFor();
    },
  });
  const yaml = (name: string, text: string): Sight => ({
    name,
    async show() {
      await at('', address).show(page);
      await recipe.side('YAML').click();
      await recipe.yaml.fill(text);
      await page.waitForTimeout(500);
    },
  });
  return [
    at('recipes', '#/recipes'),
    at('recipes-edit', address),
    yaml('recipes-yaml', GATEWAY_YAML),
    yaml('recipes-yaml-mistake', GATEWAY_YAML.replace('do: verify', 'do: vérify')),
    over('recipes-rehearse', () => recipe.rehearse.click()),
    over('recipes-arm', () => recipe.arm.click()),
    at('recipes-run', run),
    {
      name: 'recipes-run-device',
      async show() {
        await at('', run).show(page);
        await recipe.unit(AURORA).click();
        await page.getByRole('heading', { name: 'Rehearsal' }).waitFor();
      },
    },
  ];
}
