import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createControlClient } from '#electron/control/client.ts';
import { deviceSettingServices } from '#electron/host/device-settings.ts';
import type { SiteKeeper } from '#electron/host/site-keeper.ts';
import { forgetOldReadings } from '#electron/inventory/readings.ts';
import { forgetOldStatus, STATUS_KEPT_MILLISECONDS, statusPeriods } from '#electron/inventory/status-history.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { driftOf } from '#shared/device-setting.ts';
import type { DeviceRef, Instant } from '#shared/ids.ts';
import { TimelinePage } from '#shared/timeline/entry.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import { finishOperations } from '#test/fixtures/inventory/finish-operations.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { sharedSite } from '#test/fixtures/inventory/sites.ts';

/** What is kept of a device beside its record as it is now, on both engines. */
describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  const documentFolder = mkdtempSync(join(tmpdir(), 'demarc-documents-'));

  sharedSite(
    engine,
    (opened) => {
      site = opened;
    },
    () => ({ documentFolder }),
  );
  afterAll(() => rmSync(documentFolder, { recursive: true, force: true }));

  const create = async (serial: string): Promise<number> => {
    const body = { name: 'Flapping', serial_number: serial, type: 12, organization_id: 5, update_frequency: 60 };
    const reply = await site.call('POST', '/inventory_device/', { body });
    expect(reply.status, reply.text).toBe(201);
    return Number(reply.json()['id']);
  };
  const inform = (id: number, softwareVersion: string | null = null) =>
    site.inventory.recordInform(String(id) as DeviceRef, {
      at: new Date(site.clock.now()).toISOString() as Instant,
      address: null,
      manufacturer: '',
      oui: '0A5E3D',
      productClass: 'AX-3000',
      serialNumber: 'any',
      softwareVersion,
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

  const page = async (id: number, query = '', token?: string): Promise<TimelinePage> => {
    const reply = await site.call('GET', `/inventory_device_timeline/?device=${id}${query}`, token ? { token } : {});
    expect(reply.status, reply.text).toBe(200);
    return TimelinePage.parse(reply.json());
  };
  /** Of each entry what a person would tell it by. */
  const told = ({ entries }: TimelinePage): string[] =>
    entries.map((entry) => {
      if (entry.kind === 'status') return entry.status;
      if (entry.kind === 'operation') return `${entry.operation.kind} ${entry.operation.state.state}`;
      if (entry.kind === 'edit') return `${entry.what} ${JSON.stringify(entry.changes)}`;
      if (entry.kind === 'firmware') return `${entry.part} ${entry.before} → ${entry.after}`;
      return entry.kind === 'document' ? entry.document.name : entry.kind;
    });

  test('everything that happened to a device is one list, read page by page', async () => {
    const id = await create('STORY-1');
    const at = (seconds: number) => site.clock.advance(seconds * 1000);
    await at(1);
    await inform(id, '3.1.4');
    await at(1);
    await site.call('PATCH', `/inventory_device/${id}/`, {
      body: { description: 'Behind the boiler', password: 'hunter2' },
    });
    await at(1);
    await site.call('PATCH', `/inventory_device/${id}/`, { body: { reboot: true } });
    await at(1);
    const photo = new Uint8Array([1, 2, 3]);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    await site.call('PUT', `/inventory_device_attachment/${id}/${sha256}/?purpose=photo&name=front.jpg`, {
      raw: photo,
      headers: { 'content-type': 'image/jpeg' },
    });
    await at(1);
    await inform(id, '3.2.0');
    const reboot = (await site.operations.ofDevice(String(id) as DeviceRef, 1))[0];
    const ending = { type: 'failed', at: new Date(site.clock.now()).toISOString() as Instant } as const;
    if (reboot)
      await site.operations.apply(reboot.id, { ...ending, failure: { code: '9001', words: 'Request denied' } });

    const story = [
      'software 3.1.4 → 3.2.0',
      'front.jpg',
      'reboot failed',
      `changed ${JSON.stringify({ description: [null, 'Behind the boiler'], password: ['…', '…'] })}`,
      'Up',
      'software null → 3.1.4',
      'created null',
    ];
    const whole = await page(id);
    // Two of them happened at the same instant.
    expect(told(whole).toSorted()).toEqual(story.toSorted());
    expect(told(whole).slice(0, 4)).toEqual(story.slice(0, 4));
    expect([whole.before, whole.gaps]).toEqual([null, []]);
    expect(JSON.stringify(whole)).not.toContain('hunter2');

    for (const limit of [1, 2, 3]) {
      const read: string[] = [];
      for (let before: string | null = ''; before !== null; ) {
        const next: TimelinePage = await page(id, `&limit=${limit}${before === '' ? '' : `&before=${before}`}`);
        read.push(...told(next));
        before = next.before;
      }
      expect(read).toEqual(told(whole));
    }
    expect(told(await page(id, '&kinds=firmware'))).toEqual([story[0], story[5]]);
    expect(told(await page(id, '&kinds=edit,document'))).toEqual([story[1], story[3], story[6]]);
  });

  test('what is older than the history of status is said; what is wrong or not theirs is refused', async () => {
    const id = await create('STORY-2');
    await site.store.db
      .updateTable('device')
      .set({ created: site.clock.now() - 1_000 })
      .where('id', '=', id)
      .execute();
    expect((await page(id, '&kinds=status')).gaps).toEqual([
      { because: 'kept-since', kinds: ['status'], since: new Date(site.clock.now()).toISOString() },
    ]);
    for (const [query, status] of [
      ['', 400],
      ['?device=x', 400],
      [`?device=${id}&before=yesterday`, 400],
      ['?device=999999', 404],
    ] as const)
      expect((await site.call('GET', `/inventory_device_timeline/${query}`)).status).toBe(status);
    const six = await site.inventory.tokens.create({ name: 'six', organizations: [6], rights: ['view'] });
    const foreign = await site.call('GET', `/inventory_device_timeline/?device=${id}`, { token: six });
    expect(foreign.status).toBe(403);
  });

  test('what it should be set to and what it told: a client reads both, and takes what was seen once', async () => {
    const id = await create('DRIFT-1');
    const ssid = 'Device.WiFi.SSID.1.SSID';
    const key = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';
    for (const [name, value] of [
      [ssid, 'Guests'],
      [key, 'hunter22'],
    ]) {
      const reply = await site.call('POST', '/inventory_device_setting/', { body: { device: id, name, value } });
      expect(reply.status, reply.text).toBe(201);
    }
    const told = { device: id, name: ssid, type: 'string', value: 'guests', at: site.clock.now(), writable: 1 };
    await site.store.db.insertInto('device_reported').values(told).execute();
    const client = createControlClient({
      baseUrl: site.api,
      token: async () => site.token,
      clock: systemClock,
      log: silentLog,
    });
    const services = deviceSettingServices({ sites: { opened: () => ({ client }) } as unknown as SiteKeeper });
    const device = String(id) as DeviceRef;
    const read = async () => (await services.list({ device })).settings ?? [];
    const seen = await read();
    expect(seen.map(({ name, value, reportedValue }) => [name, value, reportedValue])).toEqual([
      [ssid, 'Guests', 'guests'],
      [key, null, null],
    ]);
    expect(seen.map(driftOf)).toEqual(['differs', 'unknown']);
    const setting = seen[0]?.id ?? 0;
    // Not what was looked at: it told something else meanwhile.
    await services.adopt({ device, key: 'k-0000001', seen: [{ id: setting, value: 'GUESTS' }] });
    expect((await read()).map(driftOf)).toEqual(['differs', 'unknown']);
    await services.adopt({ device, key: 'k-0000002', seen: [{ id: setting, value: 'guests' }] });
    expect((await read()).map(driftOf)).toEqual(['equal', 'unknown']);
    expect(told.value).toBe((await read())[0]?.value);

    // A factory reset takes them away, and they can be put back: once, whatever is asked twice.
    await site.call('PATCH', `/inventory_device/${id}/`, { body: { factory: true } });
    await finishOperations(site, device);
    expect(await read()).toEqual([]);
    const [wiped] = (await services.wiped({ device })).wiped;
    expect(wiped).toMatchObject({
      settings: [
        { name: ssid, value: 'guests' },
        { name: key, value: null },
      ],
      restoredAt: null,
    });
    const order = { wiped: wiped?.id ?? 0, key: 'k-0000003' };
    expect(await services.restore(order)).toEqual({ restored: 2 });
    expect(await services.restore(order)).toEqual({ restored: 2 });
    expect((await read()).map(({ name }) => name)).toEqual([ssid, key]);
    expect((await services.wiped({ device })).wiped).toMatchObject([{ restoredAt: expect.any(String) }]);
    expect((await site.operations.pendingOf(device)).map(({ kind }) => kind)).toEqual(['settings']);
    client.close();
  });

  test('readings of its line are kept once in a while, as long as they are told, and go with the device', async () => {
    const id = await create('SIGNAL-1');
    const device = String(id) as DeviceRef;
    const name = 'Device.Optical.Interface.1.OpticalSignalLevel';
    const tell = (value: string) =>
      site.inventory.reportedSome(device, [
        { name, type: 'int', value },
        { name: 'Device.DeviceInfo.UpTime', type: 'unsignedInt', value: '5' },
      ]);
    await tell('-18400');
    await site.clock.advance(1_000);
    // A watch reads every second: that is no line, that is a wall.
    await tell('-18500');
    await site.clock.advance(60_000);
    await tell('not known');
    await tell('-19000');
    const [line, ...others] = await site.inventory.readings(device);
    expect(others).toEqual([]);
    expect([line?.name, line?.readings.map(({ value }) => value)]).toEqual([name, [-18_400, -19_000]]);
    await forgetOldReadings(site.store.db, site.clock.now() + 35 * 24 * 3_600_000);
    expect((await site.inventory.readings(device))[0]?.readings).toHaveLength(1);
    expect((await site.call('DELETE', `/inventory_device/${id}/`)).status).toBe(204);
    expect(await site.inventory.readings(device)).toEqual([]);
  });
});
