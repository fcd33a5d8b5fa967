import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Settings from '#renderer/features/settings/Settings.tsx';
import Start from '#renderer/features/start/Start.tsx';
import { AppError } from '#shared/errors.ts';
import { SiteId } from '#shared/ids.ts';
import type { SitesState } from '#shared/site.ts';
import { answers, calls, resetHost, sites } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const TOKEN = 'tok-4711-do-not-keep';
const REMOTE = {
  kind: 'remote',
  id: SiteId.parse('c'),
  name: 'Head office',
  baseUrl: 'https://control.example.com/api/v1',
  organization: null,
  proxy: null,
  trust: null,
} as const;
const state = (open: boolean): SitesState => ({
  sites: [REMOTE],
  open: open ? REMOTE.id : null,
  reachability: { state: 'unknown' },
  fixed: false,
});

beforeEach(async () => {
  resetHost();
  answers['app.info'] = () => ({ version: '0.1.0', host: 'browser', platform: 'linux', dataFolder: '/data' });
  answers['app.storage'] = () => ({ folderBytes: 1_200_000, freeBytes: null, secrets: 'memory' });
  await page.viewport(1366, 768);
});
afterEach(clear);

/** Everything React holds for what is drawn: props and state of every component, as one text. */
function everythingHeld(): string {
  const seen = new Set<unknown>();
  const found: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value === 'string') found.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 60) return;
    if (value instanceof Element) {
      if (value instanceof HTMLInputElement) found.push(value.value);
      for (const key of Object.keys(value)) walk((value as unknown as Record<string, unknown>)[key], depth + 1);
      return;
    }
    seen.add(value);
    for (const part of Object.values(value)) walk(part, depth + 1);
  };
  for (const element of document.querySelectorAll('#root, #root *')) walk(element, 0);
  return found.join('\n');
}

async function connect(token: string): Promise<void> {
  await page.getByLabelText('Base URL').fill('https://control.example.com/api/v1');
  await page.getByLabelText('Token').fill(token);
  await page.getByRole('button', { name: 'Check and connect' }).click();
}

test('a token that is refused: words, next step, and not a trace of it on the screen', async () => {
  sites.set(state(false));
  answers['sites.certificate'] = () => ({ certificate: null });
  answers['sites.connect'] = () => {
    throw new AppError('control.token-refused');
  };
  draw(<Start />);
  await userEvent.keyboard('{Tab}');
  await page.getByRole('button', { name: /Connect to a control server/ }).click();
  await page.getByLabelText('Token').fill(TOKEN);
  expect(everythingHeld()).toContain(TOKEN);
  await connect(TOKEN);
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('does not accept the token (401).Paste the token again');
  expect(calls.at(-1)?.input).toEqual({
    name: 'control.example.com',
    baseUrl: 'https://control.example.com/api/v1',
    token: TOKEN,
    organization: null,
    proxy: null,
    trust: null,
  });
  calls.length = 0;
  expect(everythingHeld()).not.toContain(TOKEN);
  await expect.element(page.getByLabelText('Token')).toHaveFocus();
});

test('a certificate nobody knows is a person’s decision, and no token leaves its field before', async () => {
  sites.set(state(false));
  const certificate = {
    fingerprint: 'AB:CD:EF',
    subject: 'box',
    issuer: 'box',
    validFrom: '2024-01-01T00:00:00Z',
    validTo: '2034-01-01T00:00:00Z',
    doubt: 'its certificate is signed by itself',
  };
  answers['sites.certificate'] = () => ({ certificate });
  answers['sites.connect'] = () => state(true);
  draw(<Start />);
  await page.getByRole('button', { name: /Connect to a control server/ }).click();
  await connect(TOKEN);
  await expect.element(page.getByRole('alert')).toMatchTextContent('signed by itself');
  await expect.element(page.getByText('AB:CD:EF')).toBeVisible();
  expect(calls.map(({ path }) => path)).toEqual(['sites.certificate']);
  await page.getByRole('button', { name: 'Trust it for this server and connect' }).click();
  await vi.waitFor(() => expect(calls.at(-1)?.path).toBe('sites.connect'));
  expect(calls.at(-1)?.input).toMatchObject({ token: TOKEN, trust: 'AB:CD:EF' });
});

test('a form that lacks something says so at the field and asks nobody', async () => {
  sites.set(state(false));
  draw(<Start />);
  await page.getByRole('button', { name: /Connect to a control server/ }).click();
  await page.getByRole('button', { name: 'Check and connect' }).click();
  await expect.element(page.getByText('Type the base URL as the server’s owner gave it.')).toBeVisible();
  await expect.element(page.getByText('Paste the token here.')).toBeVisible();
  await expect.element(page.getByLabelText('Base URL')).toHaveFocus();
  expect(calls).toEqual([]);
});

test('a known site opens again, and what it failed with is said', async () => {
  sites.set(state(false));
  answers['sites.open'] = () => {
    throw new AppError('store.disk-full');
  };
  draw(<Start />);
  await page.getByRole('button', { name: /Head office/ }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('The disk is full');
  expect(calls).toEqual([{ path: 'sites.open', input: { id: 'c' } }]);
});

test('a token is replaced without ever being shown or kept', async () => {
  sites.set(state(true));
  answers['sites.replaceToken'] = () => state(true);
  draw(<Settings />);
  await page.getByLabelText('New token').fill(TOKEN);
  await page.getByRole('button', { name: 'Check and replace' }).click();
  await expect.element(page.getByText('Replaced; the server accepts it')).toBeVisible();
  expect(calls.find(({ path }) => path === 'sites.replaceToken')?.input).toEqual({ id: 'c', token: TOKEN });
  calls.length = 0;
  expect(everythingHeld()).not.toContain(TOKEN);
});

test('a control server is removed only after what has not landed was said', async () => {
  sites.set(state(true));
  answers['outbox.unfinished'] = () => ({ entries: [{}, {}] });
  answers['sites.removeServer'] = () => ({ ...state(false), sites: [] });
  draw(<Settings />);
  await page.getByRole('button', { name: 'More about Head office' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect.element(page.getByText('2 entries saved for it have not landed.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await vi.waitFor(() => expect(calls.at(-1)).toMatchObject({ path: 'sites.removeServer', input: { id: 'c' } }));
});

test('weak protection of secrets is said as a warning', async () => {
  sites.set(state(true));
  draw(<Settings />);
  await expect.element(page.getByText('Kept in memory only: this system has no keychain.')).toBeVisible();
});
