import type { Page } from '@playwright/test';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { ControlServer } from './control-server.ts';
import { expect, test } from './demarc.ts';
import { BenchPage } from './pages/bench.ts';
import { DevicePanel } from './pages/device.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { RecipesPage } from './pages/recipes.ts';
import { StartPage } from './pages/start.ts';
import { SyncPage } from './pages/sync.ts';

/** A record without a user name, one with a user name (its password is nobody's to read), and one that is no record. */
const OPEN = 'BESIDE-OPEN';
const GUARDED = 'BESIDE-GUARDED';
const STRANGER = 'BESIDE-STRANGER';
/** Made a device while there is no network. */
const OFFLINE = 'BESIDE-OFFLINE';
const QUICK = { reboot: 0.05, factoryReset: 0.05, install: 0.05, diagnostics: 0.05, powerCut: 0.05 };
const RECIPE = `name: Hall
deviceType: {{type}}
steps:
  - do: set
    values: { wifi.1.ssid: "Hall {{customer_id}}" }
`;
/** Pictures of the screens in the three themes, where somebody wants to look at them. */
const PICTURES = process.env['DEMARC_PICTURES'];

let simulator: Simulator;
test.describe.configure({ timeout: 180_000 });
test.beforeEach(({ hostName }) => {
  test.skip(hostName !== 'browser-host', 'what is drawn is the same on the stand-in');
  simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
});
test.afterEach(() => simulator?.stop());

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const theme of ['light', 'dark', 'sunlight'] as const) {
    await new Frame(page).theme(theme);
    await page.screenshot({ path: `${PICTURES}/${name}-${theme}.png`, animations: 'disabled' });
  }
}

