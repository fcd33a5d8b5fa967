import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { cell } from '#renderer/cache/store.ts';
import type { Field } from '#renderer/cache/types.ts';
import Insights from '#renderer/features/insights/Insights.tsx';
import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/ids.ts';
import { fakeField } from './fake-field.ts';
import { answers, calls, resetHost } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const from = Instant.parse('2026-11-24T08:00:00.000Z');
const until = Instant.parse('2026-11-25T08:00:00.000Z');

/** What the cache would count: so many devices for each filter it is asked for. */
const COUNTS: Readonly<Record<string, number>> = {
  '': 12_345,
  'status:up': 12_000,
  'status:down': 300,
  '-status:up,down': 45,
  'fw=2.5': 7,
  'fw=2.5 status:down': 2,
};

function show(): void {
  const { field } = fakeField();
  const fleet = {
    references: field.fleet.references,
    row: () => cell({ name: 'Hall', status: 'Up' }),
    values: async (column: string) => (column === 'software_version' ? [{ value: '2.5', devices: 7 }] : []),
    counts: async (texts: readonly string[]) => texts.map((text) => COUNTS[text] ?? 0),
  };
  draw(
    <FieldProvider field={{ ...field, fleet, audits: { list: cell([]) } } as unknown as Field}>
      <Insights />
    </FieldProvider>,
  );
}

const wave = { waiting: 0, queued: 0, loading: 0, verifying: 0, unclear: 0, leftOut: 0 };
/** A canary that is done, and a wave in which three of eight failed. */
const CAMPAIGN = {
  id: 4,
  name: 'Autumn',
  canary: 2,
  startedAt: from,
  state: { state: 'paused', wave: 1, at: until, why: { by: 'failures', failed: 3, ended: 8 } },
  waits: null,
  progress: {
    waves: [
      { ...wave, size: 2, upgraded: 2, failed: 0 },
      { ...wave, size: 13, upgraded: 5, failed: 3, waiting: 4, loading: 1 },
    ],
    leftOut: 6,
    recent: { ended: 10, since: from },
  },
};

const inputOf = (path: string) => calls.filter((call) => call.path === path).at(-1)?.input;

beforeEach(async () => {
  resetHost();
  await page.viewport(1366, 768);
  answers['insights.status'] = () => ({
    keptSince: from,
    parts: [
      { from, until, sample: { at: from, up: 90, down: 10 }, wentUp: 4, wentDown: 6 },
      { from: until, until: Instant.parse('2026-11-26T08:00:00Z'), sample: null, wentUp: 0, wentDown: 0 },
    ],
    flapping: { total: 1, devices: [{ device: 2001, wentDown: 9, flips: 17, lastAt: until }] },
  });
  answers['insights.informs'] = () => ({ keptSince: null, hours: [] });
  answers['insights.operations'] = () => ({
    kinds: [
      {
        kind: 'reboot',
        total: 5,
        ends: { done: 3, failed: 2, unclear: 0, open: 0, cancelled: 0 },
        medianMs: 72_000,
        p95Ms: 4_200,
      },
    ],
    failures: [{ code: '9001', words: 'The device refuses, without a reason', count: 2 }],
    counted: 5,
    whole: true,
  });
  answers['campaigns.list'] = () => ({ items: [CAMPAIGN] });
  answers['campaigns.outcome'] = () => ({
    outcome: {
      medianMs: 125_000,
      p95Ms: 300_000,
      waves: [{ medianMs: 61_000, p95Ms: 61_000 }],
      failures: [{ code: '9010', words: 'Download failure', count: 3 }],
    },
  });
});
afterEach(clear);

test('each figure of the fleet opens the list it counts', async () => {
  location.hash = '#/insights';
  show();
  const firmware = page.getByRole('table', { name: 'By firmware' });
  await expect.element(firmware.getByRole('link', { name: '7' })).toHaveAttribute('href', '#/fleet?q=fw%3D2.5');
  await expect
    .element(firmware.getByRole('link', { name: '2', exact: true }))
    .toHaveAttribute('href', '#/fleet?q=fw%3D2.5+status%3Adown');
  await expect.element(page.getByRole('link', { name: '12,345' })).toHaveAttribute('href', '#/fleet');
});

