import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#shared/fold.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { sharedSite } from '#test/fixtures/inventory/sites.ts';

/** `search=`, beyond the seed: the same answer on both engines, and the one that reading every device would give. */
const PATH = '/inventory_device/';
/** Texts with what a pattern, a fold or an engine could trip over. */
const TEXTS = [
  'Ärger & Söhne',
  'under_score 100%',
  'back\\slash',
  'STRASSE straße',
  'Łódź',
  "o'neill",
  'ab',
  'x',
  'ΣΊΣΥΦΟΣ',
];
const SEARCHED = [
  'serial_number',
  'serial_number_alt',
  'name',
  'customer_id',
  'address',
  'location_name',
  'description',
];
const RUNS = Number(process.env['DEMARC_RUNS'] ?? 150);

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  let devices: Record<string, unknown>[];

  sharedSite(engine, async (opened) => {
    site = opened;
    for (const [index, text] of TEXTS.entries()) {
      const body = {
        name: text,
        serial_number: `SRCH-${index}`,
        serial_number_alt: index % 2 === 0 ? `alt ${text}` : null,
        customer_id: index % 3 === 0 ? text : null,
        description: TEXTS[(index + 1) % TEXTS.length],
        type: 12,
        organization_id: 5,
      };
      expect((await site.call('POST', PATH, { body })).status).toBe(201);
    }
    devices = [];
    for (const { id } of await listed('limit=1000')) {
      devices.push((await site.call('GET', `${PATH}${String(id)}/`)).json() as Record<string, unknown>);
    }
  });

  const listed = async (query: string) => {
    const reply = await site.call('GET', `${PATH}?${query}`);
    expect(reply.status, reply.text).toBe(200);
    const { count, results } = reply.json() as { count: number; results: { id: number }[] };
    expect(count).toBe(results.length);
    return results;
  };
  /** By the definition: every word in some field of the device. */
  const expected = (search: string): number[] => {
    const words = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    return devices
      .filter((device) =>
        words.every((word) => SEARCHED.some((field) => fold(String(device[field] ?? '')).includes(word))),
      )
      .map(({ id }) => Number(id));
  };

  test('finds what reading every device would find, whatever is searched for', async () => {
    const piece = fc
      .constantFrom(...TEXTS, 'SRCH-3', 'zeq2401', '192.168', 'new york', '%', '_', '\\', 'e', 'Q2')
      .chain((text) =>
        fc
          .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
          .map(([from, to]) => text.slice(Math.min(from, to), Math.max(from, to))),
      );
    const search = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(search, async (text) => {
        const found = await listed(`limit=1000&${new URLSearchParams({ search: text })}`);
        expect(found.map(({ id }) => id)).toEqual(expected(text));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('goes together with the other filters and with paging, and follows what is edited', async () => {
    const [first] = await listed('search=srch-0&organization=5&type=12');
    expect(first).toMatchObject({ serial_number: 'SRCH-0' });
    expect(await listed('search=srch-0&status=1')).toEqual([]);
    const page = (await site.call('GET', `${PATH}?search=srch-&limit=4&offset=4&ordering=-serial_number`)).json();
    expect(page).toMatchObject({ count: TEXTS.length });
    expect((page['results'] as { serial_number: string }[]).map(({ serial_number }) => serial_number)).toEqual([
      'SRCH-4',
      'SRCH-3',
      'SRCH-2',
      'SRCH-1',
    ]);
    await site.call('PATCH', `${PATH}${first?.id}/`, { body: { customer_id: 'moved in yesterday' } });
    expect(await listed('search=YESTERDAY')).toMatchObject([{ serial_number: 'SRCH-0' }]);
    await site.call('PATCH', `${PATH}${first?.id}/`, { body: { customer_id: null } });
    expect(await listed('search=yesterday')).toEqual([]);
  });
});
