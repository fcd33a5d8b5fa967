import type { Audit } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import { AuditEvent, type AuditHappening, byOrder } from '#shared/audit/event.ts';
import type { AuditResult } from '#shared/audit/finding.ts';
import { changesFindings, expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { AppError } from '#shared/errors.ts';
import type { HostClient } from '../host-client.ts';
import { instant, type Ports } from '../ports.ts';
import { answeredProblem } from '../problem.ts';
import { cell } from '../store.ts';
import type { Fleet } from '../types.ts';
import { onDisk } from '../work/on-disk.ts';
import type { AuditDb } from './audit-db.ts';
import { createLookUp } from './inventory.ts';
import { dataText, readPhoto } from './photos.ts';
import { type Readable, readable } from './readable.ts';
import type { OpenAudit } from './types.ts';

type OpenOptions = {
  readonly audit: Audit;
  readonly devices: readonly AuditDevice[];
  readonly db: AuditDb;
  readonly client: HostClient;
  readonly fleet: Fleet;
  readonly ports: Ports;
};

const PAGE = 1_000;

/** Opens an audit in this window: its events from this browser and from the host, united by their ids. */
export async function openAudit({ audit, devices, db, client, fleet, ports }: OpenOptions): Promise<OpenAudit> {
  const expected = expectedOf(devices);
  const ofBrowser = readable(AuditEvent, await db.events.where('audit').equals(audit.id).toArray());
  const known = new Map(ofBrowser.rows.map((event) => [event.id, event]));
  const ofHost = await eventsOfHost(client, audit).catch(() => null);
  const lost = (ofHost?.rows ?? []).filter(({ id }) => !known.has(id));
  for (const event of lost) known.set(event.id, event);
  await db.events.bulkPut(lost).catch(() => undefined);
  const atHost = new Set(ofHost?.rows.map(({ id }) => id));
  const unmirrored = ofHost === null ? [] : [...known.values()].filter(({ id }) => !atHost.has(id));
  for (let from = 0; from < unmirrored.length; from += PAGE) {
    await client.audit.append({ events: unmirrored.slice(from, from + PAGE) }).catch(() => undefined);
  }

  const events = cell<readonly AuditEvent[]>([...known.values()].sort(byOrder));
  const result = cell<AuditResult>(findingsOf(audit, expected, events.get()));
  let last = events.get().at(-1)?.n ?? 0;
  const others = new BroadcastChannel(`audit ${audit.id}`);
  const lookUp = createLookUp(fleet, (key) => expected.keys.has(key));

  const take = (event: AuditEvent): void => {
    if (known.has(event.id)) return;
    known.set(event.id, event);
    last = Math.max(last, event.n);
    events.set([...events.get(), event].sort(byOrder));
    if (changesFindings(event.what)) result.set(findingsOf(audit, expected, events.get()));
  };
  others.onmessage = ({ data }: MessageEvent<unknown>) => {
    const told = AuditEvent.safeParse(data);
    if (told.success) take(told.data);
  };

  /** On the disk of this browser and of the host; one of the two is enough, a host that says no is not. */
  async function keep(event: AuditEvent): Promise<void> {
    const here = onDisk(db.events.put(event));
    const there = client.audit.append({ events: [event] });
    const [inBrowser, atHostNow] = await Promise.allSettled([here, there]);
    if (atHostNow.status === 'fulfilled') return;
    const refused = answeredProblem(atHostNow.reason) !== null;
    if (refused) await db.events.delete(event.id).catch(() => undefined);
    if (refused || inBrowser.status === 'rejected') throw atHostNow.reason;
  }

  function eventOf(what: AuditHappening): AuditEvent {
    last += 1;
    const event = AuditEvent.safeParse({
      id: ports.chance.uuid(),
      audit: audit.id,
      n: last,
      at: instant(ports.clock.now()),
      what,
    });
    if (!event.success) throw new AppError('app.bad-input', { detail: event.error.issues[0]?.message ?? '' });
    return event.data;
  }

  const opened: OpenAudit = {
    audit,
    expected,
    events,
    result,
    // The same events lie in both.
    unreadable: Math.max(ofBrowser.unreadable, ofHost?.unreadable ?? 0),
    async add(what) {
      const event = eventOf(what);
      await keep(event);
      take(event);
      others.postMessage(event);
      return event;
    },
    lookUp: (codes) => lookUp.find(codes),
    async addPhoto(photo, data, what) {
      await onDisk(db.photos.put({ audit: audit.id, photo, data }));
      await client.audit.keepPhoto({ audit: audit.id, photo, data: await dataText(data) });
      await opened.add(what);
    },
    photo: (photo) => readPhoto({ db, client, audit: audit.id }, photo),
    close() {
      lookUp.close();
      others.close();
    },
  };
  return opened;
}

async function eventsOfHost(client: HostClient, { id }: Audit): Promise<Readable<AuditEvent>> {
  const rows: AuditEvent[] = [];
  let unreadable = 0;
  for (;;) {
    const page = await client.audit.events({ audit: id, offset: rows.length + unreadable, limit: PAGE });
    rows.push(...page.events);
    unreadable += page.unreadable;
    if (page.events.length + page.unreadable < PAGE) return { rows, unreadable };
  }
}
