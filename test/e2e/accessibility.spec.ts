import { findings } from './axe.ts';
import { expect, test } from './demarc.ts';
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
    const places = await frame.places.getByRole('link').allInnerTexts();
    expect(places.length).toBeGreaterThanOrEqual(4);
    for (const place of places.map((text) => text.trim().split(/\s/)[0] ?? '')) {
      await frame.places.getByRole('link', { name: place }).click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
      // The place before may still stand while this one is loaded: what stays wrong is a finding.
      await expect.poll(() => findings(page), place).toEqual([]);
    }
  });
}
