import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FieldProvider } from '#renderer/app/field.tsx';
import { dropMapFile } from '#renderer/app/map-file.ts';
import { replaceRoute, routeNow } from '#renderer/app/router.ts';
import { searchFor } from '#renderer/app/search.ts';
import { openField } from '#renderer/cache/field.ts';
import type { Field } from '#renderer/cache/types.ts';
import Fleet from '#renderer/features/fleet/Fleet.tsx';
import { readColors } from '#renderer/ui/map/colors.ts';
import { glSurface } from '#renderer/ui/map/gl-surface.ts';
import { openArchive } from '#renderer/ui/map/tile-archive.ts';
import { NO_PREFERENCES } from '#shared/fleet-view.ts';
import type { SiteId } from '#shared/ids.ts';
import { PageHost } from '#test/browser/cache/page-host.ts';
import { answers, resetHost } from './fake-host.ts';
import { mapFile } from './map-file.ts';
import { clear, draw } from './stage.tsx';

vi.mock('#renderer/app/host.ts', () => import('./fake-host.ts'));

let field: Field;

/** Three in one house in Utrecht, one of them down; one in Fiji on either side of the antimeridian; two nowhere. */
const PLACES = [
  { name: 'Utrecht 1', latitude: '52.0907', longitude: '5.1214', status: 'Up' },
  { name: 'Utrecht 2', latitude: '52.0907', longitude: '5.1214', status: 'Down' },
  { name: 'Utrecht 3', latitude: '52.0907', longitude: '5.1214', status: 'Up' },
  { name: 'Fiji west', latitude: '-17.5', longitude: '178.5', status: 'Up' },
  { name: 'Fiji east', latitude: '-17.5', longitude: '-178.5', status: 'Down' },
  { name: 'Nowhere 1', latitude: null, longitude: null, status: 'Up' },
  { name: 'Nowhere 2', latitude: '', longitude: '5', status: 'Up' },
];

beforeEach(async () => {
  resetHost();
  answers['sites.fleetPreferences'] = () => NO_PREFERENCES;
  await page.viewport(1366, 768);
  const host = new PageHost(0);
  for (const [at, place] of PLACES.entries()) host.server.add({ ...place, serial_number: `MAP-${at}`, type: 12 });
  host.changed();
  field = await openField({ client: host.client, site: `remote-map-${Date.now()}` as SiteId });
});

afterEach(async () => {
  clear();
  dropMapFile();
  searchFor('');
  await field.close();
});

async function show(query: Record<string, string> = {}): Promise<void> {
  replaceRoute(['fleet'], { view: 'map', ...query });
  draw(
    <div style={{ height: 700 }}>
      <FieldProvider field={field}>
        <Fleet />
      </FieldProvider>
    </div>,
  );
  await expect.element(page.getByText('5 devices on the map')).toBeVisible();
}

const map = () => page.getByRole('region', { name: 'Map of the devices' });
const sight = () => page.getByRole('grid', { name: 'What is in sight' });

/** A drag by hand over a part of the map, from and to in shares of its size. */
function drag(from: readonly [number, number], to: readonly [number, number], shiftKey: boolean): void {
  const element = map().element();
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]) => ({
    clientX: left + x * width,
    clientY: top + y * height,
    pointerId: 1,
    bubbles: true,
    shiftKey,
  });
  element.setPointerCapture = () => undefined;
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at(from), button: 0 }));
  element.dispatchEvent(new PointerEvent('pointermove', at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])));
  element.dispatchEvent(new PointerEvent('pointermove', at(to)));
  element.dispatchEvent(new PointerEvent('pointerup', at(to)));
}

test('the map shows the devices of the list, and leads to those it cannot show', async () => {
  await show();
  await expect.element(sight().getByText('3 devices together')).toBeVisible();
  await expect.element(sight().getByText('1 down')).toBeVisible();
  await expect.element(map().getByRole('button', { name: '3 devices here, 1 of them down' })).toBeVisible();
  // Three degrees apart over the antimeridian: near each other, and the map of all five is the whole world.
  await expect.element(map().getByLabelText('Fiji east, down')).toBeVisible();

  searchFor('status:down');
  await expect.element(page.getByText('2 devices on the map')).toBeVisible();
  await expect.element(sight().getByText('Utrecht 2')).toBeVisible();
  searchFor('');
  await page.getByRole('button', { name: '2 without coordinates' }).click();
  await expect.element(page.getByRole('grid', { name: 'Devices' }).getByText('Nowhere 2')).toBeVisible();
  expect(routeNow().query.get('q')).toBe('located:no');
  expect(routeNow().query.get('view')).toBeNull();
});

