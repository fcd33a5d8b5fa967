import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './demarc.ts';
import { loopbackLan } from './loopback-lan.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { NeighboursPage } from './pages/neighbours.ts';
import { StartPage } from './pages/start.ts';

test('plug it in, see it: found by its own protocols, matched, adopted', async ({ demarc }) => {
  const lan = await loopbackLan({ name: 'Hall router', serial: 'zeq-240100001' });
  try {
    const { page } = await demarc.start();
    await new StartPage(page).practice.click();
    const fleet = new FleetPage(page);
    await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
    const frame = new Frame(page);
    const neighbours = new NeighboursPage(page);

    // The shortcut is no `n` in Fleet: it opens no form on its way.
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: 'Nobody has been asked yet' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();

    await neighbours.chooseLoopback();
    await neighbours.scan.click();
    await expect(neighbours.row('core')).toContainText('MikroTik');
    await expect(neighbours.row('core')).toContainText('Not in the inventory');
    await expect(neighbours.row('Hall router')).toContainText('Router-Branch-Office-001');

    await neighbours.row('Hall router').click();
    await expect(neighbours.details).toContainText('by serial number');
    await expect(neighbours.details).toContainText('TR-064 ManagementServer');
    for (const theme of ['light', 'dark', 'sunlight'] as const) {
      await frame.theme(theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([]);
    }

    await expect(neighbours.scan).toBeVisible();
    await neighbours.row('core').click();
    await neighbours.details.getByRole('button', { name: 'Adopt' }).click();
    const form = page.getByRole('dialog', { name: 'New device' });
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('core');
    await expect(form.getByLabel('Description')).toHaveValue(/RB5009UG\+S\+.*74:4D:28:00:00:03/);
    await form.getByRole('button', { name: 'Cancel' }).click();

    await page.keyboard.press('Escape');
    await expect(neighbours.details).toBeHidden();
  } finally {
    await lan.close();
  }
});

test('Stop ends a scan at once, and what was found stays', async ({ demarc }) => {
  const lan = await loopbackLan({ name: 'Hall router', serial: 'SN-1' });
  try {
    const { page } = await demarc.start();
    await new StartPage(page).practice.click();
    await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
    const neighbours = new NeighboursPage(page);
    await new Frame(page).go('Neighbours');
    await neighbours.chooseLoopback();
    await neighbours.scan.click();
    await expect(neighbours.row('core')).toBeVisible();
    await neighbours.stop.click();
    await expect(page.getByText(/, stopped in /)).toBeVisible();
    await expect(neighbours.row('core')).toBeVisible();
  } finally {
    await lan.close();
  }
});
