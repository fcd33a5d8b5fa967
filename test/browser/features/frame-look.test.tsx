import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Frame } from '#renderer/app/Frame.tsx';
import { FieldProvider } from '#renderer/app/field.tsx';
import { setAppearance } from '#renderer/ui/appearance.ts';
import type { AcsState } from '#shared/acs.ts';
import type { Instant, SiteId } from '#shared/ids.ts';
import type { SitesState } from '#shared/site.ts';
import { fakeField } from './fake-field.ts';
import { acsState, answers, resetHost, sites } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));
// The strip that offers the tour reads its answer once, when it is loaded.
vi.hoisted(() => localStorage.setItem('demarc.tour', 'answered'));

/** What is around every place: looked at as a picture in each theme, and by what it says. */
const SITE = 'practice' as SiteId;
const PRACTICE: SitesState = {
  sites: [{ id: SITE, kind: 'practice', name: 'Practice site' }],
  open: SITE,
  fixed: false,
  reachability: { state: 'online', since: '2026-11-25T10:00:00Z' as Instant },
};
const LISTENS: AcsState = {
  state: 'on',
  host: '127.0.0.1',
  port: 7547,
  url: 'http://127.0.0.1:7547/',
  since: '2026-11-25T10:00:00Z' as Instant,
  tls: null,
};

beforeEach(async () => {
  resetHost();
  answers['operations.unclear'] = () => ({ operations: [] });
  await page.viewport(1366, 768);
  sites.set(PRACTICE);
  acsState.set(LISTENS);
  const { field, waiting } = fakeField();
  waiting.set({ waiting: 2, needsPerson: 0, landed: 5 });
  location.hash = '#/fleet';
  draw(
    <FieldProvider field={field}>
      <Frame current="fleet" standing="at-site" field={field}>
        <h1 className="sr-only">Here</h1>
      </Frame>
    </FieldProvider>,
  );
  await document.fonts.ready;
});
afterEach(() => {
  setAppearance({ theme: 'system' });
  clear();
});

test.each(['light', 'dark', 'sunlight'] as const)('the frame looks as it should in %s', async (theme) => {
  setAppearance({ theme });
  await expect.element(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await expect(page).toMatchScreenshot(`frame-${theme}`);
});

test('the rail names the places in their order, marks the one that is open, and counts what waits', async () => {
  await expect.element(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const places = page.getByRole('navigation', { name: 'Places' }).getByRole('link').elements();
  const names = places.map((place) => place.textContent?.trim() ?? '');
  expect(names.map((name) => name.replace(/\d.*$/, ''))).toEqual([
    'Fleet',
    'Bench',
    'Recipes',
    'Library',
    'Neighbours',
    'Audit',
    'Insights',
    'Sync',
    'Settings',
    'Help',
  ]);
  expect(names.filter((name) => /\d/.test(name))).toEqual([expect.stringMatching(/^Sync2/)]);
  expect(places.map((place) => place.getAttribute('aria-current'))).toEqual(['page', ...Array(9).fill(null)]);
});

test('the top bar says where one works, whether the ACS listens, and what has not landed', async () => {
  const bar = page.getByRole('banner');
  await expect.element(bar.getByRole('combobox', { name: 'Search devices' })).toBeVisible();
  await expect.element(bar.getByRole('button', { name: 'Practice site' })).toBeVisible();
  await expect.element(bar.getByRole('link', { name: /^ACS/ })).toHaveTextContent('ACS127.0.0.1:7547');
  await expect.element(bar.getByRole('link', { name: '2 not landed' })).toHaveAttribute('href', '#/sync');
});