test('by keyboard: from a chart to its table, to the list behind a figure, and back', async () => {
  location.hash = '#/insights/changes?period=day';
  answers['insights.flips'] = () => ({ total: 6, flips: [{ device: 2001, at: from, status: 'Down' }] });
  show();
  await expect.poll(() => inputOf('insights.status')).toMatchObject({ parts: 48 });
  const figure = page.getByRole('figure', { name: 'Down, and who came and went' });
  const choice = figure.getByRole('radio', { name: 'Chart' });
  await expect.element(choice).toBeVisible();
  choice.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  const table = figure.getByRole('table');
  // What nobody saw is not the same as none.
  await expect.element(table.getByRole('row').nth(1)).toMatchTextContent('not known');
  const link = table.getByRole('row').nth(2).getByRole('link', { name: '6' });
  link.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('Went down');
  expect(inputOf('insights.flips')).toEqual({ from, until, status: 'Down', device: null });
  await expect.element(page.getByText('1 of 6 are listed')).toBeVisible();
  await page.getByRole('button', { name: 'All insights' }).click();
  await expect.poll(() => location.hash).toBe('#/insights/changes?period=day');
});

test('operations say how long until the proof and why they failed; the reason opens its operations', async () => {
  location.hash = '#/insights/operations';
  show();
  const kinds = page.getByRole('table', { name: 'Operations by kind' });
  await expect.element(kinds.getByText('1 min 12 s')).toBeVisible();
  await expect.element(kinds.getByText('4.2 s')).toBeVisible();
  const reasons = page.getByRole('table', { name: 'Reasons of failures' });
  await expect.element(reasons.getByText('The device refuses, without a reason')).toBeVisible();
  await expect
    .element(reasons.getByRole('link', { name: '2' }))
    .toHaveAttribute('href', expect.stringMatching(/code=9001/));
});

test('what was never recorded is said, and a part that cannot be read leaves the others standing', async () => {
  answers['insights.status'] = () => {
    throw new AppError('store.disk-full');
  };
  location.hash = '#/insights';
  show();
  await expect.element(page.getByText(/never listened on this site/)).toBeVisible();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('table', { name: 'Operations by kind' })).toBeVisible();
});

test('campaigns tell how each wave went; a figure opens just the devices it counts', async () => {
  location.hash = '#/insights/campaigns?period=month';
  answers['campaigns.get'] = () => CAMPAIGN;
  answers['campaigns.devices'] = () => ({ count: 5, items: [] });
  show();
  const table = page.getByRole('table', { name: 'Campaigns by wave' });
  const lineOf = (name: RegExp) => table.getByRole('row', { name });
  // 3 of the 8 of its wave that ended, and of the 10 of the campaign.
  await expect.element(lineOf(/Wave 1 of 1/).getByRole('link', { name: '37.5%' })).toBeVisible();
  await expect.element(lineOf(/Autumn/).getByRole('link', { name: '30%' })).toBeVisible();
  await expect
    .element(
      lineOf(/Canaries/)
        .getByText('1 min 1 s')
        .first(),
    )
    .toBeVisible();
  await expect
    .element(
      lineOf(/Wave 1 of 1/)
        .getByText('none')
        .first(),
    )
    .toBeVisible();

  // Still to do are all that wait, are asked, load or have not told their version.
  await lineOf(/Wave 1 of 1/)
    .getByRole('link', { name: '5' })
    .last()
    .click();
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('Autumn, Wave 1 of 1: To do');
  expect(inputOf('campaigns.devices')).toMatchObject({
    id: 4,
    waves: [1],
    states: ['waiting', 'queued', 'loading', 'verifying'],
    code: null,
  });
  await page.getByRole('button', { name: 'All insights' }).click();

  const reasons = page.getByRole('table', { name: 'Why devices of campaigns failed' });
  await reasons.getByRole('link', { name: '3' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('Autumn: failed with 9010');
  expect(inputOf('campaigns.devices')).toMatchObject({ id: 4, waves: [], states: [], code: '9010' });
});

test('a campaign that was over before, a draft, and a server without campaigns are told apart', async () => {
  location.hash = '#/insights/campaigns?period=day';
  answers['campaigns.list'] = () => ({
    items: [
      { ...CAMPAIGN, state: { state: 'done', wave: 1, at: Instant.parse('2020-01-01T00:00:00Z') } },
      { ...CAMPAIGN, id: 5, name: 'Draft', startedAt: null, progress: null, state: { state: 'draft' } },
    ],
  });
  show();
  await expect.element(page.getByText(/No campaign was under way in this time/)).toBeVisible();
  await clear();
  answers['campaigns.list'] = () => ({ items: null });
  show();
  await expect.element(page.getByText(/does not offer campaigns/)).toBeVisible();
});
