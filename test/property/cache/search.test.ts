import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packChunk } from '#renderer/cache/data/columns.ts';
import { Engine } from '#renderer/cache/data/engine.ts';
import { bare } from '#renderer/cache/data/fold.ts';
import { marksOf, parseQuery } from '#renderer/cache/data/search.ts';
import { type FleetQuery, SEARCH_FIELDS, SORT_KEYS } from '#renderer/cache/types.ts';
import { DeviceRow } from '#shared/device.ts';
import { fold } from '#shared/fold.ts';

/** Few letters, so that words, accents and separators meet often. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', 'Ł', 'Z', '1', '2', '10', '-', ':', ' ', 'ß'),
  maxLength: 6,
});
const row = fc
  .record({
    serial_number: fc.option(text),
    name: fc.option(text),
    customer_id: fc.option(text),
    location_name: fc.option(text),
    manufacturer: fc.constantFrom('Éclair', 'ab', null),
    status: fc.constantFrom('Up', 'Down'),
    organization_id: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map((values) => values);
const rows = fc
  .array(row, { maxLength: 40 })
  .map((all) => all.map((values, index) => DeviceRow.parse({ ...values, id: index * 37 + 1 })));
const typed = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

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

const query = (wanted: string): FleetQuery => ({ text: wanted, sort: { key: 'best', direction: 'ascending' } });

async function found(engine: Engine, wanted: FleetQuery): Promise<(number | null)[]> {
  const answer = await engine.answer(wanted, null, () => false);
  if (answer === null) throw new Error('nobody made it stale');
  return engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
}

/** The rule as a person would put it, without any index. */
function naive(all: readonly DeviceRow[], wanted: string): number[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const matches = (device: DeviceRow): boolean =>
    words.every((word) => {
      const texts = SEARCH_FIELDS.map((field) => fold(device[field] ?? ''));
      texts.push(bare(fold(device.serial_number ?? '')));
      return texts.some((one) => one.includes(word) || (bare(word) !== '' && one.includes(bare(word))));
    });
  return all.filter(matches).map(({ id }) => id);
}

