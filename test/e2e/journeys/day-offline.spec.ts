import type { Page } from '@playwright/test';
import { findings } from '../axe.ts';
import { ControlServer } from '../control-server.ts';
import { expect, test } from '../demarc.ts';
import { DevicePanel } from '../pages/device.ts';
import { FleetPage } from '../pages/fleet.ts';
import { Frame } from '../pages/frame.ts';
import { StartPage } from '../pages/start.ts';
import { SyncPage } from '../pages/sync.ts';
import { Keyboard } from './keyboard.ts';

const SEED = 'Router-Branch-Office-001';
const DESCRIPTION = 'Moved to the second rack, seen in the tunnel';
const SERIAL = 'TUNNEL0001';
const REBOOTED = 'CTG21022293';

test.describe.configure({ timeout: 240_000 });

async function fleetIsThere(page: Page): Promise<void> {
  await expect.poll(() => new FleetPage(page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
}

/** Finds a device by what is typed, and opens it beside the list. */
async function open(page: Page, keyboard: Keyboard, text: string): Promise<DevicePanel> {
  await keyboard.press('/');
  await keyboard.type(new Frame(page).search, text);
  await expect(new FleetPage(page).rows).toHaveCount(1);
  await keyboard.press('Enter');
  const device = new DevicePanel(page);
  await expect(device.region).toContainText(text);
  return device;
}

/** The morning, at the office: the site is connected, and the record of one device is read whole. */
async function connect(page: Page, keyboard: Keyboard, server: ControlServer): Promise<void> {
  const start = new StartPage(page);
  await expect(start.connect).toBeVisible();
  await keyboard.press('2');
  await keyboard.type(page.getByLabel('Base URL'), server.api);
  await keyboard.fill(start.token, server.token);
  await keyboard.fill(page.getByLabel('Name'), 'Head office');
  await expect.soft(findings(page), 'the form of a control server').resolves.toEqual([]);
  await keyboard.press('Enter');
  await fleetIsThere(page);
  await open(page, keyboard, SEED);
  await expect(page.getByText('Main branch office router')).toBeVisible();
}

/** Edits one device, creates another, and asks a third to reboot. */
async function workInTheTunnel(page: Page, keyboard: Keyboard): Promise<void> {
  const edited = await open(page, keyboard, SEED);
  await keyboard.press('e');
  await keyboard.fill(edited.region.getByLabel('Description', { exact: true }), DESCRIPTION);
  await keyboard.press('Control+Enter');
  await expect(edited.notLanded).toContainText(DESCRIPTION);
  await expect.soft(findings(page), 'a device edited offline').resolves.toEqual([]);

  await keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New device' });
  await keyboard.type(form.getByLabel('Name', { exact: true }), 'Tunnel router');
  await keyboard.fill(form.getByLabel('Serial number', { exact: true }), SERIAL);
  await keyboard.choose(form.getByLabel('Device type', { exact: true }), 'Branch gateway');
  await keyboard.choose(form.getByLabel('Organization', { exact: true }), 'Zequenze Field Services');
  await expect.soft(findings(page), 'a new device').resolves.toEqual([]);
  await keyboard.activate(form.getByRole('button', { name: 'Create device' }));
  await expect(form).toBeHidden();
  await expect(edited.heading).toHaveText('Tunnel router');

  const rebooted = await open(page, keyboard, REBOOTED);
  await keyboard.activate(rebooted.reboot);
  await expect(rebooted.notLanded).toContainText('Reboot');
}

test('journey: synced in the morning, offline all day, replayed in the evening: each thing exactly once', async ({
  demarc,
}) => {
  const server = await ControlServer.start(demarc.folder);
  try {
    const connected = await demarc.start();
    const morning = await Keyboard.of(connected.page);
    await connect(connected.page, morning, server);
    await server.vanish();
    await morning.untouched();
    await connected.close();

    const inTheTunnel = await demarc.start();
    const day = await Keyboard.of(inTheTunnel.page);
    await fleetIsThere(inTheTunnel.page);
    await expect(inTheTunnel.page.getByRole('banner')).toContainText('offline', { timeout: 20_000 });
    await workInTheTunnel(inTheTunnel.page, day);
    await day.untouched();
    await inTheTunnel.close();

    const reopened = await demarc.start();
    await fleetIsThere(reopened.page);
    await reopened.kill();

    const after = await demarc.start();
    const evening = await Keyboard.of(after.page);
    const frame = new Frame(after.page);
    const sync = new SyncPage(after.page);
    await fleetIsThere(after.page);
    await expect(frame.landed).toContainText('3 not landed');
    await evening.shortcut('g', 's');
    await expect(sync.entries).toHaveCount(3);
    for (const sentence of [DESCRIPTION, SERIAL, 'Reboot']) {
      await expect(sync.entry(sentence)).toContainText(/saved .*(now|second|minute|ago|s\b)/);
    }
    await expect.soft(findings(after.page), 'what has not landed').resolves.toEqual([]);

    // Whoever waits for the network has the button under the finger; it goes out by itself, too.
    await evening.tabTo(sync.sendNow);
    await server.comeBack();
    await evening.press('Enter');
    await expect(sync.safeToLeave).toBeVisible({ timeout: 40_000 });
    await expect(frame.landed).toContainText('All landed');
    for (const sentence of [DESCRIPTION, SERIAL, 'Reboot']) {
      const receipt = sync.receipt(sentence);
      await expect(receipt).toHaveCount(1);
      await expect(receipt.getByRole('list', { name: 'Steps' })).not.toContainText('not reached');
    }
    await expect.soft(findings(after.page), 'the receipts').resolves.toEqual([]);
    await evening.untouched();

    // A power cut after the landing sends nothing again.
    await after.kill();
    const last = await demarc.start();
    await fleetIsThere(last.page);
    await (await Keyboard.of(last.page)).shortcut('g', 's');
    await expect(new SyncPage(last.page).safeToLeave).toBeVisible();
    await last.close();

    await server.end();
    expect(server.query('select count(*) as n from device where serial_number = ?', SERIAL)).toEqual([{ n: 1 }]);
    expect(server.query('select description from device where name = ?', SEED)).toEqual([{ description: DESCRIPTION }]);
    const reboots =
      'select count(*) as n from operation o join device d on o.device = cast(d.id as text) where d.serial_number = ? and o.kind = ?';
    expect(server.query(reboots, REBOOTED, 'reboot')).toEqual([{ n: 1 }]);
  } finally {
    await server.end();
  }
});