test('the bench beside another control server: matched, let in, done here or there, and noted there', async ({
  demarc,
}) => {
  const server = await ControlServer.start(demarc.folder);
  try {
    const { results: types } = (await server.get('/inventory_type/')) as { results: { id: number; name: string }[] };
    const type = types[0];
    const { results: devices } = (await server.get('/inventory_device/?limit=1')) as {
      results: { organization_id: number }[];
    };
    const record = { type: type?.id, organization_id: devices[0]?.organization_id, customer_id: 'C-7' };
    const open = await server.post('/inventory_device/', { ...record, name: 'Open router', serial_number: OPEN });
    const login = { username: 'cpe', password: 'known to the server alone' };
    await server.post('/inventory_device/', { ...record, ...login, name: 'Guarded router', serial_number: GUARDED });

    const { page } = await demarc.start();
    const frame = new Frame(page);
    const fleet = new FleetPage(page);
    const bench = new BenchPage(page);
    const sync = new SyncPage(page);
    await new StartPage(page).connectTo({ url: server.api, token: server.token, name: 'Head office' });
    await expect.poll(() => fleet.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);

    await frame.go('Bench');
    await picture(page, '1-off');
    await bench.turnOn('127.0.0.1');
    const acsUrl = await bench.url.first().innerText();
    await picture(page, '2-on');
    const cpes = [OPEN, GUARDED, STRANGER].map((serialNumber) =>
      simulator.addCpe({ acsUrl, serialNumber, timings: QUICK, periodicInformInterval: 2 }),
    );
    await expect(bench.cpes).toHaveCount(3);

    // Known by what the server told of it, and asked for no proof.
    await bench.choose(OPEN);
    await expect(page.getByRole('link', { name: /Open router/ })).toBeVisible();
    await picture(page, '3-matched');

    // Its password is known to the server alone: held, until somebody who stands before it lets it in.
    await bench.choose(GUARDED);
    await picture(page, '4-held');
    await page.getByRole('button', { name: 'Let it in' }).click();
    await expect(
      page
        .getByText(/^Let in/)
        .or(page.getByRole('link', { name: /Guarded router/ }))
        .first(),
    ).toBeVisible();
    await picture(page, '5-let-in');
    await expect(page.getByRole('link', { name: /Guarded router/ })).toBeVisible({ timeout: 20_000 });
    await expect(bench.cpes.filter({ hasText: GUARDED })).toContainText('TR-181');

    await bench.choose(STRANGER);
    await picture(page, '6-stranger');
    await page.getByRole('button', { name: 'Create device…' }).click();
    const form = page.getByRole('dialog', { name: 'New device' });
    await form.getByLabel('Device type').click();
    await page.getByRole('option').first().click();
    await form.getByLabel('Organization').click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: 'Create device' }).click();
    await expect(bench.cpes.filter({ hasText: STRANGER })).toContainText('TR-181', { timeout: 20_000 });
    await picture(page, '7-created');

    // A restart is done here; what the server keeps is sent again by the server.
    await frame.go('Fleet');
    await frame.search.fill(OPEN);
    const device = await fleet.open(OPEN);
    await expect(device.region).toContainText('The device talks to this laptop');
    await device.reboot.click();
    await expect(device.operation('Reboot')).toContainText('Done', { timeout: 20_000 });
    await device.region.getByRole('button', { name: 'Re-apply' }).click();
    await picture(page, '8-device');

    await frame.go('Recipes');
    const recipes = new RecipesPage(page);
    await recipes.create.click();
    await recipes.side('YAML').click();
    await recipes.yaml.fill(RECIPE.replace('{{type}}', type?.name ?? ''));
    await expect(page.getByText('This is a good recipe')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+s');
    await recipes.arm.click();
    await recipes.dialog.getByRole('button', { name: 'Arm' }).click();
    await expect(page.getByText('Plug routers in')).toBeVisible();
    const run = page.url();
    // The record asks for an Inform a day: they are asked to call.
    for (const serial of [OPEN, GUARDED]) {
      await bench.choose(serial);
      await page.getByRole('button', { name: 'Ask to call' }).click();
    }
    await page.goto(run);
    for (const serial of [OPEN, GUARDED]) {
      await expect(recipes.unit(serial)).toContainText('Pass', { timeout: 30_000 });
    }
    await picture(page, '9-run');

    await frame.go('Sync');
    await expect(sync.receipt(/As built/)).toHaveCount(2, { timeout: 30_000 });
    await expect(sync.safeToLeave).toBeVisible({ timeout: 30_000 });
    await picture(page, '10-sync');

    const [row] = server.query('select description from device where serial_number = ?', OPEN);
    expect(String(row?.['description'])).toMatch(
      /^On the bench: \d{4}-\d\d-\d\d, .*\nAs built: recipe “Hall” version 1, /s,
    );
    const kinds = 'select kind, count(*) as n from operation where device = ? group by kind';
    expect(server.query(kinds, String(open.id))).toEqual([{ kind: 'reconf', n: 1 }]);
    expect(cpes[0]?.counters.reboots).toBe(1);

    // With no network at all: a router is created here, and the ACS acts on it at once.
    await server.vanish();
    const fresh = simulator.addCpe({ acsUrl, serialNumber: OFFLINE, timings: QUICK, periodicInformInterval: 2 });
    await frame.go('Bench');
    await bench.choose(OFFLINE);
    await page.getByRole('button', { name: 'Create device…' }).click();
    await form.getByLabel('Device type').click();
    await page.getByRole('option').first().click();
    await form.getByLabel('Organization').click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: 'Create device' }).click();
    await expect(bench.cpes.filter({ hasText: OFFLINE })).toContainText('TR-181', { timeout: 20_000 });
    await picture(page, '11-created-offline');
    const link = page.getByRole('region', { name: `CPE ${OFFLINE}` }).locator('a[href^="#/device/"]');
    await link.click();
    const draft = new DevicePanel(page, page.getByRole('article'));
    await expect(draft.region).toContainText('New, saved on this laptop');
    await expect(draft.region).toContainText('The device talks to this laptop');
    await draft.reboot.click();
    await expect(draft.operation('Reboot')).toContainText('Done', { timeout: 20_000 });
    await picture(page, '12-rebooted-offline');
    await expect(frame.landed).toContainText('1 not landed');

    // The create lands, and what was done under no number is the record's.
    await server.comeBack();
    await frame.go('Sync');
    await sync.sendNow.click();
    await expect(sync.safeToLeave).toBeVisible({ timeout: 60_000 });
    await frame.go('Bench');
    await bench.choose(OFFLINE);
    const [landed] = server.query('select id from device where serial_number = ?', OFFLINE);
    await expect(link).toHaveAttribute('href', `#/device/${landed?.['id']}`, { timeout: 20_000 });
    await link.click();
    await expect(draft.operation('Reboot')).toContainText('Done');
    expect(fresh.counters.reboots).toBe(1);
    expect(server.query(kinds, String(landed?.['id']))).toEqual([]);
  } finally {
    await server.end();
  }
});
