import { expect, test } from './demarc.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';
import { SyncPage } from './pages/sync.ts';

/** Pictures of the screen in the three themes, where somebody wants to look at them. */
const PICTURES = process.env['DEMARC_PICTURES'];

test('a file becomes devices: what is wrong is mended in place, what is remembered is there the next time', async ({
  demarc,
}) => {
  const { page, close } = await demarc.start();
  await new StartPage(page).practice.click();
  const fleet = new FleetPage(page);
  await expect.poll(() => fleet.count(), { timeout: 20_000 }).toBeGreaterThan(2);
  const before = await fleet.count();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('import devices');
  await page.getByRole('option', { name: 'Import devices from a file' }).click();
  const place = page.getByRole('region', { name: 'Import', exact: true });
  await expect(place.getByRole('heading', { name: 'Devices out of a file' })).toBeVisible();

  const csv = 'S/N;Who;Remark\n"0042";C-1;Rack 2\n1,9E+18;C-2;Rack 3\n';
  const choose = () =>
    place
      .getByLabel('File to import')
      .setInputFiles({ name: 'stock.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await choose();
  const rows = place.getByRole('region', { name: 'Dry run' }).getByRole('listitem');
  await place.getByLabel('Who', { exact: true }).click();
  await page.getByRole('option', { name: 'Customer' }).click();
  await expect(rows.filter({ hasText: 'row 2' })).toContainText('The file does not say what kind of device it is.');
  for (const missing of ['Device type of new devices', 'Organization of new devices']) {
    await place.getByLabel(missing).click();
    await page.getByRole('option').first().click();
  }
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('was a serial number before a spreadsheet made a number of it');
  if (PICTURES !== undefined) {
    for (const theme of ['light', 'dark', 'sunlight'] as const) {
      await new Frame(page).theme(theme);
      await page.screenshot({ path: `${PICTURES}/import-${theme}.png` });
    }
  }
  await rows.getByLabel('Serial number').fill('1900000000000000001');
  await page.keyboard.press('Enter');
  await expect(place.getByRole('radio', { name: /^New\s*2$/ })).toBeVisible();
  await place.getByRole('button', { name: 'Import 2 rows' }).click();

  const batch = page.getByRole('article', { name: 'Import of stock.csv, 2 devices' });
  await expect(batch).toContainText('2 landed', { timeout: 30_000 });
  await expect(new SyncPage(page).safeToLeave).toBeVisible();
  await new Frame(page).go('Fleet');
  await expect.poll(() => fleet.count()).toBe(before + 2);

  // The same file once more: the columns are remembered, and nothing of what is there is done again.
  await page.getByRole('button', { name: 'Import devices from a file' }).click();
  await choose();
  await expect(place.getByLabel('Who', { exact: true })).toContainText('Customer');
  await expect(place.getByRole('radio', { name: /^Unchanged\s*1$/ })).toBeVisible();

  // What no list tells is read before it is changed: the change is no question afterwards.
  await place.getByLabel('File to import').setInputFiles({
    name: 'interval.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('S/N;Inform interval;CWMP user\n"0042";1234;cpe-42\n'),
  });
  await expect(rows).toContainText(/Inform interval: \d+ s → 1234 s/);
  await expect(rows).toContainText('CWMP user: none → cpe-42');
  await place.getByRole('button', { name: 'Import one row' }).click();
  const second = page.getByRole('article', { name: 'Import of interval.csv, one device' });
  await expect(second).toContainText('1 landed', { timeout: 30_000 });
  await close();
});
