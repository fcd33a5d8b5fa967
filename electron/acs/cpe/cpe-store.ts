import type { Kysely } from 'kysely';
import type { CancelTimer, Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { countInforms } from '#electron/store/inform-hours.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { CpeKey, DeviceRef, SessionId } from '#shared/ids.ts';
import { CpeRecord } from './cpe-record.ts';

/**
 * CPEs in memory, sessions in the store. Both are written behind, together, at most once a second: a trace is not
 * worth a disk write per message, and what must not be lost (operations) is written by its own store at once.
 */

export type StoredSession = { summary: SessionSummary; messages: TraceMessage[] };

export type CpeStore = {
  /** Resolves when the CPEs of the runs before are known. */
  readonly ready: Promise<void>;
  get(key: CpeKey): CpeRecord | undefined;
  ofDevice(device: DeviceRef): CpeRecord | undefined;
  all(): Iterable<CpeRecord>;
  /** Reads what other processes on the database learnt; nothing where there are none. */
  lookAgain(): Promise<void>;
  /** Keeps the record as it is now. */
  put(record: CpeRecord): void;
  /** Its device is called by another name, or is none any more; null: no CPE is that device. */
  rebind(device: DeviceRef, to: DeviceRef | null): CpeKey | null;
  /** Takes the session over; it is written when it ended, and read back from memory until then. */
  keep(session: StoredSession): void;
  sessions(filter: { cpe: CpeKey | null; limit: number }): Promise<SessionSummary[]>;
  session(id: SessionId): Promise<StoredSession | null>;
  fact(name: string): Promise<string | null>;
  /**
   * Keeps `made` where the fact is still `before` (null: where there is none), and tells what is kept then: of two
   * processes that start together on one database one makes it, and both have it.
   */
  agreeOnFact(name: string, made: string, before: string | null): Promise<string>;
  flush(): Promise<void>;
  close(): Promise<void>;
};

const WRITE_BEHIND_MS = 1000;
/** Sessions kept per CPE and in all; the newest stay. */
const SESSIONS_PER_CPE = 30;
const SESSIONS_KEPT = 5000;
/** CPEs kept; beyond that the strangers seen first are forgotten, so that made-up serial numbers fill no disk. */
const CPES_KEPT = 50_000;
/** Rows per statement: below the 999 variables an old SQLite allows. */
const ROWS_AT_ONCE = 100;

export function createCpeStore({
  store,
  clock,
  log,
  keep: most = CPES_KEPT,
}: {
  store: Store;
  clock: Clock;
  log: Log;
  keep?: number;
}): CpeStore {
  const { db } = store;
  const records = new Map<CpeKey, CpeRecord>();
  const byDevice = new Map<DeviceRef, CpeKey>();
  const dirty = new Set<CpeKey>();
  const forgotten = new Set<CpeKey>();
  const ended = new Map<SessionId, StoredSession>();
  let timer: CancelTimer | null = null;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;

  const schedule = (): void => {
    if (timer !== null || closed) return;
    timer = clock.after(WRITE_BEHIND_MS, () => {
      timer = null;
      flush().catch((err: unknown) => log.error({ err }, 'CPEs and traces could not be written'));
    });
  };

  const remember = (record: CpeRecord): void => {
    records.set(record.key, record);
    if (record.device !== null) byDevice.set(record.device, record.key);
  };

  const forgetStranger = (): void => {
    for (const { key, device } of records.values()) {
      if (device !== null) continue;
      records.delete(key);
      dirty.delete(key);
      forgotten.add(key);
      return;
    }
  };

  const load = async (): Promise<void> => {
    for (const row of await db.selectFrom('cpe').selectAll().execute()) {
      const parsed = CpeRecord.safeParse(JSON.parse(row.facts_json));
      // What this program cannot read it does not show; the CPE's next Inform writes it anew.
      // What was learnt here and is not written yet is newer.
      if (parsed.success) {
        if (!dirty.has(parsed.data.key)) remember(parsed.data);
      } else log.warn({ cpe: row.key }, 'a CPE could not be read from the store; it is learnt anew');
    }
  };

  async function fact(name: string): Promise<string | null> {
    const row = await db.selectFrom('acs_fact').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value ?? null;
  }

  async function flush(): Promise<void> {
    const before = writing;
    const task = before.catch(() => undefined).then(write);
    writing = task;
    await task;
  }

  async function write(): Promise<void> {
    if (dirty.size === 0 && ended.size === 0 && forgotten.size === 0) return;
    const changed = [...dirty].flatMap((key) => records.get(key) ?? []);
    const finished = [...ended.values()];
    const gone = [...forgotten];
    dirty.clear();
    forgotten.clear();
    try {
      await db.transaction().execute(async (trx) => {
        for (const part of chunks(gone)) await trx.deleteFrom('cpe').where('key', 'in', part).execute();
        for (const part of chunks(changed)) await writeCpes(trx, part);
        for (const part of chunks(finished)) await writeSessions(trx, part);
        const summaries = finished.map(({ summary }) => summary);
        await countInforms(trx, summaries);
        if (finished.length > 0) await prune(trx, finished);
      });
    } catch (error) {
      for (const { key } of changed) dirty.add(key);
      throw error;
    }
    for (const { summary } of finished) ended.delete(summary.id);
  }

  const ofDevice = (device: DeviceRef): CpeRecord | undefined => {
    const key = byDevice.get(device);
    const record = key === undefined ? undefined : records.get(key);
    return record?.device === device ? record : undefined;
  };

  const put = (record: CpeRecord): void => {
    if (records.size >= most && !records.has(record.key)) forgetStranger();
    forgotten.delete(record.key);
    remember(record);
    dirty.add(record.key);
    schedule();
  };

  return {
    ready: load(),
    get: (key) => records.get(key),
    ofDevice,
    all: () => records.values(),
    lookAgain: async () => (store.commits === null ? load() : undefined),
    put,
    rebind(device, to) {
      const record = ofDevice(device);
      if (record === undefined) return null;
      put({ ...record, device: to, deviceName: to === null ? null : record.deviceName });
      return record.key;
    },
    keep(session) {
      ended.set(session.summary.id, session);
      // Nothing may pile up while the disk is full: the oldest traces go first.
      if (ended.size > SESSIONS_KEPT) ended.delete(ended.keys().next().value ?? session.summary.id);
      schedule();
    },
    async sessions({ cpe, limit }) {
      await flush();
      let query = db.selectFrom('cpe_session').select('summary_json').orderBy('seq', 'desc').limit(limit);
      if (cpe !== null) query = query.where('cpe', '=', cpe);
      return (await query.execute()).map((row) => SessionSummary.parse(JSON.parse(row.summary_json)));
    },
    async session(id) {
      await flush();
      const row = await db.selectFrom('cpe_session').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      return {
        summary: SessionSummary.parse(JSON.parse(row.summary_json)),
        messages: TraceMessage.array().parse(JSON.parse(row.messages_json)),
      };
    },
    fact,
    async agreeOnFact(name, value, before) {
      await db
        .insertInto('acs_fact')
        .values({ name, value })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ value })
            .where('acs_fact.value', '=', before ?? value),
        )
        .execute();
      return (await fact(name)) ?? value;
    },
    flush,
    async close() {
      closed = true;
      timer?.();
      await flush();
    },
  };
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) parts.push(items.slice(from, from + ROWS_AT_ONCE));
  return parts;
}

