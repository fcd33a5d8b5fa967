import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetOldStatus, STATUS_KEPT_MILLISECONDS, statusPeriods } from '#electron/inventory/status-history.ts';
import type { DeviceRef, Instant } from '#shared/ids.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite, type TestSite } from '#test/fixtures/inventory/site.ts';

/** When a device was Up and Down, kept by the engine whoever writes the record, on both engines. */
describe.each([embedded, postgres()])('on $name', (engine) => {
  let place: Place | undefined;
  let site: TestSite;

  beforeAll(async () => {
    if (engine.missing !== null) return;
    place = await engine.place();
    site = await openSite(place);
    await site.inventory.loadDemo();
  }, 60_000);
  beforeEach(({ skip }) => {
    if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
  });
  afterAll(async () => {
    await site?.close();
    await place?.remove();
    await engine.stop();
  });

  const create = async (serial: string): Promise<number> => {
    const body = { name: 'Flapping', serial_number: serial, type: 12, organization_id: 5, update_frequency: 60 };
    const reply = await site.call('POST', '/inventory_device/', { body });
    expect(reply.status, reply.text).toBe(201);
    return Number(reply.json()['id']);
  };
  const inform = (id: number) =>
    site.inventory.recordInform(String(id) as DeviceRef, {
      at: new Date(site.clock.now()).toISOString() as Instant,
      address: null,
      manufacturer: '',
      oui: '0A5E3D',
      productClass: 'AX-3000',
      serialNumber: 'any',
      softwareVersion: null,
      hardwareVersion: null,
    });
  const read = (id: number) => site.call('GET', `/inventory_device/${id}/`);

  test('every flip ends a period without a hole, and the last one lasts', async () => {
    const id = await create('FLAP-1');
    const start = site.clock.now();
    expect(await statusPeriods(site.store.db, id, 0)).toEqual([{ status: 'Down', since: start, until: null }]);
    await site.clock.advance(5_000);
    await inform(id);
    await site.clock.advance(10_000);
    // An Inform of a device that is Up ends nothing.
    await inform(id);
    await site.clock.advance(600_000);
    expect((await read(id)).json()['status']).toBe('Down');
    await site.clock.advance(1_000);
    await inform(id);
    const periods = await statusPeriods(site.store.db, id, 0);
    expect(periods.map(({ status }) => status)).toEqual(['Up', 'Down', 'Up', 'Down']);
    expect(periods.map(({ until }) => until)).toEqual([null, ...periods.slice(0, -1).map(({ since }) => since)]);
    expect(periods.at(-1)?.since).toBe(start);
    expect(periods[2]?.since).toBe(start + 5_000);
    // Only what reaches into the time asked for.
    const [, , up] = periods;
    expect(await statusPeriods(site.store.db, id, Number(up?.until) + 1)).toHaveLength(2);
  });

  test('it is forgotten with its device, and with age', async () => {
    const [gone, old] = [await create('FLAP-2'), await create('FLAP-3')];
    for (const id of [gone, old]) await inform(id);
    expect((await site.call('DELETE', `/inventory_device/${gone}/`)).status).toBe(204);
    const rows = (id: number) =>
      site.store.db.selectFrom('device_status').selectAll().where('device', '=', id).execute();
    expect(await rows(gone)).toEqual([]);
    expect(await statusPeriods(site.store.db, gone, 0)).toEqual([]);
    expect(await rows(old)).toHaveLength(1);
    await forgetOldStatus(site.store.db, site.clock.now() + STATUS_KEPT_MILLISECONDS);
    expect(await rows(old)).toHaveLength(1);
    await forgetOldStatus(site.store.db, site.clock.now() + STATUS_KEPT_MILLISECONDS + 1);
    expect(await rows(old)).toEqual([]);
  });
});
