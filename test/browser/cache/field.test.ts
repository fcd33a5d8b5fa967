import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openField } from '#renderer/cache/field.ts';
import type { DeviceKey, Field, FleetQuery, FleetSnapshot, FleetView } from '#renderer/cache/types.ts';
import { workName } from '#renderer/cache/work/work-db.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import type { FieldValues } from '#shared/merge.ts';
import { problem } from '#test/property/cache/host-world.ts';
import { PageHost } from './page-host.ts';

let sites = 0;
const opened: Field[] = [];

function freshSite(): SiteId {
  sites += 1;
  return `remote-${Date.now()}-${sites}` as SiteId;
}

async function open(host: PageHost, site: SiteId): Promise<Field> {
  const field = await openField({ client: host.client, site });
  opened.push(field);
  return field;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((field) => field.close()));
});

const query = (text: string): FleetQuery => ({ text, sort: { key: 'best', direction: 'ascending' } });
const device = (id: number) => ({ of: 'device' as const, id: id as DeviceId });

/** A list somebody looks at. */
function looked(field: Field, text: string): FleetView {
  const view = field.fleet.view(query(text));
  view.subscribe(() => undefined);
  return view;
}

const until = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 10_000, interval: 10 });

async function rowsOf(view: FleetView, matched: number): Promise<FleetSnapshot> {
  return until(() => {
    const snapshot = view.get();
    expect(snapshot.matched).toBe(matched);
    return snapshot;
  });
}

describe('the fleet', () => {
  test('comes from the server, is found by any part, and is there again without a network', async () => {
    const host = new PageHost(2_500);
    const site = freshSite();
    const field = await open(host, site);
    const all = looked(field, '');
    await rowsOf(all, 2_500);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());

    const bySerial = looked(field, String(777 * 7919));
    const found = await rowsOf(bySerial, 1);
    expect(found.at(0)).toMatchObject({ key: 'd:777', name: 'Branch router 777' });
    expect(found.at(0)?.marks.serial_number).toEqual([[4 + 8 - String(777 * 7919).length, 12]]);
    await field.close();

    host.isOnline = false;
    const again = await open(host, site);
    const cached = await rowsOf(looked(again, 'cust-1234'), 1);
    expect(cached.at(0)?.id).toBe(1234);
    await until(() => expect(again.pull.state.get().phase).toBe('offline'));
    expect(again.pull.state.get().lastComplete).not.toBeNull();
  });

  test('a window of rows is answered wherever it lies', async () => {
    const host = new PageHost(3_000);
    const field = await open(host, freshSite());
    const view = looked(field, '');
    await rowsOf(view, 3_000);
    view.want(2_000, 2_040);
    await until(() => {
      expect(view.get().at(2_000)?.name).toBe('Branch router 2001');
      expect(view.get().at(2_039)?.name).toBe('Branch router 2040');
    });
  });

  test('a row that somebody looked at once is read as it is now, not as it was then', async () => {
    const host = new PageHost(30);
    const field = await open(host, freshSite());
    await rowsOf(looked(field, ''), 30);
    const key = 'd:12' as DeviceKey;
    const row = field.fleet.row(key);
    const leave = row.subscribe(() => undefined);
    await until(() => expect(row.get()?.description ?? null).toBeNull());
    leave();
    const notes = ['seen on the bench', 'seen on the bench\nAs built'];
    for (const description of notes) {
      const base = { description: (await field.fleet.readRow(key))?.description ?? null };
      await field.work.edit({ target: device(12), base, set: { description } });
      await until(() => expect(field.work.waiting.get().waiting).toBe(0));
    }
    expect(host.server.devices.get(12)?.description).toBe(notes[1]);
    expect(await field.fleet.readRow('d:999' as DeviceKey)).toBeNull();
  });

  test('a device deleted on the server leaves after a complete check and a 404', async () => {
    const host = new PageHost(300);
    const field = await open(host, freshSite());
    const view = looked(field, '');
    await rowsOf(view, 300);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    host.server.devices.delete(42);
    host.changed();
    field.pull.now();
    await rowsOf(view, 299);
  });

  test('many missing at once are asked about first', async () => {
    const host = new PageHost(300);
    const field = await open(host, freshSite());
    const view = looked(field, '');
    await rowsOf(view, 300);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    for (let id = 1; id <= 100; id += 1) host.server.devices.delete(id);
    host.changed();
    field.pull.now();
    await until(() => expect(field.pull.state.get()).toMatchObject({ phase: 'question', missing: 100 }));
    expect(view.get().matched).toBe(300);
    field.pull.settleMissing('look-up');
    await rowsOf(view, 200);
  });

  test('what no row tells is read once from the server, then kept; without a network it is not asked for in vain', async () => {
    const host = new PageHost(60);
    const site = freshSite();
    const field = await open(host, site);
    await rowsOf(looked(field, ''), 60);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    const keys = Array.from({ length: 50 }, (_, at) => `d:${at + 1}` as DeviceKey);
    await field.work.edit({ target: device(2), base: { username: null }, set: { username: 'mine' } });
    const read = async (from: Field) => {
      const told = new Map<DeviceKey, FieldValues>();
      for await (const some of from.fleet.readDetails(keys)) for (const [key, values] of some) told.set(key, values);
      return told;
    };
    await until(() => expect(field.work.waiting.get().waiting).toBe(0));
    expect((await read(field)).get(keys[1] as DeviceKey)).toMatchObject({ username: 'mine' });
    const asked = host.requests;
    expect((await read(field)).size).toBe(50);
    expect(host.requests).toBe(asked);
    await field.close();

    host.isOnline = false;
    const again = await open(host, site);
    expect((await read(again)).size).toBe(50);
    await again.close();
    const empty = await open(host, freshSite());
    const before = host.requests;
    expect((await read(empty)).size).toBe(0);
    expect(host.requests - before).toBeLessThan(20);
  });

  test('types and the rest for forms are kept for work without a network', async () => {
    const host = new PageHost(3);
    const site = freshSite();
    const field = await open(host, site);
    await until(() => expect(field.fleet.references.get().types).toHaveLength(1));
    await field.close();
    host.isOnline = false;
    expect((await open(host, site)).fleet.references.get().types).toHaveLength(1);
  });
});

