import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from './axe.ts';
import { expect, test } from './demarc.ts';
import { pressTogether } from './journeys/keyboard.ts';
import { FleetPage } from './pages/fleet.ts';
import { StartPage } from './pages/start.ts';

test.describe.configure({ timeout: 120_000 });

test('by keyboard: an image comes in and goes on a campaign, a location is made, a token is shown once; axe finds nothing', async ({
  demarc,
  watch,
}) => {
  const { page } = await demarc.start();
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  await pressTogether(page, 'g', 'l');
  await expect(page.getByRole('grid', { name: 'Firmware images' })).toBeVisible();

  // The key is there once it is known that this server's images may be changed.
  await expect(page.getByRole('button', { name: 'Import…' })).toBeVisible();
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('n');
  const file = { name: 'gateway-2.6.0.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(3_000_000, 7) };
  await (await chosen).setFiles(file);
  const importing = page.getByRole('dialog', { name: 'Import a firmware image' });
  await expect(importing.getByText('Read. Say what it fits')).toBeVisible();
  await importing.getByLabel('Loaded over').fill('2.*');
  await expect.soft(findings(page), 'the import').resolves.toEqual([]);
  await page.keyboard.press('Enter');
  await importing.getByRole('button', { name: 'Import' }).press('Enter');
  const image = page.getByRole('region', { name: 'Firmware image', exact: true });
  await expect(image.getByRole('link', { name: /^\d+ devices could be upgraded with it$/ })).toBeVisible();
  expect(await readdir(join(demarc.folder, 'data', 'firmware'))).toHaveLength(1);

  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Campaigns' }).click();
  await expect(page.getByRole('heading', { name: 'No campaigns yet' })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New firmware campaign' });
  await form.getByLabel('Name', { exact: true }).fill('Winter');
  await form.getByRole('combobox', { name: 'Firmware image' }).press('Enter');
  await page.getByRole('option', { name: /^2\.6\.0/ }).press('Enter');
  const comesTo = form.getByRole('region', { name: 'What it comes to' });
  await expect(comesTo).toContainText(/\d+ devices fit in waves of 2 →/);
  const typing = form.getByLabel('Type “Winter” to begin');
  await expect(form.getByRole('button', { name: /^Begin with/ })).toBeDisabled();
  await form.getByRole('switch', { name: 'Only in a maintenance window' }).press(' ');
  await expect.soft(findings(page), 'a new campaign').resolves.toEqual([]);
  await typing.fill('Winter');
  await form.getByRole('button', { name: /^Begin with/ }).press('Enter');
  const campaign = page.getByRole('region', { name: 'Campaign', exact: true });
  await expect(campaign.getByText(/waiting/).first()).toBeVisible();
  await expect.soft(findings(page), 'a campaign').resolves.toEqual([]);
  await campaign.getByRole('button', { name: 'Cancel it…' }).press('Enter');
  await page.getByRole('button', { name: 'Cancel the campaign' }).press('Enter');
  await expect(campaign.getByText(/^Cancelled by/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'Locations' }).click();
  await expect(page.getByRole('grid', { name: 'Locations' })).toBeVisible();
  await page.keyboard.press('n');
  const making = page.getByRole('dialog', { name: 'New location' });
  await making.getByLabel('Name', { exact: true }).fill('Aardvark tower');
  await making.getByRole('combobox', { name: 'Organization' }).press('Enter');
  await page.getByRole('option').first().press('Enter');
  await making.getByLabel('Latitude').press('Enter');
  await expect(page.getByRole('region', { name: 'Locations' }).getByRole('heading')).toHaveText('Aardvark tower');

  await page.getByRole('radio', { name: 'Tokens' }).click();
  await expect(page.getByRole('grid', { name: 'Tokens' })).toBeVisible();
  await expect.soft(findings(page), 'tokens').resolves.toEqual([]);
  await page.keyboard.press('n');
  await page.getByLabel('Name').fill('Dashboard');
  await page.keyboard.press('Enter');
  const shown = page.getByRole('dialog', { name: 'Copy the token now' });
  const token = await shown.locator('.mono').innerText();
  expect(token).toMatch(/^[\w-]{43}$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /Dashboard/ })).toBeVisible();
  expect(await page.content()).not.toContain(token);
  expect(watch.received.filter((text) => text.includes(token)).length).toBeLessThanOrEqual(1);
});
