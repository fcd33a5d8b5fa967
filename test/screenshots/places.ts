import type { Page } from '@playwright/test';
import { FleetPage } from '../e2e/pages/fleet.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { DEEPER, opened, pressed } from './scenes.ts';
import { at, type Sight } from './sight.ts';

/** The form that the first screen unfolds. */
const CONNECT_FORM: Sight = {
  name: 'start-connect',
  async show(page) {
    const form = page.getByLabel('Base URL');
    if (!(await form.isVisible())) await page.getByRole('button', { name: 'Connect to a control server' }).click();
  },
};

/** What floats over any place is looked at over Fleet. */
function over(name: string, keys: string): Sight {
  return {
    name,
    async show(page) {
      await at('fleet', '#/fleet').show(page);
      await pressed(page, keys);
    },
  };
}

/**
 * Every sight of the site that is open, as its own rail tells them: a new place is looked at without a line here.
 * `device` is the name of one that is worth a look; without it the first of the list is shown.
 */
export async function sightsOf(page: Page, device: string | undefined): Promise<readonly Sight[]> {
  const links = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
  const hashes = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  if (hashes.includes('#/start')) return [at('start', '#/start'), CONNECT_FORM, at('settings', '#/settings')];
  const places = hashes
    .filter((hash) => hash.startsWith('#/'))
    .map((hash) => at(hash.slice(2).replaceAll('/', '-'), hash));
  return [
    ...places,
    ...(await devicesOf(page, device)),
    at('import', '#/import'),
    ...DEEPER,
    over('palette', 'ControlOrMeta+k'),
    over('shortcuts', 'Shift+?'),
  ];
}

/** A device (by its name, else the first of the list) beside the list and alone, and what it told of itself. */
async function devicesOf(page: Page, name: string | undefined): Promise<readonly Sight[]> {
  await at('fleet', '#/fleet').show(page);
  const fleet = new FleetPage(page);
  if ((await fleet.count().catch(() => 0)) === 0) return [];
  if (name) await new Frame(page).search.fill(name);
  await (name ? fleet.row(name) : fleet.rows).first().click();
  await page.getByRole('region', { name: 'Device', exact: true }).waitFor();
  const id = /\d+/.exec(await page.evaluate(() => location.hash))?.[0] ?? '1';
  if (name) await new Frame(page).search.fill('');
  const device = `#/device/${id}`;
  return [
    opened('fleet-ticked', '#/fleet', async () => {
      const ticks = page.getByRole('grid').getByRole('checkbox');
      await ticks.nth(0).check();
      await ticks.nth(1).check();
    }),
    at('fleet-map', '#/fleet?view=map'),
    at('fleet-device', `#/fleet/${id}`),
    at('device', device),
    opened('device-end', device, () =>
      page.getByRole('article').evaluate((article) => article.lastElementChild?.scrollTo(0, 100_000)),
    ),
    at('parameters', `#/parameters/${id}`),
  ];
}
