import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { ensureBuilt } from '../../build/bundle.mjs';
import { ROOT } from '../e2e/hosts/process.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { openDemarc } from './demarc.ts';
import { type Picture, writeGallery } from './gallery.ts';
import { LONGEST_LANGUAGE, SIZES, type Size, SMALL_LAPTOP, THEMES, type Theme } from './looks.ts';
import { sightsOf } from './places.ts';
import type { Sight } from './sight.ts';
import { STATES, type State } from './states.ts';

const USAGE = `npm run screenshots [-- options]
Renders every place in every theme, size and state, and a page to look at them (default: out/screenshots/index.html).
  --out DIR       where the pictures go
  --state NAME    only this state (${STATES.map(({ name }) => name).join(', ')}); may be given several times
  --place NAME    only this place and what is opened in it, for example fleet, bench, palette; may be given several times
  --theme NAME    only this theme (${THEMES.join(', ')})
  --language CODE only this language (en, ${LONGEST_LANGUAGE})
  --size NAME     only this size (${SIZES.map(({ name }) => name).join(', ')})
`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'out', 'screenshots') },
    state: { type: 'string', multiple: true, default: [] },
    place: { type: 'string', multiple: true, default: [] },
    theme: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', multiple: true, default: [] },
    language: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const isWanted = (name: string, names: readonly string[]): boolean => names.length === 0 || names.includes(name);
/** `library` wants what is opened in it as well: `library-campaigns`. */
const isPlaceWanted = (name: string): boolean =>
  values.place.length === 0 || values.place.some((place) => name === place || name.startsWith(`${place}-`));

/** How long a screen may go on changing (late rows, fonts, a chart that is drawn) before it is taken as it is. */
const UNREST_MS = 5_000;
const PAUSE_MS = 150;

/** Takes the picture once the place is there and two pictures in a row are the same. */
async function shoot(page: Page, file: string): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const until = Date.now() + UNREST_MS;
  const take = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
  let before = await take();
  for (;;) {
    await page.waitForTimeout(PAUSE_MS);
    const now = await take();
    if (now.equals(before) || Date.now() > until) break;
    before = now;
  }
  writeFileSync(join(values.out, file), before);
}

/** Closes whatever the sight opened: the next one waits for a dialog of its own. */
async function leave(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await page.keyboard.press('Escape');
    if (!(await page.getByRole('dialog').first().isVisible())) return;
    await page.waitForTimeout(PAUSE_MS);
  }
}

/** All sights of one state in one theme and size. A sight that does not come is said, and the others are taken. */
async function look(
  page: Page,
  sights: readonly Sight[],
  as: { state: State; theme: Theme; size: Size; language: string },
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  await page.setViewportSize(as.size);
  for (const sight of sights.filter(({ name }) => isPlaceWanted(name))) {
    const file = `${[as.state.name, sight.name, as.theme, as.size.name, as.language].join('_')}.png`;
    try {
      await sight.show(page);
      await shoot(page, file);
      pictures.push({
        file,
        state: as.state.name,
        place: sight.name,
        theme: as.theme,
        size: as.size.name,
        language: as.language,
      });
    } catch (error) {
      say(`  ${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    await leave(page);
  }
  return pictures;
}

/** Words of another language are longest on the small laptop; the theme changes none of them. */
const IN_ANOTHER_LANGUAGE = { theme: 'light', size: SMALL_LAPTOP } as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((code) => localStorage.setItem('demarc.language', code), language);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function picturesOf(state: State): Promise<Picture[]> {
  say(`${state.name}: ${state.words}`);
  const pictures: Picture[] = [];
  await using demarc = await openDemarc();
  const { page } = demarc;
  await using ended = new AsyncDisposableStack();
  ended.defer(await state.prepare(page, demarc));
  const sights = state.work
    ? await state.work(page)
    : [...(await sightsOf(page, state.device)), ...(state.sights ?? [])];
  for (const theme of THEMES.filter((name) => isWanted(name, values.theme))) {
    await page.setViewportSize(SMALL_LAPTOP);
    await new Frame(page).theme(theme);
    for (const size of isWanted('en', values.language) ? SIZES.filter(({ name }) => isWanted(name, values.size)) : []) {
      pictures.push(...(await look(page, sights, { state, theme, size, language: 'en' })));
    }
  }
  if (state.inAnotherLanguage === true && isWanted(LONGEST_LANGUAGE, values.language)) {
    await new Frame(page).theme(IN_ANOTHER_LANGUAGE.theme);
    await speak(page, LONGEST_LANGUAGE);
    pictures.push(...(await look(page, sights, { state, ...IN_ANOTHER_LANGUAGE, language: LONGEST_LANGUAGE })));
  }
  return pictures;
}

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  await ensureBuilt('screen');
  mkdirSync(values.out, { recursive: true });
  const pictures: Picture[] = [];
  for (const state of STATES.filter(({ name }) => isWanted(name, values.state))) {
    pictures.push(...(await picturesOf(state)));
  }
  const gallery = writeGallery(values.out, pictures);
  say(`${pictures.length} pictures: ${gallery}`);
  return pictures.length === 0 ? 1 : 0;
}

process.exitCode = await main();
