import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findings } from '../axe.ts';
import { expect, test } from '../demarc.ts';
import { AuditPage } from '../pages/audit.ts';
import { FleetPage } from '../pages/fleet.ts';
import { StartPage } from '../pages/start.ts';
import { Keyboard } from './keyboard.ts';

const run = promisify(execFile);
const SITE = 'Boston hub';
/** Somewhere else as the inventory has it. */
const AURORA = 'AUR24110004471';

test.describe.configure({ timeout: 240_000 });

test('journey: a site is audited, what was found is decided, and its report is left behind', async ({ demarc }) => {
  const { page } = await demarc.start();
  const keyboard = await Keyboard.of(page);
  const audit = new AuditPage(page);
  await expect(new StartPage(page).practice).toBeVisible();
  await keyboard.press('1');
  await expect.poll(() => new FleetPage(page).count()).toBeGreaterThanOrEqual(150);

  await keyboard.shortcut('g', 'a');
  await expect(page.getByRole('button', { name: 'Prepare an audit' }).first()).toBeVisible();
  await keyboard.press('n');
  await expect(page.getByRole('radio', { name: 'Everything' })).toBeFocused();
  for (const scope of ['Organization', 'Location']) {
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: scope })).toBeChecked();
  }
  await keyboard.choose(page.getByRole('combobox', { name: 'Chosen' }), SITE);
  await keyboard.fill(page.getByLabel('Auditor'), 'Robin');
  await expect.soft(findings(page), 'an audit being prepared').resolves.toEqual([]);
  await keyboard.press('Enter');
  await expect(audit.field).toBeFocused();
  await expect(audit.rows(audit.expected).first()).toBeVisible();
  const expected = await Promise.all(
    (await audit.rows(audit.expected).all()).map((row) => row.getByRole('gridcell').nth(1).innerText()),
  );
  expect(expected.length).toBeGreaterThan(2);

  // All but the last, one that belongs elsewhere, and one nobody knows.
  for (const [index, serial] of [...expected.slice(0, -1), AURORA, 'NOBODY-KNOWS-1'].entries()) {
    await keyboard.type(audit.field, serial);
    await keyboard.press('Enter');
    await expect(audit.rows(audit.seen)).toHaveCount(index + 1);
  }
  await expect(audit.last).toContainText('Unknown');
  await expect(audit.rows(audit.expected)).toHaveCount(1);
  await expect.soft(findings(page), 'the scans').resolves.toEqual([]);

  const sides = page.getByRole('radio', { name: 'Scan', exact: true });
  await keyboard.tabTo(sides, 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await keyboard.activate(page.getByRole('button', { name: 'Choose all' }));
  await keyboard.activate(page.getByRole('button', { name: /^Accept \d/ }));
  const accepting = page.getByRole('dialog');
  await expect(accepting.getByText('A new device needs a type and an organization.')).toBeVisible();
  await keyboard.choose(accepting.getByLabel('Type of new devices'), 'Branch gateway');
  await keyboard.choose(accepting.getByLabel('Organization of new devices'), 'Zequenze Field Services');
  await expect.soft(findings(page), 'what is accepted').resolves.toEqual([]);
  await keyboard.activate(accepting.getByRole('button', { name: 'Accept' }));
  await expect(accepting).toBeHidden();
  await expect(page.getByText('Accepted, in the outbox').first()).toBeVisible();
  await expect.soft(findings(page), 'the decisions').resolves.toEqual([]);

  await keyboard.tabTo(page.getByRole('radio', { name: 'Decide', exact: true }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await expect(page.getByText(/landed .*read back equal/).first()).toBeVisible({ timeout: 20_000 });
  // Whoever has no pen signs by the name.
  await keyboard.activate(page.getByRole('button', { name: 'Sign', exact: true }));
  await expect(page.getByText(/Signed by Robin/)).toBeVisible();
  await expect.soft(findings(page), 'the report').resolves.toEqual([]);
  const downloading = page.waitForEvent('download');
  await keyboard.activate(page.getByRole('button', { name: 'Save the report' }));
  const file = join(demarc.folder, 'report.zip');
  await (await downloading).saveAs(file);
  const verified = await run(process.execPath, ['electron/serve.ts', 'audit', 'verify', file]);
  expect(verified.stdout).toContain('VALID: nothing was changed');
  await keyboard.untouched();
});
