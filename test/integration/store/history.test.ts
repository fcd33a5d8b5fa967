import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { flipsIn, noteSample, statusHistory } from '#electron/store/fleet-history.ts';
import { countInforms, informsIn, noteListening } from '#electron/store/inform-hours.ts';
import { operationsIn, operationTally } from '#electron/store/operation-facts.ts';
import type { SessionSummary } from '#shared/acs.ts';
import type { CpeKey, DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { OPERATION_ENDS } from '#shared/insights/operations.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite, type TestSite } from '#test/fixtures/inventory/site.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T10:00:00Z');
const iso = (at: number): Instant => new Date(at).toISOString() as Instant;

const server = postgres();
afterAll(() => server.stop());

let site: TestSite;
let place: Place;
afterEach(async () => {
  await site.close();
  await place.remove();
});

describe.each([embedded, server])('on $name', (engine) => {
  const inSite = test.skipIf(engine.missing !== null);
  const open = async (clock: FakeClock): Promise<TestSite> => {
    place = await engine.place();
    site = await openSite(place, { clock });
    return site;
  };

  inSite('a device that goes up and down is written down each time, and forgotten with its record', async () => {
    const clock = new FakeClock(START);
    const { store, inventory, call } = await open(clock);
    await inventory.startEmpty();
    const organization = (await store.db.selectFrom('organization').select('id').executeTakeFirstOrThrow()).id;
    const type = (await store.db.selectFrom('device_type').select('id').executeTakeFirstOrThrow()).id;
    const made = await call('POST', '/inventory_device/', {
      body: { name: 'Hall', serial_number: 'S-1', type, organization_id: organization, update_frequency: 3600 },
    });
    expect(made.status, made.text).toBe(201);
    const id = Number(made.json()['id']);
    const inform = (at: number) =>
      inventory.recordInform(String(id) as DeviceRef, {
        oui: '00D09E',
        productClass: 'R',
        serialNumber: 'S-1',
        at: iso(at),
        address: null,
        manufacturer: 'M',
        softwareVersion: null,
        hardwareVersion: null,
      });
    for (let day = 0; day < 3; day += 1) {
      await inform(clock.now());
      // Down after two hours and a minute (inventory-api 9.12).
      await clock.advance(2 * HOUR + 120_000);
      // Whoever reads has it swept, or a sweep is just at it.
      await expect.poll(async () => (await call('GET', `/inventory_device/${id}/`)).json()['status']).toBe('Down');
    }
    await noteSample(store.db, START + HOUR, { up: 1, down: 0 });
    const stretch = { from: START, until: START + 8 * HOUR };
    const history = await statusHistory(store.db, stretch, 4);
    expect(history.parts.map(({ wentUp, wentDown, sample }) => [wentUp, wentDown, sample?.up ?? null])).toEqual([
      [1, 0, 1],
      [1, 1, null],
      [1, 1, null],
      [0, 1, null],
    ]);
    expect(history.keptSince).toBe(iso(START + HOUR));
    expect(history.flapping).toMatchObject({ total: 1, devices: [{ device: id, wentDown: 3, flips: 6 }] });
    // A figure is the length of the list behind it.
    for (const part of history.parts) {
      const within = { from: Date.parse(part.from), until: Date.parse(part.until) };
      expect((await flipsIn(store.db, within, { status: 'Up', device: null })).total).toBe(part.wentUp);
      expect((await flipsIn(store.db, within, { status: 'Down', device: id })).total).toBe(part.wentDown);
    }
    expect((await call('DELETE', `/inventory_device/${id}/`)).status).toBe(204);
    expect((await flipsIn(store.db, stretch, { status: null, device: null })).total).toBe(0);
  });

  inSite('Informs are counted by the hour, and an hour without any is not one in which nobody listened', async () => {
    const { store } = await open(new FakeClock(START));
    const session = (at: number, cpe: string | null, broken: boolean): SessionSummary => ({
      id: `s${at}` as SessionId,
      cpe: cpe as CpeKey | null,
      peer: '10.0.0.1',
      startedAt: iso(at),
      endedAt: iso(at + 1),
      end: broken ? { how: 'aborted', why: 'gone' } : { how: 'completed' },
      events: [],
      rpcs: 0,
      warnings: [],
    });
    await noteListening(store.db, START + 5);
    await countInforms(store.db, [session(START + HOUR, 'a', false), session(START + HOUR + 9, 'b', true)]);
    await countInforms(store.db, [session(START + HOUR + 20, 'a', false), session(START + HOUR + 21, null, true)]);
    await noteListening(store.db, START + HOUR + 900_000);
    expect(await informsIn(store.db, { from: START, until: START + 3 * HOUR })).toEqual({
      keptSince: iso(START),
      hours: [
        { at: iso(START), informs: 0, broken: 0 },
        { at: iso(START + HOUR), informs: 3, broken: 1 },
      ],
    });
  });

  inSite('the practice site has a month behind it, whose figures are their lists', async () => {
    const { store, inventory } = await open(new FakeClock(START));
    await inventory.loadPractice({ now: START, cpes: [] });
    const stretch = { from: START - 30 * 24 * HOUR, until: START };
    const { parts, flapping } = await statusHistory(store.db, stretch, 60);
    expect(parts.filter(({ sample }) => sample !== null).length).toBeGreaterThan(50);
    expect(flapping.total).toBeGreaterThan(2);
    // Its past ends where its records stand.
    const last = parts.findLast(({ sample }) => sample !== null)?.sample;
    const { up } = await inventory.statusCounts();
    expect(last?.up).toBe(up - 1);

    const { kinds, failures, counted } = await operationTally(store.db, stretch);
    const listed = async (filter: Partial<Parameters<typeof operationsIn>[2]>) =>
      (await operationsIn(store.db, stretch, { kind: null, end: null, code: null, ...filter })).total;
    expect(counted).toBeGreaterThan(50);
    for (const { kind, total, ends } of kinds) {
      expect(await listed({ kind })).toBe(total);
      for (const end of OPERATION_ENDS) expect(await listed({ kind, end })).toBe(ends[end]);
    }
    for (const { code, count } of failures) expect(await listed({ code })).toBe(count);
  });
});
