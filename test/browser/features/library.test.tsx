import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { cell } from '#renderer/cache/store.ts';
import type { Field } from '#renderer/cache/types.ts';
import Library from '#renderer/features/library/Library.tsx';
import { parseCsv } from '#shared/csv.ts';
import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/ids.ts';
import type { FirmwareImage } from '#shared/library.ts';
import { fakeField } from './fake-field.ts';
import { answers, calls, resetHost } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const image: FirmwareImage = {
  id: 47,
  name: 'Gateway 2.5.0',
  version: '2.5.0',
  type: 15,
  hardwareVersions: 'v1, v2',
  fromVersions: '2.4.*, >=2.4.9',
  fileName: 'gateway.bin',
  size: 12_000_000,
  sha256: 'ab'.repeat(32),
  created: Instant.parse('2026-11-25T08:00:00Z'),
};
const organizations = [
  { id: 5, name: 'Field services', shortName: 'field', parent: null },
  { id: 7, name: 'South', shortName: 'south', parent: 5 },
  { id: 6, name: 'North', shortName: 'north', parent: 5 },
];

let counted: readonly string[];

function show(path: string): void {
  location.hash = path;
  const { field } = fakeField();
  const fleet = {
    references: cell({ ...field.fleet.references.get(), organizations }),
    fetchReferences: async () => undefined,
    counts: async (texts: readonly string[]) => {
      counted = texts;
      return texts.map((_, at) => at + 1);
    },
  };
  draw(
    <FieldProvider field={{ ...field, fleet } as unknown as Field}>
      <Library />
    </FieldProvider>,
  );
}

const inputOf = (path: string) => calls.filter((call) => call.path === path).at(-1)?.input;

beforeEach(async () => {
  resetHost();
  counted = [];
  answers['library.firmware'] = () => ({ items: [image], editable: true });
  await page.viewport(1366, 768);
});
afterEach(clear);

test('an image tells where it runs and could run, by the filters behind the figures', async () => {
  show('#/library/firmware/47');
  const panel = page.getByRole('region', { name: 'Firmware image', exact: true });
  await expect.element(panel.getByRole('link', { name: '2 devices could be upgraded with it' })).toBeVisible();
  expect(counted).toEqual([
    'type="Branch router" fw=2.5.0',
    'type="Branch router" fw<2.5.0 hw:=v1,=v2,none fw:2.4,>=2.4.9',
  ]);
  await expect
    .element(panel.getByRole('link', { name: '2 devices could be upgraded with it' }))
    .toHaveAttribute('href', `#/fleet?${new URLSearchParams({ q: counted[1] ?? '' })}`);
  await userEvent.keyboard('{Escape}');
});

test('only what was changed of its fit is sent; a version nobody could read is not', async () => {
  answers['library.save'] = () => ({ id: 47 });
  show('#/library/firmware/47');
  const over = page.getByLabelText('Loaded over');
  await over.fill('>=');
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await over.fill('2.*');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => inputOf('library.save')).toMatchObject({ id: 47, values: { fromVersions: '2.*' } });
  expect(Object.keys((inputOf('library.save') as { values: object }).values)).toEqual(['fromVersions']);
});

