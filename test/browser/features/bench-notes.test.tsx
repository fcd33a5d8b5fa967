import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useBenchNotes } from '#renderer/app/bench-notes.ts';
import { FieldProvider } from '#renderer/app/field.tsx';
import type { DeviceKey, Field, FleetRow } from '#renderer/cache/types.ts';
import type { Sighting } from '#shared/bench-note.ts';
import { DeviceId, Instant, TemporaryId } from '#shared/ids.ts';
import { standInOf } from '#shared/stand-in.ts';
import { session } from './bench-story.ts';
import { fakeField } from './fake-field.ts';
import { answers, calls, resetHost, tell } from './fake-host.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

const DRAFT = TemporaryId.parse('draft-1');
const sighting = (device: DeviceId): Sighting => ({
  device,
  at: Instant.parse('2024-01-15T14:25:00Z'),
  softwareVersion: '2.5.0',
  hardwareVersion: null,
  done: [],
  revision: 3,
});

function Notes() {
  useBenchNotes();
  return null;
}

/** What this window knows, by key, and what it was asked to save. */
function fieldOf(rows: Readonly<Record<string, Partial<FleetRow>>>) {
  const saved: unknown[] = [];
  const field = {
    ...fakeField().field,
    fleet: { readRow: async (key: DeviceKey) => rows[key] ?? null },
    work: { edit: async ({ target, set }: { target: unknown; set: unknown }) => saved.push({ target, set }) },
  } as unknown as Field;
  return { field, saved };
}

const noted = (): unknown[] => calls.filter(({ path }) => path === 'bench.noted').map(({ input }) => input);

beforeEach(() => {
  resetHost();
  answers['recipes.unrecorded'] = () => ({ units: [] });
  answers['bench.noted'] = () => ({});
});
afterEach(clear);

test('a sighting of a device this window does not know yet stays, and is noted once it does', async () => {
  const id = DeviceId.parse(1001);
  const rows: Record<string, Partial<FleetRow>> = {};
  answers['bench.unnoted'] = () => ({ sightings: noted().length === 0 ? [sighting(id)] : [] });
  const { field, saved } = fieldOf(rows);
  draw(
    <FieldProvider field={field}>
      <Notes />
    </FieldProvider>,
  );
  const looks = (): number => calls.filter(({ path }) => path === 'bench.unnoted').length;
  await expect.poll(looks, { timeout: 5_000 }).toBe(1);
  expect(noted()).toEqual([]);

  rows['d:1001'] = { id, name: 'Hall', description: null, software_version: '2.4.1', hardware_version: null };
  tell({ type: 'parameters', device: session('s-1').cpe as never, under: '' });
  await expect.poll(noted, { timeout: 5_000 }).toEqual([{ device: id, revision: 3 }]);
  expect(saved).toEqual([
    { target: { of: 'device', id }, set: { description: 'On the bench: 2024-01-15, firmware 2.5.0' } },
  ]);
});

test('what is seen of a device that waits in the outbox goes into its create', async () => {
  const standIn = standInOf(DRAFT);
  answers['bench.unnoted'] = () => ({ sightings: noted().length === 0 ? [sighting(standIn)] : [] });
  const known = {
    id: null,
    local: { tmpId: DRAFT },
    description: 'Hall',
    software_version: null,
    hardware_version: null,
  };
  const { field, saved } = fieldOf({ [`d:${standIn}`]: known });
  draw(
    <FieldProvider field={field}>
      <Notes />
    </FieldProvider>,
  );
  await expect.poll(noted, { timeout: 5_000 }).toEqual([{ device: standIn, revision: 3 }]);
  expect(saved).toEqual([
    { target: { of: 'draft', id: DRAFT }, set: { description: 'Hall\nOn the bench: 2024-01-15, firmware 2.5.0' } },
  ]);
});
