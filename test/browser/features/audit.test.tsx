import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { cell } from '#renderer/cache/store.ts';
import type { Field } from '#renderer/cache/types.ts';
import { DecideSide } from '#renderer/features/audit/DecideSide.tsx';
import { addPhotoFile } from '#renderer/features/audit/photo-capture.ts';
import { ReportSide } from '#renderer/features/audit/ReportSide.tsx';
import type { Audit } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import type { AuditEvent, AuditHappening, EventOf } from '#shared/audit/event.ts';
import type { AuditResult } from '#shared/audit/finding.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { auditDevice, auditOf, happened, scanOf } from '#test/fakes/audit.ts';
import { fakeField } from './fake-field.ts';
import { jpegWithPlace } from './jpeg-with-place.ts';
import { clear, draw } from './stage.tsx';

const MANY = 10_000;
afterEach(clear);

/** An audit that is open and kept nowhere. */
function openAudit(audit: Audit, devices: readonly AuditDevice[], before: readonly AuditEvent[] = []) {
  const expected = expectedOf(devices);
  const events = cell<readonly AuditEvent[]>(before);
  const result = cell<AuditResult>(findingsOf(audit, expected, before));
  const photos: { readonly data: Blob; readonly what: EventOf<'photo'>['what'] }[] = [];
  const open = {
    audit,
    expected,
    events,
    result,
    unreadable: 0,
    add: async (what: AuditHappening) => {
      const event = happened(events.get().length + 1, what);
      events.set([...events.get(), event]);
      return event;
    },
    addPhoto: async (_photo: string, data: Blob, what: EventOf<'photo'>['what']) => {
      photos.push({ data, what });
    },
  } as unknown as OpenAudit;
  return { open, photos };
}

function draws(open: OpenAudit, Side: typeof DecideSide): { readonly edits: object[] } {
  const { field } = fakeField();
  const edits: object[] = [];
  const edit = async (change: object) => {
    edits.push(change);
    return { entry: null };
  };
  const here = { ...field, work: { ...field.work, edit } } as unknown as Field;
  draw(
    <FieldProvider field={here}>
      <div style={{ height: 700 }}>
        <Side open={open} />
      </div>
    </FieldProvider>,
  );
  return { edits };
}

const rowsIn = (grid: string) => page.getByRole('grid', { name: grid }).getByRole('row');

test('ten thousand proposals: the last one is looked at, all are chosen, and their changes shown', async () => {
  const devices = Array.from({ length: MANY }, (_, at) => auditDevice(at + 1));
  const { open } = openAudit(auditOf({ expected: MANY }), devices);
  draws(open, DecideSide);
  await expect.element(page.getByText('10,000 proposals are open')).toBeVisible();
  const proposals = page.getByRole('grid', { name: 'Proposals' });
  proposals.element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(rowsIn('Proposals').filter({ hasText: 'Router 10000' })).toBeVisible();
  // Only what is in sight is drawn.
  expect(rowsIn('Proposals').elements().length).toBeLessThan(100);
  // With the keyboard alone: one, then all.
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Accept 1', exact: true })).toBeEnabled();
  await userEvent.keyboard('{Control>}a{/Control}');
  await page.getByRole('button', { name: 'Accept 10,000' }).click();
  const changes = page.getByRole('dialog').getByRole('grid', { name: 'Changes' });
  expect(changes.element().getAttribute('aria-rowcount')).toBe(String(MANY + 1));
  changes.element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(rowsIn('Changes').filter({ hasText: 'Router 10000' })).toBeVisible();
});

test('many are accepted one after the other, and a stop keeps what was accepted until then', async () => {
  const devices = Array.from({ length: 300 }, (_, at) => auditDevice(at + 1));
  const { open } = openAudit(auditOf({ expected: 300 }), devices);
  const { edits } = draws(open, DecideSide);
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: 'Accept 300' }).click();
  const add = open.add.bind(open);
  const halfway = Promise.withResolvers<void>();
  let goOn = (): void => undefined;
  Object.assign(open, {
    add: async (what: AuditHappening) => {
      if (edits.length === 150) {
        halfway.resolve();
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      return add(what);
    },
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await halfway.promise;
  await expect.element(page.getByText('149 of 300 accepted')).toBeVisible();
  await page.getByRole('button', { name: 'Stop here' }).click();
  goOn();
  await expect.element(page.getByText('150 proposals are open')).toBeVisible();
  expect(edits).toHaveLength(150);
});

test('what has no record to change has no box, and opens with its finding', async () => {
  const { open } = openAudit(auditOf({ expected: 1 }), [auditDevice(1, { id: null })]);
  draws(open, DecideSide);
  await expect.element(page.getByText('0 proposals are open')).toBeVisible();
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
  page.getByRole('grid', { name: 'Proposals' }).element().focus();
  await userEvent.keyboard(' {Enter}');
  await expect.element(page.getByRole('region', { name: 'Finding' })).toMatchTextContent('SN-000001');
});

test('a code that means two devices asks which one it is', async () => {
  const twins = [auditDevice(1, { labels: ['TAG-7'] }), auditDevice(2, { labels: ['TAG-7'] })];
  const { open } = openAudit(auditOf({ expected: 2 }), twins, [happened(1, scanOf('TAG-7'))]);
  draws(open, DecideSide);
  await page.getByText('Which one?').click();
  const question = page.getByRole('region', { name: 'Which one is it?' });
  await question.getByRole('button', { name: 'Router 2 · Rack A' }).click();
  await expect.poll(() => open.events.get().at(-1)?.what).toMatchObject({ type: 'choice', key: 'd:2' });
});

test('ten thousand accepted changes on the report are a table, too', async () => {
  const devices = Array.from({ length: MANY }, (_, at) => auditDevice(at + 1));
  const decided = devices.map(({ key }, at) =>
    happened(at + 1, {
      type: 'decision',
      finding: `missing ${key}`,
      choice: { is: 'accepted', opId: null, words: 'Mark it inactive' },
    }),
  );
  const { open } = openAudit(auditOf({ expected: MANY }), devices, decided);
  draws(open, ReportSide);
  const accepted = page.getByRole('grid', { name: 'Accepted changes' });
  await expect.element(accepted).toHaveAttribute('aria-rowcount', String(MANY + 1));
  accepted.element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(rowsIn('Accepted changes').filter({ hasText: 'Router 10000' })).toBeVisible();
  expect(rowsIn('Accepted changes').elements().length).toBeLessThan(100);
});

test('a photo keeps the place it was taken at only where the audit allows it; its own EXIF never', async () => {
  const file = new File([await jpegWithPlace(48.5, 11.25)], 'label.jpg', { type: 'image/jpeg' });
  for (const keepPhotoPlace of [true, false]) {
    const { open, photos } = openAudit(auditOf({ rules: { blind: false, codesPerDevice: 1, keepPhotoPlace } }), []);
    await addPhotoFile(open, 'missing d:1', file);
    const [kept] = photos;
    expect(kept?.what.position).toEqual(keepPhotoPlace ? { latitude: 48.5, longitude: 11.25 } : null);
    expect(kept?.what.takenAt).toContain('2026-11-25');
    expect(await kept?.data.text()).not.toContain('Exif');
  }
});