test('a drag with Shift selects what lies in the rectangle, and the list can show it', async () => {
  await show({ at: '52.0907,5.1214,8' });
  await expect.element(map().getByRole('button', { name: '3 devices here, 1 of them down' })).toBeVisible();
  drag([0.3, 0.3], [0.7, 0.7], true);
  await expect.element(page.getByText('3 devices in the area you drew are selected.')).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Selected devices' }).getByText('3 devices selected'))
    .toBeVisible();
  await page.getByRole('button', { name: 'List them' }).click();
  const list = page.getByRole('grid', { name: 'Devices' });
  await expect.element(list.getByText('Utrecht 3')).toBeVisible();
  await expect.element(list).toHaveAttribute('aria-rowcount', '4');
  expect(routeNow().query.get('q')).toMatch(/^area:/);
});

test('by keyboard: the list beside the map ticks and opens, the arrow keys move the map', async () => {
  await show({ at: '52.0907,5.1214,8' });
  await expect.element(sight().getByText('3 devices together')).toBeVisible();
  (sight().element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect
    .element(page.getByRole('region', { name: 'Selected devices' }).getByText('3 devices selected'))
    .toBeVisible();
  (map().element() as HTMLElement).focus();
  const before = routeNow().query.get('at');
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(routeNow().query.get('at')).not.toBe(before));
  (sight().element() as HTMLElement).focus();
  // All stand in one place: nearer by they would never come apart.
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('grid', { name: 'Devices' }).getByText('Utrecht 1')).toBeVisible();
});

test('nothing is asked of anybody else, with WebGL or without', async () => {
  await show();
  await vi.waitFor(() => expect(map().element().getAttribute('data-surface')).not.toBe('opening'));
  const container = document.createElement('div');
  container.style.cssText = 'position:relative;width:400px;height:300px';
  document.body.append(container);
  const surface = await glSurface({ container, colors: readColors(container), archive: null, still: false });
  surface.show({ center: { longitude: 5, latitude: 52 }, zoom: 5 }, { width: 400, height: 300 });
  await vi.waitFor(() => expect(container.querySelector('canvas')?.width).toBeGreaterThan(0));
  surface.close();
  container.remove();
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)]).toEqual([location.origin]);
});

test('streets come from a file of the person’s own, read where it lies; what is none is refused', async () => {
  await show({ at: '52.0907,5.1214,8' });
  const input = page.getByLabelText('Map file');
  await userEvent.upload(input, new File(['no map'], 'holiday.pmtiles'));
  await expect
    .element(page.getByText('holiday.pmtiles is no map file this program can draw: it must be PMTiles, version 3.'))
    .toBeVisible();
  const file = mapFile('<a href="https://example.com">Someone &amp; Sons</a><script>alert(1)</script>');
  const read = vi.spyOn(file, 'slice');
  const archive = await openArchive(file);
  expect(archive).toMatchObject({ kind: 'vector', layers: ['water'], zoomMost: 0 });
  expect(read).toHaveBeenCalled();
  await userEvent.upload(input, file);
  await expect.element(map().getByText(/^Someone & Sons/)).toBeVisible();
  await vi.waitFor(() => expect(map().element().getAttribute('data-surface')).toBe('gl'), { timeout: 20_000 });

  // MapLibre asks for the tile, and it is the file that answers.
  const container = document.createElement('div');
  container.style.cssText = 'position:relative;width:400px;height:300px';
  document.body.append(container);
  if (archive === null) throw new Error('it was opened above');
  const asked: number[][] = [];
  const watched = {
    ...archive,
    tile: (zoom: number, x: number, y: number, signal: AbortSignal) => {
      asked.push([zoom, x, y]);
      return archive.tile(zoom, x, y, signal);
    },
  };
  const surface = await glSurface({ container, colors: readColors(container), archive: watched, still: false });
  surface.show({ center: { longitude: 5, latitude: 52 }, zoom: 9 }, { width: 400, height: 300 });
  await vi.waitFor(() => expect(new Set(asked.map(String))).toEqual(new Set(['0,0,0'])), { timeout: 20_000 });
  expect((await archive.tile(0, 0, 0, new AbortController().signal))?.byteLength).toBeGreaterThan(20);
  expect(await archive.tile(5, 1, 1, new AbortController().signal)).toBeNull();
  surface.close();
  container.remove();
});
