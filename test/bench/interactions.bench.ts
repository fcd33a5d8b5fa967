import { expect as expectSoon, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { FleetPage } from '../e2e/pages/fleet.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { StartPage } from '../e2e/pages/start.ts';
import { openDemarc } from '../screenshots/demarc.ts';
import { type Bench, type BenchRow, quantile } from './bench.ts';
import { servePage } from './browser-page.ts';
import { benchPage } from './cache-page/rows.ts';
import { type Cost, costOf } from './interactions/cost.ts';

const DEVICES = 100_000;
/** A tenth of a second: what a hand still feels as at once (issue 8). */
const AT_ONCE_MS = 100;
/** Each interaction is done so often; the middle counts. */
const ROUNDS = 3;
const SYNCED_MS = 300_000;
/** The machine may be busy: CPU is what counts. */
const expect = expectSoon.configure({ timeout: 30_000 });

/** One thing a person does: what is there before, what they do, and what shows that it is done. */
type Interaction = {
  readonly what: string;
  readonly before?: (hand: Hand) => Promise<unknown>;
  readonly act: (hand: Hand) => Promise<unknown>;
  readonly done: (hand: Hand) => Promise<unknown>;
  readonly after?: (hand: Hand) => Promise<unknown>;
};
type Hand = { readonly page: Page; readonly frame: Frame; readonly fleet: FleetPage };

const found = (text: string | RegExp) => (hand: Hand) => expect(hand.fleet.rows.first()).toContainText(text);
const all = (hand: Hand) => expect.poll(() => hand.fleet.count()).toBe(DEVICES);
const toFleet = async (hand: Hand): Promise<void> => {
  await hand.frame.go('Fleet');
  await hand.frame.search.fill('');
  await all(hand);
};
const toInsights = async ({ frame, page }: Hand): Promise<void> => {
  await frame.go('Insights');
  await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor();
};
const palette = ({ page }: Hand) => page.getByRole('dialog', { name: 'Command palette' });

const closePalette = async (hand: Hand): Promise<void> => {
  await hand.page.keyboard.press('Escape');
  await palette(hand).waitFor({ state: 'hidden' });
};

const INTERACTIONS: readonly Interaction[] = [
  ...['9', '99', '999'].map(
    (text, at, typed): Interaction => ({
      what: `a key in the search of Fleet, “${text}”`,
      before: ({ frame }) => frame.search.fill(typed[at - 1] ?? ''),
      act: ({ frame }) => frame.search.press('9'),
      done: found(text),
    }),
  ),
  {
    what: 'a key in the search, from Insights',
    before: (hand) => toFleet(hand).then(() => toInsights(hand)),
    act: ({ frame }) => frame.search.press('9'),
    done: found('9'),
  },
  { what: 'a filter, status:down', act: ({ frame }) => frame.search.fill('status:down'), done: found('Down') },
  {
    what: 'sorting by a column for the first time',
    before: toFleet,
    act: ({ fleet }) => fleet.sortBy('Address'),
    done: ({ page }) => page.locator('[aria-sort]:not([aria-sort="none"])').filter({ hasText: 'Address' }).waitFor(),
    after: ({ fleet }) => fleet.sortBy('Name'),
  },
  {
    what: 'selecting all',
    before: toFleet,
    act: async ({ fleet, page }) => {
      await fleet.table.focus();
      await page.keyboard.press('ControlOrMeta+a');
    },
    done: ({ page }) => page.getByRole('region', { name: 'Selected devices' }).waitFor(),
    after: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    what: 'opening a device beside the list',
    before: toFleet,
    act: ({ fleet }) => fleet.rows.nth(3).click(),
    done: ({ page }) =>
      page.getByRole('region', { name: 'Device', exact: true }).getByRole('heading').first().waitFor(),
    after: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    what: 'opening Insights',
    before: toFleet,
    act: ({ frame }) => frame.go('Insights'),
    done: ({ page }) => page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor(),
  },
  {
    what: 'back to Fleet',
    before: toInsights,
    act: ({ frame }) => frame.go('Fleet'),
    done: all,
  },
  {
    what: 'scrolling to the end of the list',
    before: toFleet,
    act: async ({ fleet, page }) => {
      await fleet.table.focus();
      await page.keyboard.press('End');
    },
    done: ({ page }) => page.locator(`[aria-rowindex="${DEVICES + 1}"]`).waitFor(),
    after: ({ page }) => page.keyboard.press('Home'),
  },
  {
    what: 'opening the palette',
    before: toFleet,
    act: ({ page }) => page.keyboard.press('ControlOrMeta+k'),
    done: (hand) => palette(hand).waitFor(),
    after: closePalette,
  },
  {
    what: 'a key in the palette',
    before: async (hand) => {
      await hand.page.keyboard.press('ControlOrMeta+k');
      await palette(hand).waitFor();
    },
    act: (hand) => palette(hand).getByRole('combobox').press('b'),
    done: ({ page }) => page.getByRole('option').first().waitFor(),
    after: closePalette,
  },
];

async function measure(hand: Hand, { before, act, done, after }: Interaction): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await before?.(hand);
    // What the preparation set off is over before the hand moves.
    await hand.page.waitForTimeout(400);
    costs.push(
      await costOf(hand.page, async () => {
        await act(hand);
        await done(hand);
      }),
    );
    await after?.(hand);
  }
  const middle = (of: (cost: Cost) => number): number => quantile(costs.map(of), 0.5);
  return {
    longest: middle(({ longest }) => longest),
    main: middle(({ main }) => main),
    worker: middle(({ worker }) => worker),
  };
}

async function run(say: (words: string) => void): Promise<BenchRow[]> {
  const { server, url } = await servePage('/nonexistent', ({ pathname, searchParams }) => {
    if (pathname !== '/api/v1/inventory_device/') return null;
    return benchPage(DEVICES, Number(searchParams.get('offset') ?? 0), Number(searchParams.get('limit') ?? 50));
  });
  try {
    await using demarc = await openDemarc();
    const { page } = demarc;
    const hand = { page, frame: new Frame(page), fleet: new FleetPage(page) };
    say(`first sync of ${DEVICES.toLocaleString('en-US')} devices`);
    await new StartPage(page).connectTo({ url: `${url}api/v1`, token: 'bench', name: 'Bench' });
    await expect.poll(() => hand.fleet.count().catch(() => 0), { timeout: SYNCED_MS, intervals: [500] }).toBe(DEVICES);
    const rows: BenchRow[] = [];
    for (const interaction of INTERACTIONS) {
      say(interaction.what);
      rows.push(rowOf(interaction.what, await measure(hand, interaction)));
    }
    return rows;
  } finally {
    server.close();
  }
}

function rowOf(what: string, { longest, main, worker }: Cost): BenchRow {
  return {
    what,
    ours: longest,
    unit: 'ms CPU',
    better: 'smaller',
    against: { kind: 'limit', name: 'issue 8, the longest the screen is busy', figure: AT_ONCE_MS },
    note: `until it is drawn: ${Math.round(main)} ms CPU of the screen in all, ${Math.round(worker)} of its workers`,
  };
}

export const benches: Bench[] = [
  {
    name: 'interactions',
    skip: () => (chromiumPath() === undefined ? 'no chromium on this machine' : null),
    run,
  },
];
