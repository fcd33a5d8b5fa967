import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AuditDb, auditsName } from '#renderer/cache/audit/audit-db.ts';
import { CACHE_LAYOUT } from '#renderer/cache/data/cache-db.ts';
import { openField } from '#renderer/cache/field.ts';
import type { DeviceKey, Field } from '#renderer/cache/types.ts';
import { workName } from '#renderer/cache/work/work-db.ts';
import type { SiteId } from '#shared/ids.ts';
import { rebootEntry } from '#test/fakes/outbox.ts';
import { PageHost } from './page-host.ts';

/** Databases as earlier programs left them in the browser, opened by this one; and one of a newer program. */

/** The outbox as each program wrote it, by its Dexie version. Never edited: a new version is a new line. */
const OUTBOXES = [
  {
    outbox: '++seq, &opId, lane, [lane+seq]',
    idmap: '&tmpId, realId',
    drafts: '&key, updatedAt',
    history: '++n, &opId, lane, filed',
    meta: '&k',
  },
] as const;
/** The audits likewise; a version names what changed in it. */
const AUDITS = [
  { audits: '&id, mirrored', expected: '[audit+part]', events: '&id, audit, mirrored', photos: '&photo, mirrored' },
  { events: '&id, audit', photos: '&photo' },
] as const;
/** The cache of each layout. */
const CACHES = [
  { chunks: '&key', delta: '&id', details: '&id, fetchedAt', refs: '&k', seen: '&key', sync: '&k' },
  {
    chunks: '&key',
    delta: '&id',
    details: '&id, fetchedAt',
    identities: '&key',
    refs: '&k',
    seen: '&key',
    sync: '&k',
  },
] as const;

let sites = 0;
const opened: Field[] = [];

function freshSite(): SiteId {
  sites += 1;
  return `remote-upgrade-${Date.now()}-${sites}` as SiteId;
}

async function open(host: PageHost, site: SiteId): Promise<Field> {
  const field = await openField({ client: host.client, site });
  opened.push(field);
  return field;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((field) => field.close()));
});

/** A database with these versions, the oldest first, and rows in it; closed. */
async function left(
  name: string,
  versions: readonly Readonly<Record<string, string>>[],
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const db = new Dexie(name);
  for (const [index, stores] of versions.entries()) db.version(index + 1).stores(stores);
  await db.open();
  for (const [table, those] of Object.entries(rows)) await db.table(table).bulkAdd([...those]);
  db.close();
}

type Picture = { readonly version: number; readonly stores: Record<string, unknown[]> };

/** Everything in a database, read past Dexie. */
async function pictureOf(name: string): Promise<Picture> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) {
    stores[store] = await new Promise((resolve, reject) => {
      const reading = db.transaction(store).objectStore(store).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
  }
  db.close();
  return { version: db.version, stores };
}

const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 10_000, interval: 10 });
const auditsOf = async (site: SiteId): Promise<string> => auditsName(await workName(site));

