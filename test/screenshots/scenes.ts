import type { Page } from '@playwright/test';
import { at, type Sight } from './sight.ts';

/** What a place shows once something is opened in it: panels, dialogs, sides. The rail tells none of these. */

/** Addresses below the places of the rail; every site has them. */
export const DEEPER: readonly Sight[] = [
  ...['campaigns', 'types', 'organizations', 'locations', 'tokens'].map((section) =>
    at(`library-${section}`, `#/library/${section}`),
  ),
  opened('library-map', '#/library/locations?view=map', (page) => page.locator('main canvas').first().waitFor()),
  at('recipes-new', '#/recipes/new'),
  at('recipes-names', '#/recipes/names'),
  at('audit-new', '#/audit/new'),
  at('audit-history', '#/audit/history'),
  ...['site', 'servers', 'data', 'shortcuts', 'about'].map((section) =>
    at(`settings-${section}`, `#/settings/${section}`),
  ),
  ...['changes', 'informs', 'operations', 'audits'].map((section) =>
    at(`insights-${section}`, `#/insights/${section}`),
  ),
  at('help', '#/help'),
  at('help-words', '#/help/words'),
  at('help-errors', '#/help/errors'),
];

/** After `opening` in a place, what it opened has come. */
export function opened(name: string, hash: string, opening: (page: Page) => Promise<void>): Sight {
  const place = at(name, hash);
  return {
    name,
    async show(page) {
      await place.show(page);
      await opening(page);
    },
  };
}

const dialog = (page: Page) => page.getByRole('dialog').waitFor();

/** A key that opens a dialog, given again until it is heard: commands of a place come with it. */
export async function pressed(page: Page, key: string): Promise<void> {
  for (let tries = 0; tries < 10 && !(await page.getByRole('dialog').isVisible()); tries += 1) {
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await dialog(page);
}

async function firstRow(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
}

/** Of a site where one may change everything, and where something is. */
export const OPENED: readonly Sight[] = [
  ...['firmware', 'types', 'organizations', 'locations'].map((section) =>
    opened(`library-${section}-open`, `#/library/${section}`, firstRow),
  ),
  ...['campaigns', 'types', 'organizations', 'locations', 'tokens'].map((section) =>
    opened(`library-${section}-new`, `#/library/${section}`, (page) => pressed(page, 'n')),
  ),
  opened('library-remove', '#/library/types', async (page) => {
    await firstRow(page);
    await page.getByRole('button', { name: /^(Delete…|Löschen …)$/ }).click();
    await dialog(page);
  }),
  opened('library-import', '#/library/firmware', async (page) => {
    const choosing = page.waitForEvent('filechooser');
    await page.locator('main').getByRole('button').last().click();
    const file = {
      name: 'gateway-2.7.0.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(3_000_000, 5),
    };
    await (await choosing).setFiles(file);
    await dialog(page);
  }),
  opened('import-rows', '#/import', async (page) => {
    const csv =
      'S/N;Name;Who;Type;Organization;Lat\n"0042";Cellar;C-1;Enterprise router;Field Services North;91\n1,9E+18;Attic;C-2;Enterprise router;Field Services North;40.1\nNEW-0001;Hall;C-3;Enterprise router;Field Services North;40.1\n';
    await page.locator('main input[type=file]').setInputFiles({
      name: 'stock.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.getByRole('main').getByRole('listitem').first().waitFor();
  }),
];
