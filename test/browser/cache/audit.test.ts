import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditsName } from '#renderer/cache/audit/audit-db.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { openField } from '#renderer/cache/field.ts';
import type { Field } from '#renderer/cache/types.ts';
import { workName } from '#renderer/cache/work/work-db.ts';
import type { AuditId } from '#shared/audit/ids.ts';
import type { SiteId } from '#shared/ids.ts';
import { auditDevice, auditOf, happened, scanOf } from '#test/fakes/audit.ts';
import { AuditHost } from './audit-host.ts';

const ID = auditOf().id;
const DEVICES = [auditDevice(1), auditDevice(2)];
let sites = 0;
let site: SiteId;
let host: AuditHost;
const opened: Field[] = [];

beforeEach(() => {
  sites += 1;
  site = `audits-${Date.now()}-${sites}` as SiteId;
  host = new AuditHost();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((field) => field.close()));
});

const database = async (): Promise<string> => auditsName(await workName(site));

async function open(): Promise<Field> {
  const field = await openField({ client: host.client, site });
  opened.push(field);
  return field;
}

async function openIt(field: Field, id: AuditId = ID): Promise<OpenAudit> {
  const audit = await field.audits.open(id);
  if (audit === null) throw new Error('no such audit');
  return audit;
}

const kindsOf = (audit: OpenAudit): string[] => audit.result.get().findings.map(({ id }) => id);

/** The database of audits as the first version of it left it, with an audit in mid-work. */
async function firstVersion(rows: { events?: readonly object[]; audits?: readonly object[] } = {}): Promise<void> {
  const db = new Dexie(await database());
  db.version(1).stores({
    audits: '&id, mirrored',
    expected: '[audit+part]',
    events: '&id, audit, mirrored',
    photos: '&photo, mirrored',
  });
  await db.open();
  await db.table('audits').bulkPut([{ ...auditOf({ site, expected: 2 }), mirrored: 0 }, ...(rows.audits ?? [])]);
  await db.table('expected').put({ audit: ID, part: 0, devices: DEVICES });
  const scans = [happened(1, scanOf('SN-000001')), happened(2, scanOf('SN-000002'))];
  await db.table('events').bulkPut([...scans.map((event) => ({ ...event, mirrored: 0 })), ...(rows.events ?? [])]);
  await db.table('photos').put({ audit: ID, photo: 'photo-0001', data: new Blob(['label']), mirrored: 0 });
  db.close();
}

test('an audit begun with the first version of the database goes on, and reaches the host', async () => {
  await firstVersion();
  const field = await open();
  const audit = await openIt(field);
  expect(kindsOf(audit).sort()).toEqual(['found d:1', 'found d:2']);
  expect(audit.unreadable).toBe(0);
  const photo = await audit.photo('photo-0001' as Parameters<OpenAudit['photo']>[0]);
  expect(await photo?.text()).toBe('label');
  expect(host.audits.map(({ id }) => id)).toEqual([ID]);
  expect(host.parts.get(0)).toEqual(DEVICES);
  expect(host.events.map(({ n }) => n)).toEqual([1, 2]);
  await audit.add(scanOf('NEW-1'));
  expect(kindsOf(audit)).toContain('unknown NEW1');
  audit.close();
});

test('what another version wrote stays, is told, and hides nothing else', async () => {
  const later = { ...happened(3, scanOf('A')), what: { type: 'hologram' } };
  await firstVersion({
    events: [{ ...later, mirrored: 0 }],
    audits: [{ ...auditOf({ site }), id: 'audit-0002', scope: { of: 'galaxy' }, mirrored: 0 }],
  });
  const field = await open();
  const audit = await openIt(field);
  expect(audit.unreadable).toBe(1);
  expect(kindsOf(audit).sort()).toEqual(['found d:1', 'found d:2']);
  expect(field.audits.list.get()?.map(({ id }) => id)).toEqual([ID]);
  expect(field.audits.unreadable.get()).toBe(1);
  audit.close();
  await field.close();

  const db = await new Dexie(await database()).open();
  expect(await db.table('events').get(later.id)).toMatchObject({ what: { type: 'hologram' } });
  expect(await db.table('audits').count()).toBe(2);
  db.close();
});

test('a browser that threw its audits away has them from the host, past a page with what it cannot read', async () => {
  host.audits.push(auditOf({ site, expected: 2 }));
  host.parts.set(0, DEVICES);
  host.events.push(...Array.from({ length: 1_200 }, (_, at) => happened(at + 1, scanOf(`X-${at}`))));
  host.unreadable.add(7);
  const first = await open();
  const audit = await openIt(first);
  await audit.add(scanOf('SN-000001'));
  const before = kindsOf(audit);
  expect(audit.unreadable).toBe(1);
  expect(before).toContain('unknown X1199');
  await first.close();
  await Dexie.delete(await database());

  const second = await openIt(await open());
  expect(kindsOf(second)).toEqual(before);
  // The order goes on where it was.
  const { n } = await second.add(scanOf('SN-000002'));
  expect(n).toBe(1_202);
  expect(second.result.get().missing).toEqual([]);
  second.close();
});

test('a scan the host has no room for is refused in words, and counts nowhere', async () => {
  await firstVersion();
  const field = await open();
  const audit = await openIt(field);
  host.isFull = true;
  await expect(audit.add(scanOf('NEW-1'))).rejects.toMatchObject({ data: { code: 'store.disk-full' } });
  expect(kindsOf(audit).sort()).toEqual(['found d:1', 'found d:2']);
  host.isFull = false;
  await audit.add(scanOf('NEW-2'));
  audit.close();
  await field.close();
  const again = await openIt(await open());
  expect(kindsOf(again).filter((id) => id.startsWith('unknown'))).toEqual(['unknown NEW2']);
  again.close();
});