describe('what an earlier program left', () => {
  test.each(OUTBOXES.map((_, index) => index + 1))(
    'an outbox of version %i: every entry is kept, and lands',
    async (version) => {
      const site = freshSite();
      const host = new PageHost(30);
      host.isOnline = false;
      const device = { of: 'device', id: 7 } as const;
      const edit = rebootEntry(1, {
        site,
        lane: 'd:7' as never,
        intent: {
          kind: 'edit',
          target: device as never,
          base: { name: 'Branch router 7' },
          set: { name: 'Renamed by an earlier program' },
        },
      });
      const reboot = rebootEntry(2, {
        site,
        lane: 'd:7' as never,
        intent: { kind: 'operation', target: device as never, flag: 'reboot' },
        savedAt: new Date().toISOString() as never,
      });
      const form = { key: 'device:7', value: { name: 'half typed' }, updatedAt: edit.savedAt };
      await left(await workName(site), OUTBOXES.slice(0, version), {
        outbox: [edit, reboot],
        idmap: [{ tmpId: 'draft-1', realId: 9 }],
        drafts: [form],
        meta: [{ k: 'schemaEpoch', value: 1 }],
      });
      const field = await open(host, site);
      expect(field.work.entries.get()).toEqual([edit, reboot]);
      expect(await field.work.drafts.get('device:7')).toEqual({ name: 'half typed' });
      host.isOnline = true;
      field.work.sendNow();
      await until(() => expect(field.work.waiting.get()).toMatchObject({ waiting: 0, landed: 2 }));
      expect(host.server.devices.get(7)?.name).toBe('Renamed by an earlier program');
    },
  );

  test('a cache of an earlier layout gives way to one read anew; the outbox is not touched', async () => {
    const site = freshSite();
    const host = new PageHost(40);
    const entry = rebootEntry(1, { site, state: { state: 'needs-person', why: 'asked before the upgrade' } });
    await left(await workName(site), OUTBOXES, { outbox: [entry] });
    const caches = CACHES.slice(0, CACHE_LAYOUT - 1).map((_, index) => `cache-${site}-v${index + 1}`);
    for (const [index, name] of caches.entries()) {
      await left(name, [CACHES[index] ?? {}], { chunks: [{ key: 0, ids: [999], columns: { name: ['of old'] } }] });
    }
    const field = await open(host, site);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    expect(await field.fleet.readRow('d:7' as DeviceKey)).toMatchObject({ name: 'Branch router 7' });
    expect(await field.fleet.readRow('d:999' as DeviceKey)).toBeNull();
    expect(field.work.entries.get()).toEqual([entry]);
    await until(async () => expect(await Dexie.getDatabaseNames()).not.toEqual(expect.arrayContaining(caches)));
  });

  test('a cache of this layout is kept: it is there without a network', async () => {
    const site = freshSite();
    const host = new PageHost(40);
    const first = await open(host, site);
    await until(() => expect(first.pull.state.get().lastComplete).not.toBeNull());
    await first.close();
    const { stores } = await pictureOf(`cache-${site}-v${CACHE_LAYOUT}`);
    // The stores as this layout has them: whoever changes one begins a new layout.
    expect(Object.keys(stores).sort()).toEqual(Object.keys(CACHES[CACHE_LAYOUT - 1] ?? {}).sort());
    host.isOnline = false;
    const again = await open(host, site);
    expect(await again.fleet.readRow('d:7' as DeviceKey)).toMatchObject({ name: 'Branch router 7' });
  });

  test.each(AUDITS.map((_, index) => index + 1))('audits of version %i keep what was scanned', async (version) => {
    const name = await auditsOf(freshSite());
    const event = { id: 'e1', audit: 'a1', n: 1, mirrored: 0 };
    const photo = { photo: 'p1', audit: 'a1', mirrored: 0, data: 'bytes' };
    await left(name, AUDITS.slice(0, version), {
      events: [event],
      photos: [photo],
      audits: [{ id: 'a1', mirrored: 0 }],
    });
    const db = new AuditDb(name);
    await db.open();
    expect(
      await db.events
        .where('audit')
        .equals('a1' as never)
        .toArray(),
    ).toEqual([event]);
    expect(await db.photos.toArray()).toEqual([photo]);
    expect(await db.audits.count()).toBe(1);
    db.close();
  });
});

describe('what a newer program left is not touched', () => {
  const LATER = { outbox: '++seq, &opId', future: '&id', meta: '&k' };

  test.each([
    { what: 'an outbox', nameOf: workName },
    { what: 'audits', nameOf: auditsOf },
  ])('$what: said in clear words, and not a row or an index of it changes', async ({ nameOf }) => {
    const site = freshSite();
    const name = await nameOf(site);
    await left(name, [...Array(8).fill(LATER), LATER], { future: [{ id: 1, of: 'tomorrow' }] });
    const before = await pictureOf(name);
    await expect(open(new PageHost(1), site)).rejects.toMatchObject({
      code: 'store.newer-schema',
      message: expect.stringContaining('was written by a newer Demarc'),
    });
    expect(await pictureOf(name)).toEqual(before);
  });

  test('an outbox whose entries mean more than this program knows', async () => {
    const site = freshSite();
    const name = await workName(site);
    await left(name, OUTBOXES, { outbox: [rebootEntry(1, { site })], meta: [{ k: 'schemaEpoch', value: 2 }] });
    const before = await pictureOf(name);
    await expect(open(new PageHost(1), site)).rejects.toMatchObject({ code: 'store.newer-schema' });
    expect(await pictureOf(name)).toEqual(before);
  });

  test('a cache of a later layout stays beside this one’s', async () => {
    const site = freshSite();
    const later = `cache-${site}-v${CACHE_LAYOUT + 1}`;
    await left(later, [{ chunks: '&key' }], { chunks: [{ key: 0 }] });
    const field = await open(new PageHost(5), site);
    await until(() => expect(field.pull.state.get().lastComplete).not.toBeNull());
    await field.close();
    expect((await pictureOf(later)).stores).toEqual({ chunks: [{ key: 0 }] });
  });
});
