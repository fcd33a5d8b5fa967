import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame } from '#renderer/app/Frame.tsx';
import { FieldProvider } from '#renderer/app/field.tsx';
import { PLACES } from '#renderer/app/places.ts';
import Help from '#renderer/features/help/Help.tsx';
import { ERROR_CODES, ERRORS } from '#shared/errors.ts';
import { fakeField } from './fake-field.ts';
import { resetHost } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

beforeEach(async () => {
  resetHost();
  await page.viewport(1366, 768);
});
afterEach(clear);

const text = () => page.getByRole('region', { name: 'Help text' });
const links = () => page.getByRole('navigation', { name: 'Help' }).getByRole('link');

test('every place has a page of its own, and the rail of pages goes to each', async () => {
  draw(<Help />);
  const places = PLACES.filter(({ id }) => id !== 'help');
  for (const { id, title } of places) {
    location.hash = `#/help/${id}`;
    await expect.element(text().getByRole('heading', { level: 1 })).toHaveTextContent(title);
    await expect.element(text().getByRole('heading', { name: 'What is done here' })).toBeVisible();
  }
  expect(links().elements()).toHaveLength(places.length + 2);
});

test('an error’s code finds its words and its next step, without a call to anybody', async () => {
  draw(<Help />);
  await userEvent.fill(page.getByRole('searchbox', { name: 'Search the help' }), 'acs.port-forbidden');
  await expect.element(text()).toMatchTextContent(ERRORS['acs.port-forbidden'].next);
  expect(text().getByRole('listitem').elements()).toHaveLength(1);
  await text().getByRole('link', { name: 'What can go wrong' }).click();
  await expect.element(text().getByRole('heading', { level: 1 })).toHaveTextContent('What can go wrong');
  expect(text().getByRole('term').elements()).toHaveLength(ERROR_CODES.length);
  await userEvent.fill(page.getByRole('searchbox', { name: 'Search the help' }), 'no such words');
  await expect.element(text()).toMatchTextContent('Nothing in the help has these words');
});

test.each([
  ['#/sync', 'sync', '#/help/sync'],
  ['#/fleet/1001', 'fleet', '#/help/device'],
  ['#/import', 'fleet', '#/help/import'],
  ['#/insights/operations', 'insights', '#/help/insights'],
])('F1 at %s opens the help of that place', async (hash, current, help) => {
  const { field } = fakeField();
  location.hash = hash;
  draw(
    <FieldProvider field={field}>
      <Frame current={current} standing="before-site" field={null}>
        <h1>Here</h1>
      </Frame>
    </FieldProvider>,
  );
  await expect.element(page.getByRole('heading', { name: 'Here' })).toBeVisible();
  await userEvent.keyboard('{F1}');
  await expect.poll(() => location.hash).toBe(help);
});
