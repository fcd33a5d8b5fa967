import { afterAll, expect, test } from 'vitest';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore } from '#electron/store/store.ts';
import type { DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { fakeLog } from '#test/fakes/log.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite } from '#test/fixtures/inventory/site.ts';

const engine = postgres();
afterAll(() => engine.stop());

test('several processes on one PostgreSQL: nothing is taken twice, no number given twice', async ({ skip }) => {
  if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
  const place = await engine.place();
  const site = await openSite(place);
  const { clock } = site;
  await site.inventory.loadDemo();
  // Both begin at once, on a database that a third has already brought up to date.
  const stores = await Promise.all([1, 2].map(() => openStore({ ...place, clock, log: fakeLog() })));
  const others = stores.map((store, index) => createOperationStore({ store, clock, random: fakeRandom(index + 7) }));
  const all = [site.operations, ...others];

  const queued = await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      const device = String(2001 + index) as DeviceRef;
      // All three processes hear the same flag at the same moment.
      return Promise.all(all.map((operations) => operations.queue({ device, kind: 'reboot', createdBy: 'test' })));
    }),
  );
  for (const same of queued) expect(new Set(same.map(({ id }) => id)).size).toBe(1);

  const at = '2024-01-15T14:25:00Z' as Instant;
  const claims = await Promise.all(
    queued.map(([operation]) =>
      Promise.all(
        all.map((operations, index) => {
          if (operation === undefined) throw new Error('nothing queued');
          return operations.apply(operation.id, { type: 'sent', at, session: `s${index}` as SessionId });
        }),
      ),
    ),
  );
  for (const claim of claims) expect(claim.filter((taken) => taken !== null)).toHaveLength(1);

  const second = await openSite(place);
  const created = await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const body = { name: 'x', serial_number: `TOGETHER-${index % 20}`, type: 12, organization_id: 5 };
      return (index < 20 ? site : second).call('POST', '/inventory_device/', { body, token: second.token });
    }),
  );
  const ids = created.filter(({ status }) => status === 201).map((reply) => reply.json()['id']);
  expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
  expect(created.filter(({ status }) => status === 400)).toHaveLength(20);
  // What one writes the next answer of the other shows, also where it had answered the same before.
  const oldest = ids[0];
  for (const word of ['once', 'twice']) {
    const path = `/inventory_device/${oldest}/`;
    const asked = [path, '/inventory_device/?limit=1000'];
    for (const each of [...asked, ...asked]) await second.call('GET', each, { token: second.token });
    await site.call('PATCH', path, { body: { description: word }, token: second.token });
    for (const each of asked) expect((await second.call('GET', each, { token: second.token })).text).toContain(word);
  }
  // What one revokes the other no longer takes, a second later at the latest.
  expect(await second.inventory.tokens.revoke('test')).toBe(true);
  await clock.advance(1_000);
  expect((await site.call('GET', '/inventory_device/?limit=1', { token: second.token })).status).toBe(401);

  await second.close();
  await Promise.all(stores.map((store) => store.close()));
  await site.close();
  await place.remove();
});
