import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import type { DeviceKey } from '#renderer/cache/types.ts';
import Sync from '#renderer/features/sync/Sync.tsx';
import { Instant } from '#shared/ids.ts';
import { type FakeField, fakeField, IDLE_PULL } from './fake-field.ts';
import { resetHost, sites } from './fake-host.ts';
import { entries, entry, receipt, receipts } from './outbox-story.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

let fake: FakeField;
/** The first list item that says it: the entry itself, before the lists inside it. */
const row = (text: string) =>
  page.getByRole('region', { name: 'Not landed yet' }).getByRole('listitem').filter({ hasText: text }).first();

beforeEach(async () => {
  resetHost();
  sites.set({ sites: [], open: null, reachability: { state: 'unknown' }, fixed: true });
  fake = fakeField();
  await page.viewport(1366, 900);
  draw(
    <FieldProvider field={fake.field}>
      <Sync />
    </FieldProvider>,
  );
});
afterEach(clear);

function show(): void {
  fake.entries.set(entries);
  fake.waiting.set({ waiting: entries.length, needsPerson: 3, landed: 0 });
}

test('safe to leave is said at nought and only there', async () => {
  await expect.element(page.getByRole('heading', { name: 'Safe to leave' })).toBeVisible();
  show();
  await expect.element(page.getByRole('heading', { name: '6 not landed yet' })).toBeVisible();
  expect(page.getByText('Safe to leave').elements()).toEqual([]);
  await expect.element(page.getByText('3 need you')).toBeVisible();
});

test('each entry says how it stands, how old it is and what went wrong last', async () => {
  show();
  const waiting = row('tried 3 times');
  await expect.element(waiting).toMatchTextContent('Waiting');
  await expect.element(waiting).toMatchTextContent('Device type: 12 →becomes Branch router');
  await expect
    .element(waiting)
    .toMatchTextContent('Last error: The control server control.example.com cannot be reached.');
  await expect.element(waiting).toMatchTextContent(/saved 12 min ago .* next try in/);
  await expect
    .element(row('Serial number: device with this serial number already exists.'))
    .toMatchTextContent('Rejected');
  await expect.element(row('no answer in 30 s')).toMatchTextContent('Outcome unknown');
});

