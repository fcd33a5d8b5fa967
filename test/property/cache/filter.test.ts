import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packChunk } from '#renderer/cache/data/columns.ts';
import { Engine } from '#renderer/cache/data/engine.ts';
import { overlayOf } from '#renderer/cache/data/overlay.ts';
import { completeFilter } from '#renderer/cache/filter/complete.ts';
import { FIELD_NAMES, FILTER_FIELDS } from '#renderer/cache/filter/fields.ts';
import type { NamesOf } from '#renderer/cache/filter/names.ts';
import { printFilter, termFor, withTerm } from '#renderer/cache/filter/print.ts';
import { type Operator, parseFilter, type Term } from '#renderer/cache/filter/syntax.ts';
import { judgeFilter, worstOf } from '#renderer/cache/filter/validity.ts';
import { DeviceRow } from '#shared/device.ts';
import { compareVersions } from '#shared/version.ts';
import { rebootEntry } from '#test/fakes/outbox.ts';

const NOW = Date.parse('2024-01-15T14:25:00Z');
const NAMES: NamesOf = {
  types: [
    { id: 12, name: 'Enterprise router', shortName: 'enterprise_router' },
    { id: 15, name: 'Branch router', shortName: 'branch_router' },
  ],
  organizations: [
    { id: 5, name: 'Campus North', shortName: null },
    { id: 6, name: 'Harbour', shortName: null },
  ],
};

const letters = fc.string({
  unit: fc.constantFrom('a', 'É', '1', '0', '.', '-', '"', '\\', ',', ' ', ':', '<', '=', '>', '!', 'name'),
  minLength: 1,
  maxLength: 8,
});
const value = fc.record({ operator: fc.constantFrom<Operator>(':', '=', '<', '<=', '>', '>='), text: letters });
/** One operator for a single value; in a list the first one may not differ from the colon before it in kind. */
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), text: letters.filter((text) => text.trim() === text) }),
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(...FILTER_FIELDS),
    negated: fc.boolean(),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  }),
);

