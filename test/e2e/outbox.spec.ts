import type { Page } from '@playwright/test';
import { ControlServer } from './control-server.ts';
import { expect, test } from './demarc.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';
import { SyncPage } from './pages/sync.ts';

const NOTE = 'Audited in the tunnel';
const SEED = 'Router-Branch-Office-001';
const REBOOTS =
  "select count(*) as n from operation o join device d on o.device = cast(d.id as text) where d.name = ? and o.kind = 'reboot'";
/** Pictures of the screens in the three themes, where somebody wants to look at them. */
const PICTURES = process.env['DEMARC_PICTURES'];

test.describe.configure({ timeout: 180_000 });

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const theme of ['light', 'dark', 'sunlight'] as const) {
    await new Frame(page).theme(theme);
    await page.screenshot({ path: `${PICTURES}/${name}-${theme}.png` });
  }
}

test('a batch of every device survives kill -9 and lands once; a conflict is settled by field', async ({ demarc }) => {
  const server = await ControlServer.start(demarc.folder);
  try {
    const first = await demarc.start();
    await new StartPage(first.page).connectTo({ url: server.api, token: server.token, name: 'Head office' });
    const fleet = new FleetPage(first.page);
    await expect.poll(() => fleet.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    const count = await fleet.count();
    await server.vanish();

    await fleet.table.focus();
    await first.page.keyboard.press('ControlOrMeta+a');
    await expect(first.page.getByRole('region', { name: 'Selected devices' })).toContainText(
      `${count} devices selected`,
    );
    await first.page.keyboard.press('c');
    const dialog = first.page.getByRole('dialog');
    await dialog.getByLabel('New value').fill(NOTE);
    await dialog.getByLabel('Why').fill('Site audit');
    await dialog.getByRole('button', { name: `Change ${count}` }).click();
    const batch = first.page.getByRole('article', { name: new RegExp(NOTE) });
    await expect(batch.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
    // In the middle of saving: browser and host are gone at once.
    await first.kill();

    const second = await demarc.start();
    const { page } = second;
    const frame = new Frame(page);
    await frame.go('Sync');
    const again = page.getByRole('article', { name: new RegExp(NOTE) });
    const goOn = again.getByRole('button', { name: 'Go on' });
    await expect(again).toBeVisible();
    if (await goOn.isVisible()) await goOn.click();
    await expect(frame.landed).toContainText(`${count} not landed`, { timeout: 60_000 });
    await expect(again).toContainText(`${count} waiting`);
    await picture(page, 'batch');

    // Meanwhile somebody else writes the same field of one of them.
    await server.comeBack();
    const { results } = (await server.get('/inventory_device/?limit=1000')) as {
      results: { id: number; name: string }[];
    };
    const id = results.find(({ name }) => name === SEED)?.id;
    const answer = await fetch(`${server.api}/inventory_device/${id}/`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ description: 'Moved by head office' }),
    });
    expect(answer.status).toBe(200);
    const sync = new SyncPage(page);
    await sync.sendNow.click();
    await expect(frame.landed).toContainText(/(^|\D)1 not landed/, { timeout: 90_000 });
    await expect(sync.entries).toHaveCount(1);
    await picture(page, 'conflict');
    await page.getByRole('textbox', { name: 'Description: another value' }).fill('Both notes');
    await page.getByRole('button', { name: 'Settle' }).click();
    await expect(sync.safeToLeave).toBeVisible({ timeout: 30_000 });
    await expect(again).toContainText(`${count} landed`);
    await expect(sync.receipt('Both notes').first()).toContainText('Both notes was kept; yours was');
    await picture(page, 'receipts');
    await second.close();

    await server.end();
    expect(server.query('select count(*) as n from device where description = ?', NOTE)).toEqual([{ n: count - 1 }]);
    expect(server.query('select description from device where name = ?', SEED)).toEqual([
      { description: 'Both notes' },
    ]);
  } finally {
    await server.end();
  }
});

test('two windows: one sends, both show it, and the survivor takes over', async ({ demarc, hostName }) => {
  test.skip(hostName !== 'browser-host', 'under Electron the app has one window; a browser may open several');
  const server = await ControlServer.start(demarc.folder);
  try {
    const app = await demarc.start();
    await new StartPage(app.page).connectTo({ url: server.api, token: server.token, name: 'Head office' });
    await expect.poll(() => new FleetPage(app.page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    const other = await app.page.context().newPage();
    await other.goto(new URL('/', app.page.url()).href);
    await expect.poll(() => new FleetPage(other).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    await server.vanish();

    // The demo data has one for later already.
    const scheduled = Number(server.query(REBOOTS, SEED)[0]?.['n']);

    // Asked in the second window, which does not send, and seen in the first.
    await new Frame(other).search.fill(SEED);
    const device = await new FleetPage(other).open(SEED);
    await device.reboot.click();
    await expect(new Frame(app.page).landed).toContainText('1 not landed');
    await new Frame(other).go('Sync');
    await expect(other.getByText('Another window of Demarc does the sending.')).toBeVisible();

    // The window that sends is closed: the other one takes over, and it lands once.
    await app.page.close();
    await server.comeBack();
    await new SyncPage(other).sendNow.click();
    await expect(new SyncPage(other).safeToLeave).toBeVisible({ timeout: 40_000 });
    await app.close();
    await server.end();
    expect(server.query(REBOOTS, SEED)).toEqual([{ n: scheduled + 1 }]);
  } finally {
    await server.end();
  }
});
