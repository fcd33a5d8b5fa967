import type { Page } from '@playwright/test';
import { expect, test } from './demarc.ts';
import { AuditPage } from './pages/audit.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

/** Rounds of `kill -9`; more of them for a nightly run. */
const ROUNDS = Number(process.env['DEMARC_AUDIT_KILLS'] ?? 2);
const SECONDS_A_ROUND = 30;

/** Calls back for every sound that plays: each one has a gain of its own. */
async function listen(page: Page, onSound: () => void): Promise<void> {
  await page.exposeBinding('soundPlayed', onSound);
  await page.evaluate(() => {
    const own = AudioContext.prototype.createGain;
    AudioContext.prototype.createGain = function createGain() {
      (window as unknown as { soundPlayed(): void }).soundPlayed();
      return own.call(this);
    };
  });
}

/** Scans one code after the other until the page is gone; never waits for what they come to. */
function scanOn(page: Page, round: number): void {
  const scanning = page.evaluate(async (prefix) => {
    const send = (key: string): void => {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    for (let n = 0; ; n += 1) {
      for (const char of `${prefix}-${String(n).padStart(4, '0')}`) send(char);
      send('Enter');
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }, `KILL${round}`);
  scanning.catch(() => undefined);
}

test('kill -9 in mid-audit loses no scan whose sound was heard', async ({ demarc, hostName }) => {
  test.skip(
    hostName === 'electron-stand-in',
    'the stand-in’s bridge breaks off noisily when it is killed; the host is the same',
  );
  test.setTimeout((ROUNDS + 1) * SECONDS_A_ROUND * 1_000);
  let heard = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { page, kill, close } = await demarc.start();
    const audit = new AuditPage(page);
    if (round === 0) {
      await new StartPage(page).practice.click();
      await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
    }
    await new Frame(page).go('Audit');
    if (round === 0) await audit.beginWithList(['ZEQ240100001']);
    else {
      await page.getByRole('grid', { name: 'Audits' }).getByRole('row').nth(1).click();
      await expect(audit.field).toBeEnabled();
      const kept = Number(await audit.seen.getAttribute('aria-rowcount')) - 1;
      expect(kept, `after ${round} rounds`).toBeGreaterThanOrEqual(heard);
    }
    if (round === ROUNDS) {
      await close();
      break;
    }
    const before = heard;
    const enough = Promise.withResolvers<void>();
    await listen(page, () => {
      heard += 1;
      if (heard - before >= 3 + (round % 9)) enough.resolve();
    });
    scanOn(page, round);
    await enough.promise;
    await kill();
  }
  expect(heard).toBeGreaterThanOrEqual(ROUNDS * 3);
});