describe('reading and writing a filter', () => {
  test('what is printed is read as it was', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (terms) => {
        const parts = parseFilter(printFilter(terms));
        expect(parts.map((part) => part.term)).toEqual(terms);
        expect(parts.every(({ fault }) => fault === null)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every text can be read, its parts lie in order, and printing settles after one time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          letters,
          fc.array(letters).map((all) => all.join(' ')),
        ),
        (text) => {
          const parts = parseFilter(text);
          let last = 0;
          for (const { from, to } of parts) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          const once = printFilter(parts.map((part) => part.term));
          expect(printFilter(parseFilter(once).map((part) => part.term))).toBe(once);
          judgeFilter(text, NAMES, NOW);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('what is offered for completion can be read, and stands where the caret was', () => {
    const begun = fc.constantFrom(...FIELD_NAMES.flatMap((name) => [name.slice(0, 2), `${name}:`, `-${name}:a,`]));
    fc.assert(
      fc.property(fc.constantFrom('', 'word ', 'fw<2 '), begun, (before, typed) => {
        const text = before + typed;
        for (const offer of completeFilter(text, text.length, NAMES)?.items ?? []) {
          expect(offer.text.startsWith(before)).toBe(true);
          expect(offer.caret).toBe(offer.text.length);
          expect(parseFilter(offer.text).every(({ fault }) => fault === null)).toBe(true);
        }
      }),
    );
  });

  test('a value that is filtered by finds its device, and the opposite does not', async () => {
    await fc.assert(
      fc.asyncProperty(letters, fc.boolean(), async (name, negated) => {
        const field = FILTER_FIELDS.find(({ key }) => key === 'name');
        if (field === undefined) throw new Error('no field');
        const text = withTerm('', termFor(field, name, negated));
        expect(worstOf(judgeFilter(text, NAMES, NOW))).toEqual({ state: 'valid' });
        expect(await found([{ id: 1, name }], text)).toEqual(negated ? [] : [1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('validity while typing', () => {
  test.each([
    ['hall router', 'valid'],
    ['status:down type:enterprise_router fw<2.5 org:"Campus North" changed:>7d', 'valid'],
    ['-status:up', 'valid'],
    ['status!=up', 'valid'],
    ['id>=1000', 'valid'],
    ['location:none', 'valid'],
    ['AA:BB:CC:00:11:22', 'valid'],
    ['stauts:down', 'unsure'],
    ['org:nowhere', 'unsure'],
    ['fw<beta', 'unsure'],
    ['status:', 'invalid'],
    ['status:broken', 'invalid'],
    ['fw<', 'invalid'],
    ['changed:>7', 'invalid'],
    ['changed:2024-02-31', 'invalid'],
    ['org:"Campus', 'invalid'],
    ['org:"Campus"North', 'invalid'],
    ['name<5', 'invalid'],
    ['id:x', 'invalid'],
    ['waiting:none', 'invalid'],
  ])('%s is %s', (text, state) => {
    expect(worstOf(judgeFilter(text, NAMES, NOW)).state).toBe(state);
  });

  test('a name that is nearly right is offered', () => {
    expect(worstOf(judgeFilter('stauts:down', NAMES, NOW))).toMatchObject({ words: expect.stringContaining('status') });
  });

  test('what is offered after a field are its values', () => {
    expect(completeFilter('org:ca', 6, NAMES)?.items.map(({ text }) => text)).toEqual(['org:"Campus North" ']);
    expect(completeFilter('status:', 7, NAMES)?.items.map(({ insert }) => insert)).toEqual(['up', 'down']);
    expect(completeFilter('sta', 3, NAMES)?.items.map(({ insert }) => insert)).toEqual(['status:']);
    expect(completeFilter('hall', 4, NAMES)).toBeNull();
  });
});

type Values = Partial<Record<keyof DeviceRow, unknown>> & { id: number };

function engineWith(devices: readonly Values[]): Engine {
  const engine = new Engine(
    () => 0,
    () => Promise.resolve(),
    () => NOW,
  );
  engine.setNames(NAMES);
  const rows = devices.map((values) => DeviceRow.parse(values));
  for (const [key, chunk] of Map.groupBy(rows, ({ id }) => Math.floor(id / 512))) {
    engine.table.loadChunk(packChunk(key, chunk));
  }
  return engine;
}

async function idsOf(engine: Engine, text: string): Promise<(number | null)[]> {
  const answer = await engine.answer({ text, sort: { key: 'best', direction: 'ascending' } }, null, () => false);
  // A figure beside a filter is the length of the list behind it.
  if (answer?.parsed.words.length === 0) expect(await engine.counts([text])).toEqual([answer.slots.length]);
  if (answer === null) throw new Error('nobody made it stale');
  return engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
}

const found = (devices: readonly Values[], text: string) => idsOf(engineWith(devices), text);

const FLEET: Values[] = [
  {
    id: 1,
    name: 'a hall',
    status: 'Up',
    type: 12,
    type_short_name: 'enterprise_router',
    software_version: '2.4.1',
    organization_id: 5,
    status_change: '2024-01-15T09:30:15Z',
    location_name: 'Boston Branch Office',
    is_active: true,
    serial_number: 'ZEQ-0001',
  },
  {
    id: 2,
    name: 'b roof',
    status: 'Down',
    type: 15,
    type_short_name: 'branch_router',
    software_version: '2.10',
    organization_id: 6,
    status_change: '2024-01-01T09:30:15Z',
    is_active: false,
    pending_settings: 'firmware_update,reboot_scheduled',
    serial_number: 'ZEQ-0002',
  },
  { id: 3, name: 'c new', status: 'Down', type: 12, type_short_name: 'enterprise_router', organization_id: 5 },
];

describe('what a filter finds', () => {
  test.each([
    ['status:down', [2, 3]],
    ['-status:down', [1]],
    ['status:up,down', [1, 2, 3]],
    ['type:enterprise', [1, 3]],
    ['type="Branch router"', [2]],
    ['type:15', [2]],
    ['org:"campus north"', [1, 3]],
    ['org:6', [2]],
    ['fw<2.5', [1]],
    ['fw>2.5', [2]],
    ['fw:2', [1, 2]],
    ['fw:none', [3]],
    ['fw:2.4', [1]],
    ['changed:>7d', [2]],
    ['changed:<7d', [1]],
    ['changed:7d', [1]],
    ['changed:2024-01-01', [2]],
    ['changed>=2024-01-02', [1]],
    ['location:boston', [1]],
    ['location:none', [2, 3]],
    ['location:any', [1]],
    ['active:no', [2, 3]],
    ['pending:yes', [2]],
    ['pending:reboot', [2]],
    ['serial:zeq0002', [2]],
    ['id>1', [2, 3]],
    ['-text:roof', [1, 3]],
    ['status:down roof', [2]],
    ['zeq -status:up', [2]],
    ['status:broken', [1, 2, 3]],
    ['status:down type:enterprise_router fw<2.5', []],
  ])('%s', async (text, ids) => {
    expect(await found(FLEET, text)).toEqual(ids);
  });

  test('what waits here is told by what is laid over the rows, and an edited value is filtered by as it is shown', async () => {
    const engine = engineWith(FLEET);
    const entry = rebootEntry(1);
    const edited = {
      ...entry,
      lane: 'd:2',
      intent: { kind: 'edit', target: { of: 'device', id: 2 }, base: {}, set: {} },
    };
    const overlay = overlayOf([edited as unknown as typeof entry]);
    if (overlay === null) throw new Error('no overlay');
    engine.table.setOverlays([
      [overlay.key, { ...overlay, set: { location_name: 'Attic', serial_number_alt: 'ALT-7' } }],
    ]);
    engine.settle();
    expect(await idsOf(engine, 'waiting:yes')).toEqual([2]);
    expect(await idsOf(engine, '-waiting:yes')).toEqual([1, 3]);
    expect(await idsOf(engine, 'location:attic')).toEqual([2]);
    expect(await idsOf(engine, 'alt:alt7')).toEqual([2]);
  });

  test('a list leaves as CSV in its order, as it is shown, and harmless', async () => {
    const engine = engineWith([...FLEET, { id: 4, name: '=1+1', status: 'Down', serial_number: '00042' }]);
    const columns = [
      { key: 'id', title: 'Id' },
      { key: 'name', title: 'Name' },
      { key: 'serial_number', title: 'Serial' },
      { key: 'organization_id', title: 'Organization' },
    ] as const;
    const sort = { key: 'name', direction: 'descending' } as const;
    const { text, rows } = await engine.csv({ text: 'status:down', sort }, columns);
    expect(text.split('\r\n')).toEqual([
      'Id,Name,Serial,Organization',
      '3,c new,,Campus North',
      '2,b roof,ZEQ-0002,Harbour',
      "4,'=1+1,'00042,",
      '',
    ]);
    expect(rows).toBe(3);
  });

  test('an alternative serial number is found once a detail record told it', async () => {
    const engine = engineWith(FLEET);
    expect(await idsOf(engine, 'alt-55')).toEqual([]);
    engine.table.putIdentities([{ id: 3, alternative: 'ALT-55', unique: 'ZEQ:ENT:RTR:1' }]);
    engine.settle();
    expect(await idsOf(engine, 'alt-55')).toEqual([3]);
    expect(await idsOf(engine, 'alt55')).toEqual([3]);
    expect(await idsOf(engine, 'ent:rtr')).toEqual([3]);
    expect(await idsOf(engine, 'alt:any')).toEqual([3]);
  });

  test('typed letter by letter, or taken back, it finds the same as at once', async () => {
    const typed = fc.constantFrom('zeq fw<2.11', 'zeq -fw<2.11', 'ze type:branch', 'zeq status:up,down', '"a hall" 1');
    await fc.assert(
      fc.asyncProperty(typed, fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), async (text, ends) => {
        const engine = engineWith(FLEET);
        let answer = null;
        for (const end of ends) {
          const now = { text: text.slice(0, end), sort: { key: 'best', direction: 'ascending' } } as const;
          answer = await engine.answer(now, answer, () => false);
          const ids = answer === null ? null : engine.rows(answer, 0, answer.slots.length).map(({ id }) => id);
          expect(ids, now.text).toEqual(await found(FLEET, now.text));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a filter beside words finds what both find alone', async () => {
    const words = fc.constantFrom('', 'hall', 'zeq', '0', 'r o');
    const filters = fc.constantFrom('status:down', 'fw<2.5', '-type:branch', 'location:any', 'changed:<7d', 'org:5,6');
    await fc.assert(
      fc.asyncProperty(words, fc.array(filters, { maxLength: 3 }), async (typed, terms) => {
        const both = await found(FLEET, [typed, ...terms].join(' '));
        const alone = await Promise.all([typed, ...terms].map(async (text) => new Set(await found(FLEET, text))));
        const expected = [1, 2, 3].filter((id) => alone.every((ids) => ids.has(id)));
        expect([...both].sort()).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of versions', () => {
  const version = fc.string({
    unit: fc.constantFrom('0', '1', '2', '10', '.', '-', 'rc', 'beta', 'v', 'V', 'R', 'b', '_', 'SPC'),
    maxLength: 7,
  });

  test('is an order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['2.4.1', '2.10'],
    ['2.5-rc1', '2.5'],
    ['7.14beta4', '7.14rc1'],
    ['7.14rc1', '7.14'],
    ['7.14', '7.14.2'],
    ['1.0', '1.0b'],
    ['2.5b1', '2.5'],
    ['v1.2', 'V1.10'],
    ['V200R021C10SPC100', 'V200R022C00SPC100'],
    ['1.0.0_20230101', '1.0.0_20240101'],
    ['3.9.99999999999999999998', '3.9.99999999999999999999'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  test.each([
    ['2.5', '2.5.0'],
    ['v2.5', '2.5'],
    ['2.0rc1', '2rc1'],
    ['2.05', '2.5'],
  ])('%s and %s are one', (left, right) => {
    expect(compareVersions(left, right)).toBe(0);
  });
});