async function writeCpes(db: Kysely<Schema>, records: readonly CpeRecord[]): Promise<void> {
  await db
    .insertInto('cpe')
    .values(
      records.map((record) => ({
        key: record.key,
        oui: record.oui,
        product_class: record.productClass,
        serial_number: record.serialNumber,
        facts_json: JSON.stringify(record),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({ facts_json: row.ref('excluded.facts_json') })),
    )
    .execute();
}

async function writeSessions(db: Kysely<Schema>, sessions: readonly StoredSession[]): Promise<void> {
  await db
    .insertInto('cpe_session')
    .values(
      sessions.map(({ summary, messages }) => ({
        id: summary.id,
        cpe: summary.cpe,
        started_at: Date.parse(summary.startedAt),
        summary_json: JSON.stringify(summary),
        messages_json: JSON.stringify(messages),
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Forgets the oldest sessions, of each CPE that just ended one and of all. */
async function prune(db: Kysely<Schema>, finished: readonly StoredSession[]): Promise<void> {
  const keys = new Set(finished.map(({ summary }) => summary.cpe));
  // With many CPEs the bound over all does the work: looking at each one would cost more than it frees.
  if (keys.size <= ROWS_AT_ONCE) {
    for (const key of keys) {
      const oldest = await db
        .selectFrom('cpe_session')
        .select('seq')
        .where('cpe', key === null ? 'is' : '=', key)
        .orderBy('seq', 'desc')
        .offset(SESSIONS_PER_CPE)
        .limit(1)
        .executeTakeFirst();
      if (oldest === undefined) continue;
      await db
        .deleteFrom('cpe_session')
        .where('cpe', key === null ? 'is' : '=', key)
        .where('seq', '<=', oldest.seq)
        .execute();
    }
  }
  const newest = await db.selectFrom('cpe_session').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (newest === undefined || newest.seq <= SESSIONS_KEPT) return;
  await db
    .deleteFrom('cpe_session')
    .where('seq', '<=', newest.seq - SESSIONS_KEPT)
    .execute();
}
