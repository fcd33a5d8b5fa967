import { describe, expect, test } from 'vitest';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

const HOUR = 3_600_000;
const DEVICE = '/inventory_device/1001/';

describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  freshSite(engine, (opened) => {
    site = opened;
  });

  const turn = async (debug: boolean) =>
    expect((await site.call('PATCH', DEVICE, { body: { debug } })).json()).toMatchObject({ debug });
  const isOn = async () => (await site.call('GET', DEVICE)).json()['debug'];
  const log = async () => {
    const { results } = (await site.call('GET', '/inventory_device_log/?device=1001')).json();
    return (results as { who: string; changes: object }[]).map(({ who, changes }) => [who, changes]);
  };
  /** The inventory looks once a minute, and PostgreSQL answers in its own time. */
  const over = () => expect.poll(async () => site.clock.advance(60_000).then(isOn), { timeout: 10_000 }).toBe(false);

  test('BP5: a debug log ends by itself after a day, and the log says so', async () => {
    await turn(true);
    await site.clock.sleep(23 * HOUR);
    expect(await isOn()).toBe(true);
    await site.clock.sleep(HOUR);
    await over();
    expect(await log()).toEqual(
      expect.arrayContaining([
        ['test', { debug: [0, 1] }],
        ['Demarc (24 hours are over)', { debug: [1, 0] }],
      ]),
    );
  });

  test('BP5: who says it again has it for another day, and whoever turns it off leaves no term', async () => {
    await turn(true);
    await site.clock.sleep(20 * HOUR);
    await turn(true);
    await site.clock.sleep(5 * HOUR);
    expect(await isOn()).toBe(true);
    await turn(false);
    expect(
      await site.store.db.selectFrom('device').select('id').where('debug_until', 'is not', null).execute(),
    ).toEqual([]);
  });
});
