import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './demarc.ts';
import { AuditPage } from './pages/audit.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

const run = promisify(execFile);
const BRANCH = 'ZEQ240100001';
const AURORA = 'AUR24110004471';

async function atAudit(page: Page): Promise<AuditPage> {
  await new StartPage(page).practice.click();
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).go('Audit');
  return new AuditPage(page);
}

test('a scanner is heard wherever the focus is, and what it scanned survives kill -9', async ({ demarc }) => {
  const first = await demarc.start();
  const audit = await atAudit(first.page);
  await audit.beginWithList([BRANCH, '0042-A']);
  await expect(audit.rows(audit.expected)).toHaveCount(2);

  // In the scan field, which has the focus by itself, with a prefix and other separators.
  await expect(audit.field).toBeFocused();
  await audit.wedge('S/N: zeq-2401-00001');
  await expect(audit.last).toContainText('Found');
  await expect(audit.rows(audit.expected)).toHaveCount(1);
  // With the focus on a button, ended by Tab: neither the button nor the shortcuts hear of it.
  await first.page.getByRole('button', { name: 'Pause' }).focus();
  await audit.wedge('gf0042a', 'Tab');
  await expect(audit.last).toContainText('Unknown');
  await expect(first.page).toHaveURL(/#\/audit\//);
  await audit.wedge('0042a', 'Tab');
  await expect(audit.last).toContainText('0042-A');
  await expect(audit.rows(audit.expected)).toHaveCount(0);
  // Known to the inventory, not expected.
  await audit.wedge(AURORA);
  await expect(audit.last).toContainText('Unexpected');
  // Typed by hand, undone by hand.
  await audit.field.fill('nobody-knows-1');
  await audit.field.press('Enter');
  await expect(audit.last).toContainText('Unknown');
  await first.page.keyboard.press('ControlOrMeta+z');
  await expect(audit.last).toContainText('Undone');
  await expect(audit.rows(audit.seen)).toHaveCount(4);
  // Bad input: said, and nothing kept.
  await audit.wedge('x'.repeat(4_000), 'Enter', 0);
  await expect(audit.last).toContainText('longer than any label');
  await expect(audit.rows(audit.seen)).toHaveCount(4);
  await first.kill();

  const second = await demarc.start();
  const again = new AuditPage(second.page);
  await new Frame(second.page).go('Audit');
  await second.page.getByRole('grid', { name: 'Audits' }).getByRole('row').nth(1).click();
  await expect(again.rows(again.seen)).toHaveCount(4);
  await expect(again.rows(again.expected)).toHaveCount(0);
  await again.wedge(BRANCH);
  await expect(again.last).toContainText('Scanned twice');
});

test('keys of a person stay keys; a field being edited takes what is scanned; a dialog does not', async ({
  demarc,
}) => {
  const { page } = await demarc.start();
  const audit = await atAudit(page);
  await audit.beginWithList([BRANCH]);
  await page.getByRole('button', { name: 'What is taken off codes' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Done' }).focus();
  await audit.wedge(BRANCH);
  // It counted, and the dialog is still there: its button did not hear the Enter.
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Prefix of your own').fill('ACME#');
  await dialog.getByLabel('Prefix of your own').press('Enter');
  await expect(dialog.getByText('ACME#')).toBeVisible();
  await audit.wedge('not-for-the-audit');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(audit.rows(audit.seen)).toHaveCount(1);
  await audit.wedge(`ACME#${BRANCH}`);
  await expect(audit.last).toContainText('Scanned twice');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Only missing' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/#\/fleet/);
});

test('decided, signed, sealed: the report verifies, and no longer after a bit flip', async ({ demarc }) => {
  const { page } = await demarc.start();
  const audit = await atAudit(page);
  await audit.beginWithList([BRANCH, AURORA]);
  await audit.wedge('LOC:Basement');
  await expect(audit.last).toContainText('Scanning at Basement');
  await audit.wedge(BRANCH);
  await expect(audit.last).toContainText('Found elsewhere');
  await audit.rows(audit.seen).first().click();
  await page.getByLabel('Note', { exact: true }).fill('=SUM(A1)');
  await page.getByLabel('Photo files').setInputFiles(join(import.meta.dirname, '../../build/resources/icon.png'));
  await expect(page.getByRole('img', { name: 'Photo' })).toBeVisible();
  await expect(page.getByText('Saved here')).toBeVisible();

  await audit.side('Decide');
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: /^Accept \d/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Basement');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Accepted, in the outbox')).toHaveCount(2);

  await audit.side('Report');
  await expect(page.getByText(/landed .*read back equal/)).toHaveCount(2, { timeout: 20_000 });
  const pad = await page.getByRole('img', { name: 'Signature field' }).boundingBox();
  if (pad === null) throw new Error('no signature field');
  await page.mouse.move(pad.x + 20, pad.y + 40);
  await page.mouse.down();
  await page.mouse.move(pad.x + 120, pad.y + 20, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/Signed by Robin/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const file = join(demarc.folder, 'report.zip');
  await (await downloading).saveAs(file);
  await expect(page.getByText(/^Sealed with the key/)).toBeVisible();

  const bytes = await readFile(file);
  const inside = unzipSync(bytes);
  expect(
    Buffer.from(inside['report.pdf'] ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const csv = Buffer.from(inside['findings.csv'] ?? []).toString();
  expect(csv).toContain(BRANCH);
  // A note that would calculate does not.
  expect(csv).toContain(`'=SUM(A1)`);
  expect(Object.keys(inside).some((name) => name.startsWith('photos/'))).toBe(true);
  const verify = () => run(process.execPath, ['electron/serve.ts', 'audit', 'verify', file]);
  expect((await verify()).stdout).toContain('VALID: nothing was changed');
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await expect(verify()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('NOT VALID') });
});

test('a view that was saved in Fleet is a scope', async ({ demarc }) => {
  const { page } = await demarc.start();
  await new StartPage(page).practice.click();
  const fleet = new FleetPage(page);
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);
  await new Frame(page).search.fill('Branch');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('The branches');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'The branches', exact: true })).toBeVisible();
  const branches = await fleet.count();
  expect(branches).toBeGreaterThan(0);

  await new Frame(page).go('Audit');
  await page.getByRole('button', { name: 'Prepare an audit' }).first().click();
  await page.getByRole('radio', { name: 'View' }).click();
  await page.getByRole('combobox', { name: 'Saved view' }).click();
  await page.getByRole('option', { name: 'The branches' }).click();
  await expect(page.getByText(`${branches} devices are expected`)).toBeVisible();
  await page.getByRole('button', { name: 'Begin the audit' }).click();
  await expect(page.getByRole('heading', { name: 'View The branches' })).toBeVisible();
  await expect(new AuditPage(page).expected).toHaveAttribute('aria-rowcount', String(branches + 1));
});
