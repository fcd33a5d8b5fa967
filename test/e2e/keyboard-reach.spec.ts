import type { Page } from '@playwright/test';
import { expect, test } from './demarc.ts';
import { FleetPage } from './pages/fleet.ts';
import { Palette } from './pages/palette.ts';
import { StartPage } from './pages/start.ts';
import { notReachedByTab } from './tab-walk.ts';

/** What a command of the palette must come to: what its button does. */
type Outcome = (page: Page) => Promise<void>;
type Commands = Readonly<Record<string, Outcome | 'as its button elsewhere'>>;

const goesTo =
  (hash: string): Outcome =>
  (page) =>
    expect.poll(() => page.evaluate(() => location.hash)).toMatch(new RegExp(`^${hash}`));
const opens =
  (dialog: string | RegExp): Outcome =>
  async (page) => {
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
const shows =
  (words: string | RegExp): Outcome =>
  (page) =>
    expect(page.getByRole('main').getByText(words).first()).toBeVisible();
const focuses =
  (name: string): Outcome =>
  (page) =>
    expect(page.getByLabel(name).and(page.locator(':focus'))).toBeVisible();
const sets =
  (attribute: string, value: string): Outcome =>
  (page) =>
    expect(page.locator('html')).toHaveAttribute(attribute, value);

/** Every place of the rail has a command and a key; so has what is reached from another place only. */
const ANYWHERE: Commands = {
  Fleet: goesTo('#/fleet'),
  Bench: goesTo('#/bench'),
  Recipes: goesTo('#/recipes'),
  Library: goesTo('#/library'),
  Neighbours: goesTo('#/neighbours'),
  Audit: goesTo('#/audit'),
  Insights: goesTo('#/insights'),
  Sync: goesTo('#/sync'),
  Settings: goesTo('#/settings'),
  Help: goesTo('#/help/settings'),
  'Import devices from a file': goesTo('#/import'),
  'Search devices': focuses('Search devices'),
  Shortcuts: opens('Shortcuts'),
  'Theme: sunlight': sets('data-theme', 'sunlight'),
  'Theme: dark': 'as its button elsewhere',
  'Theme: light': 'as its button elsewhere',
  'Theme: as the system': (page) => expect(page.locator('html')).not.toHaveAttribute('data-theme'),
  'Larger rows, for touch': sets('data-density', 'comfortable'),
  'Sync now': 'as its button elsewhere',
  'Take the tour': (page) => expect(page.getByRole('region', { name: 'Tour' }).getByRole('listitem')).toHaveCount(5),
  'Work somewhere else': 'as its button elsewhere',
};

/** There wherever a list stands that is not empty. */
const EXPORT = 'Export the list as CSV';

/** What each place adds, while one is there. */
const AT: Readonly<Record<string, Commands>> = {
  '#/fleet': {
    'Choose the columns': opens('Columns'),
    'New device': opens('New device'),
    'Select every device of the list': shows(/\d+ devices selected/),
    'Show the devices on a map': goesTo('#/fleet\\?.*map'),
  },
  '#/library/firmware': {
    'Library: Campaigns': goesTo('#/library/campaigns'),
    'Library: Device types': goesTo('#/library/types'),
    'Library: Organizations': goesTo('#/library/organizations'),
    'Library: Locations': goesTo('#/library/locations'),
    'Library: Tokens': goesTo('#/library/tokens'),
    'Library: Firmware': goesTo('#/library/firmware'),
    'Import a firmware image': 'as its button elsewhere',
  },
  '#/recipes': { 'New recipe': goesTo('#/recipes/new') },
  '#/neighbours': { 'Scan for neighbours': 'as its button elsewhere' },
  '#/audit': { 'Prepare an audit': goesTo('#/audit/new') },
  '#/bench': { 'Turn the ACS off': shows('ACS is off'), 'Automatic onboarding…': opens('Automatic onboarding') },
};

/** Where a walk by Tab begins; `#/device` and `#/parameters` are those of a device of the list. */
const WALKS = [
  '#/fleet?view=map',
  '#/bench',
  '#/recipes/new',
  '#/library/firmware',
  '#/library/locations',
  '#/neighbours',
  '#/audit/new',
  '#/insights',
  '#/sync',
  '#/settings',
  '#/help',
  '#/import',
];

test('every command is in the palette and does what it says; every control is reached by Tab', async ({ demarc }) => {
  test.setTimeout(150_000);
  const { page } = await demarc.start();
  page.setDefaultTimeout(10_000);
  const palette = new Palette(page);
  const fleet = new FleetPage(page);
  await new StartPage(page).practice.click();
  await expect.poll(() => fleet.count()).toBeGreaterThanOrEqual(150);

  await test.step('Tab reaches everything that is seen, on every place', async () => {
    await expect.poll(() => notReachedByTab(page), 'Fleet').toEqual([]);
    await fleet.rows.first().click();
    await expect(page.getByRole('region', { name: 'Device', exact: true }).getByRole('heading').first()).toBeVisible();
    await expect.poll(() => notReachedByTab(page), 'Fleet with a device').toEqual([]);
    const id = /\d+/.exec(page.url())?.[0] ?? '';
    for (const hash of [...WALKS, `#/device/${id}`, `#/parameters/${id}`]) {
      await at(page, hash);
      await expect.poll(() => notReachedByTab(page), hash).toEqual([]);
    }
  });

  await test.step('the sheet of shortcuts is the palette’s', async () => {
    await at(page, '#/fleet');
    const withKeys = [...(await palette.offers())].filter(([, keys]) => keys !== '');
    const sheet = await palette.shortcuts();
    expect(withKeys.length).toBeGreaterThan(12);
    for (const [title, keys] of withKeys) expect.soft(sheet.get(title), title).toBe(keys);
    const places = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
    for (const place of await places.allInnerTexts()) {
      expect.soft([...sheet.keys()]).toContain(place.trim().split(/\s/)[0]);
    }
  });

  for (const [place, commands] of Object.entries(AT)) {
    await test.step(`what ${place} adds to the palette`, async () => {
      await at(page, place);
      await expect
        .poll(async () => [...(await palette.offers()).keys()].filter((title) => title !== EXPORT).sort())
        .toEqual([...Object.keys(ANYWHERE), ...Object.keys(commands)].sort());
      for (const [title, outcome] of Object.entries(commands)) await runs(page, palette, title, outcome);
    });
  }
  await test.step('what the palette has everywhere', async () => {
    await at(page, '#/fleet');
    for (const [title, outcome] of Object.entries(ANYWHERE)) await runs(page, palette, title, outcome);
    await palette.run('Work somewhere else');
    await expect(new StartPage(page).practice).toBeVisible();
  });
});

async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
    // A field that has the focus from before would take the keys.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, hash);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.getByText('One moment.')).toHaveCount(0);
}

async function runs(page: Page, palette: Palette, title: string, outcome: Commands[string]): Promise<void> {
  if (typeof outcome === 'string') return;
  await palette.run(title);
  await test.step(title, () => outcome(page));
}
