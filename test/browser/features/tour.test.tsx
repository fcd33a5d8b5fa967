import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { searchFor } from '#renderer/app/search.ts';
import { TourCard } from '#renderer/app/tour/TourCard.tsx';
import { beginTour, endTour } from '#renderer/app/tour/tour.ts';
import type { OperationState } from '#shared/operation.ts';
import { operation } from './bench-story.ts';
import { type FakeField, fakeField } from './fake-field.ts';
import { resetHost, tell } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

let fake: FakeField;

beforeEach(async () => {
  resetHost();
  searchFor('');
  fake = fakeField();
  await page.viewport(1366, 768);
  draw(<TourCard field={fake.field} />);
  beginTour();
});
afterEach(() => {
  clear();
  endTour();
});

const strip = () => page.getByRole('region', { name: 'Tour' });
const current = () => document.querySelector('[aria-current="step"]')?.textContent ?? null;
const ticked = () => strip().getByRole('listitem').filter({ hasText: 'done' }).elements().length;
const at = operation.createdAt;
const STATES: Readonly<Record<'queued' | 'accepted' | 'failed', OperationState>> = {
  queued: { state: 'queued' },
  accepted: { state: 'accepted', at },
  failed: { state: 'failed', at, failure: { code: '9001', words: 'Request denied' } },
};
const rebooted = (state: OperationState): void => tell({ type: 'operation', operation: { ...operation, state } });

test('five steps, in their order, end with a reboot seen through', async () => {
  await expect.element(strip().getByRole('listitem').first()).toBeVisible();
  expect(strip().getByRole('listitem').elements()).toHaveLength(5);
  await expect.poll(current).toMatch('Find a device');
  searchFor('practice bench');
  await expect.poll(current).toMatch('Open it');
  location.hash = '#/fleet/1001';
  await expect.poll(current).toMatch('Reboot it');
  rebooted(STATES.queued);
  await expect.element(strip()).toMatchTextContent('Queued.');
  // Whoever looks at Sync before the bench has not seen it through.
  location.hash = '#/sync';
  rebooted(STATES.accepted);
  await expect.poll(current).toMatch('Watch it');
  location.hash = '#/bench';
  await expect.poll(current).toMatch('See the proof');
  fake.waiting.set({ waiting: 1, needsPerson: 0, landed: 0 });
  rebooted(operation.state);
  location.hash = '#/sync';
  await expect.poll(ticked).toBe(4);
  fake.waiting.set({ waiting: 0, needsPerson: 0, landed: 1 });
  await expect.poll(ticked).toBe(5);
  expect(current()).toBeNull();
  await expect.element(strip()).toMatchTextContent('That was the tour.');
});

test('a reboot that fails is said, and the next one goes on', async () => {
  location.hash = '#/fleet/1001';
  await expect.poll(current).toMatch('Reboot it');
  rebooted(STATES.failed);
  await expect.element(strip()).toMatchTextContent('did not come to its end');
  rebooted(STATES.accepted);
  await expect.poll(current).toMatch('Watch it');
});

test('a step is left aside, and Escape in the strip ends it', async () => {
  await strip().getByRole('button', { name: 'Skip this step' }).click();
  await expect.poll(current).toMatch('Open it');
  expect(ticked()).toBe(0);
  await userEvent.keyboard('{Escape}');
  await expect.element(strip()).not.toBeInTheDocument();
});