test('a conflict lies side by side, and is settled field by field from the keyboard', async () => {
  show();
  const table = page.getByRole('table');
  const cells = table.getByRole('row', { name: /^Name/ }).getByRole('cell');
  await expect
    .poll(() => cells.elements().map(({ textContent }) => textContent))
    .toEqual(['Router-Depot-North', 'Depot North, main router', 'Depot-N-R1', '']);
  const settle = page.getByRole('button', { name: 'Settle' });
  await expect.element(settle).toBeDisabled();
  // Description stands first; 3 takes the server's and goes on to the next row.
  (page.getByRole('radio', { name: /^Description: before/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('3');
  await userEvent.keyboard('2');
  await expect
    .element(page.getByRole('region', { name: 'What will be sent' }))
    .toMatchTextContent('PATCH /inventory_device/1044/ { "name": "Depot North, main router" }');
  await userEvent.keyboard('{Enter}');
  expect(fake.calls).toEqual(['resolve op-00003 {"description":{"take":"theirs"},"name":{"take":"mine"}}']);
});

test('a conflict takes a third value, and one side for all', async () => {
  show();
  await page.getByRole('button', { name: 'All the server’s' }).click();
  await expect.element(page.getByText('Nothing will be sent: the server keeps what it has.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name: another value' }).fill('Depot 9');
  await page.getByRole('button', { name: 'Settle' }).click();
  expect(fake.calls).toEqual([
    'resolve op-00003 {"name":{"take":"other","value":"Depot 9"},"description":{"take":"theirs"}}',
  ]);
});

test('what was refused is corrected where the refusal stands', async () => {
  fake.entries.set([
    entry(4, 1050, 'Router-Harbour-7', {
      state: { state: 'rejected', status: 400, errors: { description: ['Too long.'] } },
      attempts: 1,
    }),
  ]);
  await page.getByRole('textbox', { name: 'Description' }).fill('Short');
  await page.getByRole('button', { name: 'Correct and send' }).click();
  expect(fake.calls).toEqual(['amend op-00004 {"description":"Short"}']);
});

test('a batch says how far it is and what became of each device', async () => {
  fake.entries.set([entry(1, 1001, 'Router-Branch-Office-001')]);
  fake.receipts.set([receipt(2)]);
  fake.batches.set([
    {
      id: 'b',
      action: { do: 'operation', flag: 'reboot' },
      why: 'new firmware',
      startedAt: Instant.parse('2026-03-02T09:00:00Z'),
      isRunning: true,
      ratePerSecond: 0.5,
      rows: [
        { id: 'd:1001', key: 'd:1001' as DeviceKey, label: 'One', result: { state: 'saved', opId: 'op-00001' } },
        { id: 'd:1002', key: 'd:1002' as DeviceKey, label: 'Two', result: { state: 'saved', opId: 'op-r0002' } },
        {
          id: 'd:1003',
          key: 'd:1003' as DeviceKey,
          label: 'Three',
          result: { state: 'failed', words: 'The disk is full.' },
        },
        { id: 'd:1004', key: 'd:1004' as DeviceKey, label: 'Four', result: { state: 'todo' } },
      ],
    },
  ]);
  const batch = page.getByRole('article', { name: 'Reboot, 4 devices' });
  await expect.element(batch).toMatchTextContent('2 of 4 saved · 1 a second · 2 s left');
  await expect.element(batch).toMatchTextContent('1 landed · 1 waiting · 1 not saved');
  await batch.getByText('Every device').click();
  await expect.element(batch.getByText('The disk is full.')).toBeVisible();
  await batch.getByRole('button', { name: 'Stop' }).click();
  expect(fake.calls).toEqual(['batch stop b']);
});

test('nothing is discarded before a person has read what is lost', async () => {
  fake.entries.set([entry(1, 1001, 'Router-Branch-Office-001')]);
  await page.getByRole('button', { name: 'Discard' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent('Description: Behind the counter → Cellar, rack 2” will not be sent');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  expect(fake.calls).toEqual([]);
  await expect.poll(() => dialog.elements()).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  expect(fake.calls).toEqual(['discard op-00001']);
});

test('a factory reset nobody is sure about is sent again only to a name typed out', async () => {
  show();
  await row('Factory reset').getByRole('button', { name: 'Send again' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent('Sent again it may run twice.');
  const send = dialog.getByRole('button', { name: 'Send again' });
  await expect.element(send).toBeDisabled();
  await dialog.getByRole('textbox').fill('Router-Mill-Lane');
  await send.click();
  expect(fake.calls).toEqual(['retry op-00005']);
});

test('the pull shows how far it is and can be stopped; many missing devices are a question', async () => {
  fake.pull.set({ ...IDLE_PULL, phase: 'sweeping', done: 25_000, of: 100_000, ratePerSecond: 500, secondsLeft: 150 });
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
  await expect.element(page.getByText('25,000 of 100,000 devices · 500 a second · 3 min left')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  fake.pull.set({ ...IDLE_PULL, phase: 'question', missing: 840 });
  await page.getByRole('button', { name: 'Leave them' }).click();
  fake.pull.set(IDLE_PULL);
  await page.getByRole('button', { name: 'Sync now' }).click();
  expect(fake.calls).toEqual(['stop', 'settleMissing leave', 'pull']);
});

test('a receipt shows its four steps, and which were not reached', async () => {
  fake.receipts.set(receipts);
  const steps = (label: string) =>
    page
      .getByRole('region', { name: 'Receipts' })
      .getByRole('listitem')
      .filter({ hasText: label })
      .getByRole('list', { name: 'Steps' });
  await expect.element(steps('serial 0042')).toMatchTextContent(/Saved here.*Sent.*Accepted.*Read back equal$/);
  await expect.element(steps('Router-Harbour-7')).toMatchTextContent(/Sent\(not reached\)/);
});
