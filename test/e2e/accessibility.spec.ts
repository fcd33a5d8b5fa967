import type { Locator, Page } from '@playwright/test';
import { findings, smallTargets } from './axe.ts';
import { expect, test } from './demarc.ts';
import { beyondTheEdge, unseenFocus } from './in-sight.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

test.describe.configure({ timeout: 120_000 });

const THEMES = ['light', 'dark', 'sunlight'] as const;

for (const theme of THEMES) {
  test(`axe finds nothing in any place (${theme})`, async ({ demarc }) => {
    const { page } = await demarc.start();
    const frame = new Frame(page);
    const fleet = new FleetPage(page);
    const start = new StartPage(page);
    await expect(start.practice).toBeVisible();
    await frame.theme(theme);
    await expect.soft(findings(page), 'the first screen').resolves.toEqual([]);
    await start.connect.click();
    await expect.soft(findings(page), 'the form of a control server').resolves.toEqual([]);
    await start.practice.click();
    await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
    await expect.soft(findings(page), 'Fleet').resolves.toEqual([]);
    await frame.search.fill('Router-Branch-Office-001');
    await fleet.open('Router-Branch-Office-001');
    await expect.soft(findings(page), 'Fleet with a device').resolves.toEqual([]);
    await frame.search.fill('');
    await page.getByRole('radio', { name: 'Map' }).click();
    await expect(page.getByRole('grid', { name: 'What is in sight' })).toBeVisible();
    await expect(page.getByText('devices together').first()).toBeVisible();
    await expect.soft(findings(page), 'Fleet as a map').resolves.toEqual([]);
    const places = await frame.places.getByRole('link').allInnerTexts();
    expect(places.length).toBeGreaterThanOrEqual(4);
    for (const place of places.map((text) => text.trim().split(/\s/)[0] ?? '')) {
      await frame.places.getByRole('link', { name: place }).click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
      // The place before may still stand while this one is loaded: what stays wrong is a finding.
      await expect.poll(() => findings(page), place).toEqual([]);
      if (place !== 'Library') continue;
      await page.getByRole('radio', { name: 'Locations' }).click();
      await page.getByRole('radio', { name: 'Map' }).click();
      await page.getByRole('grid', { name: 'Locations' }).getByText('Albany hub').click();
      await expect(page.getByRole('region', { name: 'Where the location is' })).toBeVisible();
      await expect.poll(() => findings(page), 'locations on a map').toEqual([]);
    }

    await frame.go('Bench');
    const dhcp = page.getByRole('region', { name: 'Bench DHCP' }).getByRole('button', { name: 'Turn on…' });
    await checkDialog(page, dhcp, 'Give addresses on lo?');
    await checkDialog(page, page.getByRole('button', { name: 'Automatic onboarding…' }), 'Automatic onboarding');
    await page.getByRole('link', { name: 'Parameters' }).press('Enter');
    await page.getByRole('button', { name: 'Read everything' }).press('Enter');
    await expect(page.getByText(/parameters\. Read in/)).toBeVisible();
    await page.getByRole('treegrid', { name: 'Parameters' }).press('ArrowDown');
    await expect(page.getByRole('region', { name: 'The parameter chosen' }).getByRole('heading')).toBeVisible();
    await expect.soft(findings(page), 'Parameters').resolves.toEqual([]);
    await frame.go('Recipes');
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: 'Steps' })).toBeVisible();
    await expect.soft(findings(page), 'a recipe as a form').resolves.toEqual([]);
  });
}

test('the focus is always in sight, targets are large enough, and nothing is lost on 320 pixels', async ({
  demarc,
}) => {
  const { page } = await demarc.start();
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  const places = ['fleet', 'bench', 'recipes/new', 'library/campaigns', 'library/locations', 'neighbours', 'audit/new'];
  for (const place of [...places, 'insights', 'sync', 'settings', 'help/errors', 'import']) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await expect(page.locator('main h1').first()).toBeAttached();
    await expect.soft(smallTargets(page), place).resolves.toEqual([]);
    await expect.soft(unseenFocus(page), place).resolves.toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.soft(beyondTheEdge(page), `${place} on 320 pixels`).resolves.toEqual([]);
  }
});

/** Opened from the keyboard, looked at, and left by Escape: then the focus is where it came from. */
async function checkDialog(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toBeVisible();
  await expect.soft(findings(page), name).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}
