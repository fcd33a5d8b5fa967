import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';
import { writeBarcodeVideo } from './barcode-video.ts';
import { expect, test } from './demarc.ts';
import { startServe } from './hosts/browser-host.ts';
import { stop } from './hosts/process.ts';
import { AuditPage } from './pages/audit.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

/** What is expected: four devices, each label another kind of barcode. */
const LABELS = [
  { text: 'ZEQ240100001', format: 'Code128' },
  { text: 'ZEQ240100002', format: 'Code39' },
  { text: 'ZEQ240100003', format: 'DataMatrix' },
  { text: 'ZEQ240100004', format: 'QRCode' },
] as const;
const SERIALS = LABELS.map(({ text }) => text);
const BRANCH = LABELS[0].text;
const FAKE_CAMERA = '--use-fake-device-for-media-stream';
const ALLOWED = '--use-fake-ui-for-media-stream';

// One program and one profile for all: only the camera of the browser differs.
test.describe.configure({ mode: 'serial' });
let folder = '';
let served: Awaited<ReturnType<typeof startServe>> | undefined;
let context: BrowserContext | undefined;

test.beforeAll(async ({ hostName }) => {
  test.skip(hostName !== 'browser-host', 'the camera is a switch of the browser that the test starts');
  folder = await mkdtemp(join(tmpdir(), 'demarc-camera-'));
  served = await startServe(['--choose-site', '--data', join(folder, 'data'), '--http', '127.0.0.1:0']);
});
test.afterEach(async () => {
  await context?.close();
  context = undefined;
});
test.afterAll(async () => {
  if (served) await stop(served.program);
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

/** An audit in a browser with such a camera; foreign requests are listed. */
async function start(args: readonly string[], permissions: readonly string[] = []) {
  if (served === undefined) throw new Error('Demarc does not run');
  const { ready } = served;
  const launch = chromiumLaunch();
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...launch,
    args: [...launch.args, ...args],
    permissions: [...permissions],
    viewport: { width: 1366, height: 768 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const foreign = foreignOf(page, new URL(ready.ui).origin);
  await page.goto(ready.ui);
  const fleet = new FleetPage(page);
  const { practice } = new StartPage(page);
  await practice.or(fleet.table).first().waitFor();
  if (await practice.isVisible()) await practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).go('Audit');
  const audit = new AuditPage(page);
  await audit.beginWithList(SERIALS);
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  return { page, foreign, audit };
}

function foreignOf(page: Page, home: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== home) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) foreign.push(message.text());
  });
  return foreign;
}

async function film(pictures: Parameters<typeof writeBarcodeVideo>[1]): Promise<string[]> {
  const file = join(folder, 'labels.y4m');
  await writeBarcodeVideo(file, pictures);
  return [ALLOWED, FAKE_CAMERA, `--use-file-for-fake-video-capture=${file}`];
}

test('the camera reads Code 128, Code 39, Data Matrix and QR, with a reader that is shipped', async () => {
  const { audit, foreign } = await start(await film(LABELS.map((label) => [label])));
  await expect(audit.rows(audit.seen).filter({ hasText: 'Found' })).toHaveCount(SERIALS.length, { timeout: 20_000 });
  for (const serial of SERIALS) await expect(audit.rows(audit.seen).filter({ hasText: serial })).not.toHaveCount(0);
  expect(foreign).toEqual([]);
});

test('of several codes in view a person chooses; what stays in view is scanned once', async () => {
  const several = [LABELS[0], { text: 'AC:DE:48:00:01:00', format: 'Code128' }] as const;
  const { page, audit } = await start(await film([several]));
  const choice = page.getByRole('region', { name: 'Several codes in view' });
  await expect(choice.getByRole('button')).toHaveCount(3, { timeout: 20_000 });
  await choice.getByRole('button', { name: BRANCH }).click();
  await expect(audit.last).toContainText('Found');
  await expect(choice).toBeHidden();
  await expect(audit.rows(audit.seen)).toHaveCount(1);
});

for (const { what, args, permissions, words } of [
  { what: 'a camera that may not be used', args: [FAKE_CAMERA], permissions: [], words: 'The camera was refused.' },
  { what: 'no camera', args: [], permissions: ['camera'], words: 'This computer has no camera.' },
]) {
  test(`with ${what} the audit goes on, and says which it is and what to do`, async () => {
    const { page, audit } = await start(args, permissions);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await audit.wedge(BRANCH);
    await expect(audit.last).toContainText('Found');
  });
}
