import type { Audit } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import { AuditEvent, byOrder } from '#shared/audit/event.ts';
import type { AuditResult } from '#shared/audit/finding.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import type { AuditEventId } from '#shared/audit/ids.ts';
import { AppError } from '#shared/errors.ts';
import type { HostClient } from '../field.ts';
import { instant, type Ports } from '../ports.ts';
import { answeredProblem } from '../problem.ts';
import { cell } from '../store.ts';
import type { Fleet } from '../types.ts';
import { onDisk } from '../work/on-disk.ts';
import type { AuditDb } from './audit-db.ts';
import { createLookUp } from './inventory.ts';
import { dataText, readPhoto } from './photos.ts';
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
  const rows = await db.events.where('audit').equals(audit.id).toArray();
  const known = new Map<AuditEventId, AuditEvent>();
  for (const { mirrored: _, ...event } of rows) known.set(event.id, event);
  const ofHost = await eventsOfHost(client, audit).catch(() => null);
  const lost = (ofHost ?? []).filter(({ id }) => !known.has(id));
  for (const event of lost) known.set(event.id, event);
  await db.events.bulkPut(lost.map((event) => ({ ...event, mirrored: 1 as const }))).catch(() => undefined);
  const atHost = new Set(ofHost?.map(({ id }) => id));
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
    if (events.get().some(({ id }) => id === event.id)) return;
    last = Math.max(last, event.n);
    events.set([...events.get(), event].sort(byOrder));
    result.set(findingsOf(audit, expected, events.get()));
  };
  others.onmessage = ({ data }: MessageEvent<unknown>) => {
    const told = AuditEvent.safeParse(data);
    if (told.success) take(told.data);
  };

  /** On the disk of this browser and of the host; one of the two is enough, a host that says no is not. */
  async function keep(event: AuditEvent): Promise<void> {
    const here = onDisk(db.events.put({ ...event, mirrored: 0 })).then(() => true);
    const there = client.audit.append({ events: [event] }).then(() => true);
    const [inBrowser, atHostNow] = await Promise.allSettled([here, there]);
    if (atHostNow.status === 'rejected') {
      const refused = answeredProblem(atHostNow.reason) !== null;
      if (refused) await db.events.delete(event.id).catch(() => undefined);
      if (refused || inBrowser.status === 'rejected') throw atHostNow.reason;
    } else if (inBrowser.status === 'fulfilled') {
      void db.events.update(event.id, { mirrored: 1 }).catch(() => undefined);
    }
  }

  const opened: OpenAudit = {
    audit,
    expected,
    events,
    result,
    async add(what) {
      last += 1;
      const event = AuditEvent.safeParse({
        id: ports.chance.uuid(),
        audit: audit.id,
        n: last,
        at: instant(ports.clock.now()),
        what,
      });
      if (!event.success) throw new AppError('app.bad-input', { detail: event.error.issues[0]?.message ?? '' });
      await keep(event.data);
      take(event.data);
      others.postMessage(event.data);
      return event.data;
    },
    lookUp: (codes) => lookUp.find(codes),
    async addPhoto(photo, data, what) {
      await onDisk(db.photos.put({ audit: audit.id, photo, data, mirrored: 0 }));
      await client.audit.keepPhoto({ audit: audit.id, photo, data: await dataText(data) });
      await db.photos.update(photo, { mirrored: 1 });
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

async function eventsOfHost(client: HostClient, { id }: Audit): Promise<AuditEvent[]> {
  const all: AuditEvent[] = [];
  for (;;) {
    const { events } = await client.audit.events({ audit: id, offset: all.length, limit: PAGE });
    all.push(...events);
    if (events.length < PAGE) return all;
  }
}
