import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator } from '#electron/practice/simulator.ts';
import { findings } from './axe.ts';
import { expect, test } from './demarc.ts';
import { GATEWAY_KEY, loopbackLan } from './loopback-lan.ts';
import { BenchPage } from './pages/bench.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { NeighboursPage } from './pages/neighbours.ts';
import { StartPage } from './pages/start.ts';

const THEMES = ['light', 'dark', 'sunlight'] as const;
const SERIAL = 'ZEQ-240100001';

test('plug it in, see it: found by its own protocols, matched, adopted, pointed at this ACS', async ({
  demarc,
  watch,
}) => {
  const simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
  const lan = await loopbackLan({
    name: 'Hall router',
    serial: SERIAL.toLowerCase(),
    told: (acsUrl) => void simulator.addCpe({ acsUrl, serialNumber: SERIAL }),
  });
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
    for (const theme of THEMES) {
      await frame.theme(theme);
      await expect.soft(findings(page), `a neighbour (${theme})`).resolves.toEqual([]);
    }

    await expect(neighbours.scan).toBeVisible();
    await neighbours.row('core').click();
    await neighbours.details.getByRole('button', { name: 'Adopt' }).click();
    const form = page.getByRole('dialog', { name: 'New device' });
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('core');
    await expect(form.getByLabel('Description')).toHaveValue(/RB5009UG\+S\+.*74:4D:28:00:00:03/);
    await form.getByRole('button', { name: 'Cancel' }).click();

    // Told by TR-064: over TLS with a certificate of its own, which a person compares first.
    await neighbours.row('Hall router').click();
    await neighbours.details.getByRole('button', { name: 'Point at this ACS' }).click();
    const pointing = page.getByRole('dialog', { name: /^Point Hall router/ });
    await pointing.getByLabel('User').fill(GATEWAY_KEY.username);
    await pointing.getByLabel('Password').fill(GATEWAY_KEY.password);
    await page.keyboard.press('Enter');
    await expect(pointing.getByText('SHA-256 fingerprint')).toBeVisible();
    for (const theme of THEMES) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await expect.soft(findings(page), `pointing it at this ACS (${theme})`).resolves.toEqual([]);
    }
    await pointing.getByRole('button', { name: 'Trust it for this router and tell it' }).click();
    await expect(pointing.getByText(/^The router took the URL http:\/\/127\.0\.0\.1:\d+\/\./)).toBeVisible();
    expect(watch.received.join('\n')).not.toContain(GATEWAY_KEY.password);
    await page.keyboard.press('Escape');
    await frame.go('Bench');
    await new BenchPage(page).choose(SERIAL);
    await expect(page.getByRole('link', { name: 'Router-Branch-Office-001' })).toBeVisible();
  } finally {
    await simulator.stop();
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
