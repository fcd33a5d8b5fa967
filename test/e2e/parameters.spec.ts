import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readRecording } from '#electron/practice/replay.ts';
import { SessionFile } from '#shared/session-file.ts';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { ParametersPage } from './pages/parameters.ts';
import { StartPage } from './pages/start.ts';

const AURORA = 'AUR24110004471';

/** The practice site with the parameters of a CPE on the screen. */
async function openParameters(page: Page): Promise<ParametersPage> {
  const fleet = new FleetPage(page);
  const bench = new BenchPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).go('Bench');
  await expect(bench.cpes).toHaveCount(3);
  await bench.choose(AURORA);
  await page.getByRole('link', { name: 'Parameters' }).click();
  const parameters = new ParametersPage(page);
  await expect(parameters.heading).toBeVisible();
  await parameters.readEverything.click();
  await expect(page.getByText(/parameters\. Read in/)).toBeVisible();
  return parameters;
}

test('the parameters of a CPE: read, searched, written and proved; read only says so', async ({ demarc, watch }) => {
  const { page } = await demarc.start();
  const parameters = await openParameters(page);

  await parameters.find('ssid.1.ssid', 'SSID');
  await expect(parameters.panel.getByText('can be written')).toBeVisible();
  const value = parameters.panel.getByRole('textbox', { name: 'New value' });
  await value.fill('Customer front desk');
  await parameters.panel.getByRole('button', { name: 'Write and read back' }).click();
  await expect(parameters.panel.getByText(/^Done: 1 parameter reads back equal/)).toBeVisible({ timeout: 30_000 });
  await expect(parameters.line('SSID')).toContainText('Customer front desk');

  await parameters.find('periodicinforminterval', 'PeriodicInformInterval');
  await parameters.panel.getByRole('textbox', { name: 'New value' }).fill('soon');
  await expect(parameters.panel.getByText('This parameter takes a whole number.')).toBeVisible();
  await expect(parameters.panel.getByRole('button', { name: 'Write and read back' })).toBeDisabled();

  await parameters.find('deviceinfo.serialnumber', 'SerialNumber');
  await expect(parameters.panel.getByText('cannot be written')).toBeVisible();

  await parameters.find('accesspoint.1.security.keypassphrase', 'KeyPassphrase');
  await expect(parameters.panel.getByText('secret, stays on the device')).toBeVisible();
  await parameters.panel.getByLabel('New secret').fill('planted-passphrase');
  await parameters.panel.getByRole('button', { name: 'Write and read back' }).click();
  await expect(parameters.panel.getByText(/^Done: /)).toBeVisible({ timeout: 30_000 });
  expect(watch.received.join('\n')).not.toContain('planted-passphrase');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Export' })
      .click()
      .then(() => page.getByRole('menuitem', { name: /^Copy of the tree/ }).click()),
  ]);
  const copy = await readFile(await file.path(), 'utf8');
  expect(copy).toContain('Customer front desk');
  expect(copy).not.toContain('planted-passphrase');

  // Another value, and the comparison with the copy names exactly that.
  await parameters.find('ssid.1.ssid', 'SSID');
  await parameters.panel.getByRole('textbox', { name: 'New value' }).fill('Changed since');
  await parameters.panel.getByRole('button', { name: 'Write and read back' }).click();
  await expect(parameters.line('SSID')).toContainText('Changed since', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Compare…' }).click();
  await page
    .getByLabel('A kept copy')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) });
  const difference = page
    .getByRole('grid', { name: 'Differences' })
    .getByRole('row')
    .filter({ hasText: 'SSID.1.SSID' });
  await expect(difference).toContainText('Changed since');
  await expect(difference).toContainText('Customer front desk');
});

test('a session is exported as a file that can be played back, without any secret in it', async ({ demarc }) => {
  const { page } = await demarc.start();
  await openParameters(page);
  await page.getByRole('link', { name: 'Its sessions on Bench' }).click();
  const bench = new BenchPage(page);
  // The oldest: in it the CPE got its connection-request password.
  await bench.sessions.last().click();
  await expect(page.getByRole('listbox', { name: 'Messages of the session' })).toContainText('SetParameterValues');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export this session' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^session-.*\.json$/);
  const { messages } = SessionFile.parse(JSON.parse(await readFile(await file.path(), 'utf8')));
  expect(readRecording(messages).told).toHaveLength(1);
  expect(JSON.stringify(messages)).toMatch(/ConnectionRequestPassword<\/Name><Value[^>]*>••••••</);
});