describe('search', () => {
  test('finds exactly what a plain filter finds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, typed, async (all, wanted) => {
        const ids = await found(engineWith(all), query(wanted));
        expect([...ids].sort()).toEqual(naive(all, wanted).sort());
      }),
      { numRuns: 400 },
    );
  });

  test('typed letter by letter it finds the same as at once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, typed, async (all, wanted) => {
        const engine = engineWith(all);
        let answer = null;
        for (let end = 1; end <= wanted.length; end += 1) {
          answer = await engine.answer(query(wanted.slice(0, end)), answer, () => false);
        }
        if (answer === null) return;
        const ids = engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
        expect(ids).toEqual(await found(engineWith(all), query(wanted)));
      }),
      { numRuns: 400 },
    );
  });

  test('typed on, taken back, while rows change, come and go, it finds what it would find anew', async () => {
    // Few devices and letters: so the same text is looked for in the same row before and after it changed.
    const id = fc.constantFrom(1, 38, 75, 76);
    const put = fc.record({ put: row, id });
    const drop = fc.record({ drop: id });
    const letter = fc.constantFrom('a', 'b', '1', '2');
    const step = fc.oneof(
      { weight: 3, arbitrary: letter },
      { weight: 2, arbitrary: fc.constant('shorter' as const) },
      put,
      drop,
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.array(step, { maxLength: 12 }), async (all, steps) => {
        const engine = engineWith(all);
        const now = new Map(all.map((device) => [device.id as number, device]));
        let wanted = '';
        let answer = null;
        for (const one of steps) {
          if (wanted.length > 2) wanted = '';
          if (typeof one === 'object') {
            if ('drop' in one) {
              engine.table.dropRows([one.drop]);
              now.delete(one.drop);
            } else {
              const device = DeviceRow.parse({ ...one.put, id: one.id });
              engine.table.putRows([device]);
              now.set(one.id, device);
            }
          } else wanted = one === 'shorter' ? wanted.slice(0, -1) : `${wanted}${one}`;
          answer = await engine.answer(query(wanted), answer, () => false);
          if (answer === null) throw new Error('nobody made it stale');
          const ids = engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
          const anew = await found(engineWith([...now.values()]), query(wanted));
          // Equals of one rank and name stand in the order in which they came.
          expect(ids.toSorted()).toEqual(anew.toSorted());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('puts the exact serial first, then prefix, suffix, name, the rest', async () => {
    const devices = [
      { id: 1, name: 'x', customer_id: 'a12' },
      { id: 2, name: 'A12 hall' },
      { id: 3, name: 'y', serial_number: 'QQ-A12' },
      { id: 4, name: 'z', serial_number: 'A1-29' },
      { id: 5, name: 'w', serial_number: 'a-12' },
    ].map((values) => DeviceRow.parse(values));
    expect(await found(engineWith(devices), query('A1:2'))).toEqual([5, 4, 3, 2, 1]);
  });

  test('marks every place a word stands in, and nothing that is not it', () => {
    fc.assert(
      fc.property(rows, typed, (all, wanted) => {
        const parsed = parseQuery(wanted.split(/\s+/));
        for (const device of all) {
          for (const [field, ranges] of Object.entries(marksOf(device, parsed))) {
            const shown = String(device[field as 'name']);
            let last = -1;
            for (const [from, to] of ranges) {
              expect(from).toBeGreaterThan(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(shown.length);
              last = to;
              const marked = fold(shown.slice(from, to));
              const isIn = parsed.words.some(
                (word) => marked.includes(word.folded) || (word.bare !== '' && bare(marked).includes(word.bare)),
              );
              expect(isIn).toBe(true);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ 5', 'οδοσ'],
  ])('finds %s by %s', async (name, wanted) => {
    expect(await found(engineWith([DeviceRow.parse({ id: 1, name })]), query(wanted))).toEqual([1]);
  });
});

describe('the order', () => {
  const sort = fc.record({
    key: fc.constantFrom(...SORT_KEYS.filter((key) => key !== 'alternative')),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  });

  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), at: fc.nat(60), values: row }),
    fc.record({ do: fc.constant('pack' as const), at: fc.nat(60), values: row }),
    fc.record({ do: fc.constant('drop' as const), at: fc.nat(60) }),
    fc.record({ do: fc.constant('compact' as const) }),
    fc.record({ do: fc.constant('look' as const) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** One change of the rows, in the engine and in a plain map beside it. */
  async function take(next: Step, engine: Engine, model: Map<number, DeviceRow>, wanted: FleetQuery): Promise<void> {
    if (next.do === 'look') await engine.answer(wanted, null, () => false);
    if (next.do === 'compact') engine.table.compact();
    if (next.do === 'look' || next.do === 'compact') return;
    const id = next.at * 37 + 1;
    if (next.do === 'drop') {
      model.delete(id);
      engine.table.dropRows([id]);
    } else {
      const device = DeviceRow.parse({ ...next.values, id });
      model.set(id, device);
      if (next.do === 'put') engine.table.putRows([device]);
      else engine.table.packRows([device]);
    }
    engine.settle();
  }

  test('is the same whether rows came at once or one by one, changed or went', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(step, { maxLength: 30 }), sort, async (start, steps, by) => {
        const engine = engineWith(start);
        const model = new Map(start.map((device) => [device.id as number, device]));
        const wanted: FleetQuery = { text: '', sort: by };
        for (const next of steps) {
          await take(next, engine, model, wanted);
          expect(engine.table.serverRows).toBe(model.size);
        }
        const answer = await engine.answer(wanted, null, () => false);
        const shown = answer === null ? [] : engine.rows(answer, 0, answer.slots.length);
        expect(shown.map(({ id }) => id).sort()).toEqual([...model.keys()].sort());
        for (const device of shown) expect(model.get(device.id ?? 0)).toMatchObject({ name: device.name });
        // Sorted anew from nothing, equal keys aside.
        const field = by.key === 'best' ? 'name' : by.key;
        const fresh = await found(engineWith([...model.values()]), wanted);
        const keys = (ids: (number | null)[]): unknown[] =>
          ids.map((id) => fold(String(model.get(id ?? 0)?.[field] ?? '')).trim());
        expect(keys(shown.map(({ id }) => id))).toEqual(keys(fresh));
      }),
      { numRuns: 300 },
    );
  });

  test('numbers in names count as numbers', async () => {
    const names = ['Port 10', 'port 9', 'Port 2', 'port 007'];
    const devices = names.map((name, index) => DeviceRow.parse({ id: index + 1, name }));
    const ids = await found(engineWith(devices), query(''));
    expect(ids.map((id) => names[(id ?? 0) - 1])).toEqual(['Port 2', 'port 007', 'port 9', 'Port 10']);
  });
});
