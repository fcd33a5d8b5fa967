import type { Kysely } from 'kysely';
import { type Clock, sleep } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import type { StatusSweep } from './status.ts';
import type { Caller } from './tokens.ts';

/** One change: the record as it is now as a list row in JSON, or that the caller has it no longer. */
export type Change = { seq: number; json: string };
/** Changes in their order; `last` is what to ask after next, `more` says that there are some already. */
export type Changes = { changes: Change[]; last: number; more: boolean };

export type ChangeFeed = {
  /** The number of the last change there is. */
  newest(): Promise<number>;
  /** What changed after a number of the feed; of a record that changed often only the last counts. */
  after(caller: Caller, seq: number, limit: number): Promise<Changes>;
  /** The same, waiting up to `milliseconds` for something to change. */
  wait(caller: Caller, seq: number, limit: number, milliseconds: number, signal: AbortSignal): Promise<Changes>;
};

/** The number of the last committed change of any device, whoever made it. */
export type NewestChange = () => Promise<number>;

/**
 * Asks the database, each time where other processes write to it. A file of our own is asked after each commit, and
 * every now and then in case somebody wrote to it with other tools.
 */
export function createNewestChange({ read, commits }: Store, clock: Clock): NewestChange {
  let known = { commits: -1, until: 0, number: 0 };
  return async () => {
    const made = commits?.() ?? null;
    if (made !== null && made === known.commits && clock.monotonic() < known.until) return known.number;
    const [row] = await read<{ value: number }>(`select value from counter where name = 'change'`);
    const number = row?.value ?? 0;
    if (made !== null) known = { commits: made, until: clock.monotonic() + LOOKED_EVERY_MILLISECONDS, number };
    return number;
  };
}

const LOOKED_EVERY_MILLISECONDS = 500;

/**
 * The feed of changes. Numbers are given under a lock that lasts until the commit, so what is visible has no gap that
 * could still be filled: a client that asks after the last number it saw misses nothing.
 */
export function createChangeFeed(
  db: Kysely<Schema>,
  clock: Clock,
  sweep: StatusSweep,
  newest: NewestChange,
): ChangeFeed {
  const changed = async ({ organizations }: Caller, seq: number, limit: number): Promise<Change[]> => {
    let query = db.selectFrom('device').select(['change_seq', 'list_json']).where('change_seq', '>', seq);
    if (organizations !== null) query = query.where('organization_id', 'in', [...organizations]);
    const rows = await query.orderBy('change_seq').limit(limit).execute();
    return rows.map(({ change_seq, list_json }) => ({
      seq: change_seq,
      json: `{"seq":${change_seq},"change":"changed","device":${list_json}}`,
    }));
  };

  /** What left the caller's reach; a record that only moved between two organizations it sees did not. */
  const gone = async ({ organizations }: Caller, seq: number, limit: number): Promise<Change[]> => {
    const scope = organizations === null ? null : [...organizations];
    let query = db.selectFrom('device_gone').select(['id', 'change_seq']).where('change_seq', '>', seq);
    if (scope !== null) query = query.where('organization_id', 'in', scope);
    query = query.where(({ not, exists, selectFrom }) => {
      const still = selectFrom('device').select('device.id').whereRef('device.id', '=', 'device_gone.id');
      return not(exists(scope === null ? still : still.where('device.organization_id', 'in', scope)));
    });
    const rows = await query.orderBy('change_seq').limit(limit).execute();
    return rows.map(({ id, change_seq }) => ({
      seq: change_seq,
      json: `{"seq":${change_seq},"change":"deleted","id":${id}}`,
    }));
  };

  const feed: ChangeFeed = {
    async newest() {
      await sweep.run();
      return newest();
    },

    async after(caller, seq, limit) {
      await sweep.run();
      if (caller.organizations?.size === 0) return { changes: [], last: seq, more: false };
      // Read before the rows: what comes in between is told next time.
      const upTo = await newest();
      const [here, away] = [await changed(caller, seq, limit + 1), await gone(caller, seq, limit + 1)];
      const all = [...here, ...away].sort((left, right) => left.seq - right.seq);
      const changes = all.slice(0, limit);
      const more = all.length > limit;
      return { changes, last: more ? (changes.at(-1)?.seq ?? seq) : Math.max(upTo, changes.at(-1)?.seq ?? seq), more };
    },

    async wait(caller, seq, limit, milliseconds, signal) {
      const end = clock.monotonic() + milliseconds;
      for (;;) {
        const found = await feed.after(caller, seq, limit);
        const left = end - clock.monotonic();
        if (found.changes.length > 0 || left <= 0 || signal.aborted) return found;
        await sleep(clock, Math.min(left, LOOKED_EVERY_MILLISECONDS), signal).catch(() => undefined);
      }
    },
  };
  return feed;
}
