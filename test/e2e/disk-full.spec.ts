import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';
import { expect, test } from './demarc.ts';
import { startServe } from './hosts/browser-host.ts';
import { stop } from './hosts/process.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { fillDisk, mountSmallDisk, unmount } from './small-disk.ts';

const SIZE_MB = 128;
const SEED = 'Router-Branch-Office-001';

test('the browser’s disk is full: what the screen says is true, and nothing is lost', async ({ hostName }) => {
  test.skip(hostName !== 'browser-host', 'the disk is the browser’s own: once is enough');
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'demarc-disk-full-'));
  const disk = mountSmallDisk(join(folder, 'profile'), SIZE_MB);
  test.skip(disk === null, 'needs a user who may mount a small disk (root)');
  if (disk === null) return;
  const filler = join(disk, 'filler');
  const { program, ready } = await startServe(['--demo', '--data', join(folder, 'data'), '--http', '127.0.0.1:0']);
  const held = async (): Promise<unknown> => {
    const headers = { authorization: `Bearer ${ready.token}` };
    const record = await fetch(`${ready.api}/inventory_device/1001/`, { headers });
    return ((await record.json()) as { description: unknown }).description;
  };
  const open = async (url: string) => {
    const context = await chromium.launchPersistentContext(disk, chromiumLaunch());
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await expect.poll(() => new FleetPage(page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    return { context, page, fleet: new FleetPage(page), frame: new Frame(page) };
  };
  try {
    const first = await open(ready.ui);
    await first.frame.search.fill(SEED);
    const device = await first.fleet.open(SEED);
    await expect(device.region).toContainText('Main branch office router');
    fillDisk(filler);
    await device.edit({ Description: 'typed on a full disk' });
    // Either it lands; or it is said that it is saved and waits, and it lands once there is room to note its sending;
    // or it is said that it is not saved, and the form still has it.
    const refused = first.page.getByRole('alert').filter({ hasText: /full|cannot be written|mistake/ });
    const waiting = device.region.getByText('Saved here, waiting');
    const landed = async (): Promise<boolean> => (await held()) === 'typed on a full disk';
    await expect
      .poll(async () => (await landed()) || (await refused.count()) > 0 || (await waiting.count()) > 0, {
        timeout: 30_000,
      })
      .toBe(true);
    const saved = (await landed()) || (await waiting.count()) > 0;
    if (!saved) await expect(device.region.getByLabel('Description')).toHaveValue('typed on a full disk');
    await first.frame.search.fill('');
    await expect.poll(() => first.fleet.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    await first.context.close();

    // With the disk still full at the next start a browser may throw its storage away: the host has the journal.
    const full = await open(ready.ui.replace(/\?.*/, ''));
    expect(await full.fleet.count()).toBeGreaterThanOrEqual(150);
    await full.context.close();
    rmSync(filler);
    const after = await open(ready.ui.replace(/\?.*/, ''));
    if (saved) await expect.poll(landed, { timeout: 30_000 }).toBe(true);
    await after.frame.search.fill(SEED);
    const again = await after.fleet.open(SEED);
    await again.edit({ Description: 'typed with room again' });
    await expect.poll(held, { timeout: 30_000 }).toBe('typed with room again');
    await after.context.close();
  } finally {
    await stop(program);
    unmount(disk);
    await rm(folder, { recursive: true, force: true });
  }
});
