import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './demarc.ts';
import { AuditPage } from './pages/audit.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';
import { fillDisk, mountSmallDisk, unmount } from './small-disk.ts';

const SIZE_MB = 64;
/** Scans on a full disk: its last page may still take one or two. */
const SCANS_MOST = 200;

test('the laptop’s disk is full in mid-audit: a scan that is not kept is said, and the audit goes on', async ({
  demarc,
  hostName,
}) => {
  test.skip(hostName !== 'browser-host', 'the disk is the host’s, which is the same');
  await mkdir(demarc.folder, { recursive: true });
  const disk = mountSmallDisk(join(demarc.folder, 'data'), SIZE_MB);
  test.skip(disk === null, 'needs a user who may mount a small disk (root)');
  if (disk === null) return;
  const filler = join(disk, 'filler');
  try {
    const { page, close } = await demarc.start();
    await new StartPage(page).practice.click();
    await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
    await new Frame(page).go('Audit');
    const audit = new AuditPage(page);
    await audit.beginWithList(['ZEQ240100001', 'ZEQ240100002']);
    await audit.wedge('ZEQ240100001');
    await expect(audit.last).toContainText('Found');
    fillDisk(filler);
    let n = 0;
    const isRefused = async (): Promise<boolean> => ((await audit.last.textContent()) ?? '').includes('full');
    for (; n < SCANS_MOST && !(await isRefused()); n += 1) {
      await audit.wedge(`FULL-${String(n).padStart(4, '0')}`, 'Enter', 2);
      await expect(audit.last).toContainText(new RegExp(`FULL-${String(n).padStart(4, '0')}|full`));
    }
    expect(await isRefused()).toBe(true);
    // What was refused is nowhere; what was kept stays.
    await expect(audit.seen).toHaveAttribute('aria-rowcount', String(n + 1));
    rmSync(filler);
    await audit.wedge('ZEQ240100002');
    await expect(audit.last).toContainText('Found');
    await expect(audit.seen).toHaveAttribute('aria-rowcount', String(n + 2));
    await close();
  } finally {
    unmount(disk);
  }
});
