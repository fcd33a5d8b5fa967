import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packChunk } from '#renderer/cache/data/columns.ts';
import { Engine } from '#renderer/cache/data/engine.ts';
import { NO_NAMES } from '#renderer/cache/filter/names.ts';
import { judgeFilter, worstOf } from '#renderer/cache/filter/validity.ts';
import { PlaceIndex } from '#renderer/cache/map/place-index.ts';
import { keyAt } from '#renderer/cache/map/places.ts';
import { DeviceRow } from '#shared/device.ts';
import { insideOf, rectangle, writeBounds } from '#shared/geo/area.ts';
import { readPosition } from '#shared/geo/position.ts';
import type { TemporaryId } from '#shared/ids.ts';
import { OutboxLane } from '#shared/outbox.ts';

const WORLD = { west: -180, east: 180, south: -90, north: 90 };
/** Places of few decimals, so that some stand in one place; some rows have none, or nonsense. */
const degrees = (most: number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => (tenths / 10).toFixed(4)) },
    { weight: 1, arbitrary: fc.constantFrom(null, '', '200', 'here') },
  );
const rows = fc
  .array(
    fc.record({
      latitude: degrees(80),
      longitude: degrees(179),
      status: fc.constantFrom('Up', 'Down', null),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((values, at) => DeviceRow.parse({ ...values, id: at * 31 + 1, name: `Router ${at}` })));

function engineWith(all: readonly DeviceRow[]): Engine {
  const engine = new Engine(
    () => 0,
    () => Promise.resolve(),
    () => 0,
  );
  for (const [key, chunk] of Map.groupBy(all, ({ id }) => Math.floor(id / 512))) {
    engine.table.loadChunk(packChunk(key, chunk));
  }
  return engine;
}

const located = (all: readonly DeviceRow[]): DeviceRow[] =>
  all.filter(({ latitude, longitude }) => readPosition(latitude, longitude) !== null);

async function idsOf(engine: Engine, text: string): Promise<(number | null)[]> {
  const answer = await engine.answer({ text, sort: { key: 'name', direction: 'ascending' } }, null, () => false);
  return answer === null ? [] : engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
}

describe('the devices of a map', () => {
  test('are those of the list, and those without coordinates are counted', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const engine = engineWith(all);
        const places = await engine.places('');
        expect(Array.from(places.refs, (_, at) => keyAt(places, at)).sort()).toEqual(
          located(all)
            .map(({ id }) => `d:${id}`)
            .sort(),
        );
        expect(places.unlocated).toBe(all.length - located(all).length);
        expect((await idsOf(engine, 'located:no')).length).toBe(places.unlocated);
        expect((await idsOf(engine, 'located:yes')).length).toBe(places.refs.length);
      }),
    );
  });

  test('a draft with coordinates is among them, under its own key', async () => {
    const engine = engineWith([]);
    const key = OutboxLane.parse('t:a');
    const set = { name: 'New one', latitude: '1.5', longitude: '2.5' };
    const draft = 'a' as TemporaryId;
    engine.table.setOverlays([[key, { key, draft, set, asked: [], deleting: false, waiting: 1, needsPerson: false }]]);
    const places = await engine.places('');
    expect(Array.from(places.refs, (_, at) => keyAt(places, at))).toEqual(['t:a']);
  });

  test('area: finds those whose coordinates lie in it', async () => {
    const edge = fc.integer({ min: -170, max: 170 }).map((degree) => degree + 0.05);
    await fc.assert(
      fc.asyncProperty(rows, edge, edge, fc.integer({ min: -75, max: 0 }), async (all, west, east, from) => {
        const bounds = { west, east, south: from + 0.05, north: from + 60.05 };
        const isInside = insideOf(rectangle(bounds));
        const expected = located(all).filter(({ latitude, longitude }) => {
          const position = readPosition(latitude, longitude);
          return position !== null && isInside(position);
        });
        const found = await idsOf(engineWith(all), `area:${writeBounds(bounds)}`);
        expect(found.sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });

  test.each([
    ['area:40/-75/41/-73', 'valid'],
    ['area:40/170/41/-170,1/2/3/4', 'valid'],
    ['area:41/-75/40/-73', 'invalid'],
    ['area:boston', 'invalid'],
    ['area:none', 'invalid'],
    ['area>1/2/3/4', 'invalid'],
    ['located:no', 'valid'],
    ['located:maybe', 'invalid'],
  ])('%s is %s', (text, state) => {
    expect(worstOf(judgeFilter(text, NO_NAMES, 0)).state).toBe(state);
  });
});

describe('the marks of a map', () => {
  test('stand for every device once, at every zoom, and tell how many are down', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.double({ min: 0, max: 18, noNaN: true }), async (all, zoom) => {
        const index = new PlaceIndex();
        index.load(await engineWith(all).places(''));
        const keys: string[] = [];
        let down = 0;
        for (const spot of index.view(WORLD, zoom)) {
          if (spot.of === 'device') {
            keys.push(spot.key);
            down += spot.state === 'down' ? 1 : 0;
          } else {
            const members = index.members(spot.cluster, 1_000);
            expect(members).toHaveLength(spot.devices);
            expect(index.members(spot.cluster, 1)).toHaveLength(1);
            keys.push(...members);
            down += spot.down;
          }
        }
        const expected = located(all);
        expect(keys.sort()).toEqual(expected.map(({ id }) => `d:${id}`).sort());
        expect(down).toBe(expected.filter(({ status }) => status === 'Down').length);
      }),
    );
  });

  test('a device alone stands exactly where its record says; what stands in one place never falls apart', async () => {
    const at = (id: number, latitude: string, longitude: string) =>
      DeviceRow.parse({ id, name: `n${id}`, latitude, longitude, status: 'Up' });
    const index = new PlaceIndex();
    const around = index.load(
      await engineWith([
        at(1, '52.3702157', '4.8951679'),
        at(2, '-33.8688', '151.2093'),
        at(3, '-33.8688', '151.2093'),
      ]).places(''),
    );
    expect(around).toEqual({ west: 4.8951679, east: 151.2093, south: -33.8688, north: 52.3702157 });
    const spots = index.view(WORLD, 18);
    expect(spots.find(({ of }) => of === 'device')?.position).toEqual({ latitude: 52.3702157, longitude: 4.8951679 });
    expect(spots.find(({ of }) => of === 'cluster')).toMatchObject({ devices: 2, down: 0, isOnePlace: true });
  });

  test('an area counts all and names the first', async () => {
    const index = new PlaceIndex();
    const all = Array.from({ length: 30 }, (_, id) =>
      DeviceRow.parse({ id: id + 1, name: `n${id}`, latitude: '10.0', longitude: id < 20 ? '10.0' : '50.0' }),
    );
    index.load(await engineWith(all).places(''));
    const { count, keys } = index.inside(rectangle({ west: 0, east: 20, south: 0, north: 20 }), 5);
    expect(count).toBe(20);
    expect(keys).toHaveLength(5);
  });
});
