import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import type { DeviceKey, Field } from '#renderer/cache/types.ts';
import type { ShownDevice } from '#renderer/features/device/shown-device.ts';
import { DeviceTimeline } from '#renderer/features/device/timeline/DeviceTimeline.tsx';
import { DeviceDetail } from '#shared/device.ts';
import { DeviceId, DeviceRef } from '#shared/ids.ts';
import { Receipt } from '#shared/outbox.ts';
import { HostEntry, type TimelinePage, TimelineQuery } from '#shared/timeline/entry.ts';
import { rebooted, session } from './bench-story.ts';
import { fakeField } from './fake-field.ts';
import { answers, calls, resetHost, tell } from './fake-host.ts';
import { entry } from './outbox-story.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const at = (minute: number): string => new Date(Date.UTC(2024, 0, 15, 14, minute)).toISOString();
const host = (id: string, minute: number, rest: object): HostEntry => HostEntry.parse({ id, at: at(minute), ...rest });
const edit = host('log:1', 10, {
  kind: 'edit',
  who: 'anna',
  what: 'changed',
  changes: { type: [12, 15], password: ['…', '…'] },
});
const up = host('status:1', 20, { kind: 'status', status: 'Up' });
const talk = host('session:s-2', 30, { kind: 'session', session: session('s-2', { events: ['1 BOOT'] }) });

const DEVICE: ShownDevice = {
  key: 'd:1001' as DeviceKey,
  name: 'Router',
  id: DeviceId.parse(1001),
  ref: DeviceRef.parse('1001'),
  target: { of: 'device', id: DeviceId.parse(1001) },
  record: DeviceDetail.parse({ id: 1001, serial_number: 'NW-1' }),
  whole: true,
  changed: new Set(),
  asked: [],
  deleting: false,
  state: 'fresh',
  fetchedAt: null,
  problem: null,
};

function show(field: Field): void {
  draw(
    <FieldProvider field={field}>
      <DeviceTimeline device={DEVICE} />
    </FieldProvider>,
  );
}

beforeEach(async () => {
  resetHost();
  localStorage.clear();
  await page.viewport(700, 1000);
});
afterEach(clear);

/** Two pages of the host: the older one reaches back to the edit. */
function twoPages(): void {
  answers['timeline.page'] = (input: unknown): TimelinePage => {
    const { before, kinds } = TimelineQuery.parse(input);
    const all = before === null ? [talk, up] : [edit];
    return {
      entries: all.filter(({ kind }) => kinds.includes(kind)),
      before: before === null ? up.at : null,
      gaps: [],
    };
  };
}

test('what the host, the window and nobody knows is one list, newest first, that grows at its end', async () => {
  twoPages();
  const fake = fakeField();
  const old = { status: 200, readBackEqual: true, outcome: 'landed', deviceId: 1001, label: 'Router' };
  fake.receipts.set([
    Receipt.parse({
      ...old,
      opId: 'op-old-01',
      site: 'practice',
      summary: 'Reboot',
      savedAt: at(5),
      sentAt: at(5),
      acceptedAt: at(5),
    }),
  ]);
  fake.entries.set([entry(1, 1001, 'Router', { savedAt: at(25) }), entry(2, 1044, 'Another', { savedAt: at(26) })]);
  show(fake.field);
  const rows = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect.element(rows.nth(2)).toMatchTextContent('Came up');
  await expect.element(rows.nth(1)).toMatchTextContent('Saved here, not landed yet');
  // The receipt is older than the host was read: it waits for its place.
  expect(rows.elements()).toHaveLength(3);
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect.element(rows.nth(3)).toMatchTextContent('Record changedby anna');
  await expect.element(rows.nth(3)).toMatchTextContent('Device type12 → became Branch router');
  await expect.element(rows.nth(3)).toMatchTextContent('a secret, not shown');
  await expect.element(rows.nth(4)).toMatchTextContent('Landed on the control server');
  await expect.element(page.getByRole('button', { name: 'Show older' })).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('link', { name: /Session: Started up/ }))
    .toHaveAttribute('href', expect.stringContaining('s-2'));
});

test('one kind is asked for alone; news come by themselves; a folded list asks nobody and stays folded', async () => {
  twoPages();
  show(fakeField().field);
  await expect.element(page.getByText('Came up')).toBeVisible();
  await page.getByRole('combobox', { name: 'Show of what happened' }).click();
  await page.getByRole('option', { name: 'Sessions' }).click();
  await expect.element(page.getByText('Came up')).not.toBeInTheDocument();
  const asked = () =>
    calls.filter(({ path }) => path === 'timeline.page').map(({ input }) => TimelineQuery.parse(input).kinds);
  expect(asked().at(-1)).toEqual(['session']);

  const news = host('session:s-3', 40, { kind: 'session', session: session('s-3', { events: ['2 PERIODIC'] }) });
  answers['timeline.page'] = () => ({ entries: [news, talk], before: null, gaps: [] });
  tell({ type: 'cpe', cpe: { ...rebooted, device: '1001' as NonNullable<typeof rebooted.device> } });
  await expect.element(page.getByText('Session: On schedule')).toBeVisible();

  await page.getByRole('button', { name: 'What happened' }).click();
  await expect.element(page.getByText('Session: On schedule')).not.toBeInTheDocument();
  clear();
  const before = asked().length;
  show(fakeField().field);
  await expect.element(page.getByRole('button', { name: 'What happened', expanded: false })).toBeVisible();
  expect(asked()).toHaveLength(before);
  await page.getByRole('button', { name: 'What happened' }).click();
});

test('what nobody tells is said', async () => {
  answers['timeline.page'] = () => ({ entries: [], before: null, gaps: [{ because: 'not-told', kinds: ['status'] }] });
  show(fakeField().field);
  await expect.element(page.getByText('Nothing is known to have happened to it yet.')).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'What is not known' })).toMatchTextContent('tells no history');
});