test('what stands in the way of a deletion is said, and the image stays', async () => {
  answers['library.remove'] = () => {
    throw new AppError('control.blocked', { detail: '2 dependent objects were found: 2 devices.' });
  };
  show('#/library/firmware/47');
  await page.getByRole('button', { name: 'Delete…' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.element(question.getByRole('alert')).toMatchTextContent('2 devices');
});

test('a file is read in parts of a megabyte, and imported with its checksum; another one is refused in words', async () => {
  const parts: string[] = [];
  let received = 0;
  answers['library.beginUpload'] = () => ({ upload: 'upload-0001' });
  answers['library.uploadPart'] = ({ base64 }: { base64: string }) => {
    parts.push(base64);
    received += atob(base64).length;
    return { received };
  };
  answers['library.importFirmware'] = () => {
    throw new AppError('library.checksum', { found: 'cd'.repeat(32) });
  };
  show('#/library/firmware');
  const bytes = new Uint8Array(2_500_000).map((_, at) => at % 251);
  await page.getByLabelText('Firmware image to import').upload(new File([bytes], 'gateway-2.6.0.bin'));
  const dialog = page.getByRole('dialog', { name: 'Import a firmware image' });
  await expect.element(dialog.getByText(/^Read\. Say what it fits/)).toBeVisible();
  expect(parts.map((part) => atob(part).length)).toEqual([1_048_576, 1_048_576, 402_848]);
  expect(atob(parts.at(-1) ?? '').charCodeAt(0)).toBe(2_097_152 % 251);
  await expect.element(dialog.getByLabelText('Version', { exact: true })).toHaveValue('2.6.0');
  await dialog.getByLabelText('SHA-256').fill('AB'.repeat(32));
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent('cdcd');
  expect(inputOf('library.importFirmware')).toMatchObject({ upload: 'upload-0001', sha256: 'ab'.repeat(32) });
  answers['library.dropUpload'] = () => ({});
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => inputOf('library.dropUpload')).toEqual({ upload: 'upload-0001' });
});

test('an image whose file never came is given it, and nothing else is asked', async () => {
  answers['library.firmware'] = () => ({ items: [{ ...image, sha256: null, size: null }], editable: true });
  answers['library.beginUpload'] = () => ({ upload: 'upload-0001' });
  answers['library.uploadPart'] = () => ({ received: 3 });
  answers['library.importFirmware'] = () => image;
  show('#/library/firmware/47');
  const panel = page.getByRole('region', { name: 'Firmware image', exact: true });
  await expect.element(panel.getByText(/never arrived/)).toBeVisible();
  await panel.getByRole('button', { name: /Choose its file/ }).click();
  await page.getByLabelText('Firmware image to import').upload(new File(['abc'], 'gateway.bin'));
  const dialog = page.getByRole('dialog', { name: 'The file of Gateway 2.5.0' });
  await expect.element(dialog.getByLabelText('Loaded over')).not.toBeInTheDocument();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect.poll(() => inputOf('library.importFirmware')).toMatchObject({ image: 47, sha256: null });
});

test('a control server that keeps no images says so, and one that promises nothing shows them only', async () => {
  answers['library.firmware'] = () => ({ items: [image], editable: false });
  show('#/library/firmware/47');
  await expect.element(page.getByText(/^Shown, not changed/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Delete…' })).not.toBeInTheDocument();
  clear();
  answers['library.firmware'] = () => ({ items: null, editable: false });
  show('#/library');
  await expect.element(page.getByRole('heading', { name: /does not tell its firmware images/ })).toBeVisible();
});

test('organizations stand as a tree, are moved but not into themselves, and a new one has its values only', async () => {
  answers['library.organizations'] = () => ({ items: organizations, editable: true });
  answers['library.save'] = () => ({ id: 6 });
  show('#/library/organizations/5');
  const table = page.getByRole('grid', { name: 'Organizations' });
  await expect.element(table.getByRole('row').nth(2)).toMatchTextContent('North');
  await expect.element(table.getByRole('row').nth(3)).toMatchTextContent('South');
  await page.getByRole('combobox', { name: 'Lies in' }).click();
  expect(page.getByRole('option').elements()).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: /New organization/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New organization' });
  await dialog.getByLabelText('Name', { exact: true }).fill('East');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect
    .poll(() => inputOf('library.save'))
    .toEqual({ kind: 'organizations', id: null, key: expect.any(String), values: { name: 'East' } });
});

test('a location’s coordinates are degrees, as they were typed; half a pair of them is no mistake', async () => {
  const depot = {
    id: 25,
    name: 'Depot',
    shortName: 'depot',
    organization: 5,
    parent: null,
    latitude: null,
    longitude: null,
  };
  answers['library.locations'] = () => ({ items: [depot], editable: true });
  answers['library.save'] = () => ({ id: 25 });
  show('#/library/locations/25');
  await page.getByLabelText('Latitude').fill('91');
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabelText('Latitude').fill('40.7120');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => inputOf('library.save')).toMatchObject({ id: 25, values: { latitude: '40.7120' } });
});

test('a type tells the recipes and rules that go by it', async () => {
  const type = { id: 15, name: 'Branch router', shortName: 'branch', description: null, dataModel: 'Device.' };
  const rule = { id: 1, oui: '00D09E', productClass: 'BR', type: 15, organization: 5, username: 'u', on: true };
  answers['library.types'] = () => ({ items: [type], editable: true });
  answers['recipes.list'] = () => ({
    recipes: [
      { id: 'recipe-0001', name: 'Lift', deviceType: 'BRANCH', version: 1, changedAt: image.created },
      { id: 'recipe-0002', name: 'Other', deviceType: 'switch', version: 1, changedAt: image.created },
    ],
  });
  answers['onboarding.rules'] = () => ({ rules: [rule, { ...rule, id: 2, type: 12, productClass: 'XX' }] });
  show('#/library/types/15');
  const panel = page.getByRole('region', { name: 'Device types' });
  await expect.element(panel.getByRole('link', { name: 'Lift' })).toBeVisible();
  await expect.element(panel.getByText('00D09E BR by itself')).toBeVisible();
  expect(panel.getByText(/Other|XX/).elements()).toEqual([]);
});

test('a token is shown once, in the dialog alone, and revoked after a question', async () => {
  const shownOnce = 'planted-token-0815'.padEnd(43, 'x');
  const told = { organizations: null, rights: ['view'], createdAt: image.created, lastUsedAt: null, revokedAt: null };
  const tokens = [
    { ...told, name: 'Demarc on this computer', expiresAt: null, own: true },
    { ...told, name: 'Dashboard', expiresAt: null, own: false },
  ];
  answers['library.tokens'] = () => ({ tokens });
  answers['library.createToken'] = () => ({ shownOnce });
  answers['library.revokeToken'] = () => ({ tokens });
  show('#/library/tokens');
  await page.getByRole('button', { name: /New token/ }).click();
  await page.getByLabelText('Name').fill('Script');
  await page.getByRole('radio', { name: 'Some organizations' }).click();
  await expect.element(page.getByRole('button', { name: 'Make the token' })).toBeDisabled();
  for (const name of ['South', 'North']) {
    await page.getByRole('combobox', { name: 'Add an organization' }).click();
    await page.getByRole('option', { name }).click();
  }
  await page.getByRole('button', { name: 'Take South out' }).click();
  await page.getByLabelText('Valid until').fill('2027-01-31');
  await page.getByRole('switch', { name: /Operate/ }).click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect.element(page.getByText(shownOnce)).toBeVisible();
  expect(inputOf('library.createToken')).toEqual({
    name: 'Script',
    organizations: [6],
    rights: ['view', 'operate'],
    expiresAt: '2027-01-31T23:59:59Z',
  });
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await expect.element(page.getByText(shownOnce)).not.toBeInTheDocument();
  expect(document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(
    shownOnce,
  );
  const own = page.getByRole('row', { name: /Demarc on this computer/ });
  expect(own.getByRole('button').elements()).toEqual([]);
  await page
    .getByRole('row', { name: /Dashboard/ })
    .getByRole('button', { name: 'Revoke…' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect.poll(() => inputOf('library.revokeToken')).toEqual({ name: 'Dashboard' });
});

test('tokens of another control server are not made here, and it says where', async () => {
  answers['library.tokens'] = () => ({ tokens: null });
  show('#/library/tokens');
  await expect.element(page.getByRole('heading', { name: /are made on it/ })).toBeVisible();
});

const campaign = {
  name: 'Autumn',
  firmwareImage: 47,
  target: { by: 'filter', organizations: null, type: null, fromVersions: '2.4.*', search: '' },
  canary: 3,
  waves: [{ by: 'percent', percent: 10 }],
  pauseMinutes: 60,
  failureLimit: { by: 'percent', percent: 5 },
  window: { days: [1], from: '22:00', to: '04:00', zone: 'Europe/Berlin' },
  atOnce: 20,
  downgrades: false,
  deadline: '2027-01-31T22:00:00Z',
  id: 9,
  version: '2.5.0',
  state: { state: 'draft' },
  createdAt: '2026-11-25T08:00:00Z',
  createdBy: 'Ada',
  startedAt: null,
  progress: null,
  waits: { for: 'start', until: null },
};

test('a draft is changed where it stands, and keeps what nobody touched', async () => {
  answers['campaigns.list'] = () => ({ items: [campaign] });
  answers['campaigns.rehearse'] = () => ({ fit: 7, waves: [3, 4], leftOut: [] });
  answers['campaigns.change'] = () => campaign;
  show('#/library/campaigns/9');
  await page.getByRole('button', { name: 'Change…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change “Autumn”' });
  const canaries = dialog.getByRole('textbox', { name: 'Canaries' });
  await expect.element(canaries).toHaveValue('3');
  await canaries.fill('5');
  await dialog.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const { id, plan } = inputOf('campaigns.change') as { id: number; plan: object };
  expect(id).toBe(9);
  const { name, firmwareImage, target, waves, window, deadline } = campaign;
  expect(plan).toMatchObject({ name, firmwareImage, target, waves, window, deadline, canary: 5 });
  expect(calls.some(({ path }) => path === 'campaigns.create' || path === 'campaigns.act')).toBe(false);
});

test('campaigns that stopped are counted where one goes to them; one that a person paused is not', async () => {
  const paused = { state: 'paused', wave: 0, at: campaign.createdAt };
  answers['campaigns.list'] = () => ({
    items: [
      { ...campaign, id: 1, state: { ...paused, why: { by: 'failures', failed: 1, ended: 2 } } },
      { ...campaign, id: 2, state: { ...paused, why: { by: 'nothing-proved' } } },
      { ...campaign, id: 3, state: { ...paused, why: { by: 'person', name: 'Ada' } } },
      {
        ...campaign,
        id: 4,
        state: { state: 'running', wave: 0, observingUntil: null },
        waits: { for: 'person', until: null },
      },
    ],
  });
  show('#/library/campaigns');
  await expect.element(page.getByRole('radio', { name: 'Campaigns 3' })).toBeVisible();
});

test('a list is exported as it is shown: its columns and words, times as instants, nothing a spreadsheet would run', async () => {
  answers['campaigns.list'] = () => ({
    items: [
      { ...campaign, id: 1, name: '=Autumn, "north"' },
      {
        ...campaign,
        id: 2,
        name: 'Winter',
        startedAt: campaign.createdAt,
        state: { state: 'cancelled', at: campaign.createdAt, by: 'Ada' },
      },
    ],
  });
  const kept = vi.spyOn(URL, 'createObjectURL');
  show('#/library/campaigns');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect.element(page.getByText('2 rows, as shown.')).toBeVisible();
  const file = kept.mock.calls.at(-1)?.[0] as Blob;
  kept.mockRestore();
  const [titles, ...rows] = parseCsv(await file.text());
  expect(titles?.slice(0, 3)).toEqual(['Name', 'To version', 'State']);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    [`'=Autumn, "north"`, '2.5.0', 'Draft'],
    ['Winter', '2.5.0', 'Cancelled by Ada'],
  ]);
  expect(rows.map((row) => row.at(-1))).toEqual(['not yet', '2026-11-25T08:00:00.000Z']);
});
