import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';
import { type BarcodeFormat, writeBarcodeVideo } from './barcode-video.ts';
import { expect, test } from './demarc.ts';
import { startServe } from './hosts/browser-host.ts';
import { type Program, stop } from './hosts/process.ts';
import { AuditPage } from './pages/audit.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

const BRANCH = 'ZEQ240100001';
let folder = '';
let program: Program | undefined;
let context: BrowserContext | undefined;

test.beforeEach(async ({ hostName }) => {
  test.skip(hostName !== 'browser-host', 'the camera is a switch of the browser that the test starts');
  folder = await mkdtemp(join(tmpdir(), 'demarc-camera-'));
});
test.afterEach(async () => {
  await context?.close();
  if (program) await stop(program);
  context = undefined;
  program = undefined;
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

/** The app in a browser whose camera shows a film; foreign requests are refused, and listed. */
async function start(args: readonly string[]): Promise<{ page: Page; foreign: string[] }> {
  const served = await startServe(['--choose-site', '--data', join(folder, 'data'), '--http', '127.0.0.1:0']);
  ({ program } = served);
  const launch = chromiumLaunch();
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...launch,
    args: [...launch.args, ...args],
    viewport: { width: 1366, height: 768 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const foreign: string[] = [];
  const { origin } = new URL(served.ready.ui);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) foreign.push(message.text());
  });
  await page.goto(served.ready.ui);
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).go('Audit');
  return { page, foreign };
}

async function withCodes(codes: readonly { text: string; format: BarcodeFormat }[]) {
  const film = join(folder, 'labels.y4m');
  await writeBarcodeVideo(film, codes);
  return start([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
}

for (const format of ['Code128', 'Code39', 'DataMatrix', 'QRCode'] as const) {
  test(`the camera reads ${format}, with a reader that is shipped`, async () => {
    const { page, foreign } = await withCodes([{ text: BRANCH, format }]);
    const audit = new AuditPage(page);
    await audit.beginWithList([BRANCH]);
    await page.getByRole('button', { name: 'Camera', exact: true }).click();
    await expect(audit.last).toContainText('Found', { timeout: 20_000 });
    // A code that stays in view is scanned once.
    await expect(audit.rows(audit.seen)).toHaveCount(1);
    expect(foreign).toEqual([]);
  });
}

test('of several codes in view a person chooses', async () => {
  const { page } = await withCodes([
    { text: BRANCH, format: 'Code128' },
    { text: 'AC:DE:48:00:01:00', format: 'Code128' },
  ]);
  const audit = new AuditPage(page);
  await audit.beginWithList([BRANCH]);
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  const several = page.getByRole('region', { name: 'Several codes in view' });
  await expect(several.getByRole('button')).toHaveCount(3, { timeout: 20_000 });
  await several.getByRole('button', { name: BRANCH }).click();
  await expect(audit.last).toContainText('Found');
});

test('without a camera the audit goes on, and says what to do', async () => {
  const { page } = await start([]);
  const audit = new AuditPage(page);
  await audit.beginWithList([BRANCH]);
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'camera' })).toBeVisible();
  await audit.wedge(BRANCH);
  await expect(audit.last).toContainText('Found');
});
