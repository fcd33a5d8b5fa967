import { describe, expect, test } from 'vitest';
import { createCampaignDriver } from '#electron/inventory/campaign/driver.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore } from '#electron/store/store.ts';
import { quantile } from '#shared/insights/operations.ts';
import { type CampaignSite, NEW, openCampaignSite } from '#test/fixtures/inventory/campaign-site.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { freshSiteOf } from '#test/fixtures/inventory/sites.ts';

const PATH = '/inventory_campaign/';

/** Firmware campaigns as the server holds and drives them. */
describe.each([embedded, postgres()])('on $name', (engine) => {
  let place: Place;
  let site: CampaignSite;

  freshSiteOf(
    engine,
    (at) => openCampaignSite(at, 5),
    (opened, at) => {
      site = opened;
      place = at;
    },
  );

  const planned = (more: object = {}) => ({
    name: 'Autumn',
    firmware_image: site.image,
    target: { by: 'filter', organizations: null, type: 1, from_versions: '3.1.*', search: '' },
    pause_minutes: 0,
    failure_limit: { by: 'count', count: 0 },
    ...more,
  });

  async function create(more: object = {}): Promise<number> {
    const created = await site.call('POST', PATH, { body: planned(more) });
    expect(created.status, created.text).toBe(201);
    return Number(created.json()['id']);
  }

  async function act(id: number, action: string, body?: object): Promise<Record<string, unknown>> {
    const answer = await site.call('POST', `${PATH}${id}/${action}/`, body === undefined ? {} : { body });
    expect(answer.status, answer.text).toBe(201);
    return answer.json();
  }

  /** Whose firmware update waits for their session. */
  async function queued(): Promise<number[]> {
    const rows = await site.store.db
      .selectFrom('operation')
      .select('device')
      .where('state', '=', 'queued')
      .where('kind', '=', 'firmware_update')
      .execute();
    return rows.map(({ device }) => Number(device)).sort((left, right) => left - right);
  }

  const stateOf = async (id: number) => (await site.campaign(id))['state'];

  test('a canary that fails pauses it, and a person lets it go on', async () => {
    const id = await create();
    await act(id, 'start');
    await site.until(async () => expect(await queued()).toHaveLength(1));
    const [canary = 0] = await queued();
    // The ordinary firmware operation: it shows in the record like a push by hand.
    expect((await site.call('GET', `/inventory_device/${canary}/`)).json()).toMatchObject({
      firmware_image: site.image,
      firmware_image_is_pending: true,
    });
    await site.session(canary, 'failed');
    await site.until(async () =>
      expect(await stateOf(id)).toMatchObject({ state: 'paused', why: { by: 'failures', failed: 1, ended: 1 } }),
    );
    expect(await queued()).toEqual([]);

    await act(id, 'resume');
    const rest = site.devices.filter((device) => device !== canary);
    await site.until(async () => expect(await queued()).toEqual(rest));
    for (const device of rest) await site.session(device, 'upgraded');
    await site.until(async () => expect(await stateOf(id)).toMatchObject({ state: 'done' }));

    await act(id, 'retry', { devices: [canary] });
    await site.until(async () => expect(await queued()).toEqual([canary]));
    await site.session(canary, 'upgraded');
    await site.until(async () => expect(await stateOf(id)).toMatchObject({ state: 'done' }));
    const { progress } = await site.campaign(id);
    expect(progress).toMatchObject({
      waves: [
        { size: 1, upgraded: 1 },
        { size: 4, upgraded: 4 },
      ],
    });
  });

  test('tells what it came to, and lists the devices behind every figure', async () => {
    const id = await create({ failure_limit: { by: 'count', count: 5 } });
    const outcome = async () => (await site.call('GET', `${PATH}${id}/outcome/`)).json();
    const listed = async (query: string) => {
      const answer = await site.call('GET', `/inventory_campaign_device/?campaign=${id}&${query}`);
      return Number(answer.json()['count']);
    };
    expect(await outcome()).toEqual({ median_ms: null, p95_ms: null, waves: [], failures: [] });

    await act(id, 'start');
    await site.until(async () => expect(await queued()).toHaveLength(1));
    await site.clock.advance(8_000);
    for (const canary of await queued()) await site.session(canary, 'upgraded');
    await site.until(async () => expect(await queued()).toHaveLength(4));
    const [late = 0, ...others] = await queued();
    for (const [index, device] of others.entries()) await site.session(device, index === 0 ? 'failed' : 'upgraded');
    await site.clock.advance(60_000);
    await site.session(late, 'upgraded');
    await site.until(async () => expect(await stateOf(id)).toMatchObject({ state: 'done' }));

    const proved = await site.store.db
      .selectFrom('campaign_device')
      .select(['wave', 'offered_at', 'ended_at'])
      .where('state', '=', 'upgraded')
      .execute();
    const timeToProof = (waves: readonly number[]) => {
      const took = proved
        .filter(({ wave }) => waves.includes(wave ?? -1))
        .map(({ offered_at, ended_at }) => (ended_at ?? 0) - offered_at)
        .sort((left, right) => left - right);
      return { median_ms: quantile(took, 0.5), p95_ms: quantile(took, 0.95) };
    };
    expect(timeToProof([1]).p95_ms).toBeGreaterThanOrEqual(60_000);
    expect(await outcome()).toEqual({
      ...timeToProof([0, 1]),
      waves: [timeToProof([0]), timeToProof([1])],
      failures: [{ code: '9010', words: 'Download failure', count: 1 }],
    });

    expect(await listed('code=9010')).toBe(1);
    expect(await listed('code=9001')).toBe(0);
    expect(await listed('wave=0')).toBe(1);
    expect(await listed('wave=1&state=upgraded')).toBe(3);
    expect(await listed('wave=0,1')).toBe(5);
  });

  test('says beforehand who fits and why others do not, and freezes that when it starts', async () => {
    const [first = 0, second = 0] = site.devices;
    await site.inform(first, NEW);
    await site.inform(second, '4.0');
    const dry = await site.call('POST', `${PATH}?dry_run=true`, { body: planned() });
    expect(dry.json()).toMatchObject({
      fit: 3,
      waves: [1, 2],
      left_out: [
        { words: `The device runs ${NEW} already.`, count: 1 },
        { words: `The device runs 4.0, and this image is the older ${NEW}.`, count: 1 },
      ],
    });
    expect((await site.call('GET', PATH)).json()).toMatchObject({ count: 0 });

    const id = await create();
    await act(id, 'start');
    // What comes later takes no part.
    const body = { name: 'Late', serial_number: 'LATE', type: 1, organization_id: 1, password: 'p' };
    const late = Number((await site.call('POST', '/inventory_device/', { body })).json()['id']);
    await site.inform(late);
    const rows = (await site.call('GET', `/inventory_campaign_device/?campaign=${id}&state=left-out`)).json();
    expect(rows['results']).toMatchObject([
      { device: expect.any(Number), wave: null, state: { state: 'left-out', words: expect.stringContaining('runs') } },
      { wave: null },
    ]);
    expect((await site.campaign(id))['progress']).toMatchObject({ left_out: 2, waves: [{ size: 1 }, { size: 2 }] });
  });

  test('asks nobody outside its window, and takes back what was not begun in it', async () => {
    const window = { days: [1, 2, 3, 4, 5, 6, 7], from: '14:27', to: '14:33', zone: 'UTC' };
    const id = await create({ window, canary: 0 });
    await act(id, 'start');
    await site.clock.advance(20_000);
    expect(await site.campaign(id)).toMatchObject({ waits: { for: 'window', until: '2024-01-15T14:27:00.000Z' } });
    expect(await queued()).toEqual([]);
    await site.clock.advance(Date.parse('2024-01-15T14:27:00Z') - site.clock.now());
    for (const device of site.devices) await site.inform(device);
    await site.until(async () => expect(await queued()).toHaveLength(5));
    const [first = 0] = await queued();
    expect(await site.operationOf(first)).toMatchObject({ notAfter: '2024-01-15T14:33:00.000Z' });
    await site.clock.advance(Date.parse('2024-01-15T14:33:00Z') - site.clock.now());
    await site.until(async () => expect(await queued()).toEqual([]));
    expect((await site.campaign(id))['progress']).toMatchObject({ waves: [{ waiting: 5 }] });
  });

  test('waits for who is off, and believes a transfer only when the new version is told', async () => {
    const [away = 0, here = 0] = site.devices;
    await site.store.db.updateTable('device').set({ status: 'Down' }).where('id', '=', away).execute();
    const id = await create({ target: { by: 'devices', devices: [away, here] }, canary: 0 });
    await act(id, 'start');
    await site.until(async () => expect(await queued()).toEqual([here]));
    const operation = await site.operationOf(here);
    if (operation === undefined) throw new Error('it was queued a moment ago');
    const at = operation.createdAt;
    await site.operations.apply(operation.id, { type: 'sent', at, session: 's' as never });
    await site.operations.apply(operation.id, { type: 'proved', at, proof: { by: 'transfer-complete' } });
    await site.until(async () =>
      expect((await site.campaign(id))['progress']).toMatchObject({ waves: [{ verifying: 1, waiting: 1 }] }),
    );
    await site.inform(here, NEW);
    await site.until(async () =>
      expect(await site.campaign(id)).toMatchObject({
        progress: { waves: [{ upgraded: 1, waiting: 1, failed: 0 }] },
        waits: { for: 'absent' },
      }),
    );
    await site.call('DELETE', `/inventory_device/${away}/`);
    await site.until(async () => expect(await stateOf(id)).toMatchObject({ state: 'done' }));
  });

  test('is driven by one process at a time: no device is asked twice', async ({ skip }) => {
    if (place.kind !== 'postgres') skip('a file has one process');
    const id = await create({ canary: 0, at_once: 3 });
    await act(id, 'start');
    // The clock stands still, so the site's own driver does nothing: these three begin in the same moment.
    const { clock, log } = site;
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ ...place, clock, log })));
    const random = systemRandom;
    const drivers = stores.map((store) => {
      const operations = createOperationStore({ store, clock, random });
      return createCampaignDriver({ store, operations, clock, random, log, contact: {} });
    });
    const [one] = drivers;
    await site.store.db.transaction().execute(async (trx) => {
      await trx.selectFrom('campaign').select('id').where('id', '=', id).forUpdate().execute();
      // Somebody is at it: another passes it by.
      await one?.run();
      expect(await queued()).toEqual([]);
    });
    await Promise.all(drivers.map((driver) => driver.run()));
    expect(await queued()).toHaveLength(3);
    expect((await site.campaign(id))['progress']).toMatchObject({ waves: [{ queued: 3, waiting: 2 }] });
    await Promise.all(stores.map((store) => store.close()));
  });

  test('pauses and is cancelled at once: what was not sent is taken back', async () => {
    const id = await create({ canary: 0 });
    await act(id, 'start');
    await site.until(async () => expect(await queued()).toHaveLength(5));
    await act(id, 'pause');
    expect(await queued()).toEqual([]);
    await site.clock.advance(20_000);
    expect(await queued()).toEqual([]);
    await act(id, 'resume');
    await site.until(async () => expect(await queued()).toHaveLength(5));
    expect(await act(id, 'cancel')).toMatchObject({
      state: { state: 'cancelled', by: 'test' },
      progress: { waves: [{ left_out: 5 }] },
    });
    expect(await queued()).toEqual([]);
    expect((await site.call('POST', `${PATH}${id}/resume/`)).status).toBe(409);
    expect((await site.call('DELETE', `${PATH}${id}/`)).status).toBe(204);
  });

  test('keeps to tokens, tags and keys like every write', async () => {
    const { tokens } = site.inventory;
    const viewer = await tokens.create({ name: 'viewer', organizations: null, rights: ['view'] });
    const made = await site.call('POST', '/inventory_organization/', { body: { name: 'Elsewhere' } });
    const elsewhere = await tokens.create({
      name: 'elsewhere',
      organizations: [Number(made.json()['id'])],
      rights: ['view', 'operate'],
    });
    expect((await site.call('POST', PATH, { body: planned(), token: viewer })).status).toBe(403);
    const key = { 'idempotency-key': 'once-and-for-all' };
    const once = await site.call('POST', PATH, { body: planned(), headers: key });
    const twice = await site.call('POST', PATH, { body: planned(), headers: key });
    expect(twice.json()['id']).toBe(once.json()['id']);
    const id = Number(once.json()['id']);
    expect((await site.call('GET', `${PATH}${id}/`, { token: viewer })).status).toBe(200);
    expect((await site.call('GET', `${PATH}${id}/`, { token: elsewhere })).status).toBe(403);
    expect((await site.call('POST', `${PATH}${id}/start/`, { token: elsewhere })).status).toBe(403);
    expect((await site.call('GET', PATH, { token: elsewhere })).json()).toMatchObject({ count: 0 });
    const dry = await site.call('POST', `${PATH}?dry_run=true`, { body: planned(), token: elsewhere });
    expect(dry.json()).toMatchObject({ fit: 0, left_out: [] });

    const tag = once.headers.get('etag') ?? '';
    const headers = { 'if-match': tag };
    const changed = await site.call('PATCH', `${PATH}${id}/`, { body: { canary: 2 }, headers });
    expect(changed.json()).toMatchObject({ canary: 2, name: 'Autumn' });
    expect((await site.call('PATCH', `${PATH}${id}/`, { body: { canary: 3 }, headers })).status).toBe(412);

    const wrong = await site.call('POST', PATH, { body: planned({ canary: -1, target: undefined, waves: [{}] }) });
    expect(wrong.status).toBe(400);
    expect(Object.keys(wrong.json()).sort()).toEqual(['canary', 'target', 'waves']);
    const blocked = await site.call('DELETE', `/inventory_firmware_image/${site.image}/`);
    expect(blocked.status).toBe(409);
    expect(blocked.text).toContain('1 campaign');
    const api = (await site.call('GET', '/openapi.json')).text;
    for (const name of ['failure_limit', '"/inventory_campaign/{id}/retry/"', 'CampaignPlan'])
      expect(api).toContain(name);
  });
});