describe('work', () => {
  test('done offline is on disk twice, shows at once, and lands once when the wire is back', async () => {
    const host = new PageHost(10);
    const site = freshSite();
    const field = await open(host, site);
    await rowsOf(looked(field, ''), 10);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    host.isOnline = false;

    await field.work.edit({ target: device(3), base: { description: null }, set: { description: 'behind the door' } });
    const created = await field.work.create({ name: 'Hall', serial_number: 'NEW-1', type: 12 });
    await field.work.edit({
      target: { of: 'draft', id: created.key.slice(2) as never },
      base: {},
      set: { customer_id: 'C-9' },
    });
    await field.work.operate(device(4), 'reboot');
    expect(host.journal.size).toBe(3);
    const found = await rowsOf(looked(field, 'behind door'), 1);
    expect(found.at(0)).toMatchObject({ key: 'd:3', waiting: 1, changed: ['description'] });
    const drafts = looked(field, 'new1');
    expect((await rowsOf(drafts, 1)).at(0)).toMatchObject({ key: created.key, id: null, customer_id: 'C-9' });

    // The window goes down hard: nothing is closed, another one opens later.
    await field.close();
    const again = await open(host, site);
    await until(() => expect(again.work.waiting.get().waiting).toBe(3));
    const row = again.fleet.row(created.key);
    row.subscribe(() => undefined);
    host.isOnline = true;
    again.work.sendNow();
    await until(() => expect(again.work.waiting.get()).toEqual({ waiting: 0, needsPerson: 0, landed: 3 }));
    expect(host.server.executed.map(({ request }) => request.method).sort()).toEqual(['PATCH', 'PATCH', 'POST']);
    expect(host.server.read(11 as DeviceId)).toMatchObject({ serial_number: 'NEW-1', customer_id: 'C-9' });
    expect(again.work.receipts.get().map(({ readBackEqual }) => readBackEqual)).toEqual([true, true, true]);
    expect(host.journal.size).toBe(0);
    // The draft's key leads to the record it became.
    await until(() => expect(row.get()).toMatchObject({ key: 'd:11', id: 11, waiting: 0 }));
  });

  test('saved is not said before the journal has it, and not at all where it refuses', async () => {
    const host = new PageHost(1);
    const field = await open(host, freshSite());
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    host.beforeJournal = () => {
      asked.resolve();
      return answer.promise;
    };
    let isSaved = false;
    const saving = field.work.edit({ target: device(1), base: { name: 'a' }, set: { name: 'b' } }).then(() => {
      isSaved = true;
    });
    await asked.promise;
    expect(field.work.entries.get()).toHaveLength(1);
    expect(isSaved).toBe(false);
    answer.resolve();
    await saving;
    host.beforeJournal = () => Promise.reject(problem('store.disk-full'));
    await expect(field.work.operate(device(1), 'sync')).rejects.toThrow('disk is full');
    expect(field.work.entries.get().some(({ intent }) => intent.kind === 'operation')).toBe(false);
  });

  test('the cache can be thrown away without touching the work', async () => {
    const host = new PageHost(50);
    const field = await open(host, freshSite());
    const view = looked(field, '');
    await rowsOf(view, 50);
    host.isOnline = false;
    await field.work.edit({ target: device(5), base: { name: 'Branch router 5' }, set: { name: 'Kept' } });
    await field.pull.startOver();
    await rowsOf(view, 0);
    expect(field.work.entries.get()).toHaveLength(1);
    host.isOnline = true;
    field.pull.now();
    await rowsOf(view, 50);
    await until(() => expect(host.server.read(5 as DeviceId)?.name).toBe('Kept'));
  });

  test('what the browser threw away comes back from the journal', async () => {
    const host = new PageHost(2);
    const site = freshSite();
    const field = await open(host, site);
    host.isOnline = false;
    await field.work.operate(device(2), 'reboot');
    await field.close();
    await Dexie.delete(await workName(site));
    const again = await open(host, site);
    await until(() => expect(again.work.entries.get()).toHaveLength(1));
    host.isOnline = true;
    again.work.sendNow();
    await until(() => expect(host.server.executed).toHaveLength(1));
  });

  test('of two windows one sends, and both see everything', async () => {
    const host = new PageHost(5);
    const site = freshSite();
    const first = await open(host, site);
    const second = await open(host, site);
    await until(() => expect(second.work.replay.get().phase).toBe('elsewhere'));
    await second.work.edit({ target: device(1), base: { name: 'Branch router 1' }, set: { name: 'From the second' } });
    await until(() => expect(host.server.executed).toHaveLength(1));
    await until(() => {
      expect(first.work.waiting.get().landed).toBe(1);
      expect(second.work.waiting.get()).toMatchObject({ waiting: 0, landed: 1 });
    });
    const seen = looked(first, 'from the second');
    await rowsOf(seen, 1);
    // The sender's window closes: the other one takes over.
    await first.close();
    await second.work.operate(device(2), 'sync');
    await until(() => expect(host.server.executed).toHaveLength(2));
  });

  test('a form that was not saved survives', async () => {
    const host = new PageHost(1);
    const site = freshSite();
    const field = await open(host, site);
    await field.work.drafts.keep('device:1', { name: 'half typed' });
    await field.close();
    const again = await open(host, site);
    expect(await again.work.drafts.get('device:1')).toEqual({ name: 'half typed' });
    await again.work.drafts.drop('device:1');
    expect(await again.work.drafts.get('device:1')).toBeUndefined();
  });
});
