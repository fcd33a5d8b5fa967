import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { openDatabase } from '#electron/store/store.ts';
import { Audit } from '#shared/audit/audit.ts';
import { AuditDevice } from '#shared/audit/device.ts';
import { AuditEvent, isUnderWay, TURNS } from '#shared/audit/event.ts';
import type { AuditId, PhotoId } from '#shared/audit/ids.ts';
import type { AppError } from '#shared/errors.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { laneOf } from '#shared/outbox.ts';
import { AUDIT_MIGRATIONS, type AuditTables } from './audit-schema.ts';

/**
 * Audits outside the browser's storage (offline.md 1.5). Everything is on the disk (synchronous=FULL) when its promise
 * resolves; what is kept is never changed. Errors: `store.disk-full`, `store.read-only`.
 */
export type AuditJournal = {
  /** What a person must be told: that a damaged file was set aside. */
  readonly notices: readonly AppError[];
  keep(audit: Audit): Promise<void>;
  expect(audit: AuditId, part: number, devices: readonly AuditDevice[]): Promise<void>;
  append(events: readonly AuditEvent[]): Promise<void>;
  /** The newest first. */
  list(site: SiteId): Promise<Audit[]>;
  /** The audits under way that expect the device. */
  underWayFor(site: SiteId, device: DeviceId): Promise<Audit[]>;
  expected(audit: AuditId, part: number): Promise<AuditDevice[]>;
  /** A page of them; `unreadable`: those in it that another version wrote. */
  events(audit: AuditId, offset: number, limit: number): Promise<{ events: AuditEvent[]; unreadable: number }>;
  keepPhoto(audit: AuditId, photo: PhotoId, data: Uint8Array): Promise<void>;
  photo(audit: AuditId, photo: PhotoId): Promise<Uint8Array | null>;
  close(): Promise<void>;
};

export async function openAuditJournal(options: { file: string; clock: Clock; log: Log }): Promise<AuditJournal> {
  const database = await openDatabase<AuditTables>({ kind: 'embedded', ...options }, AUDIT_MIGRATIONS);
  const { db } = database;
  const { log } = options;
  /** Those that begin or end that it is under way; looked for as text first, because scans may be many. */
  const turnsOf = async (audit: AuditId): Promise<AuditEvent[]> => {
    const rows = await db
      .selectFrom('event')
      .select('body')
      .where('audit', '=', audit)
      .where(({ or, eb, fn, val }) =>
        or(TURNS.map((type) => eb(fn<number>('instr', ['body', val(`"type":"${type}"`)]), '>', 0))),
      )
      .execute();
    return rows.flatMap(({ body }) => readable(AuditEvent, body, log));
  };
  return {
    notices: database.notices,
    keep: async (audit) => {
      const row = { id: audit.id, site: audit.site, prepared_at: audit.preparedAt, body: JSON.stringify(audit) };
      await once(db, 'audit', [row]);
    },
    expect: async (audit, part, devices) => {
      await once(db, 'expected', [{ audit, part, body: JSON.stringify(devices) }]);
    },
    append: async (events) => {
      const rows = events.map((event) => ({
        id: event.id,
        audit: event.audit,
        n: event.n,
        body: JSON.stringify(event),
      }));
      await once(db, 'event', rows);
    },
    list: async (site) => {
      const rows = await db
        .selectFrom('audit')
        .select('body')
        .where('site', '=', site)
        .orderBy('prepared_at', 'desc')
        .execute();
      return rows.flatMap(({ body }) => readable(Audit, body, log));
    },
    underWayFor: async (site, device) => {
      const rows = await db
        .selectFrom('audit')
        .select('body')
        .where('site', '=', site)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('expected')
              .select('part')
              .whereRef('expected.audit', '=', 'audit.id')
              .where(({ fn, val }) => fn('instr', ['expected.body', val(keyInBody(device))]), '>', 0),
          ),
        )
        .execute();
      const audits = rows.flatMap(({ body }) => readable(Audit, body, log));
      const underWay = await Promise.all(audits.map(({ id }) => turnsOf(id).then(isUnderWay)));
      return audits.filter((_, index) => underWay[index]);
    },
    expected: async (audit, part) => {
      const row = await db
        .selectFrom('expected')
        .select('body')
        .where('audit', '=', audit)
        .where('part', '=', part)
        .executeTakeFirst();
      return row === undefined ? [] : readable(z.array(AuditDevice), row.body, log).flat();
    },
    events: async (audit, offset, limit) => {
      const rows = await db
        .selectFrom('event')
        .select('body')
        .where('audit', '=', audit)
        .orderBy('n')
        .orderBy('id')
        .offset(offset)
        .limit(limit)
        .execute();
      const events = rows.flatMap(({ body }) => readable(AuditEvent, body, log));
      return { events, unreadable: rows.length - events.length };
    },
    keepPhoto: (audit, photo, data) => once(db, 'photo', [{ audit, photo, data }]),
    photo: async (audit, photo) => {
      const row = await db
        .selectFrom('photo')
        .select('data')
        .where('audit', '=', audit)
        .where('photo', '=', photo)
        .executeTakeFirst();
      return row?.data ?? null;
    },
    close: () => database.close(),
  };
}

/** How an expected device stands in the JSON of its part; a quote inside a value is escaped, so only a key reads so. */
function keyInBody(device: DeviceId): string {
  return `"key":"${laneOf({ of: 'device', id: device })}"`;
}

/** Rows that are there already stay as they are: two windows may tell the same thing. */
async function once<Table extends keyof AuditTables>(
  db: Kysely<AuditTables>,
  table: Table,
  rows: readonly AuditTables[Table][],
): Promise<void> {
  await db
    .insertInto(table)
    // Kysely's generic of a table it does not know yet; the tables have no generated columns.
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What another version wrote and this one cannot read stays on the disk and is said in the log, never dropped. */
function readable<T>(schema: z.ZodType<T>, body: string, log: Log): T[] {
  const read = schema.safeParse(JSON.parse(body));
  if (read.success) return [read.data];
  log.error({ err: read.error }, 'something in the audits cannot be read');
  return [];
}
