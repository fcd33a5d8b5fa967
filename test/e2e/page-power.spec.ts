import { expect, test } from './demarc.ts';
import { StartPage } from './pages/start.ts';

test('the page has no power: no Node, no bridge, nothing but the web (S1, S12)', async ({ demarc }) => {
  const { page } = await demarc.start();
  await expect(new StartPage(page).practice).toBeVisible();
  const names = await page.evaluate(() =>
    [
      'process',
      'require',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      'electronAPI',
      'api',
      'demarc',
    ].filter((name) => name in window),
  );
  expect(names).toEqual([]);
});

test('a second start on the same folder is told who has it', async ({ demarc, host }) => {
  const first = await demarc.start();
  await expect(new StartPage(first.page).practice).toBeVisible();
  test.skip(
    host.name !== 'browser-host',
    'Electron brings the first window forward instead: test/unit/shell/start.test.ts',
  );
  await expect(host.start(demarc.folder)).rejects.toThrow(/works on the data folder/);
});
